"""How a path goes from point to point: its way, its pace, its length, and whether it returns."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QGridLayout, QLabel, QSizePolicy, QWidget

from ganstudio.gui.widgets.combo_box import ComboBox
from ganstudio.latent.keyframes import LEAST_SECONDS, MOST_SECONDS, KeyframePath
from ganstudio.latent.paths import Easing, PathKind
from ganstudio.params import N_, tr

_WAYS = {"slerp": N_("Arcs"), "lerp": N_("Straight"), "smooth": N_("Smooth")}
_PACES = {"linear": N_("Even"), "smooth": N_("Resting")}
_STEP_SECONDS = 0.5
_LEAST_WIDTH = 76


class PathOptions(QWidget):
    """Shows and edits all of a `KeyframePath` but its points."""

    options_changed = Signal(object)
    """By the person: a `KeyframePath` that has them."""

    def __init__(self) -> None:
        super().__init__()
        self._path = KeyframePath()
        self.way, self.pace = ComboBox(), ComboBox()
        for box, kinds, titles in ((self.way, get_args(PathKind), _WAYS), (self.pace, get_args(Easing), _PACES)):
            for kind in kinds:
                box.addItem(tr(titles.get(kind, kind)), kind)
            box.setMinimumWidth(_LEAST_WIDTH)
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.seconds = _SecondsBox()
        self.loop = QCheckBox(tr("Loop"))
        self._name()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.addWidget(QLabel(tr("Way")), 0, 0)
        grid.addWidget(self.way, 0, 1)
        grid.addWidget(QLabel(tr("Pace")), 0, 2)
        grid.addWidget(self.pace, 0, 3)
        grid.addWidget(QLabel(tr("Length")), 1, 0)
        grid.addWidget(self.seconds, 1, 1)
        grid.addWidget(self.loop, 1, 2, 1, 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self.way.activated.connect(lambda _: self._tell())
        self.pace.activated.connect(lambda _: self._tell())
        self.seconds.valueChanged.connect(lambda _: self._tell())
        self.loop.clicked.connect(lambda _: self._tell())

    def _name(self) -> None:
        texts = (
            (
                self.way,
                tr("Way from point to point"),
                tr(
                    "Arcs keep to where the network has learnt; straight lines cut across; smooth goes through all points "
                    "without a corner."
                ),
            ),
            (self.pace, tr("Pace"), tr("Even, or slowing down to rest at each point")),
            (self.seconds, tr("Length in seconds"), tr("How long the whole path takes, in seconds")),
            (self.loop, tr("Loop"), tr("From the last point back to the first, and on and on")),
        )
        for widget, name, tip in texts:
            widget.setAccessibleName(name)
            widget.setToolTip(tip)

    def show_options(self, path: KeyframePath) -> None:
        """Without a signal."""
        self._path = path
        self.way.setCurrentIndex(self.way.findData(path.kind))
        self.pace.setCurrentIndex(self.pace.findData(path.easing))
        self.loop.setChecked(path.loop)
        self.seconds.blockSignals(True)
        self.seconds.setValue(path.seconds)
        self.seconds.blockSignals(False)

    def _tell(self) -> None:
        self._path = replace(
            self._path,
            kind=self.way.currentData(),
            easing=self.pace.currentData(),
            loop=self.loop.isChecked(),
            seconds=self.seconds.value(),
        )
        self.options_changed.emit(self._path)


class _SecondsBox(QDoubleSpinBox):
    """Leaves the wheel to what it lies in."""

    def __init__(self) -> None:
        super().__init__(decimals=1, minimum=LEAST_SECONDS, maximum=MOST_SECONDS, singleStep=_STEP_SECONDS)
        self.setSuffix(tr(" s"))
        self.lineEdit().setTextMargins(5, 0, 0, 0)  # Qt lets no padding of a style sheet reach the left edge here
        self.setMinimumWidth(_LEAST_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setKeyboardTracking(False)  # else typing 12 makes a path of one second on the way
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
