"""One slider per direction of the latent space, each row with a name, a lock and a place of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QMenu, QToolButton, QWidget

from ganstudio.gui.icons import set_icon
from ganstudio.gui.key_help import KeyHelp
from ganstudio.gui.panels.direction_kind import DirectionKindButton
from ganstudio.gui.panels.direction_name import DirectionName, DropLine, NameEditor
from ganstudio.gui.panels.slider_rows import ROW_HEIGHT, RowKind, SliderRows
from ganstudio.gui.theme import restyle
from ganstudio.latent.album import tidy_name
from ganstudio.latent.direction_set import MOST_DIRECTIONS, Direction, DirectionKind, by_strength, moved
from ganstudio.latent.directions_file import KeptDirections
from ganstudio.latent.paths import Latents
from ganstudio.latent.point import REACH
from ganstudio.params import N_, tr

_LEAST_NAME, _WIDEST_NAME = 20, 80
"""A number alone would leave the hand little to take hold of."""
_LOCK = 20
_KIND = RowKind(
    reach=REACH,
    step=0.05,
    page=0.5,
    name=N_("Direction {}"),
    tip=N_(
        "Direction {}: arrow keys move finely, Page keys coarsely, a double click back to zero. F2 names it, L locks it, "
        "Alt+↑ and Alt+↓ move its row."
    ),
    unit=" σ",
)
_BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


KEYS = (
    KeyHelp(("F2",), N_("Name the direction")),
    KeyHelp(("L",), N_("Lock the direction, or let it follow the network")),
    KeyHelp(("Alt+Up", "Alt+Down"), N_("Move its row up, or down")),
    KeyHelp(("Esc",), N_("Hide the preview of what it does")),
)


class DirectionSliders(SliderRows):
    """Sliders from -3σ to +3σ, σ being the standard deviation of the latent distribution."""

    rows_changed = Signal(object)
    """By the person: a tuple of all `Direction`, with other names or locks or in another order; `show_rows` is to follow."""
    kind_changed = Signal(object)
    """The `DirectionKind` is another, by the person or with the run."""
    kept_changed = Signal(object)
    """`KeptDirections`: what is to be saved with the run is other than before."""
    search_asked = Signal()
    """By the person: directions are to be found again, in the network as it is now."""
    names_changed = Signal(object)
    """What the rows are called; empty where a row has its number only."""
    row_pointed = Signal(int)
    """The pointer is on this row; -1: on none."""
    row_focused = Signal(int)
    """The keyboard has come to this row; -1: to none."""

    def __init__(self) -> None:
        super().__init__(_KIND)
        self.rows: tuple[Direction, ...] = ()
        self.is_personal = False
        """The person made something of them, which is saved with the run."""
        self.is_used = False
        """Sliders were moved, or what they do was looked at: they keep their meaning from now on."""
        self.is_changed = False
        """The person changed what is to be saved, since there is this network or since that was shown as it was saved."""
        self.has_preview = False
        """Images of what a row does are shown, or asked for: a tooltip would lie over them."""
        self._menu: QMenu | None = None
        """That of a row, while it is open."""
        self._names_shown: list[str] = []
        self._locks: list[QToolButton] = []
        self._row_of: dict[QObject, int] = {}
        self.kind_button = DirectionKindButton()
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        self.explain()
        restyle(self._hint, "role", "hint")
        self._column.insertWidget(0, self._hint)
        self._column.addStretch(1)
        self._editor, self._line = NameEditor(self), DropLine(self)
        self.setMinimumHeight(MOST_DIRECTIONS * ROW_HEIGHT)  # nothing moves when directions are found
        self.value_changed.connect(lambda *_: self._use())
        self._editor.named.connect(self.rename)
        self._editor.closed.connect(lambda row: self.sliders[row].setFocus())
        # Whatever is done with a row is done before other directions take its place.
        self._settling = QTimer(self, singleShot=True, interval=0)
        self._settling.timeout.connect(self._settle)
        self._editor.ended.connect(self._settling.start)
        self.kind_button.kind_chosen.connect(self._kind_chosen)
        self.kind_button.search_asked.connect(self._search_again)
        self.kind_button.sort_asked.connect(lambda: self._change(by_strength))

    # What is shown

    @property
    def kind(self) -> DirectionKind:
        """How directions are found."""
        return self.kind_button.kind

    @property
    def kept(self) -> KeptDirections:
        """What is to be saved with the run."""
        return KeptDirections(self.kind, self.rows)

    @property
    def held(self) -> bool:
        """Whether a slider or a row is being dragged."""
        return super().held or any(isinstance(name, DirectionName) and name.is_dragged for name in self._names)

    @property
    def is_busy(self) -> bool:
        """Whether its rows have to stay the ones that they are: one is held, or the person is about to do something with one."""
        return self.held or self._editor.is_open or self._menu is not None

    def configure(self, kind: DirectionKind = "image") -> None:
        """Begins with another network, without directions."""
        self.is_personal = self.is_used = self.is_changed = False
        self._editor.leave()
        if self._menu is not None:
            self._menu.close()
        self.explain()
        self.show_rows((), np.zeros(0, np.float32))
        self._show_kind(kind)

    def explain(self, text: str = "") -> None:
        """Says in place of sliders, while there are none, why that is so; by itself that they are not found yet."""
        self._hint.setText(text or tr("Sliders appear once directions have been found in the network."))

    def show_rows(self, rows: tuple[Direction, ...], offsets: Latents) -> None:
        """Shows these directions at their values.

        :param offsets: shape (k,), standard deviations
        """
        self.rows = rows
        self.show_offsets(offsets)
        for index, one in enumerate(rows):
            self._show_row(index, one)
        self._show_names([one.name for one in rows])
        if self.is_personal:
            self.kept_changed.emit(self.kept)

    def show_offsets(self, offsets: Latents) -> None:
        """Shows as many sliders as there are offsets, at their values, without a signal.

        :param offsets: shape (k,), standard deviations
        """
        self.is_used |= bool(offsets.any())
        self.show_values(offsets.tolist())
        self._hint.setVisible(len(offsets) == 0)

    def _show_row(self, index: int, one: Direction) -> None:
        number = tr("Direction {}").format(index + 1)
        name, slider, lock = self._names[index], self.sliders[index], self._locks[index]
        assert isinstance(name, DirectionName)
        name.show_text(one.name or str(index + 1))
        slider.setAccessibleName(f"{number}: {one.name}" if one.name else number)
        slider.setAccessibleDescription(tr("locked") if one.is_locked else "")
        set_icon(lock, "lock" if one.is_locked else "unlock", "accent" if one.is_locked else "disabled")
        lock.setAccessibleName((tr("Unlock {}") if one.is_locked else tr("Lock {}")).format(one.name or number))
        tip = tr(
            "Locked: it stays what it is while the network learns and others are found. A click, or L, unlocks it."
        )
        other = tr("Lock it (L): it stays what it is while the network learns and others are found.")
        lock.setToolTip(f"<p>{tip if one.is_locked else other}</p>")

    def _show_names(self, names: list[str]) -> None:
        if names == self._names_shown:
            return
        self._names_shown = names
        widest = max((self.fontMetrics().horizontalAdvance(name.whole) for name in self._labels()), default=0)
        for label in self._labels():
            label.setFixedWidth(max(_LEAST_NAME, min(widest + 4, _WIDEST_NAME)))
        self.names_changed.emit(names)

    def _labels(self) -> list[DirectionName]:
        return [name for name in self._names if isinstance(name, DirectionName)]

    def _show_kind(self, kind: DirectionKind) -> None:
        self.kind_button.show_kind(kind)
        self.kind_changed.emit(kind)

    # How a row is built

    def _rebuild(self, count: int) -> None:
        self._locks, self._row_of, self._names_shown = [], {}, []
        super()._rebuild(count)

    def _make_row(self, index: int) -> list[QWidget]:
        lock = QToolButton()
        lock.setFixedSize(_LOCK, _LOCK)
        lock.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        lock.clicked.connect(lambda: self.toggle_lock(index))
        self._locks.append(lock)
        widgets = [*super()._make_row(index), lock]
        for widget in widgets:
            self._row_of[widget] = index
            widget.installEventFilter(self)
        return widgets

    def _make_name(self, index: int) -> QLabel:
        name = DirectionName()
        name.rename_asked.connect(lambda: self.ask_name(index))
        name.clicked.connect(lambda: self.sliders[index].setFocus(Qt.FocusReason.MouseFocusReason))
        name.dragged.connect(lambda height: self._line.show_at(self._gap(self._border(height))))
        name.dropped.connect(lambda height: self._dropped(index, height))
        return name

    # What the person does

    def rename(self, index: int, name: str) -> None:
        """Gives a direction a name, or with an empty one takes it away."""
        if index < len(self.rows) and tidy_name(name) != self.rows[index].name:
            self._replace(index, lambda one: replace(one, name=tidy_name(name)))

    def toggle_lock(self, index: int) -> None:
        """Keeps a direction as it is, or lets it follow the network again."""
        self._replace(index, lambda one: replace(one, is_locked=not one.is_locked))

    def move_row(self, at: int, to: int) -> None:
        """Puts a row elsewhere among the others; the keyboard goes with it."""
        if at != to and 0 <= to < len(self.rows):
            follows = self.sliders[at].hasFocus()
            self._change(lambda rows: moved(rows, at, to))
            if follows:
                self.sliders[to].setFocus()

    def ask_name(self, index: int) -> None:
        """Asks for the name of a direction, in its row."""
        slider = self.sliders[index].geometry()
        place = QRect(0, slider.center().y() - ROW_HEIGHT // 2, slider.center().x(), ROW_HEIGHT)
        self._editor.begin(index, self.rows[index].name, place)

    def _use(self) -> None:
        self.is_used = True

    def _search_again(self) -> None:
        self.is_used = False  # what has neither name nor lock may become something else
        self.is_changed = True
        self.search_asked.emit()

    def _replace(self, index: int, change: Callable[[Direction], Direction]) -> None:
        self._change(lambda rows: (*rows[:index], change(rows[index]), *rows[index + 1 :]))

    def _change(self, change: Callable[[tuple[Direction, ...]], tuple[Direction, ...]]) -> None:
        self._editor.take()  # it lies over its row, which may go elsewhere
        self.is_personal = self.is_used = self.is_changed = True
        self.rows_changed.emit(change(self.rows))

    def _kind_chosen(self, kind: DirectionKind) -> None:
        self.is_personal = self.is_changed = True
        self.kind_changed.emit(kind)
        self.kept_changed.emit(self.kept)

    def _dropped(self, index: int, height: float) -> None:
        self._line.hide()
        border = self._border(height)
        self.move_row(index, border - (border > index))
        self.released.emit()

    def _border(self, height: float) -> int:
        """Before which row the border lies that is nearest to a height of this widget; behind the last it is their number."""
        return sum(slider.geometry().center().y() < height for slider in self.sliders)

    def _gap(self, border: int) -> int:
        """The height of a border."""
        last = self.sliders[min(border, len(self.sliders) - 1)].geometry().center().y()
        return last + (ROW_HEIGHT // 2 if border == len(self.sliders) else -ROW_HEIGHT // 2)

    # Pointer and keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        index = self._row_of.get(watched)
        if index is None:
            return super().eventFilter(watched, event)
        kind = event.type()
        if kind == QEvent.Type.Enter:
            self.row_pointed.emit(index)
        elif kind in (QEvent.Type.Leave, QEvent.Type.Hide):
            self.row_pointed.emit(-1)
        elif isinstance(event, QFocusEvent):
            has_come = event.gotFocus() and event.reason() in _BY_KEYS
            self.row_focused.emit(index if has_come else -1)
        elif kind == QEvent.Type.ToolTip:
            return self.has_preview and watched is self.sliders[index]
        elif isinstance(event, QContextMenuEvent):
            self._pop_menu(index, event.globalPos())
            return True
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(index, event)
        return False

    def _key(self, index: int, event: QKeyEvent) -> bool:
        """Does what a key asks a row for; False where it asks for nothing here."""
        with_alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        acts: dict[tuple[Qt.Key, bool], Callable[[], None]] = {
            (Qt.Key.Key_F2, False): lambda: self.ask_name(index),
            (Qt.Key.Key_L, False): lambda: self.toggle_lock(index),
            (Qt.Key.Key_Up, True): lambda: self.move_row(index, index - 1),
            (Qt.Key.Key_Down, True): lambda: self.move_row(index, index + 1),
        }
        if event.key() == Qt.Key.Key_Escape:
            self.row_focused.emit(-1)
            self.row_pointed.emit(-1)
        act = acts.get((Qt.Key(event.key()), bool(with_alt)))
        if act is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        act()
        return True

    def _pop_menu(self, index: int, where: QPoint) -> None:
        self._editor.take()
        one, last = self.rows[index], len(self.rows) - 1
        self._menu = menu = QMenu(self)
        set_icon(menu.addAction(tr("Rename") + "\tF2", lambda: self.ask_name(index)), "tag")
        menu.addAction(tr("Forget the name"), lambda: self.rename(index, "")).setEnabled(bool(one.name))
        lock = menu.addAction((tr("Unlock") if one.is_locked else tr("Lock")) + "\tL", lambda: self.toggle_lock(index))
        set_icon(lock, "unlock" if one.is_locked else "lock")
        menu.addSeparator()
        menu.addAction(tr("Move up") + "\tAlt+↑", lambda: self.move_row(index, index - 1)).setEnabled(index > 0)
        menu.addAction(tr("Move down") + "\tAlt+↓", lambda: self.move_row(index, index + 1)).setEnabled(index < last)
        menu.addSeparator()
        set_icon(menu.addAction(tr("Back to zero"), lambda: self.sliders[index].setValue(0)), "reset")
        menu.aboutToHide.connect(menu.deleteLater)
        menu.aboutToHide.connect(self._leave_menu)
        menu.popup(where)

    def _leave_menu(self) -> None:
        self._menu = None
        self._settling.start()

    def _settle(self) -> None:
        if not self.is_busy:
            self.released.emit()
