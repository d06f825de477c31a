"""What a person keeps is in the run's folder, and comes back as it was."""

import json
import os

import numpy as np
import pytest

from ganstudio.errors import StudioError
from ganstudio.latent.album import Favourite, free_name, tidy_name
from ganstudio.latent.album_file import Home, read_favourites, read_path, set_aside, write_favourites, write_path
from ganstudio.latent.keyframes import Keyframe, KeyframePath
from ganstudio.latent.latent_file import latent_as_text, latent_of_text
from ganstudio.latent.paths import latent_of_seed

NAMES = ("a", "b", "c")


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path, 16, NAMES)


def point(seed, weights=(0.2, 0.0, 0.8)):
    return Keyframe(latent_of_seed(seed, 16), np.array(weights, np.float32))


def test_favourites_come_back_bit_for_bit(home):
    kept = (Favourite("zwölf", point(1)), Favourite("an eight", point(2, (0, 1, 0))))
    write_favourites(home, kept)
    read = read_favourites(home)
    assert [one.name for one in read.favourites] == ["zwölf", "an eight"]
    assert all(np.array_equal(a.at.z, b.at.z) for a, b in zip(kept, read.favourites, strict=True))
    assert read.favourites[0].at.is_at(kept[0].at.z, kept[0].at.class_weights)
    assert read.left_out == 0
    assert json.loads(home.favourites_file.read_text("utf-8"))["format"] == "ganstudio-favourites"


def test_a_path_comes_back_with_how_it_goes(home):
    write_path(home, KeyframePath((point(1), point(2)), "smooth", "smooth", loop=True, seconds=7.5))
    path = read_path(home).path
    assert (path.kind, path.easing, path.loop, path.seconds) == ("smooth", "smooth", True, 7.5)
    assert [one.z[0] for one in path.keyframes] == [point(1).z[0], point(2).z[0]]


def test_without_a_file_there_is_nothing_yet(home):
    assert read_favourites(home).favourites == ()
    assert read_path(home).path.keyframes == ()


def test_what_is_damaged_or_of_another_network_is_left_out(home):
    write_favourites(home, [Favourite("good", point(1)), Favourite("also", point(2))])
    content = json.loads(home.favourites_file.read_text("utf-8"))
    good = content["favourites"][0]
    content["favourites"] += [
        7,
        {"name": "no latent"},
        {"name": "short", "latent": {**good["latent"], "z": [1.0] * 3}},
        {"name": "no class", "latent": {**good["latent"], "class_weights": None, "class_names": []}},
        {"latent": good["latent"]},
    ]
    home.favourites_file.write_text(json.dumps(content), "utf-8")
    read = read_favourites(home)
    assert [one.name for one in read.favourites] == ["good", "also", "without a name"]
    assert read.left_out == 4


def test_what_a_path_cannot_be_is_as_in_a_new_one(home):
    write_path(home, KeyframePath((point(1),)))
    content = json.loads(home.path_file.read_text("utf-8"))
    content |= {"kind": "zigzag", "easing": ["smooth"], "seconds": 1e9, "loop": "yes"}
    home.path_file.write_text(json.dumps(content), "utf-8")
    path = read_path(home).path
    assert (path.kind, path.easing, path.loop, path.seconds) == ("slerp", "linear", False, 4.0)
    assert len(path.keyframes) == 1


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{", "is damaged"),
        ("[" * 100_000, "is damaged"),
        ("[1, 2]", "is not what its name says"),
        ('{"format": "ganstudio-path", "version": 1}', "is not what its name says"),
        ('{"format": "ganstudio-favourites", "version": 2}', "by a newer GAN Studio"),
    ],
)
def test_a_file_that_is_none_is_refused_in_one_sentence(home, text, sentence):
    home.favourites_file.write_text(text, "utf-8")
    with pytest.raises(StudioError, match=sentence):
        read_favourites(home)


def test_a_file_that_could_not_be_read_is_kept_beside(home):
    home.favourites_file.write_text("{", "utf-8")
    set_aside(home.favourites_file)
    write_favourites(home, [Favourite("new", point(1))])
    assert (home.folder / "favourites.json.damaged").read_text("utf-8") == "{"
    assert len(read_favourites(home).favourites) == 1
    set_aside(home.path_file)  # which is not there


def test_what_was_set_aside_before_stays(home):
    for text in ("first", "second", "third"):
        home.path_file.write_text(text, "utf-8")
        set_aside(home.path_file)
    names = ("path.json.damaged", "path.json.damaged-2", "path.json.damaged-3")
    assert [(home.folder / name).read_text("utf-8") for name in names] == ["first", "second", "third"]
    assert not home.path_file.exists()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not hold here")
def test_a_folder_that_takes_no_file_is_told(home):
    home.folder.chmod(0o500)
    with pytest.raises(StudioError, match="could not be written"):
        write_favourites(home, [])
    home.folder.chmod(0o700)


def test_a_folder_that_is_gone_is_told(tmp_path):
    with pytest.raises(StudioError, match="could not be written"):
        write_favourites(Home(tmp_path / "gone", 16), [])


def test_a_latent_is_a_line_of_text(home):
    text = latent_as_text(home.saved(point(5), step=40))
    assert "\n" not in text
    back = latent_of_text(text, "the text")
    assert (back.run, back.step) == (home.folder.name, 40)
    assert home.point(back).is_at(point(5).z, point(5).class_weights)


def test_a_latent_of_other_classes_brings_its_z_alone(home):
    other = Home(home.folder, 16, ("x", "y", "z"))
    assert home.point(other.saved(point(5))).class_weights is None
    with pytest.raises(StudioError, match="16 numbers; the network at hand takes 8"):
        Home(home.folder, 8).point(other.saved(point(5)))


def test_names():
    assert free_name("No. {}", ["No. 1", "other", "No. 2"]) == "No. 3"
    assert tidy_name("  two\n words  ") == "two words"
    assert len(tidy_name("x" * 500)) == 80
    assert tidy_name(" \n") == ""
