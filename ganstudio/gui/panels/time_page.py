"""The page of the latent panel that shows one latent through the whole training: gone through by hand, or played."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from ganstudio.gui.icons import set_icon
from ganstudio.gui.panels.controls import tool_button
from ganstudio.gui.panels.path_player import RATE, PathPlayer
from ganstudio.gui.panels.pixels import Pixels
from ganstudio.gui.panels.time_strip import NOW, TimeStrip
from ganstudio.gui.panels.value_slider import ValueSlider
from ganstudio.gui.theme import restyle
from ganstudio.params import tr

_STEPS_PER_SECOND = 10
_FRAMES = RATE // _STEPS_PER_SECOND
"""So many of the player's for each step."""


class TimePage(QWidget):
    """Knows steps and images; who makes these it does not know, see `gui.time_travel`."""

    place_changed = Signal()
    """By the person or the player: `step` is another."""
    seen = Signal()
    """It has come to be visible: images may be missing."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._steps: tuple[int, ...] = ()
        self._at: int | None = None
        self._now = 0
        self.strip, self.player = TimeStrip(), PathPlayer(self)
        self.scrub = ValueSlider(0, 0, 0, step=1, page=1)
        self._build()
        self._connect()
        self._show()

    def _build(self) -> None:
        self.strip.empty_words = tr(
            "Train for a little while: now and then the run keeps its generator, and what each of them makes of this "
            "latent appears here."
        )
        self.play_button = tool_button(
            "play",
            tr("Play the training"),
            tr("Watch the latent being learnt, {} steps a second").format(_STEPS_PER_SECOND),
        )
        self.scrub.setAccessibleName(tr("Step of the training"))
        self.scrub.setToolTip(tr("Go through the training (arrow keys: step by step; End: now)"))
        self.place = QLabel()
        self.place.setMinimumWidth(self.fontMetrics().horizontalAdvance(tr("step {:,}").format(888_888)))
        restyle(self.place, "role", "hint")
        self.now_button = QToolButton()
        self.now_button.setText(tr("Now"))
        self.now_button.setCheckable(True)
        restyle(self.now_button, "role", "way-back")
        self.now_button.setAccessibleName(tr("Back to the network of now"))
        self.now_button.setToolTip(tr("Show again what the network makes now (Esc)"))
        self.words = QLabel(wordWrap=True)
        restyle(self.words, "role", "hint")
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.play_button)
        row.addWidget(self.scrub, 1)
        row.addWidget(self.place)
        row.addWidget(self.now_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.strip)
        column.addLayout(row)
        column.addSpacing(4)
        column.addWidget(self.words)
        column.addStretch(1)

    def _connect(self) -> None:
        self.strip.chosen.connect(self._take_over)
        self.scrub.valueChanged.connect(self._take_over)
        self.now_button.clicked.connect(self.go_to_now)
        self.play_button.clicked.connect(self.play_or_stop)
        self.player.frame_due.connect(lambda frame: self._go_to(frame // _FRAMES))
        self.player.playing_changed.connect(self._show_playing)

    # What is shown

    @property
    def step(self) -> int | None:
        """The step that is looked at; None: now."""
        return self._at

    @property
    def steps(self) -> tuple[int, ...]:
        """The steps there are, rising, without that of now."""
        return self._steps

    def show_steps(self, steps: Sequence[int]) -> None:
        """Takes the steps, rising. Who looks at one of them goes on looking at it; where it is gone, at the next one."""
        if tuple(steps) == self._steps:
            return
        self._steps = tuple(steps)
        self.strip.show_steps(steps)
        before = self._at
        if before is not None and before not in self._steps:
            self._at = next((step for step in self._steps if step > before), None)
        self._show()
        if self._at != before:
            self.place_changed.emit()

    def show_now(self, step: int, image: Pixels) -> None:
        """What the network of now makes, at its step.

        :param image: as in `show_image`
        """
        self._now = step
        self.strip.show_image(NOW, image)
        self._show_words()

    def show_image(self, step: int, image: Pixels) -> None:
        """:param image: uint8, (H, W) or (H, W, 3)"""
        self.strip.show_image(step, image)

    def image_of(self, step: int) -> Pixels | None:
        """What is shown of a step."""
        return self.strip.image_of(step)

    def clear(self) -> None:
        """Shows nothing: there is no run, or another one."""
        self.player.stop()
        self._steps, self._at = (), None
        self.strip.show_items(())
        self._show()

    # What happens

    def go_to_now(self) -> None:
        """Back to the present."""
        self._take_over(len(self._steps))

    def play_or_stop(self) -> None:
        """Goes through the steps from where it is, or from the first where it is at the end; or stops there."""
        if self.player.is_playing:
            self.player.stop()
        elif self._steps:
            self.scrub.setFocus()  # Esc and the arrow keys belong to it now
            frames = (len(self._steps) + 1) * _FRAMES
            self.player.play(frames if self._at is None else self._index * _FRAMES, frames, loops=False)

    @property
    def _index(self) -> int:
        return len(self._steps) if self._at is None else self._steps.index(self._at)

    def _take_over(self, index: int) -> None:
        """By hand: nothing plays any more."""
        self.player.stop()
        self._go_to(index)

    def _go_to(self, index: int) -> None:
        before = self._at
        self._at = self._steps[index] if index < len(self._steps) else None
        self._show()
        if self._at != before:
            self.place_changed.emit()

    def _show(self) -> None:
        last = len(self._steps)
        with QSignalBlocker(self.scrub):
            self.scrub.setRange(0, last)
            self.scrub.setPageStep(max(last // 10, 1))
            self.scrub.setValue(self._index)
        self.scrub.update()
        self._mark(self._index if self._steps else None)
        self._show_words()
        for control in (self.scrub, self.play_button, self.now_button):
            control.setEnabled(bool(self._steps))

    def _mark(self, index: int | None) -> None:
        if index == self.strip.marked:
            return  # it would scroll back there
        if index is not None and not self.strip.held:  # else images would move away under the pointer
            for neighbour in (max(index - 1, 0), min(index + 1, len(self._steps))):
                self.strip.reveal(neighbour)
        self.strip.mark(index)

    def _show_words(self) -> None:
        step = self._now if self._at is None else self._at
        self.place.setText(tr("step {:,}").format(step) if self._steps else "")
        self.now_button.setChecked(self._at is None)
        self.words.setText(self._what_to_do() if self._steps else "")

    def _what_to_do(self) -> str:
        if self._at is None:
            return tr(
                "Drag along the images, or press ▶: the large image goes through the training, from noise to what it is now."
            )
        words = tr(
            "The large image is of step {:,}, also while you move the latent on the other pages. Now, or Esc, leads back."
        )
        return words.format(self._at)

    def _show_playing(self, is_playing: bool) -> None:
        set_icon(self.play_button, "pause" if is_playing else "play")
        self.play_button.setAccessibleName(tr("Stop here") if is_playing else tr("Play the training"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        self.player.stop()
        super().hideEvent(event)
