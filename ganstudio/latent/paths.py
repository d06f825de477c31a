"""Paths through the latent space: interpolation between latents, walks over several of them, and latents by seed.

Source: White, "Sampling Generative Networks", 2016 (arXiv 1609.04468). Almost all the mass of a normal distribution in many
dimensions lies near a sphere. The straight line between two latents leaves that sphere and crosses a region that the generator
never saw; the arc (`slerp`) stays on it.

All results are float32, computed in float64. Needs numpy alone, so that a saved walk can be made again anywhere.
"""

from __future__ import annotations

from typing import Literal, get_args

import numpy as np
from numpy.typing import ArrayLike, NDArray

Latents = NDArray[np.float32]
PathKind = Literal["slerp", "lerp"]

# Below this sine of the angle between them, two directions count as one line: the arc between them is not defined to more
# digits than the straight line is.
_PARALLEL = 1e-6


def latent_of_seed(seed: int, size: int) -> Latents:
    """The latent that belongs to a seed: standard normal, shape (size,), the same on every machine.

    The first values do not depend on `size`. Uses numpy's PCG64 and not the generators of the training library, whose numbers
    differ between devices.

    :param seed: 0 or more
    :raises ValueError: the seed is negative
    """
    return np.random.Generator(np.random.PCG64(seed)).standard_normal(size).astype(np.float32)


def lerp(a: ArrayLike, b: ArrayLike, t: ArrayLike) -> Latents:
    """The straight line from `a` (t = 0) to `b` (t = 1).

    :param a: shape (dim,)
    :param b: shape (dim,)
    :param t: a number or an array of any shape; not limited to 0…1
    :returns: shape (*t.shape, dim)
    """
    start, end, when = _prepared(a, b, t)
    return ((1 - when) * start + when * end).astype(np.float32)


def slerp(a: ArrayLike, b: ArrayLike, t: ArrayLike) -> Latents:
    """The arc from `a` (t = 0) to `b` (t = 1): the direction turns at constant speed, the norm changes linearly.

    For equal norms this is the formula of White (2016), section 2.1. Where `a` and `b` have (nearly) the same direction, or one
    of them is zero, there is no arc: the straight line takes its place. Where they are opposite, every half circle is equally
    short: the one through the axis on which `a` is smallest is taken, so that the result is finite and repeatable.

    :param a: shape (dim,)
    :param b: shape (dim,)
    :param t: a number or an array of any shape; 0…1
    :returns: shape (*t.shape, dim)
    """
    start, end, when = _prepared(a, b, t)
    norm_a, norm_b = np.linalg.norm(start), np.linalg.norm(end)
    if norm_a == 0 or norm_b == 0:
        return lerp(a, b, t)
    u, v = start / norm_a, end / norm_b
    cosine = float(u @ v)
    across = v - cosine * u
    sine = float(np.linalg.norm(across))
    if sine < _PARALLEL:
        if cosine > 0 or start.size < 2:
            return lerp(a, b, t)
        across, sine = _perpendicular(u), 0.0
    across = across / np.linalg.norm(across)
    angle = when * np.arctan2(sine, cosine)
    norm = (1 - when) * norm_a + when * norm_b
    return (norm * (np.cos(angle) * u + np.sin(angle) * across)).astype(np.float32)


def sample_path(points: ArrayLike, frames: int, kind: PathKind = "slerp", loop: bool = False) -> Latents:
    """A walk over several latents, each stretch equally long in time.

    :param points: the latents to visit, shape (n, dim), n ≥ 1
    :param frames: how many latents to return, 1 or more
    :param loop: return to the first point; the last frame then stands one step before it, so that the film repeats without a
        doubled frame
    :returns: shape (frames, dim); without `loop` it begins and ends exactly on the first and the last point
    :raises ValueError: no points, a wrong shape, no frames, or an unknown kind
    """
    stops = np.asarray(points, dtype=np.float32)
    if stops.ndim != 2 or len(stops) == 0:
        raise ValueError(f"points need the shape (n, dim) with n of at least 1; this is {stops.shape}")
    if frames < 1:
        raise ValueError(f"a path needs at least one frame, not {frames}")
    if kind not in get_args(PathKind):
        raise ValueError(f"there is no path {kind!r}; known are {', '.join(get_args(PathKind))}")
    if loop:
        stops = np.concatenate([stops, stops[:1]])
    stretches = len(stops) - 1
    if stretches == 0:
        return np.repeat(stops, frames, axis=0)
    when = np.linspace(0, stretches, frames, endpoint=not loop)
    stretch = np.minimum(when.astype(int), stretches - 1)
    between = slerp if kind == "slerp" else lerp
    path = np.empty((frames, stops.shape[1]), dtype=np.float32)
    for i in np.unique(stretch):
        here = stretch == i
        path[here] = between(stops[i], stops[i + 1], when[here] - i)
    return path


def _prepared(a: ArrayLike, b: ArrayLike, t: ArrayLike) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    return np.asarray(a, dtype=np.float64), np.asarray(b, dtype=np.float64), np.asarray(t, dtype=np.float64)[..., None]


def _perpendicular(u: np.ndarray) -> np.ndarray:
    """Some vector at right angles to a unit vector of two or more dimensions, always the same one."""
    axis = np.zeros_like(u)
    axis[np.argmin(np.abs(u))] = 1.0
    return axis - (axis @ u) * u
