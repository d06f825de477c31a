"""What was shown when a gesture ended: a strip to go back in, and the buttons for one step back and forth."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from ganstudio.gui.panels.controls import tool_button
from ganstudio.gui.panels.gestures import with_keys
from ganstudio.gui.panels.latent_controls import ControlsState
from ganstudio.gui.panels.latent_drag import Dragged
from ganstudio.gui.panels.pixels import Pixels
from ganstudio.gui.panels.thumbnail_strip import StripItem, ThumbnailStrip
from ganstudio.gui.panels.wanted_thumbnail import WantedThumbnail
from ganstudio.latent.keyframes import Keyframe
from ganstudio.latent.trail import Trail
from ganstudio.params import tr

_MOST = 100
ROW_SIDE = 32
"""Of the small images in the row under the image, in logical pixels."""


@dataclass(frozen=True, eq=False)
class Moment:
    """Where a gesture led."""

    state: ControlsState
    stamp: int
    """Of the request for its image."""
    words: str
    """What was done."""

    @property
    def at(self) -> Keyframe:
        """The latent itself."""
        return Keyframe(self.state.point.z, self.state.point.class_weights)


@dataclass(frozen=True, eq=False)
class _Entry:
    token: int
    moment: Moment


class LatentHistory(QWidget):
    """Goes back and forth; what was undone stays ahead until something else is done.

    Others place the buttons; the panel connects them.
    """

    gone_to = Signal(object)
    """By the person: the `Moment` to restore."""
    dragged = Signal(object)
    """By the person: the `Dragged` to take elsewhere."""
    ways_changed = Signal()
    """There is more or less to undo, or to do again."""
    thumbnails_changed = Signal()
    """Images may be missing."""
    follows_training = False
    """Its images are those that were seen then."""

    def __init__(self) -> None:
        super().__init__()
        self._trail: Trail[_Entry] = Trail(_MOST)
        self._tokens: Iterator[int] = count()
        self.strip = ThumbnailStrip(ROW_SIDE)
        self.strip.can_be_taken = True
        self.strip.setAccessibleName(tr("History"))
        self.strip.setToolTip(
            tr("What was shown before: a click, or Return, goes back there; drag takes one elsewhere")
        )
        self.undo_button = self._button("undo", tr("Undo"), QKeySequence.StandardKey.Undo)
        self.redo_button = self._button("redo", tr("Redo"), QKeySequence.StandardKey.Redo)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.strip)
        self.strip.chosen.connect(self._go_to)
        self.strip.taken.connect(self._drag)
        self._show()

    def _button(self, icon: str, name: str, keys: QKeySequence.StandardKey) -> QToolButton:
        text = tr("{} in the latent panel").format(name)
        return tool_button(icon, text, with_keys(text, keys))

    # What happens

    def begin(self, moment: Moment) -> None:
        """Forgets everything: the story of a network begins here."""
        self._trail.clear()
        self.add(moment)

    def add(self, moment: Moment) -> bool:
        """Takes the end of a gesture; False where it led nowhere else."""
        before = self._trail.current
        if before is not None and before.moment.state.is_same(moment.state):
            return False
        self._trail.add(_Entry(next(self._tokens), moment))
        self._show()
        return True

    def take_image(self, image: Pixels, stamp: int) -> None:
        """The answer to a request: the thumbnail of the moment that asked for it, if that has none yet. Until something has been done,
        the first one follows the network as it learns: else it would stay the noise that a training begins with.

        :param image: uint8, (H, W) or (H, W, 3)
        """
        missing = set(self.strip.missing)
        if len(self._trail.entries) == 1:
            missing.add(self._trail.entries[0].token)
        for entry in self._trail.entries if missing else ():
            if entry.token in missing and entry.moment.stamp == stamp:
                self.strip.show_image(entry.token, image)

    @property
    def can_undo(self) -> bool:
        """Whether there is a gesture to take back."""
        return self._trail.can_go_back

    @property
    def can_redo(self) -> bool:
        """Whether one that was taken back can be done again."""
        return self._trail.can_go_forth

    def undo(self) -> bool:
        """One gesture back; False where there is none."""
        return self._trail.can_go_back and self._go_to(self._trail.at - 1)

    def redo(self) -> bool:
        """One gesture forth; False where there is none."""
        return self._trail.can_go_forth and self._go_to(self._trail.at + 1)

    def _go_to(self, index: int) -> bool:
        entry = self._trail.go_to(index)
        self._show()
        self.gone_to.emit(entry.moment)
        return True

    def _show(self) -> None:
        entries = self._trail.entries
        tokens = [item.token for item in self.strip.items]
        if tokens != [entry.token for entry in entries]:
            self.strip.show_items([StripItem(entry.token, entry.moment.words) for entry in entries])
            self.thumbnails_changed.emit()
        self.strip.mark(self._trail.at if entries else None)
        self.undo_button.setEnabled(self.can_undo)
        self.redo_button.setEnabled(self.can_redo)
        self.ways_changed.emit()

    def _drag(self, index: int) -> None:
        token, at = self.strip.items[index].token, self._trail.entries[index].moment.at
        self.dragged.emit(Dragged(self.strip, at, self.strip.image_of(token)))

    def latents(self) -> list[tuple[str, Keyframe]]:
        """What was shown and what was done then, the newest first."""
        return [(entry.moment.words, entry.moment.at) for entry in reversed(self._trail.entries)]

    # Thumbnails

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.thumbnails_changed.emit()

    def wanted_thumbnails(self) -> list[WantedThumbnail]:
        """All moments, the newest first: it is looked at first."""
        places = [(entry.token, entry.moment.at) for entry in reversed(self._trail.entries)]
        return [WantedThumbnail(token, at.z, at.class_weights) for token, at in places]

    def has_thumbnail(self, token: int) -> bool:
        """Whether the image of a moment is there."""
        return self.strip.image_of(token) is not None

    def show_thumbnail(self, token: int, image: Pixels) -> None:
        """:param image: uint8, (H, W) or (H, W, 3)"""
        self.strip.show_image(token, image)
