"""The points of a path as a row of images: added, removed, put in order, gone to."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from PySide6.QtCore import QPoint, QPointF, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from ganstudio.gui.icons import set_icon
from ganstudio.gui.panels import edit_trail
from ganstudio.gui.panels.controls import ElidedLabel, tool_button
from ganstudio.gui.panels.edit_trail import EditTrail
from ganstudio.gui.panels.gestures import with_keys
from ganstudio.gui.panels.latent_drag import Dragged
from ganstudio.gui.panels.pixels import Pixels
from ganstudio.gui.panels.thumbnail_strip import StripItem, ThumbnailStrip
from ganstudio.gui.panels.wanted_thumbnail import WantedThumbnail
from ganstudio.latent.keyframes import MOST_KEYFRAMES, Keyframe
from ganstudio.latent.paths import Latents
from ganstudio.params import tr

_SIDE = 56
Keyframes = tuple[Keyframe, ...]


KEYS = edit_trail.KEYS


class KeyframeStrip(QWidget):
    """Holds the points. What is to become one it asks the panel for, which answers by `add`."""

    keyframes_changed = Signal(object)
    """By the person: the `Keyframes` are others."""
    shown_asked = Signal(object)
    """By the person: what is shown is to become a point, at this place, or (None) a new one at the end."""
    chosen = Signal(int)
    """By the person: which point to go to."""
    dragged = Signal(object)
    """By the person: the `Dragged` to take elsewhere."""
    thumbnails_changed = Signal()
    follows_training = True

    def __init__(self) -> None:
        super().__init__()
        self._keyframes: Keyframes = ()
        self._tokens: Iterator[int] = count()
        self._token_of: dict[int, int] = {}
        """By the identity of the points, which live as long as they are held here."""
        self.edits: EditTrail[Keyframes] = EditTrail(())
        """What can be taken back; whoever moves the latent to a point says so here."""
        self._build()
        self.show_keyframes(())

    def _build(self) -> None:
        self.strip = ThumbnailStrip(_SIDE, is_editable=True)
        self.strip.setAccessibleName(tr("Points of the path"))
        self.strip.setToolTip(
            tr("Points of the path: a click goes there; drag, or Ctrl + arrow, puts one elsewhere; Delete removes it")
        )
        self.strip.empty_words = tr("Find an image that you like, and add it. Two of them make a path.")
        self.add_button = QPushButton(tr("Add point"))
        set_icon(self.add_button, "plus")
        self.add_button.setToolTip(tr("Add what is shown to the path, as its last point"))
        self.remove_button = tool_button(
            "trash", tr("Remove the point"), with_keys(tr("Remove the chosen point"), "Delete")
        )
        undo, redo = tr("Undo on the path"), tr("Redo on the path")
        self.undo_button = tool_button("undo", undo, with_keys(undo, QKeySequence.StandardKey.Undo))
        self.redo_button = tool_button("redo", redo, with_keys(redo, QKeySequence.StandardKey.Redo))
        self._words = ElidedLabel()
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.add_button)
        row.addWidget(self._words, 1)
        for button in (self.undo_button, self.redo_button, self.remove_button):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.strip)
        column.addLayout(row)
        self.strip.can_be_taken = True
        self.strip.taken.connect(self._drag)
        self.strip.chosen.connect(self.chosen)
        self.strip.removed.connect(self.remove)
        self.strip.moved.connect(self.move_point)
        self.strip.menu_asked.connect(self._pop_menu)
        self.strip.scrolled.connect(self.thumbnails_changed)
        self.add_button.clicked.connect(lambda: self.shown_asked.emit(None))
        self.remove_button.clicked.connect(lambda: self.remove(self.strip.focused))
        self.undo_button.clicked.connect(self.undo)
        self.redo_button.clicked.connect(self.redo)

    # The points

    @property
    def keyframes(self) -> Keyframes:
        return self._keyframes

    def show_keyframes(self, keyframes: Keyframes) -> None:
        """Shows the points of another path, without a signal."""
        self.edits.begin(keyframes)
        self._keyframes = keyframes
        self._show()

    def add(self, keyframe: Keyframe, index: int | None = None) -> None:
        """Adds a point at the end, or puts it in the place of another one."""
        if index is not None:
            self._take((*self._keyframes[:index], keyframe, *self._keyframes[index + 1 :]))
        elif len(self._keyframes) < MOST_KEYFRAMES:
            self._take((*self._keyframes, keyframe))

    def take_dropped(self, keyframe: Keyframe, position: QPointF) -> None:
        """Adds a point where it was dropped onto the strip; one that was taken from there goes to that place."""
        before, taken = self.strip.border_at(position.x()), self.strip.taken_place
        if taken is not None and taken < len(self._keyframes):
            self.move_point(taken, before - (before > taken))
        elif len(self._keyframes) < MOST_KEYFRAMES:
            self._take((*self._keyframes[:before], keyframe, *self._keyframes[before:]))

    def remove(self, index: int) -> None:
        """Takes a point away."""
        if 0 <= index < len(self._keyframes):
            self._take((*self._keyframes[:index], *self._keyframes[index + 1 :]))

    def move_point(self, index: int, to: int) -> None:
        """Puts a point to another place among the others."""
        others = (*self._keyframes[:index], *self._keyframes[index + 1 :])
        self._take((*others[:to], self._keyframes[index], *others[to:]))

    def undo(self) -> None:
        """Takes back the last change of the points."""
        if (before := self.edits.undo()) is not None:
            self._tell(before)

    def redo(self) -> None:
        """Makes it again."""
        if (after := self.edits.redo()) is not None:
            self._tell(after)

    def show_place(self, z: Latents, class_weights: Latents | None) -> None:
        """Marks the point that is shown, if it is one."""
        at = (i for i, keyframe in enumerate(self._keyframes) if keyframe.is_at(z, class_weights))
        self.strip.mark(next(at, None))

    def _take(self, keyframes: Keyframes) -> None:
        self.edits.add(keyframes)
        self._tell(keyframes)

    def _tell(self, keyframes: Keyframes) -> None:
        self._keyframes = keyframes
        self._show()
        self.keyframes_changed.emit(keyframes)

    def _show(self) -> None:
        points = self._keyframes
        self._token_of = {id(one): self._token_of.get(id(one), -1) for one in points}
        for key, token in self._token_of.items():
            self._token_of[key] = next(self._tokens) if token < 0 else token
        words = [tr("Point {} of {}").format(i + 1, len(points)) for i in range(len(points))]
        tokens = [self._token_of[id(one)] for one in points]
        self.strip.show_items([StripItem(token, text) for token, text in zip(tokens, words, strict=True)])
        self.strip.mark(None)
        self.remove_button.setEnabled(bool(points))
        self.undo_button.setEnabled(self.edits.can_undo)
        self.redo_button.setEnabled(self.edits.can_redo)
        self.add_button.setEnabled(len(points) < MOST_KEYFRAMES)
        few = {0: "", 1: tr("One more makes a path")}
        self._words.show_text(few.get(len(points), tr("{} points").format(len(points))))
        self.thumbnails_changed.emit()

    def _drag(self, index: int) -> None:
        image = self.strip.image_of(self.strip.items[index].token)
        self.dragged.emit(Dragged(self.strip, self._keyframes[index], image))

    def _pop_menu(self, index: int, where: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(tr("Go there"), lambda: self.chosen.emit(index))
        set_icon(menu.addAction(tr("Replace by what is shown"), lambda: self.shown_asked.emit(index)), "update")
        set_icon(menu.addAction(tr("Remove"), lambda: self.remove(index)), "trash")
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.edits.use_key(event, self._tell):
            super().keyPressEvent(event)

    # Thumbnails

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.thumbnails_changed.emit()

    def wanted_thumbnails(self) -> list[WantedThumbnail]:
        """Of the points that are seen."""
        seen = set(self.strip.seen)
        shown = ((self._token_of[id(one)], one) for one in self._keyframes)
        return [WantedThumbnail(token, one.z, one.class_weights) for token, one in shown if token in seen]

    def has_thumbnail(self, token: int) -> bool:
        """Whether the image of a point is there."""
        return self.strip.image_of(token) is not None

    def show_thumbnail(self, token: int, image: Pixels) -> None:
        """:param image: uint8, (H, W) or (H, W, 3)"""
        self.strip.show_image(token, image)
