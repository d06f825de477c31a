"""The generator for other programs: chosen in a dialog, written and tried behind, while training and window go on."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QObject

from ganstudio.errors import StudioError
from ganstudio.export.apart import export_apart
from ganstudio.export.film_wish import NO_NETWORK
from ganstudio.export.generators import SUFFIXES, Exported, format_of
from ganstudio.export.packages import MissingPackagesError
from ganstudio.export.portable import OF_POINTS
from ganstudio.gui.background import Background
from ganstudio.gui.exported import tell_saved
from ganstudio.gui.generator_copies import GeneratorCopies
from ganstudio.gui.main_window import MainWindow
from ganstudio.gui.panels.files import ask_where_to_save
from ganstudio.gui.panels.generator_dialog import GeneratorDialog, GeneratorFacts
from ganstudio.gui.session import LIVE_STATES, Session
from ganstudio.params import tr
from ganstudio.sizes import bytes_words
from ganstudio.training.checkpoint import State
from ganstudio.training.facts import Opened

_SETTINGS = "generator"


class GeneratorExport(QObject):
    """Lives as long as the window."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self.dialog: GeneratorDialog | None = None
        self._copies = GeneratorCopies("export", session, self)
        self._writes, self._looks = Background(self), Background(self)
        self._writes.progressed.connect(self._show_progress)
        self._writes.done.connect(self._tell_written)
        self._writes.failed.connect(self._tell_failed)
        self._looks.done.connect(self._show_missing)
        session.status_changed.connect(lambda _: self._follow())
        session.state_changed.connect(lambda _: self._follow())
        session.closed.connect(self._follow)

    # What is possible

    @property
    def problem(self) -> str:
        """Why no generator can be written; empty where one can."""
        run = self._session.run
        if run is None or self._session.state not in LIVE_STATES:
            return tr(NO_NETWORK)
        if run.shape.plane:
            return tr(OF_POINTS)
        return ""

    def open(self) -> None:
        """Shows the window, with the format that was chosen last."""
        if self.problem:
            self._window.tell("info", self.problem)
            return
        if self.dialog is None:
            self.dialog = self._make_dialog()
        self._show_facts()
        self._look()
        self.dialog.show_in_front()

    def close(self) -> None:
        """Leaves nothing running and nothing half-written."""
        for work in (self._writes, self._looks):
            work.close()
        if self.dialog is not None:
            self.dialog.close()

    def _make_dialog(self) -> GeneratorDialog:
        dialog = GeneratorDialog(SUFFIXES, self._window)
        dialog.choose("".join(self._window.settings.words(_SETTINGS)))
        dialog.format_changed.connect(self._change)
        dialog.save_asked.connect(self._ask)
        dialog.cancel_asked.connect(self._cancel)
        dialog.finished.connect(lambda _: self._window.tell_what_goes_on(dialog.foot.writing, "export_generator"))
        return dialog

    def _change(self, name: str) -> None:
        self._window.settings.set_words(_SETTINGS, [name])
        self._look()  # what was missing may have been installed meanwhile

    def _look(self) -> None:
        self._looks.start(_missing_packages)

    def _show_missing(self, missing: dict[str, MissingPackagesError]) -> None:
        if self.dialog is not None:
            self.dialog.show_missing(missing)

    def _follow(self) -> None:
        """The run went on, or is another: to be seen only while somebody looks."""
        if self.dialog is not None and self.dialog.isVisible():
            self._show_facts()

    def _show_facts(self) -> None:
        if self.dialog is not None:
            run = self._session.run
            facts = None if run is None or self.problem else facts_of(run, self._session.step)
            self.dialog.show_facts(facts, self.problem)

    # The file

    def _ask(self) -> None:
        dialog, run = self.dialog, self._session.run
        if dialog is None or run is None or self.problem or dialog.foot.is_writing:
            return
        suffix = SUFFIXES[dialog.chosen]
        name = f"{self._session.step:06d}{suffix}"
        path = ask_where_to_save(dialog, tr("Save generator"), name, f"{dialog.chosen} (*{suffix})")
        if path is None or self._session.run is not run:
            return
        if path.suffix.lower() != suffix:
            text = tr("{} is to end in {}: choose another name, or another format.")
            dialog.end_writing(problem=text.format(path.name, suffix))
            return
        dialog.begin_writing(path.name)
        self._copies.ask(partial(self._begin, path, dialog.chosen), self._tell_failed)

    def _begin(self, path: Path, name: str, state: State) -> None:
        locale = self._window.settings.language or QLocale().name()
        self._writes.start(lambda: export_apart(state, path, name, locale))

    def _cancel(self) -> None:
        self._copies.forget()
        self._writes.cancel()
        self._tell_problem(tr("Given up: nothing is left of the file."))

    def _show_progress(self, progress: tuple[int, int]) -> None:
        if self.dialog is not None:
            self.dialog.foot.show_progress(*progress)

    def _tell_written(self, exported: Exported) -> None:
        tell_saved(self._window, exported.path, exported.path.parent)
        if self.dialog is not None:
            self.dialog.end_writing(result_words(exported))

    def _tell_failed(self, error: StudioError) -> None:
        if self.dialog is None or not self.dialog.isVisible():
            self._window.tell("error", str(error))
        self._tell_problem(str(error))

    def _tell_problem(self, text: str) -> None:
        if self.dialog is not None:
            self.dialog.end_writing(problem=text)


def facts_of(run: Opened, step: int) -> GeneratorFacts:
    """What is to be known of the generator of a run."""
    colour = tr("in colour") if run.shape.channels == 3 else tr("in grey")
    images = tr("{} × {} pixels, {}").format(run.shape.size, run.shape.size, colour)
    return GeneratorFacts(run.path.name, step, images, len(run.class_names))


def result_words(exported: Exported) -> str:
    """What was written, and that it does what it should."""
    size = bytes_words(exported.path.stat().st_size)
    if exported.difference:
        text = tr(
            "Saved as {} ({}), and tried: it makes the same images as the app, within {:.0e} in a range from -1 to 1."
        )
        words = [text.format(exported.path, size, exported.difference)]
    else:
        words = [tr("Saved as {} ({}), and tried: it makes exactly the images of the app.").format(exported.path, size)]
    if exported.example_is_older:
        words.append(tr("{} was there already and is left as it is.").format(exported.example.name))
    else:
        words.append(tr("The example beside it is {}.").format(exported.example.name))
    return "\n".join(words)


def _missing_packages() -> dict[str, MissingPackagesError]:
    """By the name of a format, which packages it lacks; of those alone that lack something."""
    missing = {}
    for name in SUFFIXES:
        try:
            format_of(name).require_installed()
        except MissingPackagesError as error:
            missing[name] = error
    return missing
