"""The score exp(E KL): is each image clearly of one class, and are there many classes?

Source: Salimans et al. 2016, Improved Techniques for Training GANs, arXiv 1606.03498, there of Inception's classes (the
inception score); here of the judge's.
"""

from __future__ import annotations

import math
from collections.abc import Generator

import torch

from ganstudio.evaluation.arithmetic import as_double
from ganstudio.evaluation.slices import finished

_SLICE_VALUES = 200_000


def score_in_slices(logits: torch.Tensor) -> Generator[int, None, float]:
    """``exp(E KL(p(class | image) ‖ p(class)))`` over all images at once, without splits.

    From 1 (all images say the same of the class) to the number of classes (each certain, all equally often).

    :param logits: (N, classes), N ≥ 1, on any device
    """
    total = torch.zeros((), dtype=torch.float64)
    shares = torch.zeros(logits.shape[1], dtype=torch.float64)
    done = 0
    for part in logits.split(max(1, _SLICE_VALUES // logits.shape[1])):
        logs = as_double(part).log_softmax(1)
        odds = logs.exp()
        total += (odds * logs).sum().cpu()
        shares += odds.sum(0).cpu()
        done += len(part)
        yield done
    shares /= len(logits)
    return math.exp(max(0.0, float(total / len(logits) - torch.special.xlogy(shares, shares).sum())))


def score(logits: torch.Tensor) -> float:
    """`score_in_slices`, in one go."""
    return finished(score_in_slices(logits))
