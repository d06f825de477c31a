"""The view of the plane: what is painted where, and what is read from it."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QImage, QKeySequence
from PySide6.QtWidgets import QApplication

from ganstudio.gui import theme
from ganstudio.gui.panels.plane_bar import PlaneBar
from ganstudio.gui.panels.plane_drawing import arrow_pieces
from ganstudio.gui.panels.plane_geometry import Margins, PlaneGeometry, fitted_plane, ticks
from ganstudio.gui.panels.plane_heat import heat_shades, level_lines, value_at
from ganstudio.gui.panels.plane_modes import ModeCounts, mode_at, mode_radius
from ganstudio.gui.panels.plane_points import generated_glyph, points_image, real_glyph
from ganstudio.gui.panels.plane_view import PlaneView
from ganstudio.training.scene import Scene

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

MODES = np.array([(1.0, 1.0), (1.0, -1.0)], np.float32)
LOST = ModeCounts(within=(100, 3), nearest=(1990, 10), needed=20, least=40, n=2000, step=40)
LEFT_IS_FAKE = np.linspace(0.05, 0.95, 32, dtype=np.float32)[None].repeat(32, axis=0)


@pytest.fixture
def scene():
    """D says "fake" at the left and "real" at the right; two real points at the right, two generated ones at the left."""
    return Scene(
        step=10,
        updated="",
        extent=2.0,
        real=np.array([(1.0, 1.0), (1.0, -1.0)], np.float32),
        generated=np.array([(-1.0, 1.0), (-1.0, -1.0)], np.float32),
        heat=LEFT_IS_FAKE,
        is_probability=True,
        arrows_at=np.array([(-1.0, 1.0)], np.float32),
        arrows=np.array([(0.3, 0.0)], np.float32),
    )


@pytest.fixture
def view(qtbot, scene):
    view = PlaneView()
    qtbot.addWidget(view)
    view.resize(420, 400)
    view.show_scene(scene)
    with qtbot.waitExposed(view):
        view.show()
    return view


def rgb(image):
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).astype(int)


def shade(view, x, y):
    at = view.plane().point_to_screen(x, y)
    return view.grab().toImage().pixelColor(int(at.x()), int(at.y()))


def place(view, x, y):
    return view.plane().point_to_screen(x, y).toPoint()


# Geometry


@pytest.mark.parametrize("scale", [1, 1.25, 1.5, 2])
def test_the_plane_is_a_centred_square_between_pixels(scale):
    plane = fitted_plane(500, 300, 1.0, scale, Margins(40, 20, 25))
    assert plane.side == pytest.approx(255, abs=1)
    assert plane.left + plane.side / 2 == pytest.approx(250, abs=1)
    assert (plane.side * scale) % 1 == pytest.approx(0, abs=1e-9)


def test_places_map_to_the_screen_and_back():
    plane = PlaneGeometry(10, 20, 100, 2.0)
    assert plane.to_screen(np.array([(-2.0, 2.0), (0.0, 0.0)])).tolist() == [[10, 20], [60, 70]]
    assert plane.to_plane(QPointF(110, 120)) == (2.0, -2.0)


@pytest.mark.parametrize(
    ("extent", "side", "names"),
    [
        (1.6, 300, ["−1", "0", "1"]),
        (1.0, 400, ["−1.0", "−0.5", "0.0", "0.5", "1.0"]),
        (30.0, 330, ["−20", "0", "20"]),
    ],
)
def test_ticks_are_round_numbers(extent, side, names):
    assert [name for _, name in ticks(extent, side)] == names


@pytest.mark.parametrize("extent", [0.0, float("nan"), float("inf")])
def test_an_impossible_extent_is_survived(view, scene, extent):
    view.show_scene(replace(scene, extent=extent))
    assert not view.grab().isNull()
    assert view.plane().extent == 1.0


# Heat


def test_the_heat_is_orange_where_d_says_fake_and_blue_where_it_says_real(view):
    fake, undecided, real = shade(view, -1.8, 0.3), shade(view, 0.03, 0.3), shade(view, 1.8, 0.3)
    assert fake.red() > fake.blue() + 40
    assert real.blue() > real.red() + 40
    ground = theme.colour("plot_background")
    assert abs(undecided.red() - ground.red()) < 60 > abs(undecided.blue() - ground.blue())


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_shades_run_from_one_player_over_the_ground_to_the_other(qapp, mode):
    theme.apply_theme(qapp, mode)
    shades = heat_shades().astype(int)
    ground = theme.colour("plot_background")
    assert np.abs(shades[127] - (ground.red(), ground.green(), ground.blue())).max() <= 2
    assert shades[0, 0] > shades[0, 2]
    assert shades[-1, 2] > shades[-1, 0]


def test_the_line_of_indecision_lies_on_a_circle():
    axis = (np.arange(64) + 0.5) / 64 - 0.5
    x, y = np.meshgrid(axis, axis)
    ends = level_lines(0.5 + 0.3 - np.hypot(x, y), 0.5)
    assert len(ends) > 60
    assert np.allclose(np.hypot(*(ends.reshape(-1, 2) - 0.5).T), 0.3, atol=0.002)
    lengths = np.hypot(*(ends[:, 0] - ends[:, 1]).T)
    assert lengths.sum() == pytest.approx(2 * np.pi * 0.3, rel=0.01)


def test_no_line_where_all_is_decided_and_none_through_what_is_no_number():
    assert not len(level_lines(np.full((8, 8), 0.9), 0.5))
    heat = LEFT_IS_FAKE.copy()
    whole = level_lines(heat, 0.5)
    heat[10:20] = np.nan
    assert 0 < len(level_lines(heat, 0.5)) < len(whole)


def test_a_score_gets_no_line_of_indecision(view, scene):
    none = np.empty((0, 2), np.float32)
    bare = replace(scene, real=none, generated=none, arrows=none, arrows_at=none, heat=LEFT_IS_FAKE**2)
    at = view.plane().point_to_screen(2 * (2 * (0.5**0.5 - 0.05) / 0.9 - 1), 0.5)  # where the heat is 0.5

    def darkest():
        """The darkest pixel of those beside the place where D is undecided."""
        pixels = rgb(view.grab().toImage())
        return pixels[int(at.y()), int(at.x()) - 6 : int(at.x()) + 7].sum(axis=-1).min()

    view.show_scene(bare)
    with_line = darkest()
    view.show_scene(replace(bare, is_probability=False))
    assert with_line < darkest() - 80


def test_values_are_read_between_the_cells():
    heat = np.array([[0.0, 1.0], [2.0, 3.0]])
    assert value_at(heat, 0.25, 0.25) == 0
    assert value_at(heat, 0.5, 0.25) == 0.5
    assert value_at(heat, 0.5, 0.5) == 1.5
    assert value_at(heat, 1.0, 1.0) == 3


# Points


def test_real_points_are_light_and_generated_ones_orange(view):
    generated, real = shade(view, -1, -1), shade(view, 1, -1)
    assert max(abs(a - b) for a, b in zip(generated.getRgb(), theme.colour("generator").getRgb(), strict=True)) < 12
    assert min(real.getRgb()[:3]) > 200


def test_a_point_stands_where_it_belongs_round_or_as_a_diamond(qapp):
    at = np.array([(20.5, 30.5)])
    for glyph, corner_share in ((real_glyph(2), 0.785), (generated_glyph(2), 0.5)):
        image = points_image(at, 60, 60, glyph, 2.0).convertToFormat(QImage.Format.Format_ARGB32)
        alpha = np.frombuffer(image.constBits(), np.uint32).reshape(60, 60) >> 24
        rows, columns = np.nonzero(alpha > 127)
        assert (rows.min() + rows.max()) / 2 == pytest.approx(30, abs=0.5)
        assert (columns.min() + columns.max()) / 2 == pytest.approx(20, abs=0.5)
        box = (np.ptp(rows) + 1) * (np.ptp(columns) + 1)
        assert len(rows) / box == pytest.approx(corner_share, abs=0.08)


def test_points_outside_and_what_is_no_number_are_left_out(qapp):
    at = np.array([(-500.0, 3.0), (np.nan, 3.0), (1e30, 1e30), (np.inf, 0.0), (-1.0, 10.0), (20.0, 10.0)])
    image = points_image(at, 20, 20, real_glyph(), 1.0).convertToFormat(QImage.Format.Format_ARGB32)
    alpha = np.frombuffer(image.constBits(), np.uint32).reshape(20, 20) >> 24
    assert (alpha[:, 4:16] == 0).all()
    assert alpha[10, 0] > 0
    assert alpha[10, 19] > 0
    assert points_image(np.empty((0, 2)), 20, 20, real_glyph(), 1.0).width() == 20


def test_generated_points_out_of_sight_are_counted(view, scene):
    before = rgb(view.grab().toImage())
    view.show_scene(
        replace(scene, generated=np.concatenate([scene.generated, [[9, 9], [np.nan, 0]]]).astype(np.float32))
    )
    after = rgb(view.grab().toImage())
    rows, _ = np.nonzero((before != after).any(axis=-1))
    assert rows.size
    assert rows.min() > view.plane().top + 0.8 * view.plane().side  # a note in the corner, and nothing else


# Arrows


def test_the_longest_arrow_is_a_twelfth_of_the_side_and_points_upwards_for_positive_y(scene):
    plane = PlaneGeometry(0, 0, 240, 2.0)
    arrows = np.array([(0.0, 0.4), (0.1, 0.0), (np.nan, 1.0)], np.float32)
    pieces = arrow_pieces(replace(scene, arrows=arrows, arrows_at=np.zeros((3, 2), np.float32)), plane)
    shafts = pieces[: len(pieces) // 3]
    assert shafts[:, 0].tolist() == [[120, 120], [120, 120]]
    assert np.allclose(shafts[:, 1], [(120, 100), (125, 120)])


def test_no_arrows_where_there_is_no_gradient(scene):
    still = replace(scene, arrows=np.zeros((1, 2), np.float32))
    assert not len(arrow_pieces(still, PlaneGeometry(0, 0, 240, 2.0)))


@pytest.mark.parametrize("layer", ["heat", "arrows", "real", "modes"])
def test_each_layer_can_be_hidden_and_comes_back(view, layer):
    view.show_scene(replace(view.scene, modes=MODES, reach=0.1))
    view.show_modes(ModeCounts((100, 0), (150, 50), 20, 4, 200, 10))
    before = rgb(view.grab().toImage())
    view.show_layer(layer, False)
    hidden = rgb(view.grab().toImage())
    assert (before != hidden).any()
    view.show_layer(layer, True)
    assert (rgb(view.grab().toImage()) == before).all()


def test_the_bar_shows_and_hides_layers(qtbot, view):
    view.show_layer("arrows", False)
    bar = PlaneBar(view)
    qtbot.addWidget(bar)
    assert {name: button.isChecked() for name, button in bar.buttons.items()} == {
        "heat": True,
        "arrows": False,
        "real": True,
        "modes": True,
    }
    with qtbot.waitSignal(bar.toggled) as toggled:
        bar.buttons["heat"].click()
    assert toggled.args == ["heat", False]
    assert not view.layers.heat


# Who was updated


def test_a_tag_tells_who_was_updated_last(view, scene):
    pictures = []
    for updated in ("", "discriminator", "generator"):
        view.show_scene(replace(scene, updated=updated))
        pictures.append(rgb(view.grab().toImage()))
    for first, second in ((0, 1), (1, 2)):
        rows, columns = np.nonzero((pictures[first] != pictures[second]).any(axis=-1))
        assert rows.max() < view.plane().top  # above the plane: it covers nothing
        assert columns.min() > view.width() / 2


def test_the_legend_tells_whose_points_are_shown(view, scene):
    average = rgb(view.grab().toImage())
    assert view.legend_text().startswith("G's average")
    view.show_scene(replace(scene, is_live=True))
    assert view.legend_text().startswith("G now")
    rows, _ = np.nonzero((rgb(view.grab().toImage()) != average).any(axis=-1))
    assert rows.size
    assert rows.max() < view.plane().top


# Modes


@pytest.fixture
def modal(view, scene):
    """Two modes, of which the lower one is lost."""
    view.show_scene(replace(scene, modes=MODES, reach=0.1))
    view.show_modes(LOST)
    return view


def ring_pixels(view, x, y):
    """The pixels around a mode, without the point in its middle."""
    radius = mode_radius(view.scene, view.plane())
    at, pixels = view.plane().point_to_screen(x, y), rgb(view.grab().toImage())
    down, across = np.indices(pixels.shape[:2])
    away = np.hypot(across + 0.5 - at.x(), down + 0.5 - at.y())
    return pixels[(away > radius - 1.5) & (away < radius + 1.5)]


def reddish(pixels):
    return (pixels[:, 0] - pixels[:, 2] > 120).mean()


def test_a_lost_mode_is_marked_and_a_caught_one_only_hinted_at(modal):
    lost, caught = ring_pixels(modal, 1, -1), ring_pixels(modal, 1, 1)
    assert reddish(lost) > 0.4
    assert reddish(caught) == 0
    modal.show_layer("modes", False)
    assert np.abs(ring_pixels(modal, 1, 1) - caught).max() < np.abs(ring_pixels(modal, 1, -1) - lost).max()


def test_a_lost_mode_has_a_shape_of_its_own(modal):
    """Without any colour: a cross stands on its ring."""
    radius, at = mode_radius(modal.scene, modal.plane()), {}
    for y in (1, -1):
        ring = modal.plane().point_to_screen(1, y)
        x, down = ring.x() + radius * 0.5**0.5, ring.y() - radius * 0.5**0.5
        grey = rgb(modal.grab().toImage()).mean(axis=-1)
        at[y] = grey[int(down) - 4 : int(down) + 4, int(x) - 4 : int(x) + 4].std()
    assert at[-1] > 2 * at[1]


def test_a_mode_that_points_come_near_but_miss_is_not_lost(modal):
    missed = replace(LOST, nearest=(1000, 1000))
    assert [missed.state(i).name for i in range(2)] == ["CAUGHT", "MISSED"]
    assert replace(LOST, nearest=()).state(1).name == "LOST"  # scores of earlier versions do not know what is near
    before = ring_pixels(modal, 1, -1)
    modal.show_modes(missed)
    dashed = ring_pixels(modal, 1, -1)
    assert reddish(dashed) == 0
    assert dashed.std() > 1.5 * ring_pixels(modal, 1, 1).std()
    assert (before != dashed).any()
    assert "1 of 2 modes" in missed.words()


def test_modes_are_counted_in_the_legend_and_named_under_the_pointer(qtbot, modal):
    assert "1 of 2 modes caught at step 40" in modal.legend_text()
    assert "20 or more of 2,000" in modal.legend_text()
    assert "lost" in modal.accessibleDescription()
    qtbot.mouseMove(modal, place(modal, 1, -1))
    text = modal._readout.text().replace("\n", " ")
    assert "Mode 2, lost: 3 of 2,000 points" in text
    qtbot.mouseMove(modal, place(modal, 1, 1))
    assert "Mode 1, caught" in modal._readout.text()
    qtbot.mouseMove(modal, place(modal, -1, 0))
    assert "Mode" not in modal._readout.text()


def test_counts_of_other_data_are_not_drawn(modal, scene):
    modal.show_modes(None)
    bare = rgb(modal.grab().toImage())
    modal.show_modes(ModeCounts((100, 3, 4), (), 20, 40, 2000, 40))
    assert (rgb(modal.grab().toImage()) == bare).all()
    assert "modes" not in modal.legend_text()


def test_rings_are_in_saved_pictures_too(modal):
    with_rings = rgb(modal.picture(600))
    modal.show_layer("modes", False)
    assert (rgb(modal.picture(600)) != with_rings).any()


@pytest.mark.parametrize("count", [1, 2, 100])
def test_rings_keep_apart(scene, count):
    angles = 2 * np.pi * np.arange(count) / count
    ring = replace(scene, extent=1.5, modes=np.stack([np.cos(angles), np.sin(angles)], 1), reach=0.03)
    plane = PlaneGeometry(0, 0, 400, 1.5)
    radius = mode_radius(ring, plane)
    apart = 2 * np.sin(np.pi / count) * 400 / 3 if count > 1 else np.inf
    assert 0 < radius <= max(apart / 2, 4.5)
    assert mode_at(ring, plane, tuple(ring.modes[-1])) == count - 1
    assert mode_at(ring, plane, (0.0, 0.0)) is None
    assert mode_at(scene, plane, (0.0, 0.0)) is None


# Reading


def test_hovering_reads_place_and_value(qtbot, view):
    qtbot.mouseMove(view, place(view, 1.0, -0.5))
    assert view._readout.isVisible()
    assert "(1.0" in view._readout.text()
    assert "−0.5" in view._readout.text()
    assert view.value_at(1.0, -0.5) == pytest.approx(0.735, abs=0.02)
    assert view.value_at(5.0, 0.0) is None
    qtbot.mouseMove(view, QPoint(1, 1))
    assert not view._readout.isVisible()


def test_the_reading_follows_the_scenes_under_a_still_pointer(qtbot, view, scene):
    qtbot.mouseMove(view, place(view, 0, 0))
    view.show_scene(replace(scene, heat=np.full((8, 8), -12.5, np.float32), is_probability=False))
    assert "−12.5" in view._readout.text()
    assert "score" in view._readout.text()
    view.show_scene(None)
    assert not view._readout.isVisible()


def test_arrow_keys_read_too(qtbot, view):
    qtbot.keyClick(view, Qt.Key_Right)
    assert "(0.08, 0.00)" in view._readout.text()
    for _ in range(60):
        qtbot.keyClick(view, Qt.Key_Up)
    assert "(0.08, 2.00)" in view._readout.text()
    qtbot.keyClick(view, Qt.Key_Escape)
    assert not view._readout.isVisible()


# Pictures, menu, keys


@pytest.mark.slow
def test_a_picture_is_drawn_at_the_size_that_was_asked_for(view, scene):
    small, large = view.picture(300), view.picture(1500)
    assert (small.width(), small.height(), large.width()) == (300, 300, 1500)
    assert large.devicePixelRatio() == 1
    pixels = rgb(large)
    assert len(np.unique(pixels.reshape(-1, 3), axis=0)) > 100
    view.show_scene(replace(scene, real=-scene.real))
    assert (rgb(large) == pixels).all()  # its own memory: later scenes leave it alone
    view.show_scene(None)
    assert view.picture(300).isNull()


def test_a_picture_leaves_the_window_as_it_is(view):
    before = rgb(view.grab().toImage())
    view.picture(900)
    assert (rgb(view.grab().toImage()) == before).all()


def test_the_scheme_is_followed(qapp, view):
    light = rgb(view.grab().toImage()).mean()
    theme.apply_theme(qapp, "dark")
    assert rgb(view.grab().toImage()).mean() < light / 2


def test_menu_and_copy_are_asked_for(qtbot, view):
    with qtbot.waitSignal(view.copy_asked):
        qtbot.keySequence(view, QKeySequence(QKeySequence.StandardKey.Copy))
    at = QPoint(50, 60)
    with qtbot.waitSignal(view.menu_asked) as asked:
        QApplication.sendEvent(view, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.mapToGlobal(at)))
    assert asked.args == [view.mapToGlobal(at)]


def test_without_a_scene_there_is_nothing(qtbot, view):
    view.show_scene(None)
    assert view.scene is None
    assert len(np.unique(rgb(view.grab().toImage()).reshape(-1, 3), axis=0)) == 1
    with qtbot.assertNotEmitted(view.menu_asked):
        at = QPoint(50, 60)
        QApplication.sendEvent(view, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.mapToGlobal(at)))


def test_a_diverged_scene_is_shown(view, scene):
    lost = np.full((2, 2), np.nan, np.float32)
    view.show_scene(
        Scene(1, "", 1.0, scene.real, lost, np.full((8, 8), np.nan, np.float32), False, lost, lost),
    )
    assert not view.grab().isNull()
