#!/usr/bin/env python3
"""Whether a slider still does the same after the network has learnt for a while longer.

    python tests/benchmarks/direction_stability.py [--steps 1000 2000 4000] [--later 1000] [--preset quick-digits] [--seed 0]
        [--kinds image layer] [--threads 1] [--json]

Trains a preset, and keeps its generator at these steps and so many later. For the first eight directions found at a step it prints
the correlation of what each does to images (from -1 to +1 σ, at 64 latents of all classes that no search has seen) with what is
done later: by the same direction of z under the weights of then, and by the same slider after directions were found again, turned
as in the window, and, for comparison, paired one to one by their angles in z or by what they do to the same images. With each way,
how much of what the eight strongest directions change the sliders change.
"""

from __future__ import annotations

import argparse
import copy
import json
import sys
from dataclasses import replace
from typing import Any

import numpy as np
import torch

from ganstudio.latent.direction_set import CANDIDATES, MOST_DIRECTIONS, renewed, vectors_of
from ganstudio.latent.directions import change
from ganstudio.params import edited
from ganstudio.presets import preset
from ganstudio.training.finding_directions import found_in
from ganstudio.training.sampler import Sampler
from ganstudio.training.trainer import Step, Trainer

_SEEN, _SEED = 64, 3_000_000


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--steps", type=int, nargs="+", default=[1000, 2000, 4000])
    parser.add_argument("--later", type=int, default=1000)
    parser.add_argument("--preset", default="quick-digits")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--kinds", choices=["image", "layer"], nargs="+", default=["image", "layer"])
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    needed = sorted({step + more for step in options.steps for more in (0, options.later)})
    kept = {sampler.step: sampler for sampler in generators(options, needed)}
    print(file=sys.stderr)
    rows = {
        kind: {step: compared(kept[step], kept[step + options.later], kind) for step in options.steps}
        for kind in options.kinds
    }
    if options.json:
        print(json.dumps(rows, indent=2))
    else:
        print_table(rows, options.later)
    return 0


def generators(options: argparse.Namespace, steps: list[int]) -> list[Sampler]:
    """Those of a new run at these steps, in order."""
    config = edited(edited(preset(options.preset).config, "seed", options.seed), "threads", options.threads)
    trainer = Trainer(config)
    found: list[Sampler] = []
    for event in trainer.run():
        if isinstance(event, Step) and event.number in steps:
            sampler = Sampler.of_trainer(trainer)
            average = copy.deepcopy(sampler.generator).requires_grad_(False).eval()
            found.append(replace(sampler, generator=average))
            print(f"\rstep {event.number}", end="", file=sys.stderr, flush=True)
            if event.number == steps[-1]:
                break
    return found


def compared(before: Sampler, after: Sampler, kind: Any) -> dict[str, dict[str, Any]]:
    """The correlation of each slider's effect at both steps, by the way of following it."""
    first, later = (finished(found_in(sampler, sampler.generator, kind)) for sampler in (before, after))
    sliders, size = renewed((), first), before.shape.latent
    vectors, candidates = vectors_of(sliders, size), later.vectors[:CANDIDATES]
    then, seen = unit(effects(before, vectors)), unit(effects(after, candidates))
    ways = {
        "same z": vectors,
        "turned": vectors_of(renewed(sliders, later), size),
        "by angle": paired(vectors @ candidates.T, candidates),
        "by effect": paired(then @ seen.T, candidates),
    }
    most = np.square(effects(after, vectors_of(renewed((), later), size))).sum()
    return {way: figures(then, effects(after, rows), most) for way, rows in ways.items()}


def figures(then: np.ndarray, now: np.ndarray, most: float) -> dict[str, Any]:
    correlations = np.einsum("ij,ij->i", then, unit(now)).round(3).tolist()
    return {"correlations": correlations, "share of change": round(float(np.square(now).sum() / most), 3)}


def paired(likeness: np.ndarray, candidates: np.ndarray) -> np.ndarray:
    """The candidates for each row, those first that are most alike, with their signs."""
    pairs: dict[int, int] = {}
    for flat in np.argsort(-np.abs(likeness), axis=None):
        row, column = divmod(int(flat), likeness.shape[1])
        if row not in pairs and column not in pairs.values():
            pairs[row] = column
    return np.array([candidates[column] * np.sign(likeness[row, column]) for row, column in sorted(pairs.items())])


def effects(sampler: Sampler, vectors: np.ndarray) -> np.ndarray:
    """How images change from -1 to +1 σ along each direction: (k, n)."""
    shape, tangents = sampler.shape, torch.from_numpy(np.ascontiguousarray(vectors, np.float32)).to(sampler.device)
    z = torch.from_numpy(sampler.space.of_seeds(range(_SEED, _SEED + _SEEN))).to(sampler.device)
    classes = torch.eye(shape.classes, device=sampler.device)
    labels = [classes[i % shape.classes] if shape.is_conditional else None for i in range(_SEEN)]
    changes = [change(sampler.generator, one, label, tangents, 1.0) for one, label in zip(z, labels, strict=True)]
    return torch.cat(changes, 1).cpu().numpy()


def unit(rows: np.ndarray) -> np.ndarray:
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def finished(work: Any) -> Any:
    """What a computation in slices returns."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value


def print_table(rows: dict[str, dict[int, dict[str, dict[str, Any]]]], later: int) -> None:
    numbers = "".join(f"{number:>7}" for number in range(1, MOST_DIRECTIONS + 1))
    print(f"{'kind':6}{'step':>6}  {'':10}{numbers}   mean  least  share")
    for kind, steps in rows.items():
        for step, ways in steps.items():
            for way, found in ways.items():
                values, share = found["correlations"], found["share of change"]
                cells = "".join(f"{value:7.3f}" for value in values)
                print(f"{kind:6}{step:>6}  {way:10}{cells}{np.mean(values):7.3f}{min(values):7.3f}{share:7.3f}")
    print(f"Correlation of each slider's effect with the one {later:,} steps later.")


if __name__ == "__main__":
    sys.exit(main())
