"""What images a pad asks for, when, and which answers still count."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from ganstudio.gui.panels.pad_surface import CELLS, PadSurface
from ganstudio.gui.panels.pad_view import PadView, Place
from ganstudio.gui.panels.pixels import Pixels
from ganstudio.gui.panels.sheet import as_images
from ganstudio.latent.maps import LatentMap, latent_at

MOSAIC_IMAGES = CELLS**2
"""So many latents are asked for at once."""
_AFTER_MOVE, _AFTER_LEARNING = 60.0, 800.0  # ms until the mosaic is asked for again, at least
_SHARE_OF_MOVE, _SHARE_OF_LEARNING = 1 / 4, 1 / 40
"""Of the time of the thread that renders: at most so much for the mosaic, while someone moves the map and while the network learns."""
_MOST_OPEN = 512
"""Many more than are asked for while one mosaic of a slow network is drawn: it is shown when it comes."""


class PadImages(QObject):
    """Asks for the mosaic and for the image under the pointer, and hands the answers to the surface. The newest wish counts."""

    mosaic_wanted = Signal(object, int)
    preview_wanted = Signal(object, int)

    def __init__(self, surface: PadSurface) -> None:
        super().__init__(surface)
        self._surface = surface
        self._map: LatentMap | None = None
        self._stamp = self._valid_from = self._shown = self._shown_preview = 0
        self._open: dict[int, PadView] = {}
        """What was shown when each mosaic was asked for, by its stamp."""
        self._cost_ms = 0.0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.ask)
        surface.view_changed.connect(self.ask_after_move)
        surface.hovered.connect(self._hovered)

    def begin(self) -> None:
        """Another map: what was asked for so far is no answer to it."""
        self._valid_from = self._stamp + 1
        self._open.clear()
        self._surface.forget_images()

    def set_map(self, of: LatentMap | None) -> None:
        """What is shown from now on; earlier answers are shown until newer ones come."""
        self._map = of

    # Asking

    def ask_after_move(self) -> None:
        """Soon: places have other images."""
        is_bare = self._shown < self._valid_from and not self._open  # nothing is shown, nor on its way
        self._ask_within(_AFTER_MOVE if is_bare else max(_AFTER_MOVE, self._cost_ms / _SHARE_OF_MOVE))

    def ask_after_learning(self) -> None:
        """In due time: the same latents have other images. Not while a mosaic is on its way: a slow network has not drawn that yet."""
        if self._open:
            return
        self._ask_within(max(_AFTER_LEARNING, self._cost_ms / _SHARE_OF_LEARNING))

    def ask(self) -> None:
        """Now; later where the pad is not seen."""
        if self._map is None or not self._surface.isVisible():
            return
        self._stamp += 1
        view = self._surface.view
        self._open[self._stamp] = view
        if len(self._open) > _MOST_OPEN:
            del self._open[min(self._open)]
        self.mosaic_wanted.emit(self._map.grid(*view.cells(CELLS)).reshape(MOSAIC_IMAGES, -1), self._stamp)
        if self._surface.pointer is not None:
            self._hovered(self._surface.pointer)

    def _ask_within(self, milliseconds: float) -> None:
        # The first change sets the clock and later ones join it: while something moves, images come steadily.
        wait = round(milliseconds)
        if not self._timer.isActive() or self._timer.remainingTime() > wait:
            self._timer.start(wait)

    def _hovered(self, place: Place | None) -> None:
        self._stamp += 1
        if place is None or self._map is None:
            self._shown_preview = self._stamp  # what comes now comes too late
            self._surface.show_preview(None)
        else:
            self.preview_wanted.emit(latent_at(self._map, *place), self._stamp)

    # Answers

    def show_mosaic(self, images: Pixels, stamp: int, seconds: float) -> None:
        """As `LatentPad.show_mosaic`."""
        view = self._open.get(stamp)
        self._open = {other: of for other, of in self._open.items() if other > stamp}
        if len(images) != MOSAIC_IMAGES:  # it failed
            return
        self._cost_ms = 1000 * seconds
        if view is None or stamp < max(self._valid_from, self._shown):
            return
        self._shown = stamp
        self._surface.show_mosaic(as_images(images), view)

    def show_preview(self, image: Pixels, stamp: int) -> None:
        """As `LatentPad.show_preview`."""
        if stamp >= max(self._valid_from, self._shown_preview) and self._surface.pointer is not None:
            self._shown_preview = stamp
            self._surface.show_preview(as_images(image[None])[0])
