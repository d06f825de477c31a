"""The rows of the form in their sections, scrolling. Brings itself into line with a list of items, keeping the rows it can."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ganstudio.gui import theme
from ganstudio.gui.panels.form import Item
from ganstudio.gui.panels.form_row import FormRow
from ganstudio.gui.widgets.section import Section
from ganstudio.params import tr


class FormBody(QScrollArea):
    """Shows items; knows no configuration."""

    edited = Signal(object, object)
    """A row and the value that its editor reports."""
    reset_clicked = Signal(object)
    """A row."""
    problem_changed = Signal()
    """In some row."""
    folded = Signal(str, bool)
    """A group, by its untranslated name, that the person folded or unfolded."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[tuple[str, int], FormRow] = {}
        self._sections: dict[str, Section] = {}
        self._aids: dict[str, QAction] = {}
        page = QWidget()
        theme.restyle(page, "role", "page")
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, 0, 0, 8)
        self._column.setSpacing(0)
        self._column.addStretch()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(page)

    def rows(self) -> list[FormRow]:
        """All rows from top to bottom, the hidden ones too."""
        return list(self._rows.values())

    def section(self, group: str) -> Section:
        """The section of a group, by its untranslated name.

        :raises KeyError: no row belongs to such a group now
        """
        return self._sections[group]

    def set_aid(self, path: str, action: QAction) -> None:
        """Gives the rows of a hyperparameter, now and later, a button that helps to find its value."""
        self._aids[path] = action
        for row in self.rows():
            if row.item.path == path:
                row.set_aid(action)

    def show_items(self, items: Sequence[Item]) -> None:
        """Shows these items. Rows of the same key stay and are updated in place, with focus and unfinished text."""
        if [item.key for item in items] == list(self._rows):
            for item in items:
                self._rows[item.key].set_item(item)
            return
        self.setUpdatesEnabled(False)
        self._drop_missing(items)
        self._put_rows(items)
        self._order_tabs()
        self.setUpdatesEnabled(True)

    def arrange(self, shown: Collection[str], folded: Collection[str], running: bool) -> None:
        """Hides and shows rows and sections.

        :param shown: the paths of the rows to show
        :param folded: the groups to show as a mere heading
        :param running: only live rows can be changed
        """
        members: dict[str, list[Item]] = {group: [] for group in self._sections}
        for row in self._rows.values():
            row.setVisible(row.item.path in shown)
            row.set_editable(not running or row.item.live or row.item.heading)
            members[row.item.place.group].append(row.item)
        for group, section in self._sections.items():
            section.setVisible(any(item.path in shown for item in members[group]))
            section.set_folded(group in folded)
            changed = sum(item.changed for item in members[group])
            section.set_note(tr("{} changed").format(changed) if changed else "")

    def clear(self) -> None:
        """Removes all rows, so that the next items are shown afresh."""
        self._drop_missing([])

    def _drop_missing(self, items: Sequence[Item]) -> None:
        keys, groups = {item.key for item in items}, {item.place.group for item in items}
        for key in [key for key in self._rows if key not in keys]:
            row = self._rows.pop(key)
            row.retire()
            _drop(row)
        for group in [group for group in self._sections if group not in groups]:
            _drop(self._sections.pop(group))

    def _put_rows(self, items: Sequence[Item]) -> None:
        groups: dict[str, list[Item]] = {}
        for item in items:
            groups.setdefault(item.place.group, []).append(item)
        sections = {group: self._section_for(group) for group in groups}
        rows = {item.key: self._row_for(item) for item in items}
        for place, (group, members) in enumerate(groups.items()):
            _put(self._column, place, sections[group])
            for index, item in enumerate(members):
                _put(sections[group].column, index, rows[item.key])
        self._rows, self._sections = rows, sections

    def _section_for(self, group: str) -> Section:
        section = self._sections.get(group)
        if section is None:
            section = Section(tr(group) if group else tr("General"), key=group)
            section.folded_by_person.connect(self.folded)
        return section

    def _row_for(self, item: Item) -> FormRow:
        row = self._rows.get(item.key)
        if row is not None:
            row.set_item(item)
            return row
        made = FormRow(item)
        made.edited.connect(self.edited)
        made.reset_clicked.connect(self.reset_clicked)
        made.problem_changed.connect(self.problem_changed)
        if item.path in self._aids:
            made.set_aid(self._aids[item.path])
        return made

    def _order_tabs(self) -> None:
        # Qt's own order is that of creation, in which a new row would come last.
        before: QWidget | None = None
        for group, section in self._sections.items():
            chain: list[QWidget] = [section.heading]
            for row in self._rows.values():
                if row.item.place.group == group and row.editor is not None:
                    chain += [*row.editor.focus_chain(), row.reset_button]
                    chain += [row.aid_button] if row.aid_button is not None else []
            for after in chain:
                if before is not None:
                    QWidget.setTabOrder(before, after)
                before = after


def _drop(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()


def _put(column: QVBoxLayout, index: int, widget: QWidget) -> None:
    if column.indexOf(widget) != index:
        column.removeWidget(widget)
        column.insertWidget(index, widget)
