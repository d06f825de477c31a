"""The wheel and the sdist carry all that the program needs, and start from a new environment."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
RESOURCES = {
    "datasets/mnist/train-images-idx3-ubyte.gz",
    "datasets/mnist/LICENCE.md",
    "evaluation/mnist_judge.safetensors",
    "presets/quick-digits.json",
    "icons/app.svg",
    "i18n/ganstudio_zh_CN.qm",
}

pytestmark = [pytest.mark.packaging, pytest.mark.timeout(600)]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    subprocess.run([sys.executable, "-m", "build", "--outdir", str(out), str(ROOT)], check=True, capture_output=True)
    return out


def test_wheel_and_sdist_carry_the_resources(built: Path) -> None:
    with zipfile.ZipFile(next(built.glob("*.whl"))) as wheel:
        names = set(wheel.namelist())
    assert {f"ganstudio/resources/{name}" for name in RESOURCES} <= names
    assert not [name for name in names if "screenshots" in name or name.startswith("tests")]
    with tarfile.open(next(built.glob("*.tar.gz"))) as sdist:
        inside = {name.partition("/")[2] for name in sdist.getnames()}
    assert {f"resources/{name}" for name in RESOURCES} | {"LICENSE", "CHANGELOG.md", "tests/conftest.py"} <= inside


def test_the_wheel_starts_from_a_new_environment(built: Path, tmp_path: Path) -> None:
    # The dependencies (6 GB) are lent by a .pth file; the project itself comes from the wheel alone.
    environment = tmp_path / "env"
    venv.create(environment, with_pip=False)
    python = environment / "bin" / "python"
    site = Path(
        subprocess.check_output([python, "-c", "import site; print(site.getsitepackages()[0])"], text=True).strip()
    )
    with zipfile.ZipFile(next(built.glob("*.whl"))) as wheel:
        wheel.extractall(site)
    lent = tmp_path / "lent"
    lent.mkdir()
    for path in Path(pytest.__file__).parent.parent.iterdir():
        if "ganstudio" not in path.name:
            (lent / path.name).symlink_to(path)
    (site / "lent.pth").write_text(str(lent))
    clean = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "GANSTUDIO_RUNS": str(tmp_path / "runs")}
    where = subprocess.check_output(
        [python, "-c", "import ganstudio; print(ganstudio.__file__)"], text=True, env=clean, cwd=tmp_path
    )
    assert str(site) in where
    run = [python, "-m", "ganstudio", "train", "--steps", "3", "--batch-size", "16", "--out", str(tmp_path / "run")]
    subprocess.run(run, check=True, env=clean, cwd=tmp_path, capture_output=True)
    assert (tmp_path / "run" / "checkpoints" / "000003.pt").is_file()
    doctor = subprocess.run(
        [python, "-m", "ganstudio", "doctor"], env=clean, cwd=tmp_path, capture_output=True, text=True
    )
    assert "70,000 images, intact" in doctor.stdout
