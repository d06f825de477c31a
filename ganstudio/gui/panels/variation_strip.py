"""Variations of the latent that is shown, as a row of images that follow it and the network."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent

from ganstudio.gui.panels.latent_drag import Dragged
from ganstudio.gui.panels.live_places import LivePlaces
from ganstudio.gui.panels.pixels import Pixels
from ganstudio.gui.panels.thumbnail_strip import StripItem, ThumbnailStrip
from ganstudio.gui.panels.wanted_thumbnail import WantedThumbnail
from ganstudio.latent.keyframes import Keyframe
from ganstudio.latent.variations import Variation


class VariationStrip(ThumbnailStrip):
    """Says which variation a person chooses; what there are it is told.

    :param name: what a screen reader says
    """

    varied = Signal(object)
    """By the person: the `Variation` to go to."""
    dragged = Signal(object)
    """By the person: the `Dragged` to take elsewhere."""
    thumbnails_changed = Signal()
    follows_training = True

    def __init__(self, side: int, name: str, tip: str) -> None:
        super().__init__(side)
        self._variations: list[Variation] = []
        self._places = LivePlaces()
        self.can_be_taken = True
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.chosen.connect(lambda index: self.varied.emit(self._variations[index]))
        self.taken.connect(self._drag)
        self.scrolled.connect(self.thumbnails_changed)

    @property
    def variations(self) -> tuple[Variation, ...]:
        return tuple(self._variations)

    def show_variations(self, variations: Sequence[Variation], here: Keyframe | None = None) -> None:
        """Shows others; older images stay until the new ones come.

        :param here: the latent that is shown: where it is one of them, it gets the frame
        """
        self._variations = list(variations)
        words = [one.words for one in variations]
        if words != [item.words for item in self.items]:
            self._places.clear()
            self.show_items([])  # those images were of something else
            self.show_items([StripItem(index, text) for index, text in enumerate(words)])
        for index, one in enumerate(variations):
            self._places.hold(index, one.at)
        self._frame(here)
        self.thumbnails_changed.emit()

    def _frame(self, here: Keyframe | None) -> None:
        here_at = (i for i, one in enumerate(self._variations) if here and one.at.is_at(here.z, here.class_weights))
        index = next(here_at, None)
        if index != self.marked:  # else it would scroll back to the frame again and again
            self.mark(index)

    def _drag(self, index: int) -> None:
        self.dragged.emit(Dragged(self, self._variations[index].at, self.image_of(index)))

    # Thumbnails

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.thumbnails_changed.emit()

    def wanted_thumbnails(self) -> list[WantedThumbnail]:
        """Of those that are seen."""
        return self._places.wanted(self.seen)

    def has_thumbnail(self, token: int) -> bool:
        """Whether the image of a variation is there, of the latent as it is now."""
        return self._places.has_image(token)

    def show_thumbnail(self, token: int, image: Pixels) -> None:
        """:param image: uint8, (H, W) or (H, W, 3)"""
        if self._places.take_image(token):
            self.show_image(token, image)
