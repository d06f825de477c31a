"""A − B + C: arithmetic with latents, by dragging their images."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QPushButton, QVBoxLayout, QWidget

from ganstudio.gui.panels.controls import ElidedLabel
from ganstudio.gui.panels.flow import FlowLayout
from ganstudio.gui.panels.latent_slot import LatentSlot
from ganstudio.gui.panels.live_places import LivePlaces
from ganstudio.gui.panels.mix_term import TERM_SIDE, MixTerm
from ganstudio.gui.panels.pixels import Pixels
from ganstudio.gui.panels.wanted_thumbnail import WantedThumbnail
from ganstudio.latent.arithmetic import Term, combined, length, typical_length
from ganstudio.latent.keyframes import Keyframe
from ganstudio.latent.space import LatentSpace
from ganstudio.params import tr

_TERMS = (("A", 1.0), ("B", -1.0), ("C", 1.0))
_RESULT = len(_TERMS)
"""The place of its image, behind those of the terms."""
_NARROW = "QPushButton { padding: 2px 4px; } QPushButton:focus { padding: 1px 3px; }"


class Mixture(QWidget):
    """Three latents with weights, and what they add up to.

    There is a result once every slot is filled whose weight is not zero. What is shown large it does not touch: it says what a person
    wants to see there.
    """

    mixed = Signal(object)
    """By the person: the result, a `Keyframe`, is to be shown; with `is_live` at every change."""
    put_asked = Signal(int)
    """By the person: what is shown is to come to the slot with this number."""
    gone_to = Signal(object)
    """By the person: the `Keyframe` of a slot, to go to."""
    dragged = Signal(object)
    """By the person: the `Dragged` to take elsewhere."""
    released = Signal()
    """No slider is held any more."""
    changed = Signal()
    """The slots hold something else."""
    thumbnails_changed = Signal()
    follows_training = True

    def __init__(self) -> None:
        super().__init__()
        self._space = LatentSpace(1)
        self._shown: Keyframe | None = None
        """What the large image shows, whose class and codes the result gets where C does not give them."""
        self._places = LivePlaces()
        self.terms = [MixTerm(letter, usual) for letter, usual in _TERMS]
        self._build()
        self._connect()
        self._show_result()

    def _build(self) -> None:
        tip = tr("What the three add up to: a click, or Return, shows it large; drag takes it elsewhere")
        self.result_slot = LatentSlot("=", tr("Result"), tip, TERM_SIDE, is_open=False)
        self.show_button = QPushButton(tr("Show"))
        self.show_button.setStyleSheet(_NARROW)
        self.show_button.setToolTip(tr("Show the result large; Ctrl+Z leads back"))
        result = QVBoxLayout()
        result.setSpacing(2)
        result.addWidget(self.result_slot, 0, Qt.AlignmentFlag.AlignHCenter)
        result.addWidget(self.show_button, 1, Qt.AlignmentFlag.AlignCenter)
        grid = QGridLayout()
        grid.setHorizontalSpacing(4)
        for place, term in enumerate(self.terms):
            grid.addWidget(term, 0, place)
        grid.addLayout(result, 0, len(self.terms))
        for place in range(grid.columnCount()):
            grid.setColumnStretch(place, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.words = ElidedLabel()
        column.addLayout(grid)
        column.addWidget(self.words)
        column.addWidget(self._make_options())

    def _make_options(self) -> QWidget:
        self.live = _tick(
            tr("Live"),
            tr("Every change shows its result large at once; Ctrl+Z leads back. Off: only the button Show does."),
        )
        self.keeps_length = _tick(
            tr("Typical length"),
            tr(
                "The result is brought to the length √d that almost all latents of d normal numbers have. A − B + C is about √3 "
                "times as long, and the generator has hardly met such in training (White 2016, arXiv 1609.04468)."
            ),
        )
        self.takes_kind = _tick(
            tr("Class of C"),
            tr(
                "The result has the class and the learned codes of C, or of A where C counts for nothing: a bold 3 − a thin 3 + a thin "
                "7 is a bold 7. Off: those that are chosen on the page Steer."
            ),
        )
        holder = QWidget()
        flow = FlowLayout(holder, spacing=8)
        for box in (self.live, self.keeps_length, self.takes_kind):
            flow.addWidget(box)
        return holder

    def _connect(self) -> None:
        for index, term in enumerate(self.terms):
            term.weight_changed.connect(self._change)
            term.released.connect(self.released)
            term.slot.put_asked.connect(lambda index=index: self.put_asked.emit(index))
            term.slot.emptied.connect(lambda index=index: self.put(index, None))
            term.slot.gone_to.connect(self.gone_to)
            term.slot.dragged.connect(self.dragged)
        self.result_slot.gone_to.connect(self.mixed)
        self.result_slot.dragged.connect(self.dragged)
        self.show_button.clicked.connect(self.show_large)
        self.live.toggled.connect(self._change)
        self.keeps_length.toggled.connect(self._change)
        self.takes_kind.toggled.connect(self._change)

    # What comes in

    def configure(self, space: LatentSpace, class_names: Sequence[str]) -> None:
        """Takes another network: the slots are empty, the weights the usual ones."""
        self._space, self._shown = space, None
        self._places.clear()
        for index, term in enumerate(self.terms):
            self._hold(index, None)
            term.reset()
        self.takes_kind.setText(tr("Class of C") if class_names or not space.codes else tr("Codes of C"))
        self.takes_kind.setVisible(bool(class_names) or space.codes > 0)
        self._show_result()
        self.changed.emit()

    def put(self, index: int, latent: Keyframe | None) -> None:
        """Fills or empties a slot, by what the person has done."""
        self._hold(index, latent)
        self._change()
        self.changed.emit()

    def follow(self, shown: Keyframe | None) -> None:
        """Something else is shown large."""
        self._shown = shown
        if not self.takes_kind.isChecked():
            self._show_result()

    # What goes out

    @property
    def held(self) -> bool:
        """Whether a slider is being dragged."""
        return any(term.held for term in self.terms)

    @property
    def latents(self) -> list[Keyframe | None]:
        """What the slots hold."""
        return [self._places.held(index) for index in range(_RESULT)]

    def result(self) -> Keyframe | None:
        """What they add up to; None where something is missing."""
        counting = [(term.weight, latent) for term, latent in zip(self.terms, self.latents, strict=True) if term.weight]
        filled = [(weight, latent) for weight, latent in counting if latent is not None]
        if len(filled) < max(len(counting), 1):
            return None
        kind = filled[-1 if self.terms[-1].weight else 0][1] if self.takes_kind.isChecked() else self._shown
        return None if kind is None else self._sum(kind, self.keeps_length.isChecked())

    def show_large(self) -> None:
        """Asks for the result to be shown."""
        result = self._places.held(_RESULT)
        if result is not None:
            self.mixed.emit(result)

    # What happens

    def _hold(self, index: int, latent: Keyframe | None) -> None:
        self._places.hold(index, latent)
        self.terms[index].slot.show_latent(latent)

    def _change(self) -> None:
        self._show_result()
        if self.live.isChecked():
            self.show_large()

    def _show_result(self) -> None:
        result = self.result()
        self._places.hold(_RESULT, result)
        self.result_slot.show_latent(result)
        self.result_slot.setAccessibleDescription(self.formula)
        self.show_button.setEnabled(result is not None)
        self.words.show_text(self._words(result))
        self.thumbnails_changed.emit()

    def _sum(self, kind: Keyframe, keeps_length: bool) -> Keyframe:
        """Of what the slots hold. :param kind: the latent whose class and codes it gets"""
        held = zip(self.terms, self.latents, strict=True)
        terms = [Term(term.weight, latent.z) for term, latent in held if latent is not None]
        return Keyframe(combined(self._space, terms, kind.z, keeps_length), kind.class_weights)

    def _words(self, result: Keyframe | None) -> str:
        """What is missing, or how long the result is."""
        if not any(self.latents):
            return tr("Drag three images here, or click a slot.")
        if result is None:
            held = zip(_TERMS, self.terms, self.latents, strict=True)
            missing = [letter for (letter, _), term, latent in held if term.weight and latent is None]
            return tr("Still empty: {}").format(", ".join(missing)) if missing else tr("All weights are zero.")
        before, after = length(self._space, self._sum(result, False).z), length(self._space, result.z)
        if self.keeps_length.isChecked():
            return tr("|z| {:.1f}, brought to {:.1f}").format(before, after)
        return tr("|z| {:.1f}; {:.1f} is typical").format(before, typical_length(self._space))

    @property
    def formula(self) -> str:
        """The sum in words, such as ``+1.00 A −1.00 B +1.00 C``."""
        return " ".join(f"{term.words} {letter}" for term, (letter, _) in zip(self.terms, _TERMS, strict=True))

    # Thumbnails

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.thumbnails_changed.emit()

    def wanted_thumbnails(self) -> list[WantedThumbnail]:
        """The result first: it is looked at."""
        return self._places.wanted((_RESULT, *range(_RESULT)))

    def has_thumbnail(self, token: int) -> bool:
        """Whether the image of a place is there, of the latent that it now holds."""
        return self._places.has_image(token)

    def show_thumbnail(self, token: int, image: Pixels) -> None:
        """:param image: uint8, (H, W) or (H, W, 3)"""
        if self._places.take_image(token):
            slot = self.result_slot if token == _RESULT else self.terms[token].slot
            slot.show_pixels(image)


def _tick(text: str, tip: str) -> QCheckBox:
    box = QCheckBox(text)
    box.setChecked(True)
    box.setToolTip(f"<p>{tip}</p>")
    return box
