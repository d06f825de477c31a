"""The pad: a square of the latent space that one moves on with one hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import numpy as np
from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QToolTip, QVBoxLayout, QWidget

from ganstudio.gui.panels.controls import ElidedLabel, tool_button
from ganstudio.gui.panels.pad_choices import AxisChoice, CornerSeeds
from ganstudio.gui.panels.pad_images import MOSAIC_IMAGES, PadImages
from ganstudio.gui.panels.pad_map import PadMap
from ganstudio.gui.panels.pad_surface import HOW_TO, PadSurface
from ganstudio.gui.panels.pixels import Pixels
from ganstudio.gui.panels.seed_morph import SeedState
from ganstudio.latent.paths import Latents
from ganstudio.latent.point import LatentPoint
from ganstudio.latent.space import LatentSpace
from ganstudio.params import tr

__all__ = ["MOSAIC_IMAGES", "LatentPad", "Mode"]

Mode = Literal["directions", "seeds"]


class LatentPad(QWidget):
    """Moves along two directions, or between four seeds, with the images of the square behind the handle.

    It moves nothing itself: it says what is wanted, and is told by `show_point` where things are.
    """

    offsets_wanted = Signal(float, float)
    """By the person, in the mode ``directions``: σ along the first and the second of `axes`."""
    point_wanted = Signal(object)
    """By the person, in the mode ``seeds``: the latent, float32 (latent,), that is to be the origin. Offsets stay as they are."""
    gesture_ended = Signal()
    """The handle or the key was let go: what came since the last such signal is one change."""
    mode_changed = Signal(object)
    """By the person: a `Mode`."""
    axes_changed = Signal()
    """By the person: `axes` are others."""
    mosaic_wanted = Signal(object, int)
    """Latents, float32 (MOSAIC_IMAGES, latent), and the stamp that `show_mosaic` wants back. The newest counts."""
    preview_wanted = Signal(object, int)
    """The latent under the pointer, float32 (latent,), and the stamp for `show_preview`. The newest counts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mode: Mode = "directions"
        self._space = LatentSpace(1)
        self._point: LatentPoint | None = None
        self._names: tuple[str, ...] = ()
        self._map = PadMap()
        self._is_new = True
        """The map was not shown yet."""
        self._build()
        self._connect()
        self._show_mode()
        self._renew_map()

    # What comes in

    def configure(self, space: LatentSpace) -> None:
        """Takes another network: its point and images are forgotten, seeds and mode stay."""
        self._space, self._point = space, None
        self.seeds.configure()
        self._map.forget_places()
        self._begin_map()

    def show_point(self, point: LatentPoint) -> None:
        """Takes where things are: to be called whenever origin, offsets, directions or codes changed, by the pad or by anything else.

        The pad keeps the object and reads from it; it changes nothing of it.
        """
        before, self._point = self._point, point
        self.axis_choice.offer(self._names_for(len(point.directions)))
        if before is not point:
            self._begin_map()
        else:
            self._renew_map()

    def set_direction_names(self, names: Sequence[str]) -> None:
        """What the directions are called; those without a name have their number."""
        self._names = tuple(names)
        if self._point is not None:
            self.axis_choice.offer(self._names_for(len(self._point.directions)))
            self._show_words()

    def set_corner(self, corner: int, z: Latents) -> None:
        """Puts a latent that has no seed into a corner.

        :param corner: 0 top left, 1 top right, 2 bottom left, 3 bottom right
        :param z: (latent,)
        """
        self.seeds.boxes[corner].show_picked(np.array(z, np.float32), tr("kept"))
        self._renew_map()

    def set_mode(self, mode: Mode) -> None:
        """Shows the other map. Without a signal; nothing moves."""
        if mode != self.mode:
            self.mode = mode
            self._show_mode()
            self._begin_map()

    def begin_corners(self, left: SeedState, right: SeedState) -> None:
        """Other seeds: these in the corners above, the two lowest that are not among them in those below. Without a signal."""
        self.seeds.begin(left, right)
        self._renew_map()

    def refresh(self, soon: bool = False) -> None:
        """The same latents show other images now: the network learnt, or another class was chosen. Asked for again in due time.

        :param soon: a person waits for it
        """
        if soon:
            self._images.ask_after_move()
        else:
            self._images.ask_after_learning()

    def show_mosaic(self, images: Pixels, stamp: int, seconds: float = 0.0) -> None:
        """Shows what lies where; answers older than the one that is shown, or to another map, are ignored.

        :param images: uint8, (MOSAIC_IMAGES, H, W), (…, 1) or (…, 3), in the order of the latents
        :param seconds: what they cost; where they cost more they are asked for more rarely
        """
        self._images.show_mosaic(images, stamp, seconds)

    def show_preview(self, image: Pixels, stamp: int) -> None:
        """Shows the image under the pointer, if it is still there.

        :param image: uint8, (H, W), (H, W, 1) or (H, W, 3)
        """
        self._images.show_preview(image, stamp)

    # What goes out

    @property
    def axes(self) -> tuple[int, int]:
        """The indexes of the directions that go across and up."""
        return self.axis_choice.axes

    @property
    def held(self) -> bool:
        """Whether the handle is being dragged."""
        return self.surface.held

    # How it is built

    def _build(self) -> None:
        self.surface = PadSurface()
        self._images = PadImages(self.surface)
        self.axis_choice, self.seeds = AxisChoice(), CornerSeeds()
        self._words = ElidedLabel()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._make_modes())
        for widget in (self.axis_choice, self.seeds.top, self.surface, self.seeds.bottom, self._words):
            column.addWidget(widget)

    def _make_modes(self) -> QHBoxLayout:
        self.mode_buttons: dict[Mode, QToolButton] = {}
        group = QButtonGroup(self)  # exclusive
        row = QHBoxLayout()
        row.setSpacing(4)
        whats: tuple[tuple[Mode, str, str], ...] = (
            ("directions", tr("Directions"), tr("Two directions: across and up, −3 to 3 σ")),
            ("seeds", tr("Four seeds"), tr("A map between four seeds, one in each corner")),
        )
        for mode, name, tip in whats:
            button = QToolButton()
            button.setText(name)
            button.setToolTip(tip)
            button.setCheckable(True)
            button.setAccessibleName(name)
            button.clicked.connect(lambda _, mode=mode: self._mode_chosen(mode))
            group.addButton(button)
            row.addWidget(button)
            self.mode_buttons[mode] = button
        row.addStretch(1)
        self._help = tool_button("help", tr("How to use the pad"), tr(HOW_TO))
        row.addWidget(self._help)
        return row

    def _connect(self) -> None:
        self._images.mosaic_wanted.connect(self.mosaic_wanted)
        self._images.preview_wanted.connect(self.preview_wanted)
        self.surface.moved.connect(self._moved)
        self.surface.gesture_ended.connect(self._gesture_ended)
        self.axis_choice.axes_changed.connect(self._axes_chosen)
        for box in self.seeds.boxes:
            box.valueChanged.connect(self._seeds_chosen)
        self.seeds.random_button.clicked.connect(self._randomise)
        self.seeds.taken.connect(self._take_shown)
        self._help.clicked.connect(self._show_help)

    # What the person does

    def _mode_chosen(self, mode: Mode) -> None:
        if mode != self.mode:
            self.set_mode(mode)
            self.mode_changed.emit(mode)

    def _axes_chosen(self) -> None:
        self._begin_map()
        self.axes_changed.emit()

    def _seeds_chosen(self) -> None:
        """Other corners: the handle stays, and what is shown follows the map."""
        self._renew_map()
        if self.mode == "seeds" and self._map.shown is not None:
            self._moved(*self.surface.handle)
            self.gesture_ended.emit()

    def _randomise(self) -> None:
        self.seeds.show_random()
        self._seeds_chosen()

    def _take_shown(self, corner: int) -> None:
        """What is shown goes into a corner, and so the handle does."""
        if self._point is not None:
            self.set_corner(corner, self._point.origin)

    def _moved(self, x: float, y: float) -> None:
        if self._map.shown is None:
            return
        if self.mode == "directions":
            self.offsets_wanted.emit(x, y)
        else:
            self.point_wanted.emit(self._map.origin_at((x, y)))
        self._show_words()

    def _gesture_ended(self) -> None:
        self._renew_map()  # with what was told while the handle was held
        self.gesture_ended.emit()

    def _show_help(self) -> None:
        where = self._help.mapToGlobal(QPoint(0, self._help.height()))
        QToolTip.showText(where, self._help.toolTip(), self._help)

    # What is shown

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._images.ask()

    def _begin_map(self) -> None:
        """Another map: nothing of the earlier one counts any more."""
        self._map.clear()
        self._images.begin()
        self._is_new = True
        self._renew_map()

    def _renew_map(self) -> None:
        """The map, the handle and the words by what is known now; images are asked for where they changed."""
        is_other = self._find_map()
        of = self._map.shown
        self._images.set_map(of)
        self.surface.set_hint("" if of is not None else self._hint())
        if of is not None:
            if self._is_new:  # only now: the directions may have come later than the network
                self.surface.show_map(of.low, of.high)
                self._is_new = False
            self.surface.show_handle(self._map.handle, self._map.is_away)
        self._show_words()
        if is_other:
            self._images.ask_after_move()

    def _find_map(self) -> bool:
        if self._point is None:
            return False
        if self.mode == "directions":
            return self._map.show_directions(self._point, self.axes)
        return self._map.show_corners(self._point, self.seeds.latents(self._space))

    def _show_mode(self) -> None:
        between_seeds = self.mode == "seeds"
        self.mode_buttons[self.mode].setChecked(True)
        self.axis_choice.setVisible(not between_seeds)
        self.seeds.top.setVisible(between_seeds)
        self.seeds.bottom.setVisible(between_seeds)

    def _names_for(self, count: int) -> list[str]:
        named = [name or None for name in self._names[:count]]
        named += [None] * (count - len(named))
        return [name or tr("Direction {}").format(i + 1) for i, name in enumerate(named)]

    def _hint(self) -> str:
        if self._point is None:
            return tr("The pad appears once there is a network.")
        return tr("The pad appears once directions have been found in the network.")

    def _show_words(self) -> None:
        text = "" if self._map.shown is None else self._words_of(*self.surface.handle)
        self._words.show_text(text)
        self.surface.setAccessibleDescription(text)

    def _words_of(self, x: float, y: float) -> str:
        if self.mode == "directions":
            named = zip(self.axis_choice.names_of_axes(), (x, y), strict=True)
            return " · ".join(f"{name} {at:+.2f} σ".replace("-", "−") for name, at in named)
        if self._map.is_away:
            return tr("What is shown does not lie on this map.")
        shares = ((1 - x) * y, x * y, (1 - x) * (1 - y), x * (1 - y))
        return " · ".join(
            tr("{}: {:.0f} %").format(name, 100 * share) for name, share in zip(self.seeds.names(), shares, strict=True)
        )
