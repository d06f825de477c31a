"""What the window costs: steps a second in it over those of the shell's loop, in alternating pairs."""

from __future__ import annotations

import statistics
from time import perf_counter
from typing import Any

from ganstudio.gui.measuring.saying import say
from ganstudio.gui.measuring.shell import Shell, without_scores
from ganstudio.gui.measuring.studio import Studio, endless
from ganstudio.params import tr
from ganstudio.presets import preset as preset_of

_LONGER = 3
"""With scores a turn of the window takes so many times longer: a score that is under way at its end is finished, uncounted, in the
pause, and that must not matter."""


def measure(preset: str, seconds: float, pairs: int) -> dict[str, Any]:
    """
    :param seconds: of each turn
    :param pairs: of a turn of the window and one of the shell, for each of the two figures
    """
    studio, shell = Studio(), Shell(preset)
    config = preset_of(preset).config
    say(tr("The window's speed against the shell's, without scores."))
    studio.start(without_scores(config))
    plain = _pairs(studio, shell, seconds, seconds, pairs)
    say(tr("The same with everything on."))
    studio.session.edit(endless(config))
    studio.session.set_layout("10x10")
    everything = _pairs(studio, shell, _LONGER * seconds, seconds, pairs)
    shell.close()
    studio.close()
    return {"platform": studio.platform, "plain": plain, "everything": everything}


def _pairs(studio: Studio, shell: Shell, seconds: float, shell_seconds: float, pairs: int) -> dict[str, Any]:
    """The window rests during the other's turn."""
    rates = []
    for number in range(pairs):
        studio.go_on()
        studio.spin(0.3)  # the shell's turn begins with some steps that are not counted, too
        step, start = studio.run.trainer.step, perf_counter()
        studio.spin(seconds)
        in_window = (studio.run.trainer.step - step) / (perf_counter() - start)
        studio.pause()
        rates.append((in_window, shell.speed(shell_seconds)))
        say(
            tr("{} of {} pairs: {:.0f} steps a second in the window, {:.0f} in the shell").format(
                number + 1, pairs, *rates[-1]
            )
        )
    ratios = [window / other for window, other in rates]
    window, other = (statistics.median(rate[i] for rate in rates) for i in (0, 1))
    return {
        "ratio": statistics.median(ratios),
        "ratios": [round(ratio, 3) for ratio in ratios],
        "window_steps_per_second": round(window, 1),
        "shell_steps_per_second": round(other, 1),
    }
