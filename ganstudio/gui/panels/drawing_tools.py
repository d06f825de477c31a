"""The tools of a canvas: brush or eraser, image or mask, width, colour, undo and what fetches pictures."""

from __future__ import annotations

from math import exp, log

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QButtonGroup, QColorDialog, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from ganstudio.gui.panels.controls import tool_button
from ganstudio.gui.panels.drawing import Tool
from ganstudio.gui.panels.drawing_canvas import LEAST_WIDTH, MOST_WIDTH, DrawingCanvas
from ganstudio.gui.panels.value_slider import ValueSlider
from ganstudio.gui.theme import colour, notifier, restyle
from ganstudio.params import tr

_POSITIONS = 100
_SWATCH = 16  # logical pixels


class DrawingTools(QWidget):
    """Two lines of controls that always show how the canvas stands, whether it was changed here or by a key."""

    open_asked = Signal()
    paste_asked = Signal()

    def __init__(self, canvas: DrawingCanvas) -> None:
        super().__init__()
        self._canvas = canvas
        self._make_buttons()
        self._make_width()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        tools = (*self.tools.values(), self.mask_button, self.colour_button)
        column.addLayout(_row([*tools, None, self.undo_button, self.redo_button, self.clear_button]))
        column.addLayout(_row([self._width_label, self.width_slider, self.open_button, self.paste_button]))
        canvas.changed.connect(self._show)
        canvas.settings_changed.connect(self._show)
        notifier.changed.connect(self._show_ink)
        self._show()
        self._show_ink()

    # How it is built

    def _make_buttons(self) -> None:
        group = QButtonGroup(self)  # exclusive
        self.tools: dict[Tool, QToolButton] = {}
        whats: tuple[tuple[Tool, str, str], ...] = (
            ("brush", tr("Brush"), tr("Brush (B)")),
            ("eraser", tr("Eraser"), tr("Eraser (E; or drag with the right button)")),
        )
        for tool, name, tip in whats:
            button = tool_button(tool, name, tip)
            button.setCheckable(True)
            button.clicked.connect(lambda _, tool=tool: self._choose(tool))
            group.addButton(button)
            self.tools[tool] = button
        tip = tr("Mask (M): brush over what the generator is to invent; the eraser takes the mask away")
        self.mask_button = tool_button("mask", tr("Mask"), tip)
        self.mask_button.setCheckable(True)
        self.mask_button.clicked.connect(self._choose_layer)
        self.colour_button = tool_button("brush", tr("Colour of the brush"), tr("Colour of the brush"))
        self.colour_button.clicked.connect(self._ask_colour)
        self.undo_button = tool_button("undo", tr("Undo"), tr("Undo (Ctrl+Z)"))
        self.undo_button.clicked.connect(self._canvas.undo)
        self.redo_button = tool_button("redo", tr("Redo"), tr("Redo (Ctrl+Shift+Z)"))
        self.redo_button.clicked.connect(self._canvas.redo)
        self.clear_button = tool_button("trash", "", "")
        self.clear_button.clicked.connect(self._canvas.clear)
        self.open_button = tool_button("open", tr("Open a picture"), tr("Open a picture, or drop one on the canvas"))
        self.open_button.clicked.connect(self.open_asked)
        self.paste_button = tool_button(
            "paste", tr("Paste a picture"), tr("Paste a picture from the clipboard (Ctrl+V)")
        )
        self.paste_button.clicked.connect(self.paste_asked)

    def _make_width(self) -> None:
        self._width_label = QLabel(tr("Size"))
        restyle(self._width_label, "role", "hint")
        self.width_slider = ValueSlider(0, _POSITIONS, 0, step=4, page=20)
        self.width_slider.zero = _position(self._canvas.brush_width)
        self.width_slider.setAccessibleName(tr("Brush size"))
        self.width_slider.setToolTip(tr("Size of brush and eraser ([ and ]; double click: that of MNIST's strokes)"))
        self.width_slider.valueChanged.connect(self._set_width)

    # What the person does

    def _choose(self, tool: Tool) -> None:
        self._canvas.tool = tool

    def _choose_layer(self, masks: bool) -> None:
        self._canvas.layer = "mask" if masks else "image"

    def _set_width(self, position: int) -> None:
        self._canvas.brush_width = LEAST_WIDTH * exp(position / _POSITIONS * log(MOST_WIDTH / LEAST_WIDTH))

    def _ask_colour(self) -> None:
        chosen = QColorDialog.getColor(self._canvas.ink, self.window(), tr("Colour of the brush"))
        if chosen.isValid():
            self.set_ink(chosen)

    def set_ink(self, ink: QColor) -> None:
        """The brush paints in this colour."""
        self._canvas.ink = ink
        self._show_ink()

    # What is shown

    def _show(self) -> None:
        canvas, masks = self._canvas, self._canvas.layer == "mask"
        self.tools[canvas.tool].setChecked(True)
        self.mask_button.setChecked(masks)
        self.colour_button.setVisible(canvas.is_colour)
        self.undo_button.setEnabled(canvas.can_undo)
        self.redo_button.setEnabled(canvas.can_redo)
        self.clear_button.setEnabled(canvas.masked() is not None if masks else not canvas.is_blank)
        name = tr("Clear the mask") if masks else tr("Clear the drawing")
        self.clear_button.setAccessibleName(name)
        self.clear_button.setToolTip(name)
        if _position(canvas.brush_width) != self.width_slider.value():
            # Without a signal: between two positions of the slider the width keeps its own value.
            self.width_slider.show_value(_position(canvas.brush_width))

    def _show_ink(self) -> None:
        swatch = QPixmap(QSize(_SWATCH, _SWATCH) * self.devicePixelRatioF())
        swatch.setDevicePixelRatio(self.devicePixelRatioF())
        swatch.fill(self._canvas.ink)
        painter = QPainter(swatch)
        painter.setPen(colour("border"))
        painter.drawRect(0, 0, _SWATCH - 1, _SWATCH - 1)
        painter.end()
        self.colour_button.setIcon(QIcon(swatch))
        self.colour_button.setProperty("icon_name", None)  # no drawing to be tinted with the scheme
        self.colour_button.setAccessibleDescription(self._canvas.ink.name())


def _position(width: float) -> int:
    return round(_POSITIONS * log(width / LEAST_WIDTH) / log(MOST_WIDTH / LEAST_WIDTH))


def _row(widgets: list[QWidget | None]) -> QHBoxLayout:
    """Side by side; None is a gap that takes what is left."""
    row = QHBoxLayout()
    row.setSpacing(4)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget, 1 if isinstance(widget, ValueSlider) else 0)
    return row
