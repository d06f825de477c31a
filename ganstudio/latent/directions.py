"""Directions of the latent space that change the image most."""

from __future__ import annotations

from collections.abc import Generator

import numpy as np
import torch
from torch import nn

from ganstudio.errors import StudioError
from ganstudio.latent.pace import Pace
from ganstudio.params import tr

_STEP = 0.02

Found = tuple[np.ndarray, np.ndarray]
"""Unit rows (k, latent) float32, the strongest first, and the root mean square change of the image (all pixels, range -1..1) per
unit step along each, (k,) float32."""


def image_directions(
    generator: nn.Module, z: torch.Tensor, classes: torch.Tensor | None, slice_seconds: float = 0.01, fixed: int = 0
) -> Generator[None, None, Found]:
    """The eigenvectors of E[JᵀJ], J the Jacobian of the image by z with the class fixed.

    A Python generator that yields after each slice of work, so that a training thread can go on in between; its return
    value is ``(directions, strengths)``, as many as there are numbers in z that are not fixed.

    After the idea of Ramesh, Choi and LeCun 2018, arXiv 1812.01161 (spectrum of the generator's Jacobian), averaged over
    latents so that the axes hold everywhere.

    :param z: (K, latent), the latents to average over; some 32 do
    :param classes: class weights (K, classes), or None
    :param slice_seconds: how long a slice should take; the number of tangents in it follows the machine
    :param fixed: so many of z's first numbers no direction moves: learned codes, which are no coordinates of a smooth space
    :raises StudioError: what the network makes is not finite
    """
    latent = z.shape[1] - fixed
    if not latent:
        return none_found(fixed)
    gram = torch.zeros(latent, latent, dtype=torch.float64)
    basis, pace = torch.eye(z.shape[1], device=z.device)[fixed:], Pace(slice_seconds)
    for i in range(len(z)):
        columns: list[torch.Tensor] = []
        for part in pace.parts(latent):
            with pace:
                columns.append(change(generator, z[i], None if classes is None else classes[i], basis[part]))
            yield
        jacobian = torch.cat(columns)
        gram += (jacobian @ jacobian.T).cpu().double()  # not every device knows doubles
    require_finite(gram)
    values, vectors = torch.linalg.eigh(gram / len(z))
    directions = np.pad(signed(vectors.flip(1).T.float().numpy()), ((0, 0), (fixed, 0)))
    strengths = values.flip(0).clamp_min(0).sqrt()
    return directions, strengths.float().numpy()


def change(
    generator: nn.Module, z: torch.Tensor, classes: torch.Tensor | None, tangents: torch.Tensor, step: float = _STEP
) -> torch.Tensor:
    """How the image of one z changes along each tangent (n, latent), per unit of it: (n, pixels).

    :param step: how far to go to both sides
    """
    weights = None if classes is None else classes.expand(2 * len(tangents), -1)
    # Central differences instead of forward-mode derivatives: equal to four digits, as fast, and no first use that
    # imports for two seconds on the thread that trains.
    with torch.no_grad():
        after, before = generator(torch.cat([z + step * tangents, z - step * tangents]), weights).flatten(1).chunk(2)
        result: torch.Tensor = (after - before) / (2 * step)
    return result


def require_finite(values: torch.Tensor) -> None:
    """
    :raises StudioError: of what a network made, some is not a number, or infinite
    """
    if not values.isfinite().all():
        text = tr(
            "The network makes values that are not finite (NaN): it has no directions. Go back to an earlier checkpoint."
        )
        raise StudioError(text)


def none_found(latent: int) -> Found:
    """What is found where no number of z may be moved."""
    return np.zeros((0, latent), np.float32), np.zeros(0, np.float32)


def signed(directions: np.ndarray) -> np.ndarray:
    """An eigenvector's sign is arbitrary: the largest entry is made positive."""
    largest = np.take_along_axis(directions, np.abs(directions).argmax(1, keepdims=True), 1)
    return np.ascontiguousarray(directions * np.where(largest < 0, -1, 1), np.float32)
