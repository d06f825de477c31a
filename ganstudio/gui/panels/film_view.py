"""The preview of a film: some of its pictures, played in its own time."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ganstudio.export.film_preview import Preview
from ganstudio.gui.icons import set_icon
from ganstudio.gui.panels.controls import tool_button
from ganstudio.gui.panels.path_player import RATE, PathPlayer
from ganstudio.gui.panels.pixels import Pixels, to_qimage, to_screen_pixels, whole_factor
from ganstudio.gui.panels.scrub_slider import ScrubSlider
from ganstudio.gui.theme import colour, notifier, restyle
from ganstudio.params import tr

_SIDE = 320


class FilmScreen(QWidget):
    """One picture, as large as it can be; a sentence where there is none."""

    clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._picture = QImage()
        self._sentence = ""
        self.is_smooth = False
        self.setMinimumSize(_SIDE * 3 // 4, _SIDE * 3 // 4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Preview of the film"))
        self.setToolTip(tr("The film as it will be, drawn with the network of now; click to stop and play"))
        notifier.changed.connect(self.update)

    @property
    def sentence(self) -> str:
        """Why there is no picture."""
        return self._sentence

    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _SIDE)

    def show_picture(self, pixels: Pixels) -> None:
        """:param pixels: uint8, (H, W) or (H, W, 3)"""
        self._picture, self._sentence = to_qimage(pixels), ""
        self.update()

    def show_sentence(self, text: str) -> None:
        """In place of a picture."""
        self._picture, self._sentence = QImage(), text
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("alternate"))
        if self._picture.isNull():
            painter.setPen(colour("muted"))
            room = self.rect().adjusted(16, 16, -16, -16)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._sentence)
        else:
            painter.save()
            to_screen_pixels(painter)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self.is_smooth or self._factor() % 1 != 0)
            painter.drawImage(self._place(), self._picture)
            painter.restore()
        painter.setPen(QPen(colour("line"), 1))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def _factor(self) -> float:
        scale = self.devicePixelRatioF()
        across = (self.width() * scale - 2) / self._picture.width()
        down = (self.height() * scale - 2) / self._picture.height()
        return min(across, down) if self.is_smooth else whole_factor(min(across, down), 1)

    def _place(self) -> QRect:
        """Where the picture stands, in pixels of the screen."""
        scale, factor = self.devicePixelRatioF(), self._factor()
        width, height = round(self._picture.width() * factor), round(self._picture.height() * factor)
        left, top = (self.width() * scale - width) // 2, (self.height() * scale - height) // 2
        return QRect(QPointF(left, top).toPoint(), QSize(width, height))


class FilmView(QWidget):
    """A screen with what plays it. Begins to play with the first preview it is shown with; a newer one goes on where that was."""

    def __init__(self) -> None:
        super().__init__()
        self._preview: Preview | None = None
        self._loops = True
        self._is_new = True
        """Nothing was shown since it came up."""
        self.screen_part, self.scrub, self.player = FilmScreen(), ScrubSlider(), PathPlayer(self)
        self.play_button = tool_button("play", tr("Play the film"), tr("Play or stop the preview"))
        self.scrub.setAccessibleName(tr("Place in the film"))
        self.scrub.setToolTip(tr("Where in the film the preview is"))
        self.time = QLabel()
        self.time.setMinimumWidth(self.fontMetrics().horizontalAdvance(_time_words(88.8, 88.8)))
        restyle(self.time, "role", "hint")
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.play_button)
        row.addWidget(self.scrub, 1)
        row.addWidget(self.time)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.screen_part, 1)
        column.addLayout(row)
        self.play_button.clicked.connect(self.play_or_stop)
        self.screen_part.clicked.connect(self.play_or_stop)
        self.scrub.sliderPressed.connect(self.player.stop)
        self.scrub.valueChanged.connect(self._show_tick)
        self.player.frame_due.connect(self._go_to)
        self.player.playing_changed.connect(self._show_playing)
        self.show_sentence("")

    @property
    def preview(self) -> Preview | None:
        """What is shown."""
        return self._preview

    def show_preview(self, preview: Preview, is_smooth: bool, loops: bool) -> None:
        """
        :param loops: whether it plays again and again
        """
        first, self._is_new = self._is_new or self._preview is None, False
        was_playing = self.player.is_playing
        share = self.scrub.value() / max(self.scrub.maximum(), 1)
        self.player.stop()
        self._preview, self._loops, self.screen_part.is_smooth = preview, loops, is_smooth
        self.scrub.show_points((), self._ticks)
        self.scrub.show_value(round(share * self.scrub.maximum()))
        self._enable(True)
        self._show_tick()
        if (first or was_playing) and self.isVisible():
            self.play_or_stop()

    def show_sentence(self, text: str) -> None:
        """What is to be known where there is no preview."""
        self.player.stop()
        self._preview = None
        self.screen_part.show_sentence(text)
        self.time.setText("")
        self._enable(False)

    def play_or_stop(self) -> None:
        if self.player.is_playing:
            self.player.stop()
        elif self._preview is not None:
            self.player.play(self.scrub.value(), self._ticks, self._loops)

    @property
    def _ticks(self) -> int:
        assert self._preview is not None, "who counts has something to count"
        return max(round(self._preview.seconds * RATE), 1)

    def _enable(self, is_enabled: bool) -> None:
        for control in (self.scrub, self.play_button):
            control.setEnabled(is_enabled)

    def _go_to(self, tick: int) -> None:
        self.scrub.show_value(tick)
        self._show_tick()

    def _show_tick(self) -> None:
        if self._preview is not None:
            seconds = self.scrub.value() / RATE
            self.screen_part.show_picture(self._preview.picture_at(seconds))
            self.time.setText(_time_words(seconds, self._preview.seconds))

    def _show_playing(self, is_playing: bool) -> None:
        set_icon(self.play_button, "pause" if is_playing else "play")
        self.play_button.setAccessibleName(tr("Stop here") if is_playing else tr("Play the film"))

    def hideEvent(self, event: QHideEvent) -> None:
        self.player.stop()
        self._is_new = True
        super().hideEvent(event)


def _time_words(at: float, seconds: float) -> str:
    return tr("{:.1f} / {:.1f} s").format(at, seconds)
