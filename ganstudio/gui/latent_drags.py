"""Latents are carried by the mouse between the parts of the window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
from PySide6.QtCore import QObject, QPointF
from PySide6.QtWidgets import QWidget

from ganstudio.errors import StudioError
from ganstudio.gui.main_window import MainWindow
from ganstudio.gui.panels.latent_drag import Dragged, DragOpensTabs, LatentDragSource, LatentDrops, drag_latent
from ganstudio.gui.session import Session
from ganstudio.latent.album_file import Home
from ganstudio.latent.keyframes import Keyframe
from ganstudio.latent.latent_file import latent_as_text, latent_of_text
from ganstudio.params import tr

Take = Callable[[Keyframe, QPointF], object]


class LatentDrags(QObject):
    """Lives as long as the window. What is dragged is a latent as text, so that it can also go to another program, or window."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        panel, grid = window.latent, window.samples.grid
        for source in (panel.history, panel.path.points, panel.favourites.list, panel.row.kinds, panel.row.neighbours):
            source.dragged.connect(self.drag)
        LatentDragSource(panel.view, self._large).begun.connect(self.drag)
        grid.can_be_taken = True
        grid.taken.connect(self._drag_sample)
        DragOpensTabs(panel.pages.bar)
        self.take_drops(panel.view, self._go_to)
        favourites = panel.favourites.list
        self.take_drops(favourites.viewport(), lambda latent, _: favourites.add(latent))
        points = panel.path.points
        self.take_drops(panel.path, lambda latent, _: points.add(latent))
        strip = self.take_drops(points.strip, points.take_dropped)
        strip.moved.connect(lambda at: points.strip.show_drop(None if at is None else points.strip.border_at(at.x())))

    def drag(self, dragged: Dragged) -> None:
        """Begins; returns when the hand lets go."""
        home = self._home
        if home is not None:
            text = latent_as_text(home.saved(dragged.at, self._session.step))
            drag_latent(dragged.source, text, dragged.image)

    def take_drops(self, widget: QWidget, take: Take) -> LatentDrops:
        """Lets latents be dropped onto a widget.

        :param take: gets the latent and where it was dropped
        """
        drops = LatentDrops(widget)
        drops.text_given.connect(partial(self._take, take))
        return drops

    @property
    def _home(self) -> Home | None:
        run = self._session.run
        return None if run is None else Home(run.path, run.shape.latent, run.class_names)

    def _take(self, take: Take, text: str, where: QPointF) -> None:
        home, shown = self._home, self._window.latent.shown()
        if home is None or shown is None:
            return
        try:
            latent = home.point(latent_of_text(text, tr("What was dropped")))
        except StudioError as error:
            self._window.latent.problem.emit(error)
            return
        if latent.class_weights is None:  # it has none, or those of other classes
            latent = Keyframe(latent.z, shown.class_weights)
        take(latent, where)

    def _go_to(self, latent: Keyframe, _: QPointF) -> None:
        self._window.latent.go_to(latent.z, latent.class_weights, "drop")

    def _large(self) -> Dragged | None:
        panel = self._window.latent
        shown = panel.shown()
        return None if shown is None else Dragged(panel.view, shown, panel.image())

    def _drag_sample(self, index: int) -> None:
        found, sheet, run = self._session.latent_of_cell(index), self._window.samples.grid.sheet, self._session.run
        if found is None or sheet is None or run is None:
            return
        z, label = found
        weights = None if label is None else np.eye(len(run.class_names), dtype=np.float32)[label]
        self.drag(Dragged(self._window.samples.grid, Keyframe(np.asarray(z, np.float32), weights), sheet.images[index]))
