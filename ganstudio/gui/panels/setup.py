"""The left column: preset, data and hyperparameters."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ganstudio.gui.panels.data_preview import DataPreview
from ganstudio.gui.panels.hyperparameters import HyperparametersPanel
from ganstudio.gui.widgets.combo_box import ComboBox
from ganstudio.params import tr


class SetupPanel(QWidget):
    """What a run starts from."""

    preset_chosen = Signal(object)
    """The name of a preset that the person wants for a new run."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.presets = ComboBox()  # a turn of the wheel over it must not end the run
        self.presets.setAccessibleName(tr("Preset"))
        self.presets.setToolTip(tr("A named configuration: start from it, then change what you like."))
        self.presets.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.presets.activated.connect(lambda index: self.preset_chosen.emit(self.presets.itemData(index)))
        self.watch = QLabel(wordWrap=True)
        self.watch.setProperty("role", "hint")
        self.watch.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.data = DataPreview()
        self.thumbnails = self.data.thumbnails
        self.hyperparameters = HyperparametersPanel()
        self._arrange()

    def _arrange(self) -> None:
        label = QLabel(tr("Preset"))
        label.setBuddy(self.presets)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.presets, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.watch)
        column.addWidget(self.data)
        column.addWidget(self.hyperparameters, 1)

    def set_presets(self, groups: Sequence[Sequence[tuple[str, str]]]) -> None:
        """Names and titles, in order; a line stands between two groups."""
        self.presets.clear()
        for group in groups:
            if self.presets.count():
                self.presets.insertSeparator(self.presets.count())
            for name, title in group:
                self.presets.addItem(title, name)

    def show_preset(self, name: str, watch: str, source: str) -> None:
        self.presets.setCurrentIndex(self.presets.findData(name))
        self.watch.setText(watch)
        text = html.escape(tr("Source: {}").format(source))
        self.watch.setToolTip(f"<p>{text}</p>")  # Qt breaks lines in rich text only
