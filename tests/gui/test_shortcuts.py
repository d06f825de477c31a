"""The page of all keys: that it says what there is, and that nothing which hears keys is missing from it."""

from __future__ import annotations

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

import ganstudio.gui
from ganstudio.gui import theme
from ganstudio.gui.actions import ACTIONS
from ganstudio.gui.key_groups import GROUPS
from ganstudio.gui.key_help import ARROWS, KeyHelp, with_each
from ganstudio.gui.main_window import MainWindow
from ganstudio.gui.panels.shortcuts_dialog import ShortcutsDialog
from ganstudio.gui.settings import Settings

FOLDER = Path(ganstudio.gui.__file__).parent
BY_THE_TABLE = {"main_window", "actions"}
"""They hear the keys of the table of actions."""
PORTABLE = {
    "PageUp": "PgUp",
    "PageDown": "PgDown",
    "Escape": "Esc",
    "Insert": "Ins",
    "Delete": "Del",
    "Backspace": "Del",
    "Enter": "Return",
    "Plus": "+",
    "Equal": "+",
    "Minus": "-",
}
"""What Qt's names of keys are called, where one key stands for two."""
LEFT_ALONE = {("favourites", "Space")}
"""Named because the module leaves them to others."""


def modules_that_hear_keys() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(FOLDER.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if path.stem not in BY_THE_TABLE and path.parent.name != "measuring" and any(map(_hears, ast.walk(tree))):
            yield ".".join(("ganstudio.gui", *path.relative_to(FOLDER).with_suffix("").parts)), tree


def _hears(node: ast.AST) -> bool:
    if isinstance(node, ast.Call):
        return getattr(node.func, "id", getattr(node.func, "attr", "")) in ("QShortcut", "setShortcut")
    if isinstance(node, ast.FunctionDef):
        return node.name == "keyPressEvent"
    return isinstance(node, ast.Attribute) and node.attr in ("KeyPress", "ShortcutOverride")


HEARING = dict(modules_that_hear_keys())


def test_there_are_such_modules():
    assert len(HEARING) > 20


@pytest.mark.parametrize("name", HEARING)
def test_what_hears_keys_is_on_the_page(name):
    keys = importlib.import_module(name).KEYS
    assert keys
    assert {key.text for key in keys} <= {key.text for group in GROUPS for key in group.keys}


@pytest.mark.parametrize("name", HEARING)
def test_each_key_that_a_module_names_is_explained(qapp, name):
    module = importlib.import_module(name)
    explained = {_alone(key) for one in (*module.KEYS, *getattr(module, "EDITING_KEYS", ())) for key in one.keys}
    named = {
        node.attr.removeprefix("Key_")
        for node in ast.walk(HEARING[name])
        if isinstance(node, ast.Attribute) and node.attr.startswith("Key_")
    }
    left_alone = {key for module, key in LEFT_ALONE if name.endswith(module)}
    assert {PORTABLE.get(key, key) for key in named - left_alone} <= explained


def _alone(key: str | QKeySequence.StandardKey) -> str:
    text = QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)
    return text[text.rfind("+", 0, -1) + 1 :]


def test_all_keys_can_be_read(qapp):
    for key in (key for group in GROUPS for key in group.keys):
        assert all(QKeySequence(one)[0].key() != Qt.Key.Key_unknown for one in key.keys), key


def test_keys_are_written_short(qapp):
    assert KeyHelp(ARROWS, "").words == "← → ↑ ↓"
    assert KeyHelp(with_each("Shift", ("Left", "Right")), "").words == "Shift+← →"
    assert KeyHelp(("0", "9"), "", is_range=True).words == "0 … 9"
    assert KeyHelp(("+", "-"), "").words == "+ / −"
    assert KeyHelp(("Ctrl++", "F2"), "").words == "Ctrl++ / F2"


# The page


@pytest.fixture
def page(qapp, qtbot):
    theme.apply_theme(qapp, "light")
    page = ShortcutsDialog(GROUPS)
    qtbot.addWidget(page)
    page.resize(880, 640)
    with qtbot.waitExposed(page):
        page.show()
    return page


def shown(page: ShortcutsDialog) -> list[str]:
    return [row.said for group in page.groups for row in group.rows if row.text.isVisible()]


def test_all_is_there_at_first(page):
    assert len(shown(page)) == sum(len(group.keys) for group in GROUPS)
    assert any(spec.tip in said for spec in ACTIONS for said in shown(page) if spec.key == "find_batch_size")


def test_a_search_leaves_what_has_all_words(page):
    page.search.setText("PAD coarsely")
    assert shown(page) == ["Shift+← → ↑ ↓: Move coarsely"]
    page.search.setText("no such thing")
    assert shown(page) == []
    assert page._nothing.isVisible()
    page.search.clear()
    assert len(shown(page)) > 80


def test_both_columns_are_used_and_nothing_is_cut(page):
    QApplication.processEvents()
    lefts = {group.mapTo(page, group.rect().topLeft()).x() for group in page.groups}
    assert len(lefts) == 2
    for group in page.groups:
        for row in group.rows:
            assert row.keys.width() >= row.keys.sizeHint().width()
            assert row.text.height() >= row.text.heightForWidth(row.text.width()), row.said
            assert group.rect().contains(row.text.geometry())


def test_tab_goes_through_the_groups_and_a_reader_says_them(page, qtbot):
    qtbot.waitUntil(page.search.hasFocus)
    qtbot.keyClick(page.search, Qt.Key.Key_Tab)
    window = page.groups[0]
    assert window.hasFocus()
    assert window.accessibleName() == "Window"
    assert "Ctrl+S: Save this step and keep it" in window.accessibleDescription()


def test_the_window_opens_it_and_esc_closes_it(qapp, qtbot):
    theme.apply_theme(qapp, "light")
    window = MainWindow(Settings())
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.actions_by_key["show_shortcuts"].trigger()
    page = window.findChild(ShortcutsDialog)
    qtbot.waitUntil(page.isVisible)
    with qtbot.waitSignal(page.destroyed):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
