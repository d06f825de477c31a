"""Every class in several styles, as a window with a table of images."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence, QShowEvent
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ganstudio.gui.icons import set_icon
from ganstudio.gui.key_help import KeyHelp
from ganstudio.gui.panels.controls import ElidedLabel
from ganstudio.gui.panels.files import save_picture
from ganstudio.gui.panels.image_grid import ImageGrid
from ganstudio.gui.panels.latent_drag import Dragged
from ganstudio.gui.panels.live_places import LivePlaces
from ganstudio.gui.panels.pixels import Pixels, enlargement, to_qimage
from ganstudio.gui.panels.sheet import Sheet
from ganstudio.gui.panels.wanted_thumbnail import WantedThumbnail
from ganstudio.gui.theme import restyle
from ganstudio.latent.keyframes import Keyframe
from ganstudio.latent.space import LatentSpace
from ganstudio.latent.variations import in_kind, kind_names
from ganstudio.params import N_, tr

SOURCES = {"terms": N_("A, B and C"), "favourites": N_("Favourites"), "history": N_("History")}
MOST_STYLES = 10
MOST_ROWS = 30
_SIZE = QSize(640, 720)
_LEAST_SAVED = 112
"""Pixels of a saved image on a side, at least, where it is enlarged."""


@dataclass(frozen=True, eq=False)
class Style:
    """One column."""

    words: str
    at: Keyframe
    """Its class does not count."""


KEYS = (
    KeyHelp(("Ctrl+S",), N_("Save the table as a picture")),
    KeyHelp(("Ctrl+Shift+S",), N_("Save it with larger pixels")),
)


class ClassTable(QDialog):
    """Rows are classes, or else learned categories; columns are latents. It says where a person goes, and which latents it wants."""

    gone_to = Signal(object)
    """By the person: the `Keyframe` to go to."""
    dragged = Signal(object)
    """By the person: the `Dragged` to take elsewhere."""
    source_changed = Signal()
    """By the person: `source` is another."""
    thumbnails_changed = Signal()
    follows_training = True
    problem = Signal(object)
    """A `StudioError`: the picture could not be written."""
    saved = Signal(object)
    """The `Path` of the picture that was written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._space = LatentSpace(1)
        self._class_names: tuple[str, ...] = ()
        self._styles: tuple[Style, ...] = ()
        self._places = LivePlaces()
        self._images: dict[int, Pixels] = {}
        self._redrawing = QTimer(self, singleShot=True, interval=0)
        self._redrawing.timeout.connect(self._show_sheet)
        self.setWindowTitle(tr("Classes × styles"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._build()
        self.problem.connect(lambda error: self._say(str(error), "problem"))
        self.saved.connect(lambda path: self._say(tr("Saved as {}.").format(path)))
        self._show_sheet()
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - QSize(24, 64)))

    def _build(self) -> None:
        self.sources = QComboBox()
        for key, text in SOURCES.items():
            self.sources.addItem(tr(text), key)
        self.sources.setAccessibleName(tr("Styles"))
        self.sources.setToolTip(tr("Which latents stand in the columns, beside the one that is shown"))
        self.sources.activated.connect(lambda _: self.source_changed.emit())
        self.grid = ImageGrid()
        self.grid.can_be_taken = True
        self.grid.setAccessibleName(tr("Classes × styles"))
        self.grid.image_picked.connect(self._go_to)
        self.grid.taken.connect(self._drag)
        self.grid.copy_asked.connect(self._copy)
        self._said = ElidedLabel()
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(8)
        label = QLabel(tr("Styles:"))
        label.setBuddy(self.sources)
        for widget in (label, self.sources):
            head.addWidget(widget)
        head.addStretch(1)
        foot.setSpacing(8)
        foot.addWidget(self._said, 1)
        for button in self._make_buttons():
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.grid, 1)
        column.addLayout(foot)

    def _make_buttons(self) -> tuple[QPushButton, ...]:
        tip = tr("Save the table as a picture (PNG), in true pixels")
        self.save = _button("save", tr("Save…"), tip, "Ctrl+S")
        self.save.clicked.connect(lambda: self.ask_and_save())
        tip = tr("Save the table as a picture (PNG), each pixel as a square of several")
        self.save_large = _button("save", tr("Save enlarged…"), tip, "Ctrl+Shift+S")
        self.save_large.clicked.connect(lambda: self.ask_and_save(is_enlarged=True))
        close = _button("close", tr("Close"), tr("Close this window"), "Esc")
        close.setShortcut(QKeySequence())  # the dialog itself has that key
        close.clicked.connect(self.reject)
        return self.save, self.save_large, close

    # What comes in

    def configure(self, space: LatentSpace, class_names: Sequence[str]) -> None:
        """Takes another network."""
        self._space, self._class_names = space, tuple(class_names)
        self._places.clear()
        self._images.clear()
        self.show_styles(())

    def show_styles(self, styles: Sequence[Style]) -> None:
        """Shows other columns, at most `MOST_STYLES`; older images of the same place stay until the new ones come."""
        before, self._styles = self._styles, tuple(styles[:MOST_STYLES])
        if [one.words for one in self._styles] != [one.words for one in before]:
            self._places.clear()
            self._images.clear()
        for place in range(self._rows * len(self._styles)):
            self._places.hold(place, self.latent_at(place))
        self._say(self._words())
        self._redrawing.start()
        self.thumbnails_changed.emit()

    # What goes out

    @property
    def source(self) -> str:
        """Where the columns come from: a key of `SOURCES`."""
        return str(self.sources.currentData())

    def latent_at(self, place: int) -> Keyframe:
        """That of a cell, counted row by row."""
        row, column = divmod(place, len(self._styles))
        return in_kind(self._space, self._class_names, self._styles[column].at, row).at

    def picture(self, scale: int = 1) -> QImage:
        """The images side by side without gaps, each pixel enlarged; a null image where there are none."""
        return QImage() if self.grid.sheet is None else to_qimage(self.grid.sheet.whole(scale))

    def ask_and_save(self, is_enlarged: bool = False) -> None:
        """Asks where to save the table, in true pixels or enlarged, and saves it.

        :param is_enlarged: what is offered first
        """
        image = self.picture()  # before the dialog opens: what the person saw when they asked
        if not image.isNull():
            save_picture(self, "classes.png", image, self._enlargement(), is_enlarged)

    # What happens

    @property
    def _rows(self) -> int:
        return min(len(kind_names(self._space, self._class_names)), MOST_ROWS)

    def _words(self) -> str:
        kinds = len(kind_names(self._space, self._class_names))
        if kinds > self._rows:
            text = (
                tr("The first {} of {:,} classes.") if self._class_names else tr("The first {} of {:,} learned codes.")
            )
            return text.format(self._rows, kinds)
        few = {"terms": tr("Fill A, B and C on the page Mix."), "favourites": tr("The star keeps favourites.")}
        return few.get(self.source, "") if len(self._styles) < 2 else ""

    def _enlargement(self) -> int:
        image = next(iter(self._images.values()), None)
        return 1 if image is None else enlargement(image.shape[0], _LEAST_SAVED)

    def _show_sheet(self) -> None:
        count = self._rows * len(self._styles)
        image = next(iter(self._images.values()), None)
        for button in (self.save, self.save_large):
            button.setEnabled(bool(count) and len(self._images) == count)
        if not count or image is None:
            self.grid.show_sheet(None)
            return
        empty = np.zeros_like(image)
        images = np.stack([self._images.get(place, empty) for place in range(count)])
        names = kind_names(self._space, self._class_names)[: self._rows]
        columns = tuple(one.words for one in self._styles)
        labels = tuple(tr("{}, {}").format(name, words) for name in names for words in columns)
        self.grid.show_sheet(Sheet(images, self._rows, len(columns), names, columns, labels))

    def _go_to(self, place: int) -> None:
        self.gone_to.emit(self.latent_at(place))

    def _drag(self, place: int) -> None:
        self.dragged.emit(Dragged(self.grid, self.latent_at(place), self._images.get(place)))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setImage(self.picture())
        self._say(tr("The table is copied as a picture."))

    def _say(self, text: str, role: str = "hint") -> None:
        restyle(self._said, "role", role)
        self._said.show_text(text)

    # Thumbnails

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.thumbnails_changed.emit()

    def wanted_thumbnails(self) -> list[WantedThumbnail]:
        """All of them, row by row."""
        return self._places.wanted(range(self._rows * len(self._styles)))

    def has_thumbnail(self, token: int) -> bool:
        """Whether the image of a cell is there, of the latent that it now holds."""
        return self._places.has_image(token)

    def show_thumbnail(self, token: int, image: Pixels) -> None:
        """:param image: uint8, (H, W) or (H, W, 3)"""
        if self._places.take_image(token):
            self._images[token] = image
            self._redrawing.start()


def _button(icon: str, text: str, tip: str, keys: str) -> QPushButton:
    button = set_icon(QPushButton(text), icon)
    shortcut = QKeySequence(keys)
    button.setShortcut(shortcut)
    button.setToolTip(f"{tip}  [{shortcut.toString(QKeySequence.SequenceFormat.NativeText)}]")
    button.setAccessibleName(text.removesuffix("…"))
    button.setAutoDefault(False)  # Return picks an image
    return button
