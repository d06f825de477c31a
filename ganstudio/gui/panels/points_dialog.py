"""The dialog in which a person draws a data set of points."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ganstudio.drawn_points import LEAST_POINTS, MOST_POINTS
from ganstudio.gui.key_help import KeyHelp
from ganstudio.gui.panels.controls import tool_button
from ganstudio.gui.panels.grab_slider import GrabSlider
from ganstudio.gui.panels.points_canvas import (
    LEAST_DENSITY,
    LEAST_RADIUS,
    MOST_DENSITY,
    MOST_RADIUS,
    PointsCanvas,
    Tool,
)
from ganstudio.gui.panels.points_history import Drawn
from ganstudio.gui.panels.points_shapes import SHAPES, Shape
from ganstudio.gui.theme import restyle
from ganstudio.params import N_, tr

_PER_CENT = 100


KEYS = (
    KeyHelp(("B", "E"), N_("Take the brush, or the eraser")),
    KeyHelp(("Ctrl+Del",), N_("Take all points away")),
    KeyHelp(("Alt+X",), N_("Begin with an example shape")),
)


class PointsDialog(QDialog):
    """A canvas with its tools; OK once there are points enough."""

    def __init__(self, parent: QWidget | None = None, points: Drawn | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Draw points"))
        self.canvas = PointsCanvas()
        self.tools: dict[Tool, QToolButton] = {}
        self._make_buttons()
        self._count = QLabel()
        restyle(self._count, "role", "hint")
        self.box = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.box.accepted.connect(self.accept)
        self.box.rejected.connect(self.reject)
        self._ok = self.box.button(QDialogButtonBox.StandardButton.Ok)
        restyle(self._ok, "primary", True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addLayout(self._make_tools())
        layout.addWidget(self.canvas, 1)
        layout.addLayout(self._make_foot())
        self.canvas.changed.connect(self._refresh)
        self.canvas.radius_changed.connect(self._show_radius)
        self.canvas.set_points(np.empty((0, 2)) if points is None else points)
        self.canvas.setFocus()
        self.resize(600, 640)

    # Building

    def _make_buttons(self) -> None:
        self._group = QButtonGroup(self)  # exclusive
        for tool, icon, name, tip in (
            ("brush", "brush", tr("Brush"), tr("Brush: sprays points (B)")),
            ("eraser", "eraser", tr("Eraser"), tr("Eraser: takes points away (E; or drag with the right button)")),
        ):
            button = tool_button(icon, name, tip)
            button.setCheckable(True)
            button.setShortcut(tool[0].upper())
            button.clicked.connect(lambda _, tool=tool: self._choose(tool))
            self._group.addButton(button)
            self.tools[tool] = button  # type: ignore[index]
        self.tools["brush"].setChecked(True)
        self.undo_button = tool_button("undo", tr("Undo"), tr("Undo (Ctrl+Z)"))
        self.undo_button.clicked.connect(self.canvas.undo)
        self.redo_button = tool_button("redo", tr("Redo"), tr("Redo (Ctrl+Shift+Z)"))
        self.redo_button.clicked.connect(self.canvas.redo)
        self.clear_button = tool_button("trash", tr("Clear"), tr("Clear: takes all points away (Ctrl+Delete)"))
        self.clear_button.clicked.connect(self.canvas.clear)
        for keys, act in (
            ("Ctrl+Z", self.canvas.undo),
            ("Ctrl+Shift+Z", self.canvas.redo),
            ("Ctrl+Y", self.canvas.redo),
        ):
            QShortcut(QKeySequence(keys), self, act)
        QShortcut(QKeySequence("Ctrl+Delete"), self, self.canvas.clear)

    def _make_tools(self) -> QHBoxLayout:
        low, high = round(LEAST_RADIUS * _PER_CENT), round(MOST_RADIUS * _PER_CENT)
        self.size_slider = _slider(low, high, tr("Brush size"), tr("Size of brush and eraser ([ and ])"))
        self.size_slider.valueChanged.connect(self._set_radius)
        self._show_radius(self.canvas.radius)
        self.density_slider = _slider(LEAST_DENSITY, MOST_DENSITY, tr("Density"), tr("Density: points sprayed at once"))
        self.density_slider.setValue(self.canvas.density)
        self.density_slider.valueChanged.connect(self._set_density)
        row = QHBoxLayout()
        row.setSpacing(4)
        for button in self.tools.values():
            row.addWidget(button)
        for text, slider in ((tr("Size"), self.size_slider), (tr("Density"), self.density_slider)):
            label = QLabel(text)
            restyle(label, "role", "hint")
            row.addSpacing(8)
            row.addWidget(label)
            row.addWidget(slider)
        row.addStretch(1)
        for button in (self.undo_button, self.redo_button, self.clear_button):
            row.addWidget(button)
        row.addSpacing(8)
        row.addWidget(self._make_examples())
        return row

    def _make_examples(self) -> QToolButton:
        menu = QMenu(self)
        for name, shape in SHAPES.items():
            menu.addAction(tr(name), partial(self._begin_with, shape))
        self.examples = tool_button("shapes", tr("Examples"), tr("Begin with an example shape (Alt+X)"))
        self.examples.setText(tr("Examples"))
        self.examples.setShortcut("Alt+X")
        self.examples.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.examples.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.examples.setStyleSheet(
            "QToolButton { padding-right: 16px; }"
            "QToolButton::menu-indicator { subcontrol-position: right center; right: 4px; }"
        )
        self.examples.setMenu(menu)
        return self.examples

    def _make_foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self._count, 1)
        row.addWidget(self.box)
        return row

    # Using

    @property
    def points(self) -> Drawn:
        """What is drawn, (N, 2) float32 within -1 … 1."""
        return self.canvas.points

    def _choose(self, tool: Tool) -> None:
        self.canvas.tool = tool
        self.canvas.update()

    def _begin_with(self, shape: Shape) -> None:
        self.canvas.replace_points(shape(np.random.default_rng()))
        self.canvas.setFocus()

    def _set_radius(self, per_cent: int) -> None:
        self.canvas.radius = per_cent / _PER_CENT

    def _set_density(self, density: int) -> None:
        self.canvas.density = density

    def _show_radius(self, radius: float) -> None:
        # Without a signal: between two positions of the slider the radius keeps its own value.
        self.size_slider.blockSignals(True)
        self.size_slider.setValue(round(radius * _PER_CENT))
        self.size_slider.blockSignals(False)

    def _refresh(self) -> None:
        count, canvas = self.canvas.count, self.canvas
        self._ok.setEnabled(count >= LEAST_POINTS)
        self.undo_button.setEnabled(canvas.can_undo)
        self.redo_button.setEnabled(canvas.can_redo)
        self.clear_button.setEnabled(count > 0)
        if count < LEAST_POINTS:
            text = tr("Points: {} (draw at least {})").format(count, LEAST_POINTS)
        elif count >= MOST_POINTS:
            text = tr("Points: {} (there is no room for more)").format(count)
        else:
            text = tr("Points: {}").format(count)
        self._count.setText(text)


def ask_points(parent: QWidget | None, points: Drawn | None) -> Drawn | None:
    """Asks a person to draw points, beginning with these, and waits for the answer.

    :param points: (N, 2) within -1 … 1, or None for an empty plane
    :returns: (N, 2) float32 within -1 … 1, as many as a data set can hold; None where the person changed their mind
    :raises ValueError: the points have another shape
    """
    dialog = PointsDialog(parent, points)
    try:
        return dialog.points if dialog.exec() == QDialog.DialogCode.Accepted else None
    finally:
        dialog.deleteLater()


def _slider(low: int, high: int, name: str, tip: str) -> GrabSlider:
    slider = GrabSlider()
    slider.setRange(low, high)
    slider.setFixedWidth(88)
    slider.setAccessibleName(name)
    slider.setToolTip(tip)
    return slider
