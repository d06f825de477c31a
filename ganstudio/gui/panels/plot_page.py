"""One tab of the plots: a plot, its legend of switches, and a hint while there is nothing to plot."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QToolButton, QWidget

from ganstudio.gui.panels.controls import Hint
from ganstudio.gui.panels.curve import Curve
from ganstudio.gui.panels.flow import FlowLayout
from ganstudio.gui.panels.plot_parts import CurveSpec
from ganstudio.gui.panels.plot_view import PlotView
from ganstudio.gui.theme import colour
from ganstudio.params import tr

_DOT = 12


class CurveChip(QToolButton):
    """An entry of the legend; pressing it hides or shows the curve."""

    def __init__(self, spec: CurveSpec) -> None:
        super().__init__()
        self.spec = spec
        self.setText(tr(spec.title))
        self.setCheckable(True)
        self.setChecked(True)
        self.setAutoRaise(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(_DOT, _DOT))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Show the curve {}").format(tr(spec.title)))
        show = tr("Show or hide this curve")
        meaning = html.escape(spec.meaning)
        self.setToolTip(f"<p>{meaning}</p><p><i>{show}</i></p>" if meaning else show)  # rich text breaks its lines
        # A legend is all checked most of the time: the filled dot says so, a pressed look would shout.
        self.setStyleSheet("QToolButton:checked:!hover { background: transparent; }")
        self.recolour()

    def recolour(self) -> None:
        icon, shade = QIcon(), colour(self.spec.colour_role)
        icon.addPixmap(_dot(shade, filled=True), QIcon.Mode.Normal, QIcon.State.On)
        icon.addPixmap(_dot(shade, filled=False), QIcon.Mode.Normal, QIcon.State.Off)
        self.setIcon(icon)


class Note(QToolButton):
    """A sentence in the legend that can be clicked; hidden while it is empty."""

    def __init__(self) -> None:
        super().__init__()
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.show_text("", "")
        self.recolour()

    def show_text(self, text: str, tip: str) -> None:
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(tip)
        self.setVisible(bool(text))

    def recolour(self) -> None:
        self.setStyleSheet(f"QToolButton {{ color: {colour('ok').name()}; }}")


class PlotPage(QStackedWidget):
    """One tab: its plot, or a hint while there is nothing to plot. The legend stands apart, for the panel to place."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title
        self.plot = PlotView()
        self.plot.setAccessibleName(tr("Plot: {}").format(tr(title)))
        self.chips: list[CurveChip] = []
        self.specs: tuple[CurveSpec, ...] = ()
        self.waiting = ""
        """What is said while there is nothing to plot, in place of that there is nothing."""
        self.legend = QWidget()
        self._legend_layout = FlowLayout(self.legend)
        self.note = Note()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.legend.setSizePolicy(policy)
        self.hint = Hint("plot_background")
        self.addWidget(self.hint)
        self.addWidget(self.plot)

    def set_curves(self, specs: Sequence[CurveSpec], curves: Mapping[str, Curve]) -> None:
        """Shows other curves; those that were hidden by hand stay hidden."""
        hidden = {chip.spec.key for chip in self.chips if not chip.isChecked()}
        for widget in (*self.chips, self.note):
            self._legend_layout.removeWidget(widget)
        for chip in self.chips:
            chip.deleteLater()
        self.specs = tuple(specs)
        self.chips = [CurveChip(spec) for spec in specs]
        for chip in self.chips:
            chip.setChecked(chip.spec.key not in hidden)
            chip.toggled.connect(lambda shown, key=chip.spec.key: self.plot.show_curve(key, shown))
            self._legend_layout.addWidget(chip)
        self._legend_layout.addWidget(self.note)
        self.note.setVisible(bool(self.note.text()))
        self.plot.set_curves(specs, curves)

    def refresh(self, training_began: bool) -> None:
        """Draws the curves, or says why there are none."""
        nothing = tr("No values yet.") if training_began else tr("Curves appear here when training starts.")
        self.hint.setText(self.waiting or nothing)
        self.setCurrentWidget(self.plot if self.plot.has_data else self.hint)
        if self.plot.has_data:
            self.plot.refresh()

    def recolour(self) -> None:
        for chip in self.chips:
            chip.recolour()
        self.note.recolour()
        self.plot.recolour()


def _dot(shade: QColor, filled: bool) -> QPixmap:
    scale = 3  # sharp on every screen; Qt scales down
    pixmap = QPixmap(_DOT * scale, _DOT * scale)
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(shade)
    if filled:
        painter.setBrush(shade)
    painter.drawEllipse(QRectF(2, 2, _DOT - 4, _DOT - 4))
    painter.end()
    return pixmap
