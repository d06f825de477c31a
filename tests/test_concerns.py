"""What is possible but seldom wise is said."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from ganstudio.config import concerns_of
from ganstudio.params import Edit, edited_all
from ganstudio.presets import preset

CLIPPED_AND_NORMED: Sequence[Edit] = [("terms.weight_clipping", "on"), ("terms.spectral_norm", "on")]


@pytest.mark.parametrize(
    ("base", "edits", "path", "words"),
    [
        ("wgan", [("terms.weight_clipping", "off")], "objective", "Nothing limits the critic's slope"),
        (
            "dcgan",
            [("objective.real_target", 0.1), ("objective.fake_target", 0.1)],
            "objective.real_target",
            "no more real",
        ),
        ("lsgan", [("objective.real_target", 0.0)], "objective.real_target", "no more real"),
        ("dcgan", [("network.norm_after_activation", True)], "network.norm_after_activation", "changes nothing"),
        ("dcgan", [("game.joined_batch", True)], "game.joined_batch", "D has no BatchNorm"),
        ("first-gan", [("game.joined_batch", True)], "game.joined_batch", "D has no BatchNorm"),
        ("hinge-sngan", CLIPPED_AND_NORMED, "terms.weight_clipping", "keep one of the two"),
        ("first-gan", [("network", "points")], "network", "made for points of the plane"),
        ("first-gan", [("augmentations.flip", "on")], "augmentations.flip", "Mirrored digits"),
        (
            "pacgan",
            [("dataset", "stacked_mnist"), ("augmentations.flip", "on")],
            "augmentations.flip",
            "Mirrored digits",
        ),
    ],
)
def test_is_said(base: str, edits: Sequence[Edit], path: str, words: str) -> None:
    concerns = concerns_of(edited_all(preset(base).config, edits))
    assert list(concerns) == [path]
    assert words in concerns[path]
    assert concerns[path].endswith(".")
    assert concerns[path][0].isupper()


@pytest.mark.parametrize(
    ("base", "edits"),
    [
        ("wgan", [("terms.weight_clipping", "off"), ("terms.spectral_norm", "on")]),
        ("wgan", [("terms.weight_clipping", "off"), ("terms.r1", "on")]),
        ("dcgan", [("objective.real_target", 0.9), ("objective.fake_target", 0.1)]),
        ("dcgan-label-noise", []),
        ("ring-r1", []),
    ],
)
def test_is_not_said(base: str, edits: Sequence[Edit]) -> None:
    assert concerns_of(edited_all(preset(base).config, edits)) == {}
