"""The metrics: their names, what each means, and where it comes from. The window, the shell and the reports read this table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from ganstudio.params import N_

Better = Literal["higher", "lower"]


@dataclass(frozen=True)
class Figure:
    """One metric's value. No value stands without the number of images and, where there is one, the floor."""

    value: float
    n: int
    """Images that it rests on."""
    floor: float | None = None
    """The value of real images that nobody trained on: as good as it gets; None where that means nothing."""
    floor_n: int | None = None
    """Images that the floor rests on."""
    error: float | None = None
    """Standard error of the value, where it is known."""
    floor_error: float | None = None

    def as_dict(self) -> dict[str, Any]:
        """Everything as JSON can hold it."""
        return dict(vars(self))


@dataclass(frozen=True)
class Metric:
    """What is to be known of a metric. Texts are to be translated where they are shown."""

    title: str
    meaning: str
    """What it measures, and how it looks in a healthy run."""
    source: str
    better: Better
    is_share: bool = False
    """Runs from 0 to 1, and is shown in per cent."""
    needs_classes: bool = False
    """There is none where the judge knows no classes."""


METRICS: dict[str, Metric] = {
    "distance": Metric(
        N_("Fréchet distance"),
        N_(
            "How far the generated images' features are from the real ones', in mean and spread. It falls fast at first, then "
            "slowly; a few times the floor is very good, and a rise that stays means that the run has passed its best."
        ),
        "arXiv 1706.08500",
        "lower",
    ),
    "accuracy": Metric(
        N_("Class as asked"),
        N_(
            "How often the judge reads the class that was asked for. It comes near 100 % early; alone it says nothing of "
            "variety, since one fixed image of each class reaches 100 %."
        ),
        "arXiv 1610.09585",
        "higher",
        is_share=True,
        needs_classes=True,
    ),
    "modes": Metric(
        N_("Classes held"),
        N_(
            "How many classes are drawn at all, each by at least a fifth of an even share. All of them in a healthy run; "
            "fewer is mode collapse."
        ),
        "arXiv 1611.02163",
        "higher",
        needs_classes=True,
    ),
    "kernel_distance": Metric(
        N_("Kernel distance"),
        N_(
            "How far the generated images' features are from the real ones', whatever their shape. Unlike the Fréchet "
            "distance it does not depend on the number of images, and it has an error; within that of 0 is as good as real."
        ),
        "arXiv 1801.01401",
        "lower",
    ),
    "score": Metric(
        N_("Score exp(E KL)"),
        N_(
            "Whether each image is clearly of one class while all classes occur. It rises to nearly the number of classes, "
            "and cannot see whether images within a class differ."
        ),
        "arXiv 1606.03498",
        "higher",
        needs_classes=True,
    ),
    "precision": Metric(
        N_("Precision"),
        N_(
            "The share of generated images that lie among real ones. Low where images are blurred or no digits; it may "
            "surpass real test images' own where a generator keeps to the plainest."
        ),
        "arXiv 1904.06991",
        "higher",
        is_share=True,
    ),
    "recall": Metric(
        N_("Recall"),
        N_(
            "The share of real images that lie among generated ones. Low where kinds of images are missing; in a collapse it "
            "falls first."
        ),
        "arXiv 1904.06991",
        "higher",
        is_share=True,
    ),
    "density": Metric(
        N_("Density"),
        N_(
            "How closely real images surround the generated ones, 1 for images like the real ones. Below: unlikely images; "
            "above: a generator that keeps to the likeliest."
        ),
        "arXiv 2002.09797",
        "higher",
    ),
    "coverage": Metric(
        N_("Coverage"),
        N_(
            "The share of real images with a generated one nearby, steadier than recall. It comes near its floor of about "
            "97 % in a healthy run; a missing digit costs a tenth."
        ),
        "arXiv 2002.09797",
        "higher",
        is_share=True,
    ),
    "memorised": Metric(
        N_("Near copies"),
        N_(
            "The share of images that lie much nearer to one training image than to the next ones. About 1 % of real test "
            "images do by chance; far more means that the generator repeats what it has seen."
        ),
        "arXiv 2301.13188",
        "lower",
        is_share=True,
    ),
    "trained_on_generated": Metric(
        N_("Train on generated, test on real"),
        N_(
            "How much of the real test images a small classifier reads that has seen generated images only. It needs right "
            "classes, sharp images and variety at once; as many real images set the mark."
        ),
        "arXiv 1905.10887",
        "higher",
        is_share=True,
        needs_classes=True,
    ),
}

FAST = ("distance", "accuracy", "modes")
"""What every report has."""
NEIGHBOURS = ("precision", "recall", "density", "coverage")
ALL = (*FAST, "kernel_distance", "score", *NEIGHBOURS, "memorised")
ON_DEMAND = ("trained_on_generated",)
