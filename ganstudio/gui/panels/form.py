"""What the hyperparameter form shows of a configuration, as plain data: one item per row. Knows no widgets."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple, TypeVar

from pydantic import ValidationError

from ganstudio.gui.widgets.numbers import NumberRule, number_text
from ganstudio.params import ChoiceSet, Edit, ParamInfo, Params, edited_all, infos, tr

P = TypeVar("P", bound=Params)

BOUNDS = ("ge", "gt", "le", "lt")


class Place(NamedTuple):
    """Where a row stands."""

    group: str = ""
    """Of the topmost hyperparameter that the row belongs to."""
    depth: int = 0
    parent: str = ""
    """The path of the row above it in the tree, or empty."""

    def under(self, path: str) -> Place:
        return Place(self.group, self.depth + 1, path)


@dataclass(frozen=True)
class Item:
    """One row of the form."""

    path: str
    """Dotted; that of a part which can be switched on is ``terms.r1``."""
    info: ParamInfo
    """The hyperparameter; for a part which can be switched on, the set that it belongs to."""
    value: Any
    """What the editor shows: for a single part its kind, for one of a set whether it is on, for a heading None."""
    default: Any
    """What the row goes back to, in the same form as `value`."""
    reset_to: Any
    """The same as `edited` takes it: a part with its own hyperparameters."""
    place: Place
    part: Any = None
    """The class that is switched on and off here, else None."""
    heading: bool = False
    """No value of its own: the rows under it have."""

    @property
    def changed(self) -> bool:
        return bool(self.value != self.default)

    @property
    def live(self) -> bool:
        return bool(getattr(self.info, "live", False))

    @property
    def advanced(self) -> bool:
        return self.part is None and bool(getattr(self.info, "advanced", False))

    @property
    def title(self) -> str:
        title = tr(self.part.title) if self.part is not None else tr(self.info.title)
        unit = "" if self.part is not None else getattr(self.info, "unit", "")
        return tr("{} ({})").format(title, tr(unit)) if unit else title

    @property
    def help(self) -> str:
        return part_summary(self.part) if self.part is not None else tr(self.info.help)

    @property
    def key(self) -> tuple[str, int]:
        """Equal keys mean that the same row can show both items."""
        return self.path, id(self.info.field)


def form_items(config: Params, defaults: Params | None = None) -> list[Item]:
    """The rows of a configuration in order, those of a part right after it.

    :param defaults: a configuration of the same class, to which rows go back; without it each class's own defaults
    """
    return list(_items(config, defaults, "", Place()))


def _items(config: Params, defaults: Params | None, prefix: str, place: Place) -> Iterator[Item]:
    if type(defaults) is not type(config):
        defaults = _pristine(type(config)) or config
    for info in infos(config, prefix):
        name = info.path.removeprefix(prefix)
        value, default = getattr(config, name), getattr(defaults, name)
        here = place if place.parent else Place(getattr(info, "group", ""))
        if isinstance(info.choice, ChoiceSet):
            yield Item(info.path, info, None, None, None, here, heading=True)
            yield from _set_items(info, value, default, here)
        elif isinstance(value, Params):
            yield _part_item(info, value, default, here)
            yield from _items(value, default, f"{info.path}.", here.under(info.path))
        else:
            yield Item(info.path, info, value, default, default, here)


def _part_item(info: ParamInfo, value: Params, default: Any, place: Place) -> Item:
    if info.choice is None:
        return Item(info.path, info, None, None, None, place, heading=True)
    return Item(info.path, info, getattr(value, "kind", None), getattr(default, "kind", None), default, place)


def _set_items(info: ParamInfo, value: Any, default: Any, place: Place) -> Iterator[Item]:
    assert info.choice is not None
    inner = Place(place.group, place.depth, info.path)
    for kind, part in info.choice.registry.items():
        path = f"{info.path}.{kind}"
        yield Item(path, info, kind in value, kind in default, default.get(kind, False), inner, part=part)
        if kind in value:
            yield from _items(value[kind], default.get(kind), f"{path}.", inner.under(path))


@lru_cache(maxsize=256)
def _pristine(cls: type[Params]) -> Params | None:
    """A set of hyperparameters as its class declares it, or None where some have no default."""
    try:
        return cls()
    except ValidationError:
        return None


def edits_of(config: Params, item: Item, value: Any) -> list[Edit]:
    """What the row's editor asks for when it reports this value."""
    if item.part is None:
        return [(item.path, {"kind": value} if item.info.choice and isinstance(value, str) else value)]
    if value is True and isinstance(item.reset_to, Params):
        value = item.reset_to  # a part of the preset comes back as the preset has it
    if "." not in item.info.path:
        return [(item.path, value)]
    # `edited` knows the sets of the topmost level; one further down is replaced as a whole.
    parts, kind = dict(_at(config, item.info.path)), item.path.rpartition(".")[2]
    parts.pop(kind, None)
    if value is not False:
        parts[kind] = {} if value is True else value
    return [(item.info.path, parts)]


def changed_config(config: P, item: Item, value: Any) -> P:
    """The configuration after the row's editor reported this value.

    :raises ConfigError: the value is not possible
    """
    return edited_all(config, edits_of(config, item, value))


def in_words(config: Params, edits: Sequence[Edit]) -> str:
    """Edits as a person would say them: Conditioning: none, Class loss: off."""
    items = {item.path: item for item in form_items(config)}
    said = []
    for path, value in edits:
        item = items.get(path)
        shown = tr("off") if value in (False, "off") else tr("on") if value in (True, "on") else value
        if item is not None and item.part is None and item.info.choice and value in item.info.choice.registry:
            shown = tr(item.info.choice.registry[value].title)
        said.append(tr("{}: {}").format(item.title if item is not None else path, shown))
    return ", ".join(said)


def reset_config(config: P, defaults: Params | None, items: Sequence[Item], live_only: bool) -> P:
    """The configuration that all rows together go back to; with `live_only` only those that may change while a run trains.

    :raises ConfigError: the live ones alone make no possible configuration
    """
    if not live_only:
        whole = defaults if type(defaults) is type(config) else _pristine(type(config))
        return whole if isinstance(whole, type(config)) else config
    parts: list[str] = []  # a part that went back took its own hyperparameters with it
    for item in items:
        if item.changed and item.live and not item.path.startswith(tuple(parts)):
            config = changed_config(config, item, item.reset_to)
            parts.append(f"{item.path}.")
    return config


def _at(config: Any, path: str) -> Any:
    for name in path.split("."):
        config = config[name] if isinstance(config, dict) else getattr(config, name)
    return config


def shell_option(path: str) -> str:
    """The option that sets the hyperparameter on the shell: ``--network.z-size``."""
    return "--" + path.replace("_", "-")


def number_rule(info: ParamInfo, whole: bool, optional: bool = False) -> NumberRule:
    """What the hyperparameter's declaration says of its numbers."""
    bounds = {name: info.bound(name) for name in BOUNDS}
    return NumberRule(whole, bool(getattr(info, "log", False)), optional, **bounds)


def facts(item: Item) -> list[str]:
    """What the tooltip lists under the help: range, unit, default, shell option."""
    lines = []
    if item.part is None and (bounds := number_rule(item.info, False).range_text()):
        lines.append(tr("Range: {}").format(bounds))
    if item.part is None and (unit := getattr(item.info, "unit", "")):
        lines.append(tr("Unit: {}").format(tr(unit)))
    has_text = isinstance(item.default, int | float | str) and not isinstance(item.default, bool) and item.default != ""
    if has_text and not item.info.choice:
        default = item.default if isinstance(item.default, str) else number_text(item.default)
        lines.append(tr("Preset: {}").format(default))
    return [*lines, tr("Shell: {}").format(shell_option(item.path))]


def part_summary(part: Any) -> str:
    """The first sentence of a part's description and its source."""
    text = " ".join((inspect.getdoc(part) or "").split("\n\n")[0].split())
    first, stop, _ = text.partition(". ")
    sentence = tr(first + "." if stop else text)
    return f"{sentence}\n{part.source}" if part.source else sentence
