"""Small controls that several panels use."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from ganstudio.gui.icons import set_icon
from ganstudio.gui.panels.grab_slider import GrabSlider
from ganstudio.gui.theme import colour, notifier, restyle
from ganstudio.params import tr

MOST_SMOOTHING = 0.999
_POSITIONS = 100


def tool_button(icon: str, name: str, tip: str) -> QToolButton:
    """A flat button with an icon that follows the colour scheme.

    :param name: what a screen reader says
    """
    button = QToolButton()
    set_icon(button, icon)
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(name)
    button.setToolTip(tip)
    return button


class Hint(QLabel):
    """A centred sentence in place of what is not there yet.

    :param background: a role from `theme.COLOURS`: that of what will come, so that nothing flashes when it does
    :param is_framed: as the list has a frame that it stands for
    """

    def __init__(self, background: str, text: str = "", is_framed: bool = False) -> None:
        super().__init__(text)
        self._background, self._is_framed = background, is_framed
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setContentsMargins(24, 8, 24, 8)
        notifier.changed.connect(self._recolour)
        self._recolour()

    def _recolour(self) -> None:
        frame = f" border: 1px solid {colour('line').name()}; border-radius: 5px;" if self._is_framed else ""
        self.setStyleSheet(f"color: {colour('muted').name()}; background: {colour(self._background).name()};{frame}")


class Sign(QLabel):
    """A few words over the corner of what they are about; hidden until `setVisible`."""

    def __init__(self, text: str, tip: str) -> None:
        super().__init__(text)
        self.setToolTip(tip)
        self.setContentsMargins(6, 1, 6, 1)
        self.hide()
        notifier.changed.connect(self._recolour)
        self._recolour()

    def _recolour(self) -> None:
        muted, line, background = (colour(role).name() for role in ("muted", "line", "plot_background"))
        self.setStyleSheet(
            f"margin: 6px; color: {muted}; background: {background}; border: 1px solid {line}; border-radius: 5px;"
        )


class ElidedLabel(QLabel):
    """A quiet line of text that gives way: what does not fit ends in an ellipsis and stands in the tooltip."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        restyle(self, "role", "hint")

    @property
    def whole(self) -> str:
        """The text, also where only a part of it fits."""
        return self._whole

    def show_text(self, text: str) -> None:
        self._whole = text
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        self.setText(shown)
        self.setToolTip("" if shown == self._whole else self._whole)


class SmoothingSlider(QWidget):
    """A slider for the share of a running average that is kept at each value, with its number."""

    smoothing_changed = Signal(float)
    """By the person: 0…0.999."""

    def __init__(self) -> None:
        super().__init__()
        self.slider = GrabSlider()
        self.slider.setRange(0, _POSITIONS)
        self.slider.setPageStep(10)
        self.slider.setFixedWidth(88)
        self.slider.setAccessibleName(tr("Smoothing"))
        self.slider.valueChanged.connect(self._moved)
        self._label = QLabel()
        self._label.setFixedWidth(self.fontMetrics().horizontalAdvance("0.9999"))
        restyle(self._label, "role", "hint")
        self.setToolTip(
            tr(
                "Smoothing: how much of the running average is kept at each value. At 0 the values themselves are shown."
            )
        )
        self.setFixedHeight(self.fontMetrics().height() + 10)  # that of the legend beside it
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.slider)
        row.addWidget(self._label)

    def show_smoothing(self, smoothing: float) -> None:
        """Shows a value without saying that it changed."""
        position = _POSITIONS * math.log(1 - smoothing) / math.log(1 - MOST_SMOOTHING)
        self.slider.blockSignals(True)
        self.slider.setValue(round(position))
        self.slider.blockSignals(False)
        self._label.setText(f"{smoothing:.3f}")

    def _moved(self, position: int) -> None:
        # Even steps of the exponent: what a person looks for lies between 0.9 and 0.999.
        smoothing = 1 - (1 - MOST_SMOOTHING) ** (position / _POSITIONS)
        self._label.setText(f"{smoothing:.3f}")
        self.smoothing_changed.emit(smoothing)
