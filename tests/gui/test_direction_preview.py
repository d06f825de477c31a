"""The strip beside a row: when it comes, what it shows, when it goes."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent, QHelpEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QToolTip, QWidget

from ganstudio.gui.panels.direction_preview import DirectionPreview
from ganstudio.gui.panels.direction_strip import STOPS
from ganstudio.gui.panels.latent import LatentPanel
from ganstudio.latent.direction_set import FoundDirections
from ganstudio.latent.space import LatentSpace

SIZE = 16


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 800)
    return window


@pytest.fixture
def panel(qtbot, window):
    """At the right of a window, as in the program."""
    panel, row = LatentPanel(), QHBoxLayout(window)
    row.addWidget(QLineEdit(), 1)
    row.addWidget(panel)
    panel.setFixedWidth(300)
    panel.configure(LatentSpace(SIZE), ["0", "1"], (28, 28))
    panel.set_enabled_hint(None)
    panel.set_directions(found())
    with qtbot.waitExposed(window):
        window.show()
    return panel


@pytest.fixture
def preview(panel):
    preview = DirectionPreview(panel.controls)
    panel.point_changed.connect(preview.follow)
    return preview


def found(seed=0):
    rows = np.random.default_rng(seed).standard_normal((SIZE, 8))
    return FoundDirections(np.linalg.qr(rows)[0].T.astype(np.float32))


def enter(widget):
    where = QPointF(widget.rect().center())
    QApplication.sendEvent(widget, QEnterEvent(where, where, widget.mapToGlobal(where)))


def leave(widget):
    QApplication.sendEvent(widget, QEvent(QEvent.Type.Leave))


def answer(preview, value=1):
    for one in preview.wanted_thumbnails():
        preview.show_thumbnail(one.token, np.full((28, 28), value, np.uint8))


def shown(preview):
    return preview._strip is not None and preview._strip.isVisible()


def point_at(qtbot, panel, preview, row):
    enter(panel.controls.directions.sliders[row])
    qtbot.waitUntil(lambda: preview._row == row)
    answer(preview)


def test_a_pointer_that_rests_on_a_row_gets_seven_images_beside_it(qtbot, panel, preview):
    panel.controls.directions.sliders[2].setValue(100)
    with qtbot.waitSignal(preview.thumbnails_changed):
        enter(panel.controls.directions.sliders[2])
    point, wanted = panel.controls.point, preview.wanted_thumbnails()
    assert len(wanted) == len(STOPS) == 7
    for one, sigmas in zip(wanted, STOPS, strict=True):
        assert one.z == pytest.approx(point.z + (sigmas - 1) * point.directions[2], abs=1e-5)
        assert one.class_weights is point.class_weights
    for one in wanted[:-1]:
        preview.show_thumbnail(one.token, np.zeros((28, 28), np.uint8))
    assert not shown(preview)  # nothing empty appears
    answer(preview)
    assert shown(preview)
    strip, slider = preview._strip, panel.controls.directions.sliders[2]
    assert strip.images.marked == STOPS.index(1.0)
    left, top = strip.mapToGlobal(strip.rect().topLeft()).x(), slider.mapToGlobal(slider.rect().center()).y()
    assert left + strip.width() <= panel.mapToGlobal(panel.rect().topLeft()).x() + 8
    assert strip.geometry().top() < strip.parentWidget().mapFromGlobal(slider.mapToGlobal(slider.rect().center())).y()
    assert top > 0
    assert not strip.images.missing
    assert strip.images._width_of_all <= strip.images.width()  # else a bar says that there is more


def test_no_tooltip_lies_over_the_images(qtbot, panel, preview):
    slider = panel.controls.directions.sliders[2]

    def tooltip_comes():
        at = slider.rect().center()
        QApplication.sendEvent(slider, QHelpEvent(QEvent.Type.ToolTip, at, slider.mapToGlobal(at)))
        came, _ = QToolTip.isVisible(), QToolTip.hideText()
        return came

    assert tooltip_comes()
    point_at(qtbot, panel, preview, 2)
    assert not tooltip_comes()
    preview.leave()
    assert tooltip_comes()


def test_a_pointer_on_its_way_asks_for_nothing(qtbot, panel, preview):
    enter(panel.controls.directions.sliders[0])
    leave(panel.controls.directions.sliders[0])
    assert not preview._rest.isActive()
    qtbot.waitUntil(lambda: not preview._grace.isActive())
    assert preview.wanted_thumbnails() == []


def test_it_goes_with_the_pointer_but_waits_for_it_to_reach_the_images(qtbot, panel, preview):
    point_at(qtbot, panel, preview, 0)
    leave(panel.controls.directions.sliders[0])
    enter(preview._strip)
    assert not preview._grace.isActive()
    leave(preview._strip)
    qtbot.waitUntil(lambda: not shown(preview))
    assert not preview.isVisible()


def test_from_row_to_row_the_old_images_stay_until_the_new_ones_are_there(qtbot, panel, preview):
    point_at(qtbot, panel, preview, 0)
    leave(panel.controls.directions.sliders[0])
    enter(panel.controls.directions.sliders[1])
    qtbot.waitUntil(lambda: preview._row == 1)
    assert shown(preview)
    assert not preview._strip.images.missing
    assert preview._strip._title.whole == "Direction 1"
    answer(preview, 9)
    assert preview._strip._title.whole == "Direction 2"
    assert preview._strip.images.image_of(3)[0, 0] == 9


def test_a_click_goes_there_and_the_images_stay_what_they_are(qtbot, panel, preview):
    point_at(qtbot, panel, preview, 4)
    asked = preview.wanted_thumbnails()
    cell = preview._strip.images.cell(STOPS.index(-2.0)).center().toPoint()
    qtbot.mouseClick(preview._strip.images, Qt.LeftButton, pos=cell)
    assert panel.controls.directions.sliders[4].value() == -200
    assert preview._strip.images.marked == STOPS.index(-2.0)
    assert [one.token for one in preview.wanted_thumbnails()] == [one.token for one in asked]
    panel._gestures.finish()
    assert panel.history.undo_button.isEnabled()


def test_another_point_asks_for_other_images(qtbot, panel, preview):
    point_at(qtbot, panel, preview, 0)
    tokens = {one.token for one in preview.wanted_thumbnails()}
    panel.controls.directions.sliders[3].setValue(50)
    moved = {one.token for one in preview.wanted_thumbnails()}
    assert not tokens & moved
    panel.controls.chips._clicked(1)
    assert not moved & {one.token for one in preview.wanted_thumbnails()}
    preview.show_thumbnail(min(tokens), np.zeros((28, 28), np.uint8))  # an answer that comes too late
    assert not preview.has_thumbnail(min(tokens))
    panel.set_directions(np.zeros((0, SIZE)))
    assert not shown(preview)


def test_the_keyboard_gets_it_too_and_keeps_its_focus(qtbot, panel, preview):
    slider = panel.controls.directions.sliders[1]
    slider.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.sendEvent(slider, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    qtbot.waitUntil(lambda: preview._row == 1)
    answer(preview)
    assert shown(preview)
    assert preview._strip.focusPolicy() == preview._strip.images.focusPolicy() == Qt.FocusPolicy.NoFocus
    leave(slider)  # the pointer has nothing to do with it
    assert not preview._grace.isActive()
    qtbot.keyClick(slider, Qt.Key_Escape)
    qtbot.waitUntil(lambda: not shown(preview))


def test_a_mouse_that_takes_hold_brings_nothing_by_the_focus(panel, preview):
    slider = panel.controls.directions.sliders[1]
    QApplication.sendEvent(slider, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.MouseFocusReason))
    assert not preview._rest.isActive()


def test_it_goes_when_another_page_is_shown(qtbot, panel, preview):
    point_at(qtbot, panel, preview, 0)
    panel.pages.show_page(panel.pad)
    qtbot.waitUntil(lambda: not shown(preview))


def test_without_room_at_the_left_it_lies_above_the_row(qtbot, panel, preview):
    panel.window().layout().itemAt(0).widget().hide()
    panel.setFixedWidth(900)
    QApplication.processEvents()
    point_at(qtbot, panel, preview, 5)
    strip, slider = preview._strip, panel.controls.directions.sliders[5]
    bottom = strip.geometry().bottom()
    assert bottom <= strip.parentWidget().mapFromGlobal(slider.mapToGlobal(slider.rect().topLeft())).y()
    assert panel.window().rect().contains(strip.geometry())
