"""What keys do, in words. Each module that hears keys declares them beside that as ``KEYS``; `key_groups` puts them on one page."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QKeySequence

Key = str | QKeySequence.StandardKey
ARROWS = ("Left", "Right", "Up", "Down")
_SIGNS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "-": "−"}
_ARROW_SIGNS = {_SIGNS[key] for key in ARROWS}


@dataclass(frozen=True)
class KeyHelp:
    """One thing that keys do."""

    keys: tuple[Key, ...]
    """Any of them, as `QKeySequence` writes them on every system, ``Ctrl+Left``, or standard keys."""
    text: str
    """What it does, marked with `N_`."""
    is_range: bool = False
    """All keys from the first to the last."""

    @property
    def words(self) -> str:
        """The keys as this system writes them: ``Ctrl+← →``, ``0 … 9``."""
        parted = [_parted(key) for key in self.keys]
        between = " … " if self.is_range else " / "
        if len({modifiers for modifiers, _ in parted}) > 1:
            return between.join(modifiers + key for modifiers, key in parted)
        keys = [key for _, key in parted]
        return parted[0][0] + (" " if set(keys) <= _ARROW_SIGNS else between).join(keys)  # modifiers are said once


def with_each(modifier: str, keys: tuple[str, ...] = ARROWS) -> tuple[str, ...]:
    """These keys with a modifier, ``Shift``."""
    return tuple(f"{modifier}+{key}" for key in keys)


def _parted(key: Key) -> tuple[str, str]:
    """A key as this system writes it: its modifiers, ``Ctrl+``, and the key alone."""
    portable = QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)
    alone = portable[portable.rfind("+", 0, -1) + 1 :]
    whole, last = (QKeySequence(one).toString(QKeySequence.SequenceFormat.NativeText) for one in (portable, alone))
    return whole.removesuffix(last), _SIGNS.get(alone, last)
