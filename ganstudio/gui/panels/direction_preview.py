"""What lies along the direction that the pointer, or the keyboard, rests on."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import numpy as np
from PySide6.QtCore import QObject, QPoint, QRect, QTimer, Signal

from ganstudio.gui.panels.direction_strip import STOPS, DirectionStrip
from ganstudio.gui.panels.latent_controls import LatentControls
from ganstudio.gui.panels.pixels import Pixels
from ganstudio.gui.panels.wanted_thumbnail import WantedThumbnail
from ganstudio.latent.paths import Latents
from ganstudio.params import tr

_REST_MILLISECONDS = 350
"""A pointer on its way somewhere else asks for nothing."""
_NEXT_MILLISECONDS = 60
"""From row to row, while images are shown."""
_GRACE_MILLISECONDS = 250
"""To go from the row to the images, over the gap between them."""
_SAME = 1e-4


class DirectionPreview(QObject):
    """Wants seven images for a row, see `gui.thumbnail_feed`, and shows them once all are there: nothing empty appears, and nothing
    flickers when others follow.
    """

    thumbnails_changed = Signal()
    follows_training = True

    def __init__(self, controls: LatentControls) -> None:
        super().__init__(controls)
        self._controls, self._rows = controls, controls.directions
        self._strip: DirectionStrip | None = None
        self._row: int | None = None
        """Whose images are wanted."""
        self._next: int | None = None
        """Whose may be wanted soon."""
        self._by_keys = False
        self._wanted: list[WantedThumbnail] = []
        self._images: dict[int, Pixels] = {}
        self._tokens: Iterator[int] = count()
        self._rest, self._grace = QTimer(self, singleShot=True), QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._begin)
        self._grace.setInterval(_GRACE_MILLISECONDS)
        self._grace.timeout.connect(self.leave)
        self._rows.row_pointed.connect(self._pointed)
        self._rows.row_focused.connect(self._focused)

    # What the person does

    def _pointed(self, row: int) -> None:
        if row >= 0:
            self._by_keys = False
            self._ask(row)
        elif not self._by_keys:
            self._rest.stop()
            self._grace.start()

    def _focused(self, row: int) -> None:
        if row >= 0:
            self._by_keys = True
            self._ask(row)
        elif self._by_keys:
            self._by_keys = False
            self._grace.start()

    def _ask(self, row: int) -> None:
        self._grace.stop()
        self._next = row
        if row != self._row:
            self._rest.start(_REST_MILLISECONDS if self._row is None else _NEXT_MILLISECONDS)

    def _strip_pointed(self, is_on_it: bool) -> None:
        if is_on_it:
            self._rest.stop()
            self._grace.stop()
        else:
            self._grace.start()

    def _go(self, sigmas: float) -> None:
        if self._row is not None:
            self._controls.place({self._row: sigmas}, f"direction {self._row}")

    # What is wanted

    def _begin(self) -> None:
        if self._rows.held:
            self._rest.start(_REST_MILLISECONDS)  # the hand has something else to look at
        elif self._next is not None:
            self._row = self._next
            self._rows.is_used = self._rows.has_preview = True
            self.follow()

    def leave(self) -> None:
        """Shows nothing any more."""
        self._rest.stop()
        self._grace.stop()
        self._row = self._next = None
        self._by_keys = self._rows.has_preview = False
        self._wanted.clear()
        self._images.clear()
        if self._strip is not None:
            self._strip.hide()

    def follow(self) -> None:
        """The point was moved, or has other directions: asks for other images where these are others."""
        if self._row is None:
            return
        latents = self._latents(self._row)
        if latents is None:
            self.leave()
            return
        if self._strip is not None and self._is_complete:
            self._strip.show_place(self._sigmas)
        if not self._is_asked_for(latents):
            weights = self._controls.point.class_weights if self._controls.point else None
            self._wanted = [WantedThumbnail(next(self._tokens), z, weights) for z in latents]
            self._images.clear()
            self.thumbnails_changed.emit()

    def _latents(self, row: int) -> Latents | None:
        """(7, latent): the present one, but for what this slider does to it."""
        point = self._controls.point
        if point is None or row >= len(point.directions):
            return None
        along = np.array(STOPS, np.float32)[:, None] - point.offsets[row]
        latents: Latents = (point.z + along * point.directions[row]).astype(np.float32)
        return latents

    def _is_asked_for(self, latents: Latents) -> bool:
        if not self._wanted:
            return False
        before, now = (
            self._wanted[0].class_weights,
            self._controls.point.class_weights if self._controls.point else None,
        )
        ends = (self._wanted[0].z, latents[0]), (self._wanted[-1].z, latents[-1])
        alike = all(np.abs(old - new).max(initial=0) < _SAME for old, new in ends)
        return alike and (before is now or (before is not None and now is not None and np.array_equal(before, now)))

    @property
    def _sigmas(self) -> float:
        point = self._controls.point
        return 0.0 if point is None or self._row is None else float(point.offsets[self._row])

    # Thumbnails

    def isVisible(self) -> bool:
        """Whether images are wanted."""
        return self._row is not None

    def wanted_thumbnails(self) -> list[WantedThumbnail]:
        """Along the row, from the left."""
        return list(self._wanted)

    def has_thumbnail(self, token: int) -> bool:
        return token in self._images

    def show_thumbnail(self, token: int, image: Pixels) -> None:
        """:param image: uint8, (H, W) or (H, W, 3)"""
        if any(one.token == token for one in self._wanted):
            self._images[token] = image
            if self._is_complete:
                self._show()

    @property
    def _is_complete(self) -> bool:
        return bool(self._wanted) and len(self._images) == len(self._wanted)

    def _show(self) -> None:
        row = self._row
        if row is None or not self._rows.isVisible():
            return
        strip = self._the_strip()
        name = self._rows.rows[row].name if row < len(self._rows.rows) else ""
        number = tr("Direction {}").format(row + 1)
        strip.show_images(f"{number}: {name}" if name else number, [self._images[one.token] for one in self._wanted])
        strip.show_place(self._sigmas)
        slider, window = self._rows.sliders[row], self._rows.window()
        top_left = slider.mapTo(window, QPoint(0, 0))
        left = self._rows.mapTo(window, QPoint(0, 0)).x()
        strip.show_beside(QRect(QPoint(left, top_left.y()), slider.size()))

    def _the_strip(self) -> DirectionStrip:
        window = self._rows.window()
        if self._strip is None:
            self._strip = DirectionStrip(window)
            self._strip.chosen.connect(self._go)
            self._strip.pointed.connect(self._strip_pointed)
        elif self._strip.parentWidget() is not window:
            self._strip.setParent(window)
        return self._strip
