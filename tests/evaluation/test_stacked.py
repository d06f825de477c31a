import json
import math

import pytest
import torch

from ganstudio.datasets.stacked_mnist import StackedMnist, _stacked
from ganstudio.errors import StudioError
from ganstudio.evaluation import Judge, evaluate_images, evaluate_stacked
from ganstudio.evaluation.channels import ChannelJudge
from ganstudio.evaluation.judge import CHANNELS
from ganstudio.evaluation.stacked import kl_to_uniform, mode_counts

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def stacked() -> tuple[torch.Tensor, torch.Tensor]:
    return StackedMnist(StackedMnist.Config()).load_numbered("test")


@pytest.fixture(scope="module")
def channels(judge: Judge) -> ChannelJudge:
    return ChannelJudge(judge)


def test_divergence_of_known_histograms() -> None:
    assert kl_to_uniform(torch.full((1000,), 26)) == pytest.approx(0, abs=1e-12)
    single = torch.zeros(1000, dtype=torch.int64)
    single[7] = 26_000
    assert kl_to_uniform(single) == pytest.approx(math.log(1000))
    half = torch.tensor([52, 0]).repeat(500)
    assert kl_to_uniform(half) == pytest.approx(math.log(2))


def test_uniform_modes_reach_the_known_floor() -> None:
    draws = [torch.randint(10, (26_000, 3), generator=torch.Generator().manual_seed(i)) for i in range(5)]
    values = [kl_to_uniform(mode_counts(draw)) for draw in draws]
    assert sum(values) / 5 == pytest.approx(999 / 52_000, abs=0.001)  # (modes - 1) / (2 samples), 0.019
    assert all((mode_counts(draw) > 0).all() for draw in draws)


def test_modes_are_numbered_red_first() -> None:
    assert mode_counts(torch.tensor([[1, 2, 3], [0, 0, 9]])).nonzero().flatten().tolist() == [9, 123]


def test_real_stacks_are_at_the_floor(judge: Judge, stacked: tuple[torch.Tensor, torch.Tensor]) -> None:
    report = evaluate_stacked(stacked[0][:5_000], judge)
    assert report.kl == pytest.approx(report.floor, rel=0.15)
    assert report.modes == pytest.approx(report.real_modes, abs=10)
    assert "of 5,000 are not to be compared" in report.lines()[2]
    assert json.loads(json.dumps(report.as_dict()))["modes_there_are"] == 1000


def test_a_missing_digit_costs_modes(judge: Judge, stacked: tuple[torch.Tensor, torch.Tensor]) -> None:
    images, numbers = stacked
    report = evaluate_stacked(images[numbers // 100 != 4][:5_000], judge)
    assert 890 < report.modes < 920
    assert report.kl > report.floor + 0.08  # ln (10 / 9) = 0.105


def test_wrong_images_are_named(judge: Judge) -> None:
    with pytest.raises(
        StudioError, match=r"shape \(N, 3, 28, 28\), a digit in each channel; these are \(4, 1, 28, 28\)"
    ):
        evaluate_stacked(torch.zeros(4, 1, 28, 28, dtype=torch.uint8), judge)


def test_the_data_are_made_of_their_own_split_and_always_the_same() -> None:
    first = StackedMnist(StackedMnist.Config()).load_numbered("test")
    again = _stacked.__wrapped__(0, "test")  # not from the memory of the first
    assert torch.equal(first[0], again[0])
    assert torch.equal(first[1], again[1])
    other = StackedMnist(StackedMnist.Config(draw=1)).load_numbered("test")
    assert not torch.equal(first[1], other[1])
    train = StackedMnist(StackedMnist.Config()).load("train")
    assert (len(train), train.channels, train.size, train.labels) == (60_000, 3, 28, None)
    assert first[0].shape == (10_000, 3, 28, 28)
    assert len(first[1].unique()) == 1000
    judged = mode_counts(torch.stack([first[1] // 100, first[1] // 10 % 10, first[1] % 10], 1))
    assert torch.equal(judged, torch.bincount(first[1], minlength=1000))


def test_the_channels_judge_reads_numbers(channels: ChannelJudge, stacked: tuple[torch.Tensor, torch.Tensor]) -> None:
    images, numbers = (part[:1_000] for part in stacked)
    reading = channels.read(images)
    assert (reading.features.shape, reading.logits.shape) == ((1_000, 384), (1_000, 1_000))
    assert (reading.classes == numbers).double().mean() > 0.98
    assert reading.logits.exp().sum(1) == pytest.approx(torch.ones(1_000), abs=1e-4)
    report = evaluate_images(images, None, channels)
    assert report.ratio == pytest.approx(1, abs=0.25)
    assert max(map(len, report.lines())) < 200  # no list of a thousand


def test_its_moments_are_those_of_real_stacks(channels: ChannelJudge) -> None:
    images = StackedMnist(StackedMnist.Config()).load("train").images[:4_000]
    features = channels.read(images).features.double()
    assert features.mean(0) == pytest.approx(channels.train_moments.mean, abs=0.15)
    trace = channels.train_moments.covariance.trace().item()
    assert features.var(0).sum().item() == pytest.approx(trace, rel=0.03)
    assert trace == pytest.approx(300, rel=0.01)


def test_it_is_found_by_name_and_is_another_judge(judge: Judge, channels: ChannelJudge) -> None:
    loaded = Judge.load(CHANNELS)
    assert loaded.card == channels.card
    assert loaded.card.weights_sha256 != judge.card.weights_sha256
    assert loaded.card.test_accuracy > 0.985
    with pytest.raises(StudioError, match=r"shape \(N, 3, 28, 28\)"):
        loaded.read(torch.zeros(2, 1, 28, 28, dtype=torch.uint8))
