"""Generators as files for other programs: they make what the app makes, and say of themselves what one must know."""

from __future__ import annotations

import json
import re
import runpy
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import numpy as np
import pytest
import safetensors.torch
import torch
from PIL import Image
from torch import nn
from torch.nn.utils import parametrize

from ganstudio import progress
from ganstudio.errors import StudioError
from ganstudio.export import generators, onnx_file, safetensors_file
from ganstudio.export import portable as portable_module
from ganstudio.export.generators import SUFFIXES, Exported, example_file, export_generator, format_of
from ganstudio.export.portable import Portable
from ganstudio.training.checkpoint import State
from ganstudio.training.run_folder import state_of
from ganstudio.training.sampler import Sampler

from .conftest import COMPACT

pytestmark = pytest.mark.slow

StateOf = Callable[..., State]
RESIDUAL = (
    ("network", "residual"),
    ("network.channels", 4),
    ("network.norm", "pixel"),
    ("terms.spectral_norm", "on"),
    ("terms.spectral_norm.generator", True),
    ("terms.class_loss", "off"),
)
KINDS: dict[str, tuple[str, tuple[tuple[str, object], ...]]] = {
    "compact": ("quick-digits-unconditional", (("network.channels", 4),)),
    "dcgan": ("conditional-dcgan", (("network.generator_width", 4), ("network.discriminator_width", 4))),
    "mlp": ("first-gan", ()),
    "residual": ("quick-digits", RESIDUAL),
    "codes": ("infogan", (("network.channels", 4), ("latent_size", 20))),
}


@pytest.fixture(scope="session")
def portable(run: Path) -> Portable:
    return Portable.of_state(state_of(run))


@pytest.fixture(scope="module")
def exports(portable: Portable, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Exported]:
    """From the name of a format to a file of it."""

    @cache
    def written(name: str) -> Exported:
        if name == "onnx":
            pytest.importorskip("onnxscript")
        return export_generator(portable, tmp_path_factory.mktemp(name) / f'a "generator"{SUFFIXES[name]}', name)

    return written


@pytest.fixture(params=SUFFIXES)
def exported(request: pytest.FixtureRequest, exports: Callable[[str], Exported]) -> Exported:
    return exports(request.param)


def test_it_makes_what_the_app_makes(exported: Exported, run: Path) -> None:
    assert exported.difference < 1e-5
    opened = format_of(next(name for name, end in SUFFIXES.items() if end == exported.path.suffix)).opened(
        exported.path
    )
    sampler = Sampler.of_state(state_of(run))
    z = sampler.space.of_seeds(range(7))
    blends = np.random.default_rng(0).dirichlet(np.ones(10), 7).astype(np.float32)
    images = opened({"z": z, "class_weights": blends})
    assert images.shape == (7, 1, 28, 28)
    assert images.dtype == np.float32
    pixels = ((images + 1) * 127.5).round().clip(0, 255).astype(int)
    assert np.abs(pixels - sampler.render(z, blends)).max() <= 1
    assert not np.allclose(images[0], images[1])


@pytest.mark.slow
def test_its_example_runs_by_itself_and_writes_a_picture(exported: Exported, tmp_path: Path) -> None:
    text = exported.example.read_text(encoding="utf-8")
    assert exported.example == exported.path.with_name(f"{exported.path.name}.example.py")
    assert "ganstudio" not in text
    assert len(text.splitlines()) < 36
    words = [sys.executable, "-W", "error", "-P", str(exported.example)]
    subprocess.run(words, check=True, cwd=tmp_path, capture_output=True, timeout=100)
    with Image.open(tmp_path / "samples.png") as picture:
        assert (picture.size, picture.mode) == ((280, 28), "L")
        assert np.asarray(picture).std() > 1


def test_anyone_may_read_it(exported: Exported) -> None:
    assert sorted(exported.path.parent.iterdir()) == [exported.path, exported.example]
    assert stat.S_IMODE(exported.path.stat().st_mode) == stat.S_IMODE(exported.example.stat().st_mode)


def test_its_size_is_foreseen(exported: Exported, portable: Portable) -> None:
    assert portable.bytes < exported.path.stat().st_size < portable.bytes + 60_000


@pytest.mark.parametrize("kind", KINDS)
def test_every_network_can_leave(
    kind: str, state_of_preset: StateOf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name, edits = KINDS[kind]
    state = state_of_preset(name, *edits)
    portable = Portable.of_state(state)
    assert not any(parametrize.is_parametrized(layer) for layer in portable.generator.modules())
    sampler = Sampler.of_state(state)
    inputs = portable.inputs(5)
    pixels = ((portable.images(inputs) + 1) * 127.5).round().clip(0, 255).astype(int)
    assert np.abs(pixels - sampler.render(inputs["z"], inputs.get("class_weights"))).max() <= 1
    for form in ("safetensors", "torch"):
        out = tmp_path / f"a{SUFFIXES[form]}"
        assert export_generator(portable, out, form).difference < 1e-5
    example = tmp_path / "a.safetensors.example.py"
    monkeypatch.chdir(tmp_path)
    runpy.run_path(str(example))
    with Image.open("samples.png") as picture:
        assert picture.size == (280, 28)
    assert ("load_generator" in example.read_text()) == (kind == "residual")


def test_colours_and_a_residual_network_as_onnx(
    state_of_preset: StateOf, pictures: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("onnxscript")
    own = (("dataset", "folder"), ("dataset.folder", str(pictures)), ("dataset.size", 32), ("dataset.classes", True))
    portable = Portable.of_state(state_of_preset("quick-digits", *own, *RESIDUAL))
    exported = export_generator(portable, tmp_path / "a.onnx", "onnx")
    assert exported.difference < 1e-4
    assert portable.shape.channels == 3
    text = exported.example.read_text()
    assert "(one, ten, two)" in text
    monkeypatch.chdir(tmp_path)
    runpy.run_path(str(exported.example))
    with Image.open("samples.png") as picture:
        assert (picture.size, picture.mode) == ((320, 32), "RGB")


def test_what_an_onnx_file_says_of_itself(exports: Callable[[str], Exported]) -> None:
    onnx = pytest.importorskip("onnx")
    model = onnx.load(exports("onnx").path)
    onnx.checker.check_model(model, full_check=True)
    assert max(each.version for each in model.opset_import if not each.domain) >= 18
    sides = [
        [dim.dim_param or dim.dim_value for dim in value.type.tensor_type.shape.dim]
        for value in (*model.graph.input, *model.graph.output)
    ]
    count = sides[0][0]
    assert isinstance(count, str)
    assert sides == [[count, 12], [count, 10], [count, 1, 28, 28]]
    assert [value.name for value in (*model.graph.input, *model.graph.output)] == ["z", "class_weights", "images"]
    facts = {prop.key: prop.value for prop in model.metadata_props}
    assert json.loads(facts["class_names"]) == [str(digit) for digit in range(10)]
    assert json.loads(facts["step"]) == 9
    assert json.loads(facts["config"])["latent_size"] == 12


def test_weights_come_home_again_and_nothing_else_does(portable: Portable, tmp_path: Path) -> None:
    out = tmp_path / "a.safetensors"
    export_generator(portable, out, "safetensors")
    home = safetensors_file.load_generator(out)
    assert (home.shape, home.class_names, home.step) == (portable.shape, portable.class_names, 9)
    assert home.config == portable.config
    for name, tensor in portable.generator.state_dict().items():
        assert torch.equal(home.generator.state_dict()[name], tensor)
    content = out.read_bytes()
    for damaged, complaint in (
        (content[:200], "cannot be read"),
        (b"", "cannot be read"),
        (
            content.replace(b'"format"', b'"formal"').replace(b'"shape"', b'"shope"', 1),
            "cannot be read|holds no generator",
        ),
    ):
        out.write_bytes(damaged)
        with pytest.raises(StudioError, match=complaint):
            safetensors_file.load_generator(out)
    with pytest.raises(StudioError, match="cannot be read"):
        safetensors_file.load_generator(tmp_path / "nothing")


def test_the_run_is_as_it_was(state_of_preset: StateOf) -> None:
    state = state_of_preset("quick-digits", *RESIDUAL)
    before = {name: tensor.clone() for name, tensor in state["averages"]["generator"].items()}
    Portable.of_state(state)
    assert all(torch.equal(before[name], tensor) for name, tensor in state["averages"]["generator"].items())


def test_a_file_that_makes_something_else_is_not_written(
    portable: Portable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for wrong, shown in (((lambda images: images + 2e-4), r"0\.0002"), ((lambda images: images * np.nan), "nan")):
        monkeypatch.setattr(
            safetensors_file, "opened", lambda path, wrong=wrong: lambda inputs: wrong(portable.images(inputs))
        )
        with pytest.raises(StudioError, match=f"differ by {shown}.*was not written"):
            export_generator(portable, tmp_path / "a.safetensors", "safetensors")
    assert list(tmp_path.iterdir()) == []


def test_missing_packages_are_named(portable: Portable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(onnx_file, "_PACKAGES", ("numpy", "onnx_that_is_not_there"))
    with pytest.raises(StudioError, match=re.escape("-m pip install onnx_that_is_not_there")):
        export_generator(portable, tmp_path / "a.onnx", "onnx")
    assert list(tmp_path.iterdir()) == []


def test_a_mistake_in_its_conversion_is_found(
    state_of_preset: StateOf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = portable_module._plain

    def mistaken(generator: nn.Module) -> nn.Module:
        converted = plain(generator)
        next(layer for layer in converted.modules() if isinstance(layer, nn.ConvTranspose2d)).weight.mul_(0.9)
        return converted

    monkeypatch.setattr(portable_module, "_plain", mistaken)
    portable = Portable.of_state(state_of_preset("quick-digits", *COMPACT))
    with pytest.raises(StudioError, match="would make other images than the app"):
        export_generator(portable, tmp_path / "a.safetensors", "safetensors")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("part", ["write", "opened"])
def test_what_a_format_cannot_hold_is_a_sentence(
    part: str,
    portable: Portable,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fail(*_: object) -> None:
        raise NotImplementedError("no such operator\nand forty lines more")

    monkeypatch.setattr(safetensors_file, part, fail)
    caplog.set_level("INFO", "ganstudio.export")
    with pytest.raises(StudioError, match=r"could not be written as \.safetensors: no such operator$") as raised:
        export_generator(portable, tmp_path / "a.safetensors", "safetensors")
    assert isinstance(raised.value.__cause__, NotImplementedError)
    assert "forty lines more" in caplog.text
    assert list(tmp_path.iterdir()) == []


def test_an_example_that_a_person_edited_stays(
    portable: Portable, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    out = tmp_path / "a.safetensors"
    assert not export_generator(portable, out, "safetensors").example_is_older
    assert not export_generator(portable, out, "safetensors").example_is_older  # it is the same
    assert caplog.text == ""
    example_file(out).write_text("mine", encoding="utf-8")
    out.write_bytes(b"old")
    assert export_generator(portable, out, "safetensors").example_is_older
    assert "a.safetensors.example.py was there already and is left as it is" in caplog.text
    assert example_file(out).read_text(encoding="utf-8") == "mine"
    assert safetensors_file.load_generator(out).step == 9


def test_what_lies_where_the_example_goes_keeps_no_file_away(portable: Portable, tmp_path: Path) -> None:
    out = tmp_path / "a.safetensors"
    example_file(out).mkdir()
    assert export_generator(portable, out, "safetensors").example_is_older
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.safetensors", "a.safetensors.example.py"]


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"format": "ganstudio generator 2", "shape": "{}"}, "was written by a newer GAN Studio"),
        ({"format": "another"}, "holds no generator"),
        ({"shape": "null"}, "holds no generator"),
        ({"shape": '{"heads": 7}'}, "holds no generator"),
        ({"class_names": "null"}, "holds no generator"),
        ({"step": "[]"}, "holds no generator"),
    ],
)
def test_damaged_facts_are_told(change: dict[str, str], complaint: str, portable: Portable, tmp_path: Path) -> None:
    out = tmp_path / "a.safetensors"
    weights = {name: tensor.contiguous() for name, tensor in portable.generator.state_dict().items()}
    out.write_bytes(safetensors.torch.save(weights, {**portable.facts, **change}))
    with pytest.raises(StudioError, match=complaint):
        safetensors_file.load_generator(out)


def test_points_are_no_images(state_of_preset: StateOf) -> None:
    with pytest.raises(StudioError, match="makes points of the plane; only generators of images"):
        Portable.of_state(state_of_preset("ring-minimax"))


def test_progress_is_told_and_can_end_it(portable: Portable, tmp_path: Path) -> None:
    told: list[int] = []
    with progress.watched(lambda done, total: told.append(done)):
        export_generator(portable, tmp_path / "a.safetensors", "safetensors")
    assert told == [0, 1, 2, 3]
    shutil.rmtree(tmp_path)
    tmp_path.mkdir()

    def end(done: int, total: int) -> None:
        if done == 2:
            raise progress.Cancelled

    with pytest.raises(progress.Cancelled), progress.watched(end):
        export_generator(portable, tmp_path / "a.safetensors", "safetensors")
    assert list(tmp_path.iterdir()) == []


def test_the_tolerance_is_what_was_promised() -> None:
    assert generators.MOST_DIFFERENCE == 1e-4
