"""A person finds out what a network's codes have come to mean."""

from __future__ import annotations

import numpy as np
import pytest

from ganstudio.params import edited
from ganstudio.presets import preset
from ganstudio.training.facts import State

from .conftest import Studio


@pytest.fixture
def coded(studio: Studio) -> Studio:
    config = preset("infogan").config
    small = {"network.channels": 4, "batch_size": 16, "latent_size": 20, "threads": 1, "sample_every": 10}
    for path, value in small.items():
        config = edited(config, path, value)
    studio.session.new_run("infogan")
    studio.session.edit(config)
    studio.session.start()
    studio.wait_for(State.RUNNING)
    studio.qtbot.waitUntil(lambda: studio.window.latent.image() is not None)
    return studio


def test_codes_are_steered_while_training(coded: Studio) -> None:
    latent = coded.window.latent
    codes = latent.controls.codes
    assert len(codes.chips._chips) == 10
    assert codes.chips.chosen == [0]  # those of the sample that is shown first
    codes.rows.sliders[1].setValue(-100)
    codes.chips._chips[4].click()
    z = latent.current().z
    assert z[:10].argmax() == 4
    assert z[11] == -1
    coded.qtbot.waitUntil(lambda: coded.session._thread.worker.wanted[1][11] == -1)
    coded.session.pause()
    coded.wait_for(State.PAUSED)
    coded.qtbot.waitUntil(lambda: len(latent.controls.directions.sliders) == 8, timeout=30_000)
    latent.controls.directions.sliders[0].setValue(300)
    assert np.array_equal(latent.current().z[:12], z[:12])


def test_the_sheet_shows_what_codes_mean_now_and_earlier(coded: Studio) -> None:
    samples, qtbot = coded.window.samples, coded.qtbot
    keys = [samples._layouts.itemData(index) for index in range(samples._layouts.count())]
    assert keys == ["5x5", "10x10", "code0", "code1"]
    samples.select_layout("code0")
    samples.layout_requested.emit("code0")
    qtbot.waitUntil(lambda: samples.grid.sheet is not None and samples.grid.sheet.column_labels != ())
    assert samples.grid.sheet.row_labels == tuple(f"code {i}" for i in range(1, 11))
    assert samples.grid.sheet.describe(25) == "Image 26, learned code 3"
    coded.wait_for_step(25)
    coded.session.pause()
    coded.wait_for(State.PAUSED)
    samples.image_picked.emit(29)  # row 3, last column
    z = coded.window.latent.current().z
    assert (z[:10].argmax(), z[10]) == (2, 1)
    # Of an earlier step there is the sheet alone, and what is picked there is what is seen there.
    samples.history_requested.emit(10)
    qtbot.waitUntil(lambda: samples.grid.sheet.column_labels == ())
    samples.image_picked.emit(70)
    z = coded.window.latent.current().z
    assert z[:10].argmax() == 7
    assert abs(z[10]) < 1
