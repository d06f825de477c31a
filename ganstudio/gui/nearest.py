"""The nearest training images of the samples that are shown: asked for by the person, sought behind, shown in a window of their own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import numpy as np
import torch
from PySide6.QtCore import QObject

from ganstudio.errors import StudioError
from ganstudio.evaluation.copies import Pairs, Usual, paired
from ganstudio.gui.background import Background
from ganstudio.gui.main_window import MainWindow
from ganstudio.gui.session import Session
from ganstudio.params import Params, tr

if TYPE_CHECKING:
    from ganstudio.gui.panels.nearest_dialog import NearestDialog

_ACTION = "nearest_images"


class NearestImages(QObject):
    """Lives as long as the window."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._sought: Params | None = None
        """The data set of the samples whose partners were sought last."""
        self._usual: tuple[Params, Usual] | None = None
        """Of which data set what was measured last: with the next samples of the same it need not be measured again."""
        self.dialog: NearestDialog | None = None
        self._work = Background(self)
        self._work.progressed.connect(self._show_progress)
        self._work.done.connect(self._show)
        self._work.failed.connect(self._fail)
        window.samples.nearest_asked.connect(self.open)

    @property
    def is_possible(self) -> bool:
        """There is a run, and its samples are images."""
        run = self._session.run
        return run is not None and not run.shape.plane

    @property
    def refused(self) -> tuple[str, ...]:
        """The key of its action, where that cannot be used."""
        return () if self.is_possible else (_ACTION,)

    def open(self, wanted: int | None = None) -> None:
        """Shows the samples of now with their nearest training images, as soon as these are found.

        :param wanted: the sample to tell of first
        """
        if not self.is_possible or self._window.samples.grid.sheet is None:
            self._window.tell("info", tr("There are no samples to compare yet."))
            return
        if self.dialog is None:
            self.dialog = self._make_dialog()
        self._begin(wanted)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def close(self) -> None:
        """Leaves nothing running."""
        if self.dialog is not None:
            self.dialog.close()
        self._work.close()

    def _make_dialog(self) -> NearestDialog:
        # Not when the window starts, which most often goes without it.
        from ganstudio.gui.panels.nearest_dialog import NearestDialog

        dialog = NearestDialog(self._window)
        dialog.refresh_asked.connect(self._begin)
        dialog.finished.connect(self._forget)
        action = self._window.actions_by_key[_ACTION]
        dialog.refresh.setEnabled(action.isEnabled())
        action.enabledChanged.connect(dialog.refresh.setEnabled)
        return dialog

    def _begin(self, wanted: int | None = None) -> None:
        run, sheet = self._session.run, self._window.samples.grid.sheet
        if self.dialog is None or run is None or sheet is None:
            return
        self.dialog.begin(sheet, self._window.samples.caption, run.path.name, wanted)
        self._sought = run.config.dataset
        known = self._usual[1] if self._usual is not None and self._usual[0] == self._sought else None
        self._work.start(partial(_paired_alone, self._sought, sheet.images[: sheet.count], known))

    def _forget(self) -> None:
        self._work.cancel()
        self.dialog = None

    def _show_progress(self, progress: tuple[int, int]) -> None:
        if self.dialog is not None:
            self.dialog.show_progress(*progress)

    def _show(self, pairs: Pairs) -> None:
        if self.dialog is not None and self._sought is not None:
            self._usual = self._sought, pairs.usual
            self.dialog.show_pairs(pairs)

    def _fail(self, error: StudioError) -> None:
        if self.dialog is not None:
            self.dialog.show_problem(str(error))


def _paired_alone(dataset: Params, samples: np.ndarray, usual: Usual | None) -> Pairs:
    """`paired` on a single core: a crew of threads would slow the training, see `Wiring`."""
    torch.set_num_threads(1)
    return paired(dataset, samples, usual)
