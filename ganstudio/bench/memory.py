"""How the memory of the window grows: a line through what was seen of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from ganstudio.bench.apart import measured_apart
from ganstudio.bench.figures import Figure
from ganstudio.params import N_, tr
from ganstudio.presets import DEFAULT

_MOST_MEGABYTES = 20.0
_WARM_UP_SHARE, _WARM_UP_SECONDS = 0.25, 600.0
_SAMPLES = 720
_FEWEST = 3
_HOUR = 3600.0
_RESIDENT = ("megabytes_an_hour", N_("growth of the memory in an hour of training"))
_IN_USE = ("megabytes_in_use_an_hour", N_("the same, right after what was free has been given back"))


def measured_memory(
    minutes: float, tell: Callable[[str], None], environment: Mapping[str, str]
) -> tuple[list[Figure], str]:
    """The figures, and Qt's name of what the window was drawn on.

    :raises StudioError: the window does not open, or the system does not say how much memory a program has
    """
    every = min(max(60 * minutes / _SAMPLES, 1.0), 10.0)
    options = {"preset": DEFAULT, "minutes": minutes, "every_seconds": every}
    seen = measured_apart("memory", options, tell, environment)
    return [growth(seen["samples"], seen["steps"]), growth(seen["in_use"], seen["steps"], _IN_USE)], seen["platform"]


def growth(samples: Sequence[tuple[float, float]], steps: int, name: tuple[str, str] = _RESIDENT) -> Figure:
    """By how many megabytes an hour the memory grows, after what the first minutes bring.

    :param samples: at least one, of seconds and megabytes, ascending
    :param steps: that were trained meanwhile
    :param name: key and title of the figure
    """
    seconds, megabytes = np.array(samples, dtype=np.float64).T
    settled = seconds >= min(_WARM_UP_SECONDS, _WARM_UP_SHARE * seconds[-1])
    x, y = seconds[settled], megabytes[settled]
    line = _line(x, y)
    text = tr("{:.0f} to {:.0f} MB in {:.0f} minutes and {:,} steps; too short to say how it grows")
    if line is not None:
        text = tr(
            "{:.0f} to {:.0f} MB in {:.0f} minutes and {:,} steps, ± {:.1f} (standard error), the first {:.0f} not counted"
        )
    slope, error = (None, None) if line is None else (each * _HOUR for each in line)
    minutes, warm = (float(at) / 60 for at in (seconds[-1], x[0]))
    return Figure(
        *name,
        slope,
        "MB",
        most=_MOST_MEGABYTES,
        words=text.format(megabytes[0], megabytes[-1], minutes, steps, error, warm),
        details={"samples": [list(sample) for sample in samples], "steps": steps, "standard_error": error},
    )


def _line(x: np.ndarray, y: np.ndarray) -> tuple[float, float] | None:
    """Slope of the least squares' line, and its standard error; None where there are too few points for that."""
    if len(x) < _FEWEST:
        return None
    away = x - x.mean()
    square = float((away**2).sum())
    slope = float((away * (y - y.mean())).sum()) / square
    rest = y - y.mean() - slope * away
    return slope, float(np.sqrt((rest**2).sum() / (len(x) - 2) / square))
