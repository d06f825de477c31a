"""Rows of directions: named, locked, put in order, and saved; the history goes on working."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu

from ganstudio.gui.panels.direction_name import NameEditor
from ganstudio.gui.panels.latent import LatentPanel
from ganstudio.latent.direction_set import FoundDirections, vectors_of
from ganstudio.latent.directions_file import KeptDirections
from ganstudio.latent.space import LatentSpace

SIZE = 32


def vectors(k, seed=0):
    rows = np.random.default_rng(seed).standard_normal((SIZE, k))
    return np.linalg.qr(rows)[0].T.astype(np.float32)


def found(k=8, seed=0, kind="image"):
    return FoundDirections(vectors(k, seed), kind, 10, np.linspace(8, 1, k).astype(np.float32))


@pytest.fixture
def panel(qtbot):
    panel = LatentPanel()
    qtbot.addWidget(panel)
    panel.resize(300, 900)
    panel.configure(LatentSpace(SIZE), ["0", "1"], (28, 28))
    panel.set_enabled_hint(None)
    panel.set_directions(found())
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


@pytest.fixture
def rows(panel):
    return panel.controls.directions


@pytest.fixture
def kept(rows):
    written: list[KeptDirections] = []
    rows.kept_changed.connect(written.append)
    return written


def names(rows):
    return [name.text() for name in rows._names]


def drag_name(qtbot, rows, at, to):
    name = rows._names[at]
    start, end = name.rect().center(), QPoint(4, rows.sliders[to].geometry().center().y() - name.y())
    qtbot.mousePress(name, Qt.LeftButton, pos=start)
    for share in (0.5, 1.0):
        qtbot.mouseMove(name, start + (end - start) * share + QPoint(0, 4 if to > at else -4))
    return name, end + QPoint(0, 4 if to > at else -4)


def test_a_double_click_or_f2_names_a_direction_and_escape_does_not(qtbot, panel, rows, kept):
    editor = rows.findChild(NameEditor)
    qtbot.mouseDClick(rows._names[2], Qt.LeftButton)
    assert editor.isVisible()
    qtbot.keyClicks(editor, "  slant  of it ")
    qtbot.keyClick(editor, Qt.Key_Return)
    assert rows.rows[2].name == "slant of it"
    assert kept[-1].directions[2].name == "slant of it"
    assert rows.sliders[2].hasFocus()
    assert rows.sliders[2].accessibleName() == "Direction 3: slant of it"
    assert panel.pad.pad.axis_choice.boxes[0].itemText(2) == "slant of it"
    qtbot.keyClick(rows.sliders[2], Qt.Key_F2)
    qtbot.keyClicks(editor, "other")
    qtbot.keyClick(editor, Qt.Key_Escape)
    assert not editor.isVisible()
    assert rows.rows[2].name == "slant of it"
    assert len(kept) == 1
    assert rows.sliders[2].geometry().height() == 24


def test_after_a_click_on_its_name_the_keys_are_for_the_row(qtbot, rows):
    qtbot.mouseClick(rows._names[3], Qt.LeftButton)
    assert rows.sliders[3].hasFocus()
    qtbot.keyClick(rows.sliders[3], Qt.Key_F2)
    assert rows.findChild(NameEditor).isVisible()


def test_leaving_the_line_takes_the_name_and_an_empty_one_is_the_number(qtbot, rows):
    rows.ask_name(0)
    editor = rows.findChild(NameEditor)
    qtbot.keyClicks(editor, "width")
    rows.sliders[5].setFocus()
    assert not editor.isVisible()
    assert names(rows)[0].startswith("width")
    rows.ask_name(0)
    qtbot.keyClick(editor, Qt.Key_Delete)
    qtbot.keyClick(editor, Qt.Key_Return)
    assert names(rows)[0] == "1"


def test_a_row_is_dragged_by_its_name_and_nothing_else_moves(qtbot, panel, rows, kept):
    rows.sliders[0].setValue(120)
    rows.sliders[5].setValue(-80)
    z, before = panel.current().z, vectors_of(rows.rows, SIZE)
    name, end = drag_name(qtbot, rows, 5, 1)
    assert rows.held
    assert rows._line.isVisible()
    qtbot.mouseRelease(name, Qt.LeftButton, pos=end)
    assert not rows.held
    assert not rows._line.isVisible()
    assert vectors_of(rows.rows, SIZE) == pytest.approx(before[[0, 5, 1, 2, 3, 4, 6, 7]])
    assert [slider.value() for slider in rows.sliders] == [120, -80, 0, 0, 0, 0, 0, 0]
    assert panel.current().z == pytest.approx(z, abs=1e-5)
    assert vectors_of(kept[-1].directions, SIZE) == pytest.approx(vectors_of(rows.rows, SIZE))


def test_alt_and_arrows_move_a_row_with_the_focus(qtbot, rows):
    first, second = rows.rows[:2]
    rows.sliders[0].setFocus()
    qtbot.keyClick(rows.sliders[0], Qt.Key_Up, Qt.AltModifier)  # it is the first
    qtbot.keyClick(rows.sliders[0], Qt.Key_Down, Qt.AltModifier)
    assert rows.rows[:2] == (second, first)
    assert rows.sliders[1].hasFocus()
    assert rows.sliders[0].value() == 0
    rows.kind_button.sort_action.trigger()
    assert rows.rows[:2] == (first, second)


def test_a_locked_direction_keeps_its_vector_its_row_and_its_value(qtbot, panel, rows):
    rows.sliders[3].setValue(150)
    qtbot.mouseClick(rows._locks[3], Qt.LeftButton)
    locked, z = rows.rows[3], panel.current().z
    panel.set_directions(found(8, seed=4))
    assert rows.rows[3].vector is locked.vector
    assert rows.sliders[3].value() == pytest.approx(150, abs=1)
    assert panel.current().z == pytest.approx(z, abs=1e-5)
    others = np.delete(vectors_of(rows.rows, SIZE), 3, 0)
    assert np.abs(others @ locked.vector).max() < 1e-5
    qtbot.keyClick(rows.sliders[3], Qt.Key_L)
    assert not rows.rows[3].is_locked
    panel.set_directions(found(8, seed=4))
    assert rows.rows[3].vector is not locked.vector


def test_the_menu_offers_what_keys_do(qtbot, rows):
    rows.rename(1, "width")
    rows.sliders[1].setValue(90)
    rows._pop_menu(1, QPoint(10, 10))
    menu = next(menu for menu in rows.findChildren(QMenu) if menu.actions() and "F2" in menu.actions()[0].text())
    acts = {action.text().split("\t")[0]: action for action in menu.actions()}
    assert list(acts) == ["Rename", "Forget the name", "Lock", "", "Move up", "Move down", "Back to zero"]
    acts["Back to zero"].trigger()
    assert rows.sliders[1].value() == 0
    acts["Lock"].trigger()
    assert rows.rows[1].is_locked
    acts["Forget the name"].trigger()
    assert rows.rows[1].name == ""
    acts["Move up"].trigger()
    assert rows.rows[0].is_locked
    menu.close()


def test_undo_and_redo_go_through_other_rows_and_directions(qtbot, panel, rows):
    panel._gestures.finish()
    rows.sliders[2].setValue(200)
    panel._gestures.finish()
    there = panel.current().z
    rows.move_row(2, 0)
    rows.toggle_lock(0)
    panel.set_directions(found(8, seed=7))
    panel.undo()
    assert rows.sliders[0].value() == 0
    panel.redo()
    assert panel.current().z == pytest.approx(there, abs=1e-5)
    assert rows.sliders[0].value() == 200


def test_another_kind_is_asked_for_and_kept(rows, kept):
    kinds = []
    rows.kind_changed.connect(kinds.append)
    rows.kind_button.menu().actions()[1].trigger()
    assert kinds == ["layer"]
    assert kept[-1].kind == rows.kind == "layer"
    assert rows.kind_button.text() == "by layer"
    rows.kind_button.menu().actions()[1].trigger()  # it is that already
    assert len(kinds) == 1


def test_sliders_that_were_used_keep_their_meaning_until_a_person_asks_for_others(panel, rows):
    other = FoundDirections(vectors(8)[::-1], "image", 20, np.linspace(8, 1, 8).astype(np.float32))
    panel.set_directions(other)
    assert vectors_of(rows.rows, SIZE) == pytest.approx(vectors(8)[::-1], abs=1e-5)
    rows.sliders[0].setValue(50)
    panel.set_directions(found())
    assert vectors_of(rows.rows, SIZE) == pytest.approx(vectors(8)[::-1], abs=1e-5)
    rows.sliders[0].setValue(0)
    asked = []
    rows.search_asked.connect(lambda: asked.append(True))
    rows.kind_button.search_action.trigger()
    panel.set_directions(found())
    assert asked
    assert vectors_of(rows.rows, SIZE) == pytest.approx(vectors(8), abs=1e-5)


def test_only_what_a_person_made_is_kept_and_then_follows_the_network(panel, rows, kept):
    panel.set_directions(found(8, seed=1))
    assert kept == []
    rows.rename(0, "width")
    panel.set_directions(found(8, seed=2))
    assert len(kept) == 2
    panel.configure(LatentSpace(SIZE), ["0", "1"], (28, 28))
    panel.set_directions(found(8, seed=3))
    assert len(kept) == 2
    assert names(rows) == list("12345678")


def test_what_was_kept_comes_back_and_the_next_search_finds_its_rows(panel, rows, kept):
    before = rows.rows
    panel.configure(LatentSpace(SIZE), ["0", "1"], (28, 28))
    named = tuple(before[place] for place in (4, 1, 0, 2, 3, 5, 6, 7))
    panel.controls.show_kept(KeptDirections("layer", named))
    assert rows.kind == "layer"
    assert kept == []  # it is as it was saved
    panel.set_directions(found(kind="image"))
    assert vectors_of(rows.rows, SIZE) == pytest.approx(vectors_of(named, SIZE), abs=1e-5)
    assert len(kept) == 1


def test_directions_wait_while_a_row_is_dragged(qtbot, panel, rows):
    before = rows.rows
    name, _ = drag_name(qtbot, rows, 0, 3)
    panel.set_directions(found(8, seed=9))
    assert rows.rows is before
    qtbot.mouseRelease(name, Qt.LeftButton, pos=name.rect().center())
    assert rows.rows is not before


def test_directions_wait_while_a_name_is_written(qtbot, panel, rows):
    before = rows.rows
    rows.ask_name(5)
    editor = rows.findChild(NameEditor)
    qtbot.keyClicks(editor, "slant")
    panel.set_directions(found(3, seed=9))
    assert rows.rows is before
    rows.toggle_lock(7)  # another row is not what the name was for
    qtbot.waitUntil(lambda: not editor.isVisible())
    assert (rows.rows[5].name, rows.rows[5].vector is before[5].vector) == ("slant", True)
    assert rows.rows[7].vector is before[7].vector
    qtbot.waitUntil(lambda: len(rows.sliders) == 5)  # the three, and what has a name or a lock
    assert [one.name for one in rows.rows].count("slant") == 1


def test_return_in_a_line_whose_row_is_gone_does_no_harm(qtbot, panel, rows):
    rows.ask_name(7)
    editor = rows.findChild(NameEditor)
    panel.set_directions(found(3, seed=9))
    qtbot.keyClick(editor, Qt.Key_Return)
    qtbot.waitUntil(lambda: len(rows.sliders) == 3)


def test_a_name_that_is_written_goes_with_its_row(qtbot, rows):
    vector = rows.rows[2].vector
    rows.ask_name(2)
    qtbot.keyClicks(rows.findChild(NameEditor), "slant")
    rows.move_row(2, 0)
    assert rows.rows[0].vector is vector
    assert [one.name for one in rows.rows] == ["slant"] + [""] * 7


def test_directions_wait_while_a_menu_is_open_and_a_network_closes_it(qtbot, panel, rows):
    before = rows.rows
    rows._pop_menu(7, QPoint(10, 10))
    panel.set_directions(found(3, seed=9))
    assert rows.rows is before
    rows._menu.close()
    qtbot.waitUntil(lambda: len(rows.sliders) == 3)
    rows._pop_menu(1, QPoint(10, 10))
    panel.configure(LatentSpace(SIZE), ["0", "1"], (28, 28))
    assert rows._menu is None


def test_where_none_were_found_that_is_said(panel, rows):
    panel.configure(LatentSpace(SIZE), ["0", "1"], (28, 28))
    assert rows._hint.text().startswith("Sliders appear once")
    panel.set_directions(found(0))
    assert rows._hint.isVisible()
    assert rows._hint.text().startswith("No directions were found.")
    panel.configure(LatentSpace(SIZE), ["0", "1"], (28, 28))
    assert rows._hint.text().startswith("Sliders appear once")


def test_long_names_are_cut_and_leave_the_slider_its_room(panel, rows):
    rows.rename(0, "the <width> of the stroke, roughly")
    QApplication.processEvents()
    assert rows._names[0].width() <= 80
    assert rows._names[0].text().endswith("…")
    assert "&lt;width&gt;" in rows._names[0].toolTip()
    assert rows.sliders[0].width() >= 80
    assert rows.sliders[1].geometry().left() == rows.sliders[0].geometry().left()
    assert all(slider.height() == 24 for slider in rows.sliders)
    assert [b.y() - a.y() for a, b in zip(rows.sliders, rows.sliders[1:], strict=False)] == [24] * 7


def test_every_part_of_a_row_says_what_it_is(rows):
    rows.rename(0, "width")
    rows.toggle_lock(0)
    parts = [*rows.sliders, *rows._locks, rows.kind_button]
    assert all(part.accessibleName() and part.toolTip() for part in parts)
    assert rows._locks[0].accessibleName() == "Unlock width"
    assert rows._locks[1].accessibleName() == "Lock Direction 2"
    assert all(name.toolTip() for name in rows._names)
