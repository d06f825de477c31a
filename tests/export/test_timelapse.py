"""The training as a film."""

from __future__ import annotations

import shutil
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from ganstudio.errors import StudioError
from ganstudio.export.captions import caption, caption_height
from ganstudio.export.film import write_film
from ganstudio.export.timelapse import Cut, timelapse_film
from ganstudio.media import cut_sheet, read_png, sheet
from ganstudio.params import edited_all, install_translator
from ganstudio.presets import preset
from ganstudio.training.run import Run
from ganstudio.training.run_folder import RunFolder

from .films import gif_times, probed

RATE = Fraction(10)


@pytest.fixture
def copy(run: Path, tmp_path: Path) -> RunFolder:
    """The run, to be spoilt."""
    shutil.copytree(run, tmp_path / "copy")
    return RunFolder.open(tmp_path / "copy")


def test_every_sheet_is_a_frame_and_the_last_one_stays(run: Path, tmp_path: Path) -> None:
    folder = RunFolder.open(run)
    film = timelapse_film(folder, RATE, hold_seconds=1)
    assert (film.count, film.size, film.seconds) == (6, (560, 560), 1.6)
    write_film(film, tmp_path / "a.mp4")
    found = probed(tmp_path / "a.mp4")
    assert (len(found.frames), found.size, found.seconds) == (16, (560, 560), 1.6)
    for number, step in ((0, 0), (3, 6), (5, 9), (15, 9)):
        expected = read_png(folder.sample_file(step)).repeat(2, 0).repeat(2, 1).astype(int)
        assert np.abs(found.frames[number, ..., 0] - expected).mean() < 3


def test_as_a_gif_nothing_is_lost(run: Path, tmp_path: Path) -> None:
    folder = RunFolder.open(run)
    write_film(timelapse_film(folder, RATE, Cut(width=280), 1), tmp_path / "a.gif")
    assert gif_times(tmp_path / "a.gif") == [100] * 5 + [1100]
    with Image.open(tmp_path / "a.gif") as gif:
        gif.seek(5)
        assert np.array_equal(np.asarray(gif.convert("L")), read_png(folder.sample_file(9)))


def test_captions_stand_in_a_strip_below(run: Path) -> None:
    plain = timelapse_film(RunFolder.open(run), RATE, Cut(width=300))
    film = timelapse_film(RunFolder.open(run), RATE, Cut(width=300, with_captions=True))
    strip = caption_height((300, 300))
    assert film.size == (300, 300 + strip)
    assert strip % 2 == 0
    first, last = film.pictures([0, 5])
    assert np.array_equal(first[:300], next(iter(plain.pictures([0]))))
    assert first[300:].max() > 150
    assert not np.array_equal(first[300:], last[300:])
    assert first[300:, 150:].max() == first[-1, -1]  # the text is small


def test_a_caption_has_only_letters_that_the_font_has() -> None:
    assert caption(1500) == "step 1,500"
    try:
        install_translator(lambda text: "第 {:,} 步" if text == "step {:,}" else text)
        assert caption(1500) == "1,500"
    finally:
        install_translator(str)


def test_some_images_of_the_sheet(run: Path) -> None:
    folder = RunFolder.open(run)
    film = timelapse_film(folder, RATE, Cut(images=(0, 11, 99), width=560))
    images = cut_sheet(read_png(folder.sample_file(4)), 28)
    expected = sheet(images[[0, 11, 99]], 2).repeat(10, 0).repeat(10, 1)
    assert np.array_equal(next(iter(film.pictures([2]))), expected)
    assert timelapse_film(folder, RATE, Cut(images=(3,))).size == (532, 532)
    with pytest.raises(StudioError, match="have the images 1 to 100"):
        timelapse_film(folder, RATE, Cut(images=(100,)))


def test_at_most_so_many_frames(run: Path) -> None:
    film = timelapse_film(RunFolder.open(run), RATE, Cut(frames=3))
    assert film.count == 3
    whole = timelapse_film(RunFolder.open(run), RATE)
    ends = list(whole.pictures([0, 5]))
    assert np.array_equal(np.stack(list(film.pictures([0, 2]))), np.stack(ends))
    assert timelapse_film(RunFolder.open(run), RATE, Cut(frames=50)).count == 6


def test_a_film_needs_two_sheets(copy: RunFolder) -> None:
    for step in copy.sample_steps()[1:]:
        copy.sample_file(step).unlink()
    with pytest.raises(StudioError, match="needs two sample sheets or more, and .* has kept 1"):
        timelapse_film(copy, RATE)


def test_a_damaged_sheet_is_named(copy: RunFolder, tmp_path: Path) -> None:
    film = timelapse_film(copy, RATE)
    content = copy.sample_file(4).read_bytes()
    for damage in (b"x", content[: len(content) // 2]):
        copy.sample_file(4).write_bytes(damage)
        with pytest.raises(StudioError, match=r"000004\.png cannot be read"):
            write_film(film, tmp_path / "a.mp4")
    assert not (tmp_path / "a.mp4").exists()


def test_sheets_of_two_sizes_are_refused(copy: RunFolder, tmp_path: Path) -> None:
    Image.new("L", (320, 320)).save(copy.sample_file(4))
    with pytest.raises(StudioError, match=r"000004\.png has another size"):
        write_film(timelapse_film(copy, RATE), tmp_path / "a.gif")


def test_points_of_the_plane_become_a_film_too(tmp_path: Path) -> None:
    config = edited_all(preset("ring-minimax").config, [("batch_size", 32), ("sample_every", 1), ("threads", 1)])
    training = Run.start(config, tmp_path / "ring")
    for step in training.steps():
        if step.number == 2:
            break
    training.close()
    film = timelapse_film(training.folder, RATE)
    assert (film.count, film.size) == (3, (800, 800))
    assert next(iter(film.pictures([1]))).shape == (800, 800, 3)
    with pytest.raises(StudioError, match="points of the plane: there are no images to choose"):
        timelapse_film(training.folder, RATE, Cut(images=(0,)))
