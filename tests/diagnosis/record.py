"""Makes the recordings: real runs with real bad settings, and healthy ones. Run by hand:

    python -m tests.diagnosis.record [--seed 500] [NAME ...] [--out FOLDER] [--seconds 100]

Recordings that exist are left; so it may be called again and again until none is missing.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch

from ganstudio import datasets
from ganstudio.config import TrainConfig
from ganstudio.datasets import Data, Split
from ganstudio.evaluation.judge import Judge
from ganstudio.evaluation.report import Report
from ganstudio.evaluation.slices import finished
from ganstudio.params import edited
from ganstudio.presets import preset
from ganstudio.training.held_out import HeldOut
from ganstudio.training.metrics import MetricsBuffer, columns, first_not_finite
from ganstudio.training.scoring import score_in_slices, score_points
from ganstudio.training.trainer import Trainer
from tests.diagnosis.onset import ONSETS

FOLDER = Path(__file__).parent / "recordings"
SEED = 1100
"""Of the recordings that are kept. Thresholds are set on others."""
_ROWS = 800
_JUDGED, _POINTS = 1_000, 1_000
_KEPT = ("loss/", "score/", "gradient/", "term/")

Edits = dict[str, Any]
_SMALL: Edits = {"network.channels": 8, "latent_size": 32, "batch_size": 32}
_FREE: Edits = {"terms.r1": "off", "terms.r2": "off", "decay": "none", "ema_images": 0}
_ONE_POINT: Edits = _FREE | {"dataset.points": ((0.5, 0.3),), "dataset.spread": 0.05}
_BARE: Edits = _SMALL | {"terms.r1": "off", "decay": "none", "beta1": 0.5, "beta2": 0.99}


@dataclass(frozen=True)
class Plan:
    """One run to record. A tenth of an ill one has two evaluations at least: within that it must be named."""

    preset: str
    edits: Edits
    steps: int
    every: int
    """Steps from one evaluation to the next."""
    names: tuple[str, ...] = ()
    """What the doctor may call it, any one of these; empty for a healthy run."""
    images: int | None = None
    """How many training images there are, where not all."""
    onset: str = "judge"
    """What counts as the onset: see `onset.ONSETS`."""
    later: dict[int, Edits] = field(default_factory=dict)
    """Live edits, by the step after which they are made."""


def _ill(edits: Edits, *names: str, steps: int = 1500, **more: Any) -> Plan:
    return Plan(more.pop("preset", "quick-digits-unconditional"), edits, steps, more.pop("every", 50), names, **more)


def _well(name: str, edits: Edits, steps: int, every: int = 50) -> Plan:
    return Plan(name, edits, steps, every)


_COMPACT8: Edits = {"network.channels": 8}
_DCGAN8: Edits = {"network.generator_width": 8, "network.discriminator_width": 8}

PLANS: dict[str, Plan] = {
    "collapse-late": _ill(
        {},
        "total_collapse",
        "partial_collapse",
        preset="quick-digits",
        steps=1000,
        later={600: {"terms.r1": "off", "decay": "none", "lr_g": 3e-2, "lr_d": 3e-3}},
    ),
    "collapse-ring": _ill({"lr_g": 3e-3, "lr_d": 3e-4}, "total_collapse", preset="ring-minimax", steps=2000),
    # At the lengths of their presets, which are there to show this.
    "collapse-ring-whole": _ill({}, "total_collapse", "partial_collapse", preset="ring-minimax", steps=8000, every=200),
    "collapse-grid-whole": _ill({}, "total_collapse", "partial_collapse", preset="grid-minimax", steps=8000, every=200),
    "collapse-within-classes": _ill(
        {"terms.r1": "off", "decay": "none", "lr_g": 3e-2, "lr_d": 3e-3, "terms.class_loss.weight": 10.0},
        "total_collapse",
        "partial_collapse",
        preset="quick-digits",
        steps=1000,
        onset="sameness",
    ),
    "strong-d-momentum": _ill(_BARE | {"beta1": 0.9, "lr_g": 5e-3, "lr_d": 5e-3}, "strong_discriminator", steps=1000),
    "strong-d": _ill(_BARE | {"lr_g": 1e-4, "lr_d": 5e-3, "game.d_steps": 3}, "strong_discriminator", steps=1000),
    "strong-d-least-squares": _ill(
        _BARE | {"objective": "least_squares", "lr_g": 1e-4, "lr_d": 2e-3, "game.d_steps": 3},
        "strong_discriminator",
        steps=1000,
    ),
    "vanishing-minimax": _ill(
        _BARE | {"objective": "minimax", "lr_g": 2e-4, "lr_d": 3e-3, "game.d_steps": 3},
        "vanishing_gradients",
        steps=1000,
    ),
    "weak-d-slow": _ill(_BARE | {"lr_g": 3e-3, "lr_d": 1e-6}, "weak_discriminator", steps=1000),
    "divergence-rate": _ill(
        {},
        "divergence",
        preset="quick-digits",
        later={600: {"lr_g": 0.1, "lr_d": 0.1, "decay": "none"}},
        steps=1000,
    ),
    "divergence-critic": _ill(
        _BARE | {"objective": "wasserstein", "lr_g": 2e-3, "lr_d": 2e-3}, "divergence", steps=1000
    ),
    "partial-latent-of-one": _ill(_SMALL | {"latent_size": 1}, "partial_collapse", "total_collapse", steps=1200),
    "oscillation-point": _ill(
        _ONE_POINT | {"beta1": 0.9, "beta2": 0.999, "objective": "non_saturating"},
        "oscillation",
        preset="drawn-r3gan",
        onset="swing",
    ),
    "oscillation-moons": _ill(
        _FREE | {"beta1": 0.9, "beta2": 0.999, "objective": "least_squares"},
        "oscillation",
        preset="moons-r3gan",
        onset="swing",
    ),
    "overfitting-50-images": _ill(
        _BARE | {"lr_g": 1e-3, "lr_d": 5e-4},
        "overfitting_discriminator",
        images=50,
        steps=2000,
        every=100,
        onset="memory",
    ),
    "stagnation-decayed": _ill(
        _SMALL | {"planned_steps": 400, "decay_floor": 0.002}, "stagnation", steps=1000, onset="stall"
    ),
    "healthy-quick-digits": _well("quick-digits", {}, 1200),
    "healthy-quick-digits-unconditional": _well("quick-digits-unconditional", {}, 1200),
    "healthy-first-gan": _well("first-gan", {"planned_steps": 4000}, 1000),
    "healthy-ttur-wgan-gp": _well("ttur-wgan-gp", _COMPACT8 | {"batch_size": 32} | {"planned_steps": 3200}, 800),
    # At the planned length of the preset, of which this is the beginning.
    "healthy-dcgan": _well("dcgan", _DCGAN8 | {"planned_steps": 46800}, 2000, 100),
    "healthy-ring-r3gan": _well("ring-r3gan", {"planned_steps": 16000}, 2000, 100),
    "healthy-ring-r1": _well("ring-r1", {"planned_steps": 12000}, 2000, 100),
    "healthy-ring-wgan-gp": _well("ring-wgan-gp", {"planned_steps": 5000}, 1500, 75),
    "healthy-ring-unrolled": _well("ring-unrolled", {"planned_steps": 8000}, 2000, 100),
    "healthy-ring-pacgan": _well("ring-pacgan", {"planned_steps": 12000}, 2000, 100),
    "healthy-grid-r3gan": _well("grid-r3gan", {"planned_steps": 20000}, 2000, 100),
    "healthy-moons-r3gan": _well("moons-r3gan", {"planned_steps": 10000}, 2000, 100),
}


def record(plan: Plan, seed: int) -> dict[str, Any]:
    """Trains and returns the recording as JSON can hold it."""
    config = _edited(
        preset(plan.preset).config, {"planned_steps": plan.steps} | plan.edits | {"seed": seed, "threads": 1}
    )
    configs = [(0, config.model_dump())]
    trainer = Trainer(config, data=_data(config, plan.images))
    judge, held_out = Judge.load("mnist"), HeldOut(trainer.data, _data(config, None, "test"), trainer.device)
    buffer, rows, quality = MetricsBuffer(), [], []
    begun = time.perf_counter()
    for step in trainer.run():
        buffer.add(step, time.perf_counter() - begun)
        if step.number in plan.later:
            trainer.reconfigure(_edited(trainer.config, plan.later[step.number]))
            configs.append((step.number, trainer.config.model_dump()))
        if step.number % plan.every == 0:
            rows += buffer.take()
            if first_not_finite(rows):
                rows = [row for row in rows if row["step"] < first_not_finite(rows)[0]]
                break
            row = _judged(trainer, judge, rows[-1]["seconds"])
            quality.append(row | {"overfitting": _short(finished(held_out.ratio_in_slices(trainer)))})
        if step.number >= plan.steps:
            break
    return {
        "preset": plan.preset,
        "configs": configs,
        "images": len(trainer.data),
        "seed": seed,
        "steps": plan.steps,
        "names": plan.names,
        "onset": onset_of(plan, quality),
        "quality": quality,
        "columns": _thinned(columns(rows)),
    }


def onset_of(plan: Plan, quality: list[dict[str, Any]]) -> int | None:
    """When the illness began; one that a live edit plants, not before that."""
    planted = min(plan.later, default=0)
    return ONSETS[plan.onset]([row for row in quality if row["step"] >= planted], plan.steps)


def _edited(config: TrainConfig, edits: Edits) -> TrainConfig:
    for path, value in edits.items():
        config = edited(config, path, value)
    return config


def _data(config: TrainConfig, count: int | None, split: Split = "train") -> Data:
    """The images, or the first `count` of them."""
    data: Data = datasets.registry.build(config.dataset).load(split)
    if count is None:
        return data
    assert data.labels is not None
    return Data(data.images[:count], data.labels[:count], data.class_names)


def _judged(trainer: Trainer, judge: Judge, seconds: float) -> dict[str, Any]:
    """One row of ``quality.jsonl``."""
    row: dict[str, Any] = {"step": trainer.step, "seconds": round(seconds, 1)}
    with torch.random.fork_rng(devices=[]):
        if trainer.shape.plane:
            plane = score_points(trainer.state(), _POINTS)
            return row | {
                "n": plane.n,
                "nearest_of_modes": list(plane.nearest_of_modes),
                "quality/distance": _short(plane.energy),
                "quality/floor_ratio": _short(plane.energy / plane.floor),
            }
        report: Report = finished(score_in_slices(trainer.state(), judge, _JUDGED))
    row |= {"n": report.n, "class_histogram": report.class_histogram, "quality/distance": _short(report.distance)}
    if report.diversity is not None:
        row["quality/diversity"] = _short(report.diversity)
    if report.accuracy is not None:
        row["quality/accuracy"] = report.accuracy
    return row | {"quality/floor_ratio": _short(report.ratio)}


def _thinned(table: dict[str, np.ndarray]) -> dict[str, list[float | None]]:
    stride = -(-len(table["step"]) // _ROWS)
    kept = {name: column[::stride] for name, column in table.items() if name.startswith(_KEPT)}
    listed: dict[str, Any] = {name: [_short(float(v)) for v in column] for name, column in kept.items()}
    return {
        "step": table["step"][::stride].astype(int).tolist(),
        "seconds": table["seconds"][::stride].round(1).tolist(),
    } | listed


def _short(value: float) -> float | None:
    """Three digits, as half precision has, but of any size."""
    return float(f"{value:.3g}") if np.isfinite(value) else None


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("names", nargs="*")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--out", type=Path, default=FOLDER)
    parser.add_argument("--seconds", type=float, default=90.0, help="begin no other run after this")
    parser.add_argument("--part", type=int, default=0, help="of two processes side by side: 0 or 1")
    options = parser.parse_args()
    torch.set_num_threads(1)
    options.out.mkdir(parents=True, exist_ok=True)
    begun = time.perf_counter()
    names = [name for name in PLANS if name in (options.names or PLANS)]
    for name in names if not options.part else reversed(names):
        file, claim = options.out / f"{name}.json.gz", options.out / f".{name}.claim"
        if file.exists() or time.perf_counter() - begun > options.seconds:
            continue
        try:
            claim.touch(exist_ok=False)
        except FileExistsError:
            continue  # the other process makes it
        try:
            start = time.perf_counter()
            made = record(PLANS[name], options.seed)
            file.write_bytes(gzip.compress(json.dumps(made, separators=(",", ":")).encode(), mtime=0))
            size = file.stat().st_size / 1024
            print(f"{name}: onset {made['onset']}, {size:.0f} KB, {time.perf_counter() - start:.0f} s", flush=True)
        finally:
            claim.unlink()


if __name__ == "__main__":
    main()
