"""The doctor of a run: small pure functions that name what is wrong with a run, from its curves and scores.

A detector is a function ``Window -> Diagnosis | None`` in a file per family of illnesses; `run_doctor.DETECTORS` lists them.
Nothing here trains, reads files or knows a window.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from ganstudio.params import N_, Edit, edited_all, tr

if TYPE_CHECKING:
    from ganstudio.config import TrainConfig

Edits = Sequence[Edit]
"""As `ganstudio.params.edited_all` takes them."""


class Kind(StrEnum):
    """What can be said of a run; the gravest first."""

    DIVERGENCE = "divergence"
    TOTAL_COLLAPSE = "total_collapse"
    PARTIAL_COLLAPSE = "partial_collapse"
    VANISHING = "vanishing_gradients"
    STRONG_D = "strong_discriminator"
    WEAK_D = "weak_discriminator"
    OSCILLATION = "oscillation"
    OVERFITTING = "overfitting_discriminator"
    STAGNATION = "stagnation"
    LEARNING = "learning"
    HEALTHY = "healthy"


TITLES: dict[Kind, str] = {
    Kind.DIVERGENCE: N_("Divergence"),
    Kind.TOTAL_COLLAPSE: N_("Mode collapse"),
    Kind.PARTIAL_COLLAPSE: N_("Partial mode collapse"),
    Kind.VANISHING: N_("Vanishing gradients"),
    Kind.STRONG_D: N_("Discriminator too strong"),
    Kind.WEAK_D: N_("Discriminator too weak"),
    Kind.OSCILLATION: N_("Oscillation"),
    Kind.OVERFITTING: N_("Overfitting discriminator"),
    Kind.STAGNATION: N_("Stagnation"),
    Kind.LEARNING: N_("Still learning"),
    Kind.HEALTHY: N_("Healthy"),
}


@dataclass(frozen=True)
class Remedy:
    """A change of the configuration against one illness. It is an offer: nothing happens by itself."""

    sentence: str
    """What to do and why, in the person's language; where it is not live, that it needs a new run."""
    edits: Edits
    is_live: bool
    """It can be made while the run trains."""
    needs_checkpoint_before: int | None = None
    """The illness has spoilt the networks since this step: go back to a checkpoint before it, then apply. None: the run can
    simply go on with the change."""

    def apply(self, config: TrainConfig) -> TrainConfig:
        """The configuration with the remedy. Pure; to be kept by `Run.reconfigure`, or by a new run where it is not live.

        :raises ConfigError: the configuration is another one than the remedy was made for, and refuses it
        """
        return edited_all(config, self.edits)


@dataclass(frozen=True)
class Diagnosis:
    """One finding, in words that need no knowledge of the theory."""

    kind: Kind
    sentence: str
    """What is wrong."""
    evidence: tuple[str, ...]
    """The figures it rests on, a sentence each."""
    step: int
    """Since when, as far as the curves tell."""
    remedy: Remedy | None = None
    """None where nothing is wrong."""

    @property
    def title(self) -> str:
        return tr(TITLES[self.kind])

    @property
    def is_illness(self) -> bool:
        return self.kind not in (Kind.LEARNING, Kind.HEALTHY)


def last_good(checkpoints: Iterable[int], remedy: Remedy) -> int | None:
    """The step of the newest checkpoint to go back to before the remedy is applied; None where it needs none or none is left.

    :param checkpoints: the steps of which there are checkpoints, in any order
    """
    before = remedy.needs_checkpoint_before
    if before is None:
        return None
    return max((step for step in checkpoints if step < before), default=None)
