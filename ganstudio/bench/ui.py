"""How smooth the window is while it trains, and what it costs: each part measured in a process of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ganstudio.bench.apart import measured_apart
from ganstudio.bench.figures import Figure
from ganstudio.params import N_, tr
from ganstudio.presets import DEFAULT

PARTS = ("smoothness", "speed", "long_run")
_FRAME_MS = 1000 / 60


@dataclass(frozen=True)
class UiAsked:
    """What the person who measures may choose. Targets are of the defaults."""

    preset: str = DEFAULT
    seconds: float = 20.0
    """For which the event loop is watched."""
    pairs: int = 100
    """Of turns of the window and of the shell."""
    turn_seconds: float = 0.7
    rows: int = 1_000_000
    """Steps of the long run."""


def measured_ui(
    asked: UiAsked, parts: Sequence[str], tell: Callable[[str], None], environment: Mapping[str, str]
) -> tuple[list[Figure], str]:
    """The figures of these parts, and Qt's name of what the window was drawn on.

    :raises StudioError: the window does not open
    """
    options: dict[str, dict[str, Any]] = {
        "smoothness": {"preset": asked.preset, "seconds": asked.seconds, "moves": 120, "pauses": 10},
        "speed": {"preset": asked.preset, "seconds": asked.turn_seconds, "pairs": asked.pairs},
        "long_run": {"rows": asked.rows, "rounds": 4},
    }
    figures, platform = [], ""
    for part in (part for part in PARTS if part in parts):
        seen = measured_apart(part, options[part], tell, environment)
        figures += _FIGURES[part](seen)
        platform = seen["platform"]
    return figures, platform


def _smoothness(seen: Mapping[str, Any]) -> list[Figure]:
    late, pause = seen["lateness"], seen["pause"]
    titles = {
        "slider_training": (N_("slider to image while training, 95 of 100"), 33.0),
        "slider_paused": (N_("slider to image in a pause, 95 of 100"), 16.0),
    }
    return [
        Figure("lateness_p99_ms", N_("event loop late, 99 of 100"), late["p99"], "ms", most=16.0, words=_spread(late)),
        Figure("lateness_max_ms", N_("event loop late, the worst"), late["max"], "ms", most=50.0, details=late),
        *(
            Figure(
                f"{name}_p95_ms",
                title,
                seen[name]["p95"],
                "ms",
                most=most,
                words=_spread(seen[name]),
                details=seen[name],
            )
            for name, (title, most) in titles.items()
        ),
        Figure("pause_p95_ms", N_("key to pause, 95 of 100"), pause["p95"], "ms", words=_spread(pause), details=pause),
    ]


def _speed(seen: Mapping[str, Any]) -> list[Figure]:
    plain = N_("training speed in the window over the shell's, without scores")
    everything = N_("the same with scores, all samples, curves and the doctor")
    return [
        _ratio("window_speed", plain, seen["plain"], 0.97),
        _ratio("window_speed_with_everything", everything, seen["everything"], 0.9),
    ]


def _ratio(key: str, title: str, seen: Mapping[str, Any], least: float) -> Figure:
    text = tr("{} alternating pairs, 95 % interval {:.2f} to {:.2f}; {:.0f} and {:.0f} steps a second")
    rates = seen["window_steps_per_second"], seen["shell_steps_per_second"]
    words = text.format(len(seen["rates"]), *seen["interval"], *rates)
    return Figure(key, title, seen["ratio"], least=least, words=words, details=dict(seen))


def _long_run(seen: Mapping[str, Any]) -> list[Figure]:
    rows, opening = seen["rows"], seen["opening"]
    titles = {
        "again": N_("a run of a million steps opened, as the program leaves it"),
        "first": N_("the same, where nothing but its rows is there: a sample of them"),
    }
    text = tr("{:,} rows, {:,} MB; all of them after {:.2f} s; the window did not answer for {:.0f} ms at most")
    figures = []
    for name, title in titles.items():
        one = opening[name]
        words = text.format(rows, opening["megabytes"], one["whole_seconds"], one["longest_block_ms"])
        figures.append(
            Figure(f"opening_{name}_seconds", title, one["shown_seconds"], "s", most=1.0, words=words, details=one)
        )
    frames = {"zoom": N_("a frame while its curves are zoomed, 95 of 100"), "pan": N_("while they are panned")}
    figures += [
        Figure(
            f"{name}_p95_ms", title, seen[name]["p95"], "ms", round(_FRAME_MS, 1), None, _spread(seen[name]), seen[name]
        )
        for name, title in frames.items()
    ]
    return figures


def _spread(values: Mapping[str, float]) -> str:
    text = tr("half of {:,} within {:.1f} ms, 99 of 100 within {:.1f}, all within {:.1f}")
    return text.format(values["n"], values["p50"], values["p99"], values["max"])


_FIGURES: dict[str, Callable[[Mapping[str, Any]], list[Figure]]] = {
    "smoothness": _smoothness,
    "speed": _speed,
    "long_run": _long_run,
}
