"""A plane on which a person draws points by hand, with mouse, pen or keys."""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPointingDevice,
    QTabletEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ganstudio.gui.key_help import ARROWS, KeyHelp
from ganstudio.gui.panels.plane_axes import axis_margins, paint_axes, paint_zero_lines
from ganstudio.gui.panels.plane_geometry import PlaneGeometry, fitted_plane
from ganstudio.gui.panels.plane_points import points_image, real_glyph, size_for
from ganstudio.gui.panels.points_history import Drawn, PointsHistory
from ganstudio.gui.panels.points_shapes import sprayed
from ganstudio.gui.panels.scrolling import Notches, is_for_scrolling
from ganstudio.gui.panels.surface import Surface
from ganstudio.gui.theme import colour, notifier
from ganstudio.params import N_, tr

Tool = Literal["brush", "eraser"]
Place = tuple[float, float]

LEAST_RADIUS, MOST_RADIUS = 0.01, 0.4
LEAST_DENSITY, MOST_DENSITY = 1, 60
_SPRAY_MS = 80  # between two bursts while the brush is held still
_KEY_STEP = 0.05
_LARGER = 1.25


KEYS = (
    KeyHelp(ARROWS, N_("Move the brush")),
    KeyHelp(("Space",), N_("Spray points")),
    KeyHelp(("Del",), N_("Take points away")),
    KeyHelp(("[", "]"), N_("A smaller brush, or a larger one")),
    KeyHelp((QKeySequence.StandardKey.Undo,), N_("Take back the last stroke")),
    KeyHelp((QKeySequence.StandardKey.Redo,), N_("Draw it again")),
)


class PointsCanvas(Surface):
    """The plane from -1 to 1. Drag to spray or erase points, or move with the arrow keys and spray with Space."""

    changed = Signal()
    """The points are others now, by hand or by a call."""
    radius_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tool: Tool = "brush"
        self.density = 8
        """Points of one burst: of a click, or of a stroke as long as the brush's radius."""
        self._radius = 0.08
        self._history = PointsHistory()
        self._random = np.random.default_rng()
        self._layer: QImage | None = None
        self._cursor: Place | None = None
        self._stroke: Tool | None = None
        self._notches = Notches()
        self._spray = QTimer(self, interval=_SPRAY_MS)
        self._spray.timeout.connect(lambda: self._apply(self._cursor))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 240)
        self.setAccessibleName(tr("Plane to draw points on"))
        self.setToolTip(
            tr(
                "Drag to spray points; with the right button, take them away. The wheel makes the brush larger or smaller. By"
                " keys: arrows move, Space sprays, Delete takes points away, [ and ] change the brush"
            )
        )
        notifier.changed.connect(self._redraw)

    # The points

    @property
    def points(self) -> Drawn:
        """What is drawn, (N, 2) float32 within -1 … 1, a copy."""
        return self._history.points.copy()

    @property
    def count(self) -> int:
        return len(self._history.points)

    def set_points(self, points: NDArray[np.floating]) -> None:
        """Begins anew with these points; those beyond -1 … 1 are left out, and of more than 5,000 an even choice is taken.

        :param points: (N, 2)
        :raises ValueError: they have another shape
        """
        self._history.reset(points)
        self._redraw()
        self.changed.emit()

    def replace_points(self, points: NDArray[np.floating]) -> None:
        """Draws these points instead of what is there, as one change that can be undone."""
        self.let_go()
        self._history.replace(points)
        self._redraw()
        self.changed.emit()

    def clear(self) -> None:
        """Takes all points away; can be undone."""
        if self.count:
            self.replace_points(np.empty((0, 2)))

    @property
    def can_undo(self) -> bool:
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        return self._history.can_redo

    def undo(self) -> None:
        self.let_go()
        self._tell(self._history.undo())

    def redo(self) -> None:
        self.let_go()
        self._tell(self._history.redo())

    @property
    def radius(self) -> float:
        """Of the brush and the eraser; the plane is 2 wide."""
        return self._radius

    @radius.setter
    def radius(self, radius: float) -> None:
        radius = min(max(radius, LEAST_RADIUS), MOST_RADIUS)
        if radius != self._radius:
            self._radius = radius
            self.update()
            self.radius_changed.emit(radius)

    # Drawing

    def _start(self, at: Place, tool: Tool) -> None:
        self.let_go()
        self._history.begin()
        self._stroke, self._cursor = tool, at
        self._apply(at)
        self._spray.start()

    def let_go(self) -> None:
        self._spray.stop()
        if self._stroke is not None:
            self._stroke = None
            self._history.end()
            self.changed.emit()  # what can be undone may have changed with the end of the stroke

    def _move(self, at: Place) -> None:
        before, self._cursor = self._cursor, at
        if self._stroke is not None and before is not None:
            self._spray.start()  # held still begins to count here
            self._apply(at, before)
        self.update()

    def _apply(self, at: Place | None, before: Place | None = None) -> None:
        """Sprays or erases at a place, or along the way from another one to it."""
        if at is None or self._stroke is None:
            return
        if self._stroke == "eraser":
            self._tell(self._history.erase(before or at, at, self._radius))
        else:
            self._tell(self._history.add(sprayed(self._random, before or at, at, self._radius, self.density)))

    def _tell(self, changed: bool) -> None:
        if changed:
            self._redraw()
            self.changed.emit()

    # Painting

    def plane(self) -> PlaneGeometry:
        """Where the plane stands in the widget."""
        room = axis_margins(QFontMetricsF(self.font()))
        return fitted_plane(self.width(), self.height(), 1.0, self.devicePixelRatioF(), room)

    def sizeHint(self) -> QSize:
        return QSize(480, 480)

    def paintEvent(self, _: QPaintEvent) -> None:
        plane, painter = self.plane(), QPainter(self)
        painter.fillRect(plane.rect, colour("plot_background"))
        paint_zero_lines(painter, plane)
        paint_axes(painter, plane, QFontMetricsF(self.font()))
        painter.setClipRect(plane.rect.adjusted(-1, -1, 1, 1))
        if self.count:
            painter.drawImage(plane.rect, self._points_layer(plane))
        else:
            self._paint_hint(painter, plane)
        if self.is_ringed:
            painter.setPen(QPen(colour("accent"), 2))
            painter.drawRect(plane.rect)
        self._paint_brush(painter, plane)

    def _points_layer(self, plane: PlaneGeometry) -> QImage:
        scale = self.devicePixelRatioF()
        side = round(plane.side * scale)
        if self._layer is None or self._layer.width() != side:
            glyph = real_glyph(size_for(plane.side, self.count))
            at = (plane.to_screen(self._history.points) - (plane.left, plane.top)) * scale
            self._layer = points_image(at, side, side, glyph, scale)
        return self._layer

    def _paint_hint(self, painter: QPainter, plane: PlaneGeometry) -> None:
        painter.setPen(colour("muted"))
        text = tr("Drag with the mouse or a pen to spray points,\nor begin with one of the examples.")
        painter.drawText(plane.rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)

    def _paint_brush(self, painter: QPainter, plane: PlaneGeometry) -> None:
        if self._cursor is None:
            return
        erases = (self._stroke or self.tool) == "eraser"
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour("text"), 1, Qt.PenStyle.DashLine if erases else Qt.PenStyle.SolidLine))
        radius = self._radius * plane.side / 2
        painter.drawEllipse(plane.point_to_screen(*self._cursor), radius, radius)

    def _redraw(self) -> None:
        self._layer = None
        self.update()

    # Pointer and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        buttons: dict[Qt.MouseButton, Tool] = {
            Qt.MouseButton.LeftButton: self.tool,
            Qt.MouseButton.RightButton: "eraser",
        }
        if event.button() in buttons and self._stroke is None:
            self._start(self._place(event.position()), buttons[event.button()])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._move(self._place(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not event.buttons():
            self.let_go()

    def tabletEvent(self, event: QTabletEvent) -> None:
        # A pen comes as a mouse too, all but its other end.
        if event.pointerType() != QPointingDevice.PointerType.Eraser:
            event.ignore()
            return
        at = self._place(event.position())
        if event.type() == QEvent.Type.TabletPress:
            self._start(at, "eraser")
        elif event.type() == QEvent.Type.TabletRelease:
            self.let_go()
        else:
            self._move(at)
        event.accept()

    def leaveEvent(self, _: QEvent) -> None:
        if self._stroke is None:
            self._cursor = None
            self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if is_for_scrolling(self, event):
            event.ignore()
        else:
            self.radius *= _LARGER ** self._notches.take(event)

    def _place(self, position: QPointF) -> Place:
        return self.plane().to_plane(position)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Redo):
            self.redo()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif not self._key(event):
            event.ignore()

    def _key(self, event: QKeyEvent) -> bool:
        """Does what a key asks for; False for keys that are not used here."""
        key = Qt.Key(event.key())
        ways = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, 1),
            Qt.Key.Key_Down: (0, -1),
        }
        at = self._cursor or (0.0, 0.0)
        if key in ways:
            x, y = (min(max(a + _KEY_STEP * b, -1.0), 1.0) for a, b in zip(at, ways[key], strict=True))
            self._move((x, y))
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Delete):
            self._start(at, self.tool if key == Qt.Key.Key_Space else "eraser")
            self.let_go()
        elif event.text() in ("[", "]"):
            self.radius *= _LARGER if event.text() == "]" else 1 / _LARGER
        else:
            return False
        return True
