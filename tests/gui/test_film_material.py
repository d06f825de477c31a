"""What films are made of: taken from the latent panel as it stands."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ganstudio.gui import theme
from ganstudio.gui.film_material import material_of
from ganstudio.gui.panels.latent import LatentPanel
from ganstudio.latent.space import LatentSpace

SPACE = LatentSpace(20, 10, 2)


@pytest.fixture
def panel(qtbot: QtBot, qapp: QApplication) -> LatentPanel:
    theme.apply_theme(qapp, "light")
    panel = LatentPanel()
    qtbot.addWidget(panel)
    panel.configure(SPACE, (), (28, 28))
    panel.set_enabled_hint(None)
    return panel


def test_a_and_b_go_with_what_the_person_made_of_the_latent(panel: LatentPanel) -> None:
    controls, run = panel.controls, SimpleNamespace(path=Path("run"))
    panel.set_directions(np.eye(20, dtype=np.float32)[15:17])
    controls.truncation.slider.setValue(60)
    controls.place({0: 2.5}, "direction 0")
    controls.choose_by_digit(7)  # the keys begin with 1
    ends = material_of(run, panel).ends
    for position in (0, 400, 1000):
        controls.morph.slider.setValue(position)
        between = SPACE.between(ends.a, ends.b, position / 1000)
        assert np.allclose(ends.point.z_of(between), panel.shown().z, atol=1e-6)
    assert SPACE.category(panel.shown().z) == 6


def test_without_a_network_there_is_nothing_shown(panel: LatentPanel) -> None:
    panel.set_enabled_hint("Start training.")
    material = material_of(SimpleNamespace(path=Path("run")), panel)
    assert (material.shown, material.ends) == (None, None)
