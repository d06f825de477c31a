from __future__ import annotations

import pytest
import torch

from ganstudio.networks import Shape
from ganstudio.networks.conditioned import Discriminator, Generator
from ganstudio.networks.dcgan import Dcgan
from ganstudio.networks.layers import Dropout, Stack
from ganstudio.networks.mlp import Mlp

SHAPE = Shape(latent=100, channels=1, size=28)


def count(module: torch.nn.Module) -> int:
    return sum(parameter.numel() for parameter in module.parameters())


def test_dcgan_has_the_size_of_the_tutorial() -> None:
    # The figures that Keras prints for the tutorial's two networks (trainable parameters).
    network = Dcgan(Dcgan.Config())
    assert count(Generator(network, SHAPE)) == 2_305_472
    assert count(Discriminator(network, SHAPE, torch.Generator())) == 212_865


def test_first_gan_has_its_widths() -> None:
    network = Mlp(Mlp.Config())
    assert count(Generator(network, SHAPE)) == 101 * 256 + 257 * 512 + 513 * 784
    assert count(Discriminator(network, SHAPE, torch.Generator())) == 785 * 512 + 513 * 256 + 257


def test_dropout_keeps_the_mean_and_repeats_from_its_generator() -> None:
    x = torch.ones(200, 500)
    layer = Dropout(0.3, torch.Generator().manual_seed(1))
    first = layer(x)
    assert abs(first.mean() - 1) < 0.01
    assert abs((first == 0).float().mean() - 0.3) < 0.01
    layer.random.manual_seed(1)
    assert torch.equal(layer(x), first)
    assert torch.equal(layer.eval()(x), x)


def test_projection_adds_the_inner_product() -> None:
    shape = Shape(latent=4, channels=1, size=28, classes=3, conditioning="projection")
    network = Mlp(Mlp.Config(width=8))
    D = Discriminator(network, shape, torch.Generator())
    images, classes = torch.randn(5, 1, 28, 28), torch.eye(3)[[0, 1, 2, 0, 1]]
    h = D.body(images.flatten(1))
    by_hand = h @ D.score.weight[0] + D.score.bias + (h * D.project.weight.T[[0, 1, 2, 0, 1]]).sum(1)
    assert torch.allclose(D(images, classes), by_hand, atol=1e-6)


def test_a_blend_of_classes_blends_the_embedding() -> None:
    shape = Shape(latent=4, channels=1, size=28, classes=3, conditioning="concat", embedding=5)
    G = Generator(Mlp(Mlp.Config(width=8)), shape)
    vectors = G.embed(torch.eye(3))
    assert torch.allclose(G.embed(torch.tensor([[0.25, 0.75, 0.0]])), 0.25 * vectors[:1] + 0.75 * vectors[1:2])


@pytest.mark.parametrize("p", [0.001, 0.3, 0.5, 0.999])
def test_dropout_drops_its_share_of_any_number_of_features(p: float) -> None:
    layer = Dropout(p, torch.Generator().manual_seed(0))
    many = layer(torch.ones(1_000_003))
    share = float((many == 0).double().mean())
    assert share == pytest.approx(p, abs=4 * (p * (1 - p) / 1e6) ** 0.5 + 2**-16)
    assert float(many.max()) == pytest.approx(1 / (1 - p), rel=0.02)


@pytest.mark.parametrize("p", [0.05, 0.3, 0.5])
def test_dropout_keeps_the_mean_in_bfloat16(p: float) -> None:
    ones = torch.ones(2_000_000, dtype=torch.bfloat16, requires_grad=True)
    many = Dropout(p, torch.Generator().manual_seed(0))(ones)
    assert many.dtype == torch.bfloat16
    assert float((many == 0).double().mean()) == pytest.approx(p, abs=0.003)
    assert float(many.detach().double().mean()) == pytest.approx(1, abs=4 * (p / (1 - p) / 2e6) ** 0.5)
    many.sum().backward()
    assert torch.equal(ones.grad, many.detach())


def test_in_bfloat16_weights_and_results_stay_float32() -> None:
    D = Discriminator(Dcgan(Dcgan.Config(discriminator_width=4)), SHAPE, torch.Generator()).eval()
    images = torch.rand(4, 1, 28, 28) * 2 - 1
    exact = D(images)
    D.is_half = True
    half = D(images)
    assert half.dtype == torch.float32
    assert not torch.equal(half, exact)
    assert torch.allclose(half, exact, atol=0.02)
    half.sum().backward()
    assert all(parameter.grad is not None and parameter.grad.dtype == torch.float32 for parameter in D.parameters())


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
@pytest.mark.parametrize("slope", [0.0, 0.3])
def test_slope_and_dropout_as_one_are_both_to_the_bit(dtype: torch.dtype, slope: float) -> None:
    x = torch.randn(3, 8, 5, 5).to(dtype).requires_grad_()
    weights = torch.randn(3, 8, 5, 5).to(dtype)
    found = []
    for kind in (torch.nn.Sequential, Stack):
        layers = kind(torch.nn.LeakyReLU(slope), Dropout(0.3, torch.Generator().manual_seed(2)), torch.nn.Tanh())
        result = layers(x)
        (first,) = torch.autograd.grad((result * weights).sum(), x, create_graph=True)
        (second,) = torch.autograd.grad(first.square().sum(), x)
        found.append((result, first, second))
    for plain, joined in zip(*found, strict=True):
        assert torch.equal(plain, joined)
    assert found[0][2].abs().max() > 0


@pytest.mark.parametrize("is_training", [True, False])
def test_a_stack_computes_all_its_layers_in_their_order(is_training: bool) -> None:
    drop = Dropout(0.5, torch.Generator())
    slopes = [torch.nn.LeakyReLU(slope) for slope in (0.1, 0.2, 0.3)]
    layers = [slopes[0], torch.nn.Linear(4, 4), slopes[1], drop, drop, slopes[2]]
    x, found = torch.randn(6, 4), []
    for kind in (torch.nn.Sequential, Stack):
        drop.random.manual_seed(1)
        found.append(kind(*layers).train(is_training)(x))
    assert torch.equal(*found)
