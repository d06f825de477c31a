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

    def tell_loss(self) -> bool:
        """Tells what closing the window would give up; False where nothing is being written, or it was told before."""
        feet = [dialog.foot for dialog in (self.films.dialog, self.generators.dialog) if dialog is not None]
        untold = [foot for foot in feet if foot.is_writing and not foot.is_loss_told]
        for foot in untold:
            foot.is_loss_told = True
            text = tr(
                "The window stayed open for that. Close it again to give it up: nothing will be left of the file."
            )
            banner = self._window.banners.show_banner("warning", f"{foot.writing} {text}", seconds=0)
            foot.ended.connect(banner.close_banner)
        return bool(untold)

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
