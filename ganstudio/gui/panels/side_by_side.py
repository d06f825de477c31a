"""Two latents beside each other: the one that is shown and one that was pinned, and where their images differ."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ganstudio.gui.panels.controls import ElidedLabel, tool_button
from ganstudio.gui.panels.difference_map import difference, difference_image
from ganstudio.gui.panels.latent_slot import LatentSlot
from ganstudio.gui.panels.live_places import LivePlaces
from ganstudio.gui.panels.pixels import Pixels
from ganstudio.gui.panels.wanted_thumbnail import WantedThumbnail
from ganstudio.gui.theme import colour, notifier, restyle
from ganstudio.latent.arithmetic import angle_between, length
from ganstudio.latent.keyframes import Keyframe
from ganstudio.latent.space import LatentSpace
from ganstudio.params import tr

_SIDE = 84  # logical pixels: an image of 28 three times as large
_PINNED, _SHOWN = 0, 1


class SideBySide(QWidget):
    """Both images are made by the network of one and the same step, so that they differ by their latents alone."""

    pin_asked = Signal()
    """By the person: what is shown is to be pinned."""
    gone_to = Signal(object)
    """By the person: the `Keyframe` to go to."""
    dragged = Signal(object)
    """By the person: the `Dragged` to take elsewhere."""
    thumbnails_changed = Signal()
    follows_training = True

    def __init__(self) -> None:
        super().__init__()
        self._space = LatentSpace(1)
        self._places = LivePlaces()
        self._images: dict[int, Pixels] = {}
        self._pixels: float | None = None
        """How far the images are apart, 0–1."""
        self._build()
        self.pinned.put_asked.connect(self.pin_asked)
        self.pinned.emptied.connect(lambda: self.pin(None))
        self.pinned.gone_to.connect(self.gone_to)
        for slot in (self.pinned, self.shown):
            slot.dragged.connect(self.dragged)
        self.pin_button.clicked.connect(self.pin_asked)
        self.swap_button.clicked.connect(self.swap)
        notifier.changed.connect(self._show_difference)
        notifier.changed.connect(self._show_legend)
        self._show_difference()
        self._show_legend()

    def _build(self) -> None:
        heading = QLabel(tr("Side by side"))
        restyle(heading, "role", "heading")
        self.pin_button = tool_button("pin", tr("Pin"), tr("Pin what is shown, to compare others with it"))
        self.swap_button = tool_button(
            "swap", tr("Swap"), tr("Go to the pinned one, and pin the one that is shown now")
        )
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(heading, 1)
        row.addWidget(self.pin_button)
        row.addWidget(self.swap_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addLayout(self._make_images())
        self.figures = ElidedLabel()
        column.addWidget(self.figures)

    def _make_images(self) -> QGridLayout:
        pinned = tr("Pinned: a click goes there; drop another one here, or put what is shown here by a click or Insert")
        shown = tr("What is shown large")
        apart = tr("Where the images differ. Full colour is the difference of black and white.")
        self.pinned = LatentSlot("+", tr("Pinned"), pinned, _SIDE)
        self.shown = LatentSlot("", tr("Shown"), shown, _SIDE, is_open=False)
        self.apart = LatentSlot("", tr("Difference"), apart, _SIDE, is_open=False)
        self.apart.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # there is nothing to do
        self._captions = [QLabel(alignment=Qt.AlignmentFlag.AlignCenter) for _ in range(3)]
        grid = QGridLayout()
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(2)
        for column, (caption, slot) in enumerate(
            zip(self._captions, (self.pinned, self.shown, self.apart), strict=True)
        ):
            restyle(caption, "role", "hint")
            grid.addWidget(slot, 0, column, Qt.AlignmentFlag.AlignHCenter)
            grid.addWidget(caption, 1, column)
        return grid

    # What comes in

    def configure(self, space: LatentSpace) -> None:
        """Takes another network: nothing is pinned."""
        self._space = space
        self._places.clear()
        self._images.clear()
        self.pin(None)

    def pin(self, latent: Keyframe | None) -> None:
        """Pins a latent, or none."""
        self._hold(_PINNED, latent)

    def follow(self, shown: Keyframe | None) -> None:
        """Something else is shown large."""
        self._hold(_SHOWN, shown)

    # What goes out

    @property
    def pinned_latent(self) -> Keyframe | None:
        """The one that is pinned."""
        return self._places.held(_PINNED)

    def swap(self) -> None:
        """The pinned one is to be shown, and the one that is shown is pinned."""
        pinned, shown = self._places.held(_PINNED), self._places.held(_SHOWN)
        if pinned is not None and shown is not None:
            self.pin(shown)
            self.gone_to.emit(pinned)

    # What happens

    def _hold(self, place: int, latent: Keyframe | None) -> None:
        self._places.hold(place, latent)
        (self.pinned if place == _PINNED else self.shown).show_latent(latent)
        if latent is None:
            self._images.pop(place, None)
            self._show_difference()
        self.swap_button.setEnabled(self._compared is not None)
        self._show_figures()
        self.thumbnails_changed.emit()

    @property
    def _compared(self) -> tuple[Keyframe, Keyframe] | None:
        """The pinned latent and the shown one, where there are both."""
        pinned, shown = self._places.held(_PINNED), self._places.held(_SHOWN)
        return None if pinned is None or shown is None else (pinned, shown)

    def _show_difference(self) -> None:
        pinned, shown = self._images.get(_PINNED), self._images.get(_SHOWN)
        if pinned is None or shown is None or pinned.shape != shown.shape:
            self._pixels = None
            self.apart.show_pixels(None)
        else:
            self._pixels = mean_difference(pinned, shown)
            self.apart.show_pixels(difference_image(difference(pinned, shown)))
        self._show_figures()

    def _show_figures(self) -> None:
        words = tr("Pin one to compare it with what is shown.")
        if self._compared is not None:
            pinned, shown = (latent.z for latent in self._compared)
            angle, lengths = (
                angle_between(self._space, pinned, shown),
                [length(self._space, z) for z in (pinned, shown)],
            )
            words = tr("{:.0f}° apart · |z| {:.1f} and {:.1f}").format(angle, *lengths)
            if self._pixels is not None:
                words += tr(" · pixels {:.1%}").format(self._pixels)
        self.figures.show_text(words)
        self.apart.setAccessibleDescription(words)

    def _show_legend(self) -> None:
        squares = [
            f'<span style="color: {colour(role).name()}">■</span>' for role in ("discriminator_text", "generator_text")
        ]
        texts = (f"{squares[0]} {tr('Pinned')}", f"{squares[1]} {tr('Shown')}", tr("Difference"))
        for caption, text in zip(self._captions, texts, strict=True):
            caption.setText(text)

    # Thumbnails

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.thumbnails_changed.emit()

    def wanted_thumbnails(self) -> list[WantedThumbnail]:
        """Both at once, once one is pinned."""
        return self._places.wanted((_PINNED, _SHOWN))

    def has_thumbnail(self, token: int) -> bool:
        """Whether both images are there, of what is compared now: they are drawn together."""
        return all(self._places.has_image(place) for place in (_PINNED, _SHOWN) if self._places.held(place) is not None)

    def show_thumbnail(self, token: int, image: Pixels) -> None:
        """:param image: uint8, (H, W) or (H, W, 3)"""
        if not self._places.take_image(token):
            return
        self._images[token] = image
        (self.pinned if token == _PINNED else self.shown).show_pixels(image)
        if token == _SHOWN or self._places.held(_SHOWN) is None:  # the last of the two
            self._show_difference()


def mean_difference(a: Pixels, b: Pixels) -> float:
    """The mean absolute difference of two images of one shape, uint8, over pixels and channels: 0–1."""
    return float(np.abs(a.astype(np.int16) - b).mean() / 255)
