"""What a part of the latent panel wants small images of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import SignalInstance

from ganstudio.gui.panels.pixels import Pixels
from ganstudio.latent.paths import Latents


@dataclass(frozen=True, eq=False)
class WantedThumbnail:
    """A latent whose image is wanted."""

    token: int
    """By which the image is handed over."""
    z: Latents
    """(size,)"""
    class_weights: Latents | None
    """(classes,), sum 1; None where the network has no classes."""


class ThumbnailOwner(Protocol):
    """A widget with thumbnails; `gui.thumbnail_feed` gets them."""

    thumbnails_changed: SignalInstance
    """Images are missing, or those that others have may be seen now."""

    @property
    def follows_training(self) -> bool:
        """Whether the images are drawn anew as the network learns."""

    def isVisible(self) -> bool: ...

    def wanted_thumbnails(self) -> list[WantedThumbnail]:
        """All that are seen, the most urgent first."""

    def has_thumbnail(self, token: int) -> bool: ...

    def show_thumbnail(self, token: int, image: Pixels) -> None: ...
