"""Remedies: real edits of the configuration, each offered only where the whole configuration accepts it.

An idea looks at a window and gives a sentence with its edits, or None where it has nothing to change here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from ganstudio.diagnosis import Edits, Remedy
from ganstudio.diagnosis.window import Window
from ganstudio.params import ConfigError, edited_all, tr

Idea = Callable[[Window], tuple[str, Edits] | None]

_NOISE_UNTIL = 0.8
"""Share of the planned length after which noise that fades until its end would do nothing."""
_SOON = 4.0
"""Spans after a live edit within which an illness is taken to come from it."""
_MOST_D_STEPS = 10
_LEAST_RATE = 1e-7


def remedy_of(window: Window, *ideas: Idea, before: int | None = None) -> Remedy | None:
    """The first idea that can be made while the run trains, or else the first that is possible at all.

    :param before: the step since which the networks are spoilt, if they are
    """
    possible = None
    if before is not None and 0 < window.since <= before <= window.since + _SOON * window.span:
        remedy = _tried(window, undo_edit, window.since + 1)
        if remedy is not None and remedy.is_live:
            return remedy
    for idea in (*ideas, lower_rates):  # lower rates are all but always possible
        remedy = _tried(window, idea, before)
        if remedy is not None and remedy.is_live:
            return remedy
        possible = possible or remedy
    return possible


def _tried(window: Window, idea: Idea, before: int | None) -> Remedy | None:
    # Here, since the rest of this package works without the networks that a configuration brings along.
    from ganstudio.config import not_live

    found = idea(window)
    if found is None:
        return None
    sentence, edits = found
    config = window.config
    try:
        config = edited_all(config, edits)
    except ConfigError:
        return None
    if config == window.config:
        return None
    is_live = not not_live(window.config, config)
    if not is_live:
        sentence = " ".join((sentence, tr("This cannot change while a run trains: it needs a new run.")))
        before = None
    return Remedy(sentence, tuple(edits), is_live, before)


def undo_edit(window: Window) -> tuple[str, Edits] | None:
    """Takes the newest live edit back."""
    if not window.undo:
        return None
    names = ", ".join(path for path, _ in window.undo)
    text = tr("Undo the change of step {:,} ({}): the illness began soon after it.")
    return text.format(window.since, names), window.undo


# Rates


def lower_rates(window: Window) -> tuple[str, Edits] | None:
    edits = [*_lowered(window, "lr_g", 0.3), *_lowered(window, "lr_d", 0.3)]
    text = tr("Lower both learning rates to a third, to {:.2g} for G and {:.2g} for D: smaller steps overshoot less.")
    return text.format(*(value for _, value in edits)), edits


def lower_rates_much(window: Window) -> tuple[str, Edits] | None:
    edits = [*_lowered(window, "lr_g", 0.1), *_lowered(window, "lr_d", 0.1)]
    text = tr("Lower both learning rates to a tenth, to {:.2g} for G and {:.2g} for D: they are far too high.")
    return text.format(*(value for _, value in edits)), edits


def lower_d_rate(window: Window) -> tuple[str, Edits] | None:
    """Only where D learns at least as fast as G."""
    if window.config.lr_d < window.config.lr_g:
        return None
    edits = _lowered(window, "lr_d", 0.3)
    text = tr("Lower D's learning rate to a third, to {:.2g}, so that G can catch up.")
    return text.format(edits[0][1]), edits


def lower_g_rate(window: Window) -> tuple[str, Edits] | None:
    """Only where G learns at least as fast as D."""
    if window.config.lr_g < window.config.lr_d:
        return None
    wanted = max(window.config.lr_d, window.config.lr_g * 0.1)
    edits = _lowered(window, "lr_g", min(0.3, wanted / window.config.lr_g))
    text = tr("Lower G's learning rate to {:.2g}, so that D can keep up with it.")
    return text.format(edits[0][1]), edits


def raise_d_rate(window: Window) -> tuple[str, Edits] | None:
    """Only where D learns slower than G: up to G's rate, by no more than ten times."""
    if window.config.lr_d >= 0.7 * window.config.lr_g:
        return None
    rate = _rounded(min(window.config.lr_g, 10 * window.config.lr_d))
    return tr("Raise D's learning rate to {:.2g}: it learns too slowly beside G.").format(rate), [("lr_d", rate)]


def less_momentum(window: Window) -> tuple[str, Edits] | None:
    if window.config.beta1 <= 0.5 or window.config.optimiser == "rmsprop":
        return None
    text = tr("Lower β₁ from {:.2g} to 0.5: momentum carries both networks past the point where they should meet.")
    return text.format(window.config.beta1), [("beta1", 0.5)]


def longer_plan(window: Window) -> tuple[str, Edits] | None:
    """Only where the rates have decayed to nearly nothing."""
    config = window.config
    if config.decay == "none" or window.step < 0.9 * config.planned_steps or config.decay_floor > 0.3:
        return None
    steps = max(2 * window.step, config.planned_steps + 1000)
    text = tr("The learning rates have decayed to their floor. Set the planned length to {:,} steps: they rise again.")
    return text.format(steps), [("planned_steps", steps)]


# D's steepness


def add_r1(window: Window) -> tuple[str, Edits] | None:
    """R1, or more of it where it is weak; none beside another penalty on D's slope."""
    terms = window.config.terms
    if any(kind in terms for kind in ("gradient_penalty", "dragan", "weight_clipping")):
        return None
    if "r1" in terms:
        return None
    gamma = 0.02 if window.is_of_points else 0.2
    text = tr("Add the R1 gradient penalty (γ {}): it keeps D flat around real images, so that it stops pushing.")
    return text.format(gamma), [("terms.r1.gamma", gamma)]


def more_r1(window: Window) -> tuple[str, Edits] | None:
    term = window.config.terms.get("r1")
    if term is None:
        return None
    gamma = _rounded(min(max(3 * getattr(term, "gamma", 0.0), 0.02), 100.0))
    text = tr("Raise the weight of the R1 penalty to γ {:.2g}: a flatter D gives G something to follow.")
    return text.format(gamma), [("terms.r1.gamma", gamma)]


def hold_critic(window: Window) -> tuple[str, Edits] | None:
    """For Wasserstein, whose loss means nothing while the critic may grow steep."""
    if window.objective != "wasserstein" or {"gradient_penalty", "weight_clipping", "r1"} & set(window.config.terms):
        return None
    text = tr("Add the gradient penalty (λ 10): without a limit on its slope the critic's scores grow without end.")
    return text, [("terms.gradient_penalty.weight", 10.0)]


# What D sees, and how often


def add_noise(window: Window) -> tuple[str, Edits] | None:
    """Instance noise, where enough of the planned length is left for it to fade in."""
    if window.step > _NOISE_UNTIL * window.config.planned_steps or "instance_noise" in window.config.augmentations:
        return None
    edits = [("augmentations.instance_noise.sigma", 0.2), ("augmentations.instance_noise.until", 1.0)]
    text = tr("Add instance noise (0.2, fading): real and generated images overlap again, and G feels where to go.")
    return text, edits


def augment(window: Window) -> tuple[str, Edits] | None:
    if {"diff_augment", "adaptive"} & set(window.config.augmentations):
        return None
    text = tr("Add DiffAugment: shifts and cut-outs of all that D sees keep it from learning the images by heart.")
    return text, [("augmentations.diff_augment", "on")]


def more_d_steps(window: Window) -> tuple[str, Edits] | None:
    steps = getattr(window.config.game, "d_steps", None)
    if steps is None or steps >= _MOST_D_STEPS:
        return None
    more = min(max(steps + 1, 2 * steps), _MOST_D_STEPS)
    text = tr("Let D learn {} times per step instead of {}, so that it sees through G's tricks sooner.")
    return text.format(more, steps), [("game.d_steps", more)]


def fewer_d_steps(window: Window) -> tuple[str, Edits] | None:
    steps = getattr(window.config.game, "d_steps", 1)
    if steps <= 1:
        return None
    text = tr("Let D learn once per step instead of {} times, so that G can catch up.")
    return text.format(steps), [("game.d_steps", 1)]


def all_ideas() -> Iterator[Idea]:
    """Every idea there is, for tests that try them on every preset."""
    yield from (lower_rates, lower_rates_much, lower_d_rate, lower_g_rate, raise_d_rate, less_momentum, longer_plan)
    yield undo_edit
    yield from (add_r1, more_r1, hold_critic, add_noise, augment, more_d_steps, fewer_d_steps)


def _lowered(window: Window, path: str, factor: float) -> list[tuple[str, Any]]:
    rate = getattr(window.config, path)
    return [(path, max(_rounded(rate * factor), min(rate, _LEAST_RATE)))]


def _rounded(value: float) -> float:
    """Two digits: what a person would type."""
    return float(f"{value:.2g}")
