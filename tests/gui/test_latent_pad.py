"""The pad: what the person's mouse, wheel and keys ask for, which images are asked for and shown, and that nothing moves by itself."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from ganstudio.datasets.mnist import Mnist
from ganstudio.gui.panels.latent_pad import MOSAIC_IMAGES, LatentPad
from ganstudio.gui.panels.pad_view import MOST_ZOOM, PadView
from ganstudio.latent.maps import bilinear_slerp
from ganstudio.latent.paths import latent_of_seed
from ganstudio.latent.point import LatentPoint
from ganstudio.latent.space import LatentSpace
from tests.gui.wheel import turn_wheel

SIZE = 32
SPACE = LatentSpace(SIZE)


@pytest.fixture(scope="module")
def digits():
    return Mnist(Mnist.Config()).load("test").images[:MOSAIC_IMAGES, 0].numpy()


@pytest.fixture
def point():
    point = LatentPoint(SPACE)
    point.set_origin(latent_of_seed(7, SIZE))
    rows = np.linalg.qr(np.random.default_rng(0).standard_normal((SIZE, 4)))[0].T
    point.set_directions(rows)
    return point


class Studio:
    """Does what a panel would do with what the pad wants, and keeps what it said."""

    def __init__(self, pad, point):
        self.pad, self.point = pad, point
        self.offsets, self.origins, self.mosaics, self.previews, self.gestures = [], [], [], [], 0
        pad.offsets_wanted.connect(self.set_offsets)
        pad.point_wanted.connect(self.set_origin)
        pad.mosaic_wanted.connect(lambda z, stamp: self.mosaics.append((z, stamp)))
        pad.preview_wanted.connect(lambda z, stamp: self.previews.append((z, stamp)))
        pad.gesture_ended.connect(self.end)

    def set_offsets(self, x, y):
        self.offsets.append((x, y))
        for index, sigmas in zip(self.pad.axes, (x, y), strict=True):
            self.point.set_offset(index, sigmas)
        self.pad.show_point(self.point)

    def set_origin(self, z):
        self.origins.append(z)
        self.point.set_origin(z)
        self.pad.show_point(self.point)

    def end(self):
        self.gestures += 1


@pytest.fixture
def pad(qtbot):
    pad = LatentPad()
    qtbot.addWidget(pad)
    pad.resize(320, 420)
    with qtbot.waitExposed(pad):
        pad.show()
    return pad


@pytest.fixture
def studio(qtbot, pad, point):
    pad.configure(SPACE)
    studio = Studio(pad, point)
    pad.show_point(point)
    qtbot.waitUntil(lambda: len(studio.mosaics) == 1)
    return studio


@pytest.fixture
def seeds(studio):
    """The same, between four seeds, nothing said yet."""
    studio.pad.mode_buttons["seeds"].click()
    return studio


def at(pad, x, y):
    return pad.surface.point_of((x, y)).toPoint()


def drag(qtbot, pad, *places):
    surface = pad.surface
    qtbot.mousePress(surface, Qt.LeftButton, pos=at(pad, *places[0]))
    for place in places[1:]:
        qtbot.mouseMove(surface, at(pad, *place))
    qtbot.mouseRelease(surface, Qt.LeftButton, pos=at(pad, *places[-1]))


def hover(qtbot, pad, x, y):
    for place in ((x / 2, y / 2), (x, y)):  # Qt says nothing of a pointer that stays where it was
        qtbot.mouseMove(pad.surface, at(pad, *place))


def corners(*seeds):
    return np.stack([latent_of_seed(seed, SIZE) for seed in seeds])


# Two directions


def test_without_a_network_or_directions_there_is_a_sentence_and_nothing_to_drag(qtbot, pad):
    studio = Studio(pad, LatentPoint(SPACE))
    assert not pad.surface.isEnabled()
    pad.configure(SPACE)
    pad.show_point(studio.point)
    assert not pad.surface.isEnabled()
    qtbot.mouseClick(pad.surface, Qt.LeftButton, pos=at(pad, 0, 0))
    pad.mode_buttons["seeds"].click()
    assert pad.surface.isEnabled()  # seeds need no directions
    assert studio.offsets == []


def test_a_click_goes_there(qtbot, studio):
    pad = studio.pad
    qtbot.mouseClick(pad.surface, Qt.LeftButton, pos=at(pad, 1.5, -2))
    (found,) = studio.offsets
    assert found == pytest.approx((1.5, -2), abs=0.03)
    assert pad.surface.handle == pytest.approx(found, abs=1e-6)
    assert studio.gestures == 1


def test_a_drag_says_every_place_and_ends_once(qtbot, studio):
    drag(qtbot, studio.pad, (0, 0), (0.5, 0.5), (1, -1), (2, -1.5))
    assert len(studio.offsets) == 3  # the press on the handle moves nothing
    assert studio.offsets[-1] == pytest.approx((2, -1.5), abs=0.05)
    assert studio.gestures == 1
    assert studio.point.offsets[:2].tolist() == pytest.approx(studio.offsets[-1])


def test_the_handle_is_held_where_it_was_taken(qtbot, studio):
    pad = studio.pad
    start = at(pad, 0, 0) + QPoint(5, 3)
    qtbot.mousePress(pad.surface, Qt.LeftButton, pos=start)
    qtbot.mouseMove(pad.surface, start + QPoint(40, 0))
    qtbot.mouseRelease(pad.surface, Qt.LeftButton, pos=start + QPoint(40, 0))
    x, y = studio.offsets[-1]
    assert x == pytest.approx(40 / pad.surface.square().width() * 6, abs=0.02)
    assert y == pytest.approx(0, abs=0.02)


def test_beyond_the_edge_is_the_edge(qtbot, studio):
    pad = studio.pad
    qtbot.mousePress(pad.surface, Qt.LeftButton, pos=at(pad, 0, 0))
    qtbot.mouseMove(pad.surface, QPoint(2000, -2000))
    assert studio.offsets[-1] == (3, 3)
    qtbot.mouseRelease(pad.surface, Qt.LeftButton, pos=QPoint(2000, -2000))


def test_a_double_click_goes_to_the_middle(qtbot, studio):
    pad = studio.pad
    qtbot.mouseClick(pad.surface, Qt.LeftButton, pos=at(pad, 2, 2))
    qtbot.mouseDClick(pad.surface, Qt.LeftButton, pos=at(pad, 2, 2))
    assert studio.offsets[-1] == (0, 0)


def test_arrow_keys_move_finely_and_with_shift_coarsely(qtbot, studio):
    surface = studio.pad.surface
    qtbot.keyClick(surface, Qt.Key_Right)
    assert studio.offsets[-1] == pytest.approx((0.05, 0))
    qtbot.keyClick(surface, Qt.Key_Up, Qt.ShiftModifier)
    assert studio.offsets[-1] == pytest.approx((0.05, 0.5))
    assert studio.gestures == 2
    qtbot.keyClick(surface, Qt.Key_Home)
    assert studio.offsets[-1] == (0, 0)


def test_a_key_that_is_held_down_is_one_gesture(qtbot, studio):
    surface = studio.pad.surface
    for _ in range(5):
        qtbot.keyPress(surface, Qt.Key_Left)
    assert studio.gestures == 0
    qtbot.keyRelease(surface, Qt.Key_Left)
    assert studio.gestures == 1
    assert studio.offsets[-1] == pytest.approx((-0.25, 0))


def test_a_gesture_ends_where_the_focus_leaves(qtbot, studio):
    pad = studio.pad
    qtbot.mousePress(pad.surface, Qt.LeftButton, pos=at(pad, 1, 1))
    QApplication.sendEvent(pad.surface, QFocusEvent(QFocusEvent.Type.FocusOut))
    assert not pad.held
    assert studio.gestures == 1


def test_other_keys_are_left_to_the_panel(qtbot, studio):
    event_keys = []
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = QVBoxLayout(holder)
    layout.addWidget(studio.pad)
    holder.keyPressEvent = lambda event: event_keys.append(event.text())
    qtbot.keyClicks(studio.pad.surface, "7")
    studio.pad.setParent(None)
    assert event_keys == ["7"]


def test_the_words_say_where_the_handle_is(qtbot, studio):
    pad = studio.pad
    qtbot.mouseClick(pad.surface, Qt.LeftButton, pos=at(pad, 3, -3))
    assert pad.surface.accessibleDescription() == "Direction 1 +3.00 σ · Direction 2 −3.00 σ"
    pad.set_direction_names(["slant"])
    assert pad.surface.accessibleDescription().startswith("slant +3.00 σ")
    assert pad.surface.accessibleName() == "Pad"


def test_the_handle_follows_the_sliders_without_a_word(studio):
    studio.point.set_offset(0, 1.25)
    studio.point.set_offset(1, -0.5)
    studio.pad.show_point(studio.point)
    assert studio.pad.surface.handle == pytest.approx((1.25, -0.5))
    assert studio.offsets == []


def test_other_axes_show_their_own_offsets_and_ask_for_their_own_images(qtbot, studio):
    pad = studio.pad
    studio.point.set_offset(3, 2)
    pad.show_point(studio.point)
    box = pad.axis_choice.boxes[0]
    box.setCurrentIndex(3)
    with qtbot.waitSignal(pad.axes_changed):
        box.activated.emit(3)
    assert pad.axes == (3, 1)
    assert pad.surface.handle == pytest.approx((2, 0))
    qtbot.waitUntil(lambda: len(studio.mosaics) == 2)
    z = studio.mosaics[-1][0]
    across = z[1] - z[0]
    assert across / np.linalg.norm(across) == pytest.approx(studio.point.directions[3], abs=1e-4)


def test_the_same_direction_twice_changes_places(studio):
    choice = studio.pad.axis_choice
    choice.boxes[0].setCurrentIndex(1)
    choice.boxes[0].activated.emit(1)
    assert studio.pad.axes == (1, 0)
    choice.boxes[1].setCurrentIndex(1)
    choice.boxes[1].activated.emit(1)
    assert studio.pad.axes == (0, 1)


# The mosaic


def test_the_mosaic_is_what_each_place_would_show(studio):
    z, _ = studio.mosaics[0]
    assert z.shape == (MOSAIC_IMAGES, SIZE)
    assert z.dtype == np.float32
    assert z[MOSAIC_IMAGES // 2] == pytest.approx(studio.point.z, abs=1e-6)  # the middle image, offsets zero
    first = studio.point.z + (-18 / 7) * studio.point.directions[0] + (18 / 7) * studio.point.directions[1]
    assert z[0] == pytest.approx(first, abs=1e-5)  # top left


def test_dragging_changes_no_image_of_the_mosaic_so_none_is_asked_for(qtbot, studio):
    drag(qtbot, studio.pad, (0, 0), (1, 1), (2, -2))
    studio.pad.show_point(studio.point)
    assert not studio.pad._images._timer.isActive()
    assert len(studio.mosaics) == 1


def test_what_moves_the_map_asks_for_it_again_and_the_newest_wins(qtbot, studio, digits):
    pad, (_, first) = studio.pad, studio.mosaics[0]
    studio.point.set_offset(2, 1)
    pad.show_point(studio.point)
    qtbot.waitUntil(lambda: len(studio.mosaics) == 2)
    z, second = studio.mosaics[-1]
    assert z[MOSAIC_IMAGES // 2] == pytest.approx(studio.point.z, abs=1e-5)
    pad.show_mosaic(digits, second)
    newest = pad.grab().toImage()
    pad.show_mosaic(np.zeros_like(digits), first)
    assert pad.grab().toImage() == newest


def test_learning_asks_for_the_same_latents_again(qtbot, studio, digits):
    studio.pad.refresh()
    assert not studio.pad._images._timer.isActive()  # the first is still on its way: a slow network draws it in peace
    studio.pad.show_mosaic(digits, studio.mosaics[0][1])
    studio.pad.refresh()
    studio.pad.refresh()
    qtbot.waitUntil(lambda: len(studio.mosaics) == 2)
    assert np.array_equal(studio.mosaics[0][0], studio.mosaics[1][0])


def test_after_a_mosaic_that_failed_another_is_asked_for(qtbot, studio, digits):
    studio.pad.show_mosaic(digits[:0], studio.mosaics[0][1])
    studio.pad.refresh()
    qtbot.waitUntil(lambda: len(studio.mosaics) == 2)
    before = studio.pad.grab().toImage()
    studio.pad.show_mosaic(digits, studio.mosaics[1][1])
    assert studio.pad.grab().toImage() != before


def test_what_costs_much_is_asked_for_rarely(studio, digits):
    studio.pad.show_mosaic(digits, studio.mosaics[0][1], seconds=0.5)
    studio.pad.refresh()
    assert studio.pad._images._timer.remainingTime() > 15_000


def test_the_mosaic_of_another_map_is_not_shown(qtbot, studio, digits):
    pad, (_, stamp) = studio.pad, studio.mosaics[0]
    pad.mode_buttons["seeds"].click()
    before = pad.grab().toImage()
    pad.show_mosaic(digits, stamp)
    pad.show_mosaic(digits, stamp + 1000)  # nobody asked for this one
    assert pad.grab().toImage() == before


def test_a_hidden_pad_asks_when_it_shows_again(qtbot, studio):
    pad = studio.pad
    pad.hide()
    studio.point.set_offset(2, 1)
    pad.show_point(studio.point)
    qtbot.waitUntil(lambda: not pad._images._timer.isActive())
    assert len(studio.mosaics) == 1
    pad.show()
    assert len(studio.mosaics) == 2


def test_the_images_are_seen_where_they_belong(studio, digits):
    pad = studio.pad
    white = np.zeros_like(digits)
    white[2] = 255  # first row, third column
    pad.show_mosaic(white, studio.mosaics[0][1])
    image, square = pad.surface.grab().toImage(), pad.surface.square()

    def lightness(row, column):
        x, y = (square.left() + (i + 0.5) * square.width() / 7 for i in (column, row))
        return image.pixelColor(round(x), round(y)).lightness()

    assert lightness(0, 2) > lightness(0, 1) + 60
    assert lightness(0, 2) > lightness(2, 0) + 60


# The image under the pointer


def test_hovering_asks_for_the_image_there_and_shows_it(qtbot, studio, digits):
    pad = studio.pad
    hover(qtbot, pad, -2, 1)
    z, stamp = studio.previews[-1]
    place = pad.surface.pointer
    wanted = studio.point.z + place[0] * studio.point.directions[0] + place[1] * studio.point.directions[1]
    assert z == pytest.approx(wanted, abs=1e-5)
    before = pad.surface.grab().toImage()
    pad.show_preview(digits[0], stamp)
    shown = pad.surface.grab().toImage()
    assert shown != before
    pad.show_preview(digits[1], stamp - 1)
    assert pad.surface.grab().toImage() == shown
    assert studio.offsets == []


def test_until_it_comes_the_mosaic_s_image_is_shown(qtbot, studio, digits):
    pad = studio.pad
    pad.show_mosaic(digits, studio.mosaics[0][1])
    before = pad.surface.grab().toImage()
    hover(qtbot, pad, -2, 1)
    assert pad.surface.grab().toImage() != before


def test_while_the_handle_is_held_there_is_no_preview(qtbot, studio, digits):
    pad = studio.pad
    hover(qtbot, pad, -2, 1)
    stamp = studio.previews[-1][1]
    qtbot.mousePress(pad.surface, Qt.LeftButton, pos=at(pad, 1, 1))
    before = pad.surface.grab().toImage()
    pad.show_preview(digits[0], stamp)
    assert pad.surface.grab().toImage() == before
    assert pad.surface.pointer is None
    qtbot.mouseRelease(pad.surface, Qt.LeftButton, pos=at(pad, 1, 1))


# Zoom


def test_the_wheel_zooms_about_the_pointer_and_asks_for_finer_images(qtbot, studio):
    pad = studio.pad
    where = at(pad, 1.2, 0.6)
    place = pad.surface.place_of(QPointF(where))
    assert turn_wheel(pad.surface, 3, at=where)
    assert pad.surface.view.zoom == pytest.approx(1.25**3)
    assert pad.surface.place_of(QPointF(where)) == pytest.approx(place)
    qtbot.waitUntil(lambda: len(studio.mosaics) == 2)
    z = studio.mosaics[-1][0]
    step = np.linalg.norm(z[1] - z[0])
    assert step == pytest.approx(6 / 7 / 1.25**3, rel=1e-3)
    turn_wheel(pad.surface, -30, at=where)
    assert pad.surface.view == PadView.whole(-3, 3)


def test_where_the_panel_scrolls_the_wheel_scrolls_it_unless_ctrl_is_held(qtbot, point):
    area, pad = QScrollArea(), LatentPad()
    qtbot.addWidget(area)
    area.setWidget(pad)
    area.setWidgetResizable(True)
    area.resize(320, 200)
    with qtbot.waitExposed(area):
        area.show()
    pad.configure(SPACE)
    pad.show_point(point)
    turn_wheel(pad.surface, 1, at=QPoint(60, 60))
    assert pad.surface.view.zoom == 1
    assert turn_wheel(pad.surface, 1, Qt.ControlModifier, at=QPoint(60, 60))
    assert pad.surface.view.zoom > 1


def test_keys_zoom_about_the_handle_and_what_is_shown_follows_it(qtbot, studio):
    surface = studio.pad.surface
    for _ in range(20):
        qtbot.keyClick(surface, Qt.Key_Plus)
    assert surface.view.zoom == MOST_ZOOM
    for _ in range(8):
        qtbot.keyClick(surface, Qt.Key_Right, Qt.ShiftModifier)
    assert studio.offsets[-1][0] == pytest.approx(8 * 6 / 16 / 12)
    across, down = surface.view.share_of(surface.handle)
    assert 0 <= across <= 1
    assert 0 <= down <= 1
    studio.point.set_offset(0, -3)
    studio.pad.show_point(studio.point)
    assert surface.view.left == -3


@pytest.mark.parametrize("place", [(-3, -3), (3, 3), (0.3, -2.9)])
def test_a_view_stays_on_its_map(place):
    view = PadView.whole(-3, 3).zoomed(4, place)
    assert view.zoom == 4
    assert -3 <= view.left <= 3 - view.side
    assert -3 <= view.bottom <= 3 - view.side
    across, down = view.share_of(place)
    assert view.place_at(across, down) == pytest.approx(place)
    assert view.zoomed(1 / 100, place) == PadView.whole(-3, 3)


# Four seeds


def test_changing_the_mode_moves_nothing(qtbot, studio):
    with qtbot.waitSignal(studio.pad.mode_changed):
        studio.pad.mode_buttons["seeds"].click()
    assert studio.origins == studio.offsets == []
    assert "does not lie on this map" in studio.pad.surface.accessibleDescription()


def test_corners_are_their_seeds(qtbot, seeds):
    pad, square = seeds.pad, seeds.pad.surface.square()
    for corner, seed in ((square.topLeft(), 1), (square.topRight(), 2), (square.bottomLeft(), 3)):
        qtbot.mousePress(pad.surface, Qt.LeftButton, pos=QPoint(30, 30))
        qtbot.mouseMove(pad.surface, corner.toPoint())
        beyond = corner + (corner - square.center()) * 2
        qtbot.mouseMove(pad.surface, beyond.toPoint())
        qtbot.mouseRelease(pad.surface, Qt.LeftButton, pos=beyond.toPoint())
        assert seeds.origins[-1] == pytest.approx(latent_of_seed(seed, SIZE), abs=1e-5)
    assert pad.surface.accessibleDescription() == "1: 0 % · 2: 0 % · 3: 100 % · 4: 0 %"


def test_the_mosaic_between_seeds_keeps_the_offsets(qtbot, seeds):
    seeds.point.set_offset(2, 1.5)
    seeds.pad.show_point(seeds.point)
    qtbot.waitUntil(lambda: len(seeds.mosaics) == 2)
    z, _ = seeds.mosaics[-1]
    middle = bilinear_slerp(corners(1, 2, 3, 4), [0.5], [0.5])[0, 0]
    assert z[MOSAIC_IMAGES // 2] == pytest.approx(middle + 1.5 * seeds.point.directions[2], abs=1e-5)
    qtbot.mouseClick(seeds.pad.surface, Qt.LeftButton, pos=at(seeds.pad, 0.5, 0.5))
    assert seeds.origins[-1] == pytest.approx(middle, abs=0.05)  # without the offsets


def test_a_point_from_elsewhere_is_not_on_the_map_and_undone_the_handle_comes_back(qtbot, seeds):
    pad = seeds.pad
    qtbot.mouseClick(pad.surface, Qt.LeftButton, pos=at(pad, 0.2, 0.7))
    place, there = pad.surface.handle, seeds.origins[-1]
    qtbot.mouseClick(pad.surface, Qt.LeftButton, pos=at(pad, 0.9, 0.1))
    seeds.point.set_origin(latent_of_seed(99, SIZE))
    pad.show_point(seeds.point)
    assert "does not lie" in pad.surface.accessibleDescription()
    seeds.point.set_origin(there)
    pad.show_point(seeds.point)
    assert pad.surface.handle == place
    assert "%" in pad.surface.accessibleDescription()


def test_another_seed_takes_what_is_shown_along(qtbot, seeds):
    pad = seeds.pad
    qtbot.mouseClick(pad.surface, Qt.LeftButton, pos=at(pad, 0.25, 0.5))
    x, y = pad.surface.handle
    pad.seeds.boxes[0].setValue(123)
    assert seeds.origins[-1] == pytest.approx(bilinear_slerp(corners(123, 2, 3, 4), [x], [1 - y])[0, 0], abs=1e-5)
    assert seeds.gestures == 2


def test_four_random_seeds_are_one_change(seeds):
    before = [box.value() for box in seeds.pad.seeds.boxes]
    seeds.pad.seeds.random_button.click()
    now = [box.value() for box in seeds.pad.seeds.boxes]
    assert len(set(now)) == 4
    assert now != before
    assert len(seeds.origins) == seeds.gestures == 1


def test_a_latent_without_a_seed_can_stand_in_a_corner(qtbot, seeds):
    z = latent_of_seed(500, SIZE)
    seeds.pad.set_corner(1, z)
    assert seeds.origins == []
    qtbot.mousePress(seeds.pad.surface, Qt.LeftButton, pos=at(seeds.pad, 0.5, 0.5))
    qtbot.mouseMove(seeds.pad.surface, QPoint(3000, -3000))
    qtbot.mouseRelease(seeds.pad.surface, Qt.LeftButton, pos=QPoint(3000, -3000))
    assert seeds.origins[-1] == pytest.approx(z, abs=1e-5)


def test_corners_that_are_called_alike_are_told_apart(seeds):
    for corner in (1, 2):
        seeds.pad.set_corner(corner, latent_of_seed(500 + corner, SIZE))
    assert seeds.pad.seeds.names() == ["1", "↗ kept", "↙ kept", "4"]


def test_learned_codes_stay_what_they_are(qtbot, pad):
    space = LatentSpace(SIZE, categories=3, continuous=1)
    point = LatentPoint(space)
    point.set_origin(space.of_seed(7))
    point.set_category([0, 1, 0])
    point.set_continuous(0, 0.5)
    pad.configure(space)
    studio = Studio(pad, point)
    pad.set_mode("seeds")
    pad.show_point(point)
    qtbot.waitUntil(lambda: len(studio.mosaics) == 1)
    assert (studio.mosaics[-1][0][:, :4] == [0, 1, 0, 0.5]).all()
    qtbot.mouseClick(pad.surface, Qt.LeftButton, pos=at(pad, 0.3, 0.3))
    assert "%" in pad.surface.accessibleDescription()


def test_another_network_forgets_the_map_and_keeps_the_seeds(seeds):
    pad = seeds.pad
    pad.seeds.boxes[2].setValue(77)
    pad.set_corner(0, latent_of_seed(5, SIZE))
    pad.configure(LatentSpace(8))
    assert not pad.surface.isEnabled()
    assert [box.value() for box in pad.seeds.boxes] == [1, 2, 77, 4]
    pad.show_point(LatentPoint(LatentSpace(8)))
    assert pad.surface.isEnabled()


def test_every_control_says_what_it_is(pad):
    controls = [*pad.mode_buttons.values(), *pad.axis_choice.boxes, *pad.seeds.boxes, pad.seeds.random_button]
    assert all(one.accessibleName() and one.toolTip() for one in [*controls, pad.surface, pad._help])


@pytest.mark.parametrize("width", [300, 480])
def test_the_map_is_a_square_as_wide_as_the_pad(qtbot, pad, width):
    pad.resize(width, pad.heightForWidth(width))
    square = pad.surface.square()
    assert square.width() == square.height()
    assert square.width() > min(width, 480) - 24
