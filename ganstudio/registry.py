"""Registries: a table kind → class that fills itself from the modules of a package.

A part (network, objective, term, ...) is a class in a file of its own, decorated with its registry's `register`. It has a
``title``, a ``source`` (the paper or page it implements), a docstring, and a nested ``Config(Params)`` whose ``kind`` is a
`Literal`. Nothing else needs to know of it: form, shell and JSON read the registry.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from typing import Any, Generic, TypeVar

from ganstudio.params import Params, kind_of

T = TypeVar("T")
C = TypeVar("C", bound=type)


class Registry(Mapping[str, Any], Generic[T]):
    """The parts of one package by kind, in order of their ``order`` attribute, then name."""

    def __init__(self, package: str) -> None:
        self._package = package
        self._parts: dict[str, Any] = {}
        self._filled = False

    def register(self, part: C) -> C:
        """Enters a part under the kind that its `Config` declares.

        :raises TypeError: the part lacks a text that a person needs, or its kind is taken
        """
        entry: Any = part
        for needed in ("title", "source", "Config", "__doc__"):
            if not getattr(entry, needed, None):
                raise TypeError(f"{entry.__name__} in {entry.__module__} has no {needed}")
        kind = entry.Config.model_fields["kind"].default
        if kind in self._parts:
            raise TypeError(f"{entry.__module__} declares the kind {kind!r} again")
        self._parts[kind] = entry
        entry.kind = kind
        return part

    def build(self, config: Params, *args: Any, **keywords: Any) -> T:
        """The part that this configuration asks for: ``Part(config, ...)``."""
        part: T = self[kind_of(config)](config, *args, **keywords)
        return part

    def __getitem__(self, kind: str) -> Any:
        return self._fill()[kind]

    def __iter__(self) -> Iterator[str]:
        return iter(self._fill())

    def __len__(self) -> int:
        return len(self._fill())

    def _fill(self) -> dict[str, Any]:
        if not self._filled:
            self._filled = True
            package = importlib.import_module(self._package)
            for module in pkgutil.iter_modules(package.__path__):
                importlib.import_module(f"{self._package}.{module.name}")
            self._parts = dict(sorted(self._parts.items(), key=lambda item: (getattr(item[1], "order", 50), item[0])))
        return self._parts
