"""Batch sizes that fit: found for a person who asks for one, and for a run that memory did not suffice for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from ganstudio.config import TrainConfig
from ganstudio.errors import StudioError
from ganstudio.gui.background import Background
from ganstudio.gui.main_window import MainWindow
from ganstudio.gui.session import Session
from ganstudio.gui.training_thread import STACK_BYTES
from ganstudio.params import edited, tr
from ganstudio.training.batch_sizes import NOTHING_FITS, fitting_batch_size, trials
from ganstudio.training.batch_trials import Tried
from ganstudio.training.facts import Failure, State
from ganstudio.training.out_of_memory import Shortage

if TYPE_CHECKING:
    from ganstudio.gui.panels.batch_size_dialog import BatchSizeDialog

_ACTION, _PATH = "find_batch_size", "batch_size"
_BANNER = "short of memory"
_OCCUPIED = (State.LOADING, State.RUNNING)


class BatchSizes(QObject):
    """Lives as long as the window. Two who train at once would measure each other: it searches only while no run trains."""

    _tried = Signal(object)
    """(number of the search, `Tried`), from the thread that tries"""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self.dialog: BatchSizeDialog | None = None
        self._number = 0
        """Of the newest search for the dialog; what others find is not wanted any more."""
        self._failure: Failure | None = None
        """For which a batch size is looked for."""
        self._search = Background(self, STACK_BYTES)
        self._search.done.connect(lambda _: self._end())
        self._search.failed.connect(self._fail)
        self._rescue = Background(self, STACK_BYTES)
        self._rescue.done.connect(self._offer)
        self._rescue.failed.connect(lambda error: self._tell(str(error)))
        self._tried.connect(self._add, Qt.ConnectionType.QueuedConnection)
        window.setup.hyperparameters.set_aid(_PATH, window.actions_by_key[_ACTION])
        session.short_of_memory.connect(self._answer)
        session.state_changed.connect(lambda state: self._withdraw() if state in _OCCUPIED else None)
        session.closed.connect(self._withdraw)
        session.preset_changed.connect(lambda _: self._withdraw())

    def close(self) -> None:
        """Leaves nothing running."""
        if self.dialog is not None:
            self.dialog.close()
        self._search.close()
        self._rescue.close()

    # For a person who asks

    def open(self) -> None:
        """Shows the dialog and begins to try; where a run is at hand says why not."""
        if self._session.state is not State.IDLE:
            text = tr(
                "The batch size of a run is fixed. Set up a new run, then look for the batch size that suits it. In the shell a run "
                "goes on with another one in a new folder: train --resume RUN --out NEW --batch-size N."
            )
            self._window.tell("info", text)
            return
        if self.dialog is None:
            # Not when the window starts, which most often goes without it.
            from ganstudio.gui.panels.batch_size_dialog import BatchSizeDialog

            self.dialog = BatchSizeDialog(self._window)
            self.dialog.use_asked.connect(self._use)
            self.dialog.again_asked.connect(self._begin)
            self.dialog.stop_asked.connect(self._stop)
            self.dialog.finished.connect(self._forget)
        self._begin()
        self.dialog.open()  # over the window: what is being measured must not change, nor begin to train

    def _begin(self) -> None:
        if self.dialog is not None:
            self._withdraw()
            self._number += 1
            config = self._session.config
            self.dialog.begin(config.batch_size)
            self._search.start(partial(self._try_all, self._number, config))

    def _try_all(self, number: int, config: TrainConfig) -> None:
        """On the thread behind."""
        for tried in trials(config):
            self._tried.emit((number, tried))

    def _add(self, letter: tuple[int, Tried]) -> None:
        if self.dialog is not None and letter[0] == self._number:
            self.dialog.add(letter[1])

    def _end(self) -> None:
        if self.dialog is not None:
            self.dialog.end()

    def _fail(self, error: StudioError) -> None:
        if self.dialog is not None:
            self.dialog.fail(str(error))

    def _stop(self) -> None:
        self._number += 1
        self._search.cancel()
        self._end()

    def _forget(self) -> None:
        self._number += 1
        self._search.cancel()
        self.dialog = None

    def _use(self, size: int) -> None:
        try:
            self._session.edit(edited(self._session.config, _PATH, size))
        except StudioError as error:
            self._window.tell("error", str(error))

    # For a run that memory did not suffice for

    def _answer(self, failure: Failure) -> None:
        """Says what happened at once; a batch size that fits is offered as soon as it is found."""
        assert failure.shortage is not None
        if not failure.shortage.is_of_batch:
            self._window.tell("error", failure.sentence)
            return
        self._failure = failure
        self._tell(tr("Looking for a batch size that fits…"))
        self._rescue.start(partial(fitting_batch_size, failure.shortage))

    def _offer(self, size: int | None) -> None:
        failure = self._failure
        if failure is None or failure.shortage is None:
            return
        if size is None:
            self._tell(tr(NOTHING_FITS))
            return
        action = tr("Go on with batch size {:,}").format(size)
        self._window.banners.show_banner(
            "error",
            failure.sentence,
            action=action,
            on_action=partial(self._go_on, size, failure.shortage),
            key=_BANNER,
        )

    def _go_on(self, size: int, shortage: Shortage) -> None:
        try:
            self._session.go_on_with(size, shortage)
        except StudioError as error:
            self._window.tell("error", str(error))

    def _tell(self, text: str) -> None:
        if self._failure is not None:
            self._window.banners.show_banner("error", f"{self._failure.sentence} {text}", key=_BANNER)

    def _withdraw(self) -> None:
        """The run that failed was left, or another begins: what was looked for is not wanted any more."""
        self._rescue.cancel()
        self._failure = None
        self._window.banners.close_banner(_BANNER)
