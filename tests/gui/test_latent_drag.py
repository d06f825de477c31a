"""Latents under the pointer: where a drag begins, what it carries, and what takes it. Clicks stay clicks."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDrag, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTabBar, QWidget

from ganstudio.gui.panels.favourites import FavouritesList
from ganstudio.gui.panels.image_grid import ImageGrid
from ganstudio.gui.panels.keyframe_strip import KeyframeStrip
from ganstudio.gui.panels.latent_drag import (
    LATENT_MIME,
    Dragged,
    DragOpensTabs,
    LatentDragSource,
    LatentDrops,
    drag_latent,
    latent_mime,
    latent_text,
)
from ganstudio.gui.panels.sheet import Sheet
from ganstudio.gui.panels.thumbnail_strip import StripItem, ThumbnailStrip
from ganstudio.latent.keyframes import Keyframe
from ganstudio.latent.latent_file import SavedLatent, latent_as_text, latent_of_text
from ganstudio.latent.paths import latent_of_seed

from .drops import drop, enter, leave

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

TEXT = latent_as_text(SavedLatent(latent_of_seed(3, 8), None, run="a run"))


@pytest.fixture
def strip(qtbot):
    strip = ThumbnailStrip(32)
    qtbot.addWidget(strip)
    strip.can_be_taken = True
    strip.resize(200, strip.height())
    strip.show_items([StripItem(i, f"number {i}") for i in range(4)])
    strip.show()
    return strip


def drag(qtbot, widget, start, *places):
    qtbot.mousePress(widget, Qt.LeftButton, pos=start)
    for place in places:
        qtbot.mouseMove(widget, place)
    qtbot.mouseRelease(widget, Qt.LeftButton, pos=places[-1])


def keyframe(seed):
    return Keyframe(latent_of_seed(seed, 8))


# What is carried


def test_a_drag_carries_the_latent_as_text_and_its_image(qtbot, monkeypatch):
    seen = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, *_: seen.append((drag.mimeData().text(), drag.pixmap().width())))
    widget = QWidget()
    qtbot.addWidget(widget)
    drag_latent(widget, TEXT, np.zeros((28, 28), np.uint8))
    drag_latent(widget, TEXT, None)
    assert seen == [(TEXT, 56), (TEXT, 56)]


def test_text_of_other_programs_is_taken_where_it_may_be_a_latent():
    mime = latent_mime(TEXT)
    assert mime.hasFormat(LATENT_MIME)
    assert np.array_equal(latent_of_text(latent_text(mime), "").z, latent_of_seed(3, 8))
    plain, words, file, picture = QMimeData(), QMimeData(), QMimeData(), QMimeData()
    plain.setText(f"\n{TEXT}\n")
    words.setText("hello")
    file.setUrls([QUrl.fromLocalFile("/tmp/a.json")])
    picture.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    assert latent_text(plain) == TEXT
    assert [latent_text(mime) for mime in (words, file, picture)] == [None, None, None]


# Where it may fall


def test_a_widget_takes_latents_and_leaves_all_else(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    drops = LatentDrops(widget)
    given, moved = [], []
    drops.text_given.connect(lambda text, where: given.append((text, where.x())))
    drops.moved.connect(moved.append)
    widget.show()
    assert drop(widget, latent_mime(TEXT), QPoint(7, 9))
    assert given == [(TEXT, 7)]
    assert moved[-1] is None
    assert enter(widget, latent_mime(TEXT))
    assert drops._frame.isVisible()
    leave(widget)
    assert not drops._frame.isVisible()
    words = QMimeData()
    words.setText("hello")
    assert not drop(widget, words)
    assert len(given) == 1


def test_a_latent_held_over_a_tab_opens_its_page(qtbot):
    bar = QTabBar()
    qtbot.addWidget(bar)
    DragOpensTabs(bar)
    for title in ("Steer", "Favourites"):
        bar.addTab(title)
    bar.show()
    enter(bar, latent_mime(TEXT), bar.tabRect(1).center())
    leave(bar)
    assert not bar.findChild(DragOpensTabs)._timer.isActive()
    enter(bar, latent_mime(TEXT), bar.tabRect(1).center())
    QTest.qSleep(450)  # the event loop is late: that the pointer has left is heard behind the timer
    QApplication.processEvents()
    leave(bar)
    assert not bar.findChild(DragOpensTabs)._timer.isActive()
    assert bar.currentIndex() == 0
    enter(bar, latent_mime(TEXT), bar.tabRect(1).center())
    assert bar.currentIndex() == 0
    qtbot.waitUntil(lambda: bar.currentIndex() == 1)


# Where it begins


def test_a_strip_gives_an_image_away_and_a_click_stays_a_click(qtbot, strip):
    start = strip.cell(1).center().toPoint()
    with qtbot.waitSignal(strip.taken) as taken, qtbot.assertNotEmitted(strip.chosen):
        drag(qtbot, strip, start, start + QPoint(6, 0), start + QPoint(40, 30))
    assert taken.args == [1]
    assert strip.taken_place is None
    with qtbot.waitSignal(strip.chosen) as chosen, qtbot.assertNotEmitted(strip.taken):
        drag(qtbot, strip, start, start + QPoint(2, 1))
    assert chosen.args == [1]
    strip.can_be_taken = False
    with qtbot.assertNotEmitted(strip.taken):
        drag(qtbot, strip, start, start + QPoint(40, 30))


def test_a_point_of_the_path_is_moved_within_the_strip_and_taken_out_of_it(qtbot):
    points = KeyframeStrip()
    qtbot.addWidget(points)
    points.resize(320, points.sizeHint().height())
    points.show_keyframes(tuple(keyframe(seed) for seed in range(3)))
    points.show()
    strip = points.strip
    start = strip.cell(0).center().toPoint()
    with qtbot.assertNotEmitted(points.dragged), qtbot.waitSignal(points.keyframes_changed):
        drag(qtbot, strip, start, start + QPoint(30, 0), strip.cell(2).center().toPoint() + QPoint(20, 0))
    kept = points.keyframes
    with qtbot.waitSignal(points.dragged) as dragged, qtbot.assertNotEmitted(points.keyframes_changed):
        drag(qtbot, strip, start, start + QPoint(20, 0), QPoint(30, strip.height() + 30), QPoint(30, 200))
    assert dragged.args[0].at is kept[0]
    assert points.keyframes == kept


def test_a_point_is_dropped_between_others_and_its_own_goes_there(qtbot):
    points = KeyframeStrip()
    qtbot.addWidget(points)
    points.resize(320, points.sizeHint().height())
    first, second, new = (keyframe(seed) for seed in range(3))
    points.show_keyframes((first, second))
    points.take_dropped(new, points.strip.cell(1).topLeft())
    assert points.keyframes == (first, new, second)
    points.strip.taken_place = 0
    points.take_dropped(first, points.strip.cell(2).topRight())
    assert points.keyframes == (new, second, first)


def test_favourites_are_dragged_by_the_list(qtbot):
    favourites = FavouritesList()
    qtbot.addWidget(favourites)
    favourites.add(keyframe(1))
    favourites.add(keyframe(2))
    image = np.ones((4, 4), np.uint8)
    favourites.show_thumbnail(favourites.item(1).data(Qt.UserRole), image)
    with qtbot.waitSignal(favourites.dragged) as dragged:
        favourites.startDrag(Qt.CopyAction)
    assert dragged.args[0].at is favourites.favourites[1].at
    assert dragged.args[0].image is image
    assert favourites.dragEnabled()


def test_a_sample_is_picked_when_it_is_let_go_and_not_where_it_is_taken_away(qtbot):
    grid = ImageGrid()
    qtbot.addWidget(grid)
    grid.resize(300, 300)
    grid.show_sheet(Sheet(np.zeros((4, 28, 28), np.uint8), 2, 2))
    grid.show()
    start = grid.cell_rect(1).center().toPoint()
    with qtbot.waitSignal(grid.image_picked):  # nothing to take: however the hand trembles
        drag(qtbot, grid, start, start + QPoint(15, 0))
    grid.can_be_taken = True
    with qtbot.waitSignal(grid.taken) as taken, qtbot.assertNotEmitted(grid.image_picked):
        drag(qtbot, grid, start, start + QPoint(15, 0), start + QPoint(200, 200))
    assert taken.args == [1]
    with qtbot.waitSignal(grid.image_picked) as picked, qtbot.assertNotEmitted(grid.taken):
        qtbot.mouseClick(grid, Qt.LeftButton, pos=start)
    assert picked.args == [1]


def test_an_image_alone_is_a_source(qtbot):
    widget, begun = QWidget(), []
    qtbot.addWidget(widget)
    widget.resize(100, 100)
    held = Dragged(widget, keyframe(1), None)
    source = LatentDragSource(widget, lambda: held)
    source.begun.connect(begun.append)
    widget.show()
    drag(qtbot, widget, QPoint(10, 10), QPoint(12, 12))
    assert begun == []
    drag(qtbot, widget, QPoint(10, 10), QPoint(40, 40), QPoint(80, 80))
    assert begun == [held]
