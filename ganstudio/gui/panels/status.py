"""The status bar: where the run stands, in figures that do not jump."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QWidget

from ganstudio.durations import clock
from ganstudio.params import tr


class StatusPanel(QWidget):
    """Step, epoch, progress, speed, time left and memory. Each field is as wide as its widest usual text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = _field(tr("step {:,}").format(99_999_999), tr("Updates of the generator since the run's start"))
        self._epoch = _field(tr("epoch {:.2f}").format(9999.99), tr("How often every real image has been seen"))
        self._speed = _field(
            tr("{:,.0f} images/s").format(999_999), tr("Real images or points per second, over the last two seconds")
        )
        self._left = _field(tr("{} left").format("999:59:59"), tr("Until the planned length, at the run's mean speed"))
        self._time = _field(tr("{} trained").format("999:59:59"), tr("Training time; pauses do not count"))
        self._device = _field("CUDA", tr("Where the run trains"))
        self._memory = _field(tr("{:,.0f} MB").format(99_999), tr("Memory of the whole program"))
        self.progress = ProgressLine()
        self.progress.setTextVisible(False)
        self.progress.setMaximum(1000)
        self.progress.setAccessibleName(tr("Progress to the planned length"))
        self.progress.setToolTip(tr("Progress to the planned length"))
        self.progress.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.progress.setFixedHeight(6)
        self.progress.setMinimumWidth(80)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 8, 2)
        row.setSpacing(16)
        for label in (self._step, self._epoch):
            row.addWidget(label)
        row.addWidget(self.progress, 1)
        for label in (self._speed, self._time, self._left, self._memory, self._device):
            row.addWidget(label)
        self.clear()

    def show_status(
        self,
        step: int,
        epoch: float,
        done: float,
        per_second: float,
        seconds: float,
        seconds_left: float | None,
        is_of_points: bool = False,
    ) -> None:
        """
        :param done: share of the planned length, 0–1
        :param per_second: images, or points of the plane
        """
        self._step.setText(tr("step {:,}").format(step))
        self._epoch.setText(tr("epoch {:.2f}").format(epoch))
        self.progress.setValue(round(1000 * min(done, 1.0)))
        speed = tr("{:,.0f} points/s") if is_of_points else tr("{:,.0f} images/s")
        self._speed.setText(speed.format(per_second) if per_second else "")
        self._time.setText(tr("{} trained").format(clock(seconds)))
        self._left.setText(tr("{} left").format(clock(seconds_left)) if seconds_left is not None and per_second else "")

    def show_device(self, device: str) -> None:
        self._device.setText(device.upper())

    def show_memory(self, megabytes: float) -> None:
        self._memory.setText(tr("{:,.0f} MB").format(megabytes) if megabytes else "")

    def clear(self) -> None:
        for label in (self._step, self._epoch, self._speed, self._left, self._time):
            label.setText("")
        self.progress.setValue(0)


class ProgressLine(QProgressBar):
    """A progress bar that is painted with the texts beside it; Qt's own paints itself at once, which costs 3 ms each time."""

    def setValue(self, value: int) -> None:
        self.setUpdatesEnabled(False)
        super().setValue(value)
        self.setUpdatesEnabled(True)


def _field(widest: str, tooltip: str) -> QLabel:
    label = QLabel()
    label.setToolTip(tooltip)
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    label.setMinimumWidth(label.fontMetrics().horizontalAdvance(widest) * 3 // 4)
    return label
