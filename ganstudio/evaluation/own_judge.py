"""A judge for images that have none: features learnt from the images themselves, on this machine, kept in the cache folder.

    judge = own_judge(train, test)

It is as good at telling these images apart as some seconds of training make it. Its figures can be compared with each other, and
with nothing else: not with those of another data set, nor with published ones. Its card says what it reached on images that it
was not trained on.
"""

from __future__ import annotations

import hashlib
from collections.abc import Generator
from contextlib import suppress

import safetensors.torch
import torch

from ganstudio import paths
from ganstudio.datasets import Data
from ganstudio.errors import StudioError
from ganstudio.evaluation.arithmetic import shuffled
from ganstudio.evaluation.frechet import Moments
from ganstudio.evaluation.judge import Judge, Reading
from ganstudio.evaluation.judge_files import Card, JudgeFiles, files_of
from ganstudio.evaluation.judge_network import FEATURES, TOTAL_VARIANCE, JudgeNetwork, size_read
from ganstudio.evaluation.reference import floors_of
from ganstudio.evaluation.slices import finished, telling
from ganstudio.evaluation.train_own import Recipe, paired_share_in_slices, train_in_slices
from ganstudio.files import replacing
from ganstudio.params import N_, tr

NAME = "own"
VERSION = 1
"""Of network and training: judges of another one are trained anew."""
LEAST_TRAINED, LEAST_HELD_OUT = 10, 2
_HASHED_BYTES = 4 * 2**20  # some milliseconds
_MOST_READ, _PIECE = 60_000, 500
"""Training images whose moments are taken, and how many of them at once; of more a random choice, always the same."""
_TRAINING = 0.95  # of the work; the rest is measuring
_NOTE = N_(
    "These features were learnt from the images themselves: compare figures of the same weights and of as many images only."
)


def own_judge_in_slices(
    train: Data, test: Data, device: str | torch.device = "cpu", seed: int = 0
) -> Generator[float, None, Judge]:
    """The judge of these images from the cache, else trained on them now and kept there. Yields after each slice of some
    milliseconds what share of the work is done, 0–1.

    Draws nobody else's random numbers. Where there are two classes or more, it knows them.

    :param train: images, uint8, of one shape, at least 10
    :param test: images of the same kind that nobody trains on, at least 2; they give the floors
    :raises StudioError: too few images, or nothing to learn from them
    """
    _require(train, test)
    recipe = Recipe.fitting(len(train), size_read(*train.images.shape[2:]))
    key = yield from data_sha256(train, test, recipe.words(), seed)
    files = files_in_cache(key)
    judge = _cached(files, key, device)
    if judge is None:
        labels, names = _classes(train)
        learning = train_in_slices(train.images, labels, len(names), seed, device, recipe)
        network = yield from telling(learning, lambda share: _TRAINING * share)
        judge = yield from _measured(
            network, train, test, names, _draft(train, names, recipe, seed, key), device, files
        )
    judge.notes = (tr(_NOTE),)
    return judge


def own_judge(train: Data, test: Data, device: str | torch.device = "cpu", seed: int = 0) -> Judge:
    """`own_judge_in_slices`, in one go."""
    return finished(own_judge_in_slices(train, test, device, seed))


def halves(images: torch.Tensor) -> tuple[Data, Data]:
    """Two halves of a set of images, drawn at random, always the same: one to learn from and one to hold out.

    :param images: uint8, (N, channels, height, width)
    """
    order = shuffled(len(images))
    middle = len(images) // 2
    return Data(images[order[middle:]], None), Data(images[order[:middle]], None)


def data_sha256(train: Data, test: Data, recipe: str, seed: int) -> Generator[float, None, str]:
    """Of all pixels and classes, the recipe and the seed: what the judge follows from."""
    digest = hashlib.sha256(f"{VERSION} {seed} {recipe} {train.class_names}".encode())
    for data in (train, test):
        digest.update(str(tuple(data.images.shape)).encode())
        for tensor in (data.images, data.labels):
            if tensor is not None:
                for piece in tensor.contiguous().flatten().view(torch.uint8).split(_HASHED_BYTES):
                    digest.update(piece.numpy().tobytes())
                    yield 0.0
    return digest.hexdigest()


def is_own_judge_of(judge: Judge, train: Data, test: Data) -> bool:
    """Whether a judge was trained and tested on just these images: then its own reference is of them."""
    known = judge.card.data_sha256
    return bool(known) and known == finished(data_sha256(train, test, judge.card.recipe, judge.card.seed))


def files_in_cache(key: str) -> JudgeFiles:
    """Where the judge of images with this hash is kept."""
    return files_of(NAME, paths.cache_folder() / "judges" / key[:32])


def _require(train: Data, test: Data) -> None:
    if len(train) < LEAST_TRAINED or len(test) < LEAST_HELD_OUT:
        text = tr("To learn what the images are like takes at least {} of them and {} held out; there are {} and {}.")
        raise StudioError(text.format(LEAST_TRAINED, LEAST_HELD_OUT, len(train), len(test)))
    if bool((train.images[:100] == train.images[:1]).all()) and bool((train.images == train.images[:1]).all()):
        raise StudioError(tr("All images are the same: there is nothing to learn from them."))


def _classes(data: Data) -> tuple[torch.Tensor | None, tuple[str, ...]]:
    """Labels and names, where there is more than one class to tell apart."""
    known = data.labels is not None and len(data.class_names) > 1
    return (data.labels, data.class_names) if known else (None, ())


def _cached(files: JudgeFiles, key: str, device: str | torch.device) -> Judge | None:
    """None where it is not there, or damaged: then it is made anew."""
    try:
        judge = Judge.load(NAME, device, files.card.parent)
    except StudioError:
        return None
    return judge if judge.card.data_sha256 == key else None


def _draft(train: Data, names: tuple[str, ...], recipe: Recipe, seed: int, key: str) -> Card:
    """The card with all that is known before anything is measured."""
    channels, height, width = train.images.shape[1:]
    size = size_read(height, width)
    colour = "grey" if channels == 1 else f"{channels} channels"
    classes = f"; {len(names)} classes" if names else "; no classes"
    return Card(
        name=NAME,
        data=f"{len(train):,} images of {width}×{height} pixels, {colour}{classes}",
        data_sha256=key,
        image_shape=(channels, height, width),
        size=size,
        class_names=names,
        feature_name=f"the {FEATURES} activations (after ReLU) before the last layer, of images scaled to {size}×{size}, scaled "
        f"so that their variances over the training images sum to about {TOTAL_VARIANCE:g}",
        test_accuracy=None,
        test_images=0,
        floors={},
        seed=seed,
        epochs=round(recipe.steps * recipe.batch_images / len(train)),
        recipe=recipe.words(),
        torch_version=torch.__version__,
        retrain="delete this folder: the judge is trained anew, from the same seed, when a run on these images is measured",
        weights_sha256="",
        moments_sha256="",
    )


def _measured(
    network: JudgeNetwork,
    train: Data,
    test: Data,
    names: tuple[str, ...],
    draft: Card,
    device: str | torch.device,
    files: JudgeFiles,
) -> Generator[float, None, Judge]:
    """The judge with its card: what real images reach. Stored, if the disk takes it."""
    reader = Judge(network, draft, None, device)
    held_out = yield from telling(reader.read_in_slices(test.images), _nearly_done)
    moments = Moments(FEATURES)
    for rows in shuffled(len(train))[:_MOST_READ].split(_PIECE):
        moments.update((yield from telling(reader.read_in_slices(train.images[rows]), _nearly_done)).features)
    floors = yield from telling(floors_of(held_out.features, moments), _nearly_done)
    pairs = yield from telling(paired_share_in_slices(network, test.images, draft.size, device), _nearly_done)
    weights = {key: value.cpu().contiguous() for key, value in network.state_dict().items()}
    contents = [safetensors.torch.save(tensors) for tensors in (weights, moments.to_tensors())]
    card = draft.model_copy(
        update={
            "test_accuracy": _accuracy(held_out, test, names),
            "test_images": len(test),
            "test_pairs": pairs,
            "floors": {n: float(f"{floor:.6g}") for n, floor in floors.items()},
            "spread": None if held_out.spread is None else float(f"{held_out.spread:.6g}"),
            "weights_sha256": hashlib.sha256(contents[0]).hexdigest(),
            "moments_sha256": hashlib.sha256(contents[1]).hexdigest(),
        }
    )
    stored = _cached(files, card.data_sha256, device)  # another run may have been faster: both are to use the same
    if stored is not None:
        return stored
    yield from _store(files, contents, card)
    return Judge(network, card, moments, device)


def _nearly_done(_: object) -> float:
    return _TRAINING


def _accuracy(reading: Reading, test: Data, names: tuple[str, ...]) -> float | None:
    if reading.classes is None or test.labels is None:
        return None
    return float((reading.classes.cpu() == test.labels).double().mean())


def _store(files: JudgeFiles, contents: list[bytes], card: Card) -> Generator[float, None, None]:
    """A cache that cannot be written costs time only."""
    with suppress(OSError, StudioError):
        files.card.parent.mkdir(parents=True, exist_ok=True)
        whole = zip(files, [*contents, (card.model_dump_json(indent=2) + "\n").encode()], strict=True)
        for path, content in whole:  # the card comes last: without it there is no judge
            with replacing(path) as temporary:
                temporary.write_bytes(content)
            yield 1.0
