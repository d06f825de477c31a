"""The dialog of films by itself: what it shows of a wish, what it says, and what can be chosen."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ganstudio.export.film_preview import Preview
from ganstudio.export.film_wish import FilmWish, Offer
from ganstudio.gui import theme
from ganstudio.gui.panels.film_dialog import FilmDialog
from ganstudio.gui.panels.film_words import rate_note

OFFERS = (
    Offer("path", "A path needs two points."),
    Offer("ends"),
    Offer("blend"),
    Offer("kinds"),
    Offer("sheets", most=20, picture_width=280),
    Offer("time", most=12),
)


@pytest.fixture
def dialog(qtbot: QtBot, qapp: QApplication) -> FilmDialog:
    theme.apply_theme(qapp, "light")
    dialog = FilmDialog()
    qtbot.addWidget(dialog)
    dialog.show_offers(OFFERS, [str(digit) for digit in range(10)])
    dialog.show_wish(FilmWish(source="blend", seconds=2))
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def preview(count: int = 60, rate: int = 30) -> Preview:
    pictures = tuple(np.full((28, 28), number, np.uint8) for number in range(count))
    return Preview(count, count / rate, Fraction(rate), (512, 512), tuple(range(count)), pictures)


def choose(box, data: object) -> None:
    row = box.findData(data)
    box.setCurrentIndex(row)
    box.activated.emit(row)


def test_what_a_run_has_nothing_for_says_why(dialog: FilmDialog) -> None:
    source = dialog.options.source
    model = source.model()
    assert [model.item(row).isEnabled() for row in range(6)] == [False, True, True, True, True, True]
    assert source.itemData(0, Qt.ItemDataRole.ToolTipRole) == "A path needs two points."
    dialog.show_wish(FilmWish(source="path"))
    assert dialog.offer.reason == "A path needs two points."


def test_only_what_matters_is_shown(dialog: FilmDialog) -> None:
    options = dialog.options

    def shown() -> set[str]:
        rows = {"kinds": options._kinds, "captions": options.captions, "loops": options.loops, "hold": options.hold}
        return {name for name, widget in rows.items() if widget.isVisibleTo(options)}

    assert shown() == {"kinds", "hold"}
    choose(options.format, "gif")
    assert shown() == {"kinds", "hold", "loops"}
    choose(options.source, "sheets")
    assert shown() == {"captions", "hold", "loops"}
    choose(options.format, "frames")
    assert shown() == {"captions"}


def test_seconds_and_frames_follow_each_other(dialog: FilmDialog, qtbot: QtBot) -> None:
    length = dialog.options.length
    assert (length.seconds.value(), length.frames.value()) == (2, 60)
    with qtbot.waitSignal(dialog.wish_changed) as said:
        length.seconds.setValue(3)
    assert (said.args[0].seconds, length.frames.value()) == (3, 90)
    length.frames.setValue(47)
    assert dialog.wish.frames == 47
    assert length.seconds.value() == pytest.approx(1.57)
    dialog.options.rate.setValue(60)  # a way keeps its seconds
    assert dialog.wish.frames == 94


def test_the_training_has_no_more_pictures_than_it_kept(dialog: FilmDialog) -> None:
    options, length = dialog.options, dialog.options.length
    choose(options.source, "sheets")
    assert (dialog.wish.pictures, length.frames.value(), length.frames.maximum()) == (0, 20, 20)
    options.rate.setValue(10)
    assert (length.frames.value(), length.seconds.value()) == (20, 2)
    length.seconds.setValue(1)
    assert (dialog.wish.pictures, length.frames.value()) == (10, 10)
    length.seconds.setValue(5)
    assert (dialog.wish.pictures, length.seconds.value()) == (0, 2)
    choose(options.source, "blend")  # whose length is what it was
    assert dialog.wish.seconds == 2


def test_more_to_film_leaves_alone_what_is_being_typed(dialog: FilmDialog, qtbot: QtBot) -> None:
    options = dialog.options
    choose(options.source, "time")
    boxes = (options.length.frames, options.length.seconds, options.size_boxes.width_box, options.rate, options.hold)
    for box in boxes:
        box.lineEdit().setText(typed := f"17{box.suffix()}")
        dialog.show_offers([*OFFERS[:5], Offer("time", most=OFFERS[5].most + 3)], [str(digit) for digit in range(10)])
        assert box.text() == typed, box.accessibleName()
        dialog.show_offers(OFFERS, [str(digit) for digit in range(10)])
        box.lineEdit().setText(f"{box.textFromValue(box.value())}{box.suffix()}")  # thought better of it
        box.editingFinished.emit()
    assert (dialog.wish.pictures, options.length.frames.value()) == (0, 12)
    frames = options.length.frames
    frames.lineEdit().setText("1 frames")
    dialog.show_offers([*OFFERS[:5], Offer("time", most=15)], [str(digit) for digit in range(10)])
    assert frames.text() == "1 frames"
    frames.lineEdit().setText("12 frames")
    frames.editingFinished.emit()  # nothing was asked for: it is all that there are, and there are more now
    assert (dialog.wish.pictures, frames.value()) == (0, 15)


def test_a_number_beyond_the_range_may_be_typed_and_becomes_the_nearest(dialog: FilmDialog, qtbot: QtBot) -> None:
    options = dialog.options
    for box, most in (
        (options.length.seconds, 120),
        (options.length.frames, 3600),
        (options.size_boxes.width_box, 4096),
    ):
        most = min(most, box.maximum())
        box.selectAll()
        qtbot.keyClicks(box, "99999")
        assert box.text() == f"99999{box.suffix()}"
        qtbot.keyClick(box, Qt.Key.Key_Return)
        assert (box.value(), box.text()) == (most, f"{most:.0f}{box.suffix()}")
    box = options.length.seconds
    box.selectAll()
    qtbot.keyClicks(box, "0.01")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.value() == 0.5


def test_a_run_without_classes_keeps_the_classes_of_others(dialog: FilmDialog) -> None:
    dialog.show_wish(FilmWish(source="ends", first=3, second=8))
    dialog.show_offers([Offer("path"), Offer("ends")], ())
    choose(dialog.options.format, "gif")
    assert (dialog.wish.format, dialog.wish.first, dialog.wish.second) == ("gif", 3, 8)


def test_an_mp4_has_even_numbers_of_pixels(dialog: FilmDialog) -> None:
    width = dialog.options.size_boxes.width_box
    width.setValue(301)
    assert (width.value(), dialog.wish.width) == (302, 302)
    choose(dialog.options.format, "gif")
    width.setValue(301)
    assert dialog.wish.width == 301
    choose(dialog.options.format, "mp4")
    assert dialog.wish.width == 302


def test_the_menu_has_usual_sizes_and_sharp_ones(dialog: FilmDialog) -> None:
    actions = [action for action in dialog.options.size_boxes.menu.actions() if action.text()]
    texts = [action.text() for action in actions]
    assert texts[:3] == ["256 pixels", "512 pixels", "1024 pixels"]
    assert texts[3] == "224 pixels, sharp (8 × 28)"
    actions[3].trigger()
    assert dialog.wish.width == 224
    choose(dialog.options.source, "sheets")
    assert "280 pixels, sharp (1 × 280)" in [action.text() for action in dialog.options.size_boxes.menu.actions()]


def test_what_a_gif_makes_of_a_rate_is_said() -> None:
    assert rate_note(FilmWish(format="mp4", rate=60)) == ""
    assert rate_note(FilmWish(format="gif", rate=20)) == ""
    assert "stay 3 or 4 of them" in rate_note(FilmWish(format="gif", rate=30))
    assert rate_note(FilmWish(format="gif", rate=60)) == "A GIF shows at most 50 frames per second."


def test_the_preview_plays_in_the_time_of_the_film(dialog: FilmDialog, qtbot: QtBot) -> None:
    dialog.show_preview(preview())
    view = dialog.view
    assert view.player.is_playing
    assert dialog.summary.text() == "60 frames, 2.0 s, 512 × 512 pixels: measuring…"
    dialog.show_estimate(340_000)
    assert dialog.summary.text() == "60 frames, 2.0 s, 512 × 512 pixels: about 340 kB"
    qtbot.waitUntil(lambda: view.scrub.value() > 3)
    qtbot.mouseClick(view.screen_part, Qt.MouseButton.LeftButton)
    assert not view.player.is_playing
    view.scrub.setValue(30)
    assert view.time.text() == "1.0 / 2.0 s"
    colour = view.screen_part.grab().toImage().pixelColor(view.screen_part.rect().center())
    assert colour.red() == 30
    dialog.show_preview(preview(120))  # another stays where this one was, and does not begin to play by itself
    assert not view.player.is_playing
    assert view.scrub.value() == pytest.approx(60, abs=2)
    assert dialog.summary.text().endswith("about 340 kB")


def test_the_preview_plays_each_time_the_window_is_opened(dialog: FilmDialog) -> None:
    dialog.show_preview(preview())
    dialog.hide()
    assert not dialog.view.player.is_playing
    dialog.show_in_front()
    dialog.show_preview(preview())
    assert dialog.view.player.is_playing


def test_a_problem_is_said_in_place_of_the_preview(dialog: FilmDialog) -> None:
    dialog.show_preview(preview())
    dialog.show_problem("A path needs two points.")
    assert dialog.view.screen_part.sentence == "A path needs two points."
    assert not dialog.foot.save_button.isEnabled()
    assert not dialog.view.play_button.isEnabled()


def test_writing_shows_how_far_it_is_and_can_be_given_up(dialog: FilmDialog, qtbot: QtBot) -> None:
    dialog.show_preview(preview())
    with qtbot.waitSignal(dialog.save_asked):
        dialog.foot.save_button.click()
    dialog.begin_writing("a.mp4")
    foot = dialog.foot
    assert (foot.cancel_button.isVisible(), foot.save_button.isVisible(), foot.bar.isVisible()) == (True, False, True)
    foot.show_progress(30, 60)
    assert foot.bar.value() == foot.bar.maximum() // 2
    foot._start -= 10
    foot.show_progress(30, 60)
    assert foot.said.whole == "Writing a.mp4. About 0:10 left."
    with qtbot.waitSignal(dialog.cancel_asked):
        foot.cancel_button.click()
    dialog.end_writing("The disk is full.", "problem")
    assert (foot.cancel_button.isVisible(), foot.save_button.isVisible(), foot.bar.isVisible()) == (False, True, False)
    assert (foot.said.whole, foot.said.property("role")) == ("The disk is full.", "problem")


@pytest.mark.parametrize("size", [(976, 636), (808, 552)])
def test_nothing_is_cut_off(dialog: FilmDialog, size: tuple[int, int]) -> None:
    dialog.show_preview(preview())
    choose(dialog.options.format, "gif")
    dialog.resize(*size)
    QApplication.processEvents()
    for widget in dialog.options.findChildren(QWidget):
        if widget.isVisible() and widget.accessibleName():
            assert widget.toolTip(), widget.accessibleName()
            assert widget.width() >= widget.minimumSizeHint().width() or widget.width() >= 80, widget.accessibleName()
    assert dialog.rect().contains(dialog.foot.geometry())
