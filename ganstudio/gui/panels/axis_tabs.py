"""Two ways to move a point along lines, in one place: along directions, or number by number."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ganstudio.gui.panels.controls import ElidedLabel
from ganstudio.gui.panels.coordinate_list import CoordinateList
from ganstudio.gui.panels.direction_sliders import DirectionSliders
from ganstudio.gui.widgets.tab_bar import TabBar
from ganstudio.params import tr

_NAMES = ("directions", "numbers")
"""In the order of the tabs, as they are remembered."""
_AS_A_HEADING = "QTabBar { font-weight: 600; } QTabBar::tab { padding: 3px 8px 2px 8px; }"


class AxisTabs(QWidget):
    """Tabs in place of a heading, above sliders for directions and the list of all numbers of z."""

    def __init__(self) -> None:
        super().__init__()
        self.directions, self.coordinates = DirectionSliders(), CoordinateList()
        self.bar, self._stack, self._note = TabBar(), QStackedWidget(), ElidedLabel()
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
        row.addWidget(self._make_beside(), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._stack)
        self.bar.currentChanged.connect(self._show)
        self.coordinates.count_changed.connect(self._note.show_text)

    def _make_beside(self) -> QStackedWidget:
        """What stands beside the tabs, as high for one page as for the other: the image above them must not move."""
        at_end = QWidget()
        row = QHBoxLayout(at_end)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self.directions.kind_button)
        self._beside = QStackedWidget()
        self._beside.addWidget(at_end)
        self._beside.addWidget(self._note)
        return self._beside

    @property
    def shown(self) -> str:
        """Which of them is open: ``directions`` or ``numbers``."""
        return _NAMES[self.bar.currentIndex()]

    def choose(self, name: str) -> None:
        """Opens one of them; nothing happens where the name is of neither."""
        if name in _NAMES:
            self.bar.setCurrentIndex(_NAMES.index(name))

    @property
    def held(self) -> bool:
        """Whether a slider is being dragged."""
        return self.directions.held or self.coordinates.held

    def _add(self, widget: QWidget, title: str, tip: str) -> None:
        self._stack.addWidget(widget)
        self.bar.setTabToolTip(self.bar.addTab(title), tip)

    def _show(self, index: int) -> None:
        self._stack.setCurrentIndex(index)
        self._beside.setCurrentIndex(index)
