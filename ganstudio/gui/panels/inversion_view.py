"""What came of looking for an image: the one that was wanted, the one that was found, and where they differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ganstudio.gui.icons import set_icon
from ganstudio.gui.panels.controls import ElidedLabel
from ganstudio.gui.panels.crisp_image import CrispImage
from ganstudio.gui.panels.difference_map import difference, difference_image, with_mask
from ganstudio.gui.panels.image_grid import ImageGrid
from ganstudio.gui.panels.pixels import Pixels
from ganstudio.gui.panels.sheet import Sheet
from ganstudio.gui.theme import colour, notifier, restyle
from ganstudio.params import tr

_LEAST_SIDE = 58  # logical pixels: an image of 28, twice as large, with its frame
_MOST_IN_ROW = 3
_PROPOSAL_HEIGHT = 92


@dataclass(frozen=True, eq=False)
class Shown:
    """An image that the generator makes, and how near it is to the one that is wanted."""

    image: Pixels
    """uint8, (H, W) or (H, W, 3)."""
    residual: float
    """Mean absolute difference of the pixels that count, 0–1."""
    similarity: float
    """0–1; 1 is the same image."""
    class_name: str = ""
    """Empty without classes."""


class SmallImage(CrispImage):
    """A square that others stand beside; it can be copied and saved as every image can."""

    def __init__(self, name: str, tip: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        return max(width, _LEAST_SIDE)

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_SIDE, _LEAST_SIDE)


class InversionView(QWidget):
    """Shows how a search goes, and takes over what it found. It searches nothing itself."""

    stop_asked = Signal()
    """What was found so far is enough."""
    use_asked = Signal(int)
    """Go to the latent of one of the images that were given to `show_found` last."""
    problem = Signal(object)
    """A `StudioError`: an image could not be written."""
    saved = Signal(object)
    """The `Path` of an image that was written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted: Pixels | None = None
        self._mask: NDArray[np.bool_] | None = None
        self._found: tuple[Shown, ...] = ()
        self._chosen = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._make_images())
        self._legend = QLabel()
        self._legend.setAlignment(Qt.AlignmentFlag.AlignRight)
        column.addWidget(self._legend)
        self.figures = ElidedLabel()
        column.addWidget(self.figures)
        column.addLayout(self._make_progress())
        column.addLayout(self._make_use())
        column.addWidget(self._make_proposals())  # they come and go: what is pressed stays where it is
        column.addStretch(1)
        notifier.changed.connect(self._recolour)
        self._recolour()
        self.clear()

    # What comes in

    def begin(self, wanted: Pixels, mask: NDArray[np.bool_] | None = None) -> None:
        """A search begins; what the last one found is shown until something better comes.

        :param wanted: uint8, (H, W) or (H, W, 3)
        :param mask: (H, W), True where it is to be invented
        """
        if self._wanted is not None and self._wanted.shape != wanted.shape:
            self._found = ()
        self._wanted, self._mask = wanted, mask
        self._chosen = 0
        for image in self._images:
            image.expect(*wanted.shape[:2])
        self.show_progress(0, 0)
        self._show_images()

    def show_found(self, found: Sequence[Shown]) -> None:
        """Shows what was found so far: the best first, and other proposals where there are several."""
        if self._wanted is None or not found:
            return
        self._found = tuple(found)
        self._chosen = min(self._chosen, len(found) - 1)
        self._show_proposals()
        self._show_images()

    def show_progress(self, done: int, total: int) -> None:
        """The search goes on. :param total: 0 while it is not known"""
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self._show_searching(True)

    def end(self) -> None:
        """The search is over, or was stopped: what was found stays."""
        self._show_searching(False)

    def clear(self) -> None:
        """Nothing is looked for."""
        self._wanted, self._mask, self._found, self._chosen = None, None, (), 0
        self._show_searching(False)
        self._show_proposals()
        self._show_images()

    # What goes out

    @property
    def is_searching(self) -> bool:
        return self.stop_button.isVisibleTo(self)

    @property
    def chosen(self) -> int:
        """Which of the images that were found is shown large."""
        return self._chosen

    # How it is built

    def _make_images(self) -> QGridLayout:
        whats = (
            (tr("Wanted"), tr("The image that is looked for, as the network sees it")),
            (tr("Found"), tr("The nearest image that the generator makes")),
            (tr("Difference"), tr("Where they differ. Full colour is the difference of black and white.")),
        )
        self._images = tuple(SmallImage(name, tip) for name, tip in whats)
        self.wanted, self.found, self.apart = self._images
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        for column, (image, (name, _)) in enumerate(zip(self._images, whats, strict=True)):
            caption = QLabel(name)
            caption.setAlignment(Qt.AlignmentFlag.AlignCenter)
            restyle(caption, "role", "hint")
            grid.addWidget(caption, 0, column)
            grid.addWidget(image, 1, column)
            grid.setColumnStretch(column, 1)
            image.problem.connect(self.problem)
            image.saved.connect(self.saved)
        return grid

    def _make_proposals(self) -> ImageGrid:
        self.proposals = ImageGrid()
        self.proposals.setAccessibleName(tr("Proposals"))
        self.proposals.image_picked.connect(self._choose)
        return self.proposals

    def _make_progress(self) -> QHBoxLayout:
        self.progress = QProgressBar(textVisible=False)
        self.progress.setAccessibleName(tr("Progress of the search"))
        self.progress.setToolTip(tr("How far the search has come"))
        self.stop_button = QPushButton(tr("Stop"))
        set_icon(self.stop_button, "stop")
        self.stop_button.setToolTip(tr("Stop the search; what it has found stays"))
        self.stop_button.clicked.connect(self.stop_asked)
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget, stretch in ((self.progress, 1), (self.stop_button, 0)):
            policy = widget.sizePolicy()
            policy.setRetainSizeWhenHidden(True)  # nothing moves when a search begins or ends
            widget.setSizePolicy(policy)
            row.addWidget(widget, stretch)
        return row

    def _make_use(self) -> QHBoxLayout:
        self.use_button = QPushButton(tr("Use this latent"))
        restyle(self.use_button, "primary", True)
        self.use_button.setToolTip(tr("Go to the latent of the found image: the sliders then move it"))
        self.use_button.clicked.connect(lambda: self.use_asked.emit(self._chosen))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.use_button)
        return row

    # What is shown

    def _choose(self, index: int) -> None:
        self._chosen = index
        self._show_images()

    def _show_images(self) -> None:
        found = self._found[self._chosen] if self._found else None
        self.wanted.show_pixels(None if self._wanted is None else with_mask(self._wanted, self._mask))
        self.found.show_pixels(None if found is None else found.image)
        apart = None
        if self._wanted is not None and found is not None:
            apart = difference_image(difference(self._wanted, found.image, self._mask))
        self.apart.show_pixels(apart)
        text = "" if found is None else _words_of(found)
        self.figures.show_text(text)
        self.found.setAccessibleDescription(text)
        self.use_button.setEnabled(found is not None)

    def _show_proposals(self) -> None:
        count = len(self._found)
        self.proposals.setVisible(count > 1)
        if count < 2:
            return
        rows = ceil(count / _MOST_IN_ROW)
        columns = ceil(count / rows)
        images = np.stack([found.image for found in self._found])
        self.proposals.show_sheet(Sheet(images, rows, columns, labels=tuple(_words_of(each) for each in self._found)))
        self.proposals.setFixedHeight(rows * _PROPOSAL_HEIGHT)

    def _show_searching(self, is_searching: bool) -> None:
        self.progress.setVisible(is_searching)
        self.stop_button.setVisible(is_searching)

    def _recolour(self) -> None:
        parts = (("discriminator_text", tr("only wanted")), ("generator_text", tr("only found")))
        squares = (f'<span style="color: {colour(role).name()}">■</span> {words}' for role, words in parts)
        self._legend.setText("&nbsp; ".join(squares))
        restyle(self._legend, "role", "hint")
        self._show_images()


def _words_of(found: Shown) -> str:
    figures = tr("residual {:.3f} · similarity {:.0f} %").format(found.residual, 100 * found.similarity)
    return tr("class {} · {}").format(found.class_name, figures) if found.class_name else figures
