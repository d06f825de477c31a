"""The commands, as a person types them."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from ganstudio.cli import main
from ganstudio.media import read_png
from ganstudio.training.run_folder import RunFolder, state_of
from ganstudio.training.sampler import Sampler

from ..training.test_run import no_file_longer_than

SMALL = ["--batch-size", "16", "--network.channels", "4", "--latent-size", "8", "--threads", "1"]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A conditional run of 30 steps, made by the command."""
    path = tmp_path_factory.mktemp("cli") / "run"
    assert main(["train", "--preset", "quick-digits", "--steps", "30", "--out", str(path), *SMALL]) == 0
    return path


@pytest.fixture(scope="module")
def plain_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run without classes."""
    path = tmp_path_factory.mktemp("cli") / "plain"
    words = [
        "train",
        "--preset",
        "first-gan",
        "--steps",
        "3",
        "--out",
        str(path),
        "--batch-size",
        "16",
        "--threads",
        "1",
    ]
    assert main(words) == 0
    return path


def test_train_says_where_all_lies(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "run"
    assert main(["train", "--steps", "4", "--out", str(path), "--seed", "5", "--lr-g", "1e-3", *SMALL]) == 0
    printed = capsys.readouterr().out
    assert f"train --resume {path}" in printed
    assert str(path / "samples" / "000004.png") in printed
    config = RunFolder.open(path).config()
    assert (config.seed, config.lr_g, config.batch_size) == (5, 1e-3, 16)


def test_resume_counts_steps_from_the_start(run: Path, tmp_path: Path) -> None:
    branch = tmp_path / "branch"
    assert main(["train", "--resume", str(run), "--out", str(branch), "--steps", "34"]) == 0
    assert state_of(branch)["step"] == 34
    assert main(["train", "--resume", str(branch), "--steps", "20"]) == 0
    assert state_of(branch)["step"] == 34
    assert state_of(run)["step"] == 30


@pytest.mark.slow
def test_minutes_are_training_time_of_this_call(run: Path, tmp_path: Path) -> None:
    branch = tmp_path / "branch"
    assert main(["train", "--resume", str(run), "--out", str(branch), "--minutes", "0.02"]) == 0
    seconds = state_of(branch)["seconds"] - state_of(run)["seconds"]
    assert 1.2 <= seconds < 4


def test_sample_to_npz(run: Path, tmp_path: Path) -> None:
    for name, seed in (("a", "1"), ("b", "1"), ("c", "2")):
        assert main(["sample", str(run), "--n", "501", "--out", str(tmp_path / f"{name}.npz"), "--seed", seed]) == 0
    a, b, c = (np.load(tmp_path / f"{name}.npz") for name in "abc")
    assert (a["images"].shape, a["images"].dtype) == ((501, 28, 28), np.uint8)
    assert (a["labels"].shape, a["labels"].dtype) == ((501,), np.int64)
    assert set(np.bincount(a["labels"])) == {50, 51}
    assert np.array_equal(a["images"], b["images"])
    assert not np.array_equal(a["images"], c["images"])


def test_sample_one_label_to_png(run: Path, tmp_path: Path) -> None:
    assert main(["sample", str(run), "--n", "9", "--label", "7", "--out", str(tmp_path / "a.png")]) == 0
    assert read_png(tmp_path / "a.png").shape == (3 * 28 + 2 * 2, 3 * 28 + 2 * 2)


@pytest.mark.slow
def test_labels_are_digits_also_for_a_choice_of_digits(tmp_path: Path) -> None:
    path = str(tmp_path / "run")
    assert main(["train", "--steps", "2", "--dataset.digits", "38", "--out", path, *SMALL]) == 0
    assert main(["sample", path, "--n", "4", "--out", str(tmp_path / "a.npz")]) == 0
    assert np.load(tmp_path / "a.npz")["labels"].tolist() == [3, 8, 3, 8]
    assert main(["sample", path, "--label", "8", "--out", str(tmp_path / "a.png")]) == 0


def test_sample_without_classes_has_no_labels(plain_run: Path, tmp_path: Path) -> None:
    assert main(["sample", str(plain_run), "--n", "5", "--out", str(tmp_path / "a.npz")]) == 0
    assert np.load(tmp_path / "a.npz").files == ["images"]


@pytest.mark.parametrize("path", ["slerp", "lerp"])
def test_morph(run: Path, plain_run: Path, tmp_path: Path, path: str) -> None:
    words = ["morph", str(run), "--seeds", "1,2,3", "--frames", "12", "--path", path]
    assert main([*words, "--out", str(tmp_path / "a.gif")]) == 0
    with Image.open(tmp_path / "a.gif") as gif:
        assert gif.n_frames == 12
        assert gif.size == (224, 224)
    assert main([*words, "--label", "3", "--out", str(tmp_path / "a.png")]) == 0
    assert main(["morph", str(plain_run), "--seeds", "4,5", "--out", str(tmp_path / "b.gif")]) == 0


@pytest.fixture(scope="module")
def coded_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run with learned codes."""
    path = tmp_path_factory.mktemp("cli") / "coded"
    words = ["train", "--preset", "infogan", "--steps", "2", "--out", str(path), *SMALL]
    assert main([*words, "--latent-size", "20", "--batch-size", "16"]) == 0
    return path


def test_learned_codes_are_written_and_can_be_chosen(coded_run: Path, tmp_path: Path) -> None:
    words = ["sample", str(coded_run), "--n", "60", "--out"]
    assert main([*words, str(tmp_path / "a.npz")]) == 0
    assert main([*words, str(tmp_path / "b.npz"), "--code", "3"]) == 0
    a, b = (np.load(tmp_path / f"{name}.npz") for name in "ab")
    assert set(a["code"]) == set(range(1, 11))
    assert set(b["code"]) == {3}
    assert np.array_equal(a["continuous_codes"], b["continuous_codes"])
    assert a["continuous_codes"].shape == (60, 2)
    same = a["code"] == 3
    assert np.array_equal(a["images"][same], b["images"][same])
    assert not np.array_equal(a["images"], b["images"])


def test_a_morph_passes_through_what_the_seeds_show(coded_run: Path, tmp_path: Path) -> None:
    words = ["morph", str(coded_run), "--seeds", "1,2", "--frames", "3", "--out"]
    assert main([*words, str(tmp_path / "a.png")]) == 0
    assert main([*words, str(tmp_path / "b.png"), "--code", "10"]) == 0
    sampler = Sampler.of_state(state_of(coded_run))
    ends = sampler.space.of_seeds([1, 2])
    assert (ends[:, :10].sum(1) == 1).all()
    for name, z in (("a", ends), ("b", sampler.space.with_category(ends, 9))):
        strip = read_png(tmp_path / f"{name}.png")
        shown = np.stack([strip[:, :28], strip[:, -28:]])
        assert np.array_equal(shown, sampler.render(z)[:, 0])


def test_truncation_draws_latents_but_not_codes_to_the_mean(coded_run: Path, tmp_path: Path) -> None:
    sampler = Sampler.of_state(state_of(coded_run))
    codes = sampler.space.codes
    seeds = sampler.space.of_seeds([1, 2])
    for factor in ("0.5", "0"):
        words = ["--truncation", factor, "--out", str(tmp_path / f"{factor}.png")]
        assert main(["morph", str(coded_run), "--seeds", "1,2", "--frames", "3", *words]) == 0
        strip = read_png(tmp_path / f"{factor}.png")
        z = np.hstack([seeds[:, :codes], float(factor) * seeds[:, codes:]])
        assert np.array_equal(np.stack([strip[:, :28], strip[:, -28:]]), sampler.render(z)[:, 0])


def test_sample_takes_a_truncation(run: Path, tmp_path: Path) -> None:
    def images(*words: str) -> np.ndarray:
        assert main(["sample", str(run), "--n", "20", "--out", str(tmp_path / "a.npz"), *words]) == 0
        return np.load(tmp_path / "a.npz")["images"].astype(float)

    whole, half, none = images(), images("--truncation", "0.5"), images("--truncation", "0")
    assert np.array_equal(whole, images("--truncation", "1"))
    sampler = Sampler.of_state(state_of(run))
    z = 0.5 * next(sampler.latents(20, 0))
    assert np.array_equal(half, sampler.render(z, np.arange(20) % 10)[:, 0])
    assert np.array_equal(none[:10], none[10:])  # of each class the one image at the mean


def test_evaluate_as_json(run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", str(run), "--n", "400", "--json"]) == 0
    drawn = json.loads(capsys.readouterr().out)
    assert drawn["n"] == 400
    assert drawn["distance"] > drawn["floor"] > 0
    assert 0 <= drawn["accuracy"] <= 1
    assert main(["sample", str(run), "--n", "400", "--out", str(tmp_path / "a.npz")]) == 0
    capsys.readouterr()
    assert main(["evaluate", str(tmp_path / "a.npz"), "--json"]) == 0
    from_file = json.loads(capsys.readouterr().out)
    # `sample` draws the classes evenly, `evaluate` as often as the training images have them.
    assert from_file["distance"] == pytest.approx(drawn["distance"], rel=0.05)
    assert from_file["accuracy"] == pytest.approx(drawn["accuracy"], abs=0.05)


def test_evaluate_without_classes(plain_run: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", str(plain_run), "--n", "300"]) == 0
    assert "no accuracy" in capsys.readouterr().out


def test_presets_lists_all(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["presets"]) == 0
    printed = capsys.readouterr().out
    assert all(name in printed for name in ("quick-digits", "first-gan", "dcgan"))


def test_doctor_finds_everything_here(capsys: pytest.CaptureFixture[str]) -> None:
    main(["doctor"])
    printed = capsys.readouterr().out
    assert "70,000 images, intact" in printed
    assert "99.61%" in printed


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["train", "--foo", "1"], "unrecognized arguments: --foo 1 (see ganstudio train --help)"),
        (["train", "--lrg", "1"], "--lrg 1; did you mean --lr-g? (see ganstudio train --help)"),
        (["train", "--lr-g", "-1"], "--lr-g: must be greater than 0"),
        (["train", "--batch-size", "many"], "--batch-size: must be a whole number"),
        (["train", "--network", "resnet"], "--network: there is no 'resnet'; known are compact"),
        (
            ["train", "--network", "mlp", "--network.channels", "3"],
            "--network.channels: belongs to compact, residual, and not to mlp",
        ),
        (["train", "--preset", "nope"], "There is no preset 'nope'; known are quick-digits"),
        (["train", "--steps", "0"], "--steps must be more than 0"),
        (["train", "--minutes", "-1"], "--minutes must be more than 0"),
        (["train", "--steps", "x"], "argument --steps: invalid int value"),
        (["train", "--preset", "dcgan", "--resume", "x"], "not allowed with argument"),
        (["train", "--resume", "nowhere"], "nowhere does not exist"),
        (["train", "--device", "cuda:7"], "--device: must be one of auto, cpu, cuda, mps"),
        (["sample", "nowhere", "--out", "a.png"], "nowhere does not exist"),
        (["sample", "RUN", "--out", "a.jpg"], "must end in .npz or .png"),
        (["sample", "RUN", "--out", "no/folder/a.png"], "does not exist"),
        (["sample", "RUN", "--n", "0", "--out", "a.png"], "--n: 0 is too small"),
        (["sample", "RUN", "--label", "x", "--out", "a.png"], "there is no class 'x'; there are 0, 1"),
        (["sample", "PLAIN", "--label", "3", "--out", "a.png"], "was trained without classes"),
        (["sample", "PLAIN", "--code", "3", "--out", "a.png"], "trained without a learned category"),
        (["sample", "CODED", "--code", "11", "--out", "a.png"], "there is no learned code 11; there are 1 to 10"),
        (["morph", "CODED", "--seeds", "1,2", "--code", "0", "--out", "a.gif"], "there is no learned code 0"),
        (["morph", "RUN", "--seeds", "1", "--out", "a.gif"], "at least two numbers"),
        (["morph", "RUN", "--truncation", "1.3", "--out", "a.gif"], "--truncation: give 0 to 1.2, not 1.3"),
        (["sample", "RUN", "--truncation", "nan", "--out", "a.png"], "--truncation: give 0 to 1.2, not nan"),
        (["morph", "RUN", "--seeds", "1,x", "--out", "a.gif"], "no list of whole numbers"),
        (["morph", "PLAIN", "--seeds", "1,2", "--label", "1", "--out", "a.gif"], "was trained without classes"),
        (["evaluate", "nowhere.npz"], "nowhere.npz is missing"),
        (["evaluate", "."], "is no run"),
        (["frobnicate"], "invalid choice"),
        (["--open", "nowhere"], "nowhere does not exist"),
    ],
)
def test_bad_input_gives_one_line_and_status_2(
    words: list[str],
    complaint: str,
    run: Path,
    plain_run: Path,
    coded_run: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    runs = {"RUN": str(run), "PLAIN": str(plain_run), "CODED": str(coded_run)}
    assert main([runs.get(word, word) for word in words]) == 2
    printed = capsys.readouterr()
    assert complaint in printed.err
    assert printed.err.startswith("ganstudio: ")
    assert printed.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_ctrl_c_saves_and_says_how_to_go_on(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "ganstudio", "train", "--out", str(tmp_path / "run"), *SMALL]
    process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    deadline = time.monotonic() + 60
    metrics = tmp_path / "run" / "metrics.jsonl"
    while not (metrics.exists() and metrics.stat().st_size):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "ganstudio train --resume" in out
    assert "Traceback" not in err
    assert state_of(tmp_path / "run")["step"] > 0


@pytest.mark.slow
def test_without_a_display_the_plain_command_trains_in_the_shell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from ganstudio.cli import studio

    monkeypatch.setattr(studio, "_HEADLESS_MINUTES", 0.02)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main([]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("There is no display, so the preset quick-digits trains here for a minute")
    assert "ganstudio --open" in printed
    assert "samples" in printed


def test_a_missing_library_is_named_by_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    from ganstudio.doctor import missing_qt_packages

    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")

    def lacks_cursor(name: str) -> None:
        if "cursor" in name:
            raise OSError(name)

    assert missing_qt_packages(lacks_cursor) == ["libxcb-cursor0"]


def test_off_wins_over_nothing_it_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["train", "--terms.r1.gamma", "3", "--terms.r1", "off"]) == 2
    assert "--terms.r1.gamma: makes no sense beside --terms.r1 off" in capsys.readouterr().err


def test_a_damaged_newest_checkpoint_is_told(run: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    branch = tmp_path / "branch"
    assert main(["train", "--resume", str(run), "--out", str(branch), "--steps", "34"]) == 0
    (branch / "checkpoints" / "000099.pt").write_bytes(b"x")
    assert main(["train", "--resume", str(branch), "--steps", "36"]) == 0
    assert "The newest checkpoint is damaged; the run goes on from step 34" in capfd.readouterr().out


def test_a_full_disk_at_the_end_is_no_success(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with no_file_longer_than(10_000):
        assert main(["train", "--steps", "4", "--out", str(tmp_path / "run"), *SMALL]) == 1
    printed = capsys.readouterr()
    assert "could not be saved, so it is lost" in printed.err
    assert "--resume" not in printed.out


def test_a_stale_display_is_no_display() -> None:
    from ganstudio.cli.studio import x_server_answers

    assert not x_server_answers(":4711")
    assert not x_server_answers("nonsense")
    assert not x_server_answers("")


def test_an_option_of_another_kind_says_whose_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["train", "--dataset.noise", "0.1"]) == 2
    said = capsys.readouterr().err
    assert "--dataset.noise: belongs to two_moons, and not to mnist" in said
