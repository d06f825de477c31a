"""One row of the hyperparameter form: label, editor, reset button and, where the value cannot be, the reason."""

from __future__ import annotations

import html
from typing import Any

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from ganstudio.gui import theme
from ganstudio.gui.icons import set_icon
from ganstudio.gui.panels.editors import Editor, OptionBox, Toggle, editor_for
from ganstudio.gui.panels.form import Item, facts, shell_option
from ganstudio.gui.panels.form_geometry import (
    GAP,
    INDENT,
    MARGIN,
    RowGeometry,
    RowMeasures,
    field_geometry,
    heading_geometry,
    switch_geometry,
)
from ganstudio.params import tr


class FormRow(QWidget):
    """Shows one `Item`. A number stands right of its label; what needs more room stands under it."""

    edited = Signal(object, object)
    """The row and the value that its editor reports."""
    reset_clicked = Signal(object)
    """The row."""
    problem_changed = Signal()

    def __init__(self, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.item = item
        self._editable = True
        self._problem = self._concern = ""
        self._heights: dict[int, int] = {}
        """By width: while sections come and go, layouts ask for the same ones a dozen times."""
        # Without a buddy, which would turn an ampersand in the title into a shortcut; a click reaches the row.
        self.label = QLabel(self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.note_label = QLabel(self)
        self.note_label.setTextFormat(Qt.TextFormat.PlainText)
        self.note_label.setWordWrap(True)
        self.reset_button = self._make_reset_button()
        self.aid_button: QToolButton | None = None
        self.editor: Editor | None = None if item.heading else self._make_editor(item)
        theme.restyle(self.label, "role", "hint" if item.heading else "")
        self._show_item()

    def set_aid(self, action: QAction) -> None:
        """Gives the row a button, and its menu an entry, that helps to find a value."""
        self.aid_button = QToolButton(self)
        self.aid_button.setDefaultAction(action)
        self.aid_button.setIconSize(QSize(16, 16))
        self.aid_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.aid_button.setAccessibleName(action.iconText())
        self._show_item()
        self._arrange(self.width())

    def problem(self) -> str:
        """What is wrong with what the editor shows, or empty."""
        return self._problem

    def concern(self) -> str:
        """Why the value is possible but seldom wise, or empty."""
        return self._concern

    def set_problem(self, text: str) -> None:
        """Marks the editor and says the reason under it; empty takes the mark away."""
        if text == self._problem:
            return
        self._problem = text
        if self.editor is not None:
            theme.restyle(self.editor, "invalid", bool(text))
            self.editor.setAccessibleDescription(text or self.item.help)
        self._show_note()
        self.problem_changed.emit()

    def set_concern(self, text: str) -> None:
        """Says it under the editor, unless there is a problem; empty takes it away."""
        if text != self._concern:
            self._concern = text
            self._show_note()

    def refuse(self, reason: str) -> None:
        """The value that the editor reported is not possible: says why, and keeps it to be mended."""
        if self.editor is not None:
            self.editor.put_back(self.item.value)
        self.set_problem(reason)

    def set_item(self, item: Item) -> None:
        """Shows another item of the same key. What the person is typing stays, unless the value itself changed."""
        before, self.item = self.item, item
        value_changed = type(item.value) is not type(before.value) or item.value != before.value
        if self.editor is not None and (value_changed or not (self.problem() or self.editor.pending())):
            self.set_problem("")
            self.editor.set_value(item.value)
        if before != item:
            self._show_item()

    def take_back(self) -> None:
        """Shows the configuration's value in place of what was typed."""
        self.set_problem("")
        if self.editor is not None:
            self.editor.set_value(self.item.value)

    def retire(self) -> None:
        """Falls silent before the row is removed: leaving a box with unfinished text would report that."""
        if self.editor is not None:
            self.editor.blockSignals(True)

    def set_editable(self, editable: bool) -> None:
        """Greys the row while a run trains and the hyperparameter is not live."""
        if editable == self._editable:
            return
        self._editable = editable
        if self.editor is not None:
            self.editor.setEnabled(editable)
        theme.restyle(self.label, "role", "hint" if self.item.heading or not editable else "")
        self._show_item()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._geometry(width).height
        return self._heights[width]

    def sizeHint(self) -> QSize:
        return QSize(280, self.heightForWidth(max(self.width(), 200)))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 28 + GAP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._heights.clear()  # it may be the font or the style

    def mousePressEvent(self, event: QMouseEvent) -> None:
        on_label = self.label.geometry().contains(event.position().toPoint())
        if not on_label or event.button() != Qt.MouseButton.LeftButton or self.editor is None or not self._editable:
            super().mousePressEvent(event)
            return
        self.editor.setFocus(Qt.FocusReason.MouseFocusReason)
        if isinstance(self.editor, Toggle):
            self.editor.click()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.item.heading:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.aid_button is not None:
            menu.addAction(self.aid_button.defaultAction())
        reset = menu.addAction(tr("Reset to the preset"), self._ask_reset)
        reset.setEnabled(self.item.changed and self._editable)
        option = self.shell_text()
        menu.addAction(tr("Copy {}").format(option), lambda: QGuiApplication.clipboard().setText(option))
        menu.popup(event.globalPos())

    def shell_text(self) -> str:
        """The shell option with the value as it is now: ``--lr-g 0.0002``."""
        value = self.item.value
        if isinstance(value, bool):
            value = "on" if value else "off"
        text = "" if value is None else str(value)
        return f'{shell_option(self.item.path)} "{text}"' if " " in text else f"{shell_option(self.item.path)} {text}"

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.colour("line"))
        for level in range(self.item.place.depth):
            x = MARGIN + INDENT * level + 6.5
            painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))
        if self.item.changed:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(QPointF(7, self.label.geometry().center().y() + 1), 3, 3)

    def _make_editor(self, item: Item) -> Editor:
        editor = editor_for(item.info)
        editor.setParent(self)
        editor.set_value(item.value)
        editor.edited.connect(self._report)
        editor.refused.connect(self.set_problem)
        editor.typed.connect(self._typed)
        return editor

    def _make_reset_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setIconSize(QSize(14, 14))
        button.clicked.connect(self._ask_reset)
        set_icon(button, "reset", "muted")
        return button

    def _report(self, value: Any) -> None:
        self.edited.emit(self, value)

    def _ask_reset(self) -> None:
        self.reset_clicked.emit(self)

    def _typed(self, reason: str) -> None:
        # Half a number is no mistake yet: while typing, a mark only changes or goes.
        if self.problem():
            self.set_problem(reason)

    def _show_item(self) -> None:
        item = self.item
        self._heights.clear()
        self.label.setText(item.title)
        self.reset_button.setVisible(item.changed and self._editable)
        if self.aid_button is not None:
            self.aid_button.setVisible(self._editable)
        self.reset_button.setToolTip(tr("Reset to the preset"))
        self.reset_button.setAccessibleName(tr("Reset {}").format(item.title))
        tooltip = self._tooltip()
        self.setToolTip(tooltip)
        if self.editor is not None:
            self.editor.setToolTip(tooltip)
            self.editor.setAccessibleName(item.title)
            self.editor.setAccessibleDescription(self.problem() or item.help)
        self.update()

    def _tooltip(self) -> str:
        item = self.item
        lines = [] if self._editable else [tr("Set before training starts; make a new run to change it.")]
        lines += item.help.splitlines()
        if (
            isinstance(self.editor, OptionBox)
            and item.info.choice is not None
            and item.value in item.info.choice.registry
        ):
            shown = self.editor.itemData(self.editor.currentIndex(), Qt.ItemDataRole.ToolTipRole)
            lines += str(shown or "").splitlines()
        small = "<br>".join(html.escape(fact) for fact in facts(item))
        body = "".join(f"<p style='margin:0 0 4px 0'>{html.escape(line)}</p>" for line in lines if line)
        return f"<b>{html.escape(item.title)}</b>{body}<p style='margin:4px 0 0 0'><small>{small}</small></p>"

    def _geometry(self, width: int) -> RowGeometry:
        metrics, text = self.label.fontMetrics(), self.label.text()
        words = [metrics.horizontalAdvance(word) for word in text.split()]
        measures = RowMeasures(
            self.item.place.depth,
            max(28, metrics.height() + 12),
            metrics.horizontalAdvance(text),
            max(words, default=0),
            self._label_height,
            self._note_height,
            self.aid_button is not None,
        )
        if self.editor is None:
            return heading_geometry(measures, width)
        if isinstance(self.editor, Toggle):
            return switch_geometry(measures, width, self.editor.preferred_width())
        return field_geometry(measures, width, self.editor.preferred_width())

    def _label_height(self, width: int) -> int:
        height, line = self.label.heightForWidth(max(width, 1)), self.label.fontMetrics().lineSpacing()
        return height + 6 if height > 1.5 * line else height  # several lines need air to the next row's

    def _show_note(self) -> None:
        self.note_label.setText(self._problem or self._concern)
        theme.restyle(self.note_label, "role", "problem" if self._problem else "concern")
        self._heights.clear()
        self.updateGeometry()
        self._arrange(self.width())

    def _note_height(self, width: int) -> int:
        return self.note_label.heightForWidth(width) + GAP if self.note_label.text() else 0

    def _arrange(self, width: int) -> None:
        places = self._geometry(width)
        self.label.setGeometry(places.label)
        self.reset_button.setGeometry(places.reset)
        if self.aid_button is not None:
            self.aid_button.setGeometry(places.aid)
        self.note_label.setGeometry(places.note)
        self.note_label.setVisible(bool(self.note_label.text()))
        if self.editor is not None:
            self.editor.setGeometry(places.editor)
