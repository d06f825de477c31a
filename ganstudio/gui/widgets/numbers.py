"""How a number is written, checked and stepped in the window. Independent of the locale: always a decimal point."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal

from ganstudio.params import tr

Number = float | int | None

SMALLEST_STEP = 1e-6
"""Below it, stepping down a logarithmic value goes to zero where zero is allowed."""


def number_text(value: Number) -> str:
    """The shortest text that reads back as the same value: ``0.0002``, ``2e-5``, ``1e6``; empty for None."""
    if value is None or isinstance(value, int):
        return "" if value is None else str(value)
    text = format(value, ".6g")
    if float(text) != value:
        text = repr(value)
    mantissa, e, exponent = text.partition("e")
    return f"{mantissa}e{int(exponent)}" if e else text


@dataclass(frozen=True)
class NumberRule:
    """What a number may be, and what one step up or down from it is."""

    whole: bool = False
    log: bool = False
    optional: bool = False
    ge: float | None = None
    gt: float | None = None
    le: float | None = None
    lt: float | None = None

    def parse(self, text: str) -> Number:
        """The number that a person wrote; None for an empty text where the number is optional.

        :raises ValueError: a sentence for the person: it is no number, or out of bounds
        """
        text = text.strip().replace("\N{MINUS SIGN}", "-")
        if not text and self.optional:
            return None
        if not text:
            raise ValueError(tr("a number is missing"))
        value = self._read(text)
        if reason := self.problem(value):
            raise ValueError(reason)
        return value

    def problem(self, value: float | int) -> str:
        """Which bound the value breaks, in words; empty where it breaks none."""
        if self.gt is not None and not value > self.gt:
            return tr("must be above {}").format(number_text(self.gt))
        if self.ge is not None and not value >= self.ge:
            return tr("must be at least {}").format(number_text(self.ge))
        if self.lt is not None and not value < self.lt:
            return tr("must be below {}").format(number_text(self.lt))
        if self.le is not None and not value <= self.le:
            return tr("must be at most {}").format(number_text(self.le))
        return ""

    def range_text(self) -> str:
        """The bounds as ``0 < x ≤ 1``; empty where there are none."""
        below = f"{number_text(self.gt)} < " if self.gt is not None else ""
        below = f"{number_text(self.ge)} ≤ " if self.ge is not None else below
        above = f" < {number_text(self.lt)}" if self.lt is not None else ""
        above = f" ≤ {number_text(self.le)}" if self.le is not None else above
        return f"{below}x{above}" if below or above else ""

    def stepped(self, value: Number, steps: int) -> float | int:
        """The value so many steps up (or down, where negative), held within the bounds.

        Logarithmic numbers step 1, 2, 5, 10, ... and logarithmic whole numbers by powers of two.
        """
        result: float | int = value if value is not None else self._start()
        for _ in range(abs(steps)):
            further = self._clamped(self._next(result, 1 if steps > 0 else -1))
            if self.problem(further):
                break
            result = further
        return result if self.whole else float(result)

    def _read(self, text: str) -> float | int:
        if self.whole and text.removeprefix("-").isdecimal():
            return int(text)  # by way of a float it would lose digits beyond 2**53
        try:
            value = float(text)
        except ValueError:
            raise ValueError(self._advice(text)) from None
        if not math.isfinite(value):
            raise ValueError(tr("must be a finite number"))
        if self.whole and value != int(value):
            raise ValueError(tr("must be a whole number"))
        return int(value) if self.whole else value

    def _advice(self, text: str) -> str:
        if "," in text and "." not in text:
            return tr("write decimals with a point, such as 0.5")
        example = 0.0002 if self.log else 0.5
        return tr("this is not a number; write one such as {}").format("64" if self.whole else number_text(example))

    def _start(self) -> float | int:
        bounds = [bound for bound in (self.ge, self.gt) if bound is not None]
        return (int if self.whole else float)(max([0.0, *bounds]))

    def _clamped(self, value: float | int) -> float | int:
        if self.ge is not None and value < self.ge:
            return math.ceil(self.ge) if self.whole else self.ge
        if self.le is not None and value > self.le:
            return math.floor(self.le) if self.whole else self.le
        return value

    def _next(self, value: float | int, sign: int) -> float | int:
        if self.whole:
            # Otherwise one in the second digit, so that 5000 steps by 100 and 64 by 1.
            size = 10 ** max(0, len(str(abs(int(value)))) - 2)
            return _next_power(int(value), sign) if self.log and value >= 0 else int(value) + sign * size
        if self.log and (value > 0 or (value == 0 and sign > 0)):
            return _next_125(value, sign)
        size = Decimal(repr(self._increment(float(value))))
        return float(Decimal(repr(float(value))) + sign * size)

    def _increment(self, value: float) -> float:
        low = self.ge if self.ge is not None else self.gt
        high = self.le if self.le is not None else self.lt
        if low is not None and high is not None and high - low <= 10:
            return float(10.0 ** math.floor(math.log10((high - low) / 50)))
        # One in the second digit: 0.2 steps by 0.01, 10 by 1.
        return float(10.0 ** (math.floor(math.log10(abs(value))) - 1)) if value else 0.1


def _next_power(value: int, sign: int) -> int:
    if sign > 0:
        return 1 << value.bit_length() if value else 1
    return 1 << ((value - 1).bit_length() - 1) if value > 1 else value - 1


def _next_125(value: float, sign: int) -> float:
    if value < SMALLEST_STEP * 1.001 and sign < 0:
        return 0.0 if value >= SMALLEST_STEP * 0.999 else value / 2
    if value == 0:
        return SMALLEST_STEP
    exponent = math.floor(math.log10(value))
    marks = [float(f"{digit}e{exponent + shift}") for shift in (-1, 0, 1) for digit in (1, 2, 5)]
    # A value a rounding error away from a mark counts as that mark.
    if sign > 0:
        return min(mark for mark in marks if mark > value * (1 + 1e-9))
    return max(mark for mark in marks if mark < value * (1 - 1e-9))
