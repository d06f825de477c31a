"""Packages that a format needs and that do not come with GAN Studio."""

from __future__ import annotations

import importlib.util
import shlex
import subprocess
import sys
from collections.abc import Sequence

from ganstudio.errors import StudioError
from ganstudio.params import tr


class MissingPackagesError(StudioError):
    """Some are not installed.

    :param name: of the format
    :param packages: what is missing
    """

    def __init__(self, name: str, packages: Sequence[str]) -> None:
        self.command = _as_shells_take_it([sys.executable, "-m", "pip", "install", *packages])
        """What installs them."""
        text = tr("{} needs packages that are not installed. Install them: {}")
        super().__init__(text.format(name, self.command))


def require_packages(name: str, packages: Sequence[str]) -> None:
    """
    :param name: of the format that needs them
    :raises MissingPackagesError: not all of them are installed
    """
    missing = [package for package in packages if importlib.util.find_spec(package) is None]
    if missing:
        raise MissingPackagesError(name, missing)


def _as_shells_take_it(words: list[str]) -> str:
    return subprocess.list2cmdline(words) if sys.platform == "win32" else shlex.join(words)
