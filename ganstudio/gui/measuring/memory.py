"""How the memory of the program grows while it trains with everything on, and a hand drags a slider now and then."""

from __future__ import annotations

import math
from time import monotonic
from typing import Any

from ganstudio.errors import StudioError
from ganstudio.gui.measuring.saying import say
from ganstudio.gui.measuring.studio import Studio
from ganstudio.gui.memory import give_back_memory, memory_megabytes
from ganstudio.params import tr
from ganstudio.presets import preset as preset_of

_MOVES = 40
_TOLD_SECONDS = 60.0


def measure(preset: str, minutes: float, every_seconds: float) -> dict[str, Any]:
    """
    :param every_seconds: from one look at the memory to the next; in between a slider is dragged once
    :return: samples, each of seconds since training began and resident memory in MB (10⁶ bytes); the same of each minute right after
        what was free has been given back, which the window does by itself every ten seconds; steps made
    :raises StudioError: the system does not say how much memory a program has
    """
    if not memory_megabytes():
        raise StudioError(tr("This system does not say simply how much memory a program has."))
    studio = Studio()
    studio.start(preset_of(preset).config)
    studio.session.set_layout("10x10")
    start = told = monotonic()
    samples: list[tuple[float, float]] = []
    in_use: list[tuple[float, float]] = []
    while (now := monotonic() - start) < 60 * minutes:
        samples.append((round(now, 2), round(memory_megabytes(), 3)))
        if not in_use or monotonic() - told >= _TOLD_SECONDS:
            told = monotonic()
            give_back_memory()
            in_use.append((round(now, 2), round(memory_megabytes(), 3)))
            say(
                tr("{:.0f} of {:.0f} minutes, step {:,}: {:.1f} MB").format(
                    now / 60, minutes, studio.session.step, samples[-1][1]
                )
            )
        _drag(studio, len(samples))
        studio.spin(max(0.0, every_seconds - (monotonic() - start - now)))
    steps = studio.run.trainer.step
    studio.close()
    return {"platform": studio.platform, "samples": samples, "in_use": in_use, "steps": steps}


def _drag(studio: Studio, number: int) -> None:
    """A different way each time, on each slider in turn."""
    sliders = studio.window.latent.controls.directions.sliders
    slider = sliders[number % len(sliders)]
    width, middle = slider.width(), slider.height() / 2
    with studio.held(slider, width / 2, middle) as move:
        for move_number in range(_MOVES):
            move(width * (0.5 + 0.4 * math.sin(0.2 * move_number + number)), middle)
            studio.spin(0.02)
