"""`Pane`: a pop-up of text beside what it belongs to; goes with the next click or Esc."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QWidget

from ganstudio.gui.theme import restyle

_GAP = 4


class Pane(QFrame):
    """A framed pop-up of a fixed width."""

    def __init__(self, width: int, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFixedWidth(width)
        restyle(self, "role", "pane")

    def _fit(self) -> None:
        """As high as its text, which `adjustSize` would cut at two thirds of the screen."""
        layout = self.layout()
        wanted = layout.totalHeightForWidth(self.width()) if layout is not None and layout.hasHeightForWidth() else -1
        if wanted < 0:
            self.adjustSize()
        else:
            self.resize(self.width(), min(wanted, self.screen().availableGeometry().height()))

    def pop_at(self, owner: QWidget, is_above: bool = False) -> None:
        """Shows it right below or above its owner, their right edges in line, or as near to that as the screen allows."""
        self._fit()
        corner = owner.mapToGlobal(QPoint(owner.width() - self.width(), 0))
        y = corner.y() - self.height() - _GAP if is_above else corner.y() + owner.height() + _GAP
        area = self.screen().availableGeometry()
        x = min(corner.x(), area.right() + 1 - self.width())
        y = min(y, area.bottom() + 1 - self.height())
        self.move(max(x, area.left()), max(y, area.top()))
        self.show()
