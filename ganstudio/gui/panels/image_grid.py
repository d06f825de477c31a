"""A grid of images whose pixels stay pixels."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ganstudio.gui.key_help import ARROWS, KeyHelp
from ganstudio.gui.panels.grid_geometry import GAP, GridGeometry, Space, fitted
from ganstudio.gui.panels.latent_drag import has_dragged
from ganstudio.gui.panels.pixels import to_qimage, to_screen_pixels
from ganstudio.gui.panels.sheet import Sheet
from ganstudio.gui.theme import colour, notifier
from ganstudio.params import N_, tr

_FRAME = 2  # logical pixels
_LABEL_GAP = 6
_WIDEST_LABEL = 96


KEYS = (
    KeyHelp(ARROWS, N_("Go from image to image")),
    KeyHelp(("Home", "End"), N_("Go to the first image, or the last")),
    KeyHelp(("Return",), N_("Take the image to the latent panel")),
    KeyHelp((QKeySequence.StandardKey.Copy,), N_("Copy all images as one picture")),
)


class ImageGrid(QWidget):
    """Shows a sheet of images, enlarged by a whole factor; click, or arrow keys and Return, picks one."""

    image_picked = Signal(int)
    taken = Signal(int)
    """By the person: the image that is dragged elsewhere, where `can_be_taken`."""
    menu_asked = Signal(object, object)
    """The index of the image or None, and the `QPoint` on the screen."""
    copy_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: Sheet | None = None
        self._picture = QImage()
        self._picked: int | None = None
        self._hovered: int | None = None
        self._current = 0
        self._pressed: QPointF | None = None
        self.can_be_taken = False
        """Whether images can be dragged to other widgets."""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 96)
        self.setAccessibleName(tr("Samples"))
        notifier.changed.connect(self.update)

    @property
    def sheet(self) -> Sheet | None:
        return self._sheet

    @property
    def picked(self) -> int | None:
        """The image that was picked last, or None."""
        return self._picked

    @property
    def current(self) -> int:
        """The image that Return would pick."""
        return self._current

    def show_sheet(self, sheet: Sheet | None) -> None:
        """Shows other images. What is picked stays picked as long as the arrangement is the same."""
        before, self._sheet = self._sheet, sheet
        if sheet is None or before is None or (before.rows, before.columns) != (sheet.rows, sheet.columns):
            self._picked = self._hovered = None
            self._current = 0
        self._picture = QImage() if sheet is None else to_qimage(sheet.whole())
        self.update()

    def forget_picked(self) -> None:
        """Takes the frame from the image that was picked."""
        self._picked = None
        self.update()

    def geometry_of_cells(self) -> GridGeometry | None:
        """Where the images stand now, in pixels of the screen."""
        if self._sheet is None:
            return None
        height, width = self._sheet.images.shape[1:3]
        return fitted(self._sheet.rows, self._sheet.columns, width, height, self._space())

    def cell_rect(self, index: int) -> QRectF:
        """Where one image stands, in logical pixels of the widget; empty without images."""
        geometry = self.geometry_of_cells()
        if geometry is None:
            return QRectF()
        scale = self.devicePixelRatioF()
        return QRectF(*(value / scale for value in geometry.cell(index)))

    def sizeHint(self) -> QSize:
        return QSize(360, 300)

    # Painting

    def paintEvent(self, _: QPaintEvent) -> None:
        geometry, sheet = self.geometry_of_cells(), self._sheet
        if geometry is None or sheet is None:
            return
        painter = QPainter(self)
        self._paint_labels(painter, sheet)
        to_screen_pixels(painter)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, geometry.factor < 1)
        height, width = sheet.images.shape[1:3]
        for index in range(sheet.count):
            row, column = divmod(index, sheet.columns)
            source = QRect(column * width, row * height, width, height)
            painter.drawImage(QRect(*geometry.cell(index)), self._picture, source)
        self._paint_frames(painter, geometry)

    def _paint_frames(self, painter: QPainter, geometry: GridGeometry) -> None:
        if self._hovered is not None:
            self._paint_frame(painter, geometry, self._hovered, colour("muted"))
        if self._picked is not None:
            self._paint_frame(painter, geometry, self._picked, colour("accent"))
        if self.hasFocus() and self._current != self._picked:
            self._paint_frame(painter, geometry, self._current, colour("text"), Qt.PenStyle.DotLine)

    def _paint_frame(
        self,
        painter: QPainter,
        geometry: GridGeometry,
        index: int,
        shade: QColor,
        style: Qt.PenStyle = Qt.PenStyle.SolidLine,
    ) -> None:
        thick = round(_FRAME * self.devicePixelRatioF())
        pen = QPen(shade, thick, style)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        left, top, width, height = geometry.cell(index)
        half = thick / 2
        painter.drawRect(QRectF(left - half, top - half, width + thick, height + thick))

    def _paint_labels(self, painter: QPainter, sheet: Sheet) -> None:
        painter.setPen(colour("muted"))
        metrics = self.fontMetrics()
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for row, text in enumerate(sheet.row_labels[: sheet.rows]):
            cell = self.cell_rect(row * sheet.columns)
            place = QRectF(cell.left() - _WIDEST_LABEL - _LABEL_GAP, cell.top(), _WIDEST_LABEL, cell.height())
            painter.drawText(place, right, metrics.elidedText(text, Qt.TextElideMode.ElideRight, _WIDEST_LABEL))
        for column, text in enumerate(sheet.column_labels[: sheet.columns]):
            cell = self.cell_rect(column)
            place = QRectF(cell.left(), cell.top() - metrics.height() - GAP, cell.width(), metrics.height())
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(cell.width()))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shown)

    def _space(self) -> Space:
        assert self._sheet is not None
        scale, metrics = self.devicePixelRatioF(), self.fontMetrics()
        widest = max((metrics.horizontalAdvance(text) for text in self._sheet.row_labels), default=0)
        left = min(widest, _WIDEST_LABEL) + _LABEL_GAP if widest else 0
        top = metrics.height() + GAP if self._sheet.column_labels else 0
        return Space(
            int(self.width() * scale),
            int(self.height() * scale),
            round(left * scale),
            round(top * scale),
            round(GAP * scale),
        )

    # Pointer and keys

    def index_at(self, position: QPointF) -> int | None:
        """The image at a point of the widget, or None."""
        geometry = self.geometry_of_cells()
        if geometry is None or self._sheet is None:
            return None
        scale = self.devicePixelRatioF()
        index = geometry.index_at(position.x() * scale, position.y() * scale)
        return index if index is not None and index < self._sheet.count else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        pressed = self._pressed
        if self.can_be_taken and pressed is not None and has_dragged(pressed, event.position()):
            self._pressed = None
            index = self.index_at(pressed)
            if index is not None:
                self._hover(None)
                self.taken.emit(index)
                return
        self._hover(self.index_at(event.position()))

    def leaveEvent(self, _: QEvent) -> None:
        self._hover(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        # Not when it is pressed: an image that is dragged elsewhere is not picked.
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        pressed, self._pressed = self.index_at(self._pressed), None
        if pressed is not None and pressed == self.index_at(event.position()):
            self._pick(pressed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif self._sheet is None or not self._key(Qt.Key(event.key()), self._sheet):
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._sheet is None:
            return
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        where = self.mapToGlobal(self.cell_rect(self._current).center().toPoint()) if by_key else event.globalPos()
        self.menu_asked.emit(self._current if by_key else self.index_at(QPointF(event.pos())), where)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.index_at(QPointF(event.pos()))
            if index is None or self._sheet is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), self._sheet.describe(index), self, self.cell_rect(index).toRect())
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def _key(self, key: Qt.Key, sheet: Sheet) -> bool:
        """Does what a key asks for; False where it asks for nothing here."""
        moves = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -sheet.columns,
            Qt.Key.Key_Down: sheet.columns,
            Qt.Key.Key_Home: -self._current,
            Qt.Key.Key_End: sheet.count - 1 - self._current,
        }
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick(self._current)
        elif key in moves:
            self._move_to(self._current + moves[key])
        else:
            return False
        return True

    def _move_to(self, index: int) -> None:
        if self._sheet is not None and 0 <= index < self._sheet.count:
            self._current = index
            self.setAccessibleDescription(self._sheet.describe(index))
            self.update()

    def _pick(self, index: int) -> None:
        self._picked = self._current = index
        self.update()
        self.image_picked.emit(index)

    def _hover(self, index: int | None) -> None:
        if index != self._hovered:
            self._hovered = index
            self.update()
