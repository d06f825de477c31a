"""Directions of the latent space along which a layer inside the generator varies most."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

import numpy as np
import torch
from torch import nn

from ganstudio.latent.directions import Found, change, none_found, require_finite, signed
from ganstudio.latent.pace import Pace

_DRAWS = 32
"""Latents that are drawn for each given one, at least."""
_UNITS = 4096
"""Of a wider layer so many, chosen by lot: neighbours in a feature map say much the same, and memory and time stay bounded."""
_MOST = 16
"""Axes of the layer that are looked at."""
_SPARE = 8
_ITERATIONS = 16
_LEAST_SHARE = 0.25
"""Of an axis' variance that moving z in a straight line has to explain: else it has no direction in z, and what regression gives
is noise."""
_SEED = 0


def layer_directions(
    generator: nn.Module, z: torch.Tensor, classes: torch.Tensor | None, slice_seconds: float = 0.01, fixed: int = 0
) -> Generator[None, None, Found]:
    """The principal axes of an early layer's activations, carried back to z.

    Härkönen et al. 2020 (GANSpace), arXiv 2004.02546: many random z go through the generator, PCA is made of what a layer says to
    them, and z is regressed on the coordinates along the axes. Here the z drawn belong to the given ones, whose class and codes
    they take over, and each such group varies about its own mean: what tells classes apart is no direction. And they have exactly
    the covariance of the latent distribution, so that a linear layer gives the singular vectors of its weights, not an estimate.

    Parameters, slices, what is raised and what is returned are those of `directions.image_directions`; there are at most 16
    directions, at right angles as far as the layer is linear, ordered by how much they change the image.
    """
    if not z.shape[1] - fixed:
        return none_found(fixed)
    rest = _draws(len(z), z.shape[1] - fixed)
    yield
    groups = torch.arange(len(z)).repeat_interleave(len(rest) // len(z))
    drawn = torch.cat([z[groups][:, :fixed], rest.to(z.device)], 1)
    labels = None if classes is None else classes[groups]
    units = yield from _activations(generator, drawn, labels, slice_seconds)
    yield from _centre(units.unflatten(0, (len(z), -1)), slice_seconds)
    axes = yield from _principal_axes(units, min(_MOST, rest.shape[1]), slice_seconds)
    found = rest.T @ axes / len(rest) ** 0.5  # what each axis has of each number of z: its square sums up to its share
    shares = found.norm(dim=0)
    found = (found / shares.clamp_min(1e-12))[:, shares.square() >= _LEAST_SHARE]
    directions = np.pad(signed(found.T.numpy()), ((0, 0), (fixed, 0)))
    strengths = yield from _strengths(generator, z, classes, directions, slice_seconds)
    order = np.argsort(-strengths, kind="stable")
    return directions[order], strengths[order]


def _draws(groups: int, size: int) -> torch.Tensor:
    """Normal latents (N, size) in groups of equal size, each of which has the mean zero; all together their covariance is one."""
    many = max(_DRAWS, -(-2 * size // groups) + 1)
    normal = torch.randn(groups, many, size, generator=torch.Generator().manual_seed(_SEED))
    columns, _ = torch.linalg.qr((normal - normal.mean(1, keepdim=True)).flatten(0, 1))
    result: torch.Tensor = columns * len(columns) ** 0.5
    return result


# The layer


class _ReachedError(Exception):
    def __init__(self, units: torch.Tensor) -> None:
        super().__init__()
        self.units = units


def _deeper_layer(generator: nn.Module) -> nn.Module | None:
    """Whose input is looked at: what two layers with weights have made of z, or fewer where there are no more but the last.

    The first such layer is a linear map of z: its principal axes are the singular vectors of its weights and know nothing of what
    the network makes of them. The second is the first one that does.
    """
    body = next((module for module in generator.modules() if isinstance(module, nn.Sequential)), generator)
    mixing = [child for child in body.children() if any(weights.ndim > 1 for weights in child.parameters())]
    return mixing[min(2, len(mixing) - 1)] if len(mixing) > 1 else None


def _units(
    generator: nn.Module, layer: nn.Module | None, z: torch.Tensor, classes: torch.Tensor | None
) -> torch.Tensor:
    """What enters the layer, (n, units); what follows it is not computed. Without a layer, the image."""

    def stop(_: nn.Module, inputs: tuple[Any, ...]) -> None:
        raise _ReachedError(inputs[0])

    hook = None if layer is None else layer.register_forward_pre_hook(stop)
    try:
        with torch.no_grad():
            units: torch.Tensor = generator(z, classes)
    except _ReachedError as reached:
        units = reached.units
    finally:
        if hook is not None:
            hook.remove()
    return units.flatten(1)


def _activations(
    generator: nn.Module, z: torch.Tensor, classes: torch.Tensor | None, slice_seconds: float
) -> Generator[None, None, torch.Tensor]:
    """(N, units)"""
    layer, pace = _deeper_layer(generator), Pace(slice_seconds)
    kept, chosen = torch.empty(0), torch.empty(0)
    for part in pace.parts(len(z)):
        with pace:
            units = _units(generator, layer, z[part], None if classes is None else classes[part])
            if part.start == 0:
                random = torch.Generator().manual_seed(_SEED)
                chosen = torch.randperm(units.shape[1], generator=random)[:_UNITS].to(z.device)
                kept = units.new_empty(len(z), len(chosen))
            kept[part] = units[:, chosen]
        yield
    return kept


def _centre(groups: torch.Tensor, slice_seconds: float) -> Generator[None, None, None]:
    """Gives each group (groups, n, units) the mean zero, in place."""
    pace = Pace(slice_seconds)
    for part in pace.parts(len(groups)):
        with pace:
            groups[part] -= groups[part].mean(1, keepdim=True)
        yield


# Principal axes


def _principal_axes(units: torch.Tensor, count: int, slice_seconds: float) -> Generator[None, None, torch.Tensor]:
    """The coordinates of the rows (N, units) along their principal axes, each of length one: (N, count), on the CPU, the widest
    first.

    By the rows' inner products, whose eigenvectors these are, so that no slice decomposes anything large.
    """
    pace, gram = Pace(slice_seconds), units.new_empty(len(units), len(units))
    for part in pace.parts(len(units)):
        with pace:
            gram[part] = units[part] @ units.T
        yield
    gram = gram.cpu()  # not every device can decompose
    require_finite(gram)
    random = torch.Generator().manual_seed(_SEED)
    basis = torch.randn(len(units), min(count + _SPARE, len(units)), generator=random)
    for _ in range(_ITERATIONS):  # subspace iteration
        basis, _ = torch.linalg.qr(gram @ basis)
        yield
    _, turn = torch.linalg.eigh(basis.T @ gram @ basis)
    axes: torch.Tensor = (basis @ turn.flip(1))[:, :count]
    return axes


def _strengths(
    generator: nn.Module, z: torch.Tensor, classes: torch.Tensor | None, directions: np.ndarray, slice_seconds: float
) -> Generator[None, None, np.ndarray]:
    """How much the image changes along each direction, as `image_directions` measures it: (k,)."""
    tangents, pace = torch.from_numpy(directions).to(z.device), Pace(slice_seconds)
    squares = torch.zeros(len(tangents), device=z.device)
    for i in range(len(z)):
        for part in pace.parts(len(tangents)):
            with pace:
                changes = change(generator, z[i], None if classes is None else classes[i], tangents[part])
                squares[part] += changes.square().sum(1)
            yield
    strengths: np.ndarray = (squares / len(z)).sqrt().cpu().numpy()
    return strengths
