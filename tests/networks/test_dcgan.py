from __future__ import annotations

import torch

from ganstudio.networks import Shape
from ganstudio.networks.conditioned import Discriminator, Generator
from ganstudio.networks.dcgan import Dcgan
from ganstudio.networks.layers import Dropout
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
