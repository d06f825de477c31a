"""The scrubber under the samples: back through the sheets of a run, and forward to the present."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from ganstudio.gui.key_help import KeyHelp
from ganstudio.gui.panels.grab_slider import GrabSlider
from ganstudio.gui.theme import restyle
from ganstudio.params import N_, tr

# Qt's own slider hears them.
KEYS = (
    KeyHelp(("Left", "Right"), N_("Samples of an earlier step, or of a later one")),
    KeyHelp(("End",), N_("Go back to the live samples")),
)


class Timeline(QWidget):
    """A slider over the steps of which sheets exist; its right end is the present."""

    history_requested = Signal(object)
    """By the person: a step, or None for the present."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: list[int] = []
        self._slider = GrabSlider()
        self._slider.setAccessibleName(tr("Step of the samples"))
        self._slider.setToolTip(tr("Look back at earlier samples (arrow keys: sheet by sheet; End: live)"))
        self._slider.valueChanged.connect(self._moved)
        self._label = QLabel()
        self._label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._label.setMinimumWidth(self.fontMetrics().horizontalAdvance(tr("step {}").format("000,000")))
        restyle(self._label, "role", "hint")
        self._live = QToolButton()
        self._live.setText(tr("Live"))
        self._live.setCheckable(True)
        restyle(self._live, "role", "way-back")
        self._live.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._live.setAccessibleName(tr("Show live samples"))
        self._live.setToolTip(tr("Show what the generator makes now"))
        self._live.clicked.connect(self.go_live)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._slider, 1)
        row.addWidget(self._label)
        row.addWidget(self._live)
        self.setEnabled(False)
        self._slider.setRange(0, 0)
        self._show_step()

    @property
    def step(self) -> int | None:
        """The step that is asked for, or None for the present."""
        position = self._slider.value()
        return self._steps[position] if position < len(self._steps) else None

    def set_steps(self, steps: Sequence[int]) -> None:
        """Takes the steps in rising order. Who looks at an earlier step goes on looking at it, if it is still there; else the
        present is shown, without a signal."""
        if list(steps) == self._steps:
            return
        shown = self.step
        self._steps = list(steps)
        self._slider.blockSignals(True)
        self._slider.setRange(0, len(self._steps))
        self._slider.setPageStep(max(len(self._steps) // 10, 1))
        self._slider.setValue(self._position_of(shown))
        self._slider.blockSignals(False)
        self.setEnabled(bool(self._steps))
        self._show_step()

    def go_live(self) -> None:
        """Back to the present."""
        self._slider.setValue(len(self._steps))
        self._show_step()

    def go_to(self, step: int) -> None:
        """To the sheet nearest to a step, as if the person had moved there."""
        if self._steps:
            self._slider.setValue(min(range(len(self._steps)), key=lambda at: abs(self._steps[at] - step)))

    def _position_of(self, step: int | None) -> int:
        if step is None:
            return len(self._steps)
        at = bisect.bisect_left(self._steps, step)
        return at if self._steps[at : at + 1] == [step] else len(self._steps)

    def _moved(self) -> None:
        self._show_step()
        self.history_requested.emit(self.step)

    def _show_step(self) -> None:
        self._live.setChecked(self.step is None)
        self._label.setText("" if self.step is None else tr("step {}").format(f"{self.step:,}"))
