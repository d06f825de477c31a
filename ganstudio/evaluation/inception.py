"""The features of published FID: Inception-v3 with the weights of TensorFlow's release of December 2015.

They are not bundled. A person names the file ``pt_inception-2015-12-05-6726825d.pth``, which the project pytorch-fid publishes.
Images of any size are scaled to 299×299 as there: bilinearly, without smoothing. Source: Heusel et al. 2017, arXiv 1706.08500.
"""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from torch.nn import functional

from ganstudio.errors import StudioError
from ganstudio.evaluation.inception_network import CLASSIFIER, FEATURES, SIDE, InceptionNetwork
from ganstudio.evaluation.judge import Judge, require_bytes
from ganstudio.evaluation.judge_files import Card
from ganstudio.params import tr

NAME = "inception"
PUBLISHED = "6726825d"
"""The SHA-256 of the published file begins so; that is why its name ends so."""
FILE = f"pt_inception-2015-12-05-{PUBLISHED}.pth"
_COUNTER = "num_batches_tracked"  # of no use to a trained network, and not in every file


class InceptionJudge(Judge):
    """Reads images of any size, grey or in colour: 2048 features, no classes."""

    dimensions = FEATURES

    @classmethod
    def load_file(cls, path: Path, device: str | torch.device | None = None) -> InceptionJudge:
        """
        :param device: by default a GPU where there is one: on a CPU an image takes some 50 ms
        :raises StudioError: the file is missing, damaged, or holds something else; the message says what
        """
        digest = _sha256(path)
        network = network_of(_weights(path), path).eval()
        network.fold()
        if device is None:
            device = "cuda" if torch.cuda.is_available() else "cpu"
        judge = cls(network, _card(digest), None, device)
        judge.slice_images = 128 if judge.device.type == "cuda" else 16
        judge.notes = (_note(digest, path),)
        return judge

    def require(self, images: torch.Tensor) -> None:
        require_bytes(images)
        if images.ndim != 4 or images.shape[1] not in (1, 3):
            text = tr("Inception reads images of shape (N, 1 or 3, height, width); these are ({}).")
            raise StudioError(text.format(", ".join(map(str, images.shape))))

    def _pixels(self, images: torch.Tensor) -> torch.Tensor:
        values = images.to(self.device).float().div_(255).expand(-1, 3, -1, -1)
        return functional.interpolate(values, (SIDE, SIDE), mode="bilinear", align_corners=False).mul_(2).sub_(1)


def network_of(weights: Mapping[str, torch.Tensor], path: Path) -> InceptionNetwork:
    """The network with these weights, its normalisations apart.

    :param path: where they are from, for the message
    :raises StudioError: they are of another network
    """
    with torch.device("meta"):  # neither time nor random numbers for weights that are replaced at once
        network = InceptionNetwork()
    classifier = weights.get("fc.weight")
    if classifier is None or tuple(classifier.shape) != CLASSIFIER:
        raise _other(path)
    parts = {k: v.float() for k, v in weights.items() if not k.startswith("fc.") and not k.endswith(_COUNTER)}
    counters = {k: torch.tensor(0) for k in network.state_dict() if k.endswith(_COUNTER)}
    try:
        network.load_state_dict(parts | counters, assign=True)
    except RuntimeError as error:
        raise _other(path) from error
    return network


def _weights(path: Path) -> dict[str, torch.Tensor]:
    try:
        content: Any = torch.load(path, map_location="cpu", weights_only=True)  # nothing in the file is executed
    except OSError as error:
        raise StudioError(tr("{} cannot be read: {}.").format(path, error.strerror or error)) from error
    except (RuntimeError, pickle.UnpicklingError, EOFError, ValueError, KeyError) as error:
        raise _other(path) from error
    if not isinstance(content, Mapping) or not all(isinstance(value, torch.Tensor) for value in content.values()):
        raise _other(path)
    return {str(key): value for key, value in content.items()}


def _other(path: Path) -> StudioError:
    text = tr(
        "{} does not hold the network that published FID uses. Expected is the file {} of the project pytorch-fid."
    )
    return StudioError(text.format(path, FILE))


def _sha256(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        raise StudioError(tr("{} is missing.").format(path)) from None
    except OSError as error:
        raise StudioError(tr("{} cannot be read: {}.").format(path, error.strerror or error)) from error


def _card(digest: str) -> Card:
    return Card(
        name=NAME,
        data="ImageNet, 2015",
        class_names=(),
        size=SIDE,
        feature_name=f"the {FEATURES} means over the last block's maps (pool3), images scaled to {SIDE}×{SIDE}",
        test_accuracy=None,
        test_images=0,
        floors={},
        seed=0,
        epochs=0,
        recipe="published",
        torch_version="",
        retrain=f"download {FILE} from the project pytorch-fid",
        weights_sha256=digest,
        moments_sha256="",
    )


def _note(digest: str, path: Path) -> str:
    if digest.startswith(PUBLISHED):
        text = tr(
            "{} has the SHA-256 {}: these are the weights of published FID. Figures compare at equal numbers of images, against "
            "the same real ones."
        )
    else:
        text = tr(
            "{} has the SHA-256 {}; that of the published weights begins with {published}. These figures are no published FID."
        )
    return text.format(path.name, digest, published=PUBLISHED)
