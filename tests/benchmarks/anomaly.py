#!/usr/bin/env python3
"""Finding what is no image of the kind that was learnt: one digit against all others, by what cannot be found again.

    python tests/benchmarks/anomaly.py RUN [--n 10000] [--effort typical|many] [--checkpoint best|last|N] [--json]

RUN knows one digit, such as `ganstudio train --preset quick-digits-unconditional --dataset.digits 8 --steps 4000
--planned-steps 4000 --quality-share 0 --out RUN` makes. The protocol is that of one-class classification on MNIST (Ruff et al.
2018, Deep One-Class Classification, ICML): trained on the training images of one digit, scored on the whole test set, AUROC of the
nine other digits against that one. Published for the digits 2 and 8: AnoGAN 85.0 and 84.9, Deep SVDD 91.7 and 93.9 %.

For each image the run's nearest one is sought, `typical` among 20,000 random ones (see `ganstudio.latent.effort.TYPICAL`), or by
80 iterations of descent, which finds too much. The scores, the greater the less an image is of the kind:

- pixels: the mean absolute difference;
- relative: the squared difference by the image's variance, since a thin digit has few pixels to be wrong;
- blurred: the same of images blurred over 3×3 pixels, so that a stroke may lie a little beside the one that was found;
- features: of D's body, the squared difference by their size (after Schlegl et al. 2017 and 2019, AnoGAN and f-AnoGAN);
- both: the product of the last two. This is the one to quote: kind of score and effort were chosen on the digit 8.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import time
from collections.abc import Generator
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn.functional import avg_pool2d

from ganstudio import networks
from ganstudio.cli.image_sets import state_at
from ganstudio.config import config_from_json
from ganstudio.datasets.mnist import Mnist
from ganstudio.latent.effort import MANY, TYPICAL
from ganstudio.latent.inversion_of_many import Inversions, invert_many
from ganstudio.latent.targets import as_target
from ganstudio.networks import Shape
from ganstudio.networks.conditioned import Discriminator
from ganstudio.training.checkpoint import State
from ganstudio.training.sampler import Sampler

EFFORTS = {"typical": TYPICAL, "many": MANY}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("run", metavar="RUN")
    parser.add_argument("--n", type=int, default=10_000, help="test images, chosen by lot")
    parser.add_argument("--effort", choices=EFFORTS, default="typical")
    parser.add_argument("--checkpoint", metavar="best|last|N")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    state, _ = state_at(Path(options.run), options.checkpoint)
    sampler, features = Sampler.of_state(state), features_of(state)
    data = Mnist(Mnist.Config()).load("test")
    chosen = np.random.default_rng(0).permutation(len(data))[: options.n]
    images = data.images[chosen].numpy()
    digit = known_digit(state)
    is_other = data.labels[chosen].numpy() != digit
    start = time.perf_counter(), time.process_time()
    found = finished(invert_many(sampler.generator, sampler.shape, images, effort=EFFORTS[options.effort]))
    seconds = time.perf_counter() - start[0], time.process_time() - start[1]
    figures: dict[str, object] = {
        f"AUROC, {name}": f"{100 * auroc(score, is_other):.1f} %"
        for name, score in scores(images, found, features).items()
    }
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")
    threads = torch.get_num_threads()
    figures |= {
        "digit": digit,
        "test images, of the digit": f"{len(images)}, {int((~is_other).sum())}",
        "mean pixel error, of the digit": f"{found.residuals[~is_other].mean():.4f}",
        "mean pixel error, of others": f"{found.residuals[is_other].mean():.4f}",
        "seconds, of processor": f"{seconds[0]:.0f}, {seconds[1]:.0f}",
        "run, step": f"{options.run}, {sampler.step}",
        "effort": options.effort,
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, {threads} threads, load {load:.1f}",
        "torch": torch.__version__,
    }
    print(json.dumps(figures, indent=2) if options.json else "\n".join(f"{k:34} {v}" for k, v in figures.items()))
    return 0


def known_digit(state: State) -> int:
    """The one digit that a run was trained on."""
    digits = sorted(set(config_from_json(state["config"]).dataset.digits))  # type: ignore[attr-defined]
    if len(digits) != 1:
        raise SystemExit(
            f"this run knows the digits {', '.join(digits)}; give one that was trained with --dataset.digits 8"
        )
    return int(digits[0])


def features_of(state: State) -> nn.Module:
    """What D's body sees in images, before its last layer."""
    config, shape = config_from_json(state["config"]), Shape(**state["shape"])
    discriminator = Discriminator(networks.registry.build(config.network), shape, torch.Generator())
    discriminator.load_state_dict(state["networks"]["discriminator"])
    discriminator.requires_grad_(False).eval()
    return discriminator.body


def finished(work: Generator[float, None, Inversions]) -> Inversions:
    told = 0
    while True:
        try:
            share = next(work)
        except StopIteration as end:
            print(file=sys.stderr)
            found: Inversions = end.value
            return found
        if int(10 * share) > told:
            told = int(10 * share)
            print(f"{share:.0%}", end=" ", file=sys.stderr, flush=True)


@torch.no_grad()
def scores(images: np.ndarray, found: Inversions, features: nn.Module) -> dict[str, np.ndarray]:
    """Of each image, (T,): the greater, the less it is of the kind that was learnt."""
    target, image = as_target(images), as_target(found.images)
    difference, centred = target - image, target - target.mean((1, 2, 3), keepdim=True)
    size = square(centred)
    seen, drawn = (torch.cat([features(part).flatten(1) for part in each.split(500)]) for each in (target, image))
    blurred = square(avg_pool2d(difference, 3, 1, 1)) / size
    apart = square(seen - drawn) / square(seen)
    return {
        "pixels": found.residuals,
        "relative": (square(difference) / size).numpy(),
        "blurred": blurred.numpy(),
        "features": apart.numpy(),
        "both": (blurred * apart).numpy(),
    }


def square(values: torch.Tensor) -> torch.Tensor:
    """(T, ...) → (T,)"""
    return values.square().flatten(1).sum(1)


def auroc(score: np.ndarray, is_positive: np.ndarray) -> float:
    """The area under the curve of true by false positives: how often a positive one scores above another, ties for a half."""
    _, places, counts = np.unique(score, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[places]  # the mean rank of equal scores, from 1
    positives, negatives = int(is_positive.sum()), int((~is_positive).sum())
    return float((ranks[is_positive].sum() - positives * (positives + 1) / 2) / (positives * negatives))


if __name__ == "__main__":
    sys.exit(main())
