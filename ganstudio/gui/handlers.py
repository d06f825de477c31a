"""What each row of the action table does: a method per key."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from ganstudio import __version__, paths
from ganstudio.gui import theme
from ganstudio.params import tr

if TYPE_CHECKING:
    from ganstudio.gui.main_window import MainWindow
    from ganstudio.gui.session import Session


class Handlers:
    """Turns actions into calls of the session and the panels; asks for files where one is needed."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    @property
    def _session(self) -> Session:
        session = self._window.session
        assert session is not None, "actions are disabled until the session is there"
        return session

    # Run

    def start(self) -> None:
        if self._window.session is None:
            self._window.await_start(not self._window.is_start_awaited)
        elif self._form_is_valid():
            self._session.start()

    def pause(self) -> None:
        self._session.pause()

    def single_step(self) -> None:
        if self._form_is_valid():
            self._session.single_step()

    def single_update(self) -> None:
        if self._form_is_valid():
            self._session.single_update()

    def slow_motion(self) -> None:
        self._session.set_slow_motion(self._window.actions_by_key["slow_motion"].isChecked())

    def mend_by_itself(self) -> None:
        pass  # the mark says it; `Wiring` asks for it when the doctor finds something

    def _form_is_valid(self) -> bool:
        """Takes what is being typed; tells where it cannot be."""
        valid = self._window.setup.hyperparameters.commit()
        if not valid:
            self._window.tell("error", tr("Some hyperparameters cannot be. They are marked: mend them, then start."))
        return valid

    def stop(self) -> None:
        self._session.stop()

    def go_back(self) -> None:
        self._session.go_back()

    def save(self) -> None:
        self._session.save()

    # File

    def new_run(self) -> None:
        self._session.new_run(self._session.preset.name)

    def open_run(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self._window, tr("Open run"), str(self._runs_folder()))
        if chosen:
            self._session.open_run(Path(chosen))

    def export_samples(self) -> None:
        self._window.samples.ask_and_save()

    def export_image(self) -> None:
        self._window.latent.ask_and_save()

    def export_film(self) -> None:
        assert self._window.wiring is not None, "as for the session"
        self._window.wiring.exporting.films.open()

    def export_generator(self) -> None:
        assert self._window.wiring is not None, "as for the session"
        self._window.wiring.exporting.generators.open()

    def export_plot(self) -> None:
        self._window.plots.ask_png()

    def export_table(self) -> None:
        self._window.plots.ask_csv()

    def show_folder(self) -> None:
        if self._session.run is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._session.run.path)))

    def quit(self) -> None:
        self._window.close()

    # Edit

    def undo(self) -> None:
        self._session.undo()

    def redo(self) -> None:
        self._session.redo()

    def undo_latent(self) -> None:
        self._window.latent.undo()

    def redo_latent(self) -> None:
        self._window.latent.redo()

    def copy_latent(self) -> None:
        self._window.latent.keys.copy()

    def paste_latent(self) -> None:
        self._window.latent.keys.paste()

    def reset_all(self) -> None:
        self._window.setup.hyperparameters.reset_all()

    def find_parameter(self) -> None:
        self._window.setup.hyperparameters.search.setFocus()

    def find_batch_size(self) -> None:
        wiring = self._window.wiring
        if wiring is not None and self._form_is_valid():
            wiring.batch_sizes.open()

    # View

    def nearest_images(self) -> None:
        self._window.samples.nearest_asked.emit(None)

    def draw_image(self) -> None:
        self._window.latent.draw_asked.emit()

    def smooth_image(self) -> None:
        self._window.latent.view.set_smooth(self._window.actions_by_key["smooth_image"].isChecked())

    def remember_smooth(self, is_smooth: bool) -> None:
        """The image of the latent panel is shown smoothly now, or crisp, by whatever."""
        self._window.actions_by_key["smooth_image"].setChecked(is_smooth)
        self._window.settings.smooth_image = is_smooth

    def mark_theme(self) -> None:
        """Shows in the menu which colours are chosen."""
        for mode in ("system", "light", "dark"):
            self._window.actions_by_key[f"theme_{mode}"].setChecked(mode == self._window.settings.theme)

    def theme_system(self) -> None:
        self._set_theme("system")

    def theme_light(self) -> None:
        self._set_theme("light")

    def theme_dark(self) -> None:
        self._set_theme("dark")

    # Help

    def show_shortcuts(self) -> None:
        # Not when the window starts: it brings panels that the first picture does not wait for.
        from ganstudio.gui.key_groups import GROUPS
        from ganstudio.gui.panels.shortcuts_dialog import ShortcutsDialog

        dialog = ShortcutsDialog(GROUPS, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def show_doctor(self) -> None:
        from ganstudio.doctor import examine

        marks = {True: "✓", False: "✗"}
        lines = [
            f"{marks[f.is_well]} <b>{f.what}</b> &nbsp; {f.value}" + (f"<br>{f.remedy}" if f.remedy else "")
            for f in examine()
        ]
        self._show_page(tr("This machine"), "<br>".join(lines))

    def about(self) -> None:
        text = tr("Train a generative adversarial network, watch the game live, and steer what the generator makes.")
        note = tr("MIT licence. The bundled MNIST digits are under CC BY-SA 3.0.")
        self._show_page(tr("About GAN Studio"), f"<h3>GAN Studio {__version__}</h3><p>{text}</p><p>{note}</p>")

    def _show_page(self, title: str, html: str) -> None:
        box = QMessageBox(QMessageBox.Icon.NoIcon, title, html, QMessageBox.StandardButton.Close, self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()  # not exec: training and the window go on

    def _set_theme(self, mode: str) -> None:
        self._window.settings.theme = mode
        self.mark_theme()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply_theme(app, mode)

    def _runs_folder(self) -> Path:
        recent = self._window.settings.recent_runs
        folder = recent[0].parent if recent else paths.runs_folder()
        return folder if folder.is_dir() else Path.home()
