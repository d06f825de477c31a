"""Many latents at once: in slices, newest first of a kind, and never at the cost of the run."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from ganstudio.config import TrainConfig
from ganstudio.media import channels_last
from ganstudio.training import commands
from ganstudio.training.batch_rendering import Batch, BatchRenderer, RenderedMany
from ganstudio.training.facts import State
from ganstudio.training.run import Run
from ganstudio.training.sampler import Sampler

from .test_worker import Driver, driver, drivers  # noqa: F401  fixtures


class Generator:
    """Takes a while for each image; each is filled with the first number of its z."""

    step = 7

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.slices: list[int] = []

    def render(self, z: np.ndarray, classes: np.ndarray | None) -> np.ndarray:
        self.slices.append(len(z))
        time.sleep(self.seconds * len(z))
        return np.broadcast_to(z[:, :1, None, None], (len(z), 1, 2, 2)).astype(np.uint8)

    @contextmanager
    def open(self) -> Iterator[Any]:
        yield self


def batch(key: str, stamp: int, count: int) -> Batch:
    return Batch(key, stamp, np.arange(count, dtype=np.float32)[:, None] % 200, None)


def finish(renderer: BatchRenderer, generator: Generator) -> list[RenderedMany]:
    answers = []
    while renderer.is_busy:
        answer = renderer.advance(generator.open)
        if answer is not None:
            answers.append(answer)
    return answers


def test_all_images_come_in_order_in_slices_that_keep_their_time() -> None:
    renderer, generator = BatchRenderer(0.008), Generator(0.001)
    renderer.ask(batch("pad", 3, 60))
    (answer,) = finish(renderer, generator)
    assert answer.images[:, 0, 0].tolist() == list(range(60))
    assert (answer.key, answer.stamp, answer.step) == ("pad", 3, 7)
    assert generator.slices[0] == 1
    assert 1 < max(generator.slices) <= 8
    assert answer.seconds >= 0.06


def test_what_is_under_way_is_finished_the_newest_comes_next_and_keys_take_turns() -> None:
    renderer, generator = BatchRenderer(0.008), Generator(0.004)
    renderer.ask(batch("pad", 1, 9))  # waits, and is replaced
    renderer.ask(batch("pad", 2, 30))
    renderer.advance(generator.open)
    renderer.ask(batch("few", 1, 2))
    for stamp in (3, 4, 5):
        renderer.ask(batch("pad", stamp, 20))
    answers = finish(renderer, generator)
    wanted = [("few", 1, 2), ("pad", 2, 30), ("pad", 5, 20)]
    assert [(answer.key, answer.stamp, len(answer.images)) for answer in answers] == wanted


def test_who_asks_again_and_again_of_a_slow_network_gets_images() -> None:
    renderer, generator, answers = BatchRenderer(0.008), Generator(0.01), []
    for stamp in range(12):  # faster than seven images come
        renderer.ask(batch("pad", stamp, 7))
        answers += [renderer.advance(generator.open) for _ in range(4)]
    assert [len(answer.images) for answer in answers if answer is not None][:3] == [7, 7, 7]


def test_a_batch_that_cannot_be_is_answered_without_images_and_the_others_go_on(
    caplog: pytest.LogCaptureFixture,
) -> None:
    renderer, generator = BatchRenderer(0.008), Generator(0.0)
    renderer.ask(Batch("wrong", 1, np.zeros((3, 0), np.float32), None))
    renderer.ask(batch("pad", 1, 3))
    generator.render = lambda z, classes: 1 / 0 if not z.shape[1] else np.zeros((len(z), 1, 2, 2), np.uint8)  # type: ignore[assignment,method-assign]
    wrong, right = finish(renderer, generator)
    assert (wrong.key, wrong.stamp, len(wrong.images), wrong.error) == ("wrong", 1, 0, "division by zero")
    assert (right.key, len(right.images), right.error) == ("pad", 3, "")
    renderer.ask(Batch("wrong", 2, np.zeros((3, 0), np.float32), None))
    assert [answer.stamp for answer in finish(renderer, generator)] == [2]
    assert len(caplog.records) == 1  # who asks again and again fills no log


def test_failed_batches_do_not_make_the_next_slices_long(caplog: pytest.LogCaptureFixture) -> None:
    renderer, generator = BatchRenderer(0.008), Generator(0.004)
    for stamp in range(6):
        renderer.ask(Batch("wrong", stamp, np.zeros((200, 0), np.float32), None))
        assert [answer.error for answer in finish(renderer, generator)] != [""]
    generator.slices.clear()
    renderer.ask(batch("pad", 1, 8))
    finish(renderer, generator)
    assert generator.slices[0] == 1


def test_no_latents_no_images() -> None:
    renderer, generator = BatchRenderer(0.008), Generator(0.0)
    renderer.ask(batch("pad", 1, 0))
    (answer,) = finish(renderer, generator)
    assert len(answer.images) == 0


def ask(driver: Driver, key: str, stamp: int, count: int) -> tuple[np.ndarray, np.ndarray]:  # noqa: F811
    z = np.random.default_rng(stamp).standard_normal((count, 16), np.float32)
    classes = np.eye(10, dtype=np.float32)[np.arange(count) % 10]
    driver.worker.submit(f"many {key}", commands.RenderMany(key, stamp, z, classes))
    return z, classes


def answer_to(driver: Driver, key: str, stamp: int) -> RenderedMany:  # noqa: F811
    found: dict[str, RenderedMany] = {}

    def arrived() -> bool:
        found.update(driver.worker.mailbox.take().newest)
        answer = found.get(f"rendered_many {key}")
        return answer is not None and answer.stamp == stamp

    driver.wait_for(arrived)
    return found[f"rendered_many {key}"]


def test_a_run_answers_while_it_trains_and_in_a_pause(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: F811
    posted, post = [], driver.worker.post
    monkeypatch.setattr(driver.worker, "post", lambda kind, item: (posted.append(kind), post(kind, item)))
    ask(driver, "pad", 1, 300)
    answer = answer_to(driver, "pad", 1)
    assert answer.images.shape == (300, 28, 28)
    assert driver.states()[-1] is State.RUNNING
    driver.worker.submit("drive", commands.Pause())
    driver.in_state(State.PAUSED)
    z, classes = ask(driver, "pad", 2, 40)
    paused = answer_to(driver, "pad", 2)
    trainer = driver.worker.run.trainer
    assert paused.step == trainer.step
    expected = channels_last(Sampler.of_trainer(trainer).render(z, classes))
    assert np.abs(paused.images.astype(int) - expected).max() <= 1  # other slices round otherwise
    assert posted.count("rendered_many pad") == 2  # told at once: no timer need look for it
    assert ("posted", None) in driver.told


def test_a_long_batch_holds_up_no_slider_and_no_key(driver: Driver) -> None:  # noqa: F811
    ask(driver, "pad", 1, 20_000)
    ask(driver, "few", 1, 3)
    driver.worker.submit("render", commands.Render(5, np.zeros(16, np.float32), np.eye(10, dtype=np.float32)[0]))
    seen: dict[str, Any] = {}
    driver.wait_for(lambda: seen.update(driver.worker.mailbox.take().newest) or "rendered" in seen)
    driver.wait_for(lambda: seen.update(driver.worker.mailbox.take().newest) or "rendered_many few" in seen)
    assert "rendered_many pad" not in seen


def test_a_batch_of_another_network_ends_no_run(driver: Driver) -> None:  # noqa: F811
    driver.worker.submit("many pad", commands.RenderMany("pad", 1, np.zeros((4, 99), np.float32), None))
    ask(driver, "few", 1, 3)
    answer_to(driver, "few", 1)
    step = driver.worker.run.trainer.step
    driver.wait_for(lambda: driver.worker.run.trainer.step > step + 2)


def test_rendering_changes_nothing_of_the_training(quick: TrainConfig, tmp_path: Path, drivers: list[Driver]) -> None:  # noqa: F811
    def weights_after_ten_steps(name: str, renders: bool) -> list[np.ndarray]:
        made = Driver(lambda: Run.start(quick, tmp_path / name), is_playing=False)
        drivers.append(made)
        made.in_state(State.PAUSED)
        for number in range(10):
            if renders:
                ask(made, "pad", number, 50)
            made.worker.submit(f"step {number}", commands.SingleStep())
        made.wait_for(lambda: made.worker.run.trainer.step == 10)
        made.quit()  # the average moves after the step is counted
        return [p.detach().numpy().copy() for p in made.worker.run.trainer.generator.parameters()]

    plain, rendered = weights_after_ten_steps("plain", False), weights_after_ten_steps("rendered", True)
    assert all(np.array_equal(a, b) for a, b in zip(plain, rendered, strict=True))


@pytest.mark.parametrize("count", [1, 7])
def test_a_small_batch_is_whole(driver: Driver, count: int) -> None:  # noqa: F811
    ask(driver, "few", count, count)
    assert len(answer_to(driver, "few", count).images) == count
