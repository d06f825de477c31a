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

from ganstudio.params import Params

T = TypeVar("T")


class Registry(Mapping[str, Any], Generic[T]):
    """The parts of one package by kind, in order of their ``order`` attribute, then name."""

    def __init__(self, package: str) -> None:
        self._package = package
        self._parts: dict[str, Any] = {}
        self._filled = False

    def register(self, part: type[T]) -> type[T]:
        """Enters a part under the kind that its `Config` declares.

        :raises TypeError: the part lacks a text that a person needs, or its kind is taken
        """
        for needed in ("title", "source", "Config", "__doc__"):
            if not getattr(part, needed, None):
                raise TypeError(f"{part.__name__} in {part.__module__} has no {needed}")
        kind = part.Config.model_fields["kind"].default  # type: ignore[attr-defined]
        if kind in self._parts:
            raise TypeError(f"{part.__module__} declares the kind {kind!r} again")
        self._parts[kind] = part
        part.kind = kind  # type: ignore[attr-defined]
        return part

    def build(self, config: Params, *args: Any, **keywords: Any) -> T:
        """The part that this configuration asks for: ``Part(config, ...)``."""
        return self[config.kind](config, *args, **keywords)  # type: ignore[attr-defined,no-any-return]

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


def registry_of(package: str) -> Registry[Any]:
    """The registry of ``ganstudio.<package>``, filled."""
    registry = importlib.import_module(f"ganstudio.{package}").registry
    assert isinstance(registry, Registry)
    return registry
