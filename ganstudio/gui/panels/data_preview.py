"""The data set at a glance: some of its images with their number, or what is missing."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ganstudio.gui.icons import set_icon
from ganstudio.gui.panels.controls import ElidedLabel
from ganstudio.gui.theme import restyle
from ganstudio.params import tr

_PATIENCE_MILLISECONDS = 250
"""What is there sooner needs no word about loading."""


class DataPreview(QWidget):
    """Images with a line about them; or a sentence in their place, perhaps with a button that helps."""

    folder_wanted = Signal()
    """The person wants to choose a folder of images."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.thumbnails = Thumbnails()
        self.caption = ElidedLabel()
        self.message = QLabel(wordWrap=True)
        restyle(self.message, "role", "hint")
        self.button = set_icon(QPushButton(tr("Choose a folder…")), "folder")
        self.button.setToolTip(tr("Choose the folder with your images"))
        self.button.setAccessibleName(tr("Choose a folder of images"))
        self.button.clicked.connect(self.folder_wanted)
        self._loading = (0, 0)
        self._timer = QTimer(self, singleShot=True, interval=_PATIENCE_MILLISECONDS)
        self._timer.timeout.connect(self._tell_loading)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.thumbnails, self.caption, self.message):
            column.addWidget(widget)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._show("", has_images=True)  # none yet, but the room that they will take

    def show_images(self, images: np.ndarray, rows: int, caption: str, description: str) -> None:
        """
        :param images: as `Thumbnails.show_images` takes them
        :param caption: a line under them
        :param description: a longer text for the tooltip
        """
        self.thumbnails.show_images(images, rows, description)
        self.caption.show_text(caption)
        self._show("", has_images=True)

    def ask_for_folder(self) -> None:
        """Nothing is chosen yet."""
        text = tr("Choose a folder of images: PNG, JPEG, WebP or BMP. Or drop it onto this window.")
        self._show(text, has_images=False, has_button=True)

    def show_loading(self, done: int = 0, total: int = 0) -> None:
        """The images are being read; said once that takes a while."""
        self._loading = (done, total)
        if self._is_loading_told:
            self._tell_loading()
        elif not self._timer.isActive():
            self._timer.start()

    def show_problem(self, text: str) -> None:
        """Why there are no images to see."""
        self._show(text, has_images=False)

    @property
    def _is_loading_told(self) -> bool:
        return bool(self.message.property("loading"))

    def _tell_loading(self) -> None:
        done, total = self._loading
        text = tr("Reading images: {:,} of {:,}").format(done, total) if total else tr("Reading images…")
        self._show(text, has_images=False)
        self.message.setProperty("loading", True)

    def _show(self, message: str, has_images: bool, has_button: bool = False) -> None:
        self._timer.stop()
        self.message.setProperty("loading", False)
        self.message.setText(message)
        self.thumbnails.setVisible(has_images)
        self.caption.setVisible(has_images)
        self.message.setVisible(bool(message))
        self.button.setVisible(has_button)


class Thumbnails(QWidget):
    """A strip of real images at their true size, as many as fit in a row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._images: list[QImage] = []
        self._rows, self._side = 2, 28
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Real images of the data set"))

    def show_images(self, images: np.ndarray, rows: int, description: str) -> None:
        """
        :param images: (N, H, W) or (N, H, W, 3), uint8, column by column: the `rows` images of a column are neighbours
        """
        form = QImage.Format.Format_Grayscale8 if images.ndim == 3 else QImage.Format.Format_RGB888
        height, width = images.shape[1:3]
        stride = images[0].nbytes // height
        self._images = [QImage(image.tobytes(), width, height, stride, form).copy() for image in images]
        self._rows, self._side = rows, width
        self.setToolTip(description)
        self.setAccessibleDescription(description)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._side * 10, self._side * self._rows)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._side * 4, self._side * self._rows)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for i, image in enumerate(self._images):
            column, row = divmod(i, self._rows)
            if (column + 1) * self._side <= self.width():
                painter.drawImage(column * self._side, row * self._side, image)
