#!/usr/bin/env python3
"""Makes pictures of the real program, training for real.

python packaging/screenshots.py                       the README's, into resources/screenshots
python packaging/screenshots.py --all --out FOLDER    every state, to look at after a change of the window
python packaging/screenshots.py --language zh_CN ...
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["GANSTUDIO_RUNS"] = tempfile.mkdtemp()
os.environ["GANSTUDIO_SETTINGS"] = str(Path(os.environ["GANSTUDIO_RUNS"]) / "settings.ini")

from ganstudio.__main__ import prepare

prepare()

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit

from ganstudio.gui.app import install_language, load_behind
from ganstudio.gui.main_window import MainWindow
from ganstudio.gui.settings import Settings
from ganstudio.gui.theme import apply_theme


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=30, help="of training before the main picture")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent.parent / "resources" / "screenshots")
    parser.add_argument("--language", default="en")
    parser.add_argument("--all", action="store_true")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    kept = install_language(app, options.language)
    apply_theme(app, "light")
    window = MainWindow(Settings())
    window.resize(1440, 900)
    window.show()
    scenes = every_state(app, window, options) if options.all else readme(app, window, options)

    def play() -> None:
        """Each scene says how many seconds to wait for the next one."""
        pause = next(scenes, None)
        if pause is None:
            window.close()
        else:
            QTimer.singleShot(int(pause * 1000), play)

    loader = load_behind(window, None)
    loader.loaded.connect(lambda problem: QTimer.singleShot(500, play) if problem is None else sys.exit(problem))
    status = app.exec()
    loader.wait()
    del kept
    return status


def readme(app: QApplication, window: MainWindow, options: argparse.Namespace) -> Iterator[float]:
    assert window.session is not None
    window.session.start()
    yield options.seconds
    picture(window, options, "training")
    apply_theme(app, "dark")
    yield 0.5
    picture(window, options, "training-dark")
    apply_theme(app, "light")
    window.session.new_run("ring-r3gan")
    window.session.start()
    yield 8
    picture(window, options, "plane")


def every_state(app: QApplication, window: MainWindow, options: argparse.Namespace) -> Iterator[float]:
    session, form = window.session, window.setup.hyperparameters
    assert session is not None
    picture(window, options, "1-first-launch")
    box = form.row("lr_g").editor.findChild(QLineEdit)
    box.setText("-1")
    form.commit()
    form.search.setText("rate")
    yield 0.5
    picture(window, options, "2-invalid")
    form.reset_all()
    form.search.clear()
    session.start()
    yield options.seconds
    picture(window, options, "3-training")
    session.set_layout("10x10")
    session.pause()
    yield 1
    picture(window, options, "4-paused-10x10")
    session.set_layout("5x5")
    apply_theme(app, "dark")
    window.resize(1024, 700)
    session.start()
    yield 2
    picture(window, options, "5-dark-1024x700")
    apply_theme(app, "light")
    yield 1
    picture(window, options, "6-light-1024x700")
    window.resize(1440, 900)
    session.stop()
    yield 1
    picture(window, options, "7-stopped")
    session._thread.worker.run.trainer.game.networks["discriminator"].score.weight.data.fill_(float("nan"))  # type: ignore[union-attr]
    session.start()
    yield 3
    picture(window, options, "8-failed")


def picture(window: MainWindow, options: argparse.Namespace, name: str) -> None:
    window.grab().save(str(options.out / f"{name}.png"))


if __name__ == "__main__":
    sys.exit(main())
