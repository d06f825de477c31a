"""What was shown when a gesture ended: a strip to go back in, between undo and redo."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from ganstudio.gui.panels.controls import tool_button
from ganstudio.gui.panels.gestures import with_keys
from ganstudio.gui.panels.latent_controls import ControlsState
from ganstudio.gui.panels.pixels import Pixels
from ganstudio.gui.panels.thumbnail_strip import StripItem, ThumbnailStrip
from ganstudio.gui.panels.wanted_thumbnail import WantedThumbnail
from ganstudio.latent.trail import Trail
from ganstudio.params import tr

_MOST = 100
_SIDE = 32


@dataclass(frozen=True, eq=False)
class Moment:
    """Where a gesture led."""

    state: ControlsState
    stamp: int
    """Of the request for its image."""
    words: str
    """What was done."""


@dataclass(frozen=True, eq=False)
class _Entry:
    token: int
    moment: Moment


class LatentHistory(QWidget):
    """Goes back and forth; what was undone stays ahead until something else is done. The panel connects the buttons."""

    gone_to = Signal(object)
    """By the person: the `Moment` to restore."""
    thumbnails_changed = Signal()
    """Images may be missing."""
    follows_training = False
    """Its images are those that were seen then."""

    def __init__(self) -> None:
        super().__init__()
        self._trail: Trail[_Entry] = Trail(_MOST)
        self._tokens: Iterator[int] = count()
        self.strip = ThumbnailStrip(_SIDE)
        self.strip.setAccessibleName(tr("History"))
        self.strip.setToolTip(tr("What was shown before: a click, or Return, goes back there"))
        self.undo_button = self._button("undo", tr("Undo"), QKeySequence.StandardKey.Undo)
        self.redo_button = self._button("redo", tr("Redo"), QKeySequence.StandardKey.Redo)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self._row.addWidget(self.undo_button)
        self._row.addWidget(self.strip, 1)
        self._row.addWidget(self.redo_button)
        self.strip.chosen.connect(self._go_to)
        self._show()

    def _button(self, icon: str, name: str, keys: QKeySequence.StandardKey) -> QToolButton:
        text = tr("{} in the latent panel").format(name)
        return tool_button(icon, text, with_keys(text, keys))

    def add_button(self, button: QToolButton) -> None:
        """One more, at the right end."""
        self._row.addWidget(button)

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
        """The answer to a request: the thumbnail of the moment that asked for it, if that has none yet.

        :param image: uint8, (H, W) or (H, W, 3)
        """
        missing = set(self.strip.missing)
        for entry in self._trail.entries if missing else ():
            if entry.token in missing and entry.moment.stamp == stamp:
                self.strip.show_image(entry.token, image)

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
        self.undo_button.setEnabled(self._trail.can_go_back)
        self.redo_button.setEnabled(self._trail.can_go_forth)

    # Thumbnails

    def wanted_thumbnails(self) -> list[WantedThumbnail]:
        """All moments, the newest first: it is looked at first."""
        states = [(entry.token, entry.moment.state.point) for entry in reversed(self._trail.entries)]
        return [WantedThumbnail(token, point.z, point.class_weights) for token, point in states]

    def has_thumbnail(self, token: int) -> bool:
        """Whether the image of a moment is there."""
        return self.strip.image_of(token) is not None

    def show_thumbnail(self, token: int, image: Pixels) -> None:
        """:param image: uint8, (H, W) or (H, W, 3)"""
        self.strip.show_image(token, image)
