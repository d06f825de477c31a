"""Films as files: what others find in them, and what is left where they cannot be written."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from ganstudio import progress
from ganstudio.errors import StudioError
from ganstudio.export.estimate import estimated_bytes
from ganstudio.export.film import Film, rate_of, write_film
from ganstudio.export.sizes import fitted, height_for

from ..training.test_run import no_file_longer_than
from .films import gif_times, probed


def noise(number: int, colours: int = 3) -> np.ndarray:
    """A picture of 7 × 6 squares, always the same one for the same number."""
    shape = (6, 7, 3) if colours == 3 else (6, 7)
    return np.random.default_rng(number).integers(0, 256, shape).astype(np.uint8)


def draw(numbers: Sequence[int]) -> Iterable[np.ndarray]:
    return (noise(number) for number in numbers)


def film(count: int = 12, size: tuple[int, int] = (112, 96), rate: float = 20, **more: object) -> Film:
    return Film(count, size, rate_of(rate), draw, **more)  # type: ignore[arg-type]


def test_a_whole_multiple_is_crisp() -> None:
    picture = noise(1)
    assert np.array_equal(fitted(picture, (21, 18)), picture.repeat(3, 0).repeat(3, 1))
    assert np.array_equal(fitted(picture, (14, 18)), picture.repeat(3, 0).repeat(2, 1))
    assert fitted(picture, (7, 6)) is picture


def test_any_other_size_has_pixels_of_one_width_with_soft_edges() -> None:
    assert fitted(np.array([[0, 240]], np.uint8), (3, 1)).tolist() == [[0, 120, 240]]
    stripes = np.tile(np.array([0, 200], np.uint8), (4, 14))
    wide = fitted(stripes, (300, 4)).astype(int)
    assert wide.shape == (4, 300)
    ink = wide[0].reshape(2, 150).sum(1) / 200  # of seven black and seven white columns
    assert ink == pytest.approx([75, 75], abs=0.2)
    assert (np.isin(wide[0], (0, 200)).mean()) > 0.8
    assert fitted(noise(2), (3, 3)).shape == (3, 3, 3)


def test_heights_keep_the_proportions_and_are_even() -> None:
    assert height_for(560, (280, 280)) == 560
    assert height_for(300, (84, 28)) == 100
    assert height_for(302, (84, 28)) % 2 == 0


@pytest.mark.parametrize(("rate", "hold"), [(20, 0.0), (29.97, 0.5)])
def test_what_is_in_an_mp4(tmp_path: Path, rate: float, hold: float) -> None:
    what, out = film(rate=rate, hold_seconds=hold), tmp_path / "a: film.mp4"
    write_film(what, out)
    found = probed(out)
    held = round(hold * rate)
    assert (found.codec, found.pixels, found.size) == ("h264", "yuv420p", (112, 96))
    assert found.rate == pytest.approx(rate)
    assert found.seconds == pytest.approx(what.seconds, abs=0.011)
    assert what.seconds == pytest.approx((12 + held) / rate)
    assert len(found.frames) == 12 + held
    for number in range(12):
        squares = found.frames[number].reshape(6, 16, 7, 16, 3)[:, 4:12, :, 4:12].mean((1, 3))
        assert np.abs(squares - noise(number)).mean() < 3, number  # colours are what they were, and in order
    content = out.read_bytes()
    assert content.index(b"moov") < content.index(b"mdat")
    assert list(tmp_path.iterdir()) == [out]


def test_grey_stays_grey(tmp_path: Path) -> None:
    out = tmp_path / "a.mp4"
    greys = Film(3, (112, 96), Fraction(10), lambda numbers: (noise(number, 1) for number in numbers))
    write_film(greys, out)
    frames = probed(out).frames.astype(int)
    assert np.abs(frames[..., 0] - frames[..., 1]).max() <= 1
    squares = frames[2, ..., 0].reshape(6, 16, 7, 16)[:, 4:12, :, 4:12].mean((1, 3))
    assert np.abs(squares - noise(2, 1)).max() < 4


@pytest.mark.parametrize("rate", [20, 30, 50])
def test_what_is_in_a_gif(tmp_path: Path, rate: float) -> None:
    out = tmp_path / "a.gif"
    write_film(film(size=(111, 95), rate=rate, hold_seconds=2), out)
    times = gif_times(out)
    assert len(times) == 12
    # A GIF counts in hundredths of a second, and no frame comes half of one too early or too late.
    assert np.cumsum(times[:-1]) == pytest.approx(np.arange(1, 12) * 1000 / rate, abs=5)
    assert sum(times) == pytest.approx(12_000 / rate + 2000, abs=5)
    with Image.open(out) as gif:
        assert gif.size == (111, 95)
        assert gif.info["loop"] == 0
        gif.seek(3)
        shown = np.asarray(gif.convert("RGB"))
    assert np.abs(shown[8::16, 8::16][:6, :7].astype(int) - noise(3)).mean() < 6


def test_frames_are_drawn_as_they_are_written_and_stopping_leaves_nothing(tmp_path: Path) -> None:
    for suffix in (".mp4", ".gif"):
        drawn: list[int] = []

        def draw_noted(numbers: Sequence[int], drawn: list[int] = drawn) -> Iterable[np.ndarray]:
            for number in numbers:
                drawn.append(number)
                yield noise(number)

        def watch(done: int, total: int) -> None:
            assert total == 100_000
            if done == 5:
                raise progress.Cancelled

        with pytest.raises(progress.Cancelled), progress.watched(watch):
            write_film(Film(100_000, (112, 96), Fraction(20), draw_noted), tmp_path / f"a{suffix}")
        assert len(drawn) == 6
        assert list(tmp_path.iterdir()) == []


def test_the_hold_is_told_frame_by_frame_and_can_be_given_up(tmp_path: Path) -> None:
    what = film(rate=60, hold_seconds=60)  # 12 frames, and 3600 more

    def watch(done: int, total: int) -> None:
        assert total == 3612
        if done == 40:
            raise progress.Cancelled

    with pytest.raises(progress.Cancelled), progress.watched(watch):
        write_film(what, tmp_path / "a.mp4")
    assert list(tmp_path.iterdir()) == []
    told = []
    with progress.watched(lambda *fact: told.append(fact)):
        estimated_bytes(what, ".mp4")
    assert 12 < len(told) < 100  # it does not write the hold to know how long that is


def test_the_size_of_a_hold_is_foreseen(tmp_path: Path) -> None:
    what = film(rate=50, hold_seconds=20)
    for suffix, share in ((".mp4", 0.35), (".gif", 0.01)):
        out = tmp_path / f"a{suffix}"
        write_film(what, out)
        assert estimated_bytes(what, suffix) == pytest.approx(out.stat().st_size, rel=share), suffix


def test_an_older_film_stays_where_a_newer_fails(tmp_path: Path) -> None:
    out = tmp_path / "a.mp4"
    out.write_bytes(b"old")

    def broken(numbers: Sequence[int]) -> Iterable[np.ndarray]:
        yield noise(0)
        raise StudioError("no more")

    with pytest.raises(StudioError, match="no more"):
        write_film(Film(3, (112, 96), Fraction(20), broken), out)
    assert out.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [out]


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    with no_file_longer_than(3000), pytest.raises(StudioError, match="ffmpeg could not write the film"):
        write_film(film(60), tmp_path / "a.mp4")
    assert list(tmp_path.iterdir()) == []


def test_without_ffmpeg_it_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", str(tmp_path / "nothing"))
    with pytest.raises(StudioError, match="nothing cannot be started"):
        write_film(film(), tmp_path / "a.mp4")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("suffix", "what", "complaint"),
    [
        (
            ".mp4",
            {"size": (111, 96)},
            "MP4 needs an even number of pixels: ask for a size of 110 or 112 instead of 111",
        ),
        (".mp4", {"size": (112, 4098)}, "may be 16 to 4096 pixels"),
        (".gif", {"size": (8, 8)}, "may be 16 to 4096 pixels"),
        (".gif", {"rate": 60}, "GIF shows 0.1 to 50 frames per second, not 60"),
        (".mp4", {"rate": 0.01}, "MP4 shows 0.1 to 120 frames per second"),
        (".avi", {}, "written as .gif or .mp4, not as '.avi'"),
    ],
)
def test_what_cannot_be_is_refused(tmp_path: Path, suffix: str, what: dict[str, object], complaint: str) -> None:
    with pytest.raises(StudioError, match=complaint):
        write_film(film(**what), tmp_path / f"a{suffix}")  # type: ignore[arg-type]
    with pytest.raises(StudioError, match=complaint):
        estimated_bytes(film(**what), suffix)  # type: ignore[arg-type]
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("suffix", [".mp4", ".gif"])
def test_the_size_of_a_file_is_foreseen(tmp_path: Path, suffix: str) -> None:
    for count, share in ((12, 0.01), (200, 0.25)):
        out = tmp_path / f"{count}{suffix}"
        write_film(film(count), out)
        assert estimated_bytes(film(count), suffix) == pytest.approx(out.stat().st_size, rel=share)
