"""What a training step takes, beside the same loop written by hand in plain PyTorch."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator
from time import perf_counter
from typing import Any

from ganstudio.bench import plain
from ganstudio.bench.figures import Figure
from ganstudio.params import N_, tr
from ganstudio.presets import preset
from ganstudio.training.trainer import Trainer

PRESET = "dcgan"
ROUNDS = 10
_MOST = 0.45
_WARM_UP, _STEPS = 5, 5


def measured_step(rounds: int, tell: Callable[[str], None]) -> Figure:
    """The preset's step as it is trained, as a part of a step of the loop written by hand, which computes in float32.

    :param rounds: pairs of some steps of each, which follow each other in one process; the median of their ratios counts
    """
    trainer = Trainer(preset(PRESET).config)
    ours = trainer.run()
    by_hand = plain.training(trainer.data.images, trainer.config.batch_size, trainer.device)
    for loop in (ours, by_hand):
        _milliseconds(loop, _WARM_UP)
    pairs = []
    for done in range(rounds):
        first, second = (ours, by_hand) if done % 2 else (by_hand, ours)
        one, other = _milliseconds(first, _STEPS), _milliseconds(second, _STEPS)
        pairs.append((one, other) if done % 2 else (other, one))
        tell(tr("{} of {}: {:.0f} ms a step, in plain PyTorch {:.0f} ms").format(done + 1, rounds, *pairs[-1]))
    ratios = [mine / plain_one for mine, plain_one in pairs]
    ours_ms, plain_ms = (statistics.median(times) for times in zip(*pairs, strict=True))
    arithmetic = trainer.arithmetic
    kind = tr("in bfloat16") if arithmetic.bfloat16 else tr("in float32")
    words = tr("{:.0f} ms {} beside {:.0f} ms; median of {} pairs, {:.2f} to {:.2f}; batch {}, {}, {} threads")
    return Figure(
        "step",
        N_("dcgan: a step, as a part of the same in plain PyTorch"),
        statistics.median(ratios),
        most=_MOST,
        words=words.format(
            ours_ms,
            kind,
            plain_ms,
            rounds,
            min(ratios),
            max(ratios),
            trainer.config.batch_size,
            arithmetic.device,
            arithmetic.threads,
        ),
        details={
            "preset": PRESET,
            "ours_ms": ours_ms,
            "plain_ms": plain_ms,
            "ratios": [round(ratio, 3) for ratio in ratios],
            "bfloat16": arithmetic.bfloat16,
            "batch_size": trainer.config.batch_size,
            "device": arithmetic.device,
            "threads": arithmetic.threads,
        },
    )


def _milliseconds(loop: Iterator[Any], steps: int) -> float:
    """Of one step, over so many."""
    start = perf_counter()
    for _ in range(steps):
        metrics = getattr(next(loop), "metrics", {})
    _ = [float(value) for value in metrics.values()]  # waits for the device
    return 1000 * (perf_counter() - start) / steps
