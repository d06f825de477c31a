"""Draw a digit: what a person draws is looked for in the latent space as they draw, and the sliders then move what was found."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage

from ganstudio.datasets.image_fitting import is_negative_of
from ganstudio.datasets.mnist import Mnist
from ganstudio.gui.main_window import MainWindow
from ganstudio.gui.panels.inversion_view import Shown
from ganstudio.gui.panels.latent_drag import DropFrame
from ganstudio.gui.panels.picture_drops import PictureDrops
from ganstudio.gui.panels.pixels import Pixels
from ganstudio.gui.session import LIVE_STATES, Session
from ganstudio.latent.inversion import Found, Inversion
from ganstudio.latent.targets import Targets, as_target
from ganstudio.media import channels_last
from ganstudio.params import N_, tr
from ganstudio.training.facts import Opened
from ganstudio.training.inverting import Finding, FindLatent, SearchFailed

if TYPE_CHECKING:
    from ganstudio.gui.panels.drawing_dialog import DrawingDialog

_ACTION = "draw_image"
_AFTER_CHANGE_MILLISECONDS = 300
"""Strokes that follow each other closely are one drawing."""
_NEAR = 4
"""Latents found before the last stroke from which the search goes on."""
_PROPOSALS = 6
_NO_NETWORK = N_("There is no network to search in. Start training or open a run on images.")


class DrawingSearch(QObject):
    """Lives as long as the window; its dialog keeps the drawing when it is closed."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self.dialog: DrawingDialog | None = None
        self._stamp = 0
        self._wish: FindLatent | None = None
        """The search under way."""
        self._newest: Finding | None = None
        """The last answer of the run at hand, whichever drawing it was for."""
        self._found: list[Found] = []
        """What the dialog shows, in its order."""
        self._timer = QTimer(self, singleShot=True, interval=_AFTER_CHANGE_MILLISECONDS)
        self._timer.timeout.connect(self._begin)
        window.latent.draw_asked.connect(self.open)
        drops = PictureDrops(window.latent.view)
        drops.file_given.connect(self.look_for)
        drops.picture_given.connect(self.look_for)
        drops.dropping.connect(DropFrame(window.latent.view).show_around)
        session.inverted.connect(self._take)
        session.opened.connect(self._take_run)
        session.closed.connect(self._leave_run)
        session.state_changed.connect(lambda _: self._show_whether_ready())

    # What is possible

    @property
    def is_possible(self) -> bool:
        """There is a run, and its samples are images."""
        run = self._session.run
        return run is not None and not run.shape.plane

    @property
    def refused(self) -> tuple[str, ...]:
        """The key of its action, where that cannot be used."""
        return () if self.is_possible else (_ACTION,)

    @property
    def is_ready(self) -> bool:
        """There is a network to search in."""
        return self.is_possible and self._session.state in LIVE_STATES

    def open(self) -> None:
        """Shows the window; what is drawn there is looked for at once."""
        if not self.is_possible:
            return
        if self.dialog is None:
            self.dialog = self._make_dialog()
        self._configure()
        self._show_whether_ready()
        if not self.dialog.isVisible():
            self._timer.start()
        self.dialog.show_beside(self._window.latent)

    def look_for(self, picture: Path | QImage) -> None:
        """A picture that the person dropped onto the large image."""
        self.open()
        if self.dialog is None or not self.is_possible:
            self._window.tell("info", tr(_NO_NETWORK))
        else:
            self.dialog.pane.open(picture)

    def close(self) -> None:
        """Leaves nothing running."""
        self._stop()
        if self.dialog is not None:
            self.dialog.close()

    def _make_dialog(self) -> DrawingDialog:
        # Not when the window starts, which most often goes without it.
        from ganstudio.gui.panels.drawing_dialog import DrawingDialog

        dialog = DrawingDialog(self._window)
        dialog.pane.changed.connect(self._change)
        dialog.view.stop_asked.connect(self._stop_here)
        dialog.view.use_asked.connect(self._use)
        dialog.again_asked.connect(self._begin)
        dialog.finished.connect(lambda _: self._stop())
        return dialog

    # The run

    def _take_run(self, run: Opened) -> None:
        self._newest = None
        self._window.latent.buttons.draw.setVisible(not run.shape.plane)
        self._configure()

    def _leave_run(self) -> None:
        self._stop()
        self._newest = None
        self._found.clear()
        if self.dialog is not None:
            self.dialog.show_nothing("")

    def _configure(self) -> None:
        run = self._session.run
        if self.dialog is not None and run is not None and not run.shape.plane:
            self.dialog.pane.configure(run.shape.size, run.shape.channels == 3, self._draws_ink(run))

    def _draws_ink(self, run: Opened) -> bool | None:
        """Whether the images are bright ink on a dark ground; None while that cannot be seen."""
        if run.shape.channels == 3 or isinstance(run.config.dataset, Mnist.Config):
            return run.shape.channels == 1
        sheet = self._window.samples.grid.sheet
        if sheet is None or sheet.images.ndim != 3:
            return None
        return is_negative_of(np.full((1, *sheet.images.shape[1:]), 255, np.uint8), sheet.images[:, None])

    def _show_whether_ready(self) -> None:
        is_ready = self.is_ready
        if self.dialog is None:
            return
        self.dialog.set_hint(None if is_ready else tr(_NO_NETWORK))
        if not is_ready:
            self._stop()
        elif self._newest is None and self._wish is None:  # another run: the same drawing is looked for in it
            self._timer.start()

    # The search

    def _change(self) -> None:
        """Something is being drawn: what is under way looks for what is no longer wanted."""
        self._stop()
        self._timer.start()

    def _stop(self) -> None:
        self._timer.stop()
        if self._wish is not None:
            self._wish.stopped.set()
            self._wish = None

    def _begin(self) -> None:
        self._stop()
        dialog = self.dialog
        if dialog is None or not dialog.isVisible() or not self.is_ready:
            return
        image, mask = dialog.pane.image(), dialog.pane.masked()
        if dialog.pane.canvas.is_blank and mask is None:
            self._found.clear()
            dialog.show_nothing()
        elif mask is not None and mask.all():
            self._found.clear()
            dialog.show_nothing(tr("All of the image is masked: leave some of it to look for."))
        else:
            self._search(dialog, image, mask)

    def _search(self, dialog: DrawingDialog, image: Pixels, mask: NDArray[np.bool_] | None) -> None:
        self._stamp += 1
        before = [] if self._newest is None else self._newest.inversion.candidates[:_NEAR]
        near = [(found.z, found.class_weights) for found in before]
        counts = None if mask is None else ~mask
        self._wish = FindLatent(self._stamp, channels_first(image), counts, near=near)
        dialog.begin(image, mask, self._session.step)
        self._show([rated(found, self._wish) for found in self._found[:1]])
        self._session.find_latent(self._wish)

    def _take(self, finding: Finding | SearchFailed) -> None:
        dialog = self.dialog
        if dialog is None or self._wish is None or finding.stamp != self._wish.stamp:
            return
        if isinstance(finding, SearchFailed):
            self._wish = None
            dialog.fail(finding.sentence)
            return
        self._newest = finding
        if finding.is_last:
            self._wish = None
            self._show_proposals(finding.inversion)
            dialog.end(tr("Found with the generator of step {:,}.").format(finding.step))
            return
        best = finding.inversion.best
        if not self._found or best.residual < self._found[0].residual:  # what was found before may still be nearer
            self._show([best])
        dialog.view.show_progress(finding.inversion.iteration, finding.inversion.iterations)

    def _stop_here(self) -> None:
        """The person has seen enough."""
        self._stop()
        if self.dialog is not None:
            self.dialog.end(tr("Stopped: this is the best so far."))

    def _show_proposals(self, inversion: Inversion) -> None:
        """Where part of the image was for the generator to invent, there is more than one answer."""
        is_masked = self.dialog is not None and self.dialog.pane.masked() is not None
        self._show(inversion.proposals(_PROPOSALS) if is_masked else [inversion.best])

    def _show(self, found: list[Found]) -> None:
        self._found = found
        if self.dialog is not None:
            self.dialog.view.show_found([self._shown(each) for each in found])

    def _shown(self, found: Found) -> Shown:
        run, weights = self._session.run, found.class_weights
        name = "" if run is None or weights is None else run.class_names[int(weights.argmax())]
        return Shown(channels_last(found.image[None])[0], found.residual, found.similarity, name)

    def _use(self, index: int) -> None:
        if index >= len(self._found) or not self.is_ready or self.dialog is None:
            return
        found = self._found[index]
        self._window.latent.go_to(found.z, found.class_weights, "drawing")
        self.dialog.say(tr("The latent panel shows it now: its sliders and its pad move it."))


def channels_first(image: Pixels) -> NDArray[np.uint8]:
    """(H, W) → (1, H, W) and (H, W, 3) → (3, H, W): what a search takes."""
    return image[None] if image.ndim == 2 else np.ascontiguousarray(image.transpose(2, 0, 1))


def rated(found: Found, wish: FindLatent) -> Found:
    """What was found for another drawing, with its figures for this one."""
    counts = None if wish.counts is None else torch.from_numpy(wish.counts)
    targets, owner = Targets(as_target(wish.image), counts), torch.zeros(1, dtype=torch.long)
    image = as_target(found.image)
    residual, similarity = (float(figure(image, owner)) for figure in (targets.residual, targets.similarity))
    return replace(found, residual=residual, similarity=similarity)
