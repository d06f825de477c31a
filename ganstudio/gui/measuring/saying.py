"""What a measurement says while it runs. Knows no Qt."""

from __future__ import annotations

import json
from collections.abc import Sequence

import numpy as np


def say(text: str) -> None:
    """A line for the person who waits."""
    print(json.dumps({"progress": text}), flush=True)


def spread(values: Sequence[float]) -> dict[str, float]:
    """Percentiles of some measurements, in their unit, and how many there are."""
    p50, p95, p99 = np.percentile(values, [50, 95, 99])
    figures = {"p50": p50, "p95": p95, "p99": p99, "max": max(values)}
    return {name: round(float(value), 2) for name, value in figures.items()} | {"n": len(values)}
