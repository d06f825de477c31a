"""What leaves the window as a film or as a generator: both dialogs, and when they can be opened."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ganstudio.gui.actions import ACTIONS, native_keys
from ganstudio.gui.film_making import FilmMaking
from ganstudio.gui.generator_export import GeneratorExport
from ganstudio.gui.main_window import MainWindow
from ganstudio.gui.session import Session
from ganstudio.params import tr


class Exporting(QObject):
    """Lives as long as the window."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self.films = FilmMaking(window, session)
        self.generators = GeneratorExport(window, session)
        for changed in (session.state_changed, session.opened):
            changed.connect(lambda _: self._tell_why_not())
        session.closed.connect(self._tell_why_not)
        self._tell_why_not()

    @property
    def problems(self) -> dict[str, str]:
        """By the key of an action, why it cannot be used; empty where it can."""
        return {"export_film": self.films.problem, "export_generator": self.generators.problem}

    @property
    def refused(self) -> tuple[str, ...]:
        """The keys of the actions that cannot be used."""
        return tuple(key for key, problem in self.problems.items() if problem)

    @property
    def writing(self) -> str:
        """What is being written, in words; empty while nothing is."""
        dialogs = (self.films.dialog, self.generators.dialog)
        return " ".join(dialog.foot.writing for dialog in dialogs if dialog is not None and dialog.foot.writing)

    def _tell_why_not(self) -> None:
        """What cannot be used says why, where else it says what it does."""
        for spec in ACTIONS:
            if spec.key in self.problems:
                keys = native_keys(spec)
                tip = tr(spec.tip) + (f"  [{keys}]" if keys else "")
                self._window.actions_by_key[spec.key].setToolTip(self.problems[spec.key] or tip)

    def close(self) -> None:
        """Leaves nothing running and nothing half-written."""
        self.films.close()
        self.generators.close()
