"""`Trail`: where a person has been, and where among it they stand."""

from __future__ import annotations

from typing import Generic, TypeVar

T = TypeVar("T")


class Trail(Generic[T]):
    """Entries in the order they were made. Going back keeps those ahead until another one is added: undo and redo.

    :param most: of more entries the oldest are forgotten
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._entries: list[T] = []
        self._at = -1

    @property
    def entries(self) -> tuple[T, ...]:
        """The oldest first."""
        return tuple(self._entries)

    @property
    def at(self) -> int:
        """Which entry the person stands at; -1 where there are none."""
        return self._at

    @property
    def current(self) -> T | None:
        """The entry that the person stands at."""
        return self._entries[self._at] if self._entries else None

    @property
    def can_go_back(self) -> bool:
        return self._at > 0

    @property
    def can_go_forth(self) -> bool:
        return self._at < len(self._entries) - 1

    def clear(self) -> None:
        """Forgets everything."""
        self._entries.clear()
        self._at = -1

    def add(self, entry: T) -> None:
        """Goes on to a new entry; what lay ahead is forgotten."""
        del self._entries[self._at + 1 :]
        self._entries.append(entry)
        del self._entries[: -self._most]
        self._at = len(self._entries) - 1

    def go_to(self, index: int) -> T:
        """Goes to an entry, back or forth.

        :raises IndexError: there is no such entry
        """
        if not 0 <= index < len(self._entries):
            raise IndexError(f"there are {len(self._entries)} entries, none at {index}")
        self._at = index
        return self._entries[index]
