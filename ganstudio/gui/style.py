"""The one style sheet: what a palette cannot say. Colours are named ``@role`` and filled in by the theme."""

import re
from collections.abc import Mapping

from ganstudio import paths

_SHEET = """
QToolTip { color: @text; background: @raised; border: 1px solid @border; padding: 4px 6px; }

QFrame[role="pane"] { background: @raised; border: 1px solid @border; border-radius: 6px; }

QFrame[role="group"] { background: transparent; border: 1px solid transparent; border-radius: 6px; }
QFrame[role="group"]:focus { border-color: @accent; }

QLabel[role="hint"] { color: @muted; }
QLabel[role="heading"] { font-weight: 600; }
QLabel[role="keys"] { background: @raised; border: 1px solid @border; border-radius: 4px; padding: 0 5px; }
QLabel[role="problem"] { color: @error; }
QLabel[role="concern"] { color: @warning; }
QLabel[role="hint"]:disabled, QLabel[role="heading"]:disabled { color: @disabled; }

QPushButton {
    background: @raised; color: @text; border: 1px solid @border; border-radius: 5px;
    padding: 4px 14px; min-height: 20px;
}
QPushButton:hover { background: @hover; }
QPushButton:pressed, QPushButton:checked { background: @pressed; }
QPushButton:focus { border: 2px solid @accent; padding: 3px 13px; }
QPushButton:disabled { color: @disabled; border-color: @line; }
QPushButton[primary="true"] { background: @accent_fill; color: @on_accent; border-color: @accent_fill; font-weight: 600; }
QPushButton[primary="true"]:hover { background: @accent_hover; }
QPushButton[primary="true"]:focus { border: 2px solid @focus_on_accent; }
QPushButton[primary="true"]:disabled { background: @hover; color: @disabled; border-color: @line; }

QPushButton[role="section"] {
    background: transparent; border: none; border-top: 1px solid @line; border-radius: 0;
    font-weight: 600; text-align: left; padding: 6px 8px 6px 6px; min-height: 22px;
}
QPushButton[role="section"]:hover { background: @hover; }
QPushButton[role="section"]:focus { border: 2px solid @accent; padding: 5px 6px 4px 4px; border-radius: 5px; }

QToolButton {
    background: transparent; color: @text; border: 1px solid transparent; border-radius: 5px; padding: 3px;
}
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:checked { background: @pressed; }
QToolButton:focus { border-color: @accent; }
QToolButton:disabled { color: @disabled; }
QToolButton[primary="true"] { background: @accent_fill; color: @on_accent; font-weight: 600; }
QToolButton[primary="true"]:hover { background: @accent_hover; }
QToolButton[primary="true"]:focus { border: 2px solid @focus_on_accent; }
QToolButton[primary="true"]:disabled { background: @hover; color: @disabled; }
QToolButton[popupMode="1"] { padding-right: 18px; }
QToolButton::menu-button { border: none; width: 16px; }
QToolButton::menu-arrow, QToolButton::menu-indicator, QPushButton::menu-indicator {
    image: url("@icons/arrow-down.svg"); width: 10px; height: 10px;
}
QToolButton[role="choice"] { color: @muted; padding: 2px 18px 2px 6px; }
QToolButton[role="choice"]::menu-indicator { subcontrol-origin: padding; subcontrol-position: center right; right: 4px; }
QToolButton[role="way-back"] { border-color: @border; background: @raised; padding: 3px 8px; }
QToolButton[role="way-back"]:hover { background: @hover; }
QToolButton[role="way-back"]:checked, QToolButton[role="way-back"]:disabled { border-color: transparent; background: @pressed; }
QToolButton[role="way-back"]:focus { border-color: @accent; }
QFrame[role="drop"] { background: @accent; border: none; }
QToolBar { background: @window; border: none; border-bottom: 1px solid @line; spacing: 4px; padding: 4px 8px; }
QToolBar::separator { background: @line; width: 1px; margin: 6px 6px; }
QToolBar QToolButton { min-width: 20px; min-height: 20px; padding: 5px; }
QToolBar QToolButton[popupMode="1"] { padding-right: 20px; }
QToolBar QToolButton[primary="true"] { padding: 5px 8px; }
QToolBar QToolButton[primary="true"]:focus { padding: 4px 7px; }
QToolBar QToolButton::menu-indicator { subcontrol-origin: padding; subcontrol-position: center right; right: 4px; }

QLineEdit, QAbstractSpinBox, QComboBox, QPlainTextEdit, QTextEdit {
    background: @base; color: @text; border: 1px solid @border; border-radius: 5px;
    selection-background-color: @accent_fill; selection-color: @on_accent; placeholder-text-color: @muted;
}
QLineEdit, QAbstractSpinBox, QComboBox { padding: 2px 7px; min-height: 20px; }
QLineEdit { padding: 2px 5px; }
QAbstractSpinBox QLineEdit { border: none; padding: 0; background: transparent; min-height: 0; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus, QPlainTextEdit:focus, QTextEdit:focus {
    border: 2px solid @accent;
}
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus { padding: 1px 6px; }
QLineEdit:focus { padding: 1px 4px; }
QAbstractSpinBox QLineEdit:focus { border: none; padding: 0; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {
    color: @muted; background: @window; border-color: @line;
}
*[invalid="true"], *[invalid="true"]:focus { border: 2px solid @error; }
QAbstractSpinBox[invalid="true"], QComboBox[invalid="true"] { padding: 1px 6px; }
QLineEdit[invalid="true"] { padding: 1px 4px; }

QAbstractSpinBox { padding-right: 18px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    subcontrol-origin: border; width: 18px; border: none; background: transparent;
}
QAbstractSpinBox::up-button { subcontrol-position: top right; margin: 2px 2px 0 0; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; margin: 0 2px 2px 0; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: @hover; border-radius: 3px; }
QAbstractSpinBox::up-arrow { image: url("@icons/arrow-up.svg"); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url("@icons/arrow-down.svg"); width: 10px; height: 10px; }
QAbstractSpinBox::up-arrow:off, QAbstractSpinBox::down-arrow:off { image: none; }

QComboBox { combobox-popup: 0; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url("@icons/arrow-down.svg"); width: 10px; height: 10px; }
QComboBox QAbstractItemView {
    background: @raised; border: 1px solid @border; padding: 4px; outline: none;
    selection-background-color: @accent_fill; selection-color: @on_accent;
}
QComboBox QAbstractItemView::item { min-height: 24px; padding: 0 4px; }

QCheckBox, QRadioButton { spacing: 8px; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {
    width: 14px; height: 14px; border: 1px solid @border; background: @base;
}
QCheckBox::indicator, QAbstractItemView::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 7px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: @accent; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {
    background: @accent_fill; border-color: @accent_fill; image: url("@icons/check.svg");
}
QCheckBox::indicator:indeterminate {
    background: @accent_fill; border-color: @accent_fill; image: url("@icons/dash.svg");
}
QRadioButton::indicator:checked { border: 4px solid @accent_fill; width: 8px; height: 8px; background: @on_accent; }
QCheckBox:focus, QRadioButton:focus { outline: none; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid @accent; width: 12px; height: 12px; }
QCheckBox::indicator:checked:focus { border: 2px solid @focus_on_accent; }
QRadioButton::indicator:checked:focus { border: 5px solid @accent; width: 6px; height: 6px; }
QCheckBox::indicator:disabled { background: @window; border-color: @line; }
QCheckBox::indicator:checked:disabled { background: @disabled; border-color: @disabled; }

QSlider:horizontal { min-height: 20px; }
QSlider:vertical { min-width: 20px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: @pressed; }
QSlider::sub-page:horizontal { background: @accent_fill; border-radius: 2px; }
QSlider::groove:vertical { width: 4px; border-radius: 2px; background: @pressed; }
QSlider::add-page:vertical { background: @accent_fill; border-radius: 2px; }
QSlider::handle { background: @raised; border: 1px solid @border; width: 14px; height: 14px; border-radius: 8px; }
QSlider::handle:horizontal { margin: -6px 0; }
QSlider::handle:vertical { margin: 0 -6px; }
QSlider::handle:hover { background: @hover; }
QSlider::handle:focus { border: 2px solid @accent; width: 12px; height: 12px; }
QSlider::sub-page:disabled, QSlider::add-page:disabled { background: @pressed; }

QProgressBar { background: @pressed; border: none; border-radius: 3px; max-height: 8px; text-align: center; }
QProgressBar::chunk { background: @accent_fill; border-radius: 3px; }

QTabWidget::pane { border: none; border-top: 1px solid @line; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { padding: 6px 12px; border: none; border-bottom: 2px solid transparent; color: @muted; }
QTabBar::tab:hover { color: @text; background: @hover; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; }
QTabBar::tab:focus { color: @accent; }
QTabBar::tab:disabled { color: @disabled; }

QMenuBar { background: @window; }
QMenuBar::item { padding: 5px 10px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: @hover; }
QMenu { background: @raised; color: @text; border: 1px solid @border; padding: 4px; }
QMenu::item { padding: 5px 28px 5px 8px; border-radius: 4px; }
QMenu::icon { padding-left: 6px; }
QMenu::icon:checked { border: 1px solid @accent; border-radius: 4px; background: @pressed; }
QMenu::indicator { width: 14px; height: 14px; margin-left: 6px; border: 1px solid @border; border-radius: 3px; background: @window; }
QMenu::indicator:checked { background: @accent_fill; border-color: @accent_fill; image: url("@icons/check.svg"); }
QMenu::item:selected { background: @hover; }
QMenu::item:disabled { color: @disabled; background: transparent; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QMenu::right-arrow { image: url("@icons/arrow-right.svg"); width: 10px; height: 10px; padding-right: 6px; }

QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: @scroll; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @border; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollArea, QScrollArea > QWidget > QWidget[role="page"] { background: transparent; border: none; }

QSplitter::handle { background: transparent; }
QSplitter::handle:horizontal { width: 7px; border-left: 1px solid @line; margin-left: 3px; }
QSplitter::handle:vertical { height: 7px; border-top: 1px solid @line; margin-top: 3px; }
QSplitter::handle:hover { border-color: @accent; }

QGroupBox { border: 1px solid @line; border-radius: 6px; margin-top: 9px; padding: 8px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 8px; padding: 0 4px; }
QStatusBar { border-top: 1px solid @line; }
QStatusBar::item { border: none; }
QHeaderView::section { background: @window; color: @muted; border: none; border-bottom: 1px solid @line; padding: 4px 8px; }
QTableCornerButton::section { background: @window; border: none; border-bottom: 1px solid @line; }
QTableView, QListView, QTreeView { background: @base; border: 1px solid @line; border-radius: 5px; gridline-color: @line; }
"""


def style_sheet(colours: Mapping[str, str]) -> str:
    """The style sheet with each ``@role`` replaced by its colour.

    :raises KeyError: the sheet names a role that `colours` lacks
    """
    # The ring around a filled control must differ from its fill; the scroll handle must not shout.
    shown = {**colours, "focus_on_accent": colours["text"], "scroll": colours["disabled"]}
    shown["icons"] = (paths.RESOURCES / "icons" / "style").as_posix()
    return re.sub(r"@(\w+)", lambda found: shown[found[1]], _SHEET)
