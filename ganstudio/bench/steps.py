"""What a training step takes, beside the same loop written by hand in plain PyTorch."""

from __future__ import annotations

import platform
import statistics
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from time import perf_counter
from typing import Any

import torch

from ganstudio import __version__
from ganstudio.bench import plain
from ganstudio.params import tr
from ganstudio.presets import preset
from ganstudio.training.trainer import Trainer

PRESET = "dcgan"
ROUNDS = 10
_WARM_UP, _STEPS = 5, 5
_MATRIX = 1024


@dataclass(frozen=True)
class StepTimes:
    """Medians over pairs of blocks, one of each loop, that follow each other in one process."""

    preset: str
    plain_ms: float
    """A step of the loop written by hand, float32."""
    ours_ms: float
    """A step of the preset as it is trained."""
    ratio: float
    """The median of ours by plain of each pair."""
    ratios: list[float]
    bfloat16: bool
    """Whether ours computes in bfloat16 here."""
    calibration_ms: float
    """A product of two 1024 × 1024 float32 matrices meanwhile, to compare machines by."""
    conditions: str

    def as_dict(self) -> dict[str, Any]:
        """Everything as JSON can hold it."""
        return asdict(self)

    def lines(self) -> list[str]:
        """For a person, a sentence a line."""
        least, most = min(self.ratios), max(self.ratios)
        half = tr("in bfloat16") if self.bfloat16 else tr("in float32")
        return [
            tr("{}, {}: {:.0f} ms a step; the same loop in plain PyTorch: {:.0f} ms.").format(
                self.preset, half, self.ours_ms, self.plain_ms
            ),
            tr("{:.2f} of the plain loop's time (median of {} pairs; {:.2f} to {:.2f}).").format(
                self.ratio, len(self.ratios), least, most
            ),
            tr("Calibration: {:.1f} ms for a product of two 1024 × 1024 matrices. {}").format(
                self.calibration_ms, self.conditions
            ),
        ]


def step_times(rounds: int = ROUNDS, report: Callable[[int], None] = lambda done: None) -> StepTimes:
    """Measures `rounds` pairs; `report` is told how many are done."""
    trainer = Trainer(preset(PRESET).config)
    ours = trainer.run()
    by_hand = plain.training(trainer.data.images, trainer.config.batch_size, trainer.device)
    for loop in (ours, by_hand):
        _seconds(loop, _WARM_UP)
    pairs = []
    for done in range(rounds):
        first, second = (ours, by_hand) if done % 2 else (by_hand, ours)
        one, other = _seconds(first, _STEPS), _seconds(second, _STEPS)
        pairs.append((one, other) if done % 2 else (other, one))
        report(done + 1)
    ratios = [mine / plain_one for mine, plain_one in pairs]
    return StepTimes(
        preset=PRESET,
        plain_ms=1000 * statistics.median(plain_one for _, plain_one in pairs),
        ours_ms=1000 * statistics.median(mine for mine, _ in pairs),
        ratio=statistics.median(ratios),
        ratios=[round(ratio, 3) for ratio in ratios],
        bfloat16=trainer.arithmetic.bfloat16,
        calibration_ms=_calibration(trainer.device),
        conditions=conditions(trainer),
    )


def conditions(trainer: Trainer) -> str:
    """What a figure depends on."""
    arithmetic = trainer.arithmetic
    return tr("Batch {}; {} ({}), {} threads, torch {}, GAN Studio {}.").format(
        trainer.config.batch_size,
        arithmetic.device,
        platform.machine(),
        arithmetic.threads,
        torch.__version__,
        __version__,
    )


def _seconds(loop: Iterator[Any], steps: int) -> float:
    """Of one step, over so many."""
    start = perf_counter()
    for _ in range(steps):
        metrics = getattr(next(loop), "metrics", {})
    _ = [float(value) for value in metrics.values()]  # waits for the device
    return (perf_counter() - start) / steps


def _calibration(device: torch.device) -> float:
    matrix, times = torch.rand(_MATRIX, _MATRIX, device=device), []
    for _ in range(ROUNDS):
        start = perf_counter()
        float((matrix @ matrix)[0, 0])
        times.append(perf_counter() - start)
    return 1000 * min(times)
