"""The floors beside the judge, and those in the cache."""

from pathlib import Path

import pytest

from ganstudio import paths
from ganstudio.evaluation import Judge, RealImages
from ganstudio.evaluation.floors import Floors, bundled_file, cache_file, floors_in_slices
from ganstudio.evaluation.metrics import ALL, FAST, ON_DEMAND
from ganstudio.evaluation.neighbours import expected_coverage
from ganstudio.evaluation.slices import finished


@pytest.mark.parametrize(("n", "nearest"), [(30, 250), (900, 1_000), (10_000, 10_000), (60_000, 10_000)])
def test_bundled_ones_are_of_the_nearest_n_and_complete(judge: Judge, real: RealImages, n: int, nearest: int) -> None:
    floors = finished(floors_in_slices(judge, real, n, ALL))
    assert floors.n == nearest
    assert set(floors.values) == (set(ALL) | set(ON_DEMAND)) - set(FAST)
    assert floors.values["coverage"] == pytest.approx(expected_coverage(nearest, nearest), abs=0.02)
    assert 0.3 < floors.threshold < 0.8


def test_a_stale_or_missing_file_is_measured_anew_and_cached(
    judge: Judge, real: RealImages, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = RealImages(real.train[:500], real.test[:500], is_judges_own=True)
    (tmp_path / "evaluation").mkdir()
    text = bundled_file("mnist").read_text(encoding="utf-8").replace(judge.card.weights_sha256, "0" * 64)
    monkeypatch.setattr(paths, "RESOURCES", tmp_path)
    bundled_file("mnist").write_text(text, encoding="utf-8")
    floors = finished(floors_in_slices(judge, few, 300, ["score"]))
    assert (floors.n, list(floors.values)) == (300, ["score"])
    more = finished(floors_in_slices(judge, few, 300, ["kernel_distance"]))
    assert more.values.keys() == {"score", "kernel_distance"}  # what was known is kept
    file = cache_file(judge, few, 300)
    assert Floors.model_validate_json(file.read_bytes()) == more
    file.write_text("{", encoding="utf-8")
    assert finished(floors_in_slices(judge, few, 300, ["score"])).values == floors.values


def test_a_cache_that_cannot_be_written_is_no_failure(
    judge: Judge, real: RealImages, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "taken").write_text("no folder", encoding="utf-8")
    monkeypatch.setenv("GANSTUDIO_CACHE", str(tmp_path / "taken"))
    few = RealImages(real.train[:100], real.test[:100])
    assert finished(floors_in_slices(judge, few, 100, ["score"])).values["score"] > 5
