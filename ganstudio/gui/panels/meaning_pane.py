"""What the curves of a tab mean, and how healthy ones look."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from ganstudio.gui.panels.plot_parts import CurveSpec
from ganstudio.gui.theme import colour
from ganstudio.params import tr

_WIDTH = 440


class MeaningPane(QFrame):
    """A pop-up that goes with the next click or Esc."""

    def __init__(self, specs: Sequence[CurveSpec], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        self.label = QLabel("".join(map(_paragraph, specs)), wordWrap=True)
        self.label.setTextFormat(Qt.TextFormat.RichText)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(self.label)

    def pop_above(self, button: QWidget) -> None:
        """Shows it with its lower right corner at the button's upper right one, or as near as the screen allows."""
        self.adjustSize()
        corner = button.mapToGlobal(QPoint(button.width() - self.width(), -self.height() - 4))
        area = self.screen().availableGeometry()
        self.move(max(corner.x(), area.left()), max(corner.y(), area.top()))
        self.show()


def _paragraph(spec: CurveSpec) -> str:
    dot = f"<span style='color:{colour(spec.colour_role).name()}'>●</span>"
    return f"<p>{dot} <b>{html.escape(tr(spec.title))}</b><br>{html.escape(spec.meaning)}</p>"
