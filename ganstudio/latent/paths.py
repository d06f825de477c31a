"""Paths through the latent space: interpolation between latents, walks over several of them, and latents by seed.

Source: White, "Sampling Generative Networks", 2016 (arXiv 1609.04468). Almost all the mass of a normal distribution in many
dimensions lies near a sphere. The straight line between two latents leaves that sphere and crosses a region that the generator
never saw; the arc (`slerp`) stays on it.

All results are float32, computed in float64. Needs numpy alone, so that a saved walk can be made again anywhere.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Literal, get_args

import numpy as np
from numpy.typing import ArrayLike, NDArray

Latents = NDArray[np.float32]
PathKind = Literal["slerp", "lerp", "smooth"]
Easing = Literal["linear", "smooth"]

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


def smooth(points: ArrayLike, t: ArrayLike, loop: bool = False) -> Latents:
    """A curve through several latents that has no corners: it passes each with one and the same velocity before and after.

    The curve of Catmull and Rom ("A class of local interpolating splines", 1974) on the sphere: at a point it goes parallel to the
    way from the point before to the one after, and each stretch is a Bézier curve of arcs, as Shoemake made them for rotations
    ("Animating rotation with quaternion curves", SIGGRAPH 1985). The norm takes the same curve along its logarithm, so that it
    is constant where all norms are equal. At an open end the curve goes straight at the next point: two points of one norm give `slerp`.
    Where a latent is zero, or has one number, there is no sphere: the flat curve takes its place.

    :param points: shape (n, dim), n ≥ 1; with `loop` the curve goes on from the last to the first
    :param t: an array of any shape; 0 is the first point, 1 the second, and so on
    :returns: shape (*t.shape, dim)
    """
    stops, when = np.asarray(points, dtype=np.float64), np.asarray(t, dtype=np.float64)
    if loop:
        stops = np.concatenate([stops, stops[:1]])
    if len(stops) == 1:
        return np.broadcast_to(stops[0], (*when.shape, stops.shape[1])).astype(np.float32)
    flat = when.ravel()
    stretch = np.clip(flat.astype(int), 0, len(stops) - 2)
    norms = np.linalg.norm(stops, axis=1)
    if stops.shape[1] < 2 or not norms.all():
        curve = _flat_curve(stops, stretch, flat - stretch, loop)
    else:
        length = np.exp(_flat_curve(np.log(norms)[:, None], stretch, flat - stretch, loop))
        curve = length * _round_curve(stops / norms[:, None], stretch, flat - stretch, loop)
    return curve.reshape(*when.shape, stops.shape[1]).astype(np.float32)


def eased(t: ArrayLike, easing: Easing) -> np.ndarray:
    """Times with another pace: 0, 1, 2, … stay as they are.

    :param t: counted in stretches, 0 or more, any shape
    :param easing: ``linear``: as they are; ``smooth``: each stretch begins and ends at rest (3t² - 2t³)
    """
    when = np.asarray(t, dtype=np.float64)
    if easing == "linear":
        return when
    whole = np.floor(when)
    part = when - whole
    return whole + part * part * (3 - 2 * part)


def sample_path(
    points: ArrayLike, frames: int, kind: PathKind = "slerp", loop: bool = False, easing: Easing = "linear"
) -> Latents:
    """A walk over several latents, each stretch equally long in time.

    :param points: the latents to visit, shape (n, dim), n ≥ 1
    :param frames: how many latents to return, 1 or more
    :param loop: return to the first point; the last frame then stands one step before it, so that the film repeats without a
        doubled frame
    :param easing: the pace within each stretch, as `eased`
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
    stretches = len(stops) - 1 + loop
    if stretches == 0:
        return np.repeat(stops, frames, axis=0)
    when = eased(np.linspace(0, stretches, frames, endpoint=not loop), easing)
    if kind == "smooth":
        return smooth(stops, when, loop)
    if loop:
        stops = np.concatenate([stops, stops[:1]])
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


def _flat_curve(stops: np.ndarray, stretch: np.ndarray, share: np.ndarray, loop: bool) -> np.ndarray:
    """The curve of Catmull and Rom through stops (n, dim): at shares (T,), 0–1, of stretches (T,), shape (T, dim)."""
    steps = np.diff(stops, axis=0)
    velocity = _velocities(steps, steps, loop)
    start, end = stops[stretch], stops[stretch + 1]
    leaving, arriving = start + velocity[stretch] / 3, end - velocity[stretch + 1] / 3
    s = share[:, None]
    return (1 - s) ** 3 * start + 3 * s * (1 - s) ** 2 * leaving + 3 * s**2 * (1 - s) * arriving + s**3 * end


def _round_curve(stops: np.ndarray, stretch: np.ndarray, share: np.ndarray, loop: bool) -> np.ndarray:
    """The same on the unit sphere, by arcs between arcs (de Casteljau) in place of weights."""
    ahead, back = _towards(stops[:-1], stops[1:]), _towards(stops[1:], stops[:-1])
    velocity = _velocities(ahead, -back, loop)
    start, end = stops[stretch], stops[stretch + 1]
    row = [start, _walked(start, velocity[stretch] / 3), _walked(end, -velocity[stretch + 1] / 3), end]
    while len(row) > 1:
        row = [_walked(a, share[:, None] * _towards(a, b)) for a, b in pairwise(row)]
    return row[0]


def _velocities(ahead: np.ndarray, behind: np.ndarray, loop: bool) -> np.ndarray:
    """The velocity at each of n stops: the mean of the steps before and after it, at an open end the one step there is.

    :param ahead: the step from each stop to the next, seen from where it starts, (n - 1, dim)
    :param behind: the same, seen from where it ends
    """
    first, last = ahead[:1], behind[-1:]
    if loop:
        first = last = (ahead[:1] + behind[-1:]) / 2
    return np.concatenate([first, (ahead[1:] + behind[:-1]) / 2, last])


def _towards(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    """From rows of unit vectors to others: at right angles to u, as long as the angle between u and v; (n, dim)."""
    cosine = np.einsum("ij,ij->i", u, v)
    across = v - cosine[:, None] * u
    sine = np.linalg.norm(across, axis=1)
    for i in np.flatnonzero((sine < _PARALLEL) & (cosine < 0)):  # opposite: as `slerp`
        across[i], sine[i] = _perpendicular(u[i]), 0.0
    length = np.maximum(np.linalg.norm(across, axis=1), np.finfo(float).tiny)
    return across * (np.arctan2(sine, cosine) / length)[:, None]


def _walked(u: np.ndarray, step: np.ndarray) -> np.ndarray:
    """Where rows of unit vectors come along the arcs of these steps, each at right angles to its u."""
    angle = np.linalg.norm(step, axis=1, keepdims=True)
    # sinc, since a step may be zero; and a unit vector again, since rounding adds up.
    moved = np.cos(angle) * u + np.sinc(angle / np.pi) * step
    moved /= np.linalg.norm(moved, axis=1, keepdims=True)
    return moved
