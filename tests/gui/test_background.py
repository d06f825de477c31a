"""Work on another thread: the newest wins, errors are told, nothing is left over."""

from __future__ import annotations

import threading

import pytest

from ganstudio import progress
from ganstudio.errors import StudioError
from ganstudio.gui.background import Background


@pytest.fixture
def background(qtbot):
    background = Background()
    background.results, background.problems, background.told = [], [], []
    background.done.connect(background.results.append)
    background.failed.connect(lambda error: background.problems.append(str(error)))
    background.progressed.connect(background.told.append)
    yield background
    background.close()
    assert not background.is_busy


def endless(begun: threading.Event) -> None:
    done = 0
    while True:
        done += 1
        progress.report(done % 100, 100)
        begun.set()


def test_the_result_comes_with_its_progress(background, qtbot):
    def work() -> str:
        for done in range(1, 1001):
            progress.report(done, 1000)
        return threading.current_thread().name

    background.start(work)
    qtbot.waitUntil(lambda: bool(background.results))
    assert background.results != [threading.main_thread().name]
    assert background.told[-1] == (1000, 1000)
    assert len(background.told) <= 101


def test_the_newest_work_takes_the_place_of_the_older(background, qtbot):
    begun = threading.Event()
    background.start(lambda: endless(begun))
    assert begun.wait(10)
    background.start(lambda: "second")
    background.start(lambda: "third")
    qtbot.waitUntil(lambda: bool(background.results))
    assert background.results[-1] == "third"
    assert "second" not in background.results[1:]


def test_it_is_known_whether_an_end_is_still_to_be_heard(background, qtbot):
    begun = threading.Event()
    assert not background.is_awaited
    background.start(lambda: endless(begun))
    qtbot.waitUntil(lambda: bool(background.told))
    assert background.is_awaited
    background.cancel()
    assert not background.is_awaited  # though it may be busy for a moment
    background.start(lambda: 2)
    assert background.is_awaited
    qtbot.waitUntil(lambda: background.results == [2])
    assert not background.is_awaited


def test_what_a_person_can_mend_is_told(background, qtbot):
    def work() -> None:
        raise StudioError("There is no folder.")

    background.start(work)
    qtbot.waitUntil(lambda: bool(background.problems))
    assert background.problems == ["There is no folder."]
    assert not background.results


def test_too_little_memory_is_no_defect(background, qtbot):
    def work() -> None:
        raise MemoryError

    background.start(work)
    qtbot.waitUntil(lambda: bool(background.problems))
    assert background.problems[0].startswith("There is not enough memory for this.")


def test_a_defect_is_raised_on_the_windows_thread(background, qtbot):
    def work() -> None:
        raise ZeroDivisionError("a defect")

    with qtbot.captureExceptions() as caught:
        background.start(work)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError


def test_closing_waits_for_what_is_under_way(background):
    begun = threading.Event()
    background.start(lambda: endless(begun))
    assert begun.wait(10)
    background.close()
    assert not background.is_busy
