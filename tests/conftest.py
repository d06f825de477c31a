"""What every test has: its own runs folder and settings, and nothing left running behind it."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

if "PYTEST_XDIST_WORKER" in os.environ and hasattr(os, "sched_setaffinity"):
    # With `-n 2` each worker has half of the cores: two that train on all of them wait for each other most of the time.
    _NUMBER, _COUNT = int(os.environ["PYTEST_XDIST_WORKER"][2:]), int(os.environ["PYTEST_XDIST_WORKER_COUNT"])
    _CORES = sorted(os.sched_getaffinity(0))
    os.sched_setaffinity(0, _CORES[_NUMBER::_COUNT] or _CORES)

import pytest

from ganstudio.config import TrainConfig
from ganstudio.params import edited
from ganstudio.presets import preset

from .pictures import paint_classes


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GANSTUDIO_RUNS", str(tmp_path / "runs"))
    monkeypatch.setenv("GANSTUDIO_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("GANSTUDIO_SETTINGS", str(tmp_path / "settings.ini"))


@pytest.fixture(autouse=True)
def _no_thread_left() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    left = [thread for thread in set(threading.enumerate()) - before if not thread.daemon]
    assert not left, f"threads left over: {left}"


@pytest.fixture
def pictures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with thirty digits in random colours, 40×36, in the subfolders one, two and ten; and an own cache."""
    monkeypatch.setenv("GANSTUDIO_CACHE", str(tmp_path / "cache"))
    return paint_classes(tmp_path / "pictures", {"one": 10, "two": 10, "ten": 10})


@pytest.fixture
def quick() -> TrainConfig:
    """The default preset, cut down until a step takes a few milliseconds."""
    config = preset("quick-digits").config
    small = (("network.channels", 4), ("batch_size", 16), ("latent_size", 16), ("threads", 1))
    for path, value in (*small, ("terms.class_loss", "off")):  # which would refuse to go without classes
        config = edited(config, path, value)
    return config
