"""Two ways to move a point along lines, in one place: along directions, or number by number."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from ganstudio.gui.panels.controls import ElidedLabel
from ganstudio.gui.panels.coordinate_list import CoordinateList
from ganstudio.gui.panels.direction_sliders import DirectionSliders
from ganstudio.params import tr

_AS_A_HEADING = "QTabBar { font-weight: 600; } QTabBar::tab { padding: 3px 8px 2px 8px; }"


class AxisTabs(QWidget):
    """Tabs in place of a heading, above sliders for directions and the list of all numbers of z."""

    def __init__(self) -> None:
        super().__init__()
        self.directions, self.coordinates = DirectionSliders(), CoordinateList()
        self.bar, self._stack, self._note = QTabBar(), QStackedWidget(), ElidedLabel()
        self.bar.setStyleSheet(_AS_A_HEADING)
        self.bar.setExpanding(False)
        self.bar.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.bar.setAccessibleName(tr("What the sliders move"))
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._add(self.directions, tr("Directions"), tr("Directions that were found in the network, a slider for each"))
        self._add(self.coordinates, tr("Numbers"), tr("Every single number of the latent z"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.bar)
        row.addWidget(self._note, 1)
        row.addWidget(self.directions.kind_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._stack)
        self._count = ""
        self.bar.currentChanged.connect(self._show)
        self.coordinates.count_changed.connect(self._show_count)

    @property
    def held(self) -> bool:
        """Whether a slider is being dragged."""
        return self.directions.held or self.coordinates.held

    def _add(self, widget: QWidget, title: str, tip: str) -> None:
        self._stack.addWidget(widget)
        self.bar.setTabToolTip(self.bar.addTab(title), tip)

    def _show(self, index: int) -> None:
        self._stack.setCurrentIndex(index)
        self.directions.kind_button.setVisible(self._stack.currentWidget() is self.directions)
        self._show_count(self._count)

    def _show_count(self, words: str) -> None:
        self._count = words
        self._note.show_text(words if self._stack.currentWidget() is self.coordinates else "")
