"""A judge for images that have none: what it learns, that it is kept, and that nobody else's random numbers are touched."""

from pathlib import Path

import pytest
import torch
from torch.nn import functional

from ganstudio import paths
from ganstudio.datasets import Data
from ganstudio.datasets.mnist import Mnist
from ganstudio.errors import StudioError
from ganstudio.evaluation import Judge, evaluate_images
from ganstudio.evaluation import own_judge as own_module
from ganstudio.evaluation.full import evaluate_fully
from ganstudio.evaluation.metrics import ALL
from ganstudio.evaluation.own_judge import halves, is_own_judge_of, own_judge, own_judge_in_slices
from ganstudio.evaluation.real import RealImages
from ganstudio.evaluation.train_own import Recipe, nt_xent
from ganstudio.evaluation.views import view

pytestmark = pytest.mark.slow

QUICK = Recipe(steps=120, batch_images=32)


@pytest.fixture(scope="module")
def sides() -> tuple[Data, Data]:
    """Digits of which nobody says what they are."""
    train, test = (Mnist(Mnist.Config()).load(split) for split in ("train", "test"))
    rows = torch.randperm(10_000, generator=torch.Generator().manual_seed(0))
    return Data(train.images[:2_000], None), Data(test.images[rows[:2_000]], None)


@pytest.fixture(scope="module")
def own(sides: tuple[Data, Data], tmp_path_factory: pytest.TempPathFactory) -> Judge:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GANSTUDIO_CACHE", str(tmp_path_factory.mktemp("own")))
        patch.setattr(Recipe, "fitting", classmethod(lambda *_: QUICK))
        return own_judge(*sides)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few steps: for what does not depend on how much was learnt."""
    monkeypatch.setattr(Recipe, "fitting", classmethod(lambda *_: Recipe(steps=3, batch_images=8)))


def noise(shape: tuple[int, ...], seed: int = 0) -> torch.Tensor:
    return torch.randint(0, 256, shape, dtype=torch.uint8, generator=torch.Generator().manual_seed(seed))


def distance(judge: Judge, images: torch.Tensor) -> float:
    return evaluate_images(images, None, judge).distance


def test_features_as_the_bundled_judges(own: Judge, sides: tuple[Data, Data]) -> None:
    train, test = sides
    reading = own.read(test.images[:300])
    assert reading.features.shape == (300, 128)
    assert reading.features.min() >= 0
    assert reading.logits is None
    assert reading.counts == []
    assert own.train_moments.count == len(train)
    assert own.train_moments.covariance.trace().item() == pytest.approx(100, rel=1e-3)
    assert (own.reference.moments.covariance.diagonal() > 1e-3).sum() > 64  # many of them tell something


def test_the_card_says_what_it_is(own: Judge, sides: tuple[Data, Data]) -> None:
    card = own.card
    assert (card.name, card.image_shape, card.class_names) == ("own", (1, 28, 28), ())
    assert card.data == "2,000 images of 28×28 pixels, grey; no classes"
    assert len(card.data_sha256) == len(card.weights_sha256) == 64
    assert (card.test_accuracy, card.test_images) == (None, 2_000)
    assert card.test_pairs is not None
    assert card.test_pairs > 0.05  # by chance 1 in 511
    assert set(card.floors) == {100, 250, 500, 1_000, 2_000}
    assert is_own_judge_of(own, *sides)
    assert not is_own_judge_of(own, *reversed(sides))


def test_worse_images_are_further(own: Judge, sides: tuple[Data, Data]) -> None:
    """The quick version of the proof: each fault costs the more the greater it is, as by the judge of digits."""
    digits = sides[1].images
    labels = Judge.load("mnist").read(digits).logits
    assert labels is not None
    classes = labels.argmax(1)
    random = torch.Generator().manual_seed(1)
    static = torch.randn(digits.shape, generator=random)
    pixels = digits.float()
    faults = {
        "blur": [functional.avg_pool2d(pixels, k, 1, k // 2, count_include_pad=False) for k in (1, 3, 5, 7)],
        "noise": [pixels + sigma * static for sigma in (0, 20, 50, 100)],
        "classes": [pixels[classes < kept] for kept in (10, 8, 5, 2)],
    }
    for name, sets in faults.items():
        found = [distance(own, images.round().clamp(0, 255).byte()) for images in sets]
        assert found == sorted(found), (name, found)
        assert found[-1] > 10 * found[0], (name, found)


def test_a_report_without_classes(own: Judge, sides: tuple[Data, Data]) -> None:
    train, test = sides
    report = evaluate_fully(
        test.images[:400], torch.zeros(400, dtype=torch.int64), own, RealImages(train.images, test.images), names=ALL
    )
    assert (report.accuracy, report.class_histogram, report.modes, report.real_modes) == (None, {}, None, None)
    assert set(report.figures) == {"kernel_distance", "precision", "recall", "density", "coverage", "memorised"}
    assert report.as_dict()["judge_sha256"] == own.card.weights_sha256
    assert type(report).from_dict(report.as_dict()) == report
    lines = report.lines()
    assert not any("class" in line for line in lines if not line.startswith("Features"))
    assert lines[-2] == f"Features own, which know no classes; weights {own.card.weights_sha256[:12]}."
    assert "compare figures of the same weights" in lines[-1]
    with pytest.raises(StudioError, match="takes real ones with classes"):
        evaluate_fully(
            test.images[:30], None, own, RealImages(train.images, test.images), names=["trained_on_generated"]
        )


def test_classes_are_learnt_where_there_are_some() -> None:
    two = Mnist(Mnist.Config(digits="17"))
    train, test = two.load("train"), two.load("test")
    few, some = (Data(d.images[:800], d.labels[:800], d.class_names) for d in (train, test))  # type: ignore[index]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Recipe, "fitting", classmethod(lambda *_: QUICK))
        judge = own_judge(few, some)
    assert judge.class_names == ("1", "7")
    assert judge.card.test_accuracy is not None
    assert judge.card.test_accuracy > 0.95
    report = evaluate_images(some.images, some.labels, judge)
    assert report.accuracy == pytest.approx(judge.card.test_accuracy)
    assert (report.modes, report.real_modes) == (2, 2)
    assert report.ratio == pytest.approx(1, rel=1e-3)


@pytest.mark.usefixtures("quick")
def test_one_class_is_none(sides: tuple[Data, Data]) -> None:
    train, test = (Data(d.images[:40], torch.zeros(40, dtype=torch.int64), ("all",)) for d in sides)
    judge = own_judge(train, test)
    assert judge.class_names == ()
    assert judge.meant(("all",)) is None


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("shape", [(3, 32, 32), (1, 64, 64), (3, 64, 64), (3, 40, 30), (3, 16, 90), (1, 8, 8)])
def test_any_size_and_channels(shape: tuple[int, int, int]) -> None:
    train, test = Data(noise((30, *shape)), None), Data(noise((12, *shape), 1), None)
    judge = own_judge(train, test)
    assert judge.card.image_shape == judge.image_shape == shape
    assert judge.read(test.images).features.isfinite().all()
    assert evaluate_images(test.images, None, judge).ratio == pytest.approx(1, rel=1e-3)
    with pytest.raises(StudioError, match="Scale them"):
        judge.read(noise((4, 1, 28, 28)))


@pytest.mark.usefixtures("quick")
def test_it_is_kept_and_found_again(sides: tuple[Data, Data], monkeypatch: pytest.MonkeyPatch) -> None:
    train, test = (Data(d.images[:60], None) for d in sides)
    first = own_judge(train, test)
    assert len(list((paths.cache_folder() / "judges").iterdir())) == 1
    monkeypatch.setattr(own_module, "train_in_slices", None)  # it is not trained again
    again = own_judge(train, test)
    assert again.card == first.card
    assert torch.equal(again.read(test.images).features, first.read(test.images).features)
    assert again.notes == first.notes
    with pytest.raises(TypeError):  # of other images there is none yet
        own_judge(test, train)


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("damage", ["weights", "moments", "card", "missing"])
def test_a_damaged_one_is_made_anew(sides: tuple[Data, Data], damage: str) -> None:
    train, test = (Data(d.images[:60], None) for d in sides)
    first = own_judge(train, test)
    files = own_module.files_in_cache(first.card.data_sha256)
    if damage == "missing":
        files.weights.unlink()
    else:
        path: Path = getattr(files, damage)
        content = bytearray(path.read_bytes())
        content[len(content) // 2] ^= 1
        path.write_bytes(content[: len(content) // 2] if damage == "card" else content)
    assert own_judge(train, test).card == first.card
    assert Judge.load("own", folder=files.card.parent).card == first.card


@pytest.mark.usefixtures("quick")
def test_a_cache_that_cannot_be_written_is_no_failure(
    sides: tuple[Data, Data], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "taken").write_text("no folder", encoding="utf-8")
    monkeypatch.setenv("GANSTUDIO_CACHE", str(tmp_path / "taken"))
    train, test = (Data(d.images[:60], None) for d in sides)
    assert own_judge(train, test).read(test.images).features.isfinite().all()


@pytest.mark.usefixtures("quick")
def test_its_random_numbers_are_its_own(sides: tuple[Data, Data]) -> None:
    train, test = (Data(d.images[:60], None) for d in sides)
    torch.manual_seed(3)
    before = torch.get_rng_state()
    work = own_judge_in_slices(train, test)
    shares = []
    while True:
        try:
            shares.append(next(work))
        except StopIteration as end:
            judge = end.value
            break
        assert torch.is_grad_enabled()
        assert not torch.is_inference_mode_enabled()
        torch.rand(1)  # what a training step may do meanwhile
    assert shares == sorted(shares)
    assert 0 <= shares[0] < shares[-1] <= 1
    torch.manual_seed(9)  # whatever anybody else's numbers are, it comes out the same
    own_module.files_in_cache(judge.card.data_sha256).card.unlink()
    again = own_judge(train, test)
    assert again.card.weights_sha256 == judge.card.weights_sha256
    assert again.card == judge.card
    torch.manual_seed(3)
    assert torch.equal(torch.get_rng_state(), before)
    other = own_judge(train, test, seed=1)
    assert other.card.weights_sha256 != judge.card.weights_sha256


def test_training_does_not_touch_the_random_numbers_of_all(sides: tuple[Data, Data]) -> None:
    train, test = (Data(d.images[:40], None) for d in sides)
    torch.manual_seed(5)
    before = torch.get_rng_state()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Recipe, "fitting", classmethod(lambda *_: Recipe(3, 8)))
        own_judge(train, test)
    assert torch.equal(torch.get_rng_state(), before)


@pytest.mark.parametrize(
    ("train", "test", "said"),
    [
        (noise((9, 1, 28, 28)), noise((9, 1, 28, 28)), "at least 10 of them and 2 held out; there are 9 and 9"),
        (noise((20, 1, 28, 28)), noise((1, 1, 28, 28)), "there are 20 and 1"),
        (torch.full((20, 1, 28, 28), 7, dtype=torch.uint8), noise((5, 1, 28, 28)), "All images are the same"),
    ],
)
def test_too_little_to_learn_from_is_named(train: torch.Tensor, test: torch.Tensor, said: str) -> None:
    with pytest.raises(StudioError, match=said):
        own_judge(Data(train, None), Data(test, None))


def test_few_images_take_few_steps() -> None:
    assert Recipe.fitting(60_000, 28).steps == Recipe.fitting(20_000, 28).steps
    assert Recipe.fitting(50, 28).steps < Recipe.fitting(500, 28).steps < Recipe.fitting(60_000, 28).steps
    assert Recipe.fitting(20, 28).batch_images == 20
    rates = [Recipe(100, 8).rate(step) for step in range(100)]
    assert max(rates) == rates[9]
    assert 0 < rates[-1] < 0.01 * max(rates)


def test_views_show_the_same_a_little_otherwise(sides: tuple[Data, Data]) -> None:
    for images in (sides[0].images[:64].float() / 255, noise((16, 3, 32, 32)).float() / 255):
        random = torch.Generator().manual_seed(0)
        first, second = view(images, random), view(images, random)
        assert first.shape == images.shape
        assert 0 <= first.min() <= first.max() <= 1
        assert not torch.equal(first, second)
        assert torch.equal(first, view(images, torch.Generator().manual_seed(0)))
        assert first.mean() == pytest.approx(images.mean().item(), rel=0.3)


def test_nt_xent_of_known_cases() -> None:
    """All pairs alike and orthogonal to the rest: the closed form; and any directions, without their lengths."""
    pairs = torch.eye(4).repeat(2, 1)
    temperature = 0.5
    expected = torch.log(torch.tensor(torch.e ** (1 / temperature) + 6)) - 1 / temperature
    assert nt_xent(pairs, temperature).item() == pytest.approx(expected.item(), rel=1e-5)
    assert nt_xent(7 * pairs, temperature).item() == pytest.approx(expected.item(), rel=1e-5)
    torn = torch.cat([torch.eye(4), torch.eye(4).roll(1, 0)])
    assert nt_xent(torn, temperature) > nt_xent(pairs, temperature) + 1


def test_halves_share_nothing() -> None:
    images = torch.arange(101, dtype=torch.uint8).view(-1, 1, 1, 1)
    one, other = halves(images)
    assert (len(one), len(other)) == (51, 50)
    assert sorted([*one.images.flatten().tolist(), *other.images.flatten().tolist()]) == list(range(101))
