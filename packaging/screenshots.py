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

from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from ganstudio.gui.app import install_language, load_behind
from ganstudio.gui.main_window import MainWindow
from ganstudio.gui.settings import Settings
from ganstudio.gui.theme import apply_theme, colour


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
    yield from latent(window, options)
    window.session.new_run("ring-r3gan")
    window.session.start()
    yield 8
    picture(window, options, "plane")


def latent(window: MainWindow, options: argparse.Namespace) -> Iterator[float]:
    """Each page of the latent panel, side by side; a film being set up; a drawn digit, found."""
    assert window.session is not None
    assert window.wiring is not None
    panel, mixing, time = window.latent, window.wiring._mixing, window.wiring.time
    yield 5
    window.session.pause()
    yield 3  # directions are found
    panel.controls.choose_by_digit(3)
    panel.controls.directions.sliders[0].setValue(120)
    panel.controls.directions.sliders[1].setValue(-80)
    yield 1
    shots = [window.latent.grab()]
    for number, cell in enumerate((2, 11, 8, 17)):
        window.samples.image_picked.emit(cell)
        yield 0.3
        panel.path.points.shown_asked.emit(None)
        panel.star.click()
        if number < 3:
            mixing.page.mixture.put_asked.emit(number)
        if number == 2:
            mixing.page.compared.pin_button.click()
    panel.pad.pad.mode_buttons["seeds"].click()
    pages = (panel.pad, panel.path, mixing.page, time.page)
    for page in pages:
        panel.pages.show_page(page)
        yield 4
        shots.append(window.latent.grab())
    side_by_side(shots).save(str(options.out / "latent.png"))
    panel.pages.show_page(panel.controls)
    yield from dialogs(window, options)


def dialogs(window: MainWindow, options: argparse.Namespace) -> Iterator[float]:
    assert window.wiring is not None
    window.actions_by_key["draw_image"].trigger()
    yield 1
    drawing = window.wiring.drawing.dialog
    assert drawing is not None
    canvas = drawing.pane.canvas
    for stroke in (((8, 7), (13, 5), (19, 7), (19, 11), (13, 14)), ((13, 14), (19, 16), (20, 21), (14, 24), (7, 21))):
        at = [canvas.place().to_screen(QPointF(*point)).toPoint() for point in stroke]
        QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=at[0])
        for place in at[1:]:
            QTest.mouseMove(canvas, place)
            yield 0.05
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=at[-1])
    yield 4
    drawing.grab().save(str(options.out / "drawing.png"))
    drawing.reject()
    window.actions_by_key["export_film"].trigger()
    yield 3
    film = next(widget for widget in QApplication.topLevelWidgets() if type(widget).__name__ == "FilmDialog")
    film.grab().save(str(options.out / "film.png"))
    film.close()  # type: ignore[attr-defined]


def side_by_side(shots: list[QPixmap]) -> QPixmap:
    width, height = sum(shot.width() for shot in shots), max(shot.height() for shot in shots)
    whole = QPixmap(width + 8 * (len(shots) - 1), height)
    whole.fill(colour("line"))
    painter, left = QPainter(whole), 0
    for shot in shots:
        painter.drawPixmap(left, 0, shot)
        left += shot.width() + 8
    painter.end()
    return whole


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
