"""Evaluation: how good is what a generator makes?

A `Judge` reads images: a small classifier of digits, bundled; for other images a network of features that is trained on them,
see `ganstudio.evaluation.own_judge`; or the one that published FID uses, `InceptionJudge`. A `Report` gives the Fréchet distance
of its features to those of the real images beside the distance that real images never seen in training reach, and where the judge
knows classes the share of images that show the class asked for, and how many of each there are::

    judge = Judge.load("mnist")
    for line in evaluate_images(images, labels, judge).lines():
        print(line)

`evaluate_fully` adds what takes some seconds: kernel distance, precision and recall, density and coverage, near copies. What
each metric means is in `METRICS`.

Everything long comes twice: as a function, and as a generator (``..._in_slices``) that yields between short slices, for a
thread that has other work to do.
"""

from ganstudio.evaluation.compare import compare_in_slices, judge_for
from ganstudio.evaluation.frechet import Moments, frechet_distance
from ganstudio.evaluation.full import evaluate_fully, evaluate_fully_in_slices
from ganstudio.evaluation.image_files import load_images
from ganstudio.evaluation.inception import InceptionJudge
from ganstudio.evaluation.judge import Judge, Reading
from ganstudio.evaluation.metrics import METRICS, Figure, Metric
from ganstudio.evaluation.npz import load_npz
from ganstudio.evaluation.real import RealImages
from ganstudio.evaluation.reference import Reference, measure_reference, measure_reference_in_slices
from ganstudio.evaluation.report import Report, evaluate_images, evaluate_in_slices
from ganstudio.evaluation.stacked import StackedReport, evaluate_stacked

__all__ = [
    "METRICS",
    "Figure",
    "InceptionJudge",
    "Judge",
    "Metric",
    "Moments",
    "Reading",
    "RealImages",
    "Reference",
    "Report",
    "StackedReport",
    "compare_in_slices",
    "evaluate_fully",
    "evaluate_fully_in_slices",
    "evaluate_images",
    "evaluate_in_slices",
    "evaluate_stacked",
    "frechet_distance",
    "judge_for",
    "load_images",
    "load_npz",
    "measure_reference",
    "measure_reference_in_slices",
]
