"""The number boxes of a film: its length in two units, and its size."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QValidator, QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QSpinBox, QWidget

from ganstudio.export.sizes import LEAST, MOST, crisp_widths
from ganstudio.latent.keyframes import LEAST_SECONDS, MOST_SECONDS
from ganstudio.params import tr

_USUAL_WIDTHS = (256, 512, 1024)
_MOST_CRISP = 5
_LEAST_CRISP, _LARGEST_CRISP = 200, 1100
_LEAST_WIDTH = 84
_LEAST_PICTURES = 2
_Verdict = tuple[QValidator.State, str, int]
_MOST_TRAINING_SECONDS = 36_000.0  # its length follows from its pictures


class WholeBox(QSpinBox):
    """Tells a number when it is finished, and leaves the wheel to what it lies in."""

    def __init__(self, least: int, most: int, name: str, tip: str, suffix: str = "") -> None:
        super().__init__(minimum=least, maximum=most)
        _quiet(self, name, tip, suffix)

    def show_value(self, value: int) -> None:
        """Without a signal; what is being typed stays."""
        if not _is_typed_in(self):
            with QSignalBlocker(self):
                self.setValue(value)

    def validate(self, text: str, position: int) -> _Verdict:
        return _validated(self, text, position, super().validate(text, position))

    def fixup(self, text: str) -> str:
        return _fixed(self, text)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class SecondsBox(QDoubleSpinBox):
    """The same for seconds."""

    def __init__(self, least: float, most: float, name: str, tip: str) -> None:
        super().__init__(decimals=2, minimum=least, maximum=most, singleStep=0.5)
        _quiet(self, name, tip, tr(" s"))

    def show_value(self, value: float) -> None:
        """Without a signal; what is being typed stays."""
        if not _is_typed_in(self):
            with QSignalBlocker(self):
                self.setValue(value)

    def validate(self, text: str, position: int) -> _Verdict:
        return _validated(self, text, position, super().validate(text, position))

    def fixup(self, text: str) -> str:
        return _fixed(self, text)

    def textFromValue(self, value: float) -> str:
        return super().textFromValue(value).rstrip("0").rstrip(self.locale().decimalPoint())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _is_typed_in(box: WholeBox | SecondsBox) -> bool:
    return box.text() != box.textFromValue(box.value()) + box.suffix()  # type: ignore[arg-type]  # each takes its own number


def _validated(box: WholeBox | SecondsBox, text: str, position: int, verdict: _Verdict) -> _Verdict:
    """Qt takes no digit that leads beyond the range, and says nothing: here it may be typed, and the nearest number counts."""
    number = _typed(box, text)
    is_beyond = number is not None and number > box.maximum()
    return (QValidator.State.Intermediate, text, position) if is_beyond else verdict


def _fixed(box: WholeBox | SecondsBox, text: str) -> str:
    number = _typed(box, text)
    nearest = box.value() if number is None else min(max(number, box.minimum()), box.maximum())
    return box.textFromValue(nearest) + box.suffix()  # type: ignore[arg-type]  # each takes its own number


def _typed(box: WholeBox | SecondsBox, text: str) -> float | None:
    number, is_number = box.locale().toDouble(text.removesuffix(box.suffix()).strip())
    return number if is_number else None


def _quiet(box: QSpinBox | QDoubleSpinBox, name: str, tip: str, suffix: str) -> None:
    box.setSuffix(suffix)
    box.setAccessibleName(name)
    box.setToolTip(tip)
    box.lineEdit().setTextMargins(5, 0, 0, 0)  # Qt lets no padding of a style sheet reach the left edge here
    box.setKeyboardTracking(False)  # else typing 512 asks for films of 5 and 51 pixels on the way
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    box.setMinimumWidth(_LEAST_WIDTH)
    box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)


class FilmLength(QWidget):
    """How long a film takes, in seconds and in frames: each follows the other.

    A way through the latent space has as many frames as one wants, and keeps its seconds when the rate changes. The training has
    no more pictures than were kept, and keeps their number.
    """

    changed = Signal()
    """By the person."""
    finished = Signal()
    """By the person: nothing is being typed any more."""

    def __init__(self) -> None:
        super().__init__()
        self._exact, self._rate, self._most = LEAST_SECONDS, 30.0, 0
        self.seconds = SecondsBox(
            LEAST_SECONDS, MOST_SECONDS, tr("Length in seconds"), tr("How long the film takes, in one direction")
        )
        self.frames = WholeBox(
            _LEAST_PICTURES,
            round(MOST_SECONDS * 60),
            tr("Length in frames"),
            tr("How many pictures the film has, in one direction"),
            tr(" frames"),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.seconds, 1)
        row.addWidget(self.frames, 1)
        self.seconds.valueChanged.connect(self._take_seconds)
        self.frames.valueChanged.connect(self._take_frames)
        for box in (self.seconds, self.frames):
            box.editingFinished.connect(self.finished)

    @property
    def exact_seconds(self) -> float:
        """Of a way through the latent space: that which gives the frames asked for, where those were asked for."""
        return self._exact

    @property
    def pictures(self) -> int:
        """Of the training; 0 for all that there are."""
        return 0 if self.frames.value() >= self._most else self.frames.value()

    def show_length(self, seconds: float, pictures: int, rate: float, most: int) -> None:
        """Without a signal.

        :param seconds: counts where `most` is 0
        :param pictures: counts elsewhere; 0 for all
        :param most: pictures of the training that there are, or 0
        """
        self._exact, self._rate, self._most = seconds, rate, most
        with QSignalBlocker(self.seconds), QSignalBlocker(self.frames):  # another range may move them
            self.seconds.setRange(0.0 if most else LEAST_SECONDS, _MOST_TRAINING_SECONDS if most else MOST_SECONDS)
            self.frames.setMaximum(max(most, _LEAST_PICTURES) if most else round(MOST_SECONDS * rate))
        frames = (pictures or most) if most else round(seconds * rate)
        self.frames.show_value(max(frames, _LEAST_PICTURES))
        self.seconds.show_value(self.frames.value() / rate if most else seconds)

    def _take_seconds(self, seconds: float) -> None:
        self.frames.show_value(round(seconds * self._rate))
        if self._most:  # whole pictures of those that there are
            self.seconds.show_value(self.frames.value() / self._rate)
        else:
            self._exact = seconds
        self.changed.emit()

    def _take_frames(self, frames: int) -> None:
        if not self._most:
            self._exact = min(max(frames / self._rate, LEAST_SECONDS), MOST_SECONDS)
        self.seconds.show_value(frames / self._rate)
        self.changed.emit()


class FilmSize(QWidget):
    """How wide a film is, typed or chosen: usual widths, and those in which the pixels of the network stay squares."""

    changed = Signal()
    """By the person."""

    def __init__(self) -> None:
        super().__init__()
        self._is_even, self._offered = False, 0
        self.width_box = WholeBox(
            LEAST, MOST, tr("Width in pixels"), tr("Width of the film; its height keeps the proportions"), tr(" px")
        )
        self.width_box.setSingleStep(2)
        self.menu = QMenu(self)
        self.menu_button = QPushButton(tr("Sizes"), autoDefault=False)
        self.menu_button.setToolTip(tr("Usual sizes, and those in which every pixel stays a sharp square"))
        self.menu_button.setMenu(self.menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.width_box, 1)
        row.addWidget(self.menu_button, 1)
        self.width_box.valueChanged.connect(self._take)

    def show_width(self, width: int, is_even: bool) -> None:
        """Without a signal.

        :param is_even: the format has no odd numbers of pixels
        """
        self._is_even = is_even
        self.width_box.show_value(self._possible(width))

    def offer(self, picture_width: int) -> None:
        """Fills the menu. :param picture_width: of what is shown, in its own pixels"""
        if picture_width == self._offered:  # an open menu stays
            return
        self._offered = picture_width
        self.menu.clear()
        for width in _USUAL_WIDTHS:
            self._add(width, tr("{} pixels").format(width))
        self.menu.addSeparator()
        crisp = [width for width in crisp_widths(picture_width, _LEAST_CRISP, MOST) if width % 2 == 0]
        near = [width for width in crisp if width <= _LARGEST_CRISP] or crisp[:1]
        for width in near[:: max(1, -(-len(near) // _MOST_CRISP))]:
            self._add(width, tr("{} pixels, sharp ({} × {})").format(width, width // picture_width, picture_width))

    def _add(self, width: int, text: str) -> QAction:
        return self.menu.addAction(text, lambda: self.width_box.setValue(width))

    def _take(self, width: int) -> None:
        self.width_box.show_value(self._possible(width))
        self.changed.emit()

    def _possible(self, width: int) -> int:
        return width + width % 2 if self._is_even else width
