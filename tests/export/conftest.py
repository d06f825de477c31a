"""Runs to take things from, made once for all tests of this folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ganstudio.params import edited_all
from ganstudio.presets import preset
from ganstudio.training.checkpoint import State
from ganstudio.training.run import Run
from ganstudio.training.trainer import Trainer

SMALL = (("batch_size", 16), ("threads", 1), ("latent_size", 12))
COMPACT = (("network.channels", 4), ("terms.class_loss", "off"))


@pytest.fixture(scope="session")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A conditional run of nine steps with the sheets of 0, 2, 4, 6, 8 and 9."""
    path = tmp_path_factory.mktemp("export") / "run"
    config = edited_all(preset("quick-digits").config, [*SMALL, *COMPACT, ("sample_every", 2)])
    training = Run.start(config, path)
    for step in training.steps():
        if step.number == 9:
            break
    training.close()
    return path


@pytest.fixture(scope="session")
def state_of_preset() -> Callable[..., State]:
    """From a preset's name and edits to the state of such a run before its first step."""

    def state(name: str, *edits: tuple[str, object]) -> State:
        return Trainer(edited_all(preset(name).config, [*SMALL, *edits])).state()

    return state
