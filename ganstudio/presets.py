"""Presets: named, complete configurations, one JSON file each under resources/presets."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ganstudio import paths
from ganstudio.config import TrainConfig, config_from_json, read_json
from ganstudio.errors import StudioError
from ganstudio.params import tr

DEFAULT = "quick-digits"


@dataclass(frozen=True)
class Preset:
    """A file ``<name>.json`` with ``title``, ``watch`` (what to look for), ``source``, ``order`` and ``config``."""

    name: str
    title: str
    watch: str
    source: str
    config: TrainConfig


@cache
def presets() -> dict[str, Preset]:
    """All presets by name, in the order in which the field's story is told."""
    files = sorted((paths.RESOURCES / "presets").glob("*.json"))
    read = sorted(((path.stem, read_json(path)) for path in files), key=lambda item: item[1]["order"])
    return {
        name: Preset(
            name, data["title"], data["watch"], data["source"], config_from_json({"name": name} | data["config"])
        )
        for name, data in read
    }


def preset(name: str) -> Preset:
    """
    :raises StudioError: there is no such preset; the message lists them
    """
    if name not in presets():
        raise StudioError(tr("There is no preset {!r}; known are {}.").format(name, ", ".join(presets())))
    return presets()[name]
