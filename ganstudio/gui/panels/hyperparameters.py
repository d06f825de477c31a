"""The form of all hyperparameters, made from a configuration. Works for any `Params`; knows no session."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ganstudio.errors import StudioError
from ganstudio.gui.panels.form import Item, edits_of, form_items, in_words, reset_config
from ganstudio.gui.panels.form_body import FormBody
from ganstudio.gui.panels.form_header import FormHeader
from ganstudio.gui.panels.form_row import FormRow
from ganstudio.gui.panels.form_search import visible_paths
from ganstudio.params import ConfigError, Edit, Params, edited_all, reconciled, tr


class HyperparametersPanel(QWidget):
    """Shows and edits one configuration.

    An edit that cannot be is marked in its row, keeps what was typed and reports nothing.
    """

    config_edited = Signal(object)
    """The whole new configuration, after each valid change by the person."""
    problems_changed = Signal(object)
    """Every path with a problem and its text, whenever these change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._config: Params | None = None
        self._defaults: Params | None = None
        self._items: list[Item] = []
        self._running = False
        self._note = ""
        self._folded: set[str] = set()
        self._told_problems: dict[str, str] = {}
        self.takes_over: Callable[[str, Any], bool] = lambda path, value: False
        """Asked first of each edit, by path and value: whether the owner has seen to it. Raises `StudioError` where it cannot be."""
        self._offered: list[Edit] = []
        """Edits that go together, where the first of them alone was refused."""
        self.header, self.body = FormHeader(), FormBody()
        self.header.filter_changed.connect(self._arrange)
        self.header.reset_clicked.connect(self.reset_all)
        self.header.offer_taken.connect(self._take_offer)
        self.body.edited.connect(self._edit)
        self.body.reset_clicked.connect(self._reset)
        self.body.problem_changed.connect(self._tell_problems)
        self.body.folded.connect(self._fold)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.body, 1)
        self._arrange()

    @property
    def search(self) -> QLineEdit:
        """The search field, for the window's action that goes there."""
        return self.header.search

    def config(self) -> Params | None:
        """The last valid configuration."""
        return self._config

    def set_config(self, config: Params) -> None:
        """Shows a configuration; rows that stay keep focus, place and what is being typed."""
        if config != self._config or type(config) is not type(self._config):
            self._config = config
            self._offer([])
            self.header.set_problem("")
            self._show()

    def set_defaults(self, config: Params) -> None:
        """The values to which rows go back: the preset's. Forgets what was typed and could not be."""
        self._defaults = config
        self._take_back()
        self._show()

    def set_running(self, running: bool) -> None:
        """While a run trains, only live hyperparameters can be changed."""
        if running != self._running:
            self.commit()
            self._running = running
            self._arrange()

    def set_aid(self, path: str, action: QAction) -> None:
        """A button beside this hyperparameter that helps to find its value; not shown while it cannot be changed."""
        self.body.set_aid(path, action)

    def set_note(self, note: str) -> None:
        """A sentence above the rows: what the state of the run means for them."""
        self._note = note
        self._arrange()

    def commit(self) -> bool:
        """Finishes what is being typed, as leaving its row would. To be called before the configuration is used.

        :return: whether every row is valid
        """
        for row in self.body.rows():
            if row.editor is not None:
                row.editor.commit()
        return not self.problems()

    def problems(self) -> dict[str, str]:
        """Each path whose row shows what cannot be, and why."""
        return {row.item.path: row.problem() for row in self.body.rows() if row.problem()}

    def mark_problems(self, problems: Mapping[str, str]) -> None:
        """Marks these rows and takes the marks from all others. What belongs to no row stands on top."""
        rows = {row.item.path: row for row in self.body.rows()}
        texts: dict[str, str] = {}
        for path, text in problems.items():
            place = _nearest(path, rows)
            texts[place] = f"{texts[place]}; {text}" if place in texts else text
        for path, row in rows.items():
            row.set_problem(texts.get(path, ""))
        self.header.set_problem(texts.get("", ""))
        self._arrange()
        self._reveal(next((row for path, row in rows.items() if path in texts), None))

    def mark_concerns(self, concerns: Mapping[str, str]) -> None:
        """Says these under their rows, and takes what was said from all others."""
        rows = {row.item.path: row for row in self.body.rows()}
        texts: dict[str, str] = {}
        for path, text in concerns.items():
            place = _nearest(path, rows)
            texts[place] = f"{texts[place]} {text}" if place in texts else text
        for path, row in rows.items():
            row.set_concern(texts.get(path, ""))

    def reset_all(self) -> None:
        """Goes back to the preset; while a run trains, only with the live hyperparameters."""
        if self._config is None:
            return
        self._take_back()
        try:
            self._take(reset_config(self._config, self._defaults, self._items, live_only=self._running))
        except ConfigError as error:
            self.mark_problems(error.problems)

    def folded_groups(self) -> list[str]:
        """The groups that the person folded, by their untranslated names."""
        return sorted(self._folded)

    def set_folded_groups(self, groups: Iterable[str]) -> None:
        """Folds these groups and unfolds all others."""
        self._folded = set(groups)
        self._arrange()

    def advanced_shown(self) -> bool:
        """Whether advanced hyperparameters show that are as in the preset."""
        return self.header.advanced_button.isChecked()

    def set_advanced_shown(self, shown: bool) -> None:
        self.header.advanced_button.setChecked(shown)

    def row(self, path: str) -> FormRow:
        """The row of a hyperparameter.

        :raises KeyError: the form has no such row now
        """
        return {row.item.path: row for row in self.body.rows()}[path]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.header.write_texts()
            self.body.clear()
            self._show()

    def _show(self) -> None:
        if self._config is not None:
            self._items = form_items(self._config, self._defaults)
            self.body.show_items(self._items)
            self._arrange()

    def _arrange(self) -> None:
        """Applies search, folding, the advanced switch and whether a run trains."""
        query = self.header.query()
        shown = visible_paths(self._items, query, self.advanced_shown(), always=self.problems())
        self.body.arrange(shown, () if query else self._folded, self._running)
        self.header.reset_button.setEnabled(any(i.changed and (i.live or not self._running) for i in self._items))
        self.header.set_hint(self._hint(query, bool(shown)))

    def _tell_problems(self) -> None:
        problems = self.problems()
        if problems != self._told_problems:
            self._told_problems = problems
            self.problems_changed.emit(problems)

    def _hint(self, query: str, any_shown: bool) -> str:
        if query and not any_shown:
            return tr("No setting matches “{}”.").format(query)
        return self._note

    def _edit(self, row: FormRow, value: Any) -> None:
        assert self._config is not None
        try:
            if self.takes_over(row.item.path, value):
                row.take_back()
                return
        except StudioError as error:
            row.refuse(str(error))
            return
        edits = edits_of(self._config, row.item, value)
        try:
            config = edited_all(self._config, edits)
        except ConfigError as error:
            row.refuse(error.problems.get(row.item.path) or "; ".join(error.problems.values()))
            self._offer(edits)
        else:
            row.set_problem("")
            self._take(config)

    def _offer(self, edits: list[Edit]) -> None:
        """Where an edit is possible together with others: offers all of them."""
        more = reconciled(self._config, edits) if self._config is not None and edits and not self._running else None
        self._offered = [*edits, *more] if more else []
        said = in_words(self._config, more) if self._config is not None and more else ""
        self.header.set_offer(tr("Possible together with {}.").format(said) if said else "")

    def _take_offer(self) -> None:
        assert self._config is not None
        edits = self._offered
        self._take_back()
        self._take(edited_all(self._config, edits))

    def _reset(self, row: FormRow) -> None:
        row.take_back()
        self._edit(row, row.item.reset_to)

    def _take(self, config: Params) -> None:
        changed, self._config = config != self._config, config
        self._offer([])
        self.header.set_problem("")
        self._show()
        if changed:
            self.config_edited.emit(config)

    def _take_back(self) -> None:
        self._offer([])
        for row in self.body.rows():
            row.take_back()

    def _fold(self, group: str, folded: bool) -> None:
        (self._folded.add if folded else self._folded.discard)(group)
        self._arrange()

    def _reveal(self, row: FormRow | None) -> None:
        if row is not None:
            self._folded.discard(row.item.place.group)
            self._arrange()
            self.body.ensureWidgetVisible(row)


def _nearest(path: str, rows: Mapping[str, FormRow]) -> str:
    while path and (path not in rows or rows[path].editor is None):
        path = path.rpartition(".")[0]
    return path
