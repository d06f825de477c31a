"""Latents under the pointer: what is dragged is the latent as text, with its image beside the arrow, and what takes it says so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QDrag, QDropEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QApplication, QTabBar, QWidget

from ganstudio.gui.panels.pixels import Pixels
from ganstudio.gui.panels.strip_view import thumbnail
from ganstudio.gui.theme import colour
from ganstudio.latent.keyframes import Keyframe

LATENT_MIME = "application/x-ganstudio-latent"
"""What `latent_as_text` writes, in UTF-8; the same stands beside it as plain text, for other programs."""
_SIDE = 56  # logical pixels
_BESIDE = QPoint(-8, -8)
"""Where the arrow is in the image: what lies below it stays visible."""
_TICK_MILLISECONDS = 50
_TICKS_TO_OPEN = 7
"""Counted, not timed: where the event loop was late, the pointer may have left since, and that is heard before the next one."""
_DROPS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


@dataclass(frozen=True, eq=False)
class Dragged:
    """A latent that the hand takes with it."""

    source: QWidget
    at: Keyframe
    image: Pixels | None
    """uint8, (H, W) or (H, W, 3); None where there is none yet."""


def has_dragged(pressed: QPointF, now: QPointF) -> bool:
    """Whether the pointer has gone so far since it was pressed that it is no click any more."""
    return (now - pressed).manhattanLength() >= QApplication.startDragDistance()


def latent_mime(text: str) -> QMimeData:
    """A latent as text, to be dragged or copied."""
    mime = QMimeData()
    mime.setData(LATENT_MIME, QByteArray(text.encode()))
    mime.setText(text)
    return mime


def latent_text(mime: QMimeData) -> str | None:
    """What may be a latent as text, also where another program gave it; whether it is one is known when it is read."""
    if mime.hasFormat(LATENT_MIME):
        return bytes(mime.data(LATENT_MIME).data()).decode(errors="replace")
    text = mime.text().strip() if mime.hasText() and not mime.hasUrls() else ""
    return text if text.startswith("{") else None


def drag_latent(source: QWidget, text: str, image: Pixels | None) -> None:
    """Returns when the latent was dropped, or the hand let go elsewhere."""
    drag = QDrag(source)
    drag.setMimeData(latent_mime(text))
    drag.setPixmap(_under_pointer(image, source.devicePixelRatioF()))
    drag.setHotSpot(_BESIDE)
    drag.exec(Qt.DropAction.CopyAction)


def _under_pointer(image: Pixels | None, scale: float) -> QPixmap:
    side = round(_SIDE * scale)
    picture = QPixmap(side, side) if image is None else QPixmap.fromImage(thumbnail(image, side))
    if image is None:
        picture.fill(colour("pressed"))
    painter = QPainter(picture)
    painter.setPen(QPen(colour("accent"), 2))
    painter.drawRect(picture.rect().adjusted(1, 1, -1, -1))
    painter.end()
    picture.setDevicePixelRatio(scale)
    return picture


class LatentDragSource(QObject):
    """Lets a widget that does nothing else with the left button be dragged away as a latent.

    :param dragged: what it holds now, or None
    """

    begun = Signal(object)
    """A `Dragged`."""

    def __init__(self, widget: QWidget, dragged: Callable[[], Dragged | None]) -> None:
        super().__init__(widget)
        self._dragged = dragged
        self._pressed: QPointF | None = None
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent):
            return super().eventFilter(watched, event)
        kind, left = event.type(), Qt.MouseButton.LeftButton
        if kind == QEvent.Type.MouseButtonPress and event.button() == left:
            self._pressed = event.position()
        elif kind == QEvent.Type.MouseButtonRelease or not event.buttons() & left:
            self._pressed = None
        elif (
            kind == QEvent.Type.MouseMove and self._pressed is not None and has_dragged(self._pressed, event.position())
        ):
            self._pressed = None
            dragged = self._dragged()
            if dragged is not None:
                self.begun.emit(dragged)
                return True
        return False


class LatentDrops(QObject):
    """Takes a latent that is dropped onto a widget, which gets a frame meanwhile; all else is left to others."""

    text_given = Signal(str, object)
    """What may be a latent as text, and the `QPointF` of the widget where it was dropped."""
    moved = Signal(object)
    """A latent is dragged over the widget at this `QPointF`, or (None) no longer."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._frame = DropFrame(widget)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.DragLeave:
            self._show_over(None)
        if kind not in _DROPS or not isinstance(event, QDropEvent):
            return False
        text = latent_text(event.mimeData())
        if text is None:
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        is_dropped = kind == QEvent.Type.Drop
        self._show_over(None if is_dropped else event.position())
        if is_dropped:
            self.text_given.emit(text, event.position())
        return True

    def _show_over(self, position: QPointF | None) -> None:
        self._frame.show_around(position is not None)
        self.moved.emit(position)


class DragOpensTabs(QObject):
    """A latent that is held over a tab opens its page, so that it can be dropped there."""

    def __init__(self, bar: QTabBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._over = -1
        self._ticks = 0
        self._timer = QTimer(self, interval=_TICK_MILLISECONDS)
        self._timer.timeout.connect(self._tick)
        bar.setAcceptDrops(True)
        bar.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.DragLeave, QEvent.Type.Drop):
            self._wait_over(-1)
        elif kind in _DROPS and isinstance(event, QDropEvent) and latent_text(event.mimeData()) is not None:
            self._wait_over(self._bar.tabAt(event.position().toPoint()))
            event.setDropAction(Qt.DropAction.IgnoreAction)  # nothing is dropped here
            event.accept()
            return True
        return False

    def _wait_over(self, index: int) -> None:
        if index != self._over:
            self._over, self._ticks = index, 0
            self._timer.stop()
            if index >= 0:
                self._timer.start()

    def _tick(self) -> None:
        self._ticks += 1
        if self._ticks == _TICKS_TO_OPEN:
            self._timer.stop()
            self._bar.setCurrentIndex(self._over)


class DropFrame(QWidget):
    """Around all of its parent, while something can be dropped there."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_around(self, is_over: bool) -> None:
        """Shows or hides it."""
        if is_over:
            self.setGeometry(self._around.rect())
            self.raise_()
        self.setVisible(is_over)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(colour("accent"), 2))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
