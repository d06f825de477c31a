"""Convolutions that are computed in another way than torch's are the same as those."""

from __future__ import annotations

import pytest
import torch

from ganstudio.networks import convolutions
from ganstudio.networks.convolutions import DownConvolution, UpConvolution, _Down, _Form, _Up

FORMS = [_Form(5, 2, 2), _Form(5, 1, 2), _Form(4, 2, 1), _Form(3, 2, 1), _Form(3, 1, 1), _Form(7, 3, 2)]


@pytest.mark.parametrize(
    ("plain", "ours", "size"),
    [
        (torch.nn.ConvTranspose2d(6, 4, 5, 1, 2, bias=False), UpConvolution(6, 4, 5, 1, 2, bias=False), 7),
        (torch.nn.ConvTranspose2d(6, 1, 5, 2, 2, 1), UpConvolution(6, 1, 5, 2, 2, 1), 14),
        (torch.nn.ConvTranspose2d(6, 3, 5, 2, 2, 1), UpConvolution(6, 3, 5, 2, 2, 1), 5),
        (torch.nn.ConvTranspose2d(6, 8, 5, 2, 2, 1), UpConvolution(6, 8, 5, 2, 2, 1), 5),
        (torch.nn.Conv2d(1, 4, 5, 2, 2), DownConvolution(1, 4, 5, 2, 2), 28),
        (torch.nn.Conv2d(3, 4, 5, 2, 2), DownConvolution(3, 4, 5, 2, 2), 8),
        (torch.nn.Conv2d(3, 4, 5, 2, 2), DownConvolution(3, 4, 5, 2, 2), 7),
        (torch.nn.Conv2d(2, 4, 3, 2, 1), DownConvolution(2, 4, 3, 2, 1), 8),
        (torch.nn.ConvTranspose2d(6, 1, 4, 2, 1), UpConvolution(6, 1, 4, 2, 1), 14),
        (torch.nn.ConvTranspose2d(6, 3, 4, 2, 1, bias=False), UpConvolution(6, 3, 4, 2, 1, bias=False), 5),
        (torch.nn.ConvTranspose2d(6, 8, 4, 2, 1), UpConvolution(6, 8, 4, 2, 1), 5),
        (torch.nn.Conv2d(1, 4, 4, 2, 1), DownConvolution(1, 4, 4, 2, 1), 28),
        (torch.nn.Conv2d(3, 4, 4, 2, 1, bias=False), DownConvolution(3, 4, 4, 2, 1, bias=False), 8),
        (torch.nn.Conv2d(3, 4, 4, 2, 1), DownConvolution(3, 4, 4, 2, 1), 7),
    ],
)
def test_convolutions_computed_in_another_way_are_the_same(
    plain: torch.nn.Module, ours: torch.nn.Module, size: int
) -> None:
    plain, ours = plain.double(), ours.double()
    ours.load_state_dict(plain.state_dict())
    x = torch.randn(3, plain.in_channels, size, size, dtype=torch.float64, requires_grad=True)
    weights = torch.randn_like(plain(x))
    found = [torch.autograd.grad((layer(x) * weights).sum(), [x, *layer.parameters()]) for layer in (plain, ours)]
    assert torch.allclose(plain(x), ours(x), atol=1e-12)
    for one, other in zip(*found, strict=True):
        assert torch.allclose(one, other, atol=1e-11)


@pytest.mark.parametrize(
    "layer", [UpConvolution(3, 1, 4, 2, 1), DownConvolution(1, 3, 4, 2, 1), UpConvolution(3, 1, 4, 2, 1, bias=False)]
)
def test_the_compact_networks_convolutions_can_be_derived_twice(layer: torch.nn.Module) -> None:
    layer = layer.double()
    names = [name for name, _ in layer.named_parameters()]

    def computed(x: torch.Tensor, *weights: torch.Tensor) -> torch.Tensor:
        return torch.func.functional_call(layer, dict(zip(names, weights, strict=True)), x)

    x = torch.randn(2, layer.in_channels, 4, 6, dtype=torch.float64, requires_grad=True)
    assert torch.autograd.gradcheck(computed, (x, *layer.parameters()), fast_mode=True)
    assert torch.autograd.gradgradcheck(computed, (x, *layer.parameters()), fast_mode=True)


@pytest.mark.parametrize(
    ("plain", "ours"),
    [
        (torch.nn.ConvTranspose2d(16, 1, 4, 2, 1), UpConvolution(16, 1, 4, 2, 1)),
        (torch.nn.Conv2d(1, 16, 4, 2, 1), DownConvolution(1, 16, 4, 2, 1)),
    ],
)
def test_the_compact_networks_convolutions_follow_autocast(plain: torch.nn.Module, ours: torch.nn.Module) -> None:
    ours.load_state_dict(plain.state_dict())
    x = torch.randn(4, plain.in_channels, 8, 8, requires_grad=True)
    found = []
    for layer in (plain, ours):
        with torch.autocast("cpu", torch.bfloat16):
            maps = layer(x)
        found.append([maps, *torch.autograd.grad(maps.float().square().sum(), [x, *layer.parameters()])])
    for one, other in zip(*found, strict=True):
        assert one.shape == other.shape
        assert torch.allclose(one.float(), other.float(), atol=0.03 * float(one.detach().float().abs().max()))


@pytest.mark.parametrize("form", FORMS)
def test_over_samples_gives_the_derivative_by_the_weight(form: _Form) -> None:
    images = torch.randn(6, 5, 11, 8, dtype=torch.float64)
    weight = torch.randn(7, 5, form.kernel, form.kernel, dtype=torch.float64, requires_grad=True)
    maps = torch.nn.functional.conv2d(images, weight, None, form.stride, form.padding)
    gradient = torch.randn_like(maps)
    (wanted,) = torch.autograd.grad(maps, weight, gradient)
    found = convolutions._over_samples(gradient, images, form)
    assert found.is_contiguous()
    assert torch.allclose(found, wanted, atol=1e-11)


@pytest.mark.parametrize("form", FORMS)
def test_both_directions_can_be_derived_twice(form: _Form) -> None:
    weight, bias = torch.randn(3, 2, form.kernel, form.kernel).double(), torch.randn(3).double()
    images = torch.randn(2, 2, 7, 8).double()
    maps = torch.randn(2, 3, *form.sides_down(images)).double()
    for tensor in (weight, bias, images, maps):
        tensor.requires_grad_()
    for function, inputs in (
        (lambda *parts: _Down.apply(*parts, form), (images, weight, bias)),
        (lambda *parts: _Up.apply(*parts, form, tuple(images.shape[2:])), (maps, weight)),
    ):
        assert torch.autograd.gradcheck(function, inputs, fast_mode=True)
        assert torch.autograd.gradgradcheck(function, inputs, fast_mode=True)


@pytest.mark.parametrize(
    ("kind", "form", "more", "bias"),
    [
        (torch.nn.Conv2d, (5, 2, 2), (), True),
        (torch.nn.Conv2d, (5, 2, 2), (), False),
        (torch.nn.ConvTranspose2d, (5, 1, 2), (0,), False),
        (torch.nn.ConvTranspose2d, (5, 2, 2), (1,), False),
        (torch.nn.ConvTranspose2d, (4, 2, 1), (0,), True),
    ],
)
def test_in_bfloat16_their_derivatives_are_torchs(
    kind: type, form: tuple, more: tuple, bias: bool, monkeypatch
) -> None:
    calls = []
    over_samples = convolutions._over_samples
    monkeypatch.setattr(convolutions, "_over_samples", lambda *parts: calls.append(1) or over_samples(*parts))
    ours_kind = DownConvolution if kind is torch.nn.Conv2d else UpConvolution
    plain, ours = (each(8, 16, *form, *more, bias=bias) for each in (kind, ours_kind))
    ours.load_state_dict(plain.state_dict())
    side = 14 if kind is torch.nn.Conv2d else 7
    images = torch.randn(12, 8, side, side, requires_grad=True)
    found = []
    for layer in (plain, ours):
        with torch.autocast("cpu", torch.bfloat16):
            result = layer(images)
            loss = result.float().square().mean()
            by_images = torch.autograd.grad(loss, images, create_graph=True)[0]
            penalty = loss + by_images.square().sum()
        found.append((result, by_images, *torch.autograd.grad(penalty, list(layer.parameters()))))
    assert calls
    for one, other in zip(*found, strict=True):
        assert (one.shape, one.dtype) == (other.shape, other.dtype)
        one, other = one.detach().float(), other.detach().float()
        assert float((one - other).norm() / one.norm()) < 0.01
