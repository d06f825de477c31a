"""A strip of bars: how many of the generated images show each class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ganstudio.gui.theme import colour, notifier
from ganstudio.params import N_, tr

LOST_BELOW = 0.02
"""Of all images; a class with a smaller share counts as lost."""
_MOST_CLASSES = 30
_WIDTH, _COMPACT_WIDTH = 128, 80
_TALLEST_ROW, _GAP, _CAPTION = 26.0, 4.0, 16.0
_LIMIT = 60.0
"""For the words at the line of what counts as lost."""
_OLD_OPACITY = 0.35
_TITLE = N_("images by class")
_NAME = 20.0
"""For the name of a class, and a little air."""


class ClassHistogram(QWidget):
    """One bar a class, with its name before it. A fair share fills half of the width; a line marks the share under which a class
    counts as lost. Hidden while there is nothing to count.

    It stands beside the images: they are square in a wide panel, where each pixel of height may cost them a whole factor of size.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shares: list[tuple[str, float]] = []
        self._expected: frozenset[str] = frozenset()
        self._caption = self._age = ""
        self._is_old = False
        self.setFixedWidth(_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Classes among the generated images"))
        notifier.changed.connect(self.update)
        self.hide()

    def await_counts(self, names: Sequence[str], caption: str) -> None:
        """Keeps the room for the bars of these classes, of which there is no count yet."""
        self.show_counts({}, (), caption, tr("no score yet"))
        if 1 < len(names) <= _MOST_CLASSES:
            self._shares = [(name, 0.0) for name in names]
            self.show()

    def show_counts(
        self, counts: Mapping[str, int], expected: Sequence[str], caption: str, age: str = "", is_old: bool = False
    ) -> None:
        """
        :param counts: class name → images, in the order of the bars; empty, or too many to be told apart: nothing is shown
        :param expected: the classes that should be there; others show that something else was made
        :param caption: what was counted, for the tooltip
        :param age: of when that is, ``step 400``; stands below the bars
        :param is_old: the network has learnt much since: the bars are pale
        """
        whole = sum(counts.values())
        is_shown = bool(whole) and 1 < len(counts) <= _MOST_CLASSES
        self._shares = [(name, count / whole) for name, count in counts.items()] if is_shown else []
        self._expected, self._caption, self._age, self._is_old = frozenset(expected), caption, age, is_old
        told = [self._text(name, share) for name, share in self._shares]
        self.setAccessibleDescription(", ".join([*told, age] if told and age else told))
        self.setVisible(is_shown)
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Where room is scarce, it is the images'."""
        self.setFixedWidth(_COMPACT_WIDTH if compact else _WIDTH)

    def clear(self) -> None:
        self.show_counts({}, (), "")

    @property
    def lost(self) -> list[str]:
        """The expected classes of which hardly any image is."""
        return [name for name, share in self._shares if name in self._expected and share < LOST_BELOW]

    def sizeHint(self) -> QSize:
        return QSize(self.width(), 200)

    def bar(self, index: int) -> QRectF:
        """Where the bar of a class stands."""
        share = self._shares[index][1]
        room = self._place(index).adjusted(_NAME, _GAP / 2, -1, -_GAP / 2)
        return QRectF(room.left(), room.top(), room.width() * share / self._top, room.height())

    @property
    def _top(self) -> float:
        """The share that fills the width: twice the fair one, or more where a class has more."""
        fair = 1 / max(len(self._expected & {name for name, _ in self._shares}), 1)
        return max([2 * fair, *(share for _, share in self._shares)])

    def _place(self, index: int) -> QRectF:
        count = max(len(self._shares), 1)
        head = _CAPTION if self._has_title else 0
        height = min((self.height() - self._foot - head) / count, _TALLEST_ROW)
        top = max((self.height() - self._foot - count * height) / 2, head)
        return QRectF(0, top + index * height, self.width(), height)

    @property
    def _has_title(self) -> bool:
        return QFontMetricsF(self._font()).horizontalAdvance(tr(_TITLE)) <= self.width() - _NAME

    @property
    def _foot(self) -> float:
        """Height of what stands below the bars: in a narrow strip a second line says of when they are."""
        fits = QFontMetricsF(self._font()).horizontalAdvance(self._age) <= self.width() - _LIMIT
        return _CAPTION if fits else 2 * _CAPTION

    def _font(self) -> QFont:
        font = self.font()
        font.setPixelSize(11)
        return font

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._font())
        for index, (name, share) in enumerate(self._shares):
            place = self._place(index)
            painter.setOpacity(_OLD_OPACITY if self._is_old else 1.0)
            painter.fillRect(self.bar(index), colour(self._role(name, share)))
            painter.setOpacity(1.0)
            painter.setPen(colour("error" if name in self.lost else "muted"))
            label = QRectF(0, place.top(), _NAME - 5, place.height())
            painter.drawText(label, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, name)
        if self._expected:
            self._paint_line(painter)
        if self._shares:
            self._paint_words(painter)

    def _paint_line(self, painter: QPainter) -> None:
        first, last = self._place(0), self._place(len(self._shares) - 1)
        x = round(_NAME + (self.width() - _NAME - 1) * LOST_BELOW / self._top)
        painter.setPen(QPen(colour("muted"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(x, round(first.top()), x, round(last.bottom()))
        painter.setPen(colour("muted"))
        place = QRectF(x - 3, last.bottom(), _LIMIT, _CAPTION)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, tr("2 %"))

    def _paint_words(self, painter: QPainter) -> None:
        """What the bars are, and of when."""
        first, last = self._place(0), self._place(len(self._shares) - 1)
        painter.setPen(colour("muted"))
        if self._has_title:
            place = QRectF(_NAME, first.top() - _CAPTION, self.width() - _NAME, _CAPTION)
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, tr(_TITLE))
        place = QRectF(0, last.bottom() + self._foot - _CAPTION, self.width() - 1, _CAPTION)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._age)

    def _role(self, name: str, share: float) -> str:
        if name not in self._expected:
            return "disabled"
        return "vermilion" if share < LOST_BELOW else "sky"

    def _text(self, name: str, share: float) -> str:
        return tr("{}: {:.1f} %").format(name, 100 * share)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos().y()), self)
            return True
        return super().event(event)

    def tip_at(self, y: int) -> str:
        """What is said of the bar at a place."""
        for index, (name, share) in enumerate(self._shares if self._expected else ()):
            if self._place(index).top() <= y < self._place(index).bottom():
                parts = [tr("Class {}").format(self._text(name, share)), self._caption]
                if name in self.lost:
                    parts.append(tr("Fewer than 2 %: the generator has lost this class."))
                elif name not in self._expected:
                    parts.append(tr("The run is not trained on this class."))
                return "\n".join(parts)
        return self._caption
