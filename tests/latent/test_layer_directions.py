"""PCA of a layer, on generators whose layers are known."""

import numpy as np
import pytest
import torch
from torch import nn

from ganstudio import networks
from ganstudio.latent.layer_directions import _deeper_layer, layer_directions
from ganstudio.networks import Shape
from ganstudio.networks.conditioned import Generator

from .generators import CODED, DIGITS, generator_of, latents


class Body(nn.Module):
    """Layers in a row; a class moves z's image in the first layer by something large."""

    def __init__(self, *layers: nn.Module, classes: int = 0) -> None:
        super().__init__()
        self.shift = nn.Linear(classes, layers[0].out_features, bias=False) if classes else None
        self.first, self.body = layers[0], nn.Sequential(*layers)

    def forward(self, z, classes=None):
        x = self.first(z)
        return self.body[1:](x if self.shift is None else x + 100 * self.shift(classes))


class Square(nn.Module):
    def forward(self, x):
        return x * x


def linear(inputs, outputs, seed):
    layer = nn.Linear(inputs, outputs, bias=False)
    weights = torch.randn(outputs, inputs, generator=torch.Generator().manual_seed(seed))
    layer.weight = nn.Parameter(weights, requires_grad=False)
    return layer


def finished(work):
    slices = 0
    while True:
        try:
            next(work)
            slices += 1
        except StopIteration as end:
            return *end.value, slices


def found(generator, z, classes=None, fixed=0):
    return finished(layer_directions(generator, z, classes, fixed=fixed))


def expected(generator, fixed=0):
    """The singular vectors of what reaches the third layer, by what they do to the image."""
    first, second, third = (layer.weight.detach() for layer in generator.body)
    vectors = torch.linalg.svd(second @ first[:, fixed:])[2]
    strengths = (vectors @ (third @ second @ first[:, fixed:]).T).norm(dim=1)
    order = strengths.argsort(descending=True)
    return vectors[order].numpy(), strengths[order].numpy()


def test_of_a_linear_network_they_are_the_singular_vectors_by_their_effect():
    generator = Body(linear(6, 20, 0), linear(20, 30, 1), linear(30, 12, 2))
    directions, strengths, _ = found(generator, torch.randn(4, 6))
    vectors, changes = expected(generator)
    assert np.allclose(np.abs((directions * vectors).sum(1)), 1, atol=1e-3)
    assert np.allclose(strengths, changes, rtol=1e-2)
    assert (np.take_along_axis(directions, np.abs(directions).argmax(1)[:, None], 1) > 0).all()


def test_what_tells_classes_apart_is_no_direction():
    layers = linear(6, 20, 0), linear(20, 30, 1), linear(30, 12, 2)
    generator = Body(*layers, classes=3)
    directions, _, _ = found(generator, torch.randn(6, 6), torch.eye(3).repeat(2, 1))
    assert np.allclose(np.abs((directions * expected(generator)[0]).sum(1)), 1, atol=1e-3)


def test_codes_are_moved_by_no_direction():
    generator = Body(linear(6, 20, 0), linear(20, 30, 1), linear(30, 12, 2))
    generator.first.weight[:, :2] *= 100
    directions, _, _ = found(generator, torch.randn(4, 6), fixed=2)
    assert directions.shape == (4, 6)
    assert (directions[:, :2] == 0).all()
    assert np.allclose(np.abs((directions[:, 2:] * expected(generator, 2)[0]).sum(1)), 1, atol=1e-3)
    nothing, strengths, _ = found(generator, torch.randn(4, 6), fixed=6)
    assert (nothing.shape, strengths.shape) == ((0, 6), (0,))


def test_an_axis_that_no_straight_way_in_z_leads_along_has_no_direction():
    generator = Body(linear(6, 6, 0), Square(), linear(6, 30, 1), linear(30, 12, 2))
    directions, strengths, _ = found(generator, torch.randn(32, 6))
    assert (directions.shape, strengths.shape) == ((0, 6), (0,))


@pytest.mark.parametrize("kind", list(networks.registry))
def test_every_network_has_some_and_the_work_comes_in_slices(kind):
    network = networks.registry.build(networks.registry[kind].Config())
    shape = Shape(latent=12, channels=1, size=1 if kind == "points" else 28)
    generator, random = Generator(network, shape), torch.Generator().manual_seed(1)
    network.initialise(generator, random)
    generator.requires_grad_(False).eval()
    layer = _deeper_layer(generator)
    assert layer is list(generator.body)[-1] or layer in list(generator.body)[3:]
    directions, strengths, slices = found(generator, torch.randn(4, 12, generator=random))
    assert 2 <= len(directions) <= 12
    assert np.allclose(np.linalg.norm(directions, axis=1), 1, atol=1e-5)
    assert (np.diff(strengths) <= 0).all()
    assert slices > 20


@pytest.mark.parametrize("shape", [DIGITS, CODED])
def test_they_are_the_same_each_time_but_for_rounding_and_nothing_of_the_network_changes(shape):
    generator = generator_of(shape)
    before = {name: tensor.clone() for name, tensor in generator.state_dict().items()}
    z, classes = latents(shape, 8, torch.Generator().manual_seed(2))
    codes = shape.categories + shape.continuous
    drawn = torch.get_rng_state()
    one, other = (found(generator, z, classes, codes) for _ in range(2))
    assert one[0] == pytest.approx(other[0], abs=1e-3)
    assert len(one[0]) >= 4
    assert torch.equal(torch.get_rng_state(), drawn)
    assert all(torch.equal(before[name], tensor) for name, tensor in generator.state_dict().items())
    assert not any(module._forward_pre_hooks for module in generator.modules())
