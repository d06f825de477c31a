"""The window in which a person chooses a film, sees it, and has it written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ganstudio.export.film_preview import Preview
from ganstudio.export.film_wish import FilmWish, Offer
from ganstudio.gui.panels.film_options import FilmOptions
from ganstudio.gui.panels.film_view import FilmView
from ganstudio.gui.panels.film_words import summary
from ganstudio.gui.panels.fitting_scroll_area import FittingScrollArea
from ganstudio.gui.panels.progress_foot import ProgressFoot
from ganstudio.gui.theme import restyle
from ganstudio.params import tr
from ganstudio.sizes import bytes_words

_SIZE = QSize(808, 552)
_AIR = QSize(24, 64)
"""Between the window and the edges of a small screen; its title bar is not counted in its size."""
_OPTIONS_WIDTH = 400


class FilmDialog(QDialog):
    """A preview on one side, what can be chosen on the other. It draws and writes nothing: it says what is wished, and is told."""

    wish_changed = Signal(object)
    """By the person: the `FilmWish`."""
    save_asked = Signal()
    """By the person: what is wished now is to be written."""
    cancel_asked = Signal()
    """By the person: what is being written is not wanted any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Film"))
        self._bytes: int | None = None
        """About how long the file of what is wished will be, as soon as that is known."""
        self.view, self.options = FilmView(), FilmOptions()
        self.summary = QLabel(wordWrap=True)
        restyle(self.summary, "role", "heading")
        self.foot = ProgressFoot(tr("Save film…"), tr("Choose a file and write the film there"))
        self._build()
        self.options.wish_changed.connect(self._change)
        self.foot.save_asked.connect(self.save_asked)
        self.foot.cancel_asked.connect(self.cancel_asked)
        self.foot.close_asked.connect(self.reject)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - _AIR))
        self.show_waiting()

    def _build(self) -> None:
        scroll = FittingScrollArea(self.options)
        self.options.setProperty("role", "page")
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addWidget(scroll)
        side.addWidget(self.summary)
        side.addStretch(1)
        holder = QWidget()
        holder.setFixedWidth(_OPTIONS_WIDTH)
        side.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(side)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.view, 1)
        row.addWidget(holder)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addLayout(row, 1)
        column.addWidget(self.foot)

    def show_in_front(self) -> None:
        """Opens it, or brings it to the front."""
        self.show()
        self.raise_()
        self.activateWindow()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.options.source.setFocus(Qt.FocusReason.OtherFocusReason)

    # What comes in

    @property
    def wish(self) -> FilmWish:
        """What is chosen now."""
        return self.options.wish

    @property
    def offer(self) -> Offer:
        """What the run has for that."""
        return self.options.offer

    def show_offers(self, offers: Sequence[Offer], kinds: Sequence[str]) -> None:
        """What a run has to film; as for `FilmOptions.show_offers`."""
        self.options.show_offers(offers, kinds)

    def show_wish(self, wish: FilmWish) -> None:
        """Shows a wish, without a signal."""
        self.options.show_wish(wish)

    def show_waiting(self) -> None:
        """Another film is wished; its preview is being drawn."""
        self._bytes = None
        if self.view.preview is None:
            self.view.show_sentence(tr("Drawing the preview…"))
        self.foot.set_possible(True)

    def show_preview(self, preview: Preview) -> None:
        """The preview of what is wished now."""
        wish = self.wish
        self.view.show_preview(preview, wish.is_smooth, wish.loops or wish.format != "gif")
        self._tell(preview)

    def show_estimate(self, size_bytes: int) -> None:
        """About how long the file will be."""
        self._bytes = size_bytes
        if self.view.preview is not None:
            self._tell(self.view.preview)

    def show_problem(self, text: str) -> None:
        """Why there is no such film."""
        self.view.show_sentence(text)
        self.summary.setText("")
        self.foot.set_possible(False)

    def _tell(self, preview: Preview) -> None:
        size = tr("measuring…") if self._bytes is None else tr("about {}").format(bytes_words(self._bytes))
        self.summary.setText(tr("{}: {}").format(summary(preview), size))

    # While it is written

    def begin_writing(self, name: str) -> None:
        """The options stay open for the next film, but nothing else is written meanwhile."""
        self.foot.begin(tr("Writing {}.").format(name))

    def end_writing(self, text: str, role: str = "hint") -> None:
        """:param text: what came of it; empty where the film's own words are to stand there again"""
        self.foot.end(text, role)

    def _change(self, wish: FilmWish) -> None:
        if not self.foot.is_writing:
            self.foot.say("")
        self.show_waiting()
        self.wish_changed.emit(wish)
