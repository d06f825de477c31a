"""The order in which a run sees the real images."""

from __future__ import annotations

import torch
from torch.nn.functional import one_hot

from ganstudio.datasets import Data
from ganstudio.errors import StudioError
from ganstudio.games import Batch
from ganstudio.params import tr


class Batches:
    """Whole batches from a data set that lies on the training device as one tensor.

    The order of each epoch is a pure function of seed and epoch, so `taken` is all there is to save. The last short
    batch of an epoch is dropped.
    """

    def __init__(self, data: Data, batch_size: int, seed: int, shuffle: bool, device: torch.device) -> None:
        """
        :raises StudioError: the data set is smaller than one batch
        """
        if len(data) < batch_size and not data.missing:
            text = tr(
                "There are {:,} samples to train on, fewer than one batch of {:,}. Set the batch size to {} or less."
            )
            raise StudioError(text.format(len(data), batch_size, len(data)))
        self._missing = data.missing
        self._images = data.images if data.missing else data.images.to(device)
        self._classes = None
        if data.labels is not None:
            self._classes = one_hot(data.labels, len(data.class_names)).float().to(device)
        self._batch_size = batch_size
        self._seed = seed
        self._shuffle = shuffle
        self._order_of_epoch: tuple[int, torch.Tensor] | None = None
        self.taken = 0
        """Batches drawn since the start of the run."""

    @property
    def per_epoch(self) -> int:
        return max(len(self._images) // self._batch_size, 1)

    @property
    def epoch(self) -> float:
        """How often the data set has been seen, with its fraction."""
        return self.taken / self.per_epoch

    def go_on(self, taken: int, batch_size: int) -> None:
        """Goes to where so many batches of another size lead: to the same image of the same epoch, or back from it to where a batch
        of this size begins; from images at its end that make no whole batch any more, to the next epoch. Of the same size it is
        just there."""
        epoch, position = divmod(taken, max(len(self._images) // batch_size, 1))
        self.taken = epoch * self.per_epoch + position * batch_size // self._batch_size

    def next(self) -> Batch:
        """
        :raises StudioError: the images of a run that was opened are not to be had
        """
        if self._missing:
            raise StudioError(self._missing)
        epoch, position = divmod(self.taken, self.per_epoch)
        chosen = self._order(epoch)[position * self._batch_size : (position + 1) * self._batch_size]
        self.taken += 1
        images = self._images[chosen]
        if not images.is_floating_point():
            images = images.float().div_(127.5).sub_(1)
        return Batch(images, None if self._classes is None else self._classes[chosen])

    def _order(self, epoch: int) -> torch.Tensor:
        if self._order_of_epoch is None or self._order_of_epoch[0] != epoch:
            count = len(self._images)
            random = torch.Generator().manual_seed(self._seed * 1_000_003 + epoch)
            order = torch.randperm(count, generator=random) if self._shuffle else torch.arange(count)
            self._order_of_epoch = (epoch, order.to(self._images.device))
        return self._order_of_epoch[1]
