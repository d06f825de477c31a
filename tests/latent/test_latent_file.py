"""Latents on disk: bit for bit what they were, and never anything else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from ganstudio.errors import StudioError
from ganstudio.latent.latent_file import SavedLatent, mark_of, read_latent, write_latent

from .generators import DIGITS, PLAIN, generator_of

NAMES = ("0", "1", "2", "3")


def saved(**changes: Any) -> SavedLatent:
    z = np.random.default_rng(0).standard_normal(8).astype(np.float32)
    weights = np.array([0.1, 0.2, 0.3, 0.4], np.float32)
    return SavedLatent(**{"z": z, "class_weights": weights, "class_names": NAMES, **changes})


def test_a_latent_comes_back_bit_for_bit(tmp_path: Path) -> None:
    latent = saved(run="日 run", step=7, network="abc", seed=3)
    write_latent(tmp_path / "a.json", latent)
    again = read_latent(tmp_path / "a.json")
    assert again.z.tobytes() == latent.z.tobytes()
    assert again.class_weights is not None
    assert again.class_weights.tobytes() == latent.class_weights.tobytes()  # type: ignore[union-attr]
    assert (again.class_names, again.run, again.step, again.network, again.seed) == (NAMES, "日 run", 7, "abc", 3)
    again.require_fit(tmp_path / "a.json", DIGITS, NAMES)


def test_one_without_classes_comes_back(tmp_path: Path) -> None:
    write_latent(tmp_path / "a.json", saved(class_weights=None, class_names=()))
    assert read_latent(tmp_path / "a.json").class_weights is None


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (lambda d: d.pop("format"), "is no latent"),
        (lambda d: d.update(format="png"), "is no latent"),
        (lambda d: d.update(version=2), "newer GAN Studio"),
        (lambda d: d.update(version=2, z="other"), "newer GAN Studio"),
        (lambda d: d.update(z=[]), "is damaged: z"),
        (lambda d: d.update(z=[1.0, "2"]), "is damaged: z.1"),
        (lambda d: d.update(z=[1.0, float("nan")]), "is damaged: z.1"),
        (lambda d: d.update(z=[1e300]), "is damaged: z.0"),
        (lambda d: d.update(class_weights=[1.0]), "do not fit its classes"),
        (lambda d: d.update(class_weights=[0.0] * 4), "do not fit its classes"),
        (lambda d: d.update(class_weights=[-1.0, 1, 1, 0]), "is damaged: class_weights.0"),
        (lambda d: d.update(step=-1), "is damaged: step"),
    ],
)
def test_a_damaged_file_is_named(tmp_path: Path, change: Any, complaint: str) -> None:
    path = tmp_path / "a.json"
    write_latent(path, saved())
    data = json.loads(path.read_text(encoding="utf-8"))
    change(data)
    path.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(StudioError, match=complaint) as error:
        read_latent(path)
    assert str(path) in str(error.value)


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff\xfe", b"[" * 100_000, b"\x89PNG"])
def test_what_is_no_latent_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(content)
    with pytest.raises(StudioError, match=r"a\.json is no latent"):
        read_latent(path)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(StudioError, match=r"b\.json does not exist"):
        read_latent(tmp_path / "b.json")
    with pytest.raises(StudioError, match="cannot be read"):
        read_latent(tmp_path)
    (tmp_path / "c.json").write_bytes(b" " * 5_000_000)
    with pytest.raises(StudioError, match="too large"):
        read_latent(tmp_path / "c.json")


def test_a_latent_of_another_run_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StudioError, match="a latent of 9 numbers; this run takes 8"):
        saved(z=np.zeros(9, np.float32)).require_fit(tmp_path, DIGITS, NAMES)
    with pytest.raises(StudioError, match="with the classes 0, 1, 2, 3; this run has a, b, c, d"):
        saved().require_fit(tmp_path, DIGITS, ("a", "b", "c", "d"))
    saved().require_fit(tmp_path, PLAIN, ())  # a class more than is needed does no harm


def test_the_mark_is_of_the_weights() -> None:
    assert mark_of(generator_of(PLAIN)) == mark_of(generator_of(PLAIN))
    assert mark_of(generator_of(PLAIN)) != mark_of(generator_of(PLAIN, seed=1))
