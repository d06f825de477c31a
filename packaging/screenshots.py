#!/usr/bin/env python3
"""Makes the README's pictures from the real program, training for real.

python packaging/screenshots.py [--seconds 30] [--out resources/screenshots]
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["GANSTUDIO_RUNS"] = tempfile.mkdtemp()
os.environ["GANSTUDIO_SETTINGS"] = str(Path(os.environ["GANSTUDIO_RUNS"]) / "settings.ini")

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ganstudio.gui.app import install_language, load_behind
from ganstudio.gui.main_window import MainWindow
from ganstudio.gui.settings import Settings
from ganstudio.gui.theme import apply_theme


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--out", type=Path, default=Path(__file__).parent.parent / "resources" / "screenshots")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    kept = install_language(app, "en")
    apply_theme(app, "light")
    window = MainWindow(Settings())
    window.resize(1440, 900)
    window.show()

    def picture(name: str) -> None:
        window.grab().save(str(options.out / f"{name}.png"))

    def started() -> None:
        assert window.session is not None
        window.session.start()
        QTimer.singleShot(int(options.seconds * 1000), finish)

    def finish() -> None:
        picture("training")
        apply_theme(app, "dark")
        QTimer.singleShot(500, lambda: (picture("training-dark"), window.close()))

    loader = load_behind(window, None)
    loader.loaded.connect(lambda problem: QTimer.singleShot(500, started) if problem is None else sys.exit(problem))
    status = app.exec()
    loader.wait()
    del kept
    return status


if __name__ == "__main__":
    sys.exit(main())
