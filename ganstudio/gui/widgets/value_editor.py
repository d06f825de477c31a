"""What all editors of a hyperparameter have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    _Base = QWidget
else:  # it stands before a widget's class among the bases of an editor
    _Base = object


class ValueEditor(_Base):
    """Base of an editor, beside the widget that it is. As it stands it fits one whose value is finished with each click.

    Each editor also has ``set_value``, which shows a value and is silent.
    """

    edited = Signal(object)
    """A finished value."""
    refused = Signal(str)
    """A finished text that is no value: why not. The text stays."""
    typed = Signal(str)
    """An unfinished text changes: why it is no value yet, or empty."""

    def put_back(self, value: Any) -> None:
        """The reported value could not be taken, and this one still holds; what was typed stays to be mended."""

    def pending(self) -> bool:
        """Whether something was typed that is not reported yet, or was refused."""
        return False

    def commit(self) -> None:
        """Reports what was typed, if anything was."""

    def preferred_width(self) -> int:
        """Pixels that show all of a usual value."""
        return self.sizeHint().width()

    def focus_chain(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return [self]
