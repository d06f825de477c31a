"""Banners, chips, sections and the number box."""

import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QWidget

from ganstudio.gui import theme
from ganstudio.gui.widgets.banner_area import BannerArea
from ganstudio.gui.widgets.chip import Chip
from ganstudio.gui.widgets.combo_box import ComboBox
from ganstudio.gui.widgets.number_box import NumberBox
from ganstudio.gui.widgets.numbers import NumberRule, number_text
from ganstudio.gui.widgets.section import Section
from ganstudio.gui.widgets.steady_button import SteadyButton
from ganstudio.gui.widgets.still import Still
from ganstudio.gui.widgets.tab_bar import TabBar
from tests.gui.wheel import turn_wheel

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


# Numbers


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0002, "0.0002"),
        (2e-5, "2e-5"),
        (1e6, "1e6"),
        (1.0, "1"),
        (0.1 + 0.2, "0.30000000000000004"),
        (7, "7"),
        (None, ""),
    ],
)
def test_numbers_are_written_short_and_read_back_exactly(value, text):
    assert number_text(value) == text
    if value is not None:
        assert float(text) == value


@pytest.mark.parametrize(
    ("text", "value"), [("2e-4", 2e-4), (" 0.0002 ", 2e-4), (".5", 0.5), ("\u22121.5", -1.5), ("1E3", 1000.0)]
)
def test_numbers_are_read(text, value):
    assert NumberRule().parse(text) == value


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "missing"),
        ("abc", "not a number"),
        ("0,5", "point"),
        ("inf", "finite"),
        ("nan", "finite"),
        ("0", "above 0"),
        ("1.5", "at most 1"),
    ],
)
def test_what_is_no_such_number_is_refused_in_words(text, reason):
    with pytest.raises(ValueError, match=reason):
        NumberRule(gt=0, le=1).parse(text)


def test_whole_numbers():
    rule = NumberRule(whole=True, ge=1, lt=100)
    assert rule.parse("64") == 64
    assert type(rule.parse("1e1")) is int
    assert NumberRule(whole=True).parse(str(2**63)) == 2**63
    for text, reason in (("1.5", "whole"), ("0", "at least 1"), ("100", "below 100"), ("x", "64")):
        with pytest.raises(ValueError, match=reason):
            rule.parse(text)


def test_an_optional_number_may_be_missing():
    assert NumberRule(optional=True).parse(" ") is None
    with pytest.raises(ValueError, match="missing"):
        NumberRule().parse(" ")


def walk_up(rule: NumberRule, value: float, count: int) -> list[float]:
    values = []
    for _ in range(count):
        value = rule.stepped(value, 1)
        values.append(value)
    return values


def test_logarithmic_steps_are_1_2_5_and_come_back():
    rule = NumberRule(log=True, gt=0, le=1)
    assert walk_up(rule, 2e-4, 5) == [5e-4, 1e-3, 2e-3, 5e-3, 1e-2]
    assert [rule.stepped(1e-3, -n) for n in (1, 2, 3)] == [5e-4, 2e-4, 1e-4]
    assert rule.stepped(3e-4, 1) == 5e-4
    assert rule.stepped(3e-4, -1) == 2e-4
    assert rule.stepped(0.7, 1) == 1.0 == rule.stepped(1.0, 1)
    assert 0 < rule.stepped(1e-8, -3) < 1e-8


def test_logarithmic_steps_reach_zero_only_where_it_is_allowed():
    assert NumberRule(log=True, ge=0).stepped(1e-6, -1) == 0
    assert NumberRule(log=True, ge=0).stepped(0.0, 1) == 1e-6
    assert NumberRule(log=True, gt=0).stepped(1e-6, -1) > 0


def test_linear_steps_are_sensible_and_exact():
    assert NumberRule(ge=0, lt=1).stepped(0.5, 1) == 0.51
    assert NumberRule(ge=0, lt=1).stepped(0.99, 1) == 0.99
    assert NumberRule(ge=0, le=1).stepped(0.1, 2) == 0.12
    assert NumberRule().stepped(10.0, -1) == 9.0
    assert NumberRule().stepped(0.0, 1) == 0.1
    assert NumberRule(ge=0).stepped(0.05, -1) == 0.049
    assert NumberRule(ge=2).stepped(2.05, -1) == 2


def test_whole_steps():
    assert NumberRule(whole=True, log=True, ge=1).stepped(64, 1) == 128
    assert NumberRule(whole=True, log=True, ge=1).stepped(100, -1) == 64
    assert NumberRule(whole=True, log=True, ge=0).stepped(1, -1) == 0
    assert NumberRule(whole=True, log=True, ge=0).stepped(0, 1) == 1
    assert NumberRule(whole=True).stepped(64, -2) == 62
    assert NumberRule(whole=True).stepped(5000, 1) == 5100
    assert NumberRule(whole=True, le=65).stepped(64, 10) == 65


# The number box


@pytest.fixture
def box(qtbot):
    box = NumberBox(NumberRule(log=True, gt=0, le=1))
    box.set_value(2e-4)
    qtbot.addWidget(box)
    box.show()
    box.setFocus()
    box.values, box.reasons = [], []
    box.edited.connect(box.values.append)
    box.refused.connect(box.reasons.append)
    return box


def retype(qtbot, box, text):
    box.selectAll()
    qtbot.keyClicks(box, text)


def test_typing_reports_only_when_finished(box, qtbot):
    retype(qtbot, box, "5e-4")
    assert box.values == []
    assert box.pending()
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.values == [5e-4]
    assert box.lineEdit().text() == "0.0005"
    assert not box.pending()


def test_enter_without_a_change_reports_nothing(box, qtbot):
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.values == []


def test_what_is_no_value_is_refused_and_stays(box, qtbot):
    retype(qtbot, box, "2")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert (box.values, box.reasons) == ([], ["must be at most 1"])
    assert box.lineEdit().text() == "2"
    assert box.value() == 2e-4


def test_escape_takes_back_what_was_typed(box, qtbot):
    retype(qtbot, box, "0.3")
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert box.lineEdit().text() == "0.0002"
    assert not box.pending()


def test_arrow_keys_step_from_what_was_typed(box, qtbot):
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert box.values == [5e-4]
    retype(qtbot, box, "0.02")
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.values == [5e-4, 0.01]


def test_numbers_do_not_depend_on_the_locale(qtbot):
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.German))
    try:
        box = NumberBox(NumberRule())
        qtbot.addWidget(box)
        box.setLocale(QLocale(QLocale.Language.German))
        box.set_value(1234.5)
        assert box.lineEdit().text() == "1234.5"
        retype(qtbot, box, "2.5e-3")
        box.commit()
        assert box.value() == 2.5e-3
    finally:
        QLocale.setDefault(before)


def test_the_wheel_steps_no_box_and_is_left_to_the_panel(box, qtbot):
    with qtbot.waitActive(box):
        box.activateWindow()
    box.setFocus()
    assert not turn_wheel(box, 1)
    assert box.values == []


def test_the_wheel_changes_no_combo_box(qtbot):
    box = ComboBox()
    qtbot.addWidget(box)
    box.addItems(["one", "two", "three"])
    box.setCurrentIndex(1)
    box.show()
    box.setFocus()
    with qtbot.assertNotEmitted(box.activated):
        assert not turn_wheel(box, 1)
    assert box.currentIndex() == 1


def test_the_wheel_turns_no_page(qtbot):
    bar = TabBar()
    qtbot.addWidget(bar)
    for title in ("one", "two", "three"):
        bar.addTab(title)
    bar.setCurrentIndex(1)
    bar.show()
    assert not turn_wheel(bar, 1)
    assert bar.currentIndex() == 1


def test_a_steady_button_keeps_its_width(qtbot):
    button = SteadyButton()
    qtbot.addWidget(button)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    button.set_texts(("Go", "Go on with it"))
    sizes = set()
    for text in ("Go", "Go on with it"):
        button.setText(text)
        sizes.add(button.sizeHint().toTuple())
    assert len(sizes) == 1
    button.setText("A text that it was not told of")
    assert button.sizeHint().width() > sizes.pop()[0]


def test_a_still_place_asks_for_room_only_once(qtbot):
    label = QLabel("step 10,000")
    still, window = Still(label), QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    row.addWidget(still)
    row.addWidget(QWidget(), 1)
    with qtbot.waitExposed(window):
        window.show()
    width = still.width()
    label.setText("step 1")
    QApplication.processEvents()
    assert still.width() == width
    label.setText("step 1,000,000,000")
    qtbot.waitUntil(lambda: still.width() > width)
    assert label.size() == still.size()
    assert still.width() == label.sizeHint().width()


# Banners


@pytest.fixture
def area(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 400)
    area = BannerArea(window)
    area.set_room(window.rect())
    window.show()
    area.window_to_keep = window
    return area


def test_an_empty_area_takes_no_room(area):
    assert not area.isVisible()
    area.show_banner("info", "Saved.")
    assert area.isVisible()
    area.close_all()
    assert not area.isVisible()
    assert area.banners() == []


def test_banners_stack_newest_first_and_not_too_many(area):
    for number in range(BannerArea.MOST + 2):
        area.show_banner("info", f"Message {number}")
    assert [banner.text for banner in area.banners()] == ["Message 5", "Message 4", "Message 3", "Message 2"]


def test_the_same_message_stands_once(area):
    area.show_banner("error", "The disk is full.")
    area.show_banner("info", "Saved.")
    area.show_banner("error", "The disk is full.")
    assert [banner.text for banner in area.banners()] == ["The disk is full.", "Saved."]
    area.show_banner("info", "Step 5", key="progress")
    area.show_banner("info", "Step 6", key="progress")
    assert [banner.text for banner in area.banners()].count("Step 5") == 0


def test_details_unfold_and_can_be_selected(area, qtbot):
    banner = area.show_banner("error", "It failed.", details="Traceback\n  line 1")
    height = banner.height()
    qtbot.mouseClick(banner.details_button, Qt.MouseButton.LeftButton)
    view = banner._details_view
    assert view.isVisible()
    assert view.isReadOnly()
    assert "line 1" in view.toPlainText()
    assert view.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    assert banner.height() > height
    qtbot.mouseClick(banner.details_button, Qt.MouseButton.LeftButton)
    assert not view.isVisible()
    assert banner.height() == height


def test_long_details_leave_room_for_everything(area, qtbot):
    area.set_room(QRect(0, 0, 400, 260))
    banner = area.show_banner("error", "It failed. " * 12, action="Do", details="line\n" * 100)
    qtbot.mouseClick(banner.details_button, Qt.MouseButton.LeftButton)
    assert area.geometry() == QRect(0, 0, 400, 260)
    assert banner.rect().contains(banner._details_view.geometry())
    assert banner.label.height() >= banner.label.heightForWidth(banner.label.width())


def test_a_short_message_is_small_and_stands_in_the_corner(area):
    banner = area.show_banner("success", "Saved.")
    assert area.geometry().bottomRight() == QPoint(599, 399)
    assert banner.width() < 200
    assert banner.height() < 50
    assert banner.label.height() == 28


def test_what_lies_beside_a_short_message_takes_the_pointer(area):
    area.show_banner("error", "many words that go on " * 20)
    area.show_banner("success", "Saved.")
    corner = area.geometry().topLeft() + QPoint(4, 4)
    assert area.window_to_keep.childAt(corner) is None
    assert area.window_to_keep.childAt(area.geometry().bottomLeft() + QPoint(4, -4)) is not None


def test_a_newer_message_moves_no_older_one(area):
    first = area.show_banner("warning", "Slow.")
    before = first.mapToGlobal(QPoint())
    area.show_banner("error", "Worse. " * 40)
    assert first.mapToGlobal(QPoint()) == before


def test_the_button_stands_beside_a_short_text_and_under_a_long_one(area):
    banner = area.show_banner("success", "Saved.", action="Open folder")
    assert banner.height() < 50
    banner = area.show_banner("error", "It failed for many reasons. " * 5, action="Go back")
    QApplication.processEvents()
    top = banner.action_button.mapTo(banner, QPoint()).y()
    assert top >= banner.label.geometry().bottom()


def test_the_pointer_holds_a_passing_message_open(area, qtbot):
    banner = area.show_banner("success", "Saved.", seconds=0.05)
    place = QPointF(5, 5)
    QApplication.sendEvent(banner, QEnterEvent(place, place, place))
    with qtbot.assertNotEmitted(banner.closed, wait=150):
        pass
    with qtbot.waitSignal(banner.closed):
        QApplication.sendEvent(banner, QEvent(QEvent.Type.Leave))


def test_another_run_closes_only_what_would_stay(area):
    area.show_banner("success", "The old run was saved.")
    area.show_banner("error", "The old run failed.")
    area.close_lasting()
    assert [banner.text for banner in area.banners()] == ["The old run was saved."]


def test_buttons_show_only_where_they_do_something(area):
    plain = area.show_banner("info", "Saved.")
    assert not plain.details_button.isVisible()
    assert not plain.action_button.isVisible()
    assert plain.close_button.isVisible()


def test_the_action_is_called_and_closes(area, qtbot):
    called = []
    banner = area.show_banner("success", "Saved.", action="Open folder", on_action=lambda: called.append(True))
    qtbot.mouseClick(banner.action_button, Qt.MouseButton.LeftButton)
    assert called == [True]
    assert area.banners() == []


def test_close_by_button_and_by_escape(area, qtbot):
    banner = area.show_banner("warning", "Slow.")
    with qtbot.waitSignal(banner.closed):
        qtbot.mouseClick(banner.close_button, Qt.MouseButton.LeftButton)
    banner = area.show_banner("warning", "Slow again.")
    with qtbot.waitSignal(banner.closed):
        qtbot.keyClick(banner.close_button, Qt.Key.Key_Escape)


def test_a_passing_message_closes_by_itself(area, qtbot):
    with qtbot.waitSignal(area.show_banner("info", "Saved.", seconds=0.01).closed):
        pass
    assert not area.isVisible()


def test_a_long_message_wraps_instead_of_widening(area):
    banner = area.show_banner("warning", "many words that go on " * 20, action="Do", details="x")
    QApplication.processEvents()
    assert banner.width() <= 600
    assert banner.label.height() >= banner.label.heightForWidth(banner.label.width())


def test_a_message_is_plain_text_and_is_read_aloud(area):
    banner = area.show_banner("error", "<b>no tag</b>")
    assert banner.label.textFormat() == Qt.TextFormat.PlainText
    assert banner.accessibleName() == "<b>no tag</b>"
    assert all(button.accessibleName() and button.toolTip() for button in (banner.details_button, banner.close_button))


@pytest.mark.parametrize(
    ("kind", "role"), [("error", "error"), ("warning", "warning"), ("info", "info"), ("success", "ok")]
)
@pytest.mark.parametrize("mode", ["light", "dark"])
def test_each_kind_has_its_colours_in_both_schemes(area, qapp, kind, role, mode):
    banner = area.show_banner(kind, "Text")
    theme.apply_theme(qapp, mode)
    image = banner.grab().toImage()
    assert image.pixelColor(1, banner.height() // 2) == theme.colour(role)
    assert image.pixelColor(10, banner.height() - 4) == theme.colour(f"{role}_soft")


# Chips and sections


def test_chip_shows_dot_and_text(qtbot):
    chip = Chip("Generator", "generator")
    qtbot.addWidget(chip)
    chip.adjustSize()
    image = chip.grab().toImage()
    assert image.pixelColor(14, chip.height() // 2) == theme.colour("generator")
    width = chip.sizeHint().width()
    chip.set_status("Generator and discriminator", "", "Both")
    assert chip.sizeHint().width() > width
    assert (chip.text(), chip.role(), chip.toolTip(), chip.accessibleName()) == (
        "Generator and discriminator",
        "",
        "Both",
        "Generator and discriminator",
    )


def test_chip_refuses_an_unknown_role(qtbot):
    chip = Chip("Idle")
    qtbot.addWidget(chip)
    with pytest.raises(KeyError):
        chip.set_status("x", "mauve")
    assert chip.text() == "Idle"


def test_section_folds_by_mouse_and_keyboard(qtbot):
    section = Section("Data & more", key="Data")
    qtbot.addWidget(section)
    section.show()
    told = []
    section.folded_by_person.connect(lambda key, folded: told.append((key, folded)))
    qtbot.mouseClick(section.heading, Qt.MouseButton.LeftButton)
    assert section.folded()
    assert not section.body.isVisible()
    qtbot.keyClick(section.heading, Qt.Key.Key_Space)
    assert section.body.isVisible()
    section.set_folded(True)
    assert told == [("Data", True), ("Data", False)]
    assert section.heading.text() == "Data && more"
    assert section.heading.accessibleName() == "Data & more"
