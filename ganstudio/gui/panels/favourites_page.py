"""The page of favourites: the list, and what can be done with a latent as text."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ganstudio.gui.icons import set_icon
from ganstudio.gui.panels import edit_trail
from ganstudio.gui.panels.controls import tool_button
from ganstudio.gui.panels.favourites import FavouritesList
from ganstudio.gui.panels.gestures import with_keys
from ganstudio.params import tr

KEYS = edit_trail.KEYS


class FavouritesPage(QWidget):
    """Lays out the parts; the panel connects them."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.list = FavouritesList()
        self.copy_button, self.paste_button = QPushButton(tr("Copy")), QPushButton(tr("Paste"))
        for button, icon, name, tip in (
            (
                self.copy_button,
                "copy",
                tr("Copy the latent as text"),
                with_keys(tr("Copy the latent that is shown as a line of text"), "Ctrl+Shift+C"),
            ),
            (
                self.paste_button,
                "paste",
                tr("Paste a latent"),
                with_keys(tr("Go to a latent that was copied as text"), QKeySequence.StandardKey.Paste),
            ),
        ):
            set_icon(button, icon)
            button.setAccessibleName(name)
            button.setToolTip(tip)
        undo, redo = tr("Undo among the favourites"), tr("Redo among the favourites")
        self.undo_button = tool_button("undo", undo, with_keys(undo, QKeySequence.StandardKey.Undo))
        self.redo_button = tool_button("redo", redo, with_keys(redo, QKeySequence.StandardKey.Redo))
        self.remove_button = tool_button(
            "trash", tr("Remove the favourite"), with_keys(tr("Remove the chosen favourite"), "Delete")
        )
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.copy_button)
        row.addWidget(self.paste_button)
        row.addStretch(1)
        for flat in (self.undo_button, self.redo_button, self.remove_button):
            row.addWidget(flat)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        self.undo_button.clicked.connect(self.list.undo)
        self.redo_button.clicked.connect(self.list.redo)
        self.remove_button.clicked.connect(lambda: self.list.remove(self.list.currentRow()))
        self.list.thumbnails_changed.connect(self._show_buttons)
        self.list.favourites_changed.connect(lambda _: self._show_buttons())
        self.list.currentRowChanged.connect(lambda _: self._show_buttons())
        self._show_buttons()

    def _show_buttons(self) -> None:
        self.undo_button.setEnabled(self.list.edits.can_undo)
        self.redo_button.setEnabled(self.list.edits.can_redo)
        self.remove_button.setEnabled(self.list.currentRow() >= 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.list.edits.use_key(event, self.list.restore):
            super().keyPressEvent(event)
