"""A finger does what the mouse does: Qt makes mouse events of a touch that no widget takes for itself."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ganstudio.gui.panels.drawing_canvas import DrawingCanvas
from ganstudio.gui.panels.latent import LatentPanel
from ganstudio.latent.direction_set import FoundDirections
from ganstudio.latent.space import LatentSpace

SIZE = 16


@pytest.fixture(scope="module")
def finger() -> QPointingDevice:
    return QTest.createTouchDevice()


@pytest.fixture
def panel(qtbot: QtBot) -> LatentPanel:
    panel = LatentPanel()
    qtbot.addWidget(panel)
    panel.resize(400, 860)
    panel.configure(LatentSpace(SIZE), ["0", "1"], (28, 28))
    panel.set_enabled_hint(None)
    rows = np.linalg.qr(np.random.default_rng(0).standard_normal((SIZE, 8)))[0].T
    panel.set_directions(FoundDirections(rows.astype(np.float32)))
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def stroke(finger: QPointingDevice, widget: QWidget, *points: QPoint) -> None:
    QTest.touchEvent(widget, finger).press(0, points[0], widget).commit()
    for point in points[1:]:
        QTest.touchEvent(widget, finger).move(0, point, widget).commit()
    QTest.touchEvent(widget, finger).release(0, points[-1], widget).commit()


def test_a_slider_follows_a_finger(finger: QPointingDevice, panel: LatentPanel, qtbot: QtBot) -> None:
    slider = panel.controls.directions.sliders[2]
    middle, along = slider.rect().center(), QPoint(slider.width() // 4, 0)
    stroke(finger, slider, middle, middle + along / 2, middle + along)
    assert panel.controls.directions.values[2] > 0.5
    assert not slider.isSliderDown()
    qtbot.waitUntil(panel.history.undo_button.isEnabled)
    panel.undo()  # the whole stroke was one gesture
    assert panel.controls.directions.values[2] == 0


def test_the_pad_follows_a_finger(finger: QPointingDevice, panel: LatentPanel, qtbot: QtBot) -> None:
    panel.pages.show_page(panel.pad)
    surface = panel.pad.pad.surface
    qtbot.waitUntil(surface.isVisible)
    middle = surface.rect().center()
    stroke(finger, surface, middle, middle + QPoint(20, 0), middle + QPoint(40, 30))
    first, second = panel.pad.pad.axes
    assert panel.controls.directions.values[first] != 0
    assert panel.controls.directions.values[second] != 0


def test_a_finger_draws(finger: QPointingDevice, qtbot: QtBot) -> None:
    canvas = DrawingCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(280, 280)
    with qtbot.waitExposed(canvas):
        canvas.show()
    before = canvas.image().copy()
    stroke(finger, canvas, QPoint(60, 60), QPoint(120, 120), QPoint(200, 120))
    assert (canvas.image() != before).any()


def test_the_window_lets_touches_become_mouse_events() -> None:
    assert QApplication.testAttribute(Qt.ApplicationAttribute.AA_SynthesizeMouseForUnhandledTouchEvents)
