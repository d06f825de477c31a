"""Where a person says what image they want: a canvas with its tools, and pictures from files and the clipboard."""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ganstudio.errors import StudioError
from ganstudio.gui.background import Background
from ganstudio.gui.panels.drawing_canvas import DrawingCanvas
from ganstudio.gui.panels.drawing_tools import DrawingTools
from ganstudio.gui.panels.files import ask_what_to_open, write_image
from ganstudio.gui.panels.picture_drops import PictureDrops
from ganstudio.gui.panels.picture_import import Wanted, picture_from
from ganstudio.gui.panels.pixels import Pixels, to_qimage
from ganstudio.params import tr


class DrawingPane(QWidget):
    """Draw an image, open one, drop one or paste one; cover with a mask what is to be invented."""

    changed = Signal()
    """The image or the mask, all the time while something is drawn."""
    stroke_ended = Signal()
    """What came since the last such signal is one change; also after a picture came or something was undone."""
    problem = Signal(object)
    """A `StudioError`: a picture could not be read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = DrawingCanvas()
        self.tools = DrawingTools(self.canvas)
        self._is_ink = True
        self._source: Path | QImage | None = None
        """What the last picture came from, as long as nothing else was drawn over it."""
        self._imported: Pixels | None = None
        self._background = Background(self)
        self._drops = PictureDrops(self)
        self.centring = QCheckBox(tr("Fit pictures as MNIST does"))
        self.centring.setChecked(True)
        self.centring.setToolTip(
            tr(
                "A drawing in a picture is cut out, scaled to 20 of 28 pixels and centred by its mass, as MNIST's digits"
                " were. Off: the middle square of the picture is taken as it is."
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.tools, self.canvas, self.centring):
            column.addWidget(widget)
        self._connect()

    def _connect(self) -> None:
        self.canvas.changed.connect(self.changed)
        self.canvas.stroke_ended.connect(self.stroke_ended)
        self.canvas.copy_asked.connect(self.copy)
        self.canvas.paste_asked.connect(self.paste)
        self.tools.open_asked.connect(self.ask_and_open)
        self.tools.paste_asked.connect(self.paste)
        self.centring.toggled.connect(self._fit_again)
        self._drops.file_given.connect(self.open)
        self._drops.picture_given.connect(self.open)
        self._drops.dropping.connect(self.canvas.show_dropping)
        self._background.done.connect(self._take)
        self._background.failed.connect(self.problem)

    # What comes in

    def configure(self, size: int, is_colour: bool, is_ink: bool | None = None) -> None:
        """Takes the images of another run: the drawing is kept where it has the same size.

        :param size: pixels on a side
        :param is_ink: they are bright ink on a dark ground, as MNIST's digits: pictures of dark ink become negatives. None: images
            in grey are
        """
        self._is_ink = not is_colour if is_ink is None else is_ink and not is_colour
        self.centring.setVisible(self._is_ink)
        if (size, is_colour) != (self.canvas.size_of_image, self.canvas.is_colour):
            self._source = None
            self._background.cancel()
        self.canvas.configure(size, is_colour)

    def set_image(self, image: Pixels) -> None:
        """Shows an image to draw on; can be undone.

        :param image: uint8, (size, size) or (size, size, 3)
        :raises ValueError: it has another size or type
        """
        self._source = None
        self.canvas.set_image(image)

    def open(self, picture: Path | QImage) -> None:
        """Reads a file, or takes a picture; it appears when that is done."""
        self._begin(picture)

    # What goes out

    def image(self) -> Pixels:
        """uint8, (size, size) or (size, size, 3)."""
        return self.canvas.image()

    def masked(self) -> NDArray[np.bool_] | None:
        """(size, size), True where the image is to be invented; None where nothing is."""
        return self.canvas.masked()

    # What the person does

    def ask_and_open(self) -> None:
        """Asks for a picture, and reads it."""
        kinds = tr("Pictures (*.png *.jpg *.jpeg *.webp *.bmp)")
        chosen = ask_what_to_open(self, tr("Open a picture"), kinds)
        if chosen is not None:
            self.open(chosen)

    def copy(self) -> None:
        """Puts what is drawn on the clipboard, in true pixels."""
        QGuiApplication.clipboard().setImage(to_qimage(self.canvas.image()))

    def paste(self) -> None:
        """Takes the picture that is on the clipboard."""
        if not self._drops.paste():
            self.problem.emit(StudioError(tr("There is no picture on the clipboard: copy one, then paste it here.")))

    def _fit_again(self) -> None:
        is_as_it_came = self._imported is not None and np.array_equal(self._imported, self.canvas.image())
        if self._source is not None and is_as_it_came:
            self._begin(self._source)

    def _begin(self, source: Path | QImage) -> None:
        self._source, self._imported = source, None
        canvas = self.canvas
        wanted = Wanted(canvas.size_of_image, canvas.is_colour, self._is_ink, self.centring.isChecked())
        read = partial(picture_from, source) if isinstance(source, Path) else partial(_pasted, source)
        self._background.start(partial(read, wanted))

    def _take(self, image: Pixels) -> None:
        self._imported = image
        self.canvas.set_image(image)


def _pasted(image: QImage, wanted: Wanted) -> Pixels:
    """A picture of the clipboard, by way of a file: read as all others are."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pasted.png"
        write_image(image, path)
        return picture_from(path, wanted, tr("the pasted picture"))
