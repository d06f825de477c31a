#!/usr/bin/env python3
"""How well and how fast a run finds digits again that it never saw.

    python tests/benchmarks/inversion.py RUN [--n 100] [--checkpoint best|last|N] [--seed 0] [--json]

RUN is a run on MNIST, such as `ganstudio train --preset quick-digits --minutes 4 --out RUN` makes. Inverts test digits, chosen
by lot, one after another, as `ganstudio invert` does, and asks the judge which digits the images are that were found.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import time
from pathlib import Path

import numpy as np
import torch

from ganstudio.cli.image_sets import state_at
from ganstudio.datasets.mnist import Mnist
from ganstudio.evaluation.judge import Judge
from ganstudio.latent.inversion import Inversion, invert
from ganstudio.training.sampler import Sampler


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("run", metavar="RUN")
    parser.add_argument("--n", type=int, default=100)
    parser.add_argument("--checkpoint", metavar="best|last|N")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    sampler = Sampler.of_state(state_at(Path(options.run), options.checkpoint)[0])
    data = Mnist(Mnist.Config()).load("test")
    chosen = np.random.default_rng(options.seed).choice(len(data), options.n, replace=False)
    images, labels = data.images[chosen], data.labels[chosen]
    found, wall, cpu = [], [], []
    for number, image in enumerate(images.numpy()):
        seconds = time.perf_counter(), time.process_time()
        found.append(inverted(sampler, image))
        wall.append(time.perf_counter() - seconds[0])
        cpu.append(time.process_time() - seconds[1])
        print(f"\r{number + 1} of {options.n}", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    figures = {**quality(sampler, found, images, labels), **times(wall, cpu), **conditions(sampler, options)}
    if options.json:
        print(json.dumps(figures, indent=2))
    else:
        print("\n".join(f"{name:36} {value}" for name, value in figures.items()))
    return 0


def inverted(sampler: Sampler, image: np.ndarray) -> Inversion:
    *_, last = invert(sampler.generator, sampler.shape, image)
    return last


def quality(
    sampler: Sampler, found: list[Inversion], images: torch.Tensor, labels: torch.Tensor
) -> dict[str, float | str]:
    judge = Judge.load("mnist")
    best = [inversion.best for inversion in found]
    read = judge.read(torch.from_numpy(np.stack([each.image for each in best]))).classes
    residuals, similarities = (np.array([getattr(b, name) for b in best]) for name in ("residual", "similarity"))
    figures: dict[str, float | str] = {
        "mean pixel error (0-1)": round(float(residuals.mean()), 4),
        "pixel error, median and 95 %": f"{np.median(residuals):.4f}  {np.percentile(residuals, 95):.4f}",
        "mean similarity (0-1)": round(float(similarities.mean()), 3),
        "judge reads the right digit in it": share(read == labels),
        "judge on the digits themselves": share(judge.read(images).classes == labels),
    }
    if sampler.class_names:
        classes = torch.tensor([int(sampler.class_names[int(b.class_weights.argmax())]) for b in best])
        figures["found with the right class"] = share(classes == labels)
        figures["not so (digit: class, read as)"] = ", ".join(
            f"{label}: {kind}, {seen}"
            for label, kind, seen in zip(labels.tolist(), classes.tolist(), read.tolist(), strict=True)
            if not label == kind == seen
        )
    return figures


def share(right: torch.Tensor) -> str:
    return f"{right.double().mean():.1%}"


def times(wall: list[float], cpu: list[float]) -> dict[str, float | str]:
    return {
        "seconds each, median, 95 %, most": "  ".join(f"{s:.2f}" for s in (*np.percentile(wall, [50, 95]), max(wall))),
        "seconds of processor each, median": round(float(np.median(cpu)), 2),
    }


def conditions(sampler: Sampler, options: argparse.Namespace) -> dict[str, float | str]:
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")
    return {
        "run, step": f"{options.run}, {sampler.step}",
        "test digits, seed": f"{options.n}, {options.seed}",
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, {torch.get_num_threads()} threads, load {load:.1f}",
        "torch": torch.__version__,
    }


if __name__ == "__main__":
    sys.exit(main())
