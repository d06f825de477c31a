"""Constraints, packing, class loss and codes, each against a second way."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from torch import nn

from ganstudio import networks
from ganstudio.config import TrainConfig
from ganstudio.networks import Shape, as_latents
from ganstudio.params import ConfigError, edited, edited_all
from ganstudio.terms.gradient_norm_clipping import GradientNormClipping
from ganstudio.terms.gradient_value_clipping import GradientValueClipping
from ganstudio.terms.packing import Packing
from ganstudio.terms.spectral_norm import SpectralNorm
from ganstudio.terms.weight_clipping import WeightClipping
from ganstudio.training.run import Run
from ganstudio.training.run_folder import state_of
from ganstudio.training.sampler import Sampler
from ganstudio.training.trainer import Trainer


def test_weight_clipping_boxes_d_only() -> None:
    term = WeightClipping(WeightClipping.Config(limit=0.01))
    network = nn.Linear(5, 5)
    before = network.weight.detach().clone()
    term.after_step("generator", network)
    assert torch.equal(network.weight, before)
    term.after_step("discriminator", network)
    assert torch.equal(network.weight, before.clamp(-0.01, 0.01))


def test_gradient_clipping() -> None:
    network = nn.Linear(3, 1)
    network(torch.full((1, 3), 4.0)).sum().backward()
    GradientNormClipping(GradientNormClipping.Config(limit=0.5)).before_step("generator", network)
    norm = torch.cat([p.grad.flatten() for p in network.parameters()]).norm()
    assert norm.item() == pytest.approx(0.5, rel=1e-4)
    GradientValueClipping(GradientValueClipping.Config(limit=0.1)).before_step("generator", network)
    assert max(p.grad.abs().max().item() for p in network.parameters()) <= 0.1 + 1e-8


@pytest.mark.parametrize("layer", [nn.Linear(20, 9), nn.Conv2d(3, 8, 3), nn.ConvTranspose2d(6, 4, 3)])
def test_spectral_norm_divides_by_the_largest_singular_value(layer: nn.Module) -> None:
    weight = layer.weight.detach().clone()
    term = SpectralNorm(SpectralNorm.Config())
    term.build("generator", layer, torch.Generator())
    assert torch.equal(layer.weight, weight)
    term.build("discriminator", layer, torch.Generator())
    for _ in range(2000):  # where the two largest are close, the power iteration takes its time
        normed = layer.weight
    matrix = (weight.transpose(0, 1) if isinstance(layer, nn.ConvTranspose2d) else weight).flatten(1)
    sigma = np.linalg.svd(matrix.numpy(), compute_uv=False)[0]
    assert torch.allclose(normed, weight / float(sigma), rtol=1e-4)
    layer.eval()
    assert torch.equal(layer.weight, layer.weight)


def test_spectral_norm_matches_torch() -> None:
    ours, theirs = nn.Linear(30, 20), nn.Linear(30, 20)
    theirs.load_state_dict(ours.state_dict())
    SpectralNorm(SpectralNorm.Config()).build("discriminator", ours, torch.Generator().manual_seed(1))
    reference = torch.nn.utils.parametrizations.spectral_norm(theirs, n_power_iterations=1)
    for _ in range(200):
        a, b = ours.weight, reference.weight
    assert torch.allclose(a, b, atol=1e-5)


def test_packing_stacks_neighbours() -> None:
    images = torch.arange(4 * 2 * 3 * 3.0).reshape(4, 2, 3, 3)
    packed = Packing(Packing.Config(samples=2)).present(images)
    assert packed.shape == (2, 4, 3, 3)
    assert torch.equal(packed[1, 2:], images[3])


def test_packing_refuses_what_makes_no_sense(quick: TrainConfig) -> None:
    with pytest.raises(ConfigError, match=r"terms\.packing: does not go with classes"):
        edited(quick, "terms.packing", "on")
    plain = edited(quick, "conditioning", "none")
    with pytest.raises(ConfigError, match="the batch size 16 is no multiple of 3"):
        edited(plain, "terms.packing.samples", 3)
    metrics = next(Trainer(edited(plain, "terms.packing.samples", 4)).run()).metrics
    assert metrics["loss/d"].isfinite()


def test_class_loss_is_the_cross_entropy_of_its_head(quick: TrainConfig) -> None:
    config = edited_all(quick, [("conditioning", "auxiliary"), ("terms.class_loss", "on")])
    metrics = next(Trainer(edited(config, "terms.r1", "off")).run()).metrics
    # An untrained head knows nothing: ln 10 for real and for generated images.
    assert metrics["term/class_loss"].item() == pytest.approx(2 * np.log(10), rel=0.1)
    assert metrics["term/class_loss/g"].item() == pytest.approx(np.log(10), rel=0.1)
    with pytest.raises(ConfigError, match=r"terms\.class_loss: needs classes"):
        edited(quick, "conditioning", "none") and edited(
            edited(quick, "conditioning", "none"), "terms.class_loss", "on"
        )


def test_auxiliary_asks_for_something_that_names_the_class(quick: TrainConfig) -> None:
    with pytest.raises(
        ConfigError, match="conditioning: D is not shown the class and nothing asks it for one"
    ) as caught:
        edited(quick, "conditioning", "auxiliary")
    assert caught.value.cures == (("terms.class_loss", "on"),)
    config = edited_all(quick, [("conditioning", "auxiliary"), *caught.value.cures])
    with pytest.raises(ConfigError, match="conditioning: D is not shown the class"):
        edited(config, "terms.class_loss", "off")
    assert edited_all(config, [("terms.class_loss", "off"), ("conditioning", "projection")]).terms.keys() == {"r1"}


def test_minibatch_std_refuses_a_batch_of_both_sorts(quick: TrainConfig) -> None:
    config = edited(quick, "terms.minibatch_std", "on")
    with pytest.raises(ConfigError, match=r"terms\.minibatch_std: does not go with one batch for D"):
        edited(config, "game.joined_batch", True)


def test_codes_have_their_distributions() -> None:
    shape = Shape(latent=20, channels=1, size=28, categories=10, continuous=2)
    z = as_latents(torch.randn(20_000, 20, generator=torch.Generator().manual_seed(0)), shape)
    assert torch.equal(z[:, :10].sum(1), torch.ones(20_000))
    assert (z[:, :10].mean(0) - 0.1).abs().max() < 0.01
    uniform = z[:, 10:12]
    assert uniform.abs().max() <= 1
    assert (uniform.var(0) - 1 / 3).abs().max() < 0.01
    assert (z[:, 12:].var(0) - 1).abs().max() < 0.05


def test_minibatch_std_gives_sameness_away(quick: TrainConfig) -> None:
    trainer = Trainer(edited(quick, "terms.minibatch_std", "on"))
    D = trainer.game.networks["discriminator"]
    one = torch.randn(1, 1, 28, 28)
    classes = torch.eye(10)[[0] * 8]
    assert D.features(one.expand(8, -1, -1, -1), classes)[:, -1].max() < 1e-3
    assert D.features(torch.randn(8, 1, 28, 28), classes)[:, -1].min() > 1e-3


@pytest.mark.parametrize(
    "edits",
    [
        {"terms.spectral_norm.generator": True},
        {"terms.codes": "on", "conditioning": "none"},
        {"augmentations.adaptive": "on"},
        {"augmentations.diff_augment": "on"},
        {"terms.r1": "off", "terms.unrolled.steps": 2},
        {"optimiser": "rmsprop", "terms.weight_clipping": "on"},
        {"optimiser": "sgd"},
    ],
    ids=str,
)
def test_resume_holds_for_every_kind_of_state(quick: TrainConfig, tmp_path: Path, edits: dict[str, object]) -> None:
    for path, value in edits.items():
        quick = edited(quick, path, value)
    whole, first = (Run.start(quick, tmp_path / name) for name in ("whole", "first"))
    for run, until in ((whole, 9), (first, 5)):
        for step in run.steps():
            if step.number == until:
                break
        run.close()
    second = Run.resume(tmp_path / "first")
    for step in second.steps():
        if step.number == 9:
            break
    second.close()
    a, b = (
        np.concatenate([x for x, _ in Sampler.of_state(state_of(tmp_path / n)).draw(20, 1)]) for n in ("whole", "first")
    )
    assert np.array_equal(a, b)
    for x, y in zip(whole.trainer.game.networks.values(), second.trainer.game.networks.values(), strict=True):
        assert all(torch.equal(p, q) for p, q in zip(x.state_dict().values(), y.state_dict().values(), strict=True))


def test_a_structural_term_cannot_come_while_a_run_trains(quick: TrainConfig) -> None:
    trainer = Trainer(quick)
    with pytest.raises(ConfigError, match=r"terms\.spectral_norm: is fixed"):
        trainer.reconfigure(edited(quick, "terms.spectral_norm", "on"))
    trainer.reconfigure(edited(quick, "terms.gradient_norm_clipping", "on"))
    assert "gradient_norm_clipping" in trainer.terms
    assert next(trainer.run()).metrics["loss/d"].isfinite()


def test_spectral_norm_takes_layers_that_begin_as_zero() -> None:
    config = TrainConfig(
        network=networks.registry["residual"].Config(channels=4), terms={"spectral_norm": {}}, batch_size=8
    )
    for step in Trainer(config).run():
        assert all(value.isfinite() for value in step.metrics.values())
        if step.number == 3:
            break
