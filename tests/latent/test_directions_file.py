"""Directions that a person named, locked or ordered are in the run's folder, and come back as they were."""

import json

import numpy as np
import pytest

from ganstudio.errors import StudioError
from ganstudio.latent.album_file import KEPT_FILES, Home
from ganstudio.latent.direction_set import Direction
from ganstudio.latent.directions_file import KeptDirections, read_directions, write_directions
from ganstudio.latent.paths import latent_of_seed


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path, 16)


def direction(seed, name="", is_locked=False, kind="image"):
    vector = latent_of_seed(seed, 16)
    return Direction(vector / np.linalg.norm(vector), name, is_locked, kind)


def test_they_come_back_in_their_order(home):
    kept = (direction(1, "Neigung ü", True), direction(2), direction(3, "width", kind="layer"))
    write_directions(home, KeptDirections("layer", kept))
    read = read_directions(home)
    assert (read.kind, read.left_out) == ("layer", 0)
    assert [(one.name, one.is_locked, one.kind) for one in read.directions] == [
        ("Neigung ü", True, "image"),
        ("", False, "image"),
        ("width", False, "layer"),
    ]
    for one, other in zip(kept, read.directions, strict=True):
        assert np.array_equal(other.vector, one.vector)
        assert other.vector.dtype == np.float32
    assert home.directions_file.name in KEPT_FILES
    assert json.loads(home.directions_file.read_text("utf-8"))["directions"][0]["name"] == "Neigung ü"


def test_without_a_file_there_are_none(home):
    assert read_directions(home) is None


def test_what_is_damaged_or_of_another_network_is_left_out(home):
    write_directions(home, KeptDirections("image", (direction(1, "good"),)))
    content = json.loads(home.directions_file.read_text("utf-8"))
    good = content["directions"][0]
    content["directions"] += [
        7,
        {**good, "vector": [1.0] * 15},
        {**good, "vector": [0.0] * 16},
        {**good, "vector": [float("nan"), *good["vector"][1:]]},
        {**good, "vector": ["1", *good["vector"][1:]]},
        {**good, "vector": [4 * number for number in good["vector"]], "name": ["no name"], "locked": "yes", "kind": 3},
    ]
    content["kind"] = "zigzag"
    home.directions_file.write_text(json.dumps(content), "utf-8")
    read = read_directions(home)
    assert (read.kind, read.left_out) == ("image", 5)
    assert [(one.name, one.is_locked) for one in read.directions] == [("good", False), ("", False)]
    assert np.linalg.norm(read.directions[1].vector) == pytest.approx(1)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{", "is damaged"),
        ('{"format": "ganstudio-path", "version": 1}', "is not what its name says"),
        ('{"format": "ganstudio-directions", "version": 2}', "by a newer GAN Studio"),
    ],
)
def test_a_file_that_is_none_is_refused_in_one_sentence(home, text, sentence):
    home.directions_file.write_text(text, "utf-8")
    with pytest.raises(StudioError, match=sentence):
        read_directions(home)
