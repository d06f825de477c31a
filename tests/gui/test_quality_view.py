"""Scores in the window: which of them are drawn together, and what is said while images are learnt."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ganstudio.datasets import Data
from ganstudio.datasets.mnist import Mnist
from ganstudio.evaluation.train_own import Recipe
from ganstudio.gui.quality import TAB, without_scores
from ganstudio.params import edited
from ganstudio.training import quality_watch
from ganstudio.training.facts import State
from ganstudio.training.quality import Best, Quality
from ganstudio.training.run_folder import RunFolder, find_runs

from ..e2e.conftest import Studio, studio  # noqa: F401  # a fixture


def score(step: int, ratio: float, features: str = "a" * 64, n: int = 2000) -> Quality:
    quality = Quality(step, n, 10 * ratio, 10.0, n, features, judge="own", accuracy=0.5, share_of_time=0.04)
    return replace(quality, best=Best.of(quality, "distance"))


@pytest.fixture
def stopped(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> Studio:  # noqa: F811
    """A run of some steps without scores."""
    studio.session.edit(edited(studio.session.config, "quality_share", 0))
    studio.session.start()
    studio.wait_for_step(30)
    studio.session.stop()
    studio.wait_for(State.STOPPED)
    return studio


def drawn(studio: Studio) -> list[tuple[float, float]]:  # noqa: F811
    curve = studio.window.plots._curves["quality/floor_ratio"]
    return list(zip(curve.steps.tolist(), curve.raw.tolist(), strict=True))


def note_of(studio: Studio) -> tuple[str, str]:  # noqa: F811
    (page,) = (page for page in studio.window.plots.pages if page.title == TAB)
    return page.note.text(), page.note.toolTip()


def test_only_scores_of_one_scale_are_drawn_as_they_come(stopped: Studio) -> None:
    session = stopped.session
    for one in (score(5, 40), score(10, 30)):
        session.rows_arrived.emit([{"step": one.step} | one.metrics()])
        session.scored.emit(one)
    assert drawn(stopped) == [(5, 40), (10, 30)]
    assert "left out" not in note_of(stopped)[0]
    other = score(15, 3, features="b" * 64)
    session.rows_arrived.emit([{"step": 15} | other.metrics()])
    assert drawn(stopped) == [(5, 40), (10, 30)]  # not before it is known what it is of
    session.scored.emit(other)
    assert drawn(stopped) == [(15, 3)]
    text, tip = note_of(stopped)
    assert text.endswith("· 2 others left out")
    assert "2 other scores are not drawn" in tip
    assert "Features: own, weights bbbbbbbbbbbb." in tip
    session.scored.emit(score(20, 20))
    assert drawn(stopped) == [(5, 40), (10, 30), (20, 20)]  # as those at first
    assert note_of(stopped)[0].endswith("· 1 others left out")
    session.scored.emit(score(25, 50, n=500))
    assert drawn(stopped) == [(25, 50)]
    changes = [marker.step for marker in stopped.window.plots._markers if marker.kind == "change"]
    assert changes == [15, 20, 25]


def test_a_run_is_opened_with_the_newest_scale_alone(stopped: Studio) -> None:
    path = stopped.session.run.path
    stopped.session.new_run(stopped.session.preset.name)
    folder = RunFolder(path)
    scores = [score(5, 40), score(10, 30), score(15, 3, features="b" * 64), score(20, 2, features="b" * 64)]
    folder.quality.append([one.row() for one in scores])
    folder.metrics.append([{"step": one.step} | one.metrics() for one in scores])
    stopped.session.open_run(path)
    stopped.wait_for(State.PAUSED)
    assert drawn(stopped) == [(15, 3), (20, 2)]
    right = stopped.window.plots._curves["quality/accuracy"]
    assert right.steps.tolist() == [15, 20]


def test_rows_of_losses_are_passed_on_as_they_are() -> None:
    loss, both = {"step": 1, "loss/d": 0.5}, {"step": 2, "loss/d": 0.4, "quality/distance": 3.0}
    passed = without_scores([loss, both])
    assert passed[0] is loss
    assert passed[1] == {"step": 2, "loss/d": 0.4}


@pytest.mark.slow
def test_the_tab_says_how_far_images_are_learnt(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: F811
    load = Mnist.load

    def few(self: Mnist, split: str) -> Data:
        data = load(self, split)  # type: ignore[arg-type]
        return Data(data.images[:100], data.labels[:100], data.class_names)  # type: ignore[index]

    monkeypatch.setattr(Mnist, "load", few)
    monkeypatch.setattr(Mnist, "judge", "")
    monkeypatch.setattr(Recipe, "fitting", classmethod(lambda *_: Recipe(steps=60, batch_images=16)))
    monkeypatch.setattr(quality_watch, "_FIRST_SECONDS", 0.0)
    config = edited(edited(studio.session.config, "quality_share", 0.5), "quality_images", 100)
    studio.session.edit(config)
    (page,) = (page for page in studio.window.plots.pages if page.title == TAB)
    studio.window.plots.show_tab(TAB)
    said: list[str] = []
    studio.session.status_changed.connect(lambda _: said.append(page.waiting))
    studio.session.start()
    studio.qtbot.waitUntil(lambda: any("Getting to know your images" in text for text in said), timeout=30_000)
    scores: list[Quality] = []
    studio.session.scored.connect(scores.append)
    studio.qtbot.waitUntil(lambda: bool(scores), timeout=60_000)
    studio.qtbot.waitUntil(lambda: "Getting to know" not in page.waiting, timeout=10_000)
    assert scores[0].judge == "own"
    assert drawn(studio)
    shares = [float(text.split(":")[1].split("%")[0]) for text in said if "Getting to know" in text]
    assert shares == sorted(shares)
    studio.session.stop()
    studio.wait_for(State.STOPPED)
    assert find_runs(studio.session.run.path.parent)


def test_the_tab_says_what_it_waits_for(stopped: Studio) -> None:
    (page,) = (page for page in stopped.window.plots.pages if page.title == TAB)
    assert "not measured" in page.waiting
    stopped.session.edit(edited(stopped.session.config, "quality_share", 0.05))
    assert "first score" in page.waiting
