"""Which of several places have the image of the latent that they now hold, and when those of a moving latent are wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

from ganstudio.gui.panels.wanted_thumbnail import WantedThumbnail
from ganstudio.latent.keyframes import Keyframe

_QUIET_MILLISECONDS = 120
_LATEST_SECONDS = 1.0


class LivePlaces:
    """A place keeps an older image until the newer one comes: nothing flashes while a latent moves.

    `wanted` is what a `ThumbnailOwner` answers; the images that come next are those of what it told last.
    """

    def __init__(self) -> None:
        self._held: dict[int, Keyframe] = {}
        self._asked: dict[int, Keyframe] = {}
        self._drawn: dict[int, Keyframe] = {}

    def held(self, place: int) -> Keyframe | None:
        """The latent of a place."""
        return self._held.get(place)

    def hold(self, place: int, at: Keyframe | None) -> None:
        """Gives a place another latent, or none."""
        if at is None:
            self._held.pop(place, None)
            self._drawn.pop(place, None)
        else:
            before = self._held.get(place)
            if before is None or not before.is_at(at.z, at.class_weights):
                self._held[place] = at

    def clear(self) -> None:
        """All places are empty, and what is under way is for none of them."""
        for places in (self._held, self._asked, self._drawn):
            places.clear()

    def wanted(self, places: Iterable[int]) -> list[WantedThumbnail]:
        """Of these places, in this order, the filled ones."""
        self._asked = {place: self._held[place] for place in places if place in self._held}
        return [WantedThumbnail(place, at.z, at.class_weights) for place, at in self._asked.items()]

    def has_image(self, place: int) -> bool:
        """Whether the image is that of the latent that the place now holds."""
        return place in self._held and self._drawn.get(place) is self._held[place]

    def take_image(self, place: int) -> bool:
        """The image of what was asked for last has come; False where the place is empty by now."""
        asked = self._asked.get(place)
        if asked is None or place not in self._held:
            return False
        self._drawn[place] = asked
        return True


class Calm(QObject):
    """Does something when a row of changes has come to rest, and once a second while it has not: what follows a hand may cost little.

    :param act: what to do
    """

    def __init__(self, act: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._first = 0.0
        self._timer = QTimer(self, singleShot=True, interval=_QUIET_MILLISECONDS)
        self._timer.timeout.connect(act)

    def note(self) -> None:
        """Something has changed."""
        now = perf_counter()
        if not self._timer.isActive():
            self._first = now
        elif now - self._first > _LATEST_SECONDS:
            return  # it is due
        self._timer.start()
