"""What is done about an illness: it is told with its remedy, which the person applies, or which applies itself where they want that."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from ganstudio.diagnosis import Diagnosis, Kind, Remedy, last_good
from ganstudio.gui.main_window import MainWindow
from ganstudio.gui.session import Notice, Session
from ganstudio.params import ConfigError, tr
from ganstudio.training.facts import Opened, State
from ganstudio.training.run_folder import RunFolder

_TOLD_SECONDS = 30.0
"""The doctor's chip goes on saying it."""


class Mending(QObject):
    """The doctor's hands."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._mended: dict[Kind, int] = {}
        """What was mended automatically in this run and those that it branched off from, and at which step."""
        self._told_at = -1
        session.opened.connect(self._begin)

    def _begin(self, run: Opened) -> None:
        self._told_at = -1
        if run.step == 0:
            self._mended.clear()

    def tell(self, finding: Diagnosis) -> None:
        """Offers the remedy of a new illness; nothing happens by itself, unless the person has switched that on."""
        remedy = finding.remedy
        if remedy is not None and remedy.is_live and self._applies_itself(finding.kind):
            self._mended[finding.kind] = self._session.step
            self.apply(remedy)
            text = tr("{} Mended by itself: {}").format(finding.sentence, remedy.sentence)
            self._session.noticed.emit(Notice("info", text, details="\n".join(finding.evidence)))
            return
        if self._session.state is State.FAILED:
            return  # why the run has failed is told already, with the way back
        if self._told_at == self._session.step:
            return  # a graver one was found by the same look; the doctor's chip has all
        self._told_at = self._session.step
        text = finding.sentence if remedy is None else f"{finding.sentence} {remedy.sentence}"
        action = "" if remedy is None else _button(remedy)
        on_action = None if remedy is None else partial(self.apply, remedy)
        details = "\n".join(finding.evidence)
        self._session.noticed.emit(Notice("warning", text, details, action, on_action, "doctor", _TOLD_SECONDS))

    def apply(self, remedy: Remedy) -> None:
        """Mends the run at hand: by a live edit; where the networks are spoilt already, in a branch from the newest checkpoint
        before that; where the change is not live or there is no such checkpoint, by setting up a new run with it. What was there
        stays as it is."""
        session = self._session
        if session.run is None:
            return
        try:
            config = remedy.apply(session.config)
        except ConfigError as error:
            session.noticed.emit(Notice("error", str(error)))
            return
        checkpoints = RunFolder(session.run.path).checkpoints()
        good = last_good([checkpoint.step for checkpoint in checkpoints], remedy)
        if good is not None:
            session.branch(next(one.path for one in checkpoints if one.step == good), config)
        elif remedy.is_live and remedy.needs_checkpoint_before is None:
            session.edit(config)
        else:
            session.new_run(session.preset.name)
            session.edit(config)
            if remedy.is_live:
                text = tr(
                    "No checkpoint from before the illness is left. A new run is set up with the remedy: press Start."
                )
                session.noticed.emit(Notice("info", text))

    def _applies_itself(self, kind: Kind) -> bool:
        """Where the person wants that; a remedy that did not get the run past its illness would not do so the second time."""
        is_wanted = self._window.actions_by_key["mend_by_itself"].isChecked()
        return is_wanted and self._session.step > self._mended.get(kind, -1)


def _button(remedy: Remedy) -> str:
    """What the button says that applies it."""
    if not remedy.is_live:
        return tr("Set up a new run with it")
    return tr("Go back and apply") if remedy.needs_checkpoint_before is not None else tr("Apply")
