#!/usr/bin/env python3
"""Ten digits drawn with the mouse, and what a run finds for each.

    python tests/benchmarks/drawn_digits.py RUN [--out SHEET.png] [--json]

RUN is a conditional run on MNIST. Each digit is drawn on the real canvas of the Draw window, by mouse events along its strokes with
the usual brush, and its latent is found as there, of all classes at once. The sheet has a row for each: drawn, found, where they differ.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from itertools import pairwise
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from ganstudio.__main__ import prepare

prepare()

import numpy as np
import torch
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from ganstudio.cli.image_sets import state_at
from ganstudio.evaluation.judge import Judge
from ganstudio.gui.panels.drawing_canvas import DrawingCanvas
from ganstudio.latent.comparison import comparison
from ganstudio.latent.inversion import invert
from ganstudio.media import write_png
from ganstudio.training.sampler import Sampler

Way = list[tuple[float, float]]
"""Of the pointer, in pixels of a canvas of 28, x to the right and y downwards."""


def arc(x: float, y: float, rx: float, ry: float, start: float, end: float) -> Way:
    """A piece of an ellipse, from one angle to another in degrees: 0 is to the right, 90 downwards."""
    angles = np.radians(np.linspace(start, end, 24))
    return [(x + rx * float(np.cos(a)), y + ry * float(np.sin(a))) for a in angles]


DIGITS: dict[int, list[Way]] = {
    0: [arc(14, 14, 5.5, 8, -90, 270)],
    1: [[(11, 8.5), (14.5, 5.5), (14, 22.5)]],
    2: [[*arc(13.5, 9.5, 5, 4, 190, 395), (9, 21.5), (20, 21)]],
    3: [[*arc(13, 9.3, 4.8, 3.8, 200, 430), *arc(13, 17.6, 5.5, 4.6, -70, 150)]],
    4: [[(12, 5.5), (8, 15.5), (20, 15)], [(17, 8), (15.5, 23)]],
    5: [[(18.5, 6), (10.5, 6), (9.5, 13), *arc(13, 17, 5.2, 4.8, -100, 140)]],
    6: [[(17, 5), (11, 12), *arc(14, 17.5, 4.8, 4.6, 190, 540)]],
    7: [[(8, 7.5), (19.5, 6.5), (13, 22.5)]],
    8: [[*arc(14, 9.3, 4.2, 3.8, 60, -240), *arc(14, 17.8, 5, 4.4, -110, 250)]],
    9: [[*arc(13.5, 10, 4.6, 4.2, 0, -350), (18, 11), (16, 22.5)]],
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("run", metavar="RUN")
    parser.add_argument("--checkpoint", metavar="best|last|N")
    parser.add_argument("--out", type=Path, metavar="SHEET.png")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    app = QApplication(sys.argv[:1])
    drawn = {digit: draw(app, ways) for digit, ways in DIGITS.items()}
    sampler = Sampler.of_state(state_at(Path(options.run), options.checkpoint)[0])
    judge, rows, pictures = Judge.load("mnist"), [], []
    for digit, image in drawn.items():
        start = time.perf_counter()
        *_, last = invert(sampler.generator, sampler.shape, image)
        best, seconds = last.best, time.perf_counter() - start
        read = judge.read(torch.from_numpy(np.stack([image, best.image]))).classes.tolist()
        found = int(sampler.class_names[int(best.class_weights.argmax())]) if sampler.class_names else None
        figures = (read[0], found, read[1], round(best.residual, 4), round(best.similarity, 3), round(seconds, 2))
        rows.append((digit, *figures))
        pictures.append(comparison(image, [best.image]))
    if options.out:
        write_png(options.out, np.concatenate(pictures))
    show(rows, options.json)
    return 0


def draw(app: QApplication, ways: list[Way]) -> np.ndarray:
    """What the canvas holds after these strokes: uint8, (1, 28, 28)."""
    canvas = DrawingCanvas()
    canvas.resize(420, 420)
    canvas.show()
    app.processEvents()
    for way in ways:
        send(canvas, QEvent.Type.MouseButtonPress, way[0])
        for one, other in pairwise(way):
            for share in (0.5, 1.0):
                send(canvas, QEvent.Type.MouseMove, tuple(a + share * (b - a) for a, b in zip(one, other, strict=True)))
        send(canvas, QEvent.Type.MouseButtonRelease, way[-1])
    image = canvas.image()
    canvas.close()
    return image[None]


def send(canvas: DrawingCanvas, kind: QEvent.Type, pixel: tuple[float, ...]) -> None:
    place = canvas.place().to_screen(QPointF(*pixel))
    released = kind == QEvent.Type.MouseButtonRelease
    held = Qt.MouseButton.NoButton if released else Qt.MouseButton.LeftButton
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    event = QMouseEvent(kind, place, canvas.mapToGlobal(place), button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(canvas, event)


def show(rows: list[tuple[object, ...]], as_json: bool) -> None:
    names = (
        "drawn",
        "judge reads in it",
        "class found",
        "judge reads in what is found",
        "error",
        "similarity",
        "seconds",
    )
    if as_json:
        print(json.dumps([dict(zip(names, row, strict=True)) for row in rows], indent=2))
        return
    print("| " + " | ".join(names) + " |\n" + "|---:" * len(names) + "|")
    for row in rows:
        print("| " + " | ".join(map(str, row)) + " |")


if __name__ == "__main__":
    sys.exit(main())
