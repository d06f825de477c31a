"""Undo and redo as a walk along what was done."""

import pytest

from ganstudio.latent.trail import Trail


def trail(*entries, most=100):
    made = Trail(most)
    for entry in entries:
        made.add(entry)
    return made


def test_one_goes_back_and_forth():
    walked = trail("a", "b", "c")
    assert (walked.current, walked.at, walked.can_go_forth) == ("c", 2, False)
    assert walked.go_to(0) == "a"
    assert (walked.can_go_back, walked.can_go_forth) == (False, True)
    assert walked.entries == ("a", "b", "c")


def test_what_lay_ahead_is_forgotten_when_another_way_is_taken():
    walked = trail("a", "b", "c")
    walked.go_to(0)
    walked.add("d")
    assert walked.entries == ("a", "d")
    assert walked.current == "d"


def test_the_oldest_are_forgotten():
    walked = trail(*range(10), most=4)
    assert walked.entries == (6, 7, 8, 9)
    assert walked.at == 3
    walked.go_to(1)
    walked.add(20)
    assert walked.entries == (6, 7, 20)


def test_an_empty_one_leads_nowhere():
    walked = trail("a")
    walked.clear()
    assert walked.current is None
    assert not walked.can_go_back
    assert not walked.can_go_forth
    with pytest.raises(IndexError):
        walked.go_to(0)
