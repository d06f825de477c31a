"""The generators that a run keeps as it learns: small copies of the moving average, by which one sees an image being learnt.

Checkpoints cannot serve: they hold all of a run and only the newest few of them stay.
"""

from __future__ import annotations

import json
import math
import zlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import safetensors
import safetensors.torch
import torch

from ganstudio import games
from ganstudio.errors import StudioError
from ganstudio.files import replacing
from ganstudio.networks import Shape
from ganstudio.params import tr
from ganstudio.training.checkpoint import State
from ganstudio.training.trainer import Trainer

SUFFIX = ".safetensors"
MOST_BYTES = 128 * 2**20
"""Of all that a run keeps: of a large network there are fewer."""

_FORMAT = "ganstudio kept generator 1"
_EVERY, _EVEN_UNTIL = 10, 80
_GROWTH = 1.12
"""Networks learn ever more slowly: beyond `_EVEN_UNTIL` each kept step is this many times the one before."""
_HALVED = 4096
"""Tensors of so many numbers are kept in float16. The small ones, BatchNorm's statistics above all, weigh nothing as they are."""

_NOT_OURS = (ValueError, KeyError, TypeError, AttributeError, RecursionError)
"""What content of another kind ends in, such as lists within lists a thousand deep."""

Weights = dict[str, torch.Tensor]


@dataclass(frozen=True, eq=False)
class KeptGenerator:
    """A generator that can be built again, as it was at a step: its weights, and what its structure follows from."""

    step: int
    config: dict[str, Any]
    """As in ``config.json``."""
    shape: Shape
    weights: Weights

    def __post_init__(self) -> None:
        """
        :raises TypeError: a part is something else, as in a file of a stranger's making
        """
        parts = {"step": int, "config": dict, "weights": dict}
        wrong = [name for name, kind in parts.items() if not isinstance(getattr(self, name), kind)]
        if wrong or not all(isinstance(tensor, torch.Tensor) for tensor in self.weights.values()):
            raise TypeError(f"wrong {wrong[0] if wrong else 'weights'}")

    @classmethod
    def of_trainer(cls, trainer: Trainer) -> KeptGenerator:
        """The average of now; its tensors are those of the trainer itself."""
        config = trainer.config.model_dump(mode="json")
        return cls(trainer.step, config, trainer.shape, trainer.generator.state_dict())

    @classmethod
    def of_state(cls, state: State) -> KeptGenerator:
        """That of a checkpoint, exactly.

        :raises KeyError, TypeError: the state is not whole
        """
        averaged = games.registry[state["config"]["game"]["kind"]].averaged[0]
        return cls(state["step"], state["config"], Shape(**state["shape"]), state["averages"][averaged])

    @property
    def structure(self) -> str:
        """The weights of two fit the same network where this is the same."""
        parts = {name: self.config.get(name) for name in ("game", "network", "terms")}
        return json.dumps([parts, asdict(self.shape)], sort_keys=True)

    @property
    def bytes(self) -> int:
        return sum(tensor.numel() * tensor.element_size() for tensor in self.weights.values())


# When and which ---------------------------------------------------------------------------------------------------------


def is_due(step: int) -> bool:
    """Whether the generator of a step is kept: 0, 10, 20, … 80, and from there ever rarer, 20 times for each tenfold."""
    if step < _EVEN_UNTIL:
        return step % _EVERY == 0
    power = round(math.log(step / _EVEN_UNTIL, _GROWTH))
    return step == round(_EVEN_UNTIL * _GROWTH**power)


def superfluous(steps: Sequence[int], most: int) -> list[int]:
    """Which to remove, so that at most so many are left, the first and the last among them, and those between evenly spread as
    the network learns: by the logarithm of the step.

    :param most: 2 or more
    """
    kept, gone = sorted(steps), []
    while len(kept) > max(most, 2):
        gaps = [(kept[i + 1] + _EVERY) / (kept[i - 1] + _EVERY) for i in range(1, len(kept) - 1)]
        gone.append(kept.pop(1 + gaps.index(min(gaps))))
    return gone


# Files ------------------------------------------------------------------------------------------------------------------


def write_kept(path: Path, kept: KeptGenerator) -> bool:
    """Writes one, whole or not at all, large tensors in half precision; False where its weights are not finite any more.

    :raises StudioError: it cannot be written
    """
    weights = {name: _lightened(tensor) for name, tensor in kept.weights.items()}
    if not all(bool(torch.isfinite(tensor).all()) for tensor in weights.values()):
        return False
    facts = {
        "format": _FORMAT,
        "step": str(kept.step),
        "config": json.dumps(kept.config),
        "shape": json.dumps(asdict(kept.shape)),
        "checksum": str(_checksum(weights)),
    }
    with replacing(path) as temporary:
        path.parent.mkdir(exist_ok=True)
        temporary.write_bytes(safetensors.torch.save(weights, facts))
    return True


def read_kept(path: Path) -> KeptGenerator:
    """What `write_kept` has written. Never runs code from the file.

    :raises FileNotFoundError: it is gone, as old ones go while a run trains
    :raises StudioError: it is damaged, something else, or of a newer version
    """
    try:
        content = path.read_bytes()
        facts, weights = _facts(content), safetensors.torch.load(content)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise StudioError(tr("{} cannot be read: {}.").format(path, error.strerror or error)) from error
    except (safetensors.SafetensorError, *_NOT_OURS) as error:
        raise StudioError(tr("{} is damaged or no generator of GAN Studio.").format(path)) from error
    if facts.get("format") != _FORMAT:
        raise StudioError(tr("{} was written by a newer GAN Studio; install the newest version.").format(path))
    if facts.get("checksum") != str(_checksum(weights)):
        raise StudioError(tr("{} is damaged: its checksums are wrong.").format(path))
    try:
        config, shape = json.loads(facts["config"]), json.loads(facts["shape"])
        heads = tuple((name, width) for name, width in shape.pop("heads"))  # JSON has lists alone
        return KeptGenerator(int(facts["step"]), config, Shape(**shape, heads=heads), weights)
    except _NOT_OURS as error:
        raise StudioError(tr("{} is damaged or no generator of GAN Studio.").format(path)) from error


def _facts(content: bytes) -> dict[str, str]:
    """What the file says of itself. The library tells it of files alone, which it would keep open while the run removes them."""
    length = int.from_bytes(content[:8], "little")
    facts = json.loads(content[8 : 8 + length])["__metadata__"]
    if not str(facts["format"]).startswith(_FORMAT.rpartition(" ")[0]):
        raise ValueError("another kind of file")
    return dict(facts)


def _lightened(tensor: torch.Tensor) -> torch.Tensor:
    plain = tensor.detach().cpu().contiguous()
    if not plain.is_floating_point() or plain.numel() < _HALVED:
        return plain
    half = plain.half()
    return half if bool(torch.isfinite(half).all()) else plain


def _checksum(weights: Weights) -> int:
    checksum = 0
    for name in sorted(weights):
        checksum = zlib.crc32(weights[name].numpy().tobytes(), zlib.crc32(name.encode(), checksum))
    return checksum
