"""The application: theme, translation, log, and torch loading behind the first frame."""

from __future__ import annotations

import contextlib
import gc
import logging
import signal
import sys
import threading
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QThread, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from ganstudio import paths
from ganstudio.errors import StudioError
from ganstudio.gui.icons import window_icon
from ganstudio.gui.main_window import MainWindow
from ganstudio.gui.settings import Settings
from ganstudio.gui.theme import apply_theme
from ganstudio.params import install_translator, tr

_LOG = logging.getLogger("ganstudio")
SWITCH_SECONDS = 0.001
"""How long the training thread may keep the interpreter from the window: less makes the window smoother, much less costs
training speed. Python's own 5 ms is felt in a dragged slider."""


def run_app(run: Path | None = None) -> int:
    """Opens the window, with a run where one is given; returns the exit status when it closes."""
    _start_log()
    sys.setswitchinterval(SWITCH_SECONDS)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("GAN Studio")
    app.setDesktopFileName("ganstudio")
    app.setWindowIcon(window_icon())
    settings = Settings()
    translators = install_language(app, settings.language)
    apply_theme(app, settings.theme)
    window = MainWindow(settings)
    _Surprises(window)
    window.show()
    # A log-out or `kill` saves as closing does. Python hears of it at the next timer of the window, within two seconds.
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: window.leave())
    app.commitDataRequest.connect(lambda _: window.expect_the_end())
    loader = load_behind(window, run)
    loader.loaded.connect(lambda _: _begin_collecting())
    status = app.exec()
    loader.wait()
    del translators
    return status


def _begin_collecting() -> None:
    """From here on garbage is looked for, among what comes from here on: a million objects of loaded modules would hold the window
    up for a tenth of a second each time."""
    gc.freeze()
    gc.enable()


def load_behind(window: MainWindow, run: Path | None) -> EngineLoader:
    """Loads torch in a thread while the frame shows; then the forms appear, and training begins where Start was pressed already."""
    if run is not None:
        window.show_state("", refused=("start",))  # what it would start is that run, which nobody has seen yet
    loader = EngineLoader(window)
    loader.loaded.connect(lambda problem: _on_loaded(window, problem, run))
    # Not before: the import would delay the first picture by most of its own time; and so do torch's shared libraries alone, though
    # they need no interpreter: what Qt still has to load waits for them (0.3 s later, and training no sooner).
    window.appeared.connect(loader.start)
    return loader


class EngineLoader(QThread):
    """Imports what needs torch."""

    loaded = Signal(object)
    """None, or the traceback of what went wrong"""

    def run(self) -> None:
        try:
            from ganstudio.datasets.mnist_files import read_mnist
            from ganstudio.presets import presets
            from ganstudio.training import worker  # noqa: F401  so that nothing of it is left for the window's thread

            presets()
        except Exception:
            self.loaded.emit(traceback.format_exc())
            return
        self.loaded.emit(None)
        with contextlib.suppress(StudioError):  # whoever needs the digits tells why there are none
            read_mnist("train")  # while the forms are made: the first look and the first run then wait for no file


def _on_loaded(window: MainWindow, problem: str | None, run: Path | None) -> None:
    if window.has_closed:
        return  # in the moment before
    if problem is not None:
        _LOG.error("the engine did not load\n%s", problem)
        text = tr("The training engine could not be loaded. Run ganstudio doctor in a shell to see what is missing.")
        window.is_start_awaited = False
        window.show_state("", refused=("start",))
        window.tell("error", text, problem)
        return
    from ganstudio.gui.session import Session
    from ganstudio.gui.wiring import Wiring

    session = Session(window)
    Wiring(window, session)
    window.play_button.setFocus()
    if run is not None:
        session.open_run(run)
    elif window.is_start_awaited:
        window.is_start_awaited = False
        window.handlers.start()


def install_language(app: QCoreApplication, language: str) -> list[QTranslator]:
    """Installs the texts of a locale such as ``zh_CN``, or of the system's language where it is empty."""
    install_translator(lambda text: QCoreApplication.translate("", text))
    locale = QLocale(language) if language else QLocale.system()
    QLocale.setDefault(locale)  # also decides the forms of characters that Chinese and Japanese share
    installed = []
    sources = (
        ("ganstudio", str(paths.RESOURCES / "i18n")),
        ("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
    )
    for name, folder in sources:
        translator = QTranslator(app)
        if translator.load(locale, name, "_", folder):
            app.installTranslator(translator)
            installed.append(translator)
    return installed


def _start_log() -> None:
    handler = RotatingFileHandler(paths.log_file(), maxBytes=1_000_000, backupCount=2, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
    logging.getLogger("ganstudio").setLevel(logging.INFO)


class _Surprises(QObject):
    """What no code expected, on whichever thread: a banner with its traceback and a line in the log; the window lives on."""

    _happened = Signal(str, str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._happened.connect(self._tell)  # later, where it was another thread: that may touch nothing of the window
        sys.excepthook = self._take
        threading.excepthook = self._take_of_thread

    def _take_of_thread(self, seen: threading.ExceptHookArgs) -> None:
        if seen.exc_type is not SystemExit:  # by which a thread may end
            self._take(seen.exc_type, seen.exc_value, seen.exc_traceback)

    def _take(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        details = "".join(traceback.format_exception(kind, error, trace))
        _LOG.error("%s", details)
        if issubclass(kind, KeyboardInterrupt):
            self._window.leave()
            return
        text = tr("Something went wrong in the program: {}. The run is not affected.").format(
            str(error) or kind.__name__
        )
        self._happened.emit(text, details)

    def _tell(self, text: str, details: str) -> None:
        self._window.tell("error", text, details)
