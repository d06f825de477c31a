"""A copy of a run's generator, for work that takes long on another thread while the run goes on."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from ganstudio.training.checkpoint import State
from ganstudio.training.trainer import Trainer


@dataclass(frozen=True, eq=False)
class GeneratorCopy:
    """The answer to a `commands.CopyGenerator`."""

    key: str
    """Who asked."""
    stamp: int
    state: State
    """See `generator_state`; nobody else holds it."""


def generator_state(trainer: Trainer) -> State:
    """Of a checkpoint's state what `Sampler.of_state` and `Portable.of_state` read: the moving average of the generator, in tensors
    of their own on the CPU, with what is to be known of it. To be called on the thread that trains; takes as long as copying the
    weights."""
    name = trainer.game.averaged[0]
    weights = {key: tensor.detach().to("cpu", copy=True) for key, tensor in trainer.generator.state_dict().items()}
    return {
        "step": trainer.step,
        "config": trainer.config.model_dump(),
        "shape": asdict(trainer.shape),
        "class_names": list(trainer.data.class_names),
        "averages": {name: weights},
    }
