"""Steps that are replayed: the same to the bit as those launched one by one, through edits, lazy terms and all presets."""

from __future__ import annotations

import importlib
import logging
from contextlib import contextmanager

import pytest
import torch

from ganstudio.config import TrainConfig, config_from_json
from ganstudio.params import edited
from ganstudio.presets import preset, presets
from ganstudio.terms import Term
from ganstudio.training import replay
from ganstudio.training.arithmetic import Arithmetic
from ganstudio.training.checkpoint import read_checkpoint, write_checkpoint
from ganstudio.training.trainer import Step, Trainer
from tests.training.tape import Tape, TapeRecorder

REPLAYED = Arithmetic("cpu", 1, replays=True)


class Recorder(TapeRecorder):
    """As the trainer makes it where there is a GPU."""

    def __init__(self, device, random):
        super().__init__(lambda: ([tensor for group in replay.changing(self.game) for tensor in group], random))


@pytest.fixture
def taped(monkeypatch):
    """Trainers with ``replays`` record on tapes."""

    def record_with(self, _):
        recorder = Recorder(None, self.random)
        recorder.game = self.game
        self.replay = replay.Replay(self.game, recorder)
        self.recorder = recorder

    # As on a GPU, where RMSprop updates all weights at once and may be recorded.
    rmsprop = importlib.import_module("torch.optim.rmsprop")  # torch.optim itself forgets it
    monkeypatch.setattr(rmsprop, "_get_capturable_supported_devices", lambda *_: ["cpu"])
    monkeypatch.setattr(rmsprop, "_default_to_fused_or_foreach", lambda *_, **__: (False, True))
    monkeypatch.setattr("ganstudio.training.trainer.CudaGraphs", lambda *_: None)
    monkeypatch.setattr(Trainer, "record_with", record_with)


def small(config: TrainConfig) -> TrainConfig:
    return edited(config, "batch_size", min(config.batch_size, 8))


def both(config):
    """One that launches everything, with its rates in tensors too, and one that replays."""
    eager, replayed = Trainer(config, REPLAYED), Trainer(config, REPLAYED)
    eager.replay = None
    return eager, replayed


def advance(trainer, steps):
    made = []
    for event in trainer.updates():
        if isinstance(event, Step):
            made.append({name: float(value) for name, value in event.metrics.items()})
            if len(made) == steps:
                return made
    raise AssertionError


def assert_same_networks(one, other):
    for name, network in one.game.networks.items():
        for (key, value), same in zip(
            network.state_dict().items(), other.game.networks[name].state_dict().values(), strict=True
        ):
            assert torch.equal(value, same), (name, key)
    for name, average in one.averages.items():
        for value, same in zip(average.network.parameters(), other.averages[name].network.parameters(), strict=True):
            assert torch.equal(value, same)


def replays(trainer):
    return sum(tape.replays for tape in trainer.recorder.tapes)


QUICK = {"quick-digits", "dcgan"}
CASES = [pytest.param(name, marks=() if name in QUICK else pytest.mark.slow) for name in presets()]


@pytest.mark.parametrize("name", CASES)
def test_replayed_steps_are_the_same_to_the_bit(taped, name):
    config = small(preset(name).config)
    eager, replayed = both(config)
    assert advance(eager, 8) == advance(replayed, 8)
    assert_same_networks(eager, replayed)
    assert torch.equal(eager.random.get_state(), replayed.random.get_state())
    assert not replayed.replay.refusal
    assert replays(replayed) > 0


def config_of(**fields):
    """Small networks on points of the plane, which are quick."""
    return config_from_json(preset("ring-minimax").config.model_dump() | {"batch_size": 32} | fields)


def agree(config, *edits, steps=9):
    """Trains both, with these edits between; returns the one that replays."""
    eager, replayed = both(config)
    assert advance(eager, steps) == advance(replayed, steps)
    for edit in edits:
        for trainer in (eager, replayed):
            trainer.reconfigure(edit(trainer.config))
        assert advance(eager, steps) == advance(replayed, steps)
    assert_same_networks(eager, replayed)
    assert not replayed.replay.refusal
    return replayed


def test_rates_are_felt_by_a_recorded_step(taped):
    trainer = agree(config_of(decay="cosine", planned_steps=30), lambda config: edited(config, "lr_d", 0.01))
    assert trainer.game.optimisers["discriminator"].param_groups[0]["lr"] == pytest.approx(0.01 * 0.5, rel=0.5)
    assert trainer.replay.kinds == 1


def test_an_edit_of_a_part_is_felt(taped):
    config = config_of(terms={"r1": {"gamma": 0.1, "interval": 1}})
    agree(
        config,
        lambda config: edited(config, "terms.r1.gamma", 5.0),
        lambda config: edited(config, "beta1", 0.9),
        lambda config: edited(config, "terms", {}),
    )


def test_lazy_terms_make_two_kinds_of_step(taped):
    config = config_of(terms={"r1": {"gamma": 0.5, "interval": 3}})
    assert agree(config, steps=20).replay.kinds == 2


def test_what_fades_is_turned_from_step_to_step(taped):
    config = config_of(
        planned_steps=30,
        augmentations={"instance_noise": {"sigma": 0.3, "until": 0.5}},
        terms={"r1": {"interval": 1, "gamma_end": 0.1}, "r2": {"interval": 1, "gamma_end": 0.1}},
    )
    trainer = agree(config, steps=25)
    assert trainer.replay.kinds == 2  # with noise, and when it has gone
    assert replays(trainer) > 30


def test_what_a_part_remembers_goes_on(taped):
    digits = small(preset("quick-digits").config)
    config = edited(digits, "augmentations", {"adaptive": {"images": 500.0, "target": 0.0}})
    trainer = agree(config, steps=12)
    assert float(trainer.augmentations["adaptive"].probability) > 0


def test_several_updates_of_d_take_a_batch_each(taped):
    config = config_of(game={"kind": "noise_to_image", "d_steps": 3})
    trainer = agree(config)
    kinds = [update.network for update in iter_step(trainer)]
    assert kinds == ["discriminator"] * 3 + ["generator"]
    assert trainer.batches.taken == 3 * 10


def iter_step(trainer):
    """The updates of one more step, one at a time."""
    for event in trainer.updates():
        if isinstance(event, Step):
            return
        yield event


def test_a_replayed_run_is_saved_and_goes_on_anywhere(taped, tmp_path):
    eager, replayed = both(config_of(terms={"r1": {"interval": 2}}))
    advance(eager, 10)
    advance(replayed, 10)
    write_checkpoint(tmp_path / "state.pt", replayed.state() | {"seconds": 0.0, "edits": 0})
    resumed = Trainer.from_state(read_checkpoint(tmp_path / "state.pt"))
    assert resumed.arithmetic.replays
    expected = advance(eager, 10)
    assert advance(resumed, 10) == expected
    assert resumed.replay.kinds == 2
    state = read_checkpoint(tmp_path / "state.pt")
    state["arithmetic"] |= {"replays": False}
    plain = Trainer.from_state(state)
    assert plain.replay is None
    assert isinstance(plain.game.optimisers["generator"].param_groups[0]["lr"], float)
    for metrics, same in zip(advance(plain, 2), expected, strict=False):
        assert metrics == pytest.approx(same, rel=1e-3)  # its rates are not rounded to the width of a tensor


def test_a_step_that_reads_a_number_is_launched_as_before(taped, monkeypatch, caplog):
    eager, replayed = both(config_of())
    for trainer in (eager, replayed):
        monkeypatch.setitem(trainer.terms, "reading", Reading(None))
    with caplog.at_level(logging.WARNING):
        assert advance(eager, 9) == advance(replayed, 9)
    assert "capturing" in replayed.replay.refusal
    assert "capturing" in caplog.text
    assert replayed.replay.kinds == 0
    replayed.reconfigure(replayed.config)  # the term goes with it
    advance(replayed, 9)
    assert replayed.replay.kinds == 1


def test_a_part_that_counts_in_python_is_found_out(taped, monkeypatch):
    _, trainer = both(config_of())
    monkeypatch.setitem(trainer.terms, "counting", Counting(None))
    weights = [metrics["term/counting"] / metrics["score/real"] for metrics in advance(trainer, 9)]
    assert "something else" in trainer.replay.refusal
    assert trainer.terms["counting"].times == 10  # in the step that was tried twice, too
    assert len(set(weights)) == 9


def test_a_recording_that_does_nothing_is_found_out(taped, monkeypatch):
    eager, replayed = both(config_of(optimiser="sgd", beta1=0.0))
    monkeypatch.setattr(Tape, "replay", lambda self: None)
    assert advance(eager, 9) == advance(replayed, 9)
    assert "something else" in replayed.replay.refusal
    assert_same_networks(eager, replayed)


def test_the_first_reason_is_told_where_the_end_of_a_recording_fails_too(taped, monkeypatch):
    @contextmanager
    def record(self):
        try:
            yield from TapeRecorder.record.__wrapped__(self)
        except RuntimeError:
            raise RuntimeError("operation failed due to a previous error during capture")  # noqa: B904  as CUDA does

    eager, replayed = both(config_of())
    for trainer in (eager, replayed):
        monkeypatch.setitem(trainer.terms, "reading", Reading(None))
    monkeypatch.setattr(Recorder, "record", record)
    assert advance(eager, 9) == advance(replayed, 9)
    assert "not permitted when stream is capturing" in replayed.replay.refusal


def test_where_memory_is_short_steps_are_launched_as_before(taped, monkeypatch):
    eager, replayed = both(config_of())
    full = torch.OutOfMemoryError("CUDA out of memory")
    monkeypatch.setattr(replay._State, "of", classmethod(Raising(full)))
    assert advance(eager, 9) == advance(replayed, 9)
    assert "out of memory" in replayed.replay.refusal


class Raising:
    def __init__(self, error):
        self.error = error

    def __call__(self, *_):
        raise self.error


class Reading(Term):
    kind = "reading"

    def d_loss(self, update):
        return update.real_scores.mean() * (0.1 if float(update.real_scores.detach().mean()) > 0 else 0.2)


class Counting(Term):
    """Its weight is another one each time it is asked."""

    kind = "counting"
    times = 0

    def d_loss(self, update):
        self.times += 1
        return self.times * update.real_scores.mean()
