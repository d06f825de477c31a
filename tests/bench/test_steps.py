"""`bench steps`: both loops train the same networks, and the figures are of what ran."""

from __future__ import annotations

import json

import pytest
import torch

from ganstudio.bench import plain, steps
from ganstudio.cli import main
from ganstudio.networks import Shape
from ganstudio.networks.conditioned import Discriminator, Generator
from ganstudio.networks.dcgan import Dcgan


def test_the_plain_loop_has_the_networks_of_the_preset() -> None:
    network, shape = Dcgan(Dcgan.Config()), Shape(latent=100, channels=1, size=28)
    for ours, by_hand in (
        (Generator(network, shape), plain.generator()),
        (Discriminator(network, shape, torch.Generator()), plain.discriminator()),
    ):
        assert [p.shape for p in ours.parameters()] == [p.shape for p in by_hand.parameters()]


@pytest.mark.slow
def test_the_shell_tells_the_ratio(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(steps, "_STEPS", 1)
    monkeypatch.setattr(steps, "_WARM_UP", 1)
    assert main(["bench", "steps", "--rounds", "2", "--json"]) == 0
    printed = capsys.readouterr()
    told = json.loads(printed.out)
    figure = told["figures"]["step"]
    assert figure["value"] == pytest.approx(sum(figure["ratios"]) / 2, abs=1e-3)
    assert figure["at_most"] == 0.45
    assert figure["plain_ms"] > 0
    assert f"{figure['plain_ms']:.0f} ms" in figure["words"]
    assert told["conditions"]["start"]["gflops"] > 0
    assert len(printed.err.splitlines()) == 2


@pytest.mark.parametrize("rounds", ["0", "-1"])
def test_no_rounds_are_refused(rounds: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", "steps", "--rounds", rounds]) == 2
    assert "--rounds must be more than 0" in capsys.readouterr().err
