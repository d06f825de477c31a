"""What is drawn by hand: an image and what of it is to be invented, stroke by stroke, with what was undone. Knows no Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from ganstudio.gui.panels.drawing_stroke import Stroke, Tip, inked
from ganstudio.gui.panels.pixels import Pixels
from ganstudio.latent.trail import Trail

Tool = Literal["brush", "eraser"]
Layer = Literal["image", "mask"]

GROUND = 0
"""What an empty image is of: black, as around MNIST's digits."""
_MOST_STATES = 200
_MASKED = 0.5
"""Share of a pixel that a stroke must cover to mask it."""
_LIGHTNESS = np.array([0.299, 0.587, 0.114], np.float32)


@dataclass(frozen=True, eq=False)
class Drawn:
    """A state of a drawing; its arrays are never written to."""

    image: Pixels
    """uint8, (size, size) or (size, size, 3)."""
    mask: NDArray[np.bool_]
    """(size, size), True where the image is to be invented."""

    def is_same(self, other: Drawn) -> bool:
        return np.array_equal(self.image, other.image) and np.array_equal(self.mask, other.mask)


class Drawing:
    """A square image with a mask over it. A stroke is one change; so is each call that changes all of it.

    :param size: pixels on a side
    :param is_colour: three channels in place of one
    """

    def __init__(self, size: int, is_colour: bool = False) -> None:
        self.size, self.is_colour = size, is_colour
        shape = (size, size, 3) if is_colour else (size, size)
        blank = Drawn(np.full(shape, GROUND, np.uint8), np.zeros((size, size), bool))
        self._blank, self.state = blank, blank
        self._trail: Trail[Drawn] = Trail(_MOST_STATES)
        self._trail.add(blank)
        self._stroke: Stroke | None = None
        self._tool: Tool = "brush"
        self._layer: Layer = "image"
        self._ink: NDArray[np.uint8] | int = 255

    # Strokes

    @property
    def is_drawing(self) -> bool:
        return self._stroke is not None

    def begin(self, tip: Tip, tool: Tool, layer: Layer, ink: NDArray[np.uint8] | int) -> None:
        """Puts the brush down.

        :param ink: 0–255, of an image in colour (3,) or a grey; the eraser needs none
        """
        self.end()
        self._tool, self._layer, self._ink = tool, layer, GROUND if tool == "eraser" else ink
        self._stroke = Stroke(self.size, self.size, tip)
        self._paint()

    def extend(self, tip: Tip) -> bool:
        """Draws on; False where nothing is drawn or the brush did not move."""
        if self._stroke is None or not self._stroke.add(tip):
            return False
        self._paint()
        return True

    def end(self) -> bool:
        """Lifts the brush; False where it changed nothing."""
        was_drawing, self._stroke = self.is_drawing, None
        return was_drawing and self._settle()

    def _paint(self) -> None:
        before, stroke = self._settled, self._stroke
        assert stroke is not None
        if self._layer == "image":
            self.state = replace(before, image=inked(before.image, stroke.coverage, self._ink))
        else:
            covered = stroke.coverage > _MASKED
            mask = before.mask & ~covered if self._tool == "eraser" else before.mask | covered
            self.state = replace(before, mask=mask)

    # Changes of all of it

    def set_image(self, image: Pixels) -> bool:
        """Another image, with nothing masked: a mask belongs to the image it was drawn on. False where all is so already.

        :param image: uint8, (size, size) or (size, size, 3); in a drawing in grey a colour becomes its lightness
        :raises ValueError: it has another size or type
        """
        self.end()
        self.state = replace(self.state, image=self._fitting(image), mask=np.zeros_like(self.state.mask))
        return self._settle()

    def set_mask(self, mask: NDArray[np.bool_] | None) -> bool:
        """:param mask: (size, size), True where the image is to be invented; None for nowhere"""
        self.end()
        wanted = np.zeros((self.size, self.size), bool) if mask is None else np.array(mask, bool)
        if wanted.shape != self.state.mask.shape:
            raise ValueError(f"a mask here is ({self.size}, {self.size}); this one is {wanted.shape}")
        self.state = replace(self.state, mask=wanted)
        return self._settle()

    def clear(self, layer: Layer) -> bool:
        """Nothing drawn, or nothing masked; False where that is so already."""
        self.end()
        if layer == "image":
            self.state = replace(self.state, image=self._blank.image)
        else:
            self.state = replace(self.state, mask=self._blank.mask)
        return self._settle()

    # Undone and done again

    @property
    def can_undo(self) -> bool:
        return self._trail.can_go_back

    @property
    def can_redo(self) -> bool:
        return self._trail.can_go_forth

    def undo(self) -> bool:
        self.end()
        return self.can_undo and self._go_to(self._trail.at - 1)

    def redo(self) -> bool:
        self.end()
        return self.can_redo and self._go_to(self._trail.at + 1)

    def _go_to(self, index: int) -> bool:
        self.state = self._trail.go_to(index)
        return True

    # What is there

    @property
    def is_blank(self) -> bool:
        """Whether nothing is drawn; what is masked does not count."""
        return np.array_equal(self.state.image, self._blank.image)

    @property
    def _settled(self) -> Drawn:
        """Before the stroke that is under way."""
        current = self._trail.current
        assert current is not None
        return current

    def _settle(self) -> bool:
        if self.state.is_same(self._settled):
            self.state = self._settled
            return False
        self._trail.add(self.state)
        return True

    def _fitting(self, image: Pixels) -> Pixels:
        if image.dtype != np.uint8 or image.shape[:2] != (self.size, self.size) or image.shape[2:] not in ((), (3,)):
            text = f"an image here is uint8, ({self.size}, {self.size}) or ({self.size}, {self.size}, 3)"
            raise ValueError(f"{text}; this one is {image.dtype}, {image.shape}")
        if self.is_colour:
            return np.repeat(image[..., None], 3, axis=2) if image.ndim == 2 else image.copy()
        return image.copy() if image.ndim == 2 else np.rint(image @ _LIGHTNESS).astype(np.uint8)
