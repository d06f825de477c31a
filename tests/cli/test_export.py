"""The commands by which something is taken along, as a person types them."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from ganstudio.cli import main
from ganstudio.latent.latent_file import SavedLatent, mark_of, write_latent
from ganstudio.media import read_png
from ganstudio.params import edited_all
from ganstudio.presets import preset
from ganstudio.training.run import Run
from ganstudio.training.run_folder import RunFolder, state_of
from ganstudio.training.sampler import Sampler

from ..export.films import gif_times, probed

SMALL = (("batch_size", 16), ("threads", 1), ("sample_every", 2), ("save_every", 4))


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """From a name to a run of six steps: RUN with classes, PLAIN without, RING on points."""
    presets = {
        "RUN": ("quick-digits", (("network.channels", 4), ("latent_size", 12))),
        "PLAIN": ("first-gan", ()),
        "RING": ("ring-minimax", ()),
    }
    folder = tmp_path_factory.mktemp("takeaway")

    def run(name: str) -> Path:
        path = folder / name
        if not path.exists():
            kind, edits = presets[name]
            training = Run.start(edited_all(preset(kind).config, [*SMALL, *edits]), path)
            for step in training.steps():
                if step.number == 6:
                    break
            training.close()
        return path

    return run


def test_morph_through_classes_as_mp4(
    runs: Callable[[str], Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "a.mp4"
    words = ["morph", str(runs("RUN")), "--classes", "3,8", "--frames", "10", "--fps", "12.5", "--size", "100"]
    words += ["--path", "smooth", "--easing", "smooth", "--loop", "--checkpoint", "4", "--out", str(out)]
    assert main(words) == 0
    found = probed(out)
    assert (len(found.frames), found.size, found.rate, found.seconds) == (10, (100, 100), 12.5, 0.8)
    assert "10 frames of step 4" in capsys.readouterr().out


def test_morph_without_seeds_takes_some(runs: Callable[[str], Path], tmp_path: Path) -> None:
    for name in ("RUN", "PLAIN"):
        assert main(["morph", str(runs(name)), "--frames", "5", "--out", str(tmp_path / f"{name}.png")]) == 0
        assert read_png(tmp_path / f"{name}.png").shape == (28, 5 * 28 + 4 * 2)
    words = ["morph", str(runs("RUN")), "--frames", "3", "--out"]
    assert main([*words, str(tmp_path / "a.png"), "--seeds", "1,2,3", "--classes", "0,1,2"]) == 0
    assert main([*words, str(tmp_path / "b.png")]) == 0
    assert np.array_equal(read_png(tmp_path / "a.png"), read_png(tmp_path / "b.png"))


def test_morph_between_latents_that_were_kept(
    runs: Callable[[str], Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sampler = Sampler.of_state(state_of(runs("RUN")))
    z, weights = sampler.space.of_seeds([7, 8]), np.eye(10, dtype=np.float32)[[3, 8]]
    files = [str(tmp_path / f"{i}.json") for i in range(2)]
    for i, file in enumerate(files):
        saved = SavedLatent(z[i], weights[i], sampler.class_names, network=mark_of(sampler.generator))
        write_latent(Path(file), saved)
    words = ["morph", str(runs("RUN")), "--frames", "3", "--out", str(tmp_path / "a.png")]
    assert main([*words, "--latent", *files]) == 0
    strip = read_png(tmp_path / "a.png")
    assert np.array_equal(np.stack([strip[:, :28], strip[:, -28:]]), sampler.render(z, weights)[:, 0])
    assert main([*words, "--latent", *files, "--classes", "0"]) == 0
    strip = read_png(tmp_path / "a.png")
    assert np.array_equal(strip[:, -28:], sampler.render(z[1:], np.array([0]))[0, 0])
    capsys.readouterr()
    assert main([*words, "--latent", files[0]]) == 2
    assert "--latent: give at least two files, or one and several --classes" in capsys.readouterr().err


def test_one_image_is_counted_as_one(
    runs: Callable[[str], Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for n, words in ((1, "1 image of step"), (2, "2 images of step")):
        assert main(["sample", str(runs("RUN")), "--n", str(n), "--out", str(tmp_path / "a.png")]) == 0
        assert capsys.readouterr().out.startswith(words)


def test_timelapse(runs: Callable[[str], Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["timelapse", str(runs("RUN")), "--fps", "10", "--last-seconds", "0.5", "--out"]
    assert main([*words, str(tmp_path / "a.mp4"), "--captions"]) == 0
    assert "4 frames, 0.9 s, 560 × 584 pixels in" in capsys.readouterr().out
    found = probed(tmp_path / "a.mp4")
    assert (len(found.frames), found.size) == (9, (560, 584))
    assert main([*words, str(tmp_path / "a.gif"), "--images", "1,12,23,34", "--size", "56", "--frames", "2"]) == 0
    assert gif_times(tmp_path / "a.gif") == [100, 600]
    assert main(["timelapse", str(runs("RING")), "--out", str(tmp_path / "ring.gif")]) == 0


@pytest.mark.slow
def test_export(runs: Callable[[str], Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "a.safetensors"
    assert main(["export", str(runs("PLAIN")), "--format", "safetensors", "--out", str(out)]) == 0
    printed = capsys.readouterr().out
    assert f"The generator of step 6 in {out}" in printed
    assert "the greatest difference is 0 in a range of 2 (allowed: 0.0001)" in printed
    assert f"{out}.example.py" in printed
    assert main(["export", str(runs("PLAIN")), "--checkpoint", "4", "--out", str(tmp_path / "b.pt2")]) == 0
    assert "step 4" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["morph", "RUN", "--out", "a.avi"], "--out: a.avi must end in .gif or .mp4 or .png"),
        (
            ["morph", "RUN", "--out", "a.mp4", "--size", "101"],
            "an even number of pixels: give 100 or 102, or write a GIF",
        ),
        (["morph", "RUN", "--out", "a.mp4", "--size", "5000"], "--size: give 16 to 4096 pixels, not 5000"),
        (["morph", "RUN", "--out", "a.gif", "--fps", "60"], "--fps: give 0.1 to 50 for .gif, not 60"),
        (["morph", "RUN", "--out", "a.mp4", "--fps", "nan"], "--fps: give 0.1 to 120 for .mp4, not nan"),
        (["morph", "RUN", "--out", "a.png", "--fps", "9"], "--fps and --size are for films; a.png is a picture"),
        (["morph", "RUN", "--out", "a.mp4", "--frames", "1"], "--frames: 1 is too small"),
        (["morph", "RUN", "--out", "a.mp4", "--classes", "3,12"], "--classes: there is no class '12'; there are 0, 1"),
        (
            ["morph", "RUN", "--out", "a.mp4", "--classes", "3"],
            "give at least two numbers, or one and several --classes",
        ),
        (["morph", "RUN", "--out", "a.mp4", "--seeds=-1,2"], "--seeds: none may be below 0"),
        (
            ["morph", "RUN", "--out", "a.mp4", "--seeds", "1,2", "--latent", "a.json"],
            "Give --seeds or --latent, not both",
        ),
        (["morph", "RUN", "--out", "a.mp4", "--latent", "a.json"], "a.json"),
        (["morph", "RUN", "--out", "a.mp4", "--path", "zigzag"], "argument --path: invalid choice: 'zigzag'"),
        (["morph", "RUN", "--out", "a.mp4", "--easing", "bouncy"], "argument --easing: invalid choice: 'bouncy'"),
        (["morph", "RUN", "--out", "a.mp4", "--checkpoint", "5"], "has no checkpoint of step 5"),
        (["morph", "PLAIN", "--out", "a.mp4", "--classes", "3,8"], "--classes: this run was trained without classes"),
        (["timelapse", "RUN", "--out", "a.png"], "--out: a.png must end in .gif or .mp4"),
        (["timelapse", "RUN", "--out", "a.mp4", "--size", "301"], "give 300 or 302"),
        (["timelapse", "RUN", "--out", "a.mp4", "--images", "0,1"], "--images: the first is 1 (it is '0,1')"),
        (["timelapse", "RUN", "--out", "a.mp4", "--images", "x"], "--images: 'x' is no list of whole numbers"),
        (["timelapse", "RUN", "--out", "a.mp4", "--images", "101"], "have the images 1 to 100"),
        (["timelapse", "RUN", "--out", "a.mp4", "--last-seconds", "-1"], "--last-seconds: give 0 to 600, not -1"),
        (
            ["timelapse", "RING", "--out", "a.mp4", "--images", "1"],
            "points of the plane: there are no images to choose",
        ),
        (
            ["timelapse", "RUN/checkpoints/000006.pt", "--out", "a.mp4"],
            "a film of the training is made of a run's folder",
        ),
        (["timelapse", "nowhere", "--out", "a.mp4"], "nowhere does not exist"),
        (["export", "RUN", "--out", "a.h5"], "--out: a.h5 must end in .onnx or .safetensors or .pt2"),
        (["export", "RUN", "--out", "a.pt2", "--format", "onnx"], "--out: a.pt2 must end in .onnx"),
        (["export", "RUN", "--out", "a.pt2", "--format", "keras"], "argument --format: invalid choice: 'keras'"),
        (["export", "RUN", "--out", "no/folder/a.pt2"], "does not exist"),
        (["export", "RUN", "--out", "a.pt2", "--checkpoint", "best"], "is marked as the best"),
        (["export", "RING", "--out", "a.pt2"], "makes points of the plane; only generators of images can be exported"),
    ],
)
def test_bad_input_gives_one_line_and_status_2(
    words: list[str],
    complaint: str,
    runs: Callable[[str], Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    name, slash, rest = words[1].partition("/")
    run = str(runs(name)) if name.isupper() else name
    monkeypatch.chdir(tmp_path)
    assert main([words[0], run + slash + rest, *words[2:]]) == 2
    printed = capsys.readouterr()
    assert complaint in printed.err
    assert printed.err.startswith("ganstudio: ")
    assert printed.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_a_run_of_one_sheet_is_too_short(
    runs: Callable[[str], Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = RunFolder.open(runs("PLAIN")).config()
    folder = RunFolder.create(tmp_path / "young", config)
    folder.unlock()
    assert main(["timelapse", str(tmp_path / "young"), "--out", str(tmp_path / "a.gif")]) == 2
    assert "A film needs two sample sheets or more" in capsys.readouterr().err


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_leaves_no_file(runs: Callable[[str], Path], tmp_path: Path, number: signal.Signals) -> None:
    def interrupt_once_it_writes() -> None:
        while not list(tmp_path.iterdir()) and not is_over.wait(0.02):
            pass
        if not is_over.is_set():
            os.kill(os.getpid(), number)

    run, is_over = runs("RUN"), threading.Event()
    thread = threading.Thread(target=interrupt_once_it_writes)
    thread.start()
    try:
        assert main(["morph", str(run), "--frames", "200000", "--size", "256", "--out", str(tmp_path / "a.mp4")]) == 130
    finally:
        is_over.set()
        thread.join()
    assert list(tmp_path.iterdir()) == []
