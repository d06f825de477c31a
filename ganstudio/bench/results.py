"""What was measured: one JSON file per preset and seed, and what makes an older one stale."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from ganstudio.config import read_json
from ganstudio.errors import StudioError
from ganstudio.files import replacing
from ganstudio.params import N_, tr

NAMES = {
    "minutes": N_("minutes of training"),
    "n": N_("samples"),
    "config": N_("the preset's configuration"),
    "version": N_("the version of GAN Studio"),
    "judge": N_("the judge"),
    "device": N_("the device"),
    "threads": N_("threads"),
    "measure": N_("what is measured"),
}
"""The settings that decide a result: where one differs, the result is stale."""

_DIGESTS = frozenset({"config", "judge"})  # nobody can read their values
_AFTER_TRAINING = frozenset({"n", "judge"})


class Result(BaseModel):
    """One preset, trained once with one seed."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    preset: str
    seed: int
    measure: str
    settings: dict[str, Any]
    outcome: Literal["unfinished", "measured", "diverged"]
    """Unfinished: to be gone on with; the run may be anywhere on its way."""
    words: str = ""
    """Why there are no figures."""
    steps: int = 0
    seconds: float = 0.0
    """Of training."""
    images_per_second: float = 0.0
    """Real images that were trained on, in each second of training."""
    hardware: str = ""
    torch_version: str = ""
    figures: dict[str, Any] = {}

    @property
    def is_finished(self) -> bool:
        return self.outcome != "unfinished"

    def write(self, path: Path) -> None:
        """
        :raises StudioError: the disk takes no file; what was there stays
        """
        with replacing(path) as temporary:
            temporary.write_text(self.model_dump_json(indent=2) + "\n", encoding="utf-8")


def read_result(path: Path) -> Result | None:
    """The result in a file; None where there is no file, or none that can be read as a result."""
    if not path.exists():
        return None
    try:
        return Result.model_validate(read_json(path))
    except (StudioError, ValidationError):
        return None


def changes(stored: Result, settings: dict[str, Any]) -> list[str]:
    """The names of the settings in which a stored result differs from what is asked now."""
    names = stored.settings.keys() | settings.keys()
    return sorted(name for name in names if stored.settings.get(name) != settings.get(name))


def keeps_run(stored: Result, settings: dict[str, Any], names: Iterable[str]) -> bool:
    """Whether the run behind a stored result is a part of the one asked for: it has only to be longer, or judged anew.

    :param names: of the settings that differ, see `changes`
    """
    changed = set(names) - _AFTER_TRAINING
    longer = settings.get("minutes", 0) > stored.settings.get("minutes", 0)
    return not changed or (changed == {"minutes"} and longer)


def explained(stored: Result, settings: dict[str, Any], names: Iterable[str]) -> str:
    """In words what changed since a result was stored, in the settings of these names."""
    return "; ".join(
        _change(tr(NAMES.get(name, name)), name, stored.settings.get(name), settings.get(name)) for name in names
    )


def _change(title: str, name: str, before: Any, now: Any) -> str:
    if name in _DIGESTS or before is None or now is None:
        return tr("{}: another").format(title)
    return tr("{}: {} before, {} now").format(title, before, now)
