import json

import pytest
import torch
from torch.nn import functional

from ganstudio.datasets import Data
from ganstudio.datasets.mnist import Mnist
from ganstudio.errors import StudioError
from ganstudio.evaluation import Judge, Report, evaluate_images, evaluate_in_slices, measure_reference

IMAGES = torch.zeros(4, 1, 28, 28, dtype=torch.uint8)


@pytest.fixture(scope="module")
def real(judge: Judge, digits: Data) -> Report:
    return evaluate_images(digits.images, digits.labels, judge)


def test_real_digits(judge: Judge, digits: Data, real: Report) -> None:
    assert real.n == real.floor_n == 10_000
    assert real.ratio == pytest.approx(1, rel=1e-3)
    assert real.accuracy is not None
    assert real.accuracy >= 0.993
    assert sum(real.class_histogram.values()) == 10_000
    assert digits.labels is not None
    counts = torch.bincount(digits.labels).tolist()
    assert list(real.class_histogram.values()) == pytest.approx(counts, abs=20)
    assert real.judge_sha256 == judge.card.weights_sha256


def test_blurred_digits_are_worse(judge: Judge, digits: Data, real: Report) -> None:
    blurred = functional.avg_pool2d(digits.images.float(), 5, stride=1, padding=2).round().byte()
    report = evaluate_images(blurred, digits.labels, judge)
    assert report.distance > 10 * real.distance


def test_a_missing_digit_shows(judge: Judge, digits: Data, real: Report) -> None:
    assert digits.labels is not None
    kept = digits.labels != 4
    report = evaluate_images(digits.images[kept], digits.labels[kept], judge)
    assert report.distance > 5 * real.distance
    assert report.class_histogram["4"] < 20
    assert report.accuracy is not None
    assert report.accuracy > 0.99  # which is why accuracy never stands alone
    assert report.modes == 9
    assert "9 classes hold at least 2 % of the images; of real ones 10 do" in report.lines()[3]


def test_one_image_per_class_fools_accuracy_but_not_distance(judge: Judge, digits: Data, real: Report) -> None:
    one_each = digits.per_class(1).repeat_interleave(200, 0)
    report = evaluate_images(one_each, torch.arange(10).repeat_interleave(200), judge)
    assert report.accuracy == 1.0
    assert report.distance > 20 * real.distance


def test_shuffled_labels_are_right_by_chance(judge: Judge, digits: Data) -> None:
    assert digits.labels is not None
    order = torch.randperm(10_000, generator=torch.Generator().manual_seed(0))
    report = evaluate_images(digits.images, digits.labels[order], judge)
    assert report.accuracy == pytest.approx(0.1, abs=0.02)


def test_fewer_images_are_held_against_the_floor_of_fewer(judge: Judge, digits: Data) -> None:
    order = torch.randperm(10_000, generator=torch.Generator().manual_seed(1))  # the second half is harder to read
    few = evaluate_images(digits.images[order[:1_000]], None, judge)
    assert few.floor_n == 1_000
    assert few.floor > 2 * judge.floor
    assert few.ratio == pytest.approx(1, abs=0.3)  # though its distance is several times the floor of 10,000
    assert judge.reference.floor_for(3) == (judge.card.floors[100], 100)
    assert judge.reference.floor_for(60_000)[1] == 10_000


def test_a_choice_of_digits_has_its_own_reference(judge: Judge) -> None:
    two = Mnist(Mnist.Config(digits="17"))
    train, test = two.load("train"), two.load("test")
    reference = measure_reference(judge, train.images[:4_000], test.images)
    against_two = evaluate_images(test.images, None, judge, reference)
    against_ten = evaluate_images(test.images, None, judge)
    assert against_two.floor_n == len(test)
    assert against_two.ratio == pytest.approx(1, rel=1e-6)
    assert against_two.modes == against_two.real_modes == 2
    assert against_ten.ratio > 50


def test_slices_give_the_same_report(judge: Judge, digits: Data) -> None:
    images = digits.images[:300]
    work = evaluate_in_slices(images, None, judge, slice_images=128)
    assert [next(work), next(work), next(work)] == [128, 256, 300]
    assert [next(work) for _ in range(6)] == [300] * 6  # the moments, the parts of the distance and of its error
    with pytest.raises(StopIteration) as end:
        next(work)
    whole = evaluate_images(images, None, judge)
    assert end.value.value.distance == pytest.approx(whole.distance, rel=1e-4)
    assert end.value.value.class_histogram == whole.class_histogram


def test_evaluation_draws_no_random_number(judge: Judge, digits: Data) -> None:
    torch.manual_seed(7)
    before = torch.get_rng_state()
    evaluate_images(digits.images[:300], None, judge)
    assert torch.equal(torch.get_rng_state(), before)


def test_lines_show_n_and_floor_beside_the_distance(real: Report) -> None:
    first, second, *_ = real.lines()
    distance = f"{real.distance:#.3g} ± {real.distance_error:#.3g} (standard error)"
    assert f"{distance} from 10,000 images; {real.floor:#.3g} from 10,000 real test images" in first
    assert "% of the asked class" in second
    assert "10 classes hold" in real.lines()[3]
    assert f"weights {real.judge_sha256[:12]}" in real.lines()[-1]


def test_without_labels_there_is_no_accuracy(judge: Judge, digits: Data) -> None:
    report = evaluate_images(digits.images[:300], None, judge)
    assert report.accuracy is None
    assert "no accuracy" in report.lines()[1]


def test_json_round_trip(real: Report) -> None:
    data = json.loads(json.dumps(real.as_dict(), allow_nan=False))
    assert Report.from_dict(data) == real
    assert data["ratio"] == real.ratio
    assert data["modes"] == data["real_modes"] == 10


@pytest.mark.parametrize(
    ("images", "labels", "said"),
    [
        (IMAGES[:1], None, "at least 2 images, .* there are 1"),
        (IMAGES[..., :27], None, r"\(N, 1, 28, 28\); these are \(4, 1, 28, 27\)"),
        (IMAGES, torch.zeros(3, dtype=torch.int64), "3 labels for 4 images"),
        (IMAGES, torch.tensor([0, 1, 2, 10]), "from 0 to 10"),
        (IMAGES, torch.tensor([0, 1, 2, -1]), "from -1 to 2"),
        (IMAGES, torch.zeros(4), "must be int64.* float32"),
        (IMAGES, torch.zeros(4, 1, dtype=torch.int64), "2 axes"),
    ],
)
def test_wrong_input_is_named(judge: Judge, images: torch.Tensor, labels: torch.Tensor | None, said: str) -> None:
    with pytest.raises(StudioError, match=said):
        evaluate_images(images, labels, judge)


def test_one_image_of_each_class_has_no_diversity(judge: Judge, digits: Data, real: Report) -> None:
    assert real.diversity == pytest.approx(1, abs=1e-3)
    report = evaluate_images(digits.per_class(1).repeat_interleave(50, 0), None, judge)
    assert report.diversity == pytest.approx(0, abs=1e-9)
    assert any("differ 0 %" in line for line in report.lines())


def test_a_floor_lies_between_those_measured(judge: Judge) -> None:
    floors = judge.card.floors
    floor, n = judge.reference.floor_for(2_000)
    assert floors[2_500] < floor < floors[1_000]
    assert n == 2_000
    assert floor == pytest.approx(0.279, rel=0.12)  # as of five groups of 2,000 real test images
