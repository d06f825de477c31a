"""A recorder for the CPU that does what CUDA graphs do: operations once recorded run anew on the same memory, and whatever came from
Python meanwhile stays as it was. Reading a value while recording is refused, as it is there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from typing import Any

import torch
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves

_READING = {
    torch.ops.aten._local_scalar_dense.default,
    torch.ops.aten.is_nonzero.default,
    torch.ops.aten.nonzero.default,
    torch.ops.aten.equal.default,
    torch.ops.aten.masked_select.default,
}


class Tape(TorchDispatchMode):
    """What was computed within it, to be computed again."""

    def __init__(self) -> None:
        super().__init__()
        self.operations: list[tuple[Any, tuple[Any, ...], dict[str, Any], list[torch.Tensor]]] = []
        self.replays = 0

    def __torch_dispatch__(self, func: Any, types: Any, args: tuple[Any, ...] = (), kwargs: Any = None) -> Any:
        kwargs = kwargs or {}
        if func in _READING:
            raise RuntimeError("operation not permitted when stream is capturing")
        result = func(*args, **kwargs)
        if func.is_view or torch.Tag.inplace_view in func.tags:
            return result  # of memory that stays where it is
        writes = any(argument.alias_info and argument.alias_info.is_write for argument in func._schema.arguments)
        self.operations.append((func, args, kwargs, [] if writes else [each.detach() for each in _tensors(result)]))
        return result

    def replay(self) -> None:
        self.replays += 1
        for func, args, kwargs, outputs in self.operations:
            with _unseen(_tensors((args, kwargs, outputs))):
                for output, result in zip(outputs, _tensors(func(*args, **kwargs)), strict=False):
                    output.copy_(result)


class TapeRecorder:
    """Hands out tapes. While recording nothing happens: what was computed to record is taken back."""

    def __init__(self, changing: Any) -> None:
        """:param changing: gives all tensors and the generator that a step changes"""
        self._changing = changing
        self.tapes: list[Tape] = []

    def stage(self) -> Any:
        return nullcontext()

    @contextmanager
    def record(self) -> Iterator[Tape]:
        tensors, random = self._changing()
        values, drawn = [tensor.detach().clone() for tensor in tensors], random.get_state()
        tape = Tape()
        try:
            with tape:
                yield tape
        finally:
            with _unseen(tensors):
                for tensor, value in zip(tensors, values, strict=True):
                    tensor.copy_(value)
            random.set_state(drawn)
        self.tapes.append(tape)


def _tensors(values: Any) -> list[torch.Tensor]:
    return [leaf for leaf in tree_leaves(values) if isinstance(leaf, torch.Tensor)]


@contextmanager
def _unseen(tensors: list[torch.Tensor]) -> Iterator[None]:
    """What is written to these within is not seen by autograd, as nothing is that a GPU replays."""
    with torch.no_grad(), torch.autograd._unsafe_preserve_version_counter(tuple(tensors)):
        yield
