"""The game on the plane: what D says of each place, real and generated points, and where D would have these go."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLineF, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ganstudio.gui.key_help import ARROWS, KeyHelp
from ganstudio.gui.panels.pixels import to_screen_pixels
from ganstudio.gui.panels.plane_drawing import PlaneDrawing
from ganstudio.gui.panels.plane_geometry import PlaneGeometry, number
from ganstudio.gui.panels.plane_heat import value_at
from ganstudio.gui.panels.plane_legend import Layers, legend_words
from ganstudio.gui.panels.plane_modes import ModeCounts, mode_at
from ganstudio.gui.panels.plot_parts import short
from ganstudio.gui.panels.readout import Reading, Readout
from ganstudio.gui.panels.surface import Surface
from ganstudio.gui.theme import colour, notifier
from ganstudio.params import N_, tr

if TYPE_CHECKING:  # it loads torch, which the window does not wait for
    from ganstudio.training.scene import Scene

_PICTURE_SIDE = 600  # logical pixels of a saved picture: larger ones are drawn finer, not with more room
_PROBE_STEP = 1 / 25  # of the extent, for the arrow keys
_CROSS = 7.0  # logical pixels
_RING = 8.0


KEYS = (
    KeyHelp(ARROWS, N_("Read D's value at another place")),
    KeyHelp(("Esc",), N_("Stop reading it")),
    KeyHelp((QKeySequence.StandardKey.Copy,), N_("Copy the picture")),
)


class PlaneView(Surface):
    """Shows scenes, each drawn once; hovering, or the arrow keys, reads D's value at a place."""

    menu_asked = Signal(object)
    """The `QPoint` on the screen."""
    copy_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene: Scene | None = None
        self._layers = Layers()
        self._drawing = PlaneDrawing()
        self._counts: ModeCounts | None = None
        self._shown: QImage | None = None
        self._probe: tuple[float, float] | None = None
        self._mark: tuple[float, float] | None = None
        self._readout = Readout(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 160)
        self.setAccessibleName(tr("The plane: what D says of each place, real and generated points"))
        notifier.changed.connect(self._recolour)

    @property
    def scene(self) -> Scene | None:
        return self._scene

    def show_scene(self, scene: Scene | None) -> None:
        """Shows another moment of the game, or nothing."""
        self._scene = scene
        if scene is None:
            self._probe = self._mark = None
        self._redraw()

    def show_modes(self, counts: ModeCounts | None) -> None:
        """Marks which modes are caught and which are lost; None: it is not known."""
        self._counts = self._drawing.counts = counts
        words = [] if counts is None else [counts.words(), *map(counts.of_mode, range(len(counts.within)))]
        self.setAccessibleDescription("; ".join(words))
        self._redraw()

    def show_mark(self, place: tuple[float, float] | None) -> None:
        """Rings the place that the latent panel's point has now, in the plane's units; None: no ring."""
        self._mark = place
        self.update()

    # Layers

    @property
    def layers(self) -> Layers:
        """What is drawn, beside the generated points."""
        return self._layers

    def show_layer(self, layer: str, shown: bool) -> None:
        """Shows or hides one.

        :param layer: a field of `Layers`: ``heat``, ``arrows``, ``real`` or ``modes``
        """
        layers = replace(self._layers, **{layer: shown})
        if layers != self._layers:
            self._layers = layers
            self._redraw()

    # Pictures

    def picture(self, pixels: int) -> QImage:
        """The scene as a square picture, drawn anew at that size; a null image where there is none.

        :param pixels: width and height
        """
        if self._scene is None:
            return QImage()
        scale = max(pixels / _PICTURE_SIDE, 1.0)
        side = pixels / scale
        # A drawing of its own: the next scene in the window still finds its real points drawn.
        drawing = PlaneDrawing()
        drawing.counts = self._counts
        image = drawing.image(self._scene, self._layers, side, side, scale, self.font())
        image.setDevicePixelRatio(1)
        return image

    def plane(self) -> PlaneGeometry:
        """Where the plane stands in the widget."""
        extent = 1.0 if self._scene is None else self._scene.extent
        return self._drawing.geometry(self.width(), self.height(), extent, self.devicePixelRatioF(), self.font())

    def sizeHint(self) -> QSize:
        return QSize(400, 400)

    def paintEvent(self, _: QPaintEvent) -> None:
        if self._scene is None:
            return
        scale = self.devicePixelRatioF()
        if self._shown is None or self._shown.devicePixelRatio() != scale:
            size = self.size()
            self._shown = self._drawing.image(
                self._scene, self._layers, size.width(), size.height(), scale, self.font()
            )
        painter = QPainter(self)
        painter.save()
        to_screen_pixels(painter)
        painter.scale(scale, scale)
        painter.drawImage(QPointF(0, 0), self._shown)
        painter.restore()
        self._paint_marks(painter)

    def _paint_marks(self, painter: QPainter) -> None:
        plane = self.plane()
        if self.is_ringed:
            painter.setPen(QPen(colour("accent"), 2))
            painter.drawRect(plane.rect.adjusted(-1, -1, 1, 1))
        if self._mark is not None and all(abs(one) <= plane.extent for one in self._mark):
            self._paint_ring(painter, plane.point_to_screen(*self._mark))
        if self._probe is not None:
            at = plane.point_to_screen(*self._probe)
            painter.setPen(QPen(colour("text"), 1))
            for way in (QPointF(_CROSS, 0), QPointF(0, _CROSS)):
                painter.drawLine(QLineF(at - way, at + way))

    def _paint_ring(self, painter: QPainter, at: QPointF) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for shade, width in (("base", 5.0), ("text", 2.0)):  # readable on every colour of the map
            painter.setPen(QPen(colour(shade), width))
            painter.drawEllipse(at, _RING, _RING)
        painter.restore()

    def _redraw(self) -> None:
        self._shown = None
        self._tell()
        self.update()

    def _recolour(self) -> None:
        self._drawing = PlaneDrawing()
        self._drawing.counts = self._counts
        self._redraw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._redraw()

    # Reading values

    def value_at(self, x: float, y: float) -> float | None:
        """D's value at a place of the plane; None where the scene does not tell it."""
        scene = self._scene
        if scene is None or not scene.heat.size:
            return None
        across, down = (x / self.plane().extent + 1) / 2, (1 - y / self.plane().extent) / 2
        return value_at(scene.heat, across, down) if 0 <= across <= 1 and 0 <= down <= 1 else None

    def _probe_at(self, place: tuple[float, float] | None) -> None:
        self._probe = place
        self._tell()
        self.update()

    def _tell(self) -> None:
        """Shows what is known of the place that is pointed at."""
        value = None if self._probe is None else self.value_at(*self._probe)
        if self._probe is None or self._scene is None or value is None:
            self._readout.hide()
            return
        plane = self.plane()
        x, y = (number(one, 2 if plane.extent < 10 else 1) for one in self._probe)
        title = tr("D's probability of real") if self._scene.is_probability else tr("D's score")
        at = plane.point_to_screen(*self._probe).toPoint()
        reading = Reading(title, "discriminator", short(value).replace("-", "−"))
        self._readout.show_readings(f"({x}, {y})", [reading], self._mode_notes(self._scene, plane, self._probe), at)

    def _mode_notes(self, scene: Scene, plane: PlaneGeometry, place: tuple[float, float]) -> list[str]:
        """What is known of the mode in whose ring a place lies."""
        counts = self._shown_counts(scene)
        index = None if counts is None else mode_at(scene, plane, place)
        return [] if counts is None or index is None else [counts.of_mode(index)]

    def _shown_counts(self, scene: Scene) -> ModeCounts | None:
        counts = self._counts
        return counts if counts is not None and self._layers.modes and counts.fits(scene) else None

    def legend_text(self) -> str:
        """What the line above the plane says, in sentences."""
        return "" if self._scene is None else legend_words(self._scene, self._shown_counts(self._scene))

    # Pointer and keys

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            if event.pos().y() < self.plane().top:
                QToolTip.showText(event.globalPos(), self.legend_text(), self)
            else:  # over the plane, the reading tells
                QToolTip.hideText()
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        plane = self.plane()
        inside = self._scene is not None and plane.rect.contains(event.position())
        self.setCursor(Qt.CursorShape.CrossCursor if inside else Qt.CursorShape.ArrowCursor)
        self._probe_at(plane.to_plane(event.position()) if inside else None)

    def leaveEvent(self, _: QEvent) -> None:
        self._probe_at(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif self._scene is None or not self._key(Qt.Key(event.key())):
            event.ignore()

    def _key(self, key: Qt.Key) -> bool:
        """Moves the place that is read, or lets it go; False for keys that are not used here."""
        ways = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, 1),
            Qt.Key.Key_Down: (0, -1),
        }
        if key == Qt.Key.Key_Escape and self._probe is not None:
            self._probe_at(None)
        elif key in ways:
            extent = self.plane().extent
            at, way = self._probe or (0.0, 0.0), ways[key]
            x, y = (max(-extent, min(a + b * extent * _PROBE_STEP, extent)) for a, b in zip(at, way, strict=True))
            self._probe_at((x, y))
        else:
            return False
        return True

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._scene is None:
            return
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        where: QPoint = self.mapToGlobal(self.plane().rect.center().toPoint()) if by_key else event.globalPos()
        self.menu_asked.emit(where)
