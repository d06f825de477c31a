"""What the window costs: steps a second in it over those of the shell's loop, in alternating turns."""

from __future__ import annotations

import random
from collections.abc import Sequence
from statistics import fmean
from time import perf_counter
from typing import Any

from ganstudio.gui.measuring.saying import say
from ganstudio.gui.measuring.shell import Shell, without_scores
from ganstudio.gui.measuring.studio import Studio, endless
from ganstudio.params import tr
from ganstudio.presets import preset as preset_of

_RUN_UP_SECONDS = 0.3
"""Of each turn of the window, uncounted: it wakes, and draws what fell due meanwhile. The shell's turn has one, too."""
_SHELLS = 3
"""In turn: of equal processes one is as much as three hundredths faster than another, for as long as it lives."""
_TOLD_PAIRS = 20
_DRAWS = 2000


def measure(preset: str, seconds: float, pairs: int) -> dict[str, Any]:
    """
    :param seconds: of each turn; short ones, since the machine's speed changes from second to second
    :param pairs: of a turn of the window and one of the shell, for each of the two figures
    """
    studio, shells = Studio(), [Shell(preset) for _ in range(_SHELLS)]
    config = preset_of(preset).config
    say(tr("The window's speed against the shell's, without scores."))
    studio.start(without_scores(config))
    plain = _pairs(studio, shells, seconds, pairs)
    say(tr("The same with everything on."))
    studio.session.edit(endless(config))
    studio.session.set_layout("10x10")
    everything = _pairs(studio, shells, seconds, pairs)
    for shell in shells:
        shell.close()
    studio.close()
    return {"platform": studio.platform, "plain": plain, "everything": everything}


def _pairs(studio: Studio, shells: Sequence[Shell], seconds: float, pairs: int) -> dict[str, Any]:
    """The window rests during the other's turn."""
    rates: list[tuple[float, float]] = []
    for number in range(1, pairs + 1):
        studio.spin(_RUN_UP_SECONDS)
        step, start = studio.run.trainer.step, perf_counter()
        studio.spin(seconds)
        in_window = (studio.run.trainer.step - step) / (perf_counter() - start)
        with studio.at_rest():
            rates.append((in_window, shells[number % len(shells)].speed(seconds)))
        if number % _TOLD_PAIRS == 0 or number == pairs:
            text = tr("{} of {} pairs: {:.2f} of the shell's speed")
            say(text.format(number, pairs, _ratio(rates)))
    random_pairs = random.Random(0)
    drawn = sorted(_ratio(random_pairs.choices(rates, k=pairs)) for _ in range(_DRAWS))
    return {
        "ratio": round(_ratio(rates), 3),  # as its interval is: else it may lie outside
        "interval": [round(drawn[int(share * _DRAWS)], 3) for share in (0.025, 0.975)],
        "rates": [[round(rate, 1) for rate in pair] for pair in rates],
        "window_steps_per_second": round(fmean(window for window, _ in rates), 1),
        "shell_steps_per_second": round(fmean(other for _, other in rates), 1),
    }


def _ratio(rates: list[tuple[float, float]]) -> float:
    """Of all steps in turns equally long. The median of the pairs would pass over the few turns in which most of a score is made."""
    return fmean(window for window, _ in rates) / fmean(other for _, other in rates)
