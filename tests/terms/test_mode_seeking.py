"""The mode-seeking loss, worked out another way."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
import torch

from ganstudio.networks import Shape, as_latents
from ganstudio.terms.mode_seeking import ModeSeeking


def test_latents_are_compared_with_others_of_the_batch() -> None:
    shape = Shape(latent=8, channels=1, size=28, categories=3, continuous=1)
    z = as_latents(torch.randn(6, 8, generator=torch.Generator().manual_seed(0)), shape)
    seen: list[torch.Tensor] = []

    def generator(latents: torch.Tensor, classes: torch.Tensor | None) -> torch.Tensor:
        seen.append(latents)
        return (3 * latents).view(-1, 1, 2, 4)

    update = SimpleNamespace(z=z, fake=(3 * z).view(-1, 1, 2, 4), classes=None, generator=generator)
    loss = ModeSeeking(ModeSeeking.Config(weight=2.0)).g_loss(update)  # type: ignore[arg-type]
    assert loss is not None
    assert loss.item() == pytest.approx(2 / 3, rel=1e-4)
    # What G sees are latents that it trains on, codes and all, and none is compared with itself.
    (others,) = seen
    assert (others[:, :3].sum(1) == 1).all()
    assert sorted(others.tolist()) == sorted(z.tolist())
    assert not (others == z).all(1).any()
