"""Rows of ``metrics.jsonl`` as columns, many at once: five times as fast as a JSON object for each."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Generator, Iterator, Sequence

import numpy as np

from ganstudio.evaluation.slices import finished
from ganstudio.training.metrics import columns, row_of

Columns = dict[str, np.ndarray]

_FEW = 32
"""Lines that are read one by one rather than looked at together once more."""
_EXPONENT = b"\x01"
_OF_NUMBERS = frozenset("0123456789.,-")
_NO_NUMBERS = bytes(set(range(256)) - set(b"0123456789.,-}" + _EXPONENT))
_TO_NUMBERS = bytes.maketrans(b"}" + _EXPONENT, b",e")


def columns_of_lines(lines: Sequence[bytes]) -> Columns:
    """As `ganstudio.training.metrics.columns` of the rows in these lines; those that hold none are passed over."""
    return joined_columns(list(_parts(lines)))


def joined_columns(parts: Sequence[Columns]) -> Columns:
    """Columns of earlier and of later rows as one table; a later row may belong to a step that is there already."""
    return finished(joined_in_slices(parts))


def joined_in_slices(parts: Sequence[Columns]) -> Generator[None, None, Columns]:
    """`joined_columns`, for whoever does other things in between."""
    parts = [part for part in parts if part and len(part["step"])]
    if not parts:
        return {}
    names = dict.fromkeys(name for part in parts for name in part)
    if _follow_each_other(parts):
        joined = {}
        for name in names:
            yield
            joined[name] = np.concatenate([part[name] for part in parts])
        return joined
    steps = np.unique(np.concatenate([part["step"] for part in parts]))
    whole = {name: np.full(len(steps), np.nan) for name in names}
    for part in parts:
        yield
        at = np.searchsorted(steps, part["step"])
        for name, values in part.items():
            told = ~np.isnan(values)
            whole[name][at[told]] = values[told]
    return whole


def _follow_each_other(parts: Sequence[Columns]) -> bool:
    steps = np.concatenate([part["step"] for part in parts])
    return all(part.keys() == parts[0].keys() for part in parts) and bool((np.diff(steps) > 0).all())


def _parts(lines: Sequence[bytes]) -> Iterator[Columns]:
    """Tables of lines of one kind each, in no order."""
    kinds: defaultdict[int, list[bytes]] = defaultdict(list)
    for line in lines:
        kinds[line.count(b'"')].append(line)  # some rows have a term that is computed now and then, or are of scores
    for same in kinds.values():
        yield from _parts_of_kind(same)


def _parts_of_kind(lines: list[bytes]) -> Iterator[Columns]:
    """Tables of lines of which most have the same names."""
    first = row_of(lines[0])
    table = _table(lines, list(first)) if first is not None else None
    if table is not None:
        yield table
    elif len(lines) <= _FEW:
        yield columns(row for line in lines if (row := row_of(line)) is not None)
    else:
        half = len(lines) // 2
        yield from _parts_of_kind(lines[:half])
        yield from _parts_of_kind(lines[half:])


def _table(lines: list[bytes], names: list[str]) -> Columns | None:
    """The numbers of lines that have just these names, in this order, and numbers behind them; None where one has not."""
    text = b"".join(lines).replace(b"e-", _EXPONENT + b"-")
    for name in names:
        if _OF_NUMBERS & set(name):  # what is of a number in it would be taken for one
            quoted = json.dumps(name).encode()
            if text.count(quoted) != len(lines):
                return None
            text = text.replace(quoted, b'""')
    # Without its numbers every line is the same.
    bare = text.translate(None, b"0123456789.-" + _EXPONENT)
    end = bare.find(b"\n") + 1
    if not end or bare != bare[:end] * len(lines) or bare[:end] != _bare(names):
        return None
    try:
        numbers = np.fromstring(text.translate(_TO_NUMBERS, _NO_NUMBERS), sep=",")
    except (ValueError, DeprecationWarning):
        return None
    if len(numbers) != len(lines) * len(names):
        return None
    return dict(zip(names, np.ascontiguousarray(numbers.reshape(len(lines), len(names)).T), strict=True))


def _bare(names: list[str]) -> bytes:
    """A row of these names as `json.dumps` writes it, without its numbers."""
    told = ("" if _OF_NUMBERS & set(name) else name for name in names)
    return ("{" + ", ".join(f"{json.dumps(name)}: " for name in told) + "}\n").encode()
