"""Gets the images of the pad: the mosaic of what lies where, and the one under the pointer."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject

from ganstudio.gui.panels.latent import LatentPanel
from ganstudio.gui.session import LIVE_STATES, Session
from ganstudio.latent.paths import Latents
from ganstudio.training.batch_rendering import RenderedMany

_MOSAIC, _PREVIEW = "pad", "preview"


class PadFeed(QObject):
    """Lives as long as the window. How often the mosaic is drawn anew the pad itself decides, by what it costs."""

    def __init__(self, panel: LatentPanel, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._panel, self._session = panel, session
        self._pad = panel.pad.pad
        self._step = -1
        """Of the network that drew the mosaic that is shown."""
        self._pad.mosaic_wanted.connect(lambda z, stamp: self._ask(_MOSAIC, z, stamp))
        self._pad.preview_wanted.connect(lambda z, stamp: self._ask(_PREVIEW, z[None], stamp))
        session.rendered_many.connect(self._take)
        session.status_changed.connect(lambda _: self._follow_training())
        session.state_changed.connect(lambda _: self._follow_training())
        session.closed.connect(self._forget)

    def _ask(self, key: str, z: Latents, stamp: int) -> None:
        """:param z: (n, latent)"""
        point = self._panel.controls.point
        weights = None if point is None or point.class_weights is None else point.class_weights
        classes = None if weights is None else np.tile(weights, (len(z), 1))
        self._session.render_many(key, stamp, z, classes)

    def _take(self, rendered: RenderedMany) -> None:
        if rendered.key == _MOSAIC:
            self._step = -1 if rendered.error else rendered.step
            self._pad.show_mosaic(rendered.images, rendered.stamp, rendered.seconds)
            self._follow_training()  # the network may have learnt since, or nothing came: asked for again in due time
        elif rendered.key == _PREVIEW and not rendered.error:
            self._pad.show_preview(rendered.images[0], rendered.stamp)

    def _follow_training(self) -> None:
        if self._session.step > self._step and self._session.state in LIVE_STATES and self._pad.isVisible():
            self._pad.refresh()

    def _forget(self) -> None:
        self._step = -1
