"""The row under the large image: what was shown before, the latent in every class, or its neighbours."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QToolButton, QWidget

from ganstudio.gui.icons import set_icon
from ganstudio.gui.key_help import KeyHelp
from ganstudio.gui.panels.controls import tool_button
from ganstudio.gui.panels.latent_history import ROW_SIDE, LatentHistory
from ganstudio.gui.panels.live_places import Calm
from ganstudio.gui.panels.thumbnail_strip import ThumbnailStrip
from ganstudio.gui.panels.variation_strip import VariationStrip
from ganstudio.latent.keyframes import Keyframe
from ganstudio.latent.space import LatentSpace
from ganstudio.latent.variations import ANGLES, USUAL_ANGLE, around, in_every_kind, in_every_kind_words, kind_names
from ganstudio.params import N_, tr

RowKind = Literal["history", "kinds", "neighbours"]
_ICONS: dict[RowKind, str] = {"history": "history", "kinds": "tag", "neighbours": "neighbours"}


KEYS = (
    KeyHelp(("Up", "Down"), N_("Another row: history, every class, neighbours")),
    KeyHelp(("+", "-"), N_("Neighbours that lie farther away, or nearer")),
)


class LatentRow(QWidget):
    """Lays out history, undo and redo, and shows variations in place of the history where a person wants them.

    All kinds are equally high: nothing moves when another one is chosen. `kind` is what the person wants; where a network has no classes
    the history is `shown` instead.
    """

    chosen = Signal()
    """By the person: `kind` or `degrees` are others."""

    def __init__(self, history: LatentHistory) -> None:
        super().__init__()
        self.history = history
        self.kind: RowKind = "history"
        self.degrees = USUAL_ANGLE
        self._space = LatentSpace(1)
        self._class_names: tuple[str, ...] = ()
        self._at: Keyframe | None = None
        self._calm = Calm(self._show_variations, self)
        self._build()
        self._show_kind()

    def _build(self) -> None:
        self.kinds = VariationStrip(ROW_SIDE, "", "")  # their words follow the network
        tip = tr(
            "Latents around the one that is shown, always in the same directions, two and two on opposite sides: a click, or Return, "
            "goes there; + and − set how far they are"
        )
        self.neighbours = VariationStrip(ROW_SIDE, tr("Neighbours"), f"<p>{tip}</p>")
        self.neighbours.empty_words = tr("It has no neighbours.")
        self._stack = QStackedWidget()
        for strip in (self.history, self.kinds, self.neighbours):
            self._stack.addWidget(strip)
        self.button = tool_button("history", tr("What the row shows"), tr("What the row under the image shows"))
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setMenu(self._make_menu())
        self.button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self._row.addWidget(self.button)
        self._row.addWidget(self.history.undo_button)
        self._row.addWidget(self._stack, 1)
        self._row.addWidget(self.history.redo_button)
        self._stack.setFixedHeight(self.history.strip.height())

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        self._kinds = QActionGroup(self)
        for kind in _ICONS:
            self._add(menu, self._kinds, kind, self._words(kind), lambda _=False, kind=kind: self._choose(kind))
        menu.addSeparator()
        self._angles = QActionGroup(self)
        for degrees in ANGLES:
            text = tr("Neighbours {}° away").format(degrees)
            self._add(menu, self._angles, degrees, text, lambda _=False, degrees=degrees: self.choose_angle(degrees))
        return menu

    def _add(self, menu: QMenu, group: QActionGroup, data: object, text: str, act: Callable[..., None]) -> None:
        action = QAction(text, self, checkable=True)
        action.setData(data)
        action.triggered.connect(act)
        group.addAction(action)
        menu.addAction(action)

    def add_button(self, button: QToolButton) -> None:
        """One more, at the right end."""
        self._row.addWidget(button)

    # What comes in

    def configure(self, space: LatentSpace, class_names: Sequence[str]) -> None:
        """Takes another network."""
        self._space, self._class_names, self._at = space, tuple(class_names), None
        for strip in (self.kinds, self.neighbours):
            strip.show_variations([])
        self._show_kind()

    def follow(self, at: Keyframe | None) -> None:
        """Another latent is shown; what the row shows of it comes when that has come to rest."""
        self._at = at
        if self.shown != "history":
            self._calm.note()

    def choose(self, kind: str, degrees: int) -> None:
        """What the row is to show, without a signal; what there is not is left as it is."""
        if kind in get_args(RowKind):
            self.kind = kind  # type: ignore[assignment]  # just seen to be one
        if degrees in ANGLES:
            self.degrees = degrees
        self._show_kind()

    # What the person does

    @property
    def shown(self) -> RowKind:
        """What the row shows now."""
        return self.kind if self.kind != "kinds" or self._has_kinds else "history"

    @property
    def strip(self) -> ThumbnailStrip:
        """The row of images that is shown."""
        strips: dict[str, ThumbnailStrip] = {"history": self.history.strip, "kinds": self.kinds}
        return strips.get(self.shown, self.neighbours)

    def choose_angle(self, degrees: int) -> None:
        """Neighbours so far away, by the person."""
        self.degrees = degrees
        self._choose("neighbours")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Only what the strips did not use arrives here.
        kinds = [action.data() for action in self._kinds.actions() if action.isVisible()]
        turns = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        steps = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
        key = Qt.Key(event.key())
        if key in turns:
            self._choose(kinds[(kinds.index(self.shown) + turns[key]) % len(kinds)])
            self.strip.setFocus()
        elif key in steps and self.shown == "neighbours":
            at = ANGLES.index(self.degrees) + steps[key]
            self.choose_angle(ANGLES[max(0, min(at, len(ANGLES) - 1))])
        else:
            super().keyPressEvent(event)

    def _choose(self, kind: RowKind) -> None:
        self.kind = kind
        self._show_kind()
        self.chosen.emit()

    # What is shown

    @property
    def _has_kinds(self) -> bool:
        return len(kind_names(self._space, self._class_names)) > 1

    def _words(self, kind: RowKind) -> str:
        words = {"history": tr("History"), "kinds": in_every_kind_words(self._class_names)}
        return words.get(kind, tr("Neighbours"))

    def _show_words_of_kinds(self) -> None:
        in_classes = tr("The latent that is shown, in every class: a click, or Return, chooses the class")
        with_codes = tr("The latent that is shown, with every learned code: a click, or Return, chooses the code")
        self.kinds.setAccessibleName(self._words("kinds"))
        self.kinds.setToolTip(f"<p>{in_classes if self._class_names else with_codes}</p>")

    def _show_kind(self) -> None:
        self._show_words_of_kinds()
        for action in self._kinds.actions():
            action.setChecked(action.data() == self.shown)
            if action.data() == "kinds":
                action.setVisible(self._has_kinds)
                action.setText(self._words("kinds"))
        for action in self._angles.actions():
            action.setChecked(action.data() == self.degrees and self.shown == "neighbours")
        set_icon(self.button, _ICONS[self.shown])
        tip = tr("The row under the image shows: {}. A click, or ↑ and ↓ in the row, choose something else.")
        self.button.setToolTip(f"<p>{tip.format(self._words(self.shown))}</p>")
        self._stack.setCurrentWidget(self.history if self.shown == "history" else self.strip)
        self._show_variations()

    def _show_variations(self) -> None:
        if self._at is None or not self.isVisible():
            return
        if self.shown == "kinds":
            self.kinds.show_variations(in_every_kind(self._space, self._class_names, self._at), self._at)
        elif self.shown == "neighbours":
            self.neighbours.show_variations(around(self._space, self._at, self.degrees))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_variations()
