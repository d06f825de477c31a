"""A person truncates a latent of a run, changes single numbers of it, and finds back."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ganstudio.training.facts import State

from .conftest import Studio


@pytest.mark.slow
def test_truncation_and_numbers_change_the_image_and_a_picked_sample_is_exact(studio: Studio) -> None:
    studio.session.start()
    studio.wait_for_step(5)
    studio.session.pause()
    studio.wait_for(State.PAUSED)
    latent, wait = studio.window.latent, studio.qtbot.waitUntil
    wait(lambda: latent.image() is not None)
    z, image = latent.current().z, latent.image().copy()
    latent.controls.truncation.slider.setValue(20)
    wait(lambda: not np.array_equal(latent.image(), image))
    truncated = latent.image().copy()
    latent.controls.axes.bar.setCurrentIndex(1)
    numbers = latent.controls.coordinates
    numbers.search.setText("3")
    QTest.keyClick(numbers.search, Qt.Key_Down)
    QTest.keyClick(numbers.view, Qt.Key_Right, Qt.ShiftModifier)
    assert np.flatnonzero(latent.controls.point.edits).tolist() == [3]
    wait(lambda: not np.array_equal(latent.image(), truncated))
    wait(lambda: latent.history.strip.items[-1].words == "Number z[3]")
    latent.undo()
    wait(lambda: np.array_equal(latent.image(), truncated))
    studio.window.samples.image_picked.emit(0)
    assert latent.controls.point.truncation == 1
    assert np.array_equal(latent.current().z, z)
    wait(lambda: np.array_equal(latent.image(), image))
