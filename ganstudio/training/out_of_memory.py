"""What happens where memory does not suffice: it is recognised, named in a sentence, and leaves nothing of itself behind."""

from __future__ import annotations

import errno
import logging
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import TypeVar

import torch

from ganstudio.config import TrainConfig
from ganstudio.errors import StudioError
from ganstudio.params import tr
from ganstudio.sizes import bytes_words
from ganstudio.training.arithmetic import available_device
from ganstudio.training.memory import Room, room_of

_LOG = logging.getLogger(__name__)
# As torch's allocators for CPU and Apple's GPUs, and CUDA's libraries, put it; CUDA's own allocator has a class of error.
_WORDS = ("out of memory", "allocate memory", "not enough memory", "alloc_failed", "allocation_failed")

T = TypeVar("T")


def is_out_of_memory(error: BaseException) -> bool:
    """Whether an error says that there is not enough memory, of whatever device."""
    if isinstance(error, torch.OutOfMemoryError | MemoryError):
        return True
    if isinstance(error, OSError):
        return error.errno == errno.ENOMEM
    return isinstance(error, RuntimeError) and any(word in str(error).lower() for word in _WORDS)


class Stage(Enum):
    """What could not be done."""

    DATA = "data"
    """The images could not be read into the machine's memory."""
    SETUP = "setup"
    """Networks and images could not be placed on the device."""
    STEP = "step"
    """A step of training."""
    BESIDE = "beside"
    """Something beside the steps: pictures, scores, copies and checkpoints."""


@dataclass(frozen=True)
class Shortage:
    """Memory did not suffice to train a configuration on a device."""

    config: TrainConfig
    device: str
    stage: Stage
    room: Room | None

    @classmethod
    def now(cls, config: TrainConfig, stage: Stage, device: str = "") -> Shortage:
        """
        :param device: where; without it where the configuration asks for, or the machine's own memory for images
        """
        device = device or ("cpu" if stage is Stage.DATA else available_device(config.device))
        return cls(config, device, stage, room_of(device))

    @property
    def is_of_batch(self) -> bool:
        """Whether smaller batches may help."""
        return self.stage in (Stage.SETUP, Stage.STEP)

    @property
    def sentence(self) -> str:
        """What does not fit into what."""
        place = self._place()
        if self.stage is Stage.DATA:
            text = tr("The images do not fit into {}. Take smaller or fewer images, or close other programs.")
            return text.format(place)
        if self.stage is Stage.SETUP:
            return tr("The networks and images do not fit into {}.").format(place)
        if self.stage is Stage.BESIDE:
            text = tr(
                "What is drawn and measured beside the training does not fit into {}. Close other programs and go on, or "
                "begin again with a smaller batch."
            )
            return text.format(place)
        return tr("A batch of {:,} does not fit into {}.").format(self.config.batch_size, place)

    def _place(self) -> str:
        place = tr("the memory of this machine")
        if self.device != "cpu":
            place = tr("the memory of the GPU ({})").format(self.device)
        if self.room is None:
            return place
        if self.room.free is None:
            return tr("{}, {}").format(place, bytes_words(self.room.total))
        return tr("{}, {} of {} free").format(place, bytes_words(self.room.free), bytes_words(self.room.total))


class MemoryShortageError(StudioError):
    """There is not enough memory; whoever drives the run may look for a batch size that fits, see `batch_sizes`."""

    def __init__(self, shortage: Shortage) -> None:
        super().__init__(shortage.sentence)
        self.shortage = shortage


def within_memory(work: Callable[[], T], shortage: Callable[[], Shortage]) -> T:
    """What the work returns.

    :param shortage: describes what did not fit; called when what the work had taken is free again
    :raises MemoryShortageError: memory did not suffice
    """
    try:
        return work()
    except Exception as error:
        if not is_out_of_memory(error):
            raise
        _LOG.warning("out of memory: %s", str(error).partition("\n")[0] or type(error).__name__)
    # Only out here: by the frames of its traceback the error held all that was being computed, and this one would hold the error.
    raise MemoryShortageError(shortage())
