"""The window that shows samples beside the training images that lie nearest."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ganstudio.evaluation.copies import Pairs
from ganstudio.gui.icons import set_icon
from ganstudio.gui.key_help import KeyHelp
from ganstudio.gui.panels import nearest_words as words
from ganstudio.gui.panels.controls import ElidedLabel
from ganstudio.gui.panels.files import save_picture
from ganstudio.gui.panels.paired_grid import PairedGrid
from ganstudio.gui.panels.pairs_picture import pairs_picture
from ganstudio.gui.panels.pixels import enlargement, to_qimage
from ganstudio.gui.panels.sheet import Sheet
from ganstudio.gui.panels.waiting import Waiting
from ganstudio.gui.theme import restyle
from ganstudio.params import N_, tr

_SIZE = QSize(1320, 840)
"""Twenty digits side by side are seen at twice their size."""
_AIR = QSize(24, 64)
"""Between the window and the edges of a small screen; its title bar is not counted in its size."""
_LEAST_ENLARGED = 112
"""Pixels of an image along its larger side, at least, where the picture is enlarged."""


KEYS = (
    KeyHelp(("F5",), N_("Take the samples of now and compare again")),
    KeyHelp(("Ctrl+S",), N_("Save the pairs as a picture")),
)


class NearestDialog(QDialog):
    """Samples on one side, their nearest training images on the other, cell by cell; with what that says of copying.

    It computes nothing: it says what it wants, and is told.
    """

    refresh_asked = Signal()
    """By the person: the samples of now are wanted."""
    problem = Signal(object)
    """A `StudioError`: the picture could not be written."""
    saved = Signal(object)
    """The `Path` of the picture that was written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pairs: Pairs | None = None
        self._wanted: int | None = None
        """What the person picked, as long as the arrangement is the same."""
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.samples = PairedGrid(tr("Samples"))
        self.training = PairedGrid(tr("Nearest training images"))
        self.samples.pair_with(self.training)
        for grid in (self.samples, self.training):
            grid.pointed.connect(self._describe)
            grid.image_picked.connect(self._pick)
            grid.copy_asked.connect(self._copy)
        self.problem.connect(lambda error: self._say(str(error), "problem"))
        self.saved.connect(lambda path: self._say(tr("Saved as {}.").format(path)))
        self._build()
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - _AIR))
        self.samples.setFocus()

    # Building

    def _build(self) -> None:
        self.verdict, self.meaning, self.details = (QLabel(wordWrap=True) for _ in range(3))
        restyle(self.meaning, "role", "hint")
        self.meaning.setToolTip(words.limits())
        for label, lines in ((self.meaning, 2), (self.details, 3)):  # nothing moves when words come
            label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            label.setMinimumHeight(lines * self.fontMetrics().lineSpacing())
        for label in (self.verdict, self.meaning, self.details):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.verdict)
        column.addWidget(self.meaning)
        column.addLayout(self._make_sides(), 1)
        column.addWidget(self.details)
        column.addLayout(self._make_foot())

    def _make_sides(self) -> QBoxLayout:
        self.caption, self.heading, self.waiting = ElidedLabel(), ElidedLabel(), Waiting()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.waiting)
        self._stack.addWidget(self.training)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(16)
        for label, widget in ((self.caption, self.samples), (self.heading, self._stack)):
            side = QVBoxLayout()
            side.setSpacing(4)
            side.addWidget(label)
            side.addWidget(widget, 1)
            self._sides.addLayout(side, 1)
        return self._sides

    def _make_foot(self) -> QHBoxLayout:
        self._said = ElidedLabel()
        self.refresh = _button("reset", tr("Take new samples"), tr("Take the samples of now and compare again"), "F5")
        self.refresh.clicked.connect(self.refresh_asked)
        tip = tr("Save each sample beside its training image, all as one picture (PNG)")
        self.save = _button("save", tr("Save pairs…"), tip, "Ctrl+S")
        self.save.clicked.connect(self._ask)
        close = _button("close", tr("Close"), tr("Close this window; what is being computed ends"), "Esc")
        close.setShortcut(QKeySequence())  # the dialog itself has that key, and at once
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._said, 1)
        for button in (self.refresh, self.save, close):
            row.addWidget(button)
        return row

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_tall = event.size().height() > event.size().width()
        direction = QBoxLayout.Direction
        self._sides.setDirection(direction.TopToBottom if is_tall else direction.LeftToRight)

    # What comes in

    def begin(self, sheet: Sheet, caption: str, run: str, wanted: int | None = None) -> None:
        """Shows samples whose partners are being sought.

        :param caption: what they are, such as their step
        :param run: the name of their run
        :param wanted: the image to tell of once they are found; None: the one that the person picked, or else the most isolated
        """
        before = self.samples.sheet
        if before is None or (before.rows, before.columns) != (sheet.rows, sheet.columns):
            self._wanted = None
        self._wanted = self._wanted if wanted is None else wanted
        self._pairs = None
        self.setWindowTitle(tr("Nearest training images – {}").format(run))
        self.samples.mark(())
        self.samples.show_sheet(sheet)
        self.training.show_sheet(None)
        self.caption.show_text(tr("Samples, {}").format(caption) if caption else tr("Samples"))
        self.heading.show_text("")
        self._tell(tr("Does the generator draw, or does it copy?"), words.question())
        self._describe(None)
        self._say("")
        self.show_progress(0, 0)

    def show_progress(self, done: int, total: int) -> None:
        """How far the search is; total 0 while that is not known."""
        self.waiting.show_progress(tr("Comparing with the training images…"), done, total)
        self._show_page(self.waiting)

    def show_problem(self, text: str) -> None:
        """Why there is nothing to compare with."""
        self.waiting.show_problem(text)
        self._show_page(self.waiting)

    def show_pairs(self, pairs: Pairs) -> None:
        """What was found for the samples of the last `begin`."""
        sheet = self.samples.sheet
        assert sheet is not None, "pairs belong to samples"
        self._pairs = pairs
        ours, theirs = words.labels(pairs, sheet.labels)
        self.samples.show_sheet(replace(sheet, labels=ours))
        self.training.show_sheet(replace(sheet, images=pairs.images, labels=theirs))
        self.heading.show_text(words.heading(pairs))
        self._tell(words.verdict(pairs), words.meaning(pairs), bool(pairs.copies) and not pairs.may_be_chance)
        self._show_page(self.training)
        chosen = int(pairs.isolation.argmin()) if self._wanted is None else self._wanted
        for grid in (self.samples, self.training):
            grid.mark(pairs.copies)
            grid.frame_picked(chosen)
        self._describe(None)

    def _show_page(self, page: QWidget) -> None:
        self._stack.setCurrentWidget(page)
        self.save.setEnabled(page is self.training)

    def _tell(self, verdict: str, meaning: str, is_alarming: bool = False) -> None:
        restyle(self.verdict, "role", "concern" if is_alarming else "heading")
        font = self.verdict.font()
        font.setWeight(font.Weight.DemiBold)
        self.verdict.setFont(font)
        self.verdict.setText(verdict)
        self.meaning.setText(meaning)

    # What the person looks at

    def _pick(self, index: int) -> None:
        self._wanted = index
        self._describe(index)

    def _describe(self, index: int | None) -> None:
        """Tells of an image, or where the pointer is on none of the picked one."""
        index = self.samples.picked if index is None else index
        if self._pairs is None or index is None:
            self.details.clear()
        else:
            self.details.setText("\n".join(words.details(self._pairs, index)))

    def _say(self, text: str, role: str = "hint") -> None:
        restyle(self._said, "role", role)
        self._said.show_text(text)

    # What goes out

    def picture(self) -> QImage:
        """Each sample with its training image at its right, in the same arrangement; a null image where there are none."""
        sheet, pairs = self.samples.sheet, self._pairs
        if sheet is None or pairs is None:
            return QImage()
        return to_qimage(pairs_picture(pairs.samples, pairs.images, sheet.rows, sheet.columns))

    def _ask(self) -> None:
        # Before the dialog opens: other samples may be taken while it is open.
        image, sheet = self.picture(), self.samples.sheet
        if sheet is not None:
            save_picture(self, "nearest.png", image, enlargement(max(sheet.images.shape[1:3]), _LEAST_ENLARGED))

    def _copy(self) -> None:
        if self._pairs is not None:
            QGuiApplication.clipboard().setImage(self.picture())
            self._say(tr("The pairs are copied as a picture."))


def _button(icon: str, text: str, tip: str, keys: str) -> QPushButton:
    button = set_icon(QPushButton(text), icon)
    shortcut = QKeySequence(keys)
    button.setShortcut(shortcut)
    button.setToolTip(f"{tip}  [{shortcut.toString(QKeySequence.SequenceFormat.NativeText)}]")
    button.setAccessibleName(text.removesuffix("…"))
    button.setAutoDefault(False)  # Return picks an image
    return button
