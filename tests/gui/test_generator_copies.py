"""Copies of the generator: they come, or it is told that they never will."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal

from ganstudio.gui.generator_copies import GeneratorCopies
from ganstudio.training.facts import State
from ganstudio.training.generator_copy import GeneratorCopy


class Run(QObject):
    """Of a session what copies need."""

    generator_copied, state_changed, closed = Signal(object), Signal(object), Signal()
    state = State.RUNNING

    def copy_generator(self, key: str, stamp: int) -> None:
        self.asked = (key, stamp)

    def answer(self) -> None:
        key, stamp = self.asked
        self.generator_copied.emit(GeneratorCopy(key, stamp, {"step": stamp}))

    def enter(self, state: State) -> None:
        self.state = state
        self.state_changed.emit(state)


@pytest.fixture
def run(qapp) -> Run:
    return Run()


@pytest.fixture
def told() -> list[Any]:
    return []


def ask(copies: GeneratorCopies, told: list[Any]) -> None:
    copies.ask(told.append, lambda error: told.append(str(error)))


def test_the_newest_wish_gets_its_copy(run: Run, told: list[Any]) -> None:
    copies = GeneratorCopies("film", run, run)
    ask(copies, told)
    first = run.asked
    ask(copies, told)
    run.generator_copied.emit(GeneratorCopy(*first, {"step": 1}))
    assert (told, copies.is_awaited) == ([], True)
    run.enter(State.PAUSED)  # whose network can be copied as well
    run.answer()
    run.answer()
    assert (told, copies.is_awaited) == ([{"step": 2}], False)


@pytest.mark.parametrize("end", ["failed", "left", "before"])
def test_a_run_that_ends_is_told_once(run: Run, told: list[Any], end: str) -> None:
    copies = GeneratorCopies("film", run, run)
    if end == "before":  # while a file was being chosen
        run.enter(State.FAILED)
    ask(copies, told)
    if end == "failed":
        run.enter(State.FAILED)
    run.closed.emit()
    run.answer()
    assert (told, copies.is_awaited) == (["The run ended before its network was copied."], False)


def test_who_forgets_hears_nothing(run: Run, told: list[Any]) -> None:
    copies = GeneratorCopies("film", run, run)
    ask(copies, told)
    copies.forget()
    run.answer()
    run.enter(State.FAILED)
    assert told == []
