"""Which rows of the form show: those that a search finds, or all but the advanced ones. Knows no widgets."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence

from ganstudio.gui.panels.form import Item
from ganstudio.params import infos, tr

_SHORT = 4
"""Words of fewer letters stand in too many sentences: they are looked for at the beginnings of names alone."""


def visible_paths(items: Sequence[Item], query: str, advanced: bool, always: Collection[str] = ()) -> set[str]:
    """The rows that the form shows.

    :param query: what is searched, see `found_paths`; empty for no search
    :param advanced: whether advanced rows show that are as in the preset
    :param always: paths that show in any case, those with a problem
    """
    words = _words(query)
    chosen = found_paths(items, words) if words else _usual_paths(items, advanced)
    parents = {item.path: item.place.parent for item in items}
    shown: set[str] = set()
    for item in items:
        if item.path in always or (item.path in chosen and not item.heading):
            shown.update(_with_parents(item.path, parents))
    return shown


def found_paths(items: Sequence[Item], words: Sequence[str]) -> set[str]:
    """The rows in which all words occur, a part with all its rows; advanced ones too.

    Looks at the beginnings of the words in titles and shell options first; only where none has them all also within words,
    then among the groups, then in the helps.
    """
    places: list[Callable[[Item, str], bool]] = [_begins_name, _in_name, _in_group]
    if any(_is_long(word) for word in words):
        places.append(_in_help)
    for holds in places:
        if found := _rows_that_hold(items, words, holds):
            return found
    return {item.path for item in items if _could_have(item, words[0])} if len(words) == 1 else set()


def _words(query: str) -> list[str]:
    words = query.casefold().split()
    if words and words[0].startswith("--"):
        words = words[:1]  # an option as it is copied for the shell: what follows is its value
        words[0] = words[0].partition("=")[0]
    return [word for word in words if word.strip("-")]


def _usual_paths(items: Sequence[Item], advanced: bool) -> set[str]:
    hidden: set[str] = set()
    for item in items:
        if (item.advanced and not advanced and not item.changed) or item.place.parent in hidden:
            hidden.add(item.path)
    return {item.path for item in items if item.path not in hidden or item.changed}


def _rows_that_hold(items: Sequence[Item], words: Sequence[str], holds: Callable[[Item, str], bool]) -> set[str]:
    found: set[str] = set()
    for item in items:
        if item.place.parent in found or all(holds(item, word) for word in words):
            found.add(item.path)
    return found


def _begins_name(item: Item, word: str) -> bool:
    option = _option(word)
    # A word with a dot is a path; any other is compared with a row's own name, lest a part's name match all its rows.
    path = item.path if "." in option else item.path.rpartition(".")[2]
    return _begins(option, _option(path)) or _begins(word, item.title.casefold())


def _in_name(item: Item, word: str) -> bool:
    return _begins_name(item, word) or _stands_in(word, item.title)


def _in_group(item: Item, word: str) -> bool:
    return _in_name(item, word) or (_is_long(word) and _stands_in(word, tr(item.place.group)))


def _in_help(item: Item, word: str) -> bool:
    return _in_group(item, word) or _stands_in(word, item.help)


def _could_have(item: Item, word: str) -> bool:
    """Whether a part that is switched off has the option: ``terms.r1.gamma``."""
    if item.part is None or item.value or "." not in word:
        return False
    return any(_begins(_option(word), _option(info.path)) for info in infos(item.part.Config, f"{item.path}."))


def _option(text: str) -> str:
    """``--lr-g``, ``lr-g`` and ``lr_g`` are the same."""
    return text.lstrip("-").replace("_", "-")


def _stands_in(word: str, text: str) -> bool:
    return word in text.casefold() if _is_long(word) else _begins(word, text.casefold())


def _begins(word: str, text: str) -> bool:
    """Whether some word of the text begins so."""
    return bool(word) and re.search(rf"(?<!\w){re.escape(word)}", text) is not None


def _is_long(word: str) -> bool:
    return len(word) >= _SHORT or not word.isascii()  # two characters of Chinese are a word


def _with_parents(path: str, parents: dict[str, str]) -> Iterator[str]:
    while path:
        yield path
        path = parents[path]
