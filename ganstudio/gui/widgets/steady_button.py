"""A tool button that is as wide as the widest of the texts it may show, so that nothing beside it moves."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton


class SteadyButton(QToolButton):
    """Keeps its width whichever of its texts it shows, in every language and font."""

    def __init__(self) -> None:
        super().__init__()
        self._texts: tuple[str, ...] = ()

    def set_texts(self, texts: Iterable[str]) -> None:
        """All texts that the button may show."""
        if self._texts != (texts := tuple(texts)):
            self._texts = texts
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        widest = max((self._width_of(text) for text in self._texts), default=0)
        return super().sizeHint() + QSize(max(widest - self._width_of(self.text()), 0), 0)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _width_of(self, text: str) -> int:
        return self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, text).width()  # as Qt's own hint measures it
