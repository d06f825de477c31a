"""The space of a run's latents: what z is made of, and the one place that makes the latent of a seed.

Needs numpy alone where a run has no learned codes, as the window does before a run is there.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ganstudio.latent.paths import Easing, Latents, PathKind, latent_of_seed, lerp, sample_path, slerp

if TYPE_CHECKING:  # it loads torch, which the window does not wait for
    from ganstudio.networks import Shape


@dataclass(frozen=True)
class LatentSpace:
    """z begins with the learned codes, where there are any: a categorical one as one-hot weights, then continuous ones from -1
    to 1 (Chen et al. 2016, InfoGAN, arXiv 1606.03657). The rest of z is normal.

    Codes have no arc between them: on the way from one latent to another they go straight, the rest goes along the arc.
    """

    size: int
    """Numbers in a z, its codes included."""
    categories: int = 0
    continuous: int = 0

    @classmethod
    def of(cls, shape: Shape) -> LatentSpace:
        """That of the networks of this shape."""
        return cls(shape.latent, shape.categories, shape.continuous)

    @property
    def codes(self) -> int:
        """How many of the first numbers of z are codes."""
        return self.categories + self.continuous

    # Latents

    def of_normal(self, normal: Latents) -> Latents:
        """Latents as a generator meets them in training, of normal numbers (N, size)."""
        if not self.codes:
            return normal
        # Here, not above: who has a run with codes has loaded torch. The networks' own function, so that both agree.
        import torch

        from ganstudio.networks import Shape, as_latents

        shape = Shape(self.size, channels=1, size=1, categories=self.categories, continuous=self.continuous)
        return as_latents(torch.from_numpy(np.asarray(normal, np.float32)), shape).numpy()

    def of_seed(self, seed: int) -> Latents:
        """The latent that belongs to a seed, shape (size,), the same on every machine.

        :raises ValueError: the seed is negative
        """
        return self.of_seeds([seed])[0]

    def of_seeds(self, seeds: Iterable[int]) -> Latents:
        """Shape (N, size)."""
        return self.of_normal(np.stack([latent_of_seed(seed, self.size) for seed in seeds]))

    # Codes

    def category(self, z: Latents) -> int:
        """Which category a latent (size,) has; where it blends several, the strongest."""
        return int(z[: self.categories].argmax())

    def with_category(self, z: Latents, index: int | NDArray[np.integer]) -> Latents:
        """Latents (…, size) with this category, or one for each of them (N,), and all else as it was; in memory of their own."""
        changed = z.copy()
        changed[..., : self.categories] = np.eye(self.categories, dtype=np.float32)[index]
        return changed

    def with_continuous(self, z: Latents, code: int, values: ArrayLike) -> Latents:
        """Latents (N, size) with these values (N,), -1 to 1, of one continuous code and all else as it was."""
        changed = z.copy()
        changed[:, self.categories + code] = values
        return changed

    def truncated(self, z: Latents, factor: float) -> Latents:
        """Latents (…, size) drawn towards the mean of all, which is 0, and their codes as they are; in memory of their own.

        :param factor: 1 leaves them as they are; see `point.LatentPoint`
        """
        changed = z.copy()
        changed[..., self.codes :] *= np.float32(factor)
        return changed

    # Ways

    def between(self, a: Latents, b: Latents, share: float) -> Latents:
        """The latent at a share, 0–1, of the way from one latent to another, each (size,)."""
        codes = lerp(a[: self.codes], b[: self.codes], share)
        return np.concatenate([codes, slerp(a[self.codes :], b[self.codes :], share)])

    def path(
        self, points: Latents, frames: int, kind: PathKind = "slerp", loop: bool = False, easing: Easing = "linear"
    ) -> Latents:
        """A walk over latents (n, size), as `paths.sample_path`: (frames, size)."""
        codes = sample_path(points[:, : self.codes], frames, "lerp", loop, easing)
        return np.concatenate([codes, sample_path(points[:, self.codes :], frames, kind, loop, easing)], axis=1)
