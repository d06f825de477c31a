"""Whether D knows the training images by heart: what it says of real images that it has never seen."""

from __future__ import annotations

import math
from collections.abc import Generator
from dataclasses import replace

import torch
from torch.nn.functional import one_hot

from ganstudio.datasets import Data
from ganstudio.datasets.groups import like
from ganstudio.evaluation.arithmetic import shuffled
from ganstudio.networks import as_latents
from ganstudio.training.trainer import Trainer

_IMAGES = 256
_AT_ONCE = 16
_CLEAR = 0.5
"""Where generated images score within so many standard deviations of real ones, D tells them apart by too little for a ratio."""


class HeldOut:
    """Rates training images, held-out ones and generated ones by the D of now, always the same ones.

    Of Karras et al. 2020, arXiv 2006.06676, the ratio r_v: (E[D(train)] - E[D(held out)]) / (E[D(train)] - E[D(generated)]).
    0: D treats unseen real images as those that it learns from; 1: as generated ones.
    """

    def __init__(self, train: Data, held_out: Data, device: torch.device) -> None:
        """
        :param train: what the run trains on, on the CPU
        :param held_out: of the same kind; where the classes are groups of like images, not sorted into them yet
        """
        self._seen = _as_a_game_takes(_some(train, 1), device)
        self._unseen = _as_a_game_takes(like(_some(held_out, 2), train), device)

    def ratio_in_slices(self, trainer: Trainer) -> Generator[None, None, float]:
        """r_v, within -1..2; NaN where D tells too little apart. Steps may be trained between two slices."""
        scores: dict[str, list[torch.Tensor]] = {"seen": [], "unseen": [], "generated": []}
        for start in range(0, _IMAGES, _AT_ONCE):
            part = slice(start, start + _AT_ONCE)
            for name, (images, classes) in (("seen", self._seen), ("unseen", self._unseen)):
                chosen = None if classes is None else classes[part]
                scores[name].append(trainer.game.rate(images[part], _asked(trainer, chosen)))
                yield
            scores["generated"].append(_generated(trainer, start))
            yield
        seen, unseen, generated = (torch.cat(found).double() for found in scores.values())
        apart = float(seen.mean() - generated.mean())
        if not abs(apart) > _CLEAR * float(seen.std() + generated.std()) / 2:
            return math.nan
        return min(max(float(seen.mean() - unseen.mean()) / apart, -1.0), 2.0)


def _some(data: Data, seed: int) -> Data:
    """Some of the images; repeated where there are too few."""
    rows = shuffled(len(data), seed)
    rows = rows.repeat(-(-_IMAGES // len(rows)))[:_IMAGES]
    return replace(data, images=data.images[rows], labels=None if data.labels is None else data.labels[rows])


def _as_a_game_takes(data: Data, device: torch.device) -> tuple[torch.Tensor, torch.Tensor | None]:
    """Images of floating point, and their classes one-hot."""
    images = data.images.to(device)
    if not images.is_floating_point():
        images = images.float().div_(127.5).sub_(1)
    if data.labels is None:
        return images, None
    return images, one_hot(data.labels, len(data.class_names)).float().to(device)


def _asked(trainer: Trainer, classes: torch.Tensor | None) -> torch.Tensor | None:
    return classes if trainer.shape.is_conditional else None


def _generated(trainer: Trainer, start: int) -> torch.Tensor:
    """D's scores of as many images by the average of G."""
    shape, device = trainer.shape, trainer.device
    z = torch.randn(_AT_ONCE, shape.latent, generator=torch.Generator().manual_seed(start))
    classes = None
    if shape.is_conditional:
        classes = one_hot(torch.arange(start, start + _AT_ONCE) % shape.classes, shape.classes).float().to(device)
    with torch.no_grad():
        images = trainer.generator(as_latents(z, shape).to(device), classes)
    return trainer.game.rate(images, classes)
