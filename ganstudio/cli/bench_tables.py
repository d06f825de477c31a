"""What was measured, as tables for people or as JSON for programs."""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stdout

from rich.console import Console
from rich.table import Table

from ganstudio.bench.conditions import Conditions
from ganstudio.bench.figures import Figure, figures_grid
from ganstudio.bench.table import Grid, markdown
from ganstudio.errors import StudioError
from ganstudio.params import tr


def show_grids(tables: Sequence[Grid], as_markdown: bool = False) -> None:
    """Tables for a terminal; as Markdown where that was asked for, or where the output goes into a file."""
    if as_markdown or not sys.stdout.isatty():
        print(markdown(tables))
        return
    console = Console(highlight=False)
    for grid in tables:
        table = Table(title=grid.title or None, caption=grid.caption, title_justify="left", caption_justify="left")
        for index, heading in enumerate(grid.header):
            is_figure = 0 < index <= grid.figures
            table.add_column(heading, justify="right" if is_figure else "left", no_wrap=not index and grid.is_of_names)
        for row in grid.rows:
            table.add_row(*row)
        console.print(table)


def show_figures(figures: Sequence[Figure], conditions: Conditions, as_json: bool, notes: Sequence[str] = ()) -> None:
    """Figures beside their targets, with what they depend on.

    :param notes: sentences that hold for all of them
    """
    if as_json:
        told = {"figures": {figure.key: figure.as_dict() for figure in figures}, "notes": list(notes)}
        print(json.dumps(told | {"conditions": conditions.as_dict()}, indent=2))
    else:
        show_grids([figures_grid(figures, "; ".join([*notes, conditions.words()]))])


@contextmanager
def progress_aside(as_json: bool) -> Iterator[None]:
    """Within the block, what is printed goes to stderr if JSON was asked for: only that goes where a program reads."""
    if not as_json:
        yield
        return
    with redirect_stdout(sys.stderr):
        yield


def chosen_parts(text: str | None, known: Sequence[str]) -> tuple[str, ...]:
    """Those of the known parts that a list names, or without one all.

    :raises StudioError: there is no such part
    """
    parts = tuple(known) if text is None else tuple(part.strip() for part in text.split(","))
    unknown = [part for part in parts if part not in known]
    if unknown:
        raise StudioError(tr("There is no part {!r}; known are {}.").format(unknown[0], ", ".join(known)))
    return parts


def require_positive(options: object, *names: str) -> None:
    """
    :raises StudioError: one of these options is not more than 0
    """
    for name in names:
        value = getattr(options, name)
        if not 0 < value < math.inf:  # not (0 < nan) too
            text = tr("--{} must be more than 0 (it is {}).")
            raise StudioError(text.format(name.replace("_", "-"), value))
