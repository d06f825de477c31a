"""Every source of a film in every format, as others find it in the file; and what is said where a run lacks something."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import get_args

import numpy as np
import pytest
from PIL import Image
from pydantic import ValidationError

from ganstudio.errors import StudioError
from ganstudio.export.captions import caption_height
from ganstudio.export.estimate import estimated_bytes
from ganstudio.export.film import Film, there_and_back
from ganstudio.export.film_preview import preview_of
from ganstudio.export.film_wish import (
    OF_TRAINING,
    Ends,
    FilmWish,
    Format,
    Material,
    Offer,
    Source,
    film_of,
    title_of,
    write_wish,
)
from ganstudio.export.png_frames import FRAMES, write_frames
from ganstudio.latent.keyframes import Keyframe, KeyframePath
from ganstudio.latent.point import LatentPoint
from ganstudio.latent.space import LatentSpace
from ganstudio.media import channels_last, read_png
from ganstudio.training.run_folder import state_of
from ganstudio.training.sampler import Sampler

from .films import gif_times, probed

CLASSES = np.eye(10, dtype=np.float32)
SPACE = LatentSpace(12)
Z = SPACE.of_seeds(range(4))


@pytest.fixture(scope="module")
def material(run: Path) -> Material:
    path = KeyframePath(tuple(Keyframe(z, CLASSES[i]) for i, z in enumerate(Z[:3])))
    ends = Ends(Z[1], Z[2], LatentPoint(SPACE, 10).state)
    return Material(run, Keyframe(Z[0], CLASSES[3]), path, ends, state_of(run))


def small(source: Source, **more: object) -> FilmWish:
    return FilmWish(source=source, seconds=0.6, pictures=3, rate=10, training_rate=10, width=64, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("form", get_args(Format))
@pytest.mark.parametrize("source", get_args(Source))
def test_what_is_in_the_file(material: Material, tmp_path: Path, source: Source, form: Format) -> None:
    wish = small(source, format=form, way="back")
    there = {"kinds": 10, "sheets": 3, "time": 2}.get(source, 6)  # each class is seen, and two generators were kept
    out = tmp_path / ("frames" if form == "frames" else f"a{wish.suffix}")
    film = write_wish(wish, material, out)
    if form == "mp4":
        found = probed(out)
        assert (found.codec, found.size, found.rate, len(found.frames)) == ("h264", (64, 64), 10, 2 * there - 1)
        assert np.abs(found.frames[0].astype(int) - found.frames[-1]).mean() < 4
        assert not np.array_equal(*film.pictures([0, there - 1]))
    elif form == "gif":
        assert gif_times(out) == [100] * (2 * there - 2)  # it begins again with the frame that it began with
        with Image.open(out) as gif:
            assert (gif.size, gif.info["loop"]) == ((64, 64), 0)
    else:
        pictures = [read_png(path) for path in sorted(out.iterdir())]
        assert [picture.shape for picture in pictures] == [(64, 64)] * (2 * there - 1)
        assert np.array_equal(np.stack(pictures), np.stack(pictures[::-1]))
        assert np.array_equal(np.stack(list(film.pictures(range(film.count)))), np.stack(pictures))
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.parametrize("source", get_args(Source))
def test_the_preview_is_the_film(material: Material, source: Source) -> None:
    film = film_of(small(source, hold_seconds=1), material)
    preview = preview_of(film, source in OF_TRAINING)
    assert (preview.count, preview.size, preview.seconds) == (film.count, film.size, film.seconds)
    assert preview.numbers == tuple(range(film.count))
    drawn = list((film.pictures if source in OF_TRAINING else film.draw)(range(film.count)))
    assert all(np.array_equal(a, b) for a, b in zip(preview.pictures, drawn, strict=True))
    assert preview.picture_at(0) is preview.pictures[0]
    assert preview.picture_at(0.15) is preview.pictures[1]
    assert preview.picture_at(film.seconds) is preview.pictures[-1]
    assert title_of(source)


def test_of_a_long_film_some_pictures_are_drawn(material: Material) -> None:
    preview = preview_of(film_of(FilmWish(source="ends", seconds=60, rate=60), material), False)
    assert (preview.count, len(preview.numbers)) == (3600, 120)
    assert (preview.numbers[0], preview.numbers[-1]) == (0, 3599)
    assert preview.picture_at(30) is preview.pictures[59] or preview.picture_at(30) is preview.pictures[60]


@pytest.mark.parametrize("source", ["sheets", "time"])
def test_pictures_of_the_training_are_made_once_and_fit_the_screen(material: Material, source: Source) -> None:
    film = film_of(FilmWish(source=source, width=1024, with_captions=True, way="back"), material)
    drawn = []

    def draw(numbers: Sequence[int]) -> Iterable[np.ndarray]:
        drawn.extend(numbers)
        return film.draw(numbers)

    preview = preview_of(replace(film, draw=draw), True)
    assert preview.size == film.size == (1024, 1024 + caption_height((1024, 1024)))
    width = {"sheets": 280, "time": 336}[source]  # whole multiples of 280 and 28
    assert len(drawn) == film.count + 1  # one more tells the size
    assert [picture.shape[1] for picture in preview.pictures] == [width] * film.count
    first, last = preview.pictures[0], preview.pictures[-1]
    assert np.array_equal(first, last)  # with its caption: it comes back by the same way


def test_from_a_to_b_goes_as_the_slider_does(material: Material, state_of_preset) -> None:
    state = state_of_preset("infogan", ("network.channels", 4), ("latent_size", 20))
    for weights in state["averages"]["generator"].values():
        weights.mul_(30)  # untrained, it makes grey alone
    space = LatentSpace(20, 10, 2)
    a, b = space.of_seeds([1, 2])  # which bring other codes than the chosen ones
    point = LatentPoint(space)
    point.set_truncation(0.6)
    point.set_directions(np.eye(20, dtype=np.float32)[15:17])
    point.set_offset(0, 2.5)
    point.set_coordinate(18, -3)
    point.set_category(np.eye(10)[7])
    point.set_continuous(1, 0.5)
    material = replace(material, state=state, shown=Keyframe(point.z), ends=Ends(a, b, point.state))
    film = film_of(FilmWish(source="ends", seconds=0.5, rate=10), material)  # 5 frames
    expected = []
    for share in (0, 0.25, 0.5, 0.75, 1):
        point.set_origin(space.between(a, b, share))
        expected.append(point.z)
    pictures = channels_last(Sampler.of_state(state).render(np.stack(expected)))
    assert np.abs(np.stack(list(film.draw(range(5)))).astype(int) - pictures).max() <= 1
    assert np.abs(pictures[0].astype(int) - pictures[-1]).max() > 8


def test_a_blend_keeps_the_style_and_rests_where_that_is_wished(material: Material) -> None:
    even, resting = (
        film_of(small("blend", first=3, second=8, easing=easing), material) for easing in ("linear", "smooth")
    )
    between, slow = (np.stack(list(film.draw(range(6)))).astype(int) for film in (even, resting))
    assert np.array_equal(between[[0, -1]], slow[[0, -1]])
    assert np.abs(slow[1] - slow[0]).mean() < np.abs(between[1] - between[0]).mean()


def test_through_all_classes_and_on_to_the_first(material: Material) -> None:
    once, on = (film_of(FilmWish(source="kinds", seconds=2, rate=10, way=way), material) for way in ("once", "round"))
    kinds = np.stack(list(once.draw([0, 19])))
    again = np.stack(list(on.draw([0, 18])))
    assert np.array_equal(kinds[0], again[0])
    assert np.array_equal(kinds[1], again[1])  # the last class comes a step of two frames before the end


def test_smooth_pixels(material: Material) -> None:
    for source in ("ends", "sheets", "time"):
        crisp, smooth = (
            next(film_of(FilmWish(source=source, seconds=1, width=560, is_smooth=smooth), material).pictures([1]))
            for smooth in (False, True)
        )
        assert crisp.shape == smooth.shape == (560, 560)
        squares = crisp[::2, ::2].repeat(2, 0).repeat(2, 1)
        assert np.array_equal(crisp, squares)
        assert not np.array_equal(smooth, smooth[::2, ::2].repeat(2, 0).repeat(2, 1)), source


def test_captions_belong_to_films_of_the_training(material: Material) -> None:
    for source in ("sheets", "time"):
        plain, told = (film_of(small(source, with_captions=told), material) for told in (False, True))
        assert told.size[1] > plain.size[1]
        assert told.size[1] % 2 == 0
    assert film_of(small("ends", with_captions=True), material).size == (64, 64)


def test_odd_widths_are_exact_where_the_format_has_them(material: Material) -> None:
    for source in ("ends", "sheets", "time"):
        film = film_of(small(source, format="gif").model_copy(update={"width": 63}), material)
        assert film.size == (63, 63)


def test_a_gif_has_the_rate_that_it_can_show() -> None:
    assert FilmWish(format="gif", rate=60, seconds=1).frames == 50
    assert FilmWish(format="mp4", rate=60, seconds=1).frames == 60
    for wrong in ({"rate": 61}, {"width": 8}, {"width": 5000}, {"source": "other"}, {"seconds": 0.1}):
        with pytest.raises(ValidationError):
            FilmWish(**wrong)


def test_what_a_run_lacks_is_said(material: Material, run: Path, state_of_preset) -> None:
    with pytest.raises(StudioError, match="needs two points or more"):
        film_of(small("path"), replace(material, path=KeyframePath()))
    with pytest.raises(StudioError, match="no network at hand"):
        film_of(small("ends"), replace(material, state=None))
    with pytest.raises(StudioError, match="shows no image yet"):
        film_of(small("blend"), replace(material, shown=None))
    plain = state_of_preset("quick-digits-unconditional", ("network.channels", 4))
    with pytest.raises(StudioError, match="neither classes nor learned codes"):
        film_of(small("kinds"), replace(material, state=plain, shown=Keyframe(Z[0])))


def test_learned_codes_blend_as_classes_do(material: Material, state_of_preset) -> None:
    state = state_of_preset("infogan", ("network.channels", 4), ("latent_size", 20))
    for weights in state["averages"]["generator"].values():
        weights.mul_(30)  # untrained, it makes grey alone
    shown = Keyframe(LatentSpace(20, 10, 2).of_seed(1))
    film = film_of(small("blend", first=0, second=4), replace(material, state=state, shown=shown))
    first, last = film.draw([0, 5])
    assert not np.array_equal(first, last)


def noise(number: int) -> np.ndarray:
    return np.random.default_rng(number).integers(0, 256, (16, 16, 3)).astype(np.uint8)


def test_there_and_back() -> None:
    film = Film(4, (16, 16), Fraction(10), lambda numbers: [noise(number) for number in numbers], loops=False)
    back = there_and_back(film)
    assert back.count == 7
    assert np.array_equal(np.stack(list(back.draw(range(7)))), np.stack([noise(n) for n in (0, 1, 2, 3, 2, 1, 0)]))
    assert there_and_back(replace(film, loops=True)).count == 6


def test_frames_are_a_new_folder_or_nothing(tmp_path: Path) -> None:
    film = Film(3, (32, 32), Fraction(10), lambda numbers: (noise(number) for number in numbers))
    write_frames(film, tmp_path / "frames")
    assert [path.name for path in sorted((tmp_path / "frames").iterdir())] == ["0001.png", "0002.png", "0003.png"]
    assert np.array_equal(read_png(tmp_path / "frames" / "0002.png"), noise(1).repeat(2, 0).repeat(2, 1))
    size = sum(path.stat().st_size for path in (tmp_path / "frames").iterdir())
    assert estimated_bytes(film, FRAMES) == size
    assert estimated_bytes(replace(film, count=200), FRAMES) == pytest.approx(200 * size / 3, rel=0.05)
    with pytest.raises(StudioError, match="is there already. Choose the name of a new folder"):
        write_frames(film, tmp_path / "frames")
    with pytest.raises(StudioError, match="could not be written"):
        write_frames(film, tmp_path / "nowhere" / "frames")

    def broken(numbers):
        yield noise(0)
        raise StudioError("no more")

    with pytest.raises(StudioError, match="no more"):
        write_frames(replace(film, draw=broken), tmp_path / "broken")
    assert [path.name for path in tmp_path.iterdir()] == ["frames"]
    (tmp_path / "empty").mkdir()
    write_frames(film, tmp_path / "empty")
    assert len(list((tmp_path / "empty").iterdir())) == 3


@pytest.mark.parametrize(("own", "crisp"), [(28, 504), (32, 512), (33, 462), (145, 290), (600, 512)])
def test_the_first_width_keeps_pixels_sharp_where_it_can(own: int, crisp: int) -> None:
    assert Offer("path", picture_width=own).crisp_width == crisp
