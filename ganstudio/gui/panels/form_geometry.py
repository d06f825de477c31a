"""Where the parts of one form row stand, in a row of a given width. Plain arithmetic."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QRect

MARGIN = 16
"""Left of the label; the dot of a changed row stands in it."""
INDENT = 16
"""Of each level of parts within parts."""
RIGHT = 8
RESET = 24
"""The reset button, wide and high. Its room stays free where it is hidden, so that nothing moves when it comes."""
GAP = 4


@dataclass(frozen=True)
class RowGeometry:
    """Places within the row; those that are not shown are empty."""

    label: QRect
    editor: QRect
    reset: QRect
    note: QRect
    height: int
    aid: QRect = field(default_factory=QRect)
    """The button that helps to find a value."""


@dataclass(frozen=True)
class RowMeasures:
    """What the places depend on."""

    depth: int
    line: int
    """The height of an editor."""
    label_width: int
    """Of the label in one line."""
    longest_word: int
    label_height: Callable[[int], int]
    """The height of the label, wrapped to a width."""
    note_height: Callable[[int], int]
    """The height of the sentence under the editor, wrapped to a width; 0 for none."""
    has_aid: bool = False
    """Whether a button that helps to find a value stands left of the reset button."""


def heading_geometry(measures: RowMeasures, width: int) -> RowGeometry:
    """A label alone."""
    left = MARGIN + INDENT * measures.depth
    label = QRect(left, 8, width - left - RIGHT, measures.label_height(width - left - RIGHT))
    return RowGeometry(label, QRect(), QRect(), QRect(), label.height() + 12)


def switch_geometry(measures: RowMeasures, width: int, switch_width: int) -> RowGeometry:
    """A check box with its label on the right."""
    left, line = MARGIN + INDENT * measures.depth, measures.line
    room = width - left - RIGHT - switch_width - RESET
    height = max(measures.label_height(room), line)
    label = QRect(left + switch_width, GAP // 2, room, height)
    editor = QRect(left, GAP // 2, switch_width, line)
    return _with_note(measures, width, label, editor, _beside(editor, width - RIGHT - RESET))


def field_geometry(measures: RowMeasures, width: int, wanted: int) -> RowGeometry:
    """A label with its editor on the right or, where the label would be squeezed, underneath.

    :param wanted: the width that shows all of the editor's content. Editors share a column at the right edge; one that
        wants more reaches beyond it.
    """
    column = max(96, min(160, (width - MARGIN - RIGHT) * 2 // 5))
    left, right, line = MARGIN + INDENT * measures.depth, width - RIGHT, measures.line
    taken, buttons = max(column, wanted), 2 * RESET if measures.has_aid else RESET
    room = right - left - taken - buttons
    if not _fits(measures, room, wraps=taken == column):
        label = QRect(left, GAP // 2, right - left - buttons, 0)
        label.setHeight(max(measures.label_height(label.width()), RESET))
        editor = QRect(left, label.bottom() + 1, right - left, line)
        return _with_note(measures, width, label, editor, QRect(right - RESET, 0, RESET, RESET))
    label = QRect(left, GAP // 2, room, max(measures.label_height(room), line))
    editor = QRect(right - taken, label.top() + (label.height() - line) // 2, taken, line)
    return _with_note(measures, width, label, editor, _beside(editor, right - taken - RESET))


def _fits(measures: RowMeasures, room: int, wraps: bool) -> bool:
    """Whether the label can stand beside the editor, in one line or, where it `wraps`, in two."""
    if not wraps:
        return measures.label_width + 4 <= room
    return measures.longest_word + 4 <= room and measures.label_width <= 1.8 * room


def _beside(editor: QRect, x: int) -> QRect:
    return QRect(x, editor.top() + (editor.height() - RESET) // 2, RESET, RESET)


def _with_note(measures: RowMeasures, width: int, label: QRect, editor: QRect, reset: QRect) -> RowGeometry:
    left = MARGIN + INDENT * measures.depth
    bottom = max(label.bottom(), editor.bottom()) + 1
    note = QRect(left, bottom, width - left - RIGHT, measures.note_height(width - left - RIGHT))
    aid = reset.translated(-RESET, 0) if measures.has_aid else QRect()
    return RowGeometry(label, editor, reset, note, bottom + note.height() + GAP // 2, aid)
