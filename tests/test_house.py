"""The order of the house, where a contract of import-linter cannot say it."""

from __future__ import annotations

import ast
import importlib.util
import tomllib
from pathlib import Path

import pytest

import ganstudio
from ganstudio import augmentations, datasets, games, networks, objectives, terms
from ganstudio.registry import Registry

HOUSE = Path(ganstudio.__file__).parent
REGISTRIES = (augmentations.registry, datasets.registry, games.registry, networks.registry, objectives.registry)
CONTRACTS = tomllib.loads((HOUSE.parent / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
    "contracts"
]


def imported(module: str) -> set[str]:
    """Full names of the modules that a module's source imports, also within functions."""
    spec = importlib.util.find_spec(module)
    assert spec is not None
    assert spec.origin is not None
    names: set[str] = set()
    for node in ast.walk(ast.parse(Path(spec.origin).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


@pytest.mark.parametrize("registry", [*REGISTRIES, terms.registry], ids=lambda registry: registry._package)
def test_parts_do_not_import_each_other(registry: Registry) -> None:
    """What two parts share stands in a module that is no part."""
    parts = {part.__module__ for part in registry.values()}
    assert {module: found for module in parts if (found := imported(module) & parts)} == {}


def test_every_module_stands_in_the_contracts() -> None:
    without_qt, one_way = CONTRACTS
    paths = [path for path in HOUSE.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()]
    modules = {f"ganstudio.{path.stem}" for path in paths} - {"ganstudio.__init__", "ganstudio.__main__"}
    assert modules - {"ganstudio.gui"} == set(without_qt["source_modules"])
    assert modules == {name for layer in one_way["layers"] for name in layer.split(" | ")}
