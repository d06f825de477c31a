"""The panel of plots, as a person uses it."""

import csv
from dataclasses import replace
from time import perf_counter

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent
from PySide6.QtWidgets import QApplication

from ganstudio.errors import StudioError
from ganstudio.gui import theme
from ganstudio.gui.panels import plot_export, plots
from ganstudio.gui.panels.plot_parts import log_ticks, short, short_step
from ganstudio.gui.panels.plot_view import PlotView
from ganstudio.gui.panels.plots import CurveSpec, PlotsPanel
from tests.gui.wheel import turn_wheel

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

SPECS = (
    CurveSpec("loss/d", "Discriminator", "discriminator", "Losses"),
    CurveSpec("loss/g", "Generator", "generator", "Losses"),
    CurveSpec("score/real", "D(x)", "discriminator", "Scores"),
)


@pytest.fixture
def panel(qtbot):
    panel = PlotsPanel()
    qtbot.addWidget(panel)
    panel.resize(640, 360)
    panel.set_curves(SPECS)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def rows(first, count, **values):
    return [
        {"step": step, **{key.replace("_", "/"): value for key, value in values.items()}}
        for step in range(first, first + count)
    ]


def settle(qtbot, panel):
    qtbot.waitUntil(lambda: not panel._timer.isActive())


def plot(panel):
    return panel.current_page.plot


def point_at_step(qtbot, panel, step, value=1.0):
    view = plot(panel)._view
    position = plot(panel).mapFromScene(view.mapViewToScene(QPointF(step, value)))
    qtbot.mouseMove(plot(panel).viewport(), position - QPoint(40, 0))
    qtbot.mouseMove(plot(panel).viewport(), position)


# Data


def test_curves_are_declared_as_data(panel):
    assert [page.title for page in panel.pages] == ["Losses", "Scores"]
    assert [chip.text() for chip in panel.pages[0].chips] == ["Discriminator", "Generator"]
    assert all(chip.accessibleName() and chip.toolTip() for page in panel.pages for chip in page.chips)


def test_until_values_come_a_sentence_stands_in_place_of_axes(qtbot, panel):
    page = panel.current_page
    assert page.hint.isVisible()
    assert "training starts" in page.hint.text()
    panel.extend(rows(1, 3, loss_d=0.7))
    qtbot.waitUntil(page.plot.isVisible)
    panel.show_tab("Scores")
    qtbot.waitUntil(lambda: panel.current_page.hint.isVisible() and "No values yet" in panel.current_page.hint.text())
    panel.show_tab("Losses")
    panel.clear()
    qtbot.waitUntil(page.hint.isVisible)
    assert panel.row_count == 0


def test_rows_may_lack_keys(panel):
    panel.extend(rows(1, 5, loss_d=0.7))
    panel.extend(rows(6, 5, loss_d=0.6, loss_g=1.5, unheard_of=3.0))
    assert panel.row_count == 10
    assert len(panel._curves["loss/d"]) == 10
    assert panel._curves["loss/g"].steps.tolist() == [6, 7, 8, 9, 10]


def test_curves_that_are_declared_later_show_what_came_before(qtbot, panel):
    panel.extend(rows(1, 5, loss_d=0.7, grad_d=2.0))
    panel.set_curves([*SPECS, CurveSpec("grad/d", "Discriminator", "discriminator", "Gradients")])
    panel.show_tab("Gradients")
    qtbot.waitUntil(lambda: plot(panel).isVisible() and plot(panel).has_data)


def test_a_million_rows_at_once(qtbot, panel):
    steps = np.arange(1_000_000)
    sparse = np.full(len(steps), np.nan)
    sparse[::1000] = 5.0
    panel.replace({"step": steps, "loss/d": np.sin(steps / 1000), "score/real": sparse})
    settle(qtbot, panel)
    assert panel.row_count == 1_000_000
    assert len(panel._curves["score/real"]) == 1000
    assert plot(panel).shown_range.right() >= 999_999


def test_replacing_forgets_what_was_there(panel):
    panel.extend(rows(1, 50, loss_d=9.0, loss_g=9.0))
    panel.replace({"step": np.arange(3), "loss/d": np.ones(3)})
    assert panel.row_count == 3
    assert len(panel._curves["loss/g"]) == 0
    assert panel._curves["loss/d"].raw.tolist() == [1, 1, 1]


# Drawing


def test_all_rows_take_the_place_of_a_sample_and_what_came_since_stays(panel):
    panel.replace({"step": np.array([1.0, 50, 100]), "loss/d": np.array([5.0, 5, 5])})
    panel.set_values(["score/real"], [{"step": 50, "score/real": 0.5}])
    panel.extend(rows(101, 3, loss_d=9.0))
    panel.complete({"step": np.arange(1.0, 102), "loss/d": np.full(101, 7.0)})
    curve = panel._curves["loss/d"]
    assert curve.steps.tolist() == list(range(1, 104))
    assert curve.raw.tolist() == [7] * 101 + [9, 9]
    assert panel._curves["score/real"].steps.tolist() == [50]
    assert panel.row_count == 103
    panel.extend(rows(104, 1, loss_d=9.0))
    assert curve.steps[-1] == 104
    assert panel.row_count == 104


def test_many_rows_are_drawn_once_and_in_the_visible_tab_alone(qtbot, panel, monkeypatch):
    drawn = []
    original = PlotView.refresh
    monkeypatch.setattr(PlotView, "refresh", lambda self: (drawn.append(self), original(self)))
    for first in range(1, 5000, 100):
        panel.extend(rows(first, 100, loss_d=0.7, score_real=0.5))
    assert drawn == []
    settle(qtbot, panel)
    assert drawn == [plot(panel)]


def test_data_that_come_too_soon_are_drawn_with_the_next_or_in_the_end_by_themselves(qtbot, panel, monkeypatch):
    panel.extend(rows(1, 10, loss_d=1.0))
    settle(qtbot, panel)
    drawn = []
    monkeypatch.setattr(panel, "_refresh_now", lambda: drawn.append(panel.row_count))
    panel._next_drawing = perf_counter() + 1000
    panel.extend(rows(11, 1, loss_d=1.0))
    assert panel._timer.remainingTime() > 1000 * 1000
    panel.extend(rows(12, 1, loss_d=1.0))
    assert panel._timer.remainingTime() > 1000 * 1000
    panel._next_drawing = perf_counter()
    panel.extend(rows(13, 1, loss_d=1.0))
    qtbot.waitUntil(lambda: drawn == [13])
    panel._next_drawing = perf_counter() + 0.05
    panel.extend(rows(14, 1, loss_d=1.0))
    qtbot.waitUntil(lambda: drawn == [13, 14])
    panel._next_drawing = perf_counter() + 1000
    panel.extend(rows(15, 1, loss_d=1.0))
    panel.draw_soon()
    qtbot.waitUntil(lambda: drawn == [13, 14, 15])


def test_a_sample_of_the_rows_is_not_saved_as_all_of_them(panel, monkeypatch):
    monkeypatch.setattr("ganstudio.gui.panels.plots.ask_where_to_save", lambda *_: pytest.fail("it asked"))
    told = []
    panel.problem.connect(told.append)
    panel.replace({"step": np.array([1.0, 50]), "loss/d": np.array([5.0, 5])}, is_sample=True)
    panel.ask_csv()
    assert "Not all rows" in str(told[0])
    asked = []
    monkeypatch.setattr("ganstudio.gui.panels.plots.ask_where_to_save", lambda *_: asked.append(True))
    panel.complete({"step": np.arange(1.0, 51), "loss/d": np.full(50, 5.0)})
    panel.ask_csv()
    assert asked == [True]


def test_a_hidden_panel_draws_nothing_until_it_is_shown(qtbot, panel, monkeypatch):
    panel.hide()
    drawn = []
    monkeypatch.setattr(PlotView, "refresh", lambda self: drawn.append(self))
    panel.extend(rows(1, 5, loss_d=0.7))
    QApplication.processEvents()
    assert drawn == []
    panel.show()
    qtbot.waitUntil(lambda: bool(drawn))


@pytest.mark.parametrize("values", [[1, np.nan, 3], [np.nan] * 3, [np.inf, 1, -np.inf], [2, 2, 2], [0, 0, 0]])
@pytest.mark.parametrize("log", [False, True])
def test_nothing_in_the_values_breaks_the_plot(qtbot, panel, values, log):
    if log:
        qtbot.mouseClick(panel._bar.log_button, Qt.LeftButton)
    panel.extend([{"step": i, "loss/d": value} for i, value in enumerate(values)])
    settle(qtbot, panel)
    point_at_step(qtbot, panel, 1)
    shown = plot(panel).shown_range
    assert np.isfinite([shown.left(), shown.top(), shown.width(), shown.height()]).all()
    assert shown.height() > 0


def test_a_logarithmic_scale_shows_exponents(qtbot, panel):
    panel.extend([{"step": i, "loss/d": 10.0**i} for i in range(-1, 4)] + [{"step": 4, "loss/d": -5.0}])
    qtbot.mouseClick(panel._bar.log_button, Qt.LeftButton)
    settle(qtbot, panel)
    shown = plot(panel).shown_range
    assert -2 < shown.top() <= -1
    assert 3 <= shown.bottom() <= 4
    panel.show_tab("Scores")
    assert not panel._bar.log_button.isChecked()


@pytest.mark.parametrize(
    ("low", "high", "size", "labels"),
    [
        (-0.8, 0.8, 250, "0.2 0.3 0.5 0.7 1 2 3 5"),
        (-0.8, 0.8, 100, "0.3 1 3"),
        (-0.8, 0.8, 30, "1"),
        (-6, 3, 100, "1e-06 0.0001 0.01 1 100"),
        (0.31, 0.47, 100, "2.25 2.5 2.75"),
        (2.999, 3.001, 150, "998 999 1000 1001 1002"),
        (0, 0, 100, ""),
    ],
)
def test_places_on_a_logarithmic_axis(low, high, size, labels):
    ticks = log_ticks(low, high, 20 * (high - low) / size)
    assert " ".join(f"{10**tick:.6g}" for tick in ticks) == labels


@pytest.mark.parametrize("reach", [0.001, 0.05, 0.2, 1, 3, 20, 400, 1e9])
@pytest.mark.parametrize("size", [8, 40, 90, 300])
def test_labels_on_a_logarithmic_axis_never_overlap(reach, size):
    for low in (-reach, -reach / 3, 0.1):
        gap = 20 * reach / size
        ticks = log_ticks(low, low + reach, gap)
        assert all(low - 1e-9 <= tick <= low + reach + 1e-9 for tick in ticks)
        assert np.diff(ticks).min(initial=np.inf) >= gap * 0.999


def test_a_low_logarithmic_plot_has_labels_that_stand_apart(qtbot, panel):
    panel.resize(400, 170)
    panel.extend([{"step": i, "loss/d": 0.2 + 0.05 * i} for i in range(100)])
    qtbot.mouseClick(panel._bar.log_button, Qt.LeftButton)
    settle(qtbot, panel)
    axis = plot(panel)._axes["left"]
    (_, ticks), *finer = axis.tickValues(*axis.range, axis.size().height())
    labels = axis.tickStrings(ticks, 1.0, 1.0)
    assert not finer
    assert len(labels) >= 2
    assert len(set(labels)) == len(labels)
    apart = np.diff(ticks) * axis.size().height() / (axis.range[1] - axis.range[0])
    assert apart.min() > panel.fontMetrics().ascent()


def test_a_curve_can_be_hidden_by_its_entry_in_the_legend(qtbot, panel):
    panel.extend(rows(1, 10, loss_d=0.5, loss_g=50.0))
    settle(qtbot, panel)
    assert plot(panel).shown_range.bottom() > 50
    chip = panel.current_page.chips[1]
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key_Space)
    settle(qtbot, panel)
    assert plot(panel).shown_range.bottom() < 1
    panel.set_curves(SPECS)
    assert not panel.current_page.chips[1].isChecked()


def test_the_slider_is_there_from_the_start_where_a_tab_has_anything_to_smooth(qtbot, panel):
    assert panel._slider.isVisible()
    panel.set_curves([replace(spec, smoothed=False) for spec in SPECS])
    assert not panel._slider.isVisible()
    panel.set_curves(SPECS)
    assert panel._slider.isVisible()


def test_smoothing_by_slider(qtbot, panel):
    panel.extend([{"step": i, "loss/d": float(i % 2)} for i in range(200)])
    settle(qtbot, panel)
    panel._slider.slider.setValue(100)
    assert panel.smoothing == pytest.approx(0.999)
    settle(qtbot, panel)
    assert panel._curves["loss/d"].smooth[-1] == pytest.approx(0.5, abs=0.01)
    panel._slider.slider.setValue(0)
    settle(qtbot, panel)
    assert panel._curves["loss/d"].smooth[-1] == 1
    panel.set_smoothing(7)
    assert panel.smoothing == 0.999


def pixels(panel):
    image = panel.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}


def test_another_colour_scheme_recolours_at_once(qtbot, qapp, panel):
    panel.extend([{"step": i, "loss/d": float(i)} for i in range(50)])
    settle(qtbot, panel)
    assert "#ffffff" in pixels(panel)
    theme.apply_theme(qapp, "dark")
    assert theme.COLOURS["plot_background"][1] in pixels(panel)
    assert "#ffffff" not in pixels(panel)


# Following and zooming


def test_the_view_follows_until_the_person_zooms(qtbot, panel):
    panel.extend(rows(0, 100, loss_d=0.5))
    settle(qtbot, panel)
    assert plot(panel).shown_range.right() >= 99
    assert panel._bar.follow_button.isChecked()
    turn_wheel(plot(panel).viewport(), 1)
    assert not panel._bar.follow_button.isChecked()
    before = plot(panel).shown_range
    panel.extend(rows(100, 900, loss_d=0.5))
    settle(qtbot, panel)
    assert plot(panel).shown_range == before
    panel._bar.follow_button.click()
    settle(qtbot, panel)
    assert plot(panel).shown_range.right() >= 999


def test_a_spike_of_the_first_steps_does_not_flatten_the_rest(qtbot, panel):
    panel.set_smoothing(0.95)
    panel.extend([{"step": i, "loss/d": 80.0 if i == 40 else 1 + 0.1 * np.sin(i)} for i in range(2000)])
    settle(qtbot, panel)
    assert plot(panel).shown_range.bottom() < 10


@pytest.mark.slow
def test_the_value_axis_does_not_creep(qtbot, panel):
    noise = np.random.default_rng(0).standard_normal(4000)
    seen = set()
    for first in range(1000, 4000, 250):
        panel.extend([{"step": i, "loss/d": noise[i]} for i in range(first, first + 250)])
        settle(qtbot, panel)
        seen.add((plot(panel).shown_range.top(), plot(panel).shown_range.bottom()))
    assert len(seen) < 8


def test_a_double_click_fits(qtbot, panel):
    panel.extend(rows(0, 100, loss_d=0.5))
    settle(qtbot, panel)
    turn_wheel(plot(panel).viewport(), 1)
    assert not plot(panel).following
    qtbot.mouseDClick(plot(panel).viewport(), Qt.LeftButton, pos=plot(panel).viewport().rect().center())
    qtbot.waitUntil(lambda: plot(panel).following)
    assert plot(panel).shown_range.left() == 0


def drag(plot, start, end):
    """With the button held, which `QTest.mouseMove` cannot say."""
    target = plot.viewport()

    def send(kind, position, button, buttons):
        place = QPointF(position)
        event = QMouseEvent(kind, place, target.mapToGlobal(place), button, buttons, Qt.NoModifier)
        QApplication.sendEvent(target, event)

    send(QEvent.MouseButtonPress, start, Qt.LeftButton, Qt.LeftButton)
    for share in (0.5, 0.8, 1.0):
        send(QEvent.MouseMove, start + (end - start) * share, Qt.NoButton, Qt.LeftButton)
        plot.scene()._lastMoveEventTime = 0  # it drops moves that follow each other fast
    send(QEvent.MouseButtonRelease, end, Qt.LeftButton, Qt.NoButton)


def test_dragging_pans(qtbot, panel):
    panel.extend([{"step": i, "loss/d": i / 100} for i in range(100)])
    settle(qtbot, panel)
    before, centre = plot(panel).shown_range, plot(panel).viewport().rect().center()
    drag(plot(panel), centre, centre - QPoint(100, 0))
    after = plot(panel).shown_range
    assert after.left() > before.left() + 5
    assert after.width() == pytest.approx(before.width())
    assert not plot(panel).following


@pytest.mark.parametrize("log", [False, True])
def test_a_view_of_nothing_but_gaps_can_be_hovered(qtbot, panel, log):
    # With a rectangle of NaN in the scene Qt crashes as soon as the pointer moves.
    panel.extend([{"step": i, "loss/d": 1.0 if i < 100 else np.nan, "loss/g": -1.0} for i in range(5000)])
    if log:
        qtbot.mouseClick(panel._bar.log_button, Qt.LeftButton)
    settle(qtbot, panel)
    plot(panel)._view.setXRange(3000, 4000)
    plot(panel).stop_following()
    panel.extend(rows(5000, 10, loss_d=np.nan))
    settle(qtbot, panel)
    point_at_step(qtbot, panel, 3500)
    rectangles = [item.boundingRect() for item in plot(panel).scene().items() if item.isVisible()]
    assert all(np.isfinite(rectangle.getRect()).all() for rectangle in rectangles)


def test_keys_zoom_pan_and_fit(qtbot, panel):
    panel.extend([{"step": i, "loss/d": i / 100} for i in range(100)])
    settle(qtbot, panel)
    whole = plot(panel).shown_range
    qtbot.keyClick(plot(panel), Qt.Key_Plus)
    zoomed = plot(panel).shown_range
    assert zoomed.width() == pytest.approx(0.8 * whole.width())
    qtbot.keyClick(plot(panel), Qt.Key_Right)
    assert plot(panel).shown_range.left() == pytest.approx(zoomed.left() + 0.1 * zoomed.width())
    assert not plot(panel).following
    qtbot.keyClick(plot(panel), Qt.Key_Home)
    assert plot(panel).shown_range == whole
    assert plot(panel).following


@pytest.mark.parametrize("log", [False, True])
def test_where_no_curve_is_left_a_sentence_says_how_to_come_back(qtbot, panel, log):
    panel.extend(rows(0, 5000, loss_d=1.0, loss_g=2.0))
    settle(qtbot, panel)
    panel._set_log(log)
    sign = plot(panel)._way_back
    view = plot(panel)._view
    plot(panel).setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Down):
        qtbot.keyClick(plot(panel), key)
        assert not sign.isVisible(), "a part of it is still there"
        for _ in range(14):
            qtbot.keyClick(plot(panel), key)
        assert sign.isVisible()
        assert plot(panel).viewport().rect().contains(sign.geometry())
        qtbot.keyClick(plot(panel), Qt.Key.Key_Home)
        assert not sign.isVisible()
    view.setRange(xRange=(100, 200), yRange=(1.4, 1.6) if not log else (0.15, 0.2), padding=0)
    plot(panel)._moved_by_hand()
    assert sign.isVisible(), "between the two curves"
    panel.extend(rows(5000, 5, loss_d=1.0, loss_g=2.0))
    settle(qtbot, panel)
    assert sign.isVisible()


def test_where_all_curves_are_hidden_a_sentence_says_so(qtbot, panel):
    panel.extend(rows(0, 50, loss_d=1.0, loss_g=2.0))
    settle(qtbot, panel)
    chips = panel.current_page.chips
    for chip in chips:
        assert not plot(panel)._way_back.isVisible()
        chip.click()
    assert "hidden" in plot(panel)._way_back.text()
    assert plot(panel)._way_back.isVisible()
    chips[0].click()
    assert not plot(panel)._way_back.isVisible()


def test_clearing_follows_again(qtbot, panel):
    panel.extend(rows(0, 100, loss_d=0.5))
    settle(qtbot, panel)
    turn_wheel(plot(panel).viewport(), 1)
    panel.clear()
    assert plot(panel).following
    assert panel._bar.follow_button.isChecked()


# Read-out and markers


def test_the_pointer_tells_step_and_values(qtbot, panel):
    panel.extend([{"step": i, "loss/d": 0.123456, "loss/g": float(i)} for i in range(0, 2000, 10)])
    settle(qtbot, panel)
    point_at_step(qtbot, panel, 1503)
    readout = plot(panel)._readout
    qtbot.waitUntil(readout.isVisible)
    assert "step 1,500" in readout.text()
    assert "0.1235" in readout.text()
    assert "raw 1500" in readout.text()
    qtbot.keyClick(panel.current_page.chips[1], Qt.Key_Space)
    assert "Generator" not in readout.text()


def test_a_marker_tells_what_happened(qtbot, panel):
    panel.add_marker(900, "<b>later</b>", "checkpoint")
    panel.add_marker(500, "lr_g 0.0002 → 0.0001", "edit")
    panel.extend([{"step": i, "loss/d": 1.0} for i in range(1000)])
    settle(qtbot, panel)
    readout = plot(panel)._readout
    point_at_step(qtbot, panel, 501)
    qtbot.waitUntil(lambda: "lr_g 0.0002 → 0.0001" in readout.text())
    assert "later" not in readout.text()
    point_at_step(qtbot, panel, 900)
    qtbot.waitUntil(lambda: "<b>later" in readout.text())
    point_at_step(qtbot, panel, 700)
    qtbot.waitUntil(lambda: "later" not in readout.text())
    panel.clear()
    panel.extend([{"step": i, "loss/d": 1.0} for i in range(1000)])
    settle(qtbot, panel)
    point_at_step(qtbot, panel, 501)
    assert "lr_g" not in readout.text()


def test_markers_are_seen(qtbot, panel):
    panel.extend([{"step": i, "loss/d": 1.0} for i in range(1000)])
    settle(qtbot, panel)
    shade = theme.colour("purple").name()
    assert shade not in pixels(panel)
    for step in range(100, 900, 3):
        panel.add_marker(step, "edit", "edit")
    settle(qtbot, panel)
    assert shade in pixels(panel)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.693147, "0.6931"),
        (12.3456, "12.35"),
        (0.0000123, "1.23e-05"),
        (123456.0, "1.23e+05"),
        (0, "0"),
        (np.nan, "–"),
    ],
)
def test_short_numbers(value, text):
    assert short(value) == text


@pytest.mark.parametrize(("step", "text"), [(0, "0"), (500, "500"), (12_000, "12k"), (1_250_000, "1.25M")])
def test_short_steps(step, text):
    assert short_step(step) == text


# Files


def test_a_table_of_all_curves(panel, tmp_path):
    panel.extend(
        [{"step": 1, "loss/d": 0.1, "loss/g": 1e-9}, {"step": 2, "loss/d": np.nan}, {"step": 3, "score/real": 0.5}]
    )
    previous = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.German))
    try:
        panel.write_csv(tmp_path / "curves.csv")
    finally:
        QLocale.setDefault(previous)
    table = list(csv.reader((tmp_path / "curves.csv").read_text(encoding="utf-8").splitlines()))
    assert table == [
        ["step", "loss/d", "loss/g", "score/real"],
        ["1", "0.1", "1e-09", ""],
        ["2", "", "", ""],
        ["3", "", "", "0.5"],
    ]


def test_a_long_table_is_written_in_pieces_without_a_seam(tmp_path, monkeypatch):
    monkeypatch.setattr(plot_export, "_ROWS_AT_ONCE", 7)
    steps = np.arange(100.0)
    plot_export.write_table({"a": (steps, steps / 3), "b": (steps[::9], steps[::9])}, tmp_path / "long.csv")
    table = np.genfromtxt(tmp_path / "long.csv", delimiter=",", skip_header=1)
    assert np.array_equal(table[:, 0], steps)
    assert np.array_equal(table[:, 1], steps / 3)
    assert np.array_equal(table[~np.isnan(table[:, 2]), 2], steps[::9])


def test_a_table_that_cannot_be_written_says_so_and_leaves_the_old_one(panel, tmp_path, monkeypatch):
    with pytest.raises(StudioError, match="missing"):
        panel.write_csv(tmp_path / "missing" / "curves.csv")
    old = tmp_path / "curves.csv"
    old.write_text("old")
    panel.extend(rows(1, 3, loss_d=1.0))
    monkeypatch.setattr(plot_export, "_cells", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        panel.write_csv(old)
    assert old.read_text() == "old"
    assert list(tmp_path.iterdir()) == [old]


def test_a_picture_of_the_visible_tab(qtbot, panel, tmp_path):
    panel.extend([{"step": i, "loss/d": float(i), "loss/g": 1.0} for i in range(100)])
    settle(qtbot, panel)
    point_at_step(qtbot, panel, 50)
    panel.write_png(tmp_path / "curves.png")
    image = QImage(str(tmp_path / "curves.png"))
    assert image.width() == 2 * plot(panel).width()
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
    assert {"#ffffff", theme.colour("discriminator").name(), theme.colour("generator").name()} <= colours
    corner = QColor(image.pixelColor(image.width() - 3, 3))
    assert corner.name() == "#ffffff"


def test_saving_by_dialog_tells_how_it_went(qtbot, panel, tmp_path, monkeypatch):
    panel.extend(rows(1, 3, loss_d=1.0))
    monkeypatch.setattr(plots, "ask_where_to_save", lambda *_: tmp_path / "curves.csv")
    with qtbot.waitSignal(panel.saved) as saved:
        panel.ask_csv()
    assert saved.args == [tmp_path / "curves.csv"]
    assert (tmp_path / "curves.csv").read_text().startswith("step,loss/d")
    monkeypatch.setattr(plots, "ask_where_to_save", lambda *_: tmp_path / "missing" / "curves.csv")
    with qtbot.waitSignal(panel.problem) as problem:
        panel.ask_csv()
    assert isinstance(problem.args[0], StudioError)
    monkeypatch.setattr(plots, "ask_where_to_save", lambda *_: None)
    with qtbot.assertNotEmitted(panel.saved):
        panel.ask_csv()
