"""`Trainer`: a game, its data and its rates as a generator of steps.

Whoever drives `run()` owns pause, stop, saving and speed; the trainer has no callbacks, flags or locks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import torch

from ganstudio import augmentations, datasets, games, networks, objectives, terms
from ganstudio.config import TrainConfig, changed, config_from_json, not_live
from ganstudio.datasets import Data, without_groups
from ganstudio.datasets.groups import in_groups
from ganstudio.errors import StudioError
from ganstudio.games import Game, Parts
from ganstudio.networks import Shape
from ganstudio.params import ConfigError, Params, edited, tr
from ganstudio.registry import Registry
from ganstudio.training.arithmetic import Arithmetic
from ganstudio.training.average import MovingAverage
from ganstudio.training.batches import Batches
from ganstudio.training.memory import keep_freed_memory
from ganstudio.training.optimisers import load_state, make_optimiser, write_rates
from ganstudio.training.out_of_memory import Shortage, Stage, within_memory
from ganstudio.training.replay import CudaGraphs, Recorder, Replay

_SHOWN_NAMES = 6


@dataclass(frozen=True)
class Step:
    """One step has been made; `metrics` are scalars on the training device."""

    number: int
    """Counted from 1."""
    metrics: dict[str, torch.Tensor]


class Trainer:
    """Trains one configuration. To be used from one thread."""

    def __init__(self, config: TrainConfig, arithmetic: Arithmetic | None = None, data: Data | None = None) -> None:
        """
        :raises StudioError: the data cannot be read, does not fit the networks, or the device is not there
        """
        self.config = config
        self.arithmetic = arithmetic or Arithmetic.choose(config)
        self.arithmetic.apply()
        keep_freed_memory()
        self.step = 0
        self.device = torch.device(self.arithmetic.device)
        self.data = data or load_data(config)
        self.terms = {kind: terms.registry.build(part) for kind, part in config.terms.items()}
        self.augmentations = {k: augmentations.registry.build(part) for k, part in config.augmentations.items()}
        self.shape = games.shape_of(_shape(config, self.data), self.terms.values())
        self.batches = Batches(self.data, config.batch_size, config.seed, config.shuffle, self.device)
        # Another stream than that of the initial weights; the CPU's generator looks at the lower 32 bits only.
        self.random = torch.Generator(self.device).manual_seed((config.seed + 0x9E3779B9) % 2**32)
        self.game = self._build_game()
        self.averages = {name: self._average(name) for name in self.game.averaged}
        self.replay: Replay | None = None
        if self.arithmetic.replays:
            self.record_with(CudaGraphs(self.device, self.random))

    def record_with(self, recorder: Recorder) -> None:
        """From here on steps are recorded and replayed."""
        self.replay = Replay(self.game, recorder)

    def run(self) -> Iterator[Step]:
        """Steps without end."""
        for event in self.updates():
            if isinstance(event, Step):
                yield event

    def updates(self) -> Iterator[games.Update | Step]:
        """Every single update of a network, and after the last one of a step that `Step`."""
        while True:
            write_rates(self.game.optimisers, self.config, self.step)
            metrics: dict[str, torch.Tensor] = {}
            progress = min(self.step / self.config.planned_steps, 1.0)
            for update in (self.replay or self.game).updates(self.step, progress, self.batches.next):
                metrics |= update.metrics
                yield update
            self.step += 1
            for average in self.averages.values():
                average.update(self.step, self.config.batch_size, self.config.ema_images)
            yield Step(self.step, metrics)

    def reconfigure(self, config: TrainConfig) -> None:
        """A live edit: takes effect at the next step; optimisers keep their moments.

        :raises ConfigError: something changed that is fixed while a run trains; nothing is changed then
        """
        fixed = not_live(self.config, config)
        if fixed:
            reason = tr("is fixed once training has started; make a new run to change it")
            raise ConfigError(dict.fromkeys(fixed, reason))
        parts = self.game.parts
        self.game.config = config.game
        parts.objective.config = config.objective
        _exchange(parts.terms, config.terms, terms.registry)
        _exchange(parts.augmentations, config.augmentations, augmentations.registry)
        self.config = config
        if self.replay:
            self.replay.forget()

    @property
    def generator(self) -> torch.nn.Module:
        """The moving average of the network that draws the images, in evaluation mode."""
        return self.averages[self.game.averaged[0]].network

    def state(self) -> dict[str, Any]:
        """Everything that decides how the run goes on, as plain values and tensors (not copied)."""
        return {
            "step": self.step,
            "batches": self.batches.taken,
            "config": self.config.model_dump(),
            "arithmetic": asdict(self.arithmetic),
            "shape": asdict(self.shape),
            "class_names": list(self.data.class_names),
            "images": len(self.data),
            "centres": self.data.centres,
            "networks": {name: network.state_dict() for name, network in self.game.networks.items()},
            "optimisers": {name: optimiser.state_dict() for name, optimiser in self.game.optimisers.items()},
            "averages": {name: average.network.state_dict() for name, average in self.averages.items()},
            "augmentations": {kind: part.state() for kind, part in self.augmentations.items()},
            "random": self.random.get_state(),
        }

    @classmethod
    def from_state(cls, state: dict[str, Any], data: Data | None = None, batch_size: int | None = None) -> Trainer:
        """The trainer that `state` was taken from, at the same step; on another kind of device only nearly the same.

        Where the images are not to be had any more it has none (see `Data.missing`): it draws, but cannot train.

        :param batch_size: another one than the state has; the data go on where they were, see `Batches.go_on`
        """
        before = config_from_json(state["config"])
        config = before if batch_size is None else edited(before, "batch_size", batch_size)
        saved = Arithmetic(**state["arithmetic"])
        trainer = cls(config, saved.on_this_machine(), data or _data_of(state, config))
        trainer.step = state["step"]
        trainer.batches.go_on(state["batches"], before.batch_size)
        for name, network in trainer.game.networks.items():
            network.load_state_dict(state["networks"][name])
        for name, optimiser in trainer.game.optimisers.items():
            load_state(optimiser, state["optimisers"][name])
        for name, average in trainer.averages.items():
            average.network.load_state_dict(state["averages"][name])
        for kind, part in trainer.augmentations.items():
            part.load_state(state["augmentations"][kind])
        if trainer.arithmetic.device == saved.device:
            trainer.random.set_state(state["random"].cpu())
        else:  # the states of different kinds of generator do not translate
            trainer.random.manual_seed(config.seed * 1_000_003 + trainer.step)
        return trainer

    def release(self) -> None:
        """Gives up all that takes memory; nothing can be trained or drawn any more."""
        del self.game, self.averages, self.batches, self.terms, self.augmentations, self.data, self.replay

    def _build_game(self) -> Game:
        # Not `self` in the function below: a ring of references would hold the memory of a trainer that nobody has any more.
        config, arithmetic = self.config, self.arithmetic
        parts = Parts(
            network=networks.registry.build(config.network),
            shape=self.shape,
            objective=objectives.registry.build(config.objective, self.random),
            terms=self.terms,
            augmentations=self.augmentations,
            make_optimiser=lambda _, network: make_optimiser(network, config, arithmetic),
            random=self.random,
            initial_random=torch.Generator().manual_seed(config.seed),
            device=self.device,
            batch_size=config.batch_size,
            bfloat16=self.arithmetic.bfloat16,
        )
        return games.registry.build(config.game, parts)

    def _average(self, name: str) -> MovingAverage:
        network = self.game.build_generator(self.game.parts.network, self.shape, self.terms.values())
        return MovingAverage(self.game.networks[name], network.to(self.device))


def load_data(config: TrainConfig, centres: torch.Tensor | None = None) -> Data:
    """The images that a configuration trains on.

    :param centres: of groups that a run has learnt as its classes: those of other images, or of such as were decoded by other
        programs, would be others, in another order
    :raises StudioError: they cannot be read
    :raises MemoryShortageError: there are more than the machine has room for
    """

    def load() -> Data:
        if centres is None:
            return datasets.registry.build(config.dataset).load("train")
        return in_groups(datasets.registry.build(without_groups(config.dataset)).load("train"), centres)

    return within_memory(load, lambda: Shortage.now(config, Stage.DATA))


def _data_of(state: dict[str, Any], config: TrainConfig) -> Data:
    """The images that a run goes on with; where they are gone, or have other classes than it learnt, why."""
    try:
        data = load_data(config, state.get("centres"))
    except StudioError as error:
        return _absent(state, str(error))
    if state["shape"]["classes"] and list(data.class_names) != state["class_names"]:
        text = tr("The classes of the data set are {} now; this run has learnt {}.")
        return _absent(state, text.format(_names(data.class_names), _names(state["class_names"])))
    return data


def _absent(state: dict[str, Any], reason: str) -> Data:
    shape, count = state["shape"], state.get("images") or state["config"]["batch_size"]
    reason = tr("{} The run can be looked at and sampled, but not trained on.").format(reason)
    images = torch.zeros(1, dtype=torch.uint8).expand(count, shape["channels"], shape["size"], shape["size"])
    labels = torch.zeros(count, dtype=torch.int64) if shape["classes"] else None
    return Data(images, labels, tuple(state["class_names"]), centres=state.get("centres"), missing=reason)


def _names(names: Sequence[str]) -> str:
    shown = ", ".join(names[:_SHOWN_NAMES])
    return shown if len(names) <= _SHOWN_NAMES else tr("{} and {} more").format(shown, len(names) - _SHOWN_NAMES)


def _shape(config: TrainConfig, data: Data) -> Shape:
    conditional = config.conditioning != "none"
    if conditional and data.labels is None:
        raise ConfigError({"conditioning": tr("this data set has no classes; set the conditioning to none")})
    return Shape(
        latent=config.latent_size,
        channels=data.channels,
        size=data.size,
        classes=len(data.class_names) if conditional else 0,
        conditioning=config.conditioning,
        embedding=config.embedding,
        plane=data.plane.extent if data.plane else 0.0,
    )


def _exchange(parts: dict[str, Any], configs: Mapping[str, Params], registry: Registry[Any]) -> None:
    """Gives the parts their new configurations; parts come and go in place, since others hold the same dict."""
    old = dict(parts)
    parts.clear()  # refilled in the configuration's order, which a resumed run has too: sums of losses depend on it
    for kind, config in configs.items():
        parts[kind] = old[kind] if kind in old else registry.build(config)
        parts[kind].config = config


def describe_edits(old: TrainConfig, new: TrainConfig) -> list[dict[str, Any]]:
    """What an edit changed, as rows for ``edits.jsonl``: path, old and new value."""
    return [{"path": path, "old": before, "new": after} for path, (before, after) in changed(old, new).items()]
