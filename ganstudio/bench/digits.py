"""The measure for data sets with a judge: how good and how varied images are after some minutes of training."""

from __future__ import annotations

from collections.abc import Generator
from functools import cache
from typing import Any

from ganstudio import datasets
from ganstudio.bench.measure import Asked, Column, Limit, Measure
from ganstudio.bench.results import Result
from ganstudio.config import TrainConfig, config_from_json
from ganstudio.evaluation.classes import HELD_SHARE
from ganstudio.evaluation.judge import Judge
from ganstudio.evaluation.report import three_digits
from ganstudio.params import N_, tr
from ganstudio.training.checkpoint import State
from ganstudio.training.scoring import score_in_slices


def digits_row(state: State, samples: int) -> Generator[float, None, dict[str, Any]]:
    """The judge's report on `samples` images, and what it says of the classes. Latents as `ganstudio evaluate` draws them."""
    judge = _judge(config_from_json(state["config"]))
    report = yield from score_in_slices(state, judge, samples)
    drawn = [report.class_histogram[name] for name in judge.known(state["class_names"])]
    return report.as_dict() | {
        "classes": len(drawn),
        "classes_held": sum(count >= HELD_SHARE * samples for count in drawn),
        "smallest_share": min(drawn) / samples,
    }


def _judge(config: TrainConfig) -> Judge:
    return _loaded(datasets.registry.build(config.dataset).judge)


_loaded = cache(Judge.load)


def _settings(asked: Asked, config: TrainConfig) -> dict[str, Any]:
    return {"minutes": asked.minutes, "n": asked.samples, "judge": _judge(config).card.weights_sha256}


def _protocol(result: Result) -> str:
    figures, minutes = result.figures, result.settings["minutes"]
    text = tr("{:g} minutes of training; {:,} images judged; the floor, of {:,} real test images, is {}")
    return text.format(minutes, figures["n"], figures["floor_n"], three_digits(figures["floor"]))


def _percent(share: float) -> str:
    return f"{100 * share:.1f} %"


DIGITS = Measure(
    name="digits",
    title=N_("Digits, judged"),
    seeds=1,
    suits=lambda dataset: bool(getattr(dataset, "judge", "")),
    limit=lambda asked, config: Limit(seconds=asked.minutes * 60),
    settings=_settings,
    row=digits_row,
    columns=(
        Column(N_("Fréchet distance"), lambda result: result.figures["distance"], three_digits),
        Column(N_("× floor"), lambda result: result.figures["ratio"], three_digits),
        Column(N_("classes held"), lambda result: result.figures["classes_held"], "{:.3g}".format),
        Column(N_("smallest class"), lambda result: result.figures["smallest_share"], _percent),
        Column(N_("class as asked"), lambda result: result.figures["accuracy"], _percent),
    ),
    protocol=_protocol,
)
