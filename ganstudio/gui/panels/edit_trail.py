"""Undo and redo of what is done to a list of latents, in one order with the moves of the latent that began there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtGui import QKeyEvent, QKeySequence

from ganstudio.gui.key_help import KeyHelp
from ganstudio.gui.panels.gestures import undo_or_redo
from ganstudio.latent.trail import Trail
from ganstudio.params import N_

_MOST = 200
T = TypeVar("T")


KEYS = (
    KeyHelp((QKeySequence.StandardKey.Undo,), N_("Take back what was done last in this list")),
    KeyHelp((QKeySequence.StandardKey.Redo,), N_("Do it again")),
)


class EditTrail(Generic[T]):
    """What the list held after each edit. Between two of them the person may have gone to one of its latents: a visit, which the
    latent panel takes back, but here it counts, so that all goes back in the order in which it was done.
    """

    def __init__(self, content: T) -> None:
        self._trail: Trail[T] = Trail(_MOST)
        self.begin(content)

    def begin(self, content: T) -> None:
        """Forgets everything: another list."""
        self._trail.clear()
        self._trail.add(content)

    def add(self, content: T) -> None:
        """The person has edited the list, which holds this now."""
        self._trail.add(content)

    def visit(self) -> None:
        """The latent was moved to one of the list."""
        self._trail.add(self._trail.entries[self._trail.at])

    @property
    def can_undo(self) -> bool:
        """Whether there is an edit to take back."""
        return self._edit(-1) is not None

    @property
    def can_redo(self) -> bool:
        """Whether there is an edit to make again."""
        return self._edit(1) is not None

    def undo(self) -> T | None:
        """What the list held before the last edit, whatever was visited since; None where there was none."""
        return self._go_to(self._edit(-1))

    def redo(self) -> T | None:
        """What it held after the next one."""
        return self._go_to(self._edit(1))

    def use_key(self, event: QKeyEvent, take: Callable[[T], object]) -> bool:
        """Does what a key asks for; False where it asks for nothing here: a visit is the latent panel's to take back, and all is
        where nothing was done here.

        :param take: takes what the list held then
        """
        asked, trail = undo_or_redo(event), self._trail
        if not asked or len(trail.entries) == 1:
            return False
        to = trail.at + (-1 if asked == "undo" else 1)
        if not 0 <= to < len(trail.entries):
            return True  # one press too many is not to move something else
        before, after = trail.entries[trail.at], trail.go_to(to)
        if after is not before:
            take(after)
        return after is not before

    def _edit(self, way: int) -> int | None:
        """Where the next entry with another content is, back (-1) or forth (1)."""
        entries, at = self._trail.entries, self._trail.at
        places = range(at - 1, -1, -1) if way < 0 else range(at + 1, len(entries))
        return next((place for place in places if entries[place] is not entries[at]), None)

    def _go_to(self, index: int | None) -> T | None:
        return None if index is None else self._trail.go_to(index)
