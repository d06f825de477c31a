"""The box beside the pointer that tells the values under it."""

from __future__ import annotations

import html
import textwrap
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget

from ganstudio.gui.theme import colour

_GAP = 12  # between the pointer and the box
_WIDEST_NOTE = 32  # characters


@dataclass(frozen=True)
class Reading:
    """One line of the box."""

    title: str
    colour_role: str
    value: str
    note: str = ""


class Readout(QLabel):
    """A floating table of readings; the mouse passes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setObjectName("readout")
        self.recolour()
        self.hide()

    def recolour(self) -> None:
        self.setStyleSheet(
            f"QLabel#readout {{ color: {colour('text').name()}; background: {colour('raised').name()};"
            f" border: 1px solid {colour('line').name()}; border-radius: 4px; padding: 4px 6px; }}"
        )

    def show_readings(self, heading: str, readings: list[Reading], notes: list[str], at: QPoint) -> None:
        """Shows the box beside a point of the parent, where there is room."""
        rows = "".join(map(_row, readings))
        extra = "".join(map(_note, notes))
        text = f"<b>{html.escape(heading)}</b><table cellspacing='0' cellpadding='1'>{rows}</table>{extra}"
        if text != self.text():  # its size takes a millisecond to find, and a hand that pans or zooms stays at one step
            self.setText(text)
            self.adjustSize()
        room = self._room.size()
        left, right_most = at.x() + _GAP, room.width() - self.width()
        if left > right_most:
            left = at.x() - _GAP - self.width()
        if left < 0:  # room on neither side: the far end then
            left = max(right_most, 0) if at.x() < room.width() / 2 else 0
        top = min(max(at.y() - self.height() // 2, 0), max(room.height() - self.height(), 0))
        self.move(left, top)
        self.show()


def _row(reading: Reading) -> str:
    dot = f"<span style='color:{colour(reading.colour_role).name()}'>●</span>"
    muted = colour("muted").name()
    return (
        f"<tr><td>{dot}&nbsp;{html.escape(reading.title)}&nbsp;&nbsp;</td>"
        f"<td align='right'>{html.escape(reading.value)}</td>"
        f"<td align='right' style='color:{muted}'>&nbsp;&nbsp;{html.escape(reading.note)}</td></tr>"
    )


def _note(text: str) -> str:
    lines = (html.escape(part) for line in text.splitlines() for part in textwrap.wrap(line, _WIDEST_NOTE))
    return f"<p style='margin:4px 0 0 0'>{'<br>'.join(lines)}</p>"
