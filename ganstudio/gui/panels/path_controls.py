"""A path through points that the person has kept: laid, walked by hand, and played."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ganstudio.gui.icons import set_icon
from ganstudio.gui.panels.controls import tool_button
from ganstudio.gui.panels.keyframe_strip import Keyframes, KeyframeStrip
from ganstudio.gui.panels.path_options import PathOptions
from ganstudio.gui.panels.path_player import RATE, PathPlayer
from ganstudio.gui.panels.scrub_slider import ScrubSlider
from ganstudio.gui.theme import restyle
from ganstudio.latent.keyframes import KeyframePath
from ganstudio.latent.paths import Latents
from ganstudio.latent.space import LatentSpace
from ganstudio.params import tr

Walk = tuple[Latents, Latents | None]
"""z (frames, size) and class weights (frames, classes), or None without classes."""


class PathControls(QWidget):
    """Holds a `KeyframePath`. It moves nothing itself: it says where the person goes along it."""

    path_changed = Signal(object)
    """By the person: the `KeyframePath` is another."""
    walked_to = Signal(object, object)
    """By scrubbing or playing: z (size,) and class weights (classes,) or None."""
    gone_to = Signal(object)
    """By the person: the `Keyframe` to go to."""
    film_asked = Signal()
    """By the person: a film of the path is wanted."""
    released = Signal()
    """Neither the slider is held nor the path plays any more."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._space = LatentSpace(1)
        self._path = KeyframePath()
        self._walk: Walk | None = None
        """The frames of the path, once they have been needed."""
        self.player = PathPlayer(self)
        self.points, self.options, self.scrub = KeyframeStrip(), PathOptions(), ScrubSlider()
        self._build()
        self._connect()
        self._show()

    def _build(self) -> None:
        self.play_button = tool_button("play", tr("Play the path"), tr("Play the path, 30 frames a second"))
        self.film_button = tool_button("film", tr("Film of the path"), "")
        self.film_button.setText(tr("Film…"))
        self.film_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.scrub.setAccessibleName(tr("Place on the path"))
        self.scrub.setToolTip(tr("Walk along the path: the marks are its points"))
        self.time = QLabel()
        self.time.setMinimumWidth(self.fontMetrics().horizontalAdvance(_time_words(88.8, 88.8)))
        restyle(self.time, "role", "hint")
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.play_button)
        row.addWidget(self.scrub, 1)
        row.addWidget(self.time)
        row.addWidget(self.film_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.points)
        column.addLayout(row)
        column.addWidget(self.options)
        column.addStretch(1)

    def _connect(self) -> None:
        self.points.keyframes_changed.connect(self._take_points)
        self.points.chosen.connect(self._go_to)
        self.options.options_changed.connect(self._take_options)
        self.play_button.clicked.connect(self.play_or_stop)
        self.film_button.clicked.connect(self.film_asked)
        self.scrub.sliderPressed.connect(self.player.stop)
        self.scrub.valueChanged.connect(self._walk_to)
        self.scrub.sliderReleased.connect(self.released)
        self.player.frame_due.connect(self._show_frame)
        self.player.playing_changed.connect(self._show_playing)

    # What comes in

    @property
    def path(self) -> KeyframePath:
        """The points and how to go from one to the next."""
        return self._path

    @property
    def held(self) -> bool:
        """Whether the slider is dragged, or the path plays."""
        return self.scrub.isSliderDown() or self.player.is_playing

    def configure(self, space: LatentSpace) -> None:
        """Takes another network: the points of the earlier one are forgotten."""
        self._space = space
        self.show_path(replace(self._path, keyframes=()))

    def show_path(self, path: KeyframePath) -> None:
        """Shows another path of this network, without a signal."""
        self.player.stop()
        self._path = path
        self.points.show_keyframes(path.keyframes)
        self.scrub.show_value(0)
        self._show()

    def walk(self) -> Walk:
        """The frames of the path, `RATE` a second.

        :raises ValueError: it has no points
        """
        if self._walk is None:
            self._walk = self._path.walk(self._space, self._path.frames(RATE))
        return self._walk

    # What happens

    def play_or_stop(self) -> None:
        """Plays the path from where its slider stands, or stops there."""
        if self.player.is_playing:
            self.player.stop()
        elif self._path.is_walkable:
            self.player.play(self.scrub.value(), self._path.frames(RATE), self._path.loop)

    def _take_points(self, keyframes: Keyframes) -> None:
        self.player.stop()
        self._path = replace(self._path, keyframes=keyframes)
        self._show()
        self.path_changed.emit(self._path)

    def _take_options(self, options: KeyframePath) -> None:
        was_playing = self.player.is_playing
        share = self.scrub.value() / max(self.scrub.maximum(), 1)
        self.player.stop()
        self._path = replace(options, keyframes=self._path.keyframes)
        self._show()
        self.scrub.show_value(round(share * self.scrub.maximum()))
        self._show_time()
        self.path_changed.emit(self._path)
        if was_playing:
            self.play_or_stop()

    def _go_to(self, index: int) -> None:
        self.player.stop()
        self.scrub.show_value(self._path.frame_of(index, self._path.frames(RATE)))
        self._show_time()
        self.gone_to.emit(self._path.keyframes[index])

    def _show_frame(self, frame: int) -> None:
        self.scrub.show_value(frame)
        self._walk_to(frame)

    def _walk_to(self, frame: int) -> None:
        self._show_time()
        if self._path.is_walkable:
            z, weights = self.walk()
            self.walked_to.emit(z[frame], None if weights is None else weights[frame])

    def _show_playing(self, is_playing: bool) -> None:
        set_icon(self.play_button, "pause" if is_playing else "play")
        self.play_button.setAccessibleName(tr("Stop here") if is_playing else tr("Play the path"))
        if not is_playing:
            self.released.emit()

    def _show(self) -> None:
        path, frames = self._path, self._path.frames(RATE)
        self._walk = None
        self.options.show_options(path)
        marks = [path.frame_of(i, frames) for i in range(len(path.keyframes))]
        self.scrub.show_points(marks if path.is_walkable else [], frames)
        self.film_button.setToolTip(
            tr("Write the path as MP4, GIF or frames…")
            if path.is_walkable
            else tr("A film needs two points: keep one more")
        )
        for control in (self.scrub, self.play_button, self.film_button):
            control.setEnabled(path.is_walkable)
        self._show_time()

    def _show_time(self) -> None:
        words = _time_words(self.scrub.value() / RATE, self._path.seconds)
        self.time.setText(words if self._path.is_walkable else "")

    def hideEvent(self, event: QHideEvent) -> None:
        self.player.stop()
        super().hideEvent(event)


def _time_words(at: float, seconds: float) -> str:
    return tr("{:.1f} / {:.1f} s").format(at, seconds)
