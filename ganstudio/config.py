"""`TrainConfig`: every shared hyperparameter, once."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import field_validator, model_validator

from ganstudio import datasets, games, networks, objectives
from ganstudio.errors import StudioError
from ganstudio.params import (
    N_,
    Choice,
    ChoiceSet,
    MisfitError,
    Objection,
    Params,
    infos,
    kind_of,
    param,
    tr,
    validated,
    walk,
)

_DATA, _PARTS, _LEARNING = N_("Data"), N_("Networks and game"), N_("Learning")
_SCHEDULE, _KEEPING, _MACHINE = N_("Schedule"), N_("Keeping"), N_("Machine")
_LEAST_RATE = 1e-7
"""Smaller ones are most often slips of the pen."""


class TrainConfig(Params):
    """A complete description of a run's arithmetic. When to stop is no part of it: the driver decides."""

    name: str = param(
        "custom",
        N_("Name"),
        N_("Part of the run folder's name."),
        group=_DATA,
        advanced=True,
    )
    dataset: Annotated[Params, Choice("datasets")] = param(
        datasets.registry["mnist"].Config(), N_("Data set"), N_("The real images."), group=_DATA
    )
    batch_size: int = param(
        64,
        N_("Batch size"),
        N_("Real images, and as many generated ones, in each update."),
        group=_DATA,
        log=True,
        ge=2,
        le=8192,
    )
    shuffle: bool = param(
        True, N_("Shuffle"), N_("Draw the images of each epoch in a new order."), group=_DATA, advanced=True
    )

    game: Annotated[Params, Choice("games")] = param(
        games.registry["noise_to_image"].Config(), N_("Game"), N_("Who trains whom on what."), group=_PARTS
    )
    network: Annotated[Params, Choice("networks")] = param(
        networks.registry["compact"].Config(),
        N_("Networks"),
        N_("The architecture of generator and discriminator."),
        group=_PARTS,
    )
    latent_size: int = param(
        64,
        N_("Latent size"),
        N_("How many numbers the generator starts from (width of z)."),
        group=_PARTS,
        ge=1,
        le=4096,
    )
    conditioning: networks.Conditioning = param(
        "projection",
        N_("Conditioning"),
        N_(
            "Whether both networks know the class, and how D uses it: joined to its input, or compared with its features."
        ),
        group=_PARTS,
    )
    embedding: int = param(
        16,
        N_("Class embedding"),
        N_("Width of the learned class vector joined to z; 0 joins the plain one-hot label."),
        group=_PARTS,
        ge=0,
        le=1024,
    )

    objective: Annotated[Params, Choice("objectives")] = param(
        objectives.registry["non_saturating"].Config(),
        N_("Objective"),
        N_("The pair of losses that G and D play for."),
        group=_LEARNING,
    )
    terms: Annotated[dict[str, Params], ChoiceSet("terms")] = param(
        {}, N_("Terms"), N_("What is added to the objective."), group=_LEARNING, live=True
    )
    augmentations: Annotated[dict[str, Params], ChoiceSet("augmentations")] = param(
        {},
        N_("Augmentations"),
        N_("What is done to the images that D sees, real and generated ones alike."),
        group=_LEARNING,
        live=True,
    )
    optimiser: Literal["adam", "rmsprop", "sgd"] = param(
        "adam",
        N_("Optimiser"),
        N_("Of both networks. RMSprop takes β₂ as its memory, SGD β₁ as its momentum."),
        group=_LEARNING,
    )
    lr_g: float = param(
        2e-4,
        N_("Generator learning rate"),
        N_("Step size of G's optimiser."),
        group=_LEARNING,
        live=True,
        log=True,
        gt=0,
        le=1,
    )
    lr_d: float = param(
        2e-4,
        N_("Discriminator learning rate"),
        N_("Step size of D's optimiser."),
        group=_LEARNING,
        live=True,
        log=True,
        gt=0,
        le=1,
    )
    beta1: float = param(0.5, N_("Adam β₁"), N_("Memory of the mean gradient."), group=_LEARNING, live=True, ge=0, lt=1)
    beta2: float = param(
        0.999, N_("Adam β₂"), N_("Memory of the squared gradient."), group=_LEARNING, live=True, ge=0, lt=1
    )
    epsilon: float = param(
        1e-8,
        N_("Adam ε"),
        N_("Added to the root of the squared gradient."),
        group=_LEARNING,
        live=True,
        log=True,
        gt=0,
        le=1,
        advanced=True,
    )

    planned_steps: int = param(
        5000,
        N_("Planned length"),
        N_("Rates decay towards this step, and the window stops there; training can go on after it."),
        group=_SCHEDULE,
        unit="steps",
        live=True,
        ge=1,
        le=10**9,
    )
    decay: Literal["none", "linear", "exponential", "cosine"] = param(
        "none",
        N_("Rate decay"),
        N_("How both learning rates fall from their start to the floor at the planned length."),
        group=_SCHEDULE,
        live=True,
    )
    decay_floor: float = param(
        0.02,
        N_("Floor"),
        N_("Share of the rates that is left at the planned length and after it."),
        group=_SCHEDULE,
        live=True,
        log=True,
        gt=0,
        le=1,
    )
    ema_images: float = param(
        5000,
        N_("EMA half-life"),
        N_("What is shown and scored is a moving average of G; it forgets half within so many images. 0: no average."),
        group=_SCHEDULE,
        unit="images",
        live=True,
        ge=0,
        le=1e9,
    )

    save_every: int = param(
        500,
        N_("Save every"),
        N_("Write a checkpoint so often, and when the run stops."),
        group=_KEEPING,
        unit="steps",
        live=True,
        ge=1,
        le=10**9,
    )
    keep: int = param(
        3,
        N_("Keep newest"),
        N_("Older checkpoints are removed, marked ones never."),
        group=_KEEPING,
        unit="checkpoints",
        live=True,
        ge=1,
        le=10**6,
    )
    sample_every: int = param(
        100,
        N_("Sample sheet every"),
        N_("Write a PNG of the fixed latents so often."),
        group=_KEEPING,
        unit="steps",
        live=True,
        ge=1,
        le=10**9,
    )
    keep_generators: int = param(
        60,
        N_("Kept generators"),
        N_("So many small copies of G, spread over the run, show what each step made of a latent. 0: none are kept."),
        group=_KEEPING,
        live=True,
        advanced=True,
        ge=0,
        le=1000,
    )

    quality_share: float = param(
        0.04,
        N_("Time for quality"),
        N_(
            "Share of the training time, at most, that goes into measuring how good the images are. 0: it is not measured."
        ),
        group=_KEEPING,
        live=True,
        ge=0,
        le=0.5,
    )
    quality_every: int = param(
        0,
        N_("Score every"),
        N_("A score at each multiple of so many steps, where the time for quality allows it. 0: as often as it does."),
        group=_KEEPING,
        unit="steps",
        live=True,
        ge=0,
        le=10**9,
    )
    quality_images: int = param(
        2000,
        N_("Images per score"),
        N_("So many are drawn for each score. Fewer give more scores, but each is coarser and comes out larger."),
        group=_KEEPING,
        unit="images",
        live=True,
        log=True,
        ge=100,
        le=50_000,
    )
    best_by: Literal["distance", "accuracy"] = param(
        "distance",
        N_("Best by"),
        N_(
            "What makes a checkpoint the best so far: the least distance to the real images, or most images of the asked class."
        ),
        group=_KEEPING,
        live=True,
    )

    seed: int = param(
        0, N_("Seed"), N_("The same seed on the same machine gives the same run."), group=_MACHINE, ge=0, le=2**31 - 1
    )
    device: Literal["auto", "cpu", "cuda", "mps"] = param(
        "auto", N_("Device"), N_("Where to train; auto takes a GPU where there is one."), group=_MACHINE
    )
    precision: Literal["float32", "bfloat16", "auto"] = param(
        "float32",
        N_("Precision"),
        N_(
            "What the networks compute in while they train. bfloat16 is faster for wide networks where the machine multiplies "
            "in it; auto takes it just there."
        ),
        group=_MACHINE,
        advanced=True,
    )
    cuda_graphs: bool = param(
        False,
        N_("CUDA graphs"),
        N_(
            "On an NVIDIA GPU, a step is recorded once and launched as a whole from then on. Its results stay the same."
        ),
        group=_MACHINE,
        advanced=True,
    )
    threads: int = param(
        0, N_("CPU threads"), N_("0: as many as there are cores."), group=_MACHINE, ge=0, le=1024, advanced=True
    )

    @field_validator("name")
    @classmethod
    def _names_a_folder(cls, name: str) -> str:
        if not re.fullmatch(r"[\w.-]{1,60}", name):
            raise ValueError(tr("must be 1 to 60 letters, digits, dots, hyphens or underscores"))
        return name

    def concerns(self, config: Any) -> Iterator[tuple[str, str]]:
        text = tr("So small a rate changes nothing that anybody could see: 0.0001 to 0.01 are usual.")
        yield from ((path, text) for path in ("lr_g", "lr_d") if getattr(self, path) < _LEAST_RATE)

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        """Asks each part whether it goes with the rest."""
        objections = [Objection(*found) for found in _asked(self, "objections")]
        if objections:
            raise MisfitError(objections)
        return self


def concerns_of(config: TrainConfig) -> dict[str, str]:
    """What is possible but seldom wise in a configuration: path → sentences."""
    found: dict[str, str] = {}
    for path, text in _asked(config, "concerns"):
        found[path] = f"{found[path]} {text}" if path in found else text
    return found


def _asked(config: TrainConfig, question: str) -> Iterator[Any]:
    """What the parts of a configuration have to say of the whole, those that have something to say."""
    parts = [config, *(value for _, value in walk(config) if isinstance(value, Params))]
    parts += [part for field in (config.terms, config.augmentations) for part in field.values()]
    for part in parts:
        yield from getattr(part, question, lambda _: ())(config)


def read_json(path: Path) -> Any:
    """The content of a JSON file.

    :raises StudioError: it cannot be read or is no JSON; the message names it
    """
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise StudioError(tr("{} cannot be read: {}.").format(path, error.strerror or error)) from error
    except ValueError as error:
        raise StudioError(tr("{} is damaged: it is no JSON ({}).").format(path, error)) from error


def config_from_json(data: Any) -> TrainConfig:
    """A configuration from parsed JSON; what is missing takes its default.

    :raises ConfigError: a name or value in it is not possible
    """
    config: TrainConfig = validated(TrainConfig, data)
    return config


def decides_training(path: str) -> bool:
    """Whether a hyperparameter has a say in how training goes on; those of what is kept and measured have none."""
    top = path.partition(".")[0]
    return all(info.group != _KEEPING for info in infos(TrainConfig) if info.path == top)


def not_live(old: TrainConfig, new: TrainConfig) -> list[str]:
    """The paths in which two configurations differ that must not change while a run trains."""
    return [path for path in changed(old, new) if not _is_live(path, old, new)]


def changed(old: TrainConfig, new: TrainConfig) -> dict[str, tuple[Any, Any]]:
    """What differs: path → (old value, new value). A part that only one of them has counts as a whole (None where absent)."""
    before, after = _leaves(old), _leaves(new)
    return {path: (before.get(path), after.get(path)) for path in before | after if before.get(path) != after.get(path)}


def _leaves(config: TrainConfig) -> dict[str, Any]:
    leaves: dict[str, Any] = {}
    for info, value in walk(config):
        if isinstance(info.choice, ChoiceSet):
            leaves |= {f"{info.path}.{kind}": "on" for kind in value}
        else:
            leaves[info.path] = kind_of(value) if isinstance(value, Params) else value
    return leaves


def _is_live(path: str, *configs: TrainConfig) -> bool:
    live = {info.path: info.live for config in configs for info, _ in walk(config)}
    if path in live:
        return bool(live[path])
    field, _, kind = path.partition(".")  # a part that comes or goes
    choice = next(info.choice for info in infos(TrainConfig) if info.path == field)
    return bool(live[field]) and not (choice and getattr(choice.registry[kind], "is_structural", False))
