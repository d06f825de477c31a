"""What a pad shows where, and where on it the point of the latent space is. Knows no Qt."""

from __future__ import annotations

from collections import OrderedDict

import numpy as np

from ganstudio.gui.panels.pad_view import Place
from ganstudio.latent.maps import CornerMap, DirectionMap, LatentMap, ShiftedMap, latent_at
from ganstudio.latent.paths import Latents
from ganstudio.latent.point import LatentPoint

_CORNERS: tuple[Place, ...] = ((0.0, 1.0), (1.0, 1.0), (0.0, 0.0), (1.0, 0.0))
_MOST_PLACES = 500
_SAME = 1e-4


class PadMap:
    """The map that belongs to a point: of two directions, or between four latents."""

    def __init__(self) -> None:
        self.shown: LatentMap | None = None
        """What lies where, with all that the point has besides; None where there is nothing to show."""
        self.handle: Place = (0.0, 0.0)
        self.is_away = False
        """The point does not lie on the map: the handle is only where it was."""
        self._origins: CornerMap | None = None
        """Between latents: the origins that lead to what is shown."""
        self._places: OrderedDict[bytes, Place] = OrderedDict()
        """Where the last origins were that were taken from here: when they come back, the handle finds its place again."""

    def clear(self) -> None:
        self.shown = self._origins = None

    def forget_places(self) -> None:
        """Origins of another network mean nothing here."""
        self._places.clear()

    def show_directions(self, point: LatentPoint, axes: tuple[int, int]) -> bool:
        """About where the point would be without these two offsets.

        :param axes: indexes of the directions across and up
        :returns: whether other images belong to the places now
        """
        self._origins, self.is_away = None, False
        if max(axes) >= len(point.directions):
            return self._show(None)
        (x, y), (across, up) = (point.offsets[list(axes)].tolist(), point.directions[list(axes)])
        self.handle = (x, y)
        return self._show(DirectionMap(point.z - x * across - y * up, across.copy(), up.copy()))

    def show_corners(self, point: LatentPoint, corners: Latents) -> bool:
        """Between four latents (4, latent), in the order of `CornerMap`; truncation, offsets and codes as the point has them."""
        if self._origins is None:
            self.handle = (0.5, 0.5)
        z, codes = point.z, point.space.codes
        self._origins = CornerMap(corners, z[:codes])
        scaled = point.truncation * point.origin
        scaled[:codes] = point.truncation * z[:codes]  # the map has these codes everywhere
        known = self._places.get(_key(point.origin, codes))
        fitting = (
            place for place in (known, self.handle, *_CORNERS) if place is not None and self._leads_to(point, place)
        )
        place = next(fitting, None)
        self.handle, self.is_away = place or self.handle, place is None
        return self._show(ShiftedMap(self._origins, z - scaled, point.truncation))

    def origin_at(self, place: Place) -> Latents:
        """Between latents: the origin that leads to a place, (latent,)."""
        assert self._origins is not None, "this is no map of origins"
        origin = latent_at(self._origins, *place)
        self.handle, self.is_away = place, False
        self._places[_key(origin, len(self._origins.codes))] = place
        while len(self._places) > _MOST_PLACES:
            self._places.popitem(last=False)
        return origin

    def _leads_to(self, point: LatentPoint, place: Place) -> bool:
        assert self._origins is not None
        apart = np.abs(latent_at(self._origins, *place) - point.origin)[point.space.codes :]
        return bool(apart.max(initial=0) < _SAME)

    def _show(self, of: LatentMap | None) -> bool:
        before, self.shown = self.shown, of
        return of is not None and not of.is_like(before)


def _key(origin: Latents, codes: int) -> bytes:
    return np.ascontiguousarray(origin[codes:], np.float32).tobytes()
