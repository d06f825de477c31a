"""Pages in one place, chosen by tabs above them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from ganstudio.gui.panels.fitting_scroll_area import FittingScrollArea
from ganstudio.gui.widgets.tab_bar import TabBar

_LEAST_HEIGHT = 96
_NARROW = "QTabBar::tab { padding: 6px; }"
"""Six tabs stand side by side in the narrowest panel."""


class Pages(QWidget):
    """As high as its highest page, whichever is shown, and lower where there is no room: then a page scrolls.

    Unlike a QTabWidget it is part of the layout that it stands in, so that what lies above gets what is left over.
    """

    page_changed = Signal()
    """Another page is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.bar = TabBar()
        self.bar.setExpanding(False)
        self.bar.setStyleSheet(_NARROW)
        self.bar.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._held: list[QWidget] = []
        """The pages, or what they scroll in."""
        self._stack = _Stack(self._held)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.bar.currentChanged.connect(self._show)

    def add(self, page: QWidget, title: str, tip: str, scrolls: bool = True) -> None:
        """Adds a page behind the others.

        :param scrolls: whether it is to scroll as a whole where it is too high; a list does so by itself
        """
        # Into the stack first: a bar with its first tab shows it at once.
        held = FittingScrollArea(page, _LEAST_HEIGHT) if scrolls else page
        self._held.append(held)
        self._stack.addWidget(held)
        self.bar.setTabToolTip(self.bar.addTab(title), tip)

    def show_page(self, page: QWidget) -> None:
        """Shows a page that was added."""
        for index, held in enumerate(self._held):
            if page is held or held.isAncestorOf(page):
                self.bar.setCurrentIndex(index)

    def _show(self, index: int) -> None:
        self._stack.setCurrentIndex(index)
        self.page_changed.emit()


class _Stack(QStackedWidget):
    """Its hidden pages are as wide as the shown one, so that all know how high they are."""

    def __init__(self, held: list[QWidget]) -> None:
        super().__init__()
        self._held = held
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            for page in self._held:
                page.resize(self.size())
            self.updateGeometry()
