"""The buttons that show and hide the layers of the plane."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from ganstudio.gui.panels.controls import tool_button
from ganstudio.gui.panels.plane_view import PlaneView
from ganstudio.params import tr


class PlaneBar(QWidget):
    """A row of buttons, one for each layer of a `PlaneView`, which they show and hide."""

    toggled = Signal(str, bool)
    """By the person: ``heat``, ``arrows``, ``real`` or ``modes``, and whether it is shown now."""

    def __init__(self, view: PlaneView) -> None:
        super().__init__()
        self._view = view
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self.buttons: dict[str, QToolButton] = {
            "heat": tool_button("heat", tr("Heat map"), tr("Heat map: what D says of each place, from fake to real")),
            "arrows": tool_button(
                "arrows", tr("Arrows"), tr("Arrows: which way D would take generated points for real")
            ),
            "real": tool_button("points", tr("Real points"), tr("Real points: those of the data set")),
            "modes": tool_button(
                "modes",
                tr("Modes"),
                tr("Modes: which of them G catches, misses or has lost, by the newest score"),
            ),
        }
        for layer, button in self.buttons.items():
            button.setCheckable(True)
            button.clicked.connect(lambda shown, layer=layer: self._toggle(layer, shown))
            row.addWidget(button)
        self.refresh()

    def offer_modes(self, are_there: bool) -> None:
        """Whether the data have modes that rings could mark."""
        self.buttons["modes"].setVisible(are_there)

    def refresh(self) -> None:
        """Shows what the view shows now, after something else changed its layers."""
        for layer, button in self.buttons.items():
            button.setChecked(getattr(self._view.layers, layer))

    def _toggle(self, layer: str, shown: bool) -> None:
        self._view.show_layer(layer, shown)
        self.toggled.emit(layer, shown)
