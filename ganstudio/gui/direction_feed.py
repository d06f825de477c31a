"""What joins the sliders of directions to the run at hand: how directions are found, and the images along them."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ganstudio.gui.panels.direction_preview import DirectionPreview
from ganstudio.gui.panels.latent import LatentPanel
from ganstudio.gui.session import Session
from ganstudio.gui.thumbnail_feed import ThumbnailFeed

_KEY = "direction"


class DirectionFeed(QObject):
    """Lives as long as the window. What is found comes to the panel by itself, see `gui.wiring`."""

    def __init__(self, panel: LatentPanel, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        sliders = panel.controls.directions
        self.preview = DirectionPreview(panel.controls)
        self._feed = ThumbnailFeed(_KEY, self.preview, session, self)
        sliders.kind_changed.connect(session.find_directions)
        sliders.search_asked.connect(lambda: session.find_directions(sliders.kind))
        panel.point_changed.connect(self.preview.follow)
        session.closed.connect(self.preview.leave)
