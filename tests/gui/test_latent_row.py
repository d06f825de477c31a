"""The row under the image: history, every class, neighbours."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt

from ganstudio.gui.panels.latent import LatentPanel
from ganstudio.latent.arithmetic import angle_between
from ganstudio.latent.space import LatentSpace

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

SPACE = LatentSpace(32)
NAMES = tuple("0123456789")


@pytest.fixture
def panel(qtbot):
    panel = LatentPanel()
    qtbot.addWidget(panel)
    panel.resize(320, 760)
    panel.point_changed.connect(lambda: panel.row.follow(panel.shown()))
    configure(panel, SPACE, NAMES)
    panel.set_enabled_hint(None)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def configure(panel, space, names):
    panel.row.configure(space, names)
    panel.configure(space, names, (28, 28))


def choose(row, kind):
    next(action for action in row._kinds.actions() if action.data() == kind).trigger()


def paint(strip):
    for wanted in strip.wanted_thumbnails():
        strip.show_thumbnail(wanted.token, np.full((28, 28), wanted.token, np.uint8))


def test_the_latent_in_every_class_with_a_frame_around_its_own(qtbot, panel):
    row = panel.row
    height = row.height()
    with qtbot.waitSignal(row.chosen):
        choose(row, "kinds")
    assert row.shown == "kinds"
    assert [one.words for one in row.kinds.variations] == [f"class {name}" for name in NAMES]
    assert row.kinds.marked == 0
    assert row.kinds.isVisible()
    assert not panel.history.isVisible()
    assert (row.height(), row.kinds.height()) == (height, panel.history.strip.height())
    panel.controls.choose_by_digit(4)
    qtbot.waitUntil(lambda: row.kinds.marked == 4)
    with qtbot.waitSignal(row.kinds.varied) as varied:
        qtbot.mouseClick(row.kinds, Qt.LeftButton, pos=row.kinds.cell(3).center().toPoint())
    assert varied.args[0].at.class_weights.argmax() == varied.args[0].index


def test_only_what_is_seen_is_drawn_and_images_stay_until_others_come(qtbot, panel):
    row = panel.row
    choose(row, "kinds")
    wanted = row.kinds.wanted_thumbnails()
    assert 0 < len(wanted) < 10
    paint(row.kinds)
    assert all(row.kinds.has_thumbnail(one.token) for one in wanted)
    panel.buttons.random.click()
    qtbot.waitUntil(lambda: not row.kinds.has_thumbnail(wanted[0].token))
    assert row.kinds.image_of(wanted[0].token) is not None
    paint(row.kinds)
    panel.controls.choose_by_digit(3)  # the same latents as before: nothing is drawn for it
    qtbot.waitUntil(lambda: row.kinds.marked == 3)
    assert all(row.kinds.has_thumbnail(token) for token in row.kinds.seen)


def test_neighbours_follow_calmly_and_keys_set_how_far(qtbot, panel):
    row = panel.row
    choose(row, "neighbours")
    z = panel.shown().z
    assert [angle_between(SPACE, z, one.at.z) for one in row.neighbours.variations] == pytest.approx([30] * 8, abs=0.01)
    row.neighbours.setFocus()
    qtbot.keyClick(row.neighbours, Qt.Key_Plus)
    assert row.degrees == 45
    qtbot.keyClick(row.neighbours, Qt.Key_Minus)
    qtbot.keyClick(row.neighbours, Qt.Key_Minus)
    assert angle_between(SPACE, z, row.neighbours.variations[2].at.z) == pytest.approx(20, abs=0.01)
    before = row.neighbours.variations
    panel.buttons.random.click()
    assert row.neighbours.variations == before  # what follows a hand waits until that has come to rest
    qtbot.waitUntil(lambda: row.neighbours.variations != before)
    assert angle_between(SPACE, panel.shown().z, row.neighbours.variations[0].at.z) == pytest.approx(20, abs=0.01)


@pytest.mark.slow
def test_a_row_of_moves_is_followed_at_least_once_a_second(qtbot, panel):
    row = panel.row
    choose(row, "neighbours")
    before, moves = row.neighbours.variations, []

    def moved_on():
        moves.append(panel.controls.directions)
        panel.controls.place_origin(SPACE.of_seed(len(moves)), "morph")
        return row.neighbours.variations != before

    qtbot.waitUntil(moved_on, timeout=4000)
    assert len(moves) > 20  # it was never still


def test_arrows_go_from_one_kind_to_the_next(qtbot, panel):
    row = panel.row
    for kind in ("kinds", "neighbours", "history"):
        row.strip.setFocus()
        qtbot.keyClick(row.strip, Qt.Key_Down)
        assert row.shown == kind
    qtbot.keyClick(row.strip, Qt.Key_Up)
    assert row.shown == "neighbours"
    qtbot.keyClick(row.strip, Qt.Key_7)
    assert panel.shown().class_weights.argmax() == 7


def test_without_classes_the_history_is_shown_until_there_are_some_again(qtbot, panel):
    row = panel.row
    choose(row, "kinds")
    configure(panel, SPACE, ())
    assert (row.kind, row.shown) == ("kinds", "history")
    assert [action.data() for action in row._kinds.actions() if action.isVisible()] == ["history", "neighbours"]
    configure(panel, LatentSpace(32, categories=5), ())
    assert row.shown == "kinds"
    qtbot.waitUntil(lambda: len(row.kinds.variations) == 5)
    assert row.kinds.variations[-1].words == "learned code 5"
    assert row.kinds.accessibleName() == "With every learned code"
    assert "With every learned code" in row.button.toolTip()
    assert "chooses the code" in row.kinds.toolTip()
    assert row.kinds.marked == 0


def test_what_is_remembered_comes_back_and_nonsense_does_not(panel):
    row = panel.row
    row.choose("neighbours", 60)
    assert (row.shown, row.degrees) == ("neighbours", 60)
    row.choose("nonsense", 61)
    assert (row.shown, row.degrees) == ("neighbours", 60)
    assert [action.data() for action in row._angles.actions() if action.isChecked()] == [60]


def test_where_z_is_nothing_but_codes_there_are_no_neighbours(panel):
    configure(panel, LatentSpace(12, 10, 2), ())
    choose(panel.row, "neighbours")
    assert panel.row.neighbours.variations == ()
    assert panel.row.neighbours.empty_words
