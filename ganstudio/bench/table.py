"""Results as tables: a row per preset, for people, for Markdown, and for a README that holds one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from ganstudio.bench.measure import Column, Measure
from ganstudio.bench.results import Result
from ganstudio.errors import StudioError
from ganstudio.params import N_, tr

START, END = "<!-- bench presets -->", "<!-- end -->"
_NOTHING = "–"
_COMMON = (
    Column(N_("steps"), lambda result: result.steps, "{:,.0f}".format),
    Column(N_("images/s"), lambda result: result.images_per_second, "{:,.0f}".format),
)


@dataclass(frozen=True)
class Grid:
    """One table, in words."""

    title: str
    header: list[str]
    """The first column holds the presets' names, and the last one words where it is no figure's."""
    rows: list[list[str]]
    caption: str
    """How the figures were come by, where that is the same for all of them."""
    figures: int
    """How many columns behind the first hold numbers."""
    is_of_names: bool = True
    """Whether the first column holds what one types, rather than words."""


def grids(results: Iterable[Result], measures: Iterable[Measure]) -> list[Grid]:
    """A table for each measure that has finished results, rows in the order in which the results come."""
    finished = [result for result in results if result.is_finished]
    chosen = [(measure, [r for r in finished if r.measure == measure.name]) for measure in measures]
    return [_grid(measure, own) for measure, own in chosen if own]


def markdown(tables: Sequence[Grid]) -> str:
    """Tables as in a README, each followed by how its figures were come by; titled where there are several."""
    return "\n\n".join(_markdown(grid, is_titled=len(tables) > 1) for grid in tables)


def inserted(text: str, table: str, path: object) -> str:
    """`text` with `table` between the two markers, in place of what lies there.

    :raises StudioError: they are not there; the message names `path`
    """
    before, start, rest = text.partition(START)
    _, end, after = rest.partition(END)
    if not (start and end):
        raise StudioError(tr("{} has no place for the table: it lacks {} and {}.").format(path, START, END))
    return f"{before}{start}\n\n{table}\n\n{end}{after}"


def in_words(result: Result, measure: Measure) -> str:
    """One result in a line."""
    if result.outcome != "measured":
        return result.words
    cells = ((tr(column.heading), _cell(column, [result])) for column in (*_COMMON, *measure.columns))
    return " · ".join(f"{heading} {cell}" for heading, cell in cells if cell != _NOTHING)


def _grid(measure: Measure, results: list[Result]) -> Grid:
    groups: dict[str, list[Result]] = {}
    for result in results:
        groups.setdefault(result.preset, []).append(result)
    columns = (*_COMMON, *measure.columns)
    conditions = {name: _conditions(measure, group) for name, group in groups.items()}
    known = {words for words in conditions.values() if words}
    are_alike = len(known) < 2
    rows, remarks = [], []
    for name, group in groups.items():
        good = [result for result in group if result.outcome == "measured"]
        rows.append([name, *(_cell(column, good) for column in columns)])
        remarks.append("; ".join(filter(None, [_divergence(group), "" if are_alike else conditions[name]])))
    header = [tr("preset"), *(tr(column.heading) for column in columns)]
    if any(remarks):
        header.append(tr("remark"))
        rows = [[*row, remark] for row, remark in zip(rows, remarks, strict=True)]
    return Grid(tr(measure.title), header, rows, next(iter(known), "") if are_alike else "", len(columns))


def _cell(column: Column, results: Sequence[Result]) -> str:
    """The figure, or of several runs their mean with the least and the greatest."""
    known = [value for value in map(column.figure, results) if value is not None]
    if not known:
        return _NOTHING
    mean = column.shown(sum(known) / len(known))
    return mean if len(known) == 1 else f"{mean} ({column.shown(min(known))}–{column.shown(max(known))})"


def _divergence(group: list[Result]) -> str:
    lost = [result for result in group if result.outcome == "diverged"]
    if len(group) == 1:
        return "".join(tr("diverged by step {:,}").format(result.steps) for result in lost)
    return "; ".join(tr("seed {} diverged by step {:,}").format(result.seed, result.steps) for result in lost)


def _conditions(measure: Measure, group: list[Result]) -> str:
    """How and on what the measured ones of a preset's results came about."""
    good = [result for result in group if result.outcome == "measured"]
    if not good:
        return ""
    seeds = tr("seed {}") if len(group) == 1 else tr("seeds {}: mean (least–greatest)")
    own = [seeds.format(", ".join(str(result.seed) for result in group))]
    return "; ".join([*_distinct(measure.protocol, good), *own, *_distinct(_machine, good)])


def _distinct(words: Callable[[Result], str], results: Iterable[Result]) -> list[str]:
    return list(dict.fromkeys(map(words, results)))


def _machine(result: Result) -> str:
    settings = result.settings
    return tr("{} ({}), {} threads, torch {}, GAN Studio {}").format(
        settings["device"], result.hardware, settings["threads"], result.torch_version, settings["version"]
    )


def _markdown(grid: Grid, is_titled: bool) -> str:
    rule = ["---", *["---:"] * grid.figures, *["---"] * (len(grid.header) - 1 - grid.figures)]
    rows = [[f"`{name}`" if grid.is_of_names else name, *cells] for name, *cells in grid.rows]
    lines = [f"| {' | '.join(cells)} |" for cells in (grid.header, rule, *rows)]
    lines[1] = lines[1].replace(" ", "")
    title = [f"**{grid.title}**", ""] if is_titled else []
    caption = ["", f"{grid.caption}."] if grid.caption else []
    return "\n".join([*title, *lines, *caption])
