"""The hyperparameter form, on configurations of its own, on a registry of its own, and on the real one."""

import sys
from types import ModuleType
from typing import Annotated, Any, Literal

import pytest
from pydantic import model_validator
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ganstudio import params
from ganstudio.gui import theme
from ganstudio.gui.panels.editors import OptionBox, TextBox, Toggle
from ganstudio.gui.panels.form import form_items, part_summary
from ganstudio.gui.panels.form_search import visible_paths
from ganstudio.gui.panels.hyperparameters import HyperparametersPanel
from ganstudio.gui.widgets.number_box import NumberBox
from ganstudio.params import Choice, ChoiceSet, ParamInfo, Params, edited, param, walk
from ganstudio.registry import Registry

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

# A registry as ganstudio.networks is one, but known to this file alone.
PACKAGE = "form_test_parts"
module = ModuleType(f"ganstudio.{PACKAGE}")
module.__path__ = []
module.registry = registry = Registry(module.__name__)
sys.modules[module.__name__] = module


@registry.register
class Plain:
    """Convolutions and nothing else. A second sentence."""

    title, source, order = "Plain convolutional", "Someone 2015", 1

    class Config(Params):
        kind: Literal["plain"] = "plain"
        channels: int = param(16, "Channels", ge=1, le=512, log=True)
        slope: float = param(0.2, "Leaky slope", ge=0, lt=1, advanced=True)


@registry.register
class Deep:
    """Many layers."""

    title, source, order = "Deep residual network of many layers", "Someone 2016", 2

    class Config(Params):
        kind: Literal["deep"] = "deep"
        channels: int = param(64, "Width", ge=1, le=64)
        depth: int = param(4, "Depth", ge=1, live=True)


class Machine(Params):
    threads: int = param(0, "Threads", ge=0)


class Inner(Params):
    one: Annotated[Params, Choice(PACKAGE)] = param(Plain.Config(), "Inner part")
    many: Annotated[dict[str, Params], ChoiceSet(PACKAGE)] = param({}, "Inner parts")


class Config(Params):
    lr_g: float = param(
        2e-4, "Generator learning rate", "Step size.", group="Learning", live=True, log=True, gt=0, le=1
    )
    lr_d: float = param(2e-4, "Discriminator learning rate", group="Learning", live=True, log=True, gt=0, le=1)
    beta: float = param(0.5, "Memory & momentum", group="Learning", ge=0, lt=1)
    network: Annotated[Params, Choice(PACKAGE)] = param(
        Plain.Config(), "Network", "The architecture.", group="Networks"
    )
    terms: Annotated[dict[str, Params], ChoiceSet(PACKAGE)] = param({}, "Terms", group="Networks", live=True)
    steps: int = param(5000, "Planned length", group="Schedule", unit="steps", live=True, ge=1, le=10**12)
    decay: Literal["none", "linear", "cosine_with_floor"] = param("none", "Rate decay", group="Schedule", live=True)
    shuffle: bool = param(True, "Shuffle", "Draw in a new order.", group="Schedule")
    name: str = param("custom", "Name", group="Schedule", pattern="^[a-z]+$")
    betas: tuple[float, float] = param((0.5, 0.99), "Betas", group="Rare", advanced=True)
    limit: float | None = param(None, "Limit", group="Rare", advanced=True, gt=0)
    machine: Machine = param(Machine(), "Machine", group="Rare", advanced=True)
    inner: Inner = param(Inner(), "Inner", group="Rare", advanced=True)

    @model_validator(mode="after")
    def _together(self) -> "Config":
        if self.beta == 0 and self.shuffle:
            raise ValueError("without memory the order must stay")
        return self


@pytest.fixture
def panel(qapp):
    theme.apply_theme(qapp, "light")
    panel = HyperparametersPanel()
    panel.resize(320, 700)
    panel.told = []
    panel.config_edited.connect(panel.told.append)
    panel.set_defaults(Config())
    panel.set_config(Config())
    panel.show()
    yield panel
    panel.close()
    panel.deleteLater()
    QApplication.sendPostedEvents(panel, QEvent.Type.DeferredDelete)  # now: many hidden panels make the next one slow


def type_into(qtbot: Any, panel: HyperparametersPanel, path: str, text: str, finish: bool = True) -> None:
    editor = panel.row(path).editor
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    if finish:
        qtbot.keyClick(editor, Qt.Key.Key_Return)


def text_of(panel: HyperparametersPanel, path: str) -> str:
    editor = panel.row(path).editor
    return editor.lineEdit().text() if isinstance(editor, NumberBox) else editor.text()


def choose(panel: HyperparametersPanel, path: str, index: int) -> None:
    box = panel.row(path).editor
    box.setCurrentIndex(index)
    box.activated.emit(index)


def shown(panel: HyperparametersPanel) -> list[str]:
    return [row.item.path for row in panel.body.rows() if row.isVisible()]


# From a declaration to a row


def test_every_hyperparameter_has_a_row(panel):
    paths = {info.path for info, _ in walk(panel.config())}
    assert paths <= {row.item.path for row in panel.body.rows()}
    assert {"terms.plain", "terms.deep", "network.channels", "machine.threads", "inner.one.channels"} <= {
        row.item.path for row in panel.body.rows()
    }


def test_editors_fit_the_types(panel):
    kinds = {
        path: type(panel.row(path).editor)
        for path in ("lr_g", "steps", "limit", "decay", "network", "shuffle", "terms.deep")
    }
    assert kinds == {
        "lr_g": NumberBox,
        "steps": NumberBox,
        "limit": NumberBox,
        "decay": OptionBox,
        "network": OptionBox,
        "shuffle": Toggle,
        "terms.deep": Toggle,
    }
    assert isinstance(panel.row("name").editor, TextBox)
    assert isinstance(panel.row("betas").editor, TextBox)
    assert panel.row("decay").editor.itemText(2) == "cosine with floor"


def test_values_are_shown_short(panel):
    assert text_of(panel, "lr_g") == "0.0002"
    assert text_of(panel, "steps") == "5000"
    assert text_of(panel, "betas") == "[0.5, 0.99]"
    assert text_of(panel, "limit") == ""


def test_sections_stand_in_order_of_first_appearance(panel):
    headings = [panel.body.section(group) for group in ("Learning", "Networks", "Schedule")]
    tops = [section.mapTo(panel, QPoint()).y() for section in headings]
    assert tops == sorted(set(tops))


def test_every_editor_explains_itself(panel):
    for row in panel.body.rows():
        if row.editor is not None:
            assert row.editor.accessibleName() == row.item.title
            assert row.item.title.replace("&", "&amp;") in row.editor.toolTip()
            assert "--" + row.item.path.replace("_", "-") in row.editor.toolTip()
    tooltip = panel.row("lr_g").editor.toolTip()
    assert "Step size." in tooltip
    assert "0 &lt; x ≤ 1" in tooltip
    assert "--lr-g" in tooltip
    assert "Unit: steps" in panel.row("steps").toolTip()


def test_parts_are_offered_by_title_with_description_and_source(panel):
    box = panel.row("network").editor
    assert [box.itemText(index) for index in range(box.count())] == [Plain.title, Deep.title]
    tooltip = box.itemData(0, Qt.ItemDataRole.ToolTipRole)
    assert tooltip == "Convolutions and nothing else.\nSomeone 2015" == part_summary(Plain)
    assert "Convolutions and nothing else." in panel.row("network").toolTip()
    assert "Many layers." in panel.row("terms.deep").toolTip()


# Editing


def test_a_typed_number_gives_the_whole_new_configuration(panel, qtbot):
    type_into(qtbot, panel, "lr_g", "1e-3")
    assert panel.told == [Config(lr_g=1e-3)]
    assert panel.config() == panel.told[-1]
    assert text_of(panel, "lr_g") == "0.001"


def test_half_typed_numbers_are_not_reported(panel, qtbot):
    type_into(qtbot, panel, "steps", "12", finish=False)
    assert panel.told == []
    assert panel.row("steps").problem() == ""
    panel.row("lr_g").editor.setFocus()
    assert panel.told == [Config(steps=12)]


def test_commit_finishes_what_is_typed(panel, qtbot):
    type_into(qtbot, panel, "steps", "12", finish=False)
    assert panel.commit() is True
    assert panel.config().steps == 12
    type_into(qtbot, panel, "steps", "x", finish=False)
    assert panel.commit() is False


def test_an_impossible_value_is_marked_and_kept_and_not_reported(panel, qtbot):
    type_into(qtbot, panel, "lr_g", "7")
    row = panel.row("lr_g")
    assert (row.problem(), text_of(panel, "lr_g")) == ("must be at most 1", "7")
    assert row.note_label.isVisible()
    assert row.editor.property("invalid") is True
    assert panel.told == []
    assert panel.config() == Config()
    assert panel.problems() == {"lr_g": "must be at most 1"}
    assert row.editor.accessibleDescription() == "must be at most 1"


def test_another_edit_leaves_an_impossible_value_standing(panel, qtbot):
    type_into(qtbot, panel, "lr_g", "7")
    type_into(qtbot, panel, "lr_d", "0.1")
    panel.set_config(panel.told[-1])
    assert panel.config() == Config(lr_d=0.1)
    assert text_of(panel, "lr_g") == "7"
    assert panel.row("lr_g").problem()


def test_a_mended_value_loses_its_mark(panel, qtbot):
    type_into(qtbot, panel, "lr_g", "7")
    with qtbot.waitSignal(panel.problems_changed, check_params_cb=lambda problems: problems == {}):
        type_into(qtbot, panel, "lr_g", "0.7")
    assert panel.row("lr_g").editor.property("invalid") is False
    assert panel.config().lr_g == 0.7


def test_the_old_value_typed_again_loses_the_mark_and_reports_nothing(panel, qtbot):
    type_into(qtbot, panel, "lr_g", "7")
    type_into(qtbot, panel, "lr_g", "0.0002")
    assert panel.problems() == {}
    assert panel.told == []


def test_escape_takes_back_an_impossible_value(panel, qtbot):
    type_into(qtbot, panel, "lr_g", "7")
    qtbot.keyClick(panel.row("lr_g").editor, Qt.Key.Key_Escape)
    assert (text_of(panel, "lr_g"), panel.problems()) == ("0.0002", {})


def test_what_only_the_whole_configuration_can_tell_is_said_in_the_row(panel, qtbot):
    type_into(qtbot, panel, "beta", "0")
    assert "order must stay" in panel.row("beta").problem()
    assert panel.config().beta == 0.5
    panel.row("shuffle").editor.click()
    assert panel.config().shuffle is False
    type_into(qtbot, panel, "beta", "0")
    assert panel.config().beta == 0


def test_a_text_that_the_declaration_refuses(panel, qtbot):
    type_into(qtbot, panel, "name", "Not This")
    assert panel.row("name").problem()
    assert text_of(panel, "name") == "Not This"
    type_into(qtbot, panel, "name", "mine")
    assert panel.config().name == "mine"


def test_options_switches_and_rare_types(panel, qtbot):
    panel.set_advanced_shown(True)
    choose(panel, "decay", 1)
    panel.row("shuffle").editor.click()
    type_into(qtbot, panel, "betas", "[0, 0.9]")
    type_into(qtbot, panel, "limit", "3")
    assert panel.config() == Config(decay="linear", shuffle=False, betas=(0, 0.9), limit=3)
    type_into(qtbot, panel, "limit", " ")
    assert panel.config().limit is None
    type_into(qtbot, panel, "betas", "[0, ")
    assert "cannot be read" in panel.row("betas").problem()


def test_a_click_on_a_switch_s_label_switches(panel, qtbot):
    row = panel.row("shuffle")
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.label.geometry().center())
    assert panel.config().shuffle is False


# Parts


def test_choosing_a_part_swaps_its_hyperparameters(panel):
    panel.set_advanced_shown(True)
    kept = panel.row("lr_g")
    choose(panel, "network", 1)
    assert panel.config() == Config(network=Deep.Config())
    assert [path for path in shown(panel) if path.startswith("network.")] == ["network.channels", "network.depth"]
    assert panel.row("network.channels").item.title == "Width"
    assert panel.row("lr_g") is kept
    panel.set_config(Config())
    assert panel.row("network").editor.currentText() == Plain.title
    assert "network.depth" not in shown(panel)


def test_a_part_is_switched_on_and_off(panel, qtbot):
    panel.row("terms.deep").editor.click()
    assert panel.config() == Config(terms={"deep": {}})
    type_into(qtbot, panel, "terms.deep.depth", "9")
    assert panel.config().terms["deep"].depth == 9
    panel.row("terms.deep").editor.click()
    assert panel.config() == Config()
    assert "terms.deep.depth" not in shown(panel)


def test_a_part_of_the_preset_comes_back_as_the_preset_has_it(panel):
    preset = Config(terms={"deep": {"depth": 7}})
    panel.set_defaults(preset)
    panel.set_config(preset)
    panel.row("terms.deep").editor.click()
    assert panel.config() == Config()
    panel.row("terms.deep").editor.click()
    assert panel.config() == preset


def test_parts_within_parts(panel, qtbot):
    panel.set_advanced_shown(True)
    choose(panel, "inner.one", 1)
    type_into(qtbot, panel, "inner.one.depth", "2")
    panel.row("inner.many.plain").editor.click()
    assert panel.config().inner == Inner(one=Deep.Config(depth=2), many={"plain": {}})
    panel.row("inner.many.plain").editor.click()
    assert panel.config().inner.many == {}


def test_unfinished_text_in_a_removed_row_changes_nothing(panel, qtbot):
    panel.set_config(Config(terms={"deep": {}}))
    type_into(qtbot, panel, "terms.deep.depth", "9", finish=False)
    panel.set_config(Config())
    QApplication.processEvents()
    assert panel.told == []
    assert panel.config() == Config()


# Running, problems, defaults


def test_while_running_only_live_rows_can_be_changed(panel):
    panel.set_config(Config(terms={"deep": {}}))
    panel.set_running(True)
    enabled = {row.item.path for row in panel.body.rows() if row.editor is not None and row.editor.isEnabled()}
    assert enabled == {"lr_g", "lr_d", "steps", "decay", "terms.plain", "terms.deep", "terms.deep.depth"}
    assert "make a new run to change it" in panel.row("beta").editor.toolTip()
    assert "make a new run" not in panel.row("lr_g").editor.toolTip()
    panel.set_running(False)
    assert panel.row("beta").editor.isEnabled()
    assert "make a new run" not in panel.row("beta").editor.toolTip()


def test_the_note_stands_above_the_rows_but_for_a_search_in_vain(panel):
    panel.set_note("Paused: greyed settings stay.")
    assert panel.header.hint() == "Paused: greyed settings stay."
    panel.header.search.setText("xyzzy")
    assert "Paused" not in panel.header.hint()
    panel.header.search.clear()
    assert panel.header.hint() == "Paused: greyed settings stay."


def test_rows_that_appear_while_running_know_it(panel):
    panel.set_running(True)
    panel.row("terms.deep").editor.click()
    assert panel.row("terms.deep.depth").editor.isEnabled()
    assert not panel.row("terms.deep.channels").editor.isEnabled()


def test_problems_from_outside_mark_rows_or_stand_on_top(panel):
    panel.set_folded_groups(["Schedule"])
    panel.mark_problems(
        {"steps": "too many", "network.nothing": "unknown", "": "no sense as a whole", "else.where": "odd"}
    )
    assert panel.problems() == {"steps": "too many", "network": "unknown"}
    assert panel.header.problem() == "no sense as a whole; odd"
    panel.mark_problems({"steps": "too many"})
    assert panel.folded_groups() == []
    assert panel.row("steps").note_label.isVisible()
    panel.mark_problems({})
    assert (panel.problems(), panel.header.problem()) == ({}, "")


def test_a_changed_row_offers_the_way_back(panel, qtbot):
    row = panel.row("lr_g")
    assert not row.reset_button.isVisible()
    type_into(qtbot, panel, "lr_g", "0.1")
    assert row.reset_button.isVisible()
    assert panel.body.section("Learning").note.text() == "1 changed"
    qtbot.mouseClick(row.reset_button, Qt.MouseButton.LeftButton)
    assert panel.config() == Config()
    assert not row.reset_button.isVisible()
    assert text_of(panel, "lr_g") == "0.0002"


def test_the_dot_of_a_changed_row_is_drawn(panel, qtbot):
    row = panel.row("lr_g")
    place = row.label.geometry().center().y() + 1
    before = row.grab().toImage().pixelColor(7, place)
    type_into(qtbot, panel, "lr_g", "0.1")
    assert row.grab().toImage().pixelColor(7, place) == theme.colour("accent") != before


def test_rows_go_back_to_the_preset_not_to_the_declaration(panel, qtbot):
    preset = Config(lr_g=0.01, network=Deep.Config(depth=8), terms={"plain": {"channels": 3}})
    panel.set_defaults(preset)
    panel.set_config(preset)
    assert not any(row.item.changed for row in panel.body.rows())
    choose(panel, "network", 0)
    panel.row("network").reset_button.click()
    type_into(qtbot, panel, "terms.plain.channels", "4")
    panel.row("terms.plain.channels").reset_button.click()
    assert panel.config() == preset


def test_reset_all(panel, qtbot):
    assert not panel.header.reset_button.isEnabled()
    panel.set_config(Config(lr_g=0.5, beta=0.9, terms={"deep": {"depth": 9}}, network=Deep.Config()))
    type_into(qtbot, panel, "steps", "x")
    panel.header.reset_button.click()
    assert panel.told == [Config()]
    assert panel.problems() == {}


def test_reset_all_while_running_keeps_to_live_rows(panel):
    panel.set_config(Config(lr_g=0.5, beta=0.9, terms={"deep": {"depth": 9}}))
    panel.set_running(True)
    panel.header.reset_button.click()
    assert panel.config() == Config(beta=0.9)


def test_new_defaults_forget_impossible_text(panel, qtbot):
    type_into(qtbot, panel, "lr_g", "7")
    panel.set_defaults(Config(lr_g=0.3))
    assert panel.problems() == {}
    assert text_of(panel, "lr_g") == "0.0002"
    assert panel.row("lr_g").item.changed


# Search, folding, advanced


def test_search_finds_titles_help_options_and_groups(panel):
    for query, found in (
        ("learning rate", {"lr_g", "lr_d"}),
        ("lr-g", {"lr_g"}),
        ("new order", {"shuffle"}),
        ("SCHEDULE", {"steps", "decay", "shuffle", "name"}),
        ("leaky", {"network", "network.slope", "inner", "inner.one", "inner.one.slope"}),
    ):
        panel.header.search.setText(query)
        assert set(shown(panel)) == found, query
    assert not panel.body.section("Learning").isVisible()
    panel.header.search.clear()
    assert panel.body.section("Learning").isVisible()


@pytest.mark.parametrize("query", ["--lr-g", "--lr_g", "lr_g", "LR-G", "--lr-g 0.0002", "--lr-g=0.0002"])
def test_search_finds_an_option_however_it_is_written(panel, query):
    panel.header.search.setText(query)
    assert shown(panel) == ["lr_g"]


def test_search_finds_options_of_parts(panel):
    panel.header.search.setText("--lr")
    assert shown(panel) == ["lr_g", "lr_d"]
    panel.header.search.setText("terms.deep.depth")
    assert shown(panel) == ["terms", "terms.deep"]  # which has it once it is switched on
    panel.row("terms.deep").editor.click()
    assert shown(panel) == ["terms", "terms.deep", "terms.deep.depth"]
    panel.header.search.setText("terms.deep.nothing")
    assert shown(panel) == []
    panel.header.search.setText("--")
    assert {"lr_g", "steps"} <= set(shown(panel))


def test_a_short_word_is_looked_for_at_the_beginning_of_names_only(panel):
    for query, found in (
        ("si", []),
        ("ord", []),
        ("ra", ["decay", "lr_d", "lr_g"]),
        ("rate", ["decay", "lr_d", "lr_g"]),
    ):
        panel.header.search.setText(query)
        assert sorted(shown(panel)) == found, query


def test_help_is_searched_only_where_no_name_has_the_word(panel):
    panel.header.search.setText("step")  # "Step size." is the help of lr_g
    assert shown(panel) == ["steps"]
    panel.header.search.setText("step size")
    assert shown(panel) == ["lr_g"]
    panel.header.search.setText("huffl")
    assert shown(panel) == ["shuffle"]


def test_two_characters_of_chinese_are_a_word(panel):
    try:
        params.install_translator(lambda text: {"Shuffle": "随机打乱"}.get(text, text))
        panel.header.search.setText("打乱")
        assert shown(panel) == ["shuffle"]
    finally:
        params.install_translator(str)


def test_search_without_a_match_says_so(panel):
    panel.header.search.setText("xyzzy")
    assert shown(panel) == []
    assert "xyzzy" in panel.header.hint()


def test_search_looks_into_folded_sections(panel, qtbot):
    qtbot.mouseClick(panel.body.section("Learning").heading, Qt.MouseButton.LeftButton)
    assert panel.folded_groups() == ["Learning"]
    assert "lr_g" not in shown(panel)
    panel.header.search.setText("learning rate")
    assert "lr_g" in shown(panel)
    panel.header.search.clear()
    assert "lr_g" not in shown(panel)


def test_advanced_rows_show_on_request_or_when_changed(panel):
    assert "network.slope" not in shown(panel)
    assert not panel.body.section("Rare").isVisible()
    panel.set_config(Config(limit=3, network=Plain.Config(slope=0.1), machine=Machine(threads=2)))
    assert {"limit", "network.slope", "machine", "machine.threads"} <= set(shown(panel))
    panel.set_config(Config())
    panel.header.advanced_button.click()
    assert panel.advanced_shown()
    assert {"limit", "network.slope", "betas", "inner.one"} <= set(shown(panel))


def test_a_problem_shows_its_row_even_where_it_would_hide():
    items = form_items(Config())
    assert "limit" not in visible_paths(items, "", advanced=False)
    assert "limit" in visible_paths(items, "", advanced=False, always={"limit"})
    assert {"network", "network.slope"} <= visible_paths(items, "xyzzy", advanced=False, always={"network.slope"})


# Staying in place


def test_a_new_configuration_keeps_rows_focus_text_and_scroll(panel, qtbot):
    with qtbot.waitActive(panel):
        panel.activateWindow()
    panel.resize(320, 250)
    QApplication.processEvents()
    rows = panel.body.rows()
    type_into(qtbot, panel, "steps", "77", finish=False)
    panel.body.verticalScrollBar().setValue(90)
    panel.set_config(Config(lr_g=0.1))
    assert panel.body.rows() == rows
    assert text_of(panel, "lr_g") == "0.1"
    assert text_of(panel, "steps") == "77"
    assert panel.row("steps").editor.hasFocus()
    assert panel.body.verticalScrollBar().value() == 90
    assert panel.told == []


def test_undo_of_the_value_replaces_what_was_typed(panel, qtbot):
    panel.set_config(Config(steps=9))
    type_into(qtbot, panel, "steps", "x")
    panel.set_config(Config())
    assert text_of(panel, "steps") == "5000"
    assert panel.problems() == {}


def test_the_tab_key_goes_from_top_to_bottom_after_a_part_appeared(panel, qtbot):
    panel.row("terms.plain").editor.click()
    chain, widget = [], panel.row("terms.plain").editor
    for _ in range(6):
        widget = widget.nextInFocusChain()
        chain.append(widget)
    order = [panel.row(path).editor for path in ("terms.plain.channels",)]
    assert [widget for widget in chain if widget in order] == order
    later = panel.row("terms.deep").editor
    widget, steps = panel.row("terms.plain.channels").editor, 0
    while widget is not later and steps < 10:
        widget, steps = widget.nextInFocusChain(), steps + 1
    assert widget is later


def wheel_over(widget: Any) -> None:
    window = widget.window()
    place = QPointF(widget.mapTo(window, widget.rect().center()))
    QTest.wheelEvent(window.windowHandle(), place, QPoint(0, -120))


@pytest.mark.parametrize("path", ["steps", "decay", "network"])
@pytest.mark.parametrize("focused", [False, True])
def test_the_wheel_over_an_editor_scrolls_the_panel(panel, qtbot, path, focused):
    with qtbot.waitActive(panel):
        panel.activateWindow()
    panel.resize(320, 250)
    QApplication.processEvents()
    panel.body.ensureWidgetVisible(panel.row(path))
    (panel.row(path).editor if focused else panel.header.search).setFocus()
    assert panel.row(path).editor.hasFocus() == focused
    before = panel.body.verticalScrollBar().value()
    wheel_over(panel.row(path).editor)
    assert panel.told == []
    assert panel.body.verticalScrollBar().value() > before


# The look


@pytest.mark.parametrize("width", [260, 300, 360, 520])
def test_nothing_is_clipped(panel, width):
    panel.set_advanced_shown(True)
    panel.set_config(Config(lr_g=0.1, network=Deep.Config(), terms={"plain": {}, "deep": {}}))
    panel.mark_problems({"lr_d": "this is wrong for a reason that takes more than one line to say in words"})
    panel.resize(width, 700)
    QApplication.processEvents()
    for row in panel.body.rows():
        label, path = row.label, row.item.path
        assert row.height() >= row.heightForWidth(row.width()), path
        assert label.height() >= label.heightForWidth(label.width()), path
        words = label.text().split()
        assert max(label.fontMetrics().horizontalAdvance(word) for word in words) <= label.width(), path
        places = [label.geometry()] + ([row.editor.geometry()] if row.editor else [])
        places += [row.reset_button.geometry()] if row.reset_button.isVisible() else []
        places += [row.note_label.geometry()] if row.problem() else []
        assert all(row.rect().contains(place) for place in places), path
        assert not any(a.intersects(b) for a in places for b in places if a is not b), path
    marked = panel.row("lr_d").note_label
    assert marked.height() >= marked.heightForWidth(marked.width())


def test_a_height_asked_before_follows_the_note(panel):
    row = panel.row("lr_g")
    plain = row.heightForWidth(300)
    row.set_problem("this is wrong")
    marked = row.heightForWidth(300)
    row.set_problem("")
    assert marked > row.heightForWidth(300) == plain


def test_an_ampersand_is_no_shortcut(panel):
    label = panel.row("beta").label
    assert label.text() == "Memory & momentum"
    assert label.buddy() is None


def test_the_shell_option_can_be_copied(panel):
    assert panel.row("lr_g").shell_text() == "--lr-g 0.0002"
    assert panel.row("network").shell_text() == "--network plain"
    assert panel.row("terms.deep").shell_text() == "--terms.deep off"
    assert panel.row("shuffle").shell_text() == "--shuffle on"


def test_another_language_rewrites_the_form(panel):
    try:
        params.install_translator(lambda text: text.replace("e", "é"))
        QApplication.sendEvent(panel, QEvent(QEvent.Type.LanguageChange))
        assert panel.row("lr_g").label.text() == "Générator léarning raté"
        assert panel.header.search.placeholderText() == "Séarch séttings"
        assert panel.body.section("Learning").heading.text() == "Léarning"
    finally:
        params.install_translator(str)


# The real thing


def test_the_real_configuration_has_a_row_for_everything(panel):
    from ganstudio.config import TrainConfig

    config = TrainConfig()
    panel.set_defaults(config)
    panel.set_config(config)
    rows = {row.item.path: row for row in panel.body.rows()}
    for info, _ in walk(config):
        assert isinstance(info, ParamInfo)
        assert rows[info.path].editor is not None or rows[info.path].item.heading
    changed = edited(config, "dataset.digits", "38")
    panel.set_config(changed)
    assert text_of(panel, "dataset.digits") == "38"


# What an edit needs besides


def test_what_an_edit_needs_besides_is_offered_and_done_in_one_click(panel, qtbot):
    from ganstudio.presets import preset

    panel.set_config(preset("quick-digits").config)
    box = panel.row("dataset").editor
    box.activated.emit([box.itemText(i) for i in range(box.count())].index("Ring of Gaussians"))
    assert panel.problems()["dataset"]
    assert "Conditioning: none" in panel.header.offer()
    with qtbot.waitSignal(panel.config_edited) as edited_signal:
        panel.header.offer_button.click()
    (config,) = edited_signal.args
    assert (config.dataset.kind, config.network.kind, config.conditioning) == ("ring", "points", "none")
    assert (panel.problems(), panel.header.offer()) == ({}, "")


def test_an_offer_goes_with_the_next_edit_and_is_not_made_while_running(panel):
    from ganstudio.presets import preset

    panel.set_config(preset("quick-digits").config)
    toggle = panel.row("conditioning").editor
    toggle.activated.emit([toggle.itemText(i) for i in range(toggle.count())].index("none"))
    assert "off" in panel.header.offer()
    panel.row("batch_size").editor.edited.emit(32)
    assert panel.header.offer() == ""
    assert panel.config().batch_size == 32


def test_concerns_stand_under_their_rows_until_they_go(panel):
    panel.mark_concerns({"lr_d": "seldom wise"})
    row = panel.row("lr_d")
    assert (row.concern(), row.problem(), row.note_label.text()) == ("seldom wise", "", "seldom wise")
    assert panel.problems() == {}
    row.set_problem("impossible")
    assert row.note_label.text() == "impossible"
    row.set_problem("")
    assert row.note_label.text() == "seldom wise"
    panel.mark_concerns({})
    assert row.note_label.text() == ""
