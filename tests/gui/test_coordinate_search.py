"""What a search among the numbers of z finds."""

import numpy as np
import pytest

from ganstudio.gui.panels.coordinate_search import CoordinateSearch

Z = np.linspace(-3, 3, 61, dtype=np.float32)  # z[0] is -3, z[30] is 0, z[60] is 3
EDITS = np.zeros(61, np.float32)
EDITS[[7, 40]] = 0.5
EDITS[8] = 1e-6


def found(text, first=0):
    return CoordinateSearch.of_text(text).found(Z, EDITS, first).tolist()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", range(61)),
        ("  ", range(61)),
        ("12", [12]),
        ("z[12]", [12]),
        ("z12", [12]),
        ("40-43", range(40, 44)),
        ("43 - 40", range(40, 44)),
        ("40–43", range(40, 44)),
        ("40..43", range(40, 44)),
        ("58-", [58, 59, 60]),
        ("58-999", [58, 59, 60]),
        ("999", []),
        ("1, 3 5-6", [1, 3, 5, 6]),
        ("１２，１４", [12, 14]),
        (">2.85", [0, 1, 59, 60]),
        ("> 2.85", [0, 1, 59, 60]),
        ("|z| > 2.85", [0, 1, 59, 60]),
        ("＞2.85", [0, 1, 59, 60]),
        (">", range(61)),
        ("<0.05", [30]),
        (">2.85 <2.95", [1, 59]),
        ("0-30 >2.85", [0, 1]),
        ("changed", [7, 40]),
        ("Cha", [7, 40]),
        ("changed 0-20", [7]),
    ],
)
def test_what_is_found(text, expected):
    assert found(text) == list(expected)


def test_codes_are_never_found():
    assert found("5-14", first=12) == [12, 13, 14]
    assert found("changed", first=12) == [40]


@pytest.mark.parametrize("text", ["twelve", "-5", "1-2-3", ">x", "changed!", ">>2"])
def test_what_means_nothing_is_told_with_examples(text):
    with pytest.raises(ValueError, match="20-27"):
        CoordinateSearch.of_text(text)


def test_only_values_make_a_search_follow_the_point():
    assert [CoordinateSearch.of_text(text).asks_for_values for text in ("", "12", ">2", "changed")] == [
        False,
        False,
        True,
        True,
    ]
