"""What the curves of a tab mean, and how healthy ones look."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ganstudio.gui.panels.plot_parts import CurveSpec
from ganstudio.gui.theme import colour
from ganstudio.gui.widgets.pane import Pane
from ganstudio.params import tr

_WIDTH = 440


class MeaningPane(Pane):
    """A pop-up that goes with the next click or Esc."""

    def __init__(self, specs: Sequence[CurveSpec], parent: QWidget) -> None:
        super().__init__(_WIDTH, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        self.label = QLabel("".join(map(_paragraph, specs)), wordWrap=True)
        self.label.setTextFormat(Qt.TextFormat.RichText)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(self.label)


def _paragraph(spec: CurveSpec) -> str:
    dot = f"<span style='color:{colour(spec.colour_role).name()}'>●</span>"
    return f"<p>{dot} <b>{html.escape(tr(spec.title))}</b><br>{html.escape(spec.meaning)}</p>"
