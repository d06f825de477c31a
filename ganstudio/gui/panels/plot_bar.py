"""The row above the plots: tabs at the left, what can be done with a plot at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from ganstudio.gui.icons import set_icon
from ganstudio.gui.panels.controls import tool_button
from ganstudio.gui.widgets.tab_bar import TabBar
from ganstudio.params import tr


class PlotBar(QWidget):
    """Tabs, logarithmic scale, fit and follow, export. Its signals come from the person alone."""

    tab_changed = Signal(int)
    log_toggled = Signal(bool)
    follow_toggled = Signal(bool)
    meaning_asked = Signal()
    png_asked = Signal()
    csv_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tabs = TabBar(expanding=False, usesScrollButtons=True)
        self.tabs.setAccessibleName(tr("Plots"))
        self.tabs.currentChanged.connect(self.tab_changed)
        self.log_button = tool_button(
            "log-scale", tr("Logarithmic scale"), tr("Logarithmic scale: shows only values above zero")
        )
        text = tr("Show all and follow new values (double click in the plot, or Home)")
        self.follow_button = tool_button("zoom-fit", tr("Fit and follow"), text)
        for button, signal in ((self.log_button, self.log_toggled), (self.follow_button, self.follow_toggled)):
            button.setCheckable(True)
            button.clicked.connect(signal)
        text = tr("What does this mean? Each curve in two sentences, and how a healthy one looks")
        self.meaning_button = tool_button("help", tr("What does this mean?"), text)
        self.meaning_button.clicked.connect(self.meaning_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.tabs, 1)
        for button in (self.meaning_button, self.log_button, self.follow_button, self._make_export_button()):
            row.addWidget(button)

    def _make_export_button(self) -> QToolButton:
        self._menu = QMenu(self)
        set_icon(self._menu.addAction(tr("Save picture…"), self.png_asked.emit), "image")
        set_icon(self._menu.addAction(tr("Save values as CSV…"), self.csv_asked.emit), "table")
        button = tool_button("export", tr("Export the curves"), tr("Save the picture (PNG) or the values (CSV)"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        button.setMenu(self._menu)
        return button

    def set_tabs(self, titles: Sequence[str], current: int) -> None:
        """Shows other tabs, without a signal."""
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for title in titles:
            self.tabs.addTab(title)
        self.tabs.setCurrentIndex(current)
        self.tabs.blockSignals(False)

    def pop_menu(self, where: QPoint) -> None:
        self._menu.popup(where)
