"""What this machine has and what the installation lacks, in words."""

from __future__ import annotations

import ctypes
import importlib
import importlib.metadata
import os
import platform
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ganstudio import paths
from ganstudio.errors import StudioError
from ganstudio.params import tr

# What Qt loads at start → Debian's package of it: for windows on X11, and for any platform.
_QT_XCB = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
}
_QT_ALWAYS = {
    "libxkbcommon.so.0": "libxkbcommon0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
}
_NEEDED_GIB = 1.0


@dataclass(frozen=True)
class Finding:
    """One line of the doctor's report."""

    what: str
    value: str
    is_well: bool = True
    remedy: str = ""


def missing_qt_packages(can_load: Callable[[str], object] = ctypes.CDLL) -> list[str]:
    """Debian packages of the system libraries that Qt needs and that are not here; empty on other systems than Linux."""
    if sys.platform != "linux":
        return []
    missing = []
    for library, package in (_QT_ALWAYS | (_QT_XCB if _uses_x11() else {})).items():
        try:
            can_load(library)
        except OSError:
            missing.append(package)
    return missing


def _uses_x11() -> bool:
    platform_name = os.environ.get("QT_QPA_PLATFORM", "").split(":")[0]
    return platform_name == "xcb" or (not platform_name and not os.environ.get("WAYLAND_DISPLAY"))


def qt_problem() -> str | None:
    """Why the window cannot open, as a sentence with its remedy, or None."""
    packages = missing_qt_packages()
    if packages:
        return tr("Qt needs system libraries that are missing. Install them: sudo apt-get install {}").format(
            " ".join(packages)
        )
    try:
        importlib.import_module("PySide6.QtWidgets")  # only tried: nothing here uses it
    except ImportError as error:
        return tr(
            "Qt cannot be loaded ({}). Install GAN Studio again: pip install --force-reinstall PySide6-Essentials"
        ).format(error)
    return None


def examine() -> list[Finding]:
    """Versions, devices, disk, Qt's libraries, bundled data."""
    return [_python(), _torch(), _devices(), _qt(), _disk(paths.runs_folder()), _data(), _judge()]


def _python() -> Finding:
    return Finding("Python", f"{platform.python_version()} · {platform.platform()}")


def _torch() -> Finding:
    try:
        import torch
    except (ImportError, OSError) as error:
        return Finding("torch", str(error), False, tr("Install it again: pip install --force-reinstall torch"))
    return Finding("torch", tr("{} · {} threads").format(torch.__version__, torch.get_num_threads()))


def _devices() -> Finding:
    try:
        import torch

        from ganstudio.training.arithmetic import available_devices
    except (ImportError, OSError) as error:
        return Finding(tr("devices"), str(error), False)
    names = {"cuda": torch.cuda.get_device_name} if torch.cuda.is_available() else {}
    return Finding(tr("devices"), ", ".join(f"{d} ({names[d]()})" if d in names else d for d in available_devices()))


def _qt() -> Finding:
    problem = qt_problem()
    try:
        version = importlib.metadata.version("PySide6-Essentials")
    except importlib.metadata.PackageNotFoundError:
        version = tr("not installed")
    return Finding("Qt (PySide6)", version, problem is None, problem or "")


def _disk(folder: Path) -> Finding:
    existing = next(path for path in (folder, *folder.parents) if path.exists())
    free = shutil.disk_usage(existing).free / 2**30
    remedy = "" if free >= _NEEDED_GIB else tr("Make room, or set GANSTUDIO_RUNS to a folder on another disk.")
    return Finding(tr("free disk"), tr("{:.1f} GiB for runs in {}").format(free, folder), not remedy, remedy)


def _data() -> Finding:
    try:
        from ganstudio.datasets import registry

        dataset = registry.build(registry["mnist"].Config())
        count = len(dataset.load("train")) + len(dataset.load("test"))
    except (StudioError, ImportError) as error:
        return Finding("MNIST", tr("cannot be read"), False, str(error))
    return Finding("MNIST", tr("{:,} images, intact").format(count))


def _judge() -> Finding:
    try:
        from ganstudio.evaluation.judge import Judge

        judge = Judge.load("mnist")
    except (StudioError, ImportError) as error:
        return Finding(tr("judge"), tr("cannot be read"), False, str(error))
    return Finding(tr("judge"), tr("{:.2%} on the test digits").format(judge.card.test_accuracy))
