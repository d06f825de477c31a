"""Points of the plane that a person draws, or hands over as text: how many there may be, and how they are written.

It brings neither torch nor Qt along, so that the window can have it before either is there.
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

from ganstudio.params import tr

LEAST_POINTS, MOST_POINTS = 1, 5000
_MOST_CHARACTERS = 1_000_000

Pairs = list[tuple[float, float]]


def read_points(text: str) -> Pairs:
    """Points from JSON such as ``[[0.1, 0.2], [-1, 1]]``, or from the file that the text names, each number -1..1.

    A file holds the same JSON, or a pair of numbers a line, parted by comma, semicolon or space; a heading, empty lines and
    what begins with # do not count.

    :raises ValueError: they cannot be read, or are not such points; a sentence for a person
    """
    if text.lstrip().startswith("["):
        return _checked(_from_json(text), tr("the text"))
    content = _content(text)
    is_json = content.lstrip().startswith("[")
    return _checked(_from_json(content) if is_json else _from_lines(content, text), text)


def _content(name: str) -> str:
    path = Path(os.path.expanduser(name))
    try:
        if not path.is_file():  # nor a pipe, which might never end
            raise ValueError(tr("there is no file {}; give one, or points like [[0.1, 0.2], [-1, 1]]").format(name))
        with path.open(encoding="utf-8-sig") as file:
            content = file.read(_MOST_CHARACTERS + 1)
    except OSError as error:
        raise ValueError(tr("{} cannot be read: {}").format(name, error.strerror or error)) from error
    except UnicodeDecodeError as error:
        raise ValueError(tr("{} is no text file").format(name)) from error
    if len(content) > _MOST_CHARACTERS:
        raise ValueError(tr("{} is too large: at most {:,} points are possible").format(name, MOST_POINTS))
    return content


def _from_json(text: str) -> Pairs:
    try:
        rows = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ValueError(tr("this is no JSON; write points like [[0.1, 0.2], [-1, 1]]")) from error
    if not all(map(_is_pair, rows)):
        number = next(i for i, row in enumerate(rows, 1) if not _is_pair(row))
        raise ValueError(tr("point {} is no pair of numbers; write points like [[0.1, 0.2], [-1, 1]]").format(number))
    return [(float(x), float(y)) for x, y in rows]


def _is_pair(row: Any) -> bool:
    is_two = isinstance(row, list) and len(row) == 2
    return is_two and all(isinstance(number, int | float) and not isinstance(number, bool) for number in row)


def _from_lines(content: str, name: str) -> Pairs:
    lines = [(number, line.strip()) for number, line in enumerate(content.splitlines(), 1)]
    lines = [(number, line) for number, line in lines if line and not line.startswith("#")]
    pairs: Pairs = []
    for place, (number, line) in enumerate(lines):
        try:
            x, y = map(float, re.split(r"\s*[,;]\s*|\s+", line))
        except ValueError:
            if place == 0 and not any(character.isdigit() for character in line):
                continue  # a heading
            text = tr("{}, line {}: two numbers are needed, x and y (it is {})")
            raise ValueError(text.format(name, number, repr(line[:40]))) from None
        pairs.append((x, y))
    return pairs


def _checked(pairs: Pairs, name: str) -> Pairs:
    if len(pairs) < LEAST_POINTS:
        raise ValueError(tr("{} holds no points").format(name))
    if len(pairs) > MOST_POINTS:
        text = tr("{} holds {:,} points: at most {:,} are possible")
        raise ValueError(text.format(name, len(pairs), MOST_POINTS))
    for number, pair in enumerate(pairs, 1):
        if not all(-1 <= value <= 1 for value in pair):
            text = tr("point {} of {} lies at {:g}, {:g}: scale the points to -1 to 1")
            raise ValueError(text.format(number, name, *pair))
    return pairs
