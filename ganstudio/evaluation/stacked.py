"""The published measure on stacked MNIST: how many of 1000 modes a generator reaches, and how evenly.

A classifier of digits reads each channel of 26,000 samples; a mode counts as reached from one sample on; the KL divergence
is from the histogram of the modes to the uniform one, in nats. Sources: Metz et al. 2016, arXiv 1611.02163; Srivastava et
al. 2017, VEEGAN, arXiv 1705.07761; Lin et al. 2018, PacGAN, arXiv 1712.04086.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import Any

import torch

from ganstudio.datasets.mnist import Mnist
from ganstudio.errors import StudioError
from ganstudio.evaluation.arithmetic import shuffled
from ganstudio.evaluation.judge import CLASSES, Judge, Reading
from ganstudio.evaluation.sentences import three_digits
from ganstudio.evaluation.slices import finished
from ganstudio.params import tr

SAMPLES = 26_000
"""The published number. Of fewer samples the divergence comes out larger, of real ones as of any."""
MODES = CLASSES**3
_DRAWS = 10


@dataclass(frozen=True)
class StackedReport:
    """What `n` samples of stacked digits are like."""

    n: int
    modes: int
    """Of 1000: those that at least one sample shows."""
    kl: float
    """Nats, from the modes' histogram to the uniform one."""
    real_modes: float
    """Of as many stacks of real test digits, the mean of ten draws."""
    floor: float
    """Their divergence: as good as it gets."""
    judge: str
    judge_accuracy: float
    judge_sha256: str

    def as_dict(self) -> dict[str, Any]:
        """Everything as JSON can hold it."""
        return {**vars(self), "modes_there_are": MODES}

    def lines(self) -> list[str]:
        """The report for a person, a sentence a line."""
        lines = [
            tr("{:,} of {:,} modes from {:,} samples; stacks of real test digits reach {:,.0f}.").format(
                self.modes, MODES, self.n, self.real_modes
            ),
            tr("KL divergence to uniform {}; {} from as many stacks of real test digits (the floor).").format(
                three_digits(self.kl), three_digits(self.floor)
            ),
            tr("Judge {}, on each channel: right on {:.2f} % of real test digits; weights {}.").format(
                self.judge, 100 * self.judge_accuracy, self.judge_sha256[:12]
            ),
        ]
        if self.n != SAMPLES:
            text = tr("Published figures are of {:,} samples: these of {:,} are not to be compared with them.")
            lines.insert(2, text.format(SAMPLES, self.n))
        return lines


def evaluate_stacked_in_slices(images: torch.Tensor, judge: Judge) -> Generator[int, None, StackedReport]:
    """
    :param images: uint8, (N, 3, 28, 28), on any device
    :param judge: of digits
    :raises StudioError: other images, or none
    """
    if images.ndim != 4 or tuple(images.shape[1:]) != (3, 28, 28) or not len(images):
        text = tr("Stacked MNIST has images of shape (N, 3, 28, 28), a digit in each channel; these are ({}).")
        raise StudioError(text.format(", ".join(map(str, images.shape))))
    reading = yield from judge.read_in_slices(images.flatten(0, 1).unsqueeze(1))
    counts = mode_counts(_digits(reading).view(-1, 3))
    test = Mnist(Mnist.Config()).load("test").images
    real = _digits((yield from judge.read_in_slices(test)))
    draws = [mode_counts(real[_stacks(len(real), len(images), seed)]) for seed in range(_DRAWS)]
    return StackedReport(
        n=len(images),
        modes=int((counts > 0).sum()),
        kl=kl_to_uniform(counts),
        real_modes=sum(float((draw > 0).sum()) for draw in draws) / _DRAWS,
        floor=sum(map(kl_to_uniform, draws)) / _DRAWS,
        judge=judge.card.name,
        judge_accuracy=judge.card.test_accuracy or 0.0,
        judge_sha256=judge.card.weights_sha256,
    )


def evaluate_stacked(images: torch.Tensor, judge: Judge) -> StackedReport:
    """`evaluate_stacked_in_slices`, in one go."""
    return finished(evaluate_stacked_in_slices(images, judge))


def _digits(reading: Reading) -> torch.Tensor:
    assert reading.classes is not None, "the judge of digits knows digits"
    return reading.classes.cpu()


def mode_counts(digits: torch.Tensor) -> torch.Tensor:
    """How many samples show each number, int64, (1000,), of the digits (N, 3) in their channels, red first."""
    return torch.bincount(digits @ torch.tensor([100, 10, 1]), minlength=MODES)


def kl_to_uniform(counts: torch.Tensor) -> float:
    """KL(histogram ‖ uniform) in nats: 0 for even counts, the logarithm of the number of modes for a single one.

    Chance alone gives about (modes − 1) / (2 · samples): 0.019 of 26,000 samples of 1000 modes.
    """
    shares = counts.double() / counts.sum()
    return float(torch.special.xlogy(shares, shares * len(counts)).sum())


def _stacks(digits: int, count: int, seed: int) -> torch.Tensor:
    """Rows of digits to be stacked, (count, 3), each digit used equally often, give or take one."""
    rounds = -(-3 * count // digits)
    rows = torch.cat([shuffled(digits, 1000 * seed + i) for i in range(rounds)])
    return rows[: 3 * count].view(count, 3)
