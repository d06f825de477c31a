"""All metrics on real digits and on real digits with a known fault."""

import json

import pytest
import torch
from torch.nn import functional

from ganstudio.datasets import Data
from ganstudio.datasets.mnist import Mnist
from ganstudio.errors import StudioError
from ganstudio.evaluation import METRICS, Judge, RealImages, Report, evaluate_fully
from ganstudio.evaluation.full import evaluate_fully_in_slices
from ganstudio.evaluation.metrics import ALL, FAST, NEIGHBOURS

pytestmark = pytest.mark.slow

OF_FEATURES = ("kernel_distance", "score", *NEIGHBOURS)
N = 2_500


@pytest.fixture(scope="module")
def healthy(judge: Judge, real: RealImages, digits: Data, order: torch.Tensor) -> Report:
    return evaluate_fully(digits.images[order[:N]], None, judge, real)


def test_real_digits_are_at_the_floor(healthy: Report) -> None:
    figures = healthy.figures
    assert list(figures) == ["score", "kernel_distance", *NEIGHBOURS, "memorised"]
    assert all(figure.floor_n == figure.n == N for name, figure in figures.items() if name != "memorised")
    kernel = figures["kernel_distance"]
    assert kernel.error is not None
    assert abs(kernel.value) < 4 * kernel.error
    for name, within in (("score", 0.1), ("precision", 0.02), ("recall", 0.02), ("density", 0.05), ("coverage", 0.015)):
        floor = figures[name].floor
        assert floor is not None
        assert figures[name].value == pytest.approx(floor, abs=within), name
    assert figures["memorised"].value == pytest.approx(0.01, abs=0.005)
    assert figures["memorised"].n == 2_000


def test_a_missing_digit_costs_recall_and_coverage(
    judge: Judge, real: RealImages, digits: Data, healthy: Report
) -> None:
    assert digits.labels is not None
    images = digits.images[digits.labels != 4]
    images = images[torch.randperm(len(images), generator=torch.Generator().manual_seed(0))[:N]]
    figures = evaluate_fully(images, None, judge, real, names=OF_FEATURES).figures
    assert figures["recall"].value < healthy.figures["recall"].value - 0.05
    assert figures["coverage"].value < healthy.figures["coverage"].value - 0.06
    assert figures["precision"].value > healthy.figures["precision"].value - 0.03  # what is there is well
    assert figures["score"].value < 9.2
    kernel = figures["kernel_distance"]
    assert kernel.error is not None
    assert kernel.value > 3 * kernel.error
    assert kernel.value > 0.05


def test_blurred_digits_cost_precision_and_density(
    judge: Judge, real: RealImages, digits: Data, order: torch.Tensor, healthy: Report
) -> None:
    pixels = digits.images[order[:N]].float()
    blurred = functional.avg_pool2d(pixels, 5, stride=1, padding=2).round().byte()
    figures = evaluate_fully(blurred, None, judge, real, names=OF_FEATURES).figures
    assert figures["precision"].value < healthy.figures["precision"].value - 0.2
    assert figures["density"].value < 0.6 * healthy.figures["density"].value
    assert figures["kernel_distance"].value > 0.05


def test_copies_of_training_images_are_told(judge: Judge, real: RealImages) -> None:
    report = evaluate_fully(real.train[:300], None, judge, real, names=["memorised"])
    assert report.figures["memorised"].value == 1
    assert "Near copies 100.0 %" in "\n".join(report.lines())


def test_shuffled_labels_teach_nothing(judge: Judge, real: RealImages, digits: Data) -> None:
    assert digits.labels is not None
    labels = digits.labels[torch.randperm(10_000, generator=torch.Generator().manual_seed(0))]
    report = evaluate_fully(digits.images[:N], labels[:N], judge, real, names=["trained_on_generated"])
    figure = report.figures["trained_on_generated"]
    assert figure.value == pytest.approx(0.1, abs=0.05)
    assert figure.floor is not None
    assert figure.floor > 0.95
    assert "and their classes, a small classifier is right on" in report.lines()[5]


def test_every_figure_has_a_sentence_with_n_and_floor(healthy: Report) -> None:
    lines = healthy.lines()
    assert len(lines) == 5 + len(healthy.figures) + 1
    for line in lines[5:-1]:
        assert "from 2,500 real test images" in line
    assert set(ALL) <= set(METRICS)
    assert set(healthy.figures) | set(FAST) == set(ALL)


def test_json_round_trip(healthy: Report) -> None:
    assert Report.from_dict(json.loads(json.dumps(healthy.as_dict(), allow_nan=False))) == healthy


def test_slices_are_short_and_draw_no_random_number(judge: Judge, real: RealImages, digits: Data) -> None:
    torch.manual_seed(7)
    before = torch.get_rng_state()
    slices = sum(1 for _ in evaluate_fully_in_slices(digits.images[:1_000], None, judge, real, names=OF_FEATURES))
    assert slices > 40
    assert torch.equal(torch.get_rng_state(), before)


def test_other_real_images_have_floors_of_their_own(judge: Judge, monkeypatch: pytest.MonkeyPatch) -> None:
    train, test = (Mnist(Mnist.Config(digits="17")).load(split).images for split in ("train", "test"))
    two = RealImages(train[:3_000], test)
    report = evaluate_fully(test[:800], None, judge, two, names=["coverage"])
    figure = report.figures["coverage"]
    assert (figure.n, figure.floor_n) == (800, 800)
    assert figure.floor == pytest.approx(0.96, abs=0.02)
    monkeypatch.setattr("ganstudio.evaluation.floors.measure_floors_in_slices", None)  # the second time from the cache
    again = evaluate_fully(test[:800], None, judge, two, names=["coverage"])
    assert again.figures == report.figures


def test_wrong_input_is_named(judge: Judge, real: RealImages, digits: Data) -> None:
    with pytest.raises(StudioError, match="at least 20 images on either side; there are 19"):
        evaluate_fully(digits.images[:19], None, judge, real)
    nameless = RealImages(real.train[:100], real.test[:100])
    with pytest.raises(StudioError, match="takes real ones with classes"):
        evaluate_fully(digits.images[:50], None, judge, nameless, names=["trained_on_generated"])
