"""Two latents, A and B, each by its seed, and the way between them."""

from __future__ import annotations

import random
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QSpinBox, QToolButton, QWidget

from ganstudio.gui.key_help import KeyHelp
from ganstudio.gui.panels.gestures import undo_or_redo
from ganstudio.gui.panels.value_slider import ValueSlider
from ganstudio.latent.paths import Latents
from ganstudio.latent.space import LatentSpace
from ganstudio.params import N_, tr

_HIGHEST_SEED = 2**31 - 1
_RANDOM_SEEDS = 100_000  # short enough to be told to someone else
_MORPH = 1000


@dataclass(frozen=True, eq=False)
class SeedState:
    """What a `SeedBox` stood for at one moment."""

    seed: int
    picked: Latents | None
    """In place of the seed, if there is one."""
    origin: str = ""
    """Where that came from, in a word; empty while nobody has said it."""

    def is_same(self, other: SeedState) -> bool:
        mine, others = self.picked, other.picked
        if mine is None or others is None:
            return mine is others and self.seed == other.seed
        return np.array_equal(mine, others)


@dataclass(frozen=True, eq=False)
class MorphState:
    """Where a `SeedMorph` stood at one moment."""

    a: SeedState
    b: SeedState
    position: int
    """Of the slider."""

    def is_same(self, other: MorphState) -> bool:
        return self.position == other.position and self.a.is_same(other.a) and self.b.is_same(other.b)


# Qt's own box hears them; undo and redo it leaves to the panel.
KEYS = (KeyHelp(("Up", "Down"), N_("Another seed")),)


class SeedBox(QSpinBox):
    """A seed, or a latent that was picked and has none: then where that came from stands there."""

    def __init__(self, name: str, seed: int) -> None:
        super().__init__()
        self._picked: Latents | None = None
        self._origin = ""
        self.setRange(0, _HIGHEST_SEED)
        self.setValue(seed)
        self.lineEdit().setTextMargins(5, 0, 0, 0)  # Qt lets no padding of a style sheet reach the left edge here
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccelerated(True)
        self.setMinimumWidth(64)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setKeyboardTracking(False)  # else typing 1234 shows the seeds 1, 12 and 123 on the way
        self.setAccessibleName(name)
        self.setToolTip(tr("{}: the same seed always gives the same latent").format(name))
        self.valueChanged.connect(self._forget_picked)

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._is_for_the_panel(event)
        ):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_for_the_panel(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _is_for_the_panel(self, event: QKeyEvent) -> bool:
        """Undo and redo belong to the text only while something is typed."""
        return bool(undo_or_redo(event)) and not self._is_typed_in

    @property
    def _is_typed_in(self) -> bool:
        stands_for_none = self._picked is not None and self.value() == self.minimum()
        return self.text() != (self.specialValueText() if stands_for_none else self.textFromValue(self.value()))

    def latent(self, space: LatentSpace) -> Latents:
        """A latent of the space, (size,)."""
        return self._picked if self._picked is not None else space.of_seed(self.value())

    def stands_for(self, z: Latents) -> bool:
        """Whether this picked latent is what the box holds."""
        return self._picked is z

    def show_picked(self, z: Latents | None, origin: str = "") -> None:
        """Stands for a latent without a seed, or (None) for that of its number again. Without a signal.

        :param origin: where it came from, in a word; `name_origin` may say it later
        """
        self.blockSignals(True)
        self.setRange(-1 if z is not None else 0, _HIGHEST_SEED)
        self.setSpecialValueText((origin or tr("latent")) if z is not None else "")
        if z is not None:
            self.setValue(-1)
        self._picked, self._origin = z, origin
        self.blockSignals(False)

    def name_origin(self, origin: str) -> None:
        """Says where the latent came from, in a word, unless it has a seed or that was said before."""
        if self._picked is not None and not self._origin:
            self.show_picked(self._picked, origin)

    def show_seed(self, seed: int) -> None:
        """Without a signal."""
        self.show_picked(None)
        self.blockSignals(True)
        self.setValue(seed)
        self.blockSignals(False)

    @property
    def state(self) -> SeedState:
        """What it stands for."""
        return SeedState(self.value(), self._picked, self._origin)

    def restore(self, state: SeedState) -> None:
        """Stands for something that it, or another box, stood for. Without a signal."""
        if state.picked is None:
            self.show_seed(state.seed)
        else:
            self.show_picked(state.picked, state.origin)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolls the panel

    def _forget_picked(self, seed: int) -> None:
        if seed >= 0 and self._picked is not None:
            self.show_picked(None)


class SeedMorph(QWidget):
    """Says which latent lies at the chosen share of the arc from A to B."""

    origin_changed = Signal(str)
    """By the person, with what they did: ``seed a``, ``seed b``, ``morph``, ``random`` or ``swap``."""
    released = Signal()
    """The slider is not held any more."""
    sample_left = Signal()
    """The sample that was picked last is neither A nor B any more: there is no way back to it."""

    def __init__(self) -> None:
        super().__init__()
        self._space = LatentSpace(1)
        self._sample: Latents | None = None
        self.a, self.b = SeedBox(tr("Seed A"), 1), SeedBox(tr("Seed B"), 2)
        self.slider = ValueSlider(0, _MORPH, 0, step=10, page=100)
        self.slider.setAccessibleName(tr("Morph from A to B"))
        self.slider.setToolTip(tr("Morph from A to B (double click: back to A)"))
        self.swap_button = QToolButton()
        self.swap_button.setText("⇄")
        self.swap_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.swap_button.setAccessibleName(tr("Swap A and B"))
        self.swap_button.setToolTip(tr("Swap A and B; the image stays"))
        self._arrange()
        for changed, source in (
            (self.a.valueChanged, "seed a"),
            (self.b.valueChanged, "seed b"),
            (self.slider.valueChanged, "morph"),
        ):
            changed.connect(lambda _, source=source: self._tell_change(source))
        self.slider.sliderReleased.connect(self.released)
        self.swap_button.clicked.connect(self.swap)

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(4)
        places = (
            (QLabel(tr("A")), 0, 0),
            (self.a, 0, 1),
            (self.swap_button, 0, 2),
            (self.b, 0, 3),
            (QLabel(tr("B")), 0, 4),
        )
        for widget, row, column in places:
            grid.addWidget(widget, row, column)
        grid.addWidget(self.slider, 1, 0, 1, 5)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)

    def configure(self, space: LatentSpace) -> None:
        """Takes the latent space of another run; picked samples belong to the old one and are forgotten."""
        self._space = space
        for box, seed in ((self.a, 1), (self.b, 2)):
            box.show_seed(box.value() if box.value() >= 0 else seed)
        self._check_sample()

    def _tell_change(self, source: str) -> None:
        self.origin_changed.emit(source)
        self._check_sample()

    def _check_sample(self) -> None:
        if self._sample is not None and not any(box.stands_for(self._sample) for box in (self.a, self.b)):
            self._sample = None
            self.sample_left.emit()

    def origin(self) -> Latents:
        """The latent that is chosen, shape (size,)."""
        share = self.slider.value() / _MORPH
        return self._space.between(self.a.latent(self._space), self.b.latent(self._space), share)

    @property
    def held(self) -> bool:
        """Whether the slider is being dragged."""
        return self.slider.isSliderDown()

    @property
    def state(self) -> MorphState:
        """Where it stands."""
        return MorphState(self.a.state, self.b.state, self.slider.value())

    def restore(self, state: MorphState) -> None:
        """Goes back to where it stood, without `origin_changed`."""
        self.a.restore(state.a)
        self.b.restore(state.b)
        self.slider.show_value(state.position)
        self._check_sample()

    def pick(self, z: Latents) -> None:
        """Makes a sample that the person picked A and goes there, without a signal."""
        self._sample = z
        self.go_to(z)

    def go_to(self, z: Latents) -> None:
        """Makes a latent A and goes there, without `origin_changed`; `a.name_origin` is to follow."""
        self.a.show_picked(z)
        self.slider.show_value(0)
        self._check_sample()

    def randomise(self) -> None:
        """Makes A a new random latent and goes there."""
        self.a.show_seed(random.randrange(_RANDOM_SEEDS))
        self.slider.show_value(0)
        self._tell_change("random")

    def swap(self) -> None:
        """Swaps A and B and goes to the other end, so that the latent stays what it is."""
        before = self.state
        self.a.restore(before.b)
        self.b.restore(before.a)
        self.slider.show_value(_MORPH - before.position)
        self._tell_change("swap")
