"""The favourites of a run: latents with names, to come back to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count, zip_longest

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPaintEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QMenu

from ganstudio.gui.icons import set_icon
from ganstudio.gui.key_help import KeyHelp
from ganstudio.gui.panels.edit_trail import EditTrail
from ganstudio.gui.panels.latent_drag import Dragged
from ganstudio.gui.panels.pixels import Pixels
from ganstudio.gui.panels.thumbnail_strip import thumbnail
from ganstudio.gui.panels.wanted_thumbnail import WantedThumbnail
from ganstudio.gui.theme import colour, notifier
from ganstudio.latent.album import MOST_FAVOURITES, Favourite, free_name, tidy_name
from ganstudio.latent.keyframes import Keyframe
from ganstudio.params import N_, tr

_SIDE = 56
_TOKEN = Qt.ItemDataRole.UserRole
_CELL = 86
"""Three stand side by side in the narrowest panel, with most of a name below each."""
_GAP = 4  # between two names


KEYS = (
    KeyHelp(("Return",), N_("Go to the favourite")),
    KeyHelp(("F2",), N_("Rename it")),
    KeyHelp(("Del",), N_("Remove it")),
)


class FavouritesList(QListWidget):
    """Small images with names below. A click or Return goes there, F2 renames, Delete removes."""

    favourites_changed = Signal(object)
    """By the person: a tuple of all `Favourite`."""
    gone_to = Signal(object)
    """By the person: the `Favourite` to go to."""
    copy_asked = Signal(object)
    """By the person: the `Favourite` to copy as text."""
    dragged = Signal(object)
    """By the person: the `Dragged` to take elsewhere."""
    thumbnails_changed = Signal()
    follows_training = True

    def __init__(self) -> None:
        super().__init__()
        self._favourites: dict[int, Favourite] = {}
        """By token, in order."""
        self._images: dict[int, Pixels] = {}
        self._tokens: Iterator[int] = count()
        self.edits: EditTrail[tuple[Favourite, ...]] = EditTrail(())
        """What can be taken back; whoever moves the latent to a favourite says so here."""
        self.setAccessibleName(tr("Favourites"))
        self.setToolTip(tr("Favourites: a click, or Return, goes there; F2 renames, Delete removes"))
        self.setViewMode(QListWidget.ViewMode.IconMode)
        self.setMovement(QListWidget.Movement.Static)
        self.setDragEnabled(True)  # which a list whose items do not move is not
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setIconSize(QSize(_SIDE, _SIDE))
        self.setGridSize(QSize(_CELL, _SIDE + 12 + self.fontMetrics().height()))
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(self.gridSize().height() + 8)
        self.setViewportMargins(0, 4, 0, 0)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._pop_menu)
        self.itemClicked.connect(self._go_to)
        self.itemChanged.connect(self._renamed)
        self.verticalScrollBar().valueChanged.connect(lambda _: self.thumbnails_changed.emit())
        notifier.changed.connect(self._redraw)

    # The favourites

    @property
    def favourites(self) -> tuple[Favourite, ...]:
        return tuple(self._favourites.values())

    def show_favourites(self, favourites: tuple[Favourite, ...]) -> None:
        """Shows those of another run, without a signal."""
        self.edits.begin(favourites)
        self._fill(favourites)

    def add(self, keyframe: Keyframe) -> Favourite | None:
        """Keeps a point; None where it is kept already, or there are too many."""
        here = (one for one in self._favourites.values() if one.at.is_at(keyframe.z, keyframe.class_weights))
        if len(self._favourites) >= MOST_FAVOURITES or next(here, None) is not None:
            return None
        name = free_name(tr("Favourite {}"), (one.name for one in self._favourites.values()))
        favourite = Favourite(name, keyframe)
        self._take([*self._favourites.values(), favourite])
        self.setCurrentRow(self.count() - 1)
        self.scrollToBottom()
        return favourite

    def remove(self, row: int) -> None:
        """Takes one away."""
        left = list(self._favourites.values())
        if 0 <= row < len(left):
            del left[row]
            self._take(left)
            self.setCurrentRow(min(row, self.count() - 1))

    def undo(self) -> None:
        """Takes back the last change of the favourites."""
        if (before := self.edits.undo()) is not None:
            self.restore(before)

    def redo(self) -> None:
        """Makes it again."""
        if (after := self.edits.redo()) is not None:
            self.restore(after)

    def restore(self, favourites: tuple[Favourite, ...]) -> None:
        """Shows what there was at another time, and goes to where it differs."""
        pairs = zip_longest(favourites, self.favourites)
        row = next((row for row, (one, other) in enumerate(pairs) if one is not other), 0)
        self._fill(favourites)
        self.setCurrentRow(min(row, self.count() - 1))
        self.favourites_changed.emit(self.favourites)

    def _take(self, favourites: Sequence[Favourite]) -> None:
        self.edits.add(tuple(favourites))
        self._fill(favourites)
        self.favourites_changed.emit(self.favourites)

    def _fill(self, favourites: Sequence[Favourite]) -> None:
        # By the latent, which stays when a favourite gets another name.
        token_of = {id(one.at): token for token, one in self._favourites.items()}
        tokens = [token_of[id(one.at)] if id(one.at) in token_of else next(self._tokens) for one in favourites]
        self._favourites = dict(zip(tokens, favourites, strict=True))
        self._images = {token: image for token, image in self._images.items() if token in self._favourites}
        self.blockSignals(True)
        self.clear()
        for token, favourite in self._favourites.items():
            self.addItem(self._item(token, favourite))
        self.blockSignals(False)
        self.viewport().update()
        self.thumbnails_changed.emit()

    def _item(self, token: int, favourite: Favourite) -> QListWidgetItem:
        item = QListWidgetItem(self._icon(token), favourite.name)
        item.setData(_TOKEN, token)
        item.setToolTip(favourite.name)
        # Else all cells are as wide as the one name that Qt happens to measure.
        item.setSizeHint(QSize(_CELL - _GAP, _SIDE + self.fontMetrics().height() + 2))
        item.setTextAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        return item

    # What the person does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, item = event.key(), self.currentItem()
        if item is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_to(item)
        elif item is not None and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove(self.currentRow())
        elif event.text().isdecimal() or key == Qt.Key.Key_Space:
            event.ignore()  # not the search of the list: digits choose a class, space starts and pauses
        else:
            super().keyPressEvent(event)

    def _go_to(self, item: QListWidgetItem) -> None:
        self.gone_to.emit(self._favourites[item.data(_TOKEN)])

    def _renamed(self, item: QListWidgetItem) -> None:
        token = item.data(_TOKEN)
        before = self._favourites.get(token)
        if before is None:
            return
        name = tidy_name(item.text()) or before.name
        self.blockSignals(True)
        item.setText(name)
        item.setToolTip(name)
        self.blockSignals(False)
        if name != before.name:
            self._favourites[token] = replace(before, name=name)
            self.edits.add(self.favourites)
            self.favourites_changed.emit(self.favourites)

    def startDrag(self, _: Qt.DropAction) -> None:
        item = self.currentItem()
        if item is not None:
            token = item.data(_TOKEN)
            self.dragged.emit(Dragged(self, self._favourites[token].at, self._images.get(token)))

    def _pop_menu(self, where: QPoint) -> None:
        item = self.itemAt(where)
        if item is None:
            return
        favourite, row = self._favourites[item.data(_TOKEN)], self.row(item)
        menu = QMenu(self)
        menu.addAction(tr("Go there"), lambda: self.gone_to.emit(favourite))
        set_icon(menu.addAction(tr("Rename"), lambda: self.editItem(self.item(row))), "tag")
        set_icon(menu.addAction(tr("Copy as text"), lambda: self.copy_asked.emit(favourite)), "copy")
        set_icon(menu.addAction(tr("Remove"), lambda: self.remove(row)), "trash")
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.viewport().mapToGlobal(where))

    # What is shown

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._favourites:
            painter = QPainter(self.viewport())
            painter.setPen(colour("muted"))
            words = tr("The star keeps what is shown; it is saved with the run.")
            room = self.viewport().rect().adjusted(16, 8, -16, -8)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)

    def _icon(self, token: int) -> QIcon:
        scale = self.devicePixelRatioF()
        side = round(_SIDE * scale)
        whole = QPixmap(side, side)
        pixels = self._images.get(token)
        whole.fill(Qt.GlobalColor.transparent if pixels is not None else colour("pressed"))
        if pixels is not None:
            picture = thumbnail(pixels, side)
            painter = QPainter(whole)
            painter.drawImage((side - picture.width()) // 2, (side - picture.height()) // 2, picture)
            painter.end()
        whole.setDevicePixelRatio(scale)
        icon = QIcon(whole)
        icon.addPixmap(whole, QIcon.Mode.Selected)  # Qt would tint it
        return icon

    def _redraw(self) -> None:
        for row in range(self.count()):
            item = self.item(row)
            self._set_icon(item, item.data(_TOKEN))

    def _set_icon(self, item: QListWidgetItem, token: int) -> None:
        self.blockSignals(True)
        item.setIcon(self._icon(token))
        self.blockSignals(False)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(3 * self.gridSize().width(), 2 * self.gridSize().height() + 8)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.thumbnails_changed.emit()

    # Thumbnails

    def wanted_thumbnails(self) -> list[WantedThumbnail]:
        """Of those that are seen."""
        shown, wanted = self.viewport().rect(), []
        for row in range(self.count()):
            item = self.item(row)
            if self.visualItemRect(item).intersects(shown):
                token = item.data(_TOKEN)
                at = self._favourites[token].at
                wanted.append(WantedThumbnail(token, at.z, at.class_weights))
        return wanted

    def has_thumbnail(self, token: int) -> bool:
        """Whether the image of a favourite is there."""
        return token in self._images

    def show_thumbnail(self, token: int, image: Pixels) -> None:
        """:param image: uint8, (H, W) or (H, W, 3)"""
        for row in range(self.count()):
            if self.item(row).data(_TOKEN) == token:
                self._images[token] = image
                self._set_icon(self.item(row), token)
