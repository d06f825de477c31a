"""Evaluation: how good is what a generator makes?

A `Judge` (a small classifier, bundled) reads images; a `Report` gives the Fréchet distance of its features to those of the
real images beside the distance that real images never seen in training reach, the share of images that show the class
asked for, and how many of each class there are::

    judge = Judge.load("mnist")
    for line in evaluate_images(images, labels, judge).lines():
        print(line)

Everything long comes twice: as a function, and as a generator (``..._in_slices``) that yields between short slices, for a
thread that has other work to do.
"""

from ganstudio.evaluation.frechet import Moments, frechet_distance
from ganstudio.evaluation.judge import Judge, Reading
from ganstudio.evaluation.npz import load_npz
from ganstudio.evaluation.reference import Reference, measure_reference, measure_reference_in_slices
from ganstudio.evaluation.report import Report, evaluate_images, evaluate_in_slices

__all__ = [
    "Judge",
    "Moments",
    "Reading",
    "Reference",
    "Report",
    "evaluate_images",
    "evaluate_in_slices",
    "frechet_distance",
    "load_npz",
    "measure_reference",
    "measure_reference_in_slices",
]
