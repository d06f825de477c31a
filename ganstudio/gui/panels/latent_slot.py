"""A square that holds a latent: filled by a drop, a click or a key, dragged away, emptied."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QFont,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from ganstudio.gui.icons import set_icon
from ganstudio.gui.key_help import KeyHelp
from ganstudio.gui.panels.latent_drag import Dragged, has_dragged
from ganstudio.gui.panels.pixels import Pixels, to_screen_pixels
from ganstudio.gui.panels.scrolling import Notches, is_for_scrolling
from ganstudio.gui.panels.strip_view import thumbnail
from ganstudio.gui.theme import colour, notifier
from ganstudio.latent.keyframes import Keyframe
from ganstudio.params import N_, tr

_FRAME = 2  # logical pixels
_BADGE = 16


KEYS = (
    KeyHelp(("Return",), N_("Go to the latent in the square; where it is empty, put there what is shown")),
    KeyHelp(("Ins",), N_("Put there what is shown")),
    KeyHelp(("Del",), N_("Empty the square")),
    KeyHelp(("Up", "Down"), N_("More of it, or less")),
    KeyHelp(("PgUp", "PgDown"), N_("Much more of it, or less")),
)


class LatentSlot(QWidget):
    """It says what a person wants, and is told by `show_latent` what became of it.

    :param letter: what stands in it while it is empty
    :param name: for a screen reader
    :param side: of the image, in logical pixels
    :param is_open: whether a person fills and empties it; else it only shows something
    """

    gone_to = Signal(object)
    """By the person: the `Keyframe` to go to."""
    put_asked = Signal()
    """By the person: what is shown is to come here."""
    emptied = Signal()
    """By the person."""
    turned = Signal(int)
    """By the person: so many notches of the wheel, or arrow keys, upwards."""
    dragged = Signal(object)
    """By the person: the `Dragged` to take elsewhere."""

    def __init__(self, letter: str, name: str, tip: str, side: int, is_open: bool = True) -> None:
        super().__init__()
        self._letter, self._side, self._is_open = letter, side, is_open
        self.latent: Keyframe | None = None
        self.pixels: Pixels | None = None
        self._picture = QImage()
        self._picture_side = 0
        self._pressed: QPointF | None = None
        self._is_hovered = False
        self._notches = Notches()
        self.setAccessibleName(name)
        self.setToolTip(f"<p>{tip}</p>")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        notifier.changed.connect(self.update)

    # What comes in

    def show_latent(self, latent: Keyframe | None) -> None:
        """Holds another latent, or none; the older image stays until `show_pixels` brings its own."""
        self.latent = latent
        if latent is None:
            self.show_pixels(None)
        self.update()

    def show_pixels(self, pixels: Pixels | None) -> None:
        """:param pixels: uint8, (H, W) or (H, W, 3), or None for nothing"""
        self.pixels, self._picture_side = pixels, 0
        self.update()

    def sizeHint(self) -> QSize:
        side = self._side + 2 * _FRAME
        return QSize(side, side)

    # Pointer

    @property
    def _can_be_emptied(self) -> bool:
        return self._is_open and self.latent is not None

    def _badge(self) -> QRectF:
        return QRectF(self.width() - _BADGE - _FRAME, _FRAME, _BADGE, _BADGE)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.latent is not None and self._pressed is not None and has_dragged(self._pressed, event.position()):
            self._pressed = None
            self.dragged.emit(Dragged(self, self.latent, self.pixels))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        pressed, self._pressed = self._pressed, None
        if not self.rect().contains(event.position().toPoint()):
            return
        if self._can_be_emptied and self._badge().contains(pressed):
            self.emptied.emit()
        else:
            self._use()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if is_for_scrolling(self, event):
            event.ignore()
            return
        notches = self._notches.take(event)
        if notches:
            self.turned.emit(notches)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._show_hovered(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._show_hovered(False)

    def _show_hovered(self, is_hovered: bool) -> None:
        self._is_hovered = is_hovered
        self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._is_open or self.latent is not None:
            menu = self.make_menu()
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(event.globalPos())

    def make_menu(self) -> QMenu:
        """What can be done with it."""
        menu = QMenu(self)
        if self.latent is not None:
            menu.addAction(tr("Go there"), self._use)
        if self._is_open:
            set_icon(menu.addAction(tr("Put here what is shown"), self.put_asked.emit), "update")
        if self._can_be_emptied:
            set_icon(menu.addAction(tr("Empty it"), self.emptied.emit), "close")
        return menu

    def _use(self) -> None:
        if self.latent is not None:
            self.gone_to.emit(self.latent)
        elif self._is_open:
            self.put_asked.emit()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, keys = Qt.Key(event.key()), Qt.Key
        turns = {keys.Key_Up: 1, keys.Key_Down: -1, keys.Key_PageUp: 5, keys.Key_PageDown: -5}
        if key in (keys.Key_Return, keys.Key_Enter):
            self._use()
        elif key == keys.Key_Insert and self._is_open:
            self.put_asked.emit()
        elif key in (keys.Key_Delete, keys.Key_Backspace) and self._can_be_emptied:
            self.emptied.emit()
        elif key in turns and self._is_open:
            self.turned.emit(turns[key])
        else:
            super().keyPressEvent(event)

    # Painting

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.latent is None and self.pixels is None:
            self._paint_empty(painter)
        else:
            self._paint_picture(painter)
        self._paint_frame(painter)
        if self._can_be_emptied and (self._is_hovered or self.hasFocus()):
            self._paint_badge(painter)

    def _paint_empty(self, painter: QPainter) -> None:
        place = QRectF(self.rect()).adjusted(_FRAME, _FRAME, -_FRAME, -_FRAME)
        painter.fillRect(place, colour("alternate"))
        painter.setPen(QPen(colour("border"), 1, Qt.PenStyle.DashLine if self._is_open else Qt.PenStyle.SolidLine))
        painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5))
        font = QFont(self.font())
        font.setPointSizeF(1.4 * font.pointSizeF())
        painter.setFont(font)
        painter.setPen(colour("muted"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._letter)

    def _paint_picture(self, painter: QPainter) -> None:
        painter.save()
        to_screen_pixels(painter)
        scale = self.devicePixelRatioF()
        frame, side = round(_FRAME * scale), round(self._side * scale)
        if self.pixels is None:
            painter.fillRect(frame, frame, side, side, colour("pressed"))
        else:
            if self._picture_side != side:
                self._picture, self._picture_side = thumbnail(self.pixels, side), side
            painter.fillRect(frame, frame, side, side, colour("alternate"))
            x, y = ((side - length) // 2 for length in (self._picture.width(), self._picture.height()))
            painter.drawImage(frame + x, frame + y, self._picture)
        painter.restore()

    def _paint_frame(self, painter: QPainter) -> None:
        role = "accent" if self.hasFocus() else "muted" if self._is_hovered else ""
        if role:
            painter.setPen(QPen(colour(role), _FRAME))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def _paint_badge(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        badge = self._badge().adjusted(1, 1, -1, -1)
        painter.setPen(QPen(colour("border"), 1))
        painter.setBrush(colour("raised"))
        painter.drawEllipse(badge)
        painter.setPen(QPen(colour("text"), 1.5))
        arm = badge.adjusted(4, 4, -4, -4)
        painter.drawLine(arm.topLeft(), arm.bottomRight())
        painter.drawLine(arm.topRight(), arm.bottomLeft())
