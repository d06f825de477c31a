"""When an illness began, by the judge alone: the definition that the doctor is measured against."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ganstudio.evaluation.classes import held_share

HALF = 0.5
ALIKE = 1 / 3
RISE, BETTER = 1.3, 0.97
SETTLED = 0.2
"""Share of a run after which a class that never came counts as missing: until then every generator is learning."""


def onset(rows: list[dict[str, Any]], steps: int) -> int | None:
    """The first evaluation with a class under 2 %, or with the distance doubled; None where there is none.

    A generator begins with noise, in which classes are missing too; so a class counts from the first evaluation that had
    them all, or, in a run that never had them all, from a fifth of it. The distance is held against the best one before.

    :param rows: evaluations as in ``quality.jsonl``, ascending
    :param steps: the run's length
    """
    complete = [row["step"] for row in rows if _counts(row) and not has_rare(row)]
    begin, best = min(complete, default=SETTLED * steps), float("inf")
    for row in rows:
        distance = row["quality/distance"]
        if distance > 2 * best or (has_rare(row) and row["step"] >= begin):
            return int(row["step"])
        best = min(best, distance)
    return None


def has_rare(row: dict[str, Any]) -> bool:
    """Whether a class has less than 2 % of the images, or of more than ten classes less than a fifth of an even share."""
    counts = _counts(row)
    return bool(counts) and min(counts) < held_share(len(counts)) * row["n"]


def _counts(row: dict[str, Any]) -> list[int]:
    """Images of each class, or points of each mode; empty where there are none."""
    return list(row.get("nearest_of_modes") or (row.get("class_histogram") or {}).values())


def swing_onset(rows: list[dict[str, Any]], steps: int) -> int | None:
    """For oscillation, whose images need never lack a class for long nor be twice as far off: the evaluation at which the
    distance has for the second time risen by 30 % from a low."""
    low, high, rises, is_rising = float("inf"), 0.0, 0, False
    for row in rows:
        distance = row["quality/distance"]
        low, high = min(low, distance), max(high, distance)
        if not is_rising and distance > RISE * low:
            is_rising, rises, high = True, rises + 1, distance
            if rises == 2:
                return int(row["step"])
        elif is_rising and distance < high / RISE:
            is_rising, low = False, distance
    return None


def stall_onset(rows: list[dict[str, Any]], steps: int) -> int | None:
    """For stagnation, in which nothing becomes worse: the first evaluation that is no better, by 3 %, than the best one of a
    fifth of the run before."""
    for i, row in enumerate(rows):
        before = [other["quality/distance"] for other in rows[:i] if other["step"] <= row["step"] - steps * SETTLED]
        so_far = [other["quality/distance"] for other in rows[: i + 1]]
        if before and min(so_far) > BETTER * min(before):
            return int(row["step"])
    return None


def memory_onset(rows: list[dict[str, Any]], steps: int) -> int | None:
    """For an overfitting D, whose images may become no worse for long: the first evaluation at which D's scores of unseen real
    images are nearer to those of generated ones than to those of the training images."""
    return next((int(row["step"]) for row in rows if (row.get("overfitting") or 0) > HALF), None)


def sameness_onset(rows: list[dict[str, Any]], steps: int) -> int | None:
    """For a collapse within the classes, none of which goes missing: the first evaluation at which images of one class differ
    less than a third as much as real ones, counted from the first that had half, or where none had, from a fifth of the run."""
    varied = [row["step"] for row in rows if (row.get("quality/diversity") or 0) > HALF]
    begin = min(varied, default=SETTLED * steps)
    return next((int(row["step"]) for row in rows if row["step"] >= begin and row["quality/diversity"] < ALIKE), None)


ONSETS: dict[str, Callable[[list[dict[str, Any]], int], int | None]] = {
    "judge": onset,
    "swing": swing_onset,
    "stall": stall_onset,
    "memory": memory_onset,
    "sameness": sameness_onset,
}
