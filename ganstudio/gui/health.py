"""The doctor at work: looks at the run every few seconds and says what it finds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from ganstudio.config import decides_training
from ganstudio.diagnosis import Diagnosis, Edits, Kind
from ganstudio.diagnosis.run_doctor import RunDoctor
from ganstudio.diagnosis.table import Table
from ganstudio.diagnosis.window import Window, undone
from ganstudio.gui.session import Session
from ganstudio.training.facts import Opened, State
from ganstudio.training.quality import Quality
from ganstudio.training.row_parsing import Columns
from ganstudio.training.run_folder import RunFolder, newest_edit

_LOOK_MILLISECONDS = 3000
_LOOKS_UNTIL_GONE = 5
"""So many looks in a row must not find an illness before it counts as new when it comes again."""


class Health(QObject):
    """What the doctor finds in the session's run. Reads numbers only: it costs the window's thread about a millisecond a look."""

    changed = Signal(object)
    """list of `Diagnosis`, the gravest first; empty while nothing can be said"""
    fell_ill = Signal(object)
    """`Diagnosis`: an illness that was not there before"""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._doctor = RunDoctor()
        self._table = Table()
        self._scores: list[Mapping[str, Any]] = []
        self._edited_at = 0
        self._undo: Edits = ()
        self._images: int | None = None
        self._absent: dict[Kind, int] = {}
        """Illnesses that were told, each with how many looks in a row have not found it."""
        self._seen = -1, -1
        self._is_waiting = False
        """For all rows of a long run: what a few of them look like is no ground for a finding."""
        self.findings: list[Diagnosis] = []
        session.opened.connect(self._begin)
        session.rows_arrived.connect(self._take_rows)
        session.rows_read.connect(self._take_all_rows)
        session.scored.connect(self._take_score)
        session.edited_live.connect(self._note_edit)
        session.closed.connect(self._end)
        session.state_changed.connect(lambda _: self.look())
        self._timer = QTimer(self, interval=_LOOK_MILLISECONDS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Looks now, if there is anything new to look at."""
        has_failed = self._session.state is State.FAILED
        run, changes = self._session.run, (self._table.changes, len(self._scores))
        if run is None or ((self._seen == changes or self._is_waiting) and not has_failed):
            return
        self._seen = changes
        failure = RunFolder(run.path).failure() if has_failed else None
        columns, config = self._table.columns(), self._session.config
        window = Window.of(columns, self._scores, config, self._images, self._edited_at, failure, self._undo)
        # The curves before a failure may look well; the run is not.
        self.findings = [found for found in self._doctor.look(window) if found.is_illness or not has_failed]
        self.changed.emit(self.findings)
        for diagnosis in self._new_illnesses():
            self.fell_ill.emit(diagnosis)

    def _new_illnesses(self) -> list[Diagnosis]:
        illnesses = {finding.kind: finding for finding in self.findings if finding.is_illness}
        new = [finding for kind, finding in illnesses.items() if kind not in self._absent]
        absent = {kind: looks + 1 for kind, looks in self._absent.items() if looks < _LOOKS_UNTIL_GONE}
        self._absent = absent | dict.fromkeys(illnesses, 0)
        return new

    def _begin(self, run: Opened) -> None:
        self._end()
        self._is_waiting = not run.is_history_whole
        if run.is_history_whole:
            self._table = _table_of(run.history, run.step)
        self._scores = [quality.row() for quality in run.scores if quality.step <= run.step]
        past = [edit for edit in run.edits if edit["step"] <= run.step]
        self._edited_at = newest_edit(past)
        self._undo = undone(past, self._edited_at)
        self._images = run.images
        self.look()

    def _take_all_rows(self, history: Columns) -> None:
        """All rows of a run of which a sample was there, in which nobody could look for oscillations."""
        assert self._session.run is not None
        newer = self._table.rows()
        self._table = _table_of(history, self._session.run.step)
        self._table.extend(newer)
        self._is_waiting, self._seen = False, (-1, -1)
        self.look()

    def _end(self) -> None:
        self._table, self._scores, self._edited_at, self._undo = Table(), [], 0, ()
        self._absent, self._seen, self.findings, self._is_waiting = {}, (-1, -1), [], False
        self.changed.emit([])

    def _take_rows(self, rows: Sequence[Mapping[str, Any]]) -> None:
        self._table.extend(rows)

    def _take_score(self, quality: Quality) -> None:
        self._scores.append(quality.row())

    def _note_edit(self, fact: tuple[int, Mapping[str, tuple[Any, Any]], str]) -> None:
        step, edits, _ = fact
        if any(map(decides_training, edits)):
            self._edited_at = step
            rows = [{"step": step, "path": path, "old": old, "new": new} for path, (old, new) in edits.items()]
            self._undo = undone(rows, step)


def _table_of(history: Columns, step: int) -> Table:
    """A run that ended without a checkpoint goes on before its end: what lies beyond is no part of it any more."""
    end = int(np.searchsorted(history.get("step", np.empty(0)), step, side="right"))
    return Table({name: column[:end] for name, column in history.items()})
