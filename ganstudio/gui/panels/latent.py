"""The panel of the latent space: steer a point in it and see what the generator makes of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ganstudio.gui.panels.controls import Hint
from ganstudio.gui.panels.edit_trail import EditTrail
from ganstudio.gui.panels.favourites_page import FavouritesPage
from ganstudio.gui.panels.gestures import Gestures, Part
from ganstudio.gui.panels.image_splitter import ImageSplitter
from ganstudio.gui.panels.latent_buttons import LatentButtons
from ganstudio.gui.panels.latent_controls import BUTTONS, LatentControls
from ganstudio.gui.panels.latent_history import LatentHistory, Moment
from ganstudio.gui.panels.latent_image import LatentImage
from ganstudio.gui.panels.latent_keys import LatentKeys
from ganstudio.gui.panels.latent_row import LatentRow
from ganstudio.gui.panels.latent_words import origin_word, what_was_done
from ganstudio.gui.panels.pad_page import PadPage
from ganstudio.gui.panels.pages import Pages
from ganstudio.gui.panels.path_controls import PathControls
from ganstudio.gui.panels.pixels import Pixels
from ganstudio.gui.panels.star_button import StarButton
from ganstudio.latent.direction_set import NewDirections
from ganstudio.latent.keyframes import Keyframe
from ganstudio.latent.paths import Latents
from ganstudio.latent.point import LatentRequest
from ganstudio.latent.space import LatentSpace
from ganstudio.params import tr

__all__ = ["LatentPanel", "LatentRequest"]

_SINGLE = BUTTONS | {"pick", "paste", "favourite", "keyframe", "drawing", "neighbour", "drop", "term", "table", "other"}
"""What is done at once, and is one entry of the history each time."""


class LatentPanel(QWidget):
    """A large image above what morphs it: pages to steer, to lay a path, and to come back to favourites.

    Everything that moves the point passes `_follow`: it asks for the image and belongs to a gesture, whose end is an entry of the
    history. A page of others moves the point by `controls.place` and `controls.place_origin`, or by `go_to`.
    """

    latent_changed = Signal(object)
    """A `LatentRequest` whenever `current` changes, except to None; of several the newest counts."""
    point_changed = Signal()
    """`controls.point` is at another place, has other directions, or is another, by whatever cause."""
    sample_left = Signal()
    """The image that was picked is no longer where the panel goes back to: another latent took its place as A or B."""
    copy_asked = Signal(object)
    """By the person: the `Keyframe` to copy as text."""
    text_pasted = Signal(str)
    """By the person: what may be a latent as text; where it is one, `go_to` is to follow."""
    draw_asked = Signal()
    """By the person: a drawing is to be looked for."""
    problem = Signal(object)
    """A `StudioError`: something could not be written."""
    saved = Signal(object)
    """The `Path` of a file that was written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stamp = 0
        self._shown_stamp = 0
        self._parts: list[Part] = []
        """What a hand may hold."""
        self._newest: Pixels | None = None
        """What the newest network makes, perhaps not shown: see `show_earlier`."""
        self._earlier: Pixels | None = None
        self._hint_text: str | None = tr("Start training or open a run, then drag the sliders to morph a digit.")
        self._build()
        self._gestures = Gestures(self._moment, self._is_held, _SINGLE, self)
        self._connect()
        self._show_state()

    # What comes in

    def configure(self, space: LatentSpace, class_names: Sequence[str], image_shape: Sequence[int]) -> None:
        """Takes another network: directions, image, history, path and favourites of the earlier one are forgotten, seeds stay.

        :param space: what z is made of
        :param class_names: empty where the network has no classes
        :param image_shape: height and width of its images; what follows is ignored
        """
        self.path.configure(space)
        self.favourites.list.show_favourites(())
        self.pad.configure(space)
        self.controls.configure(space, class_names)
        self.view.expect(image_shape[0], image_shape[1])
        self._forget_image()
        self._show_state()
        self._begin()

    def set_directions(self, new: NewDirections) -> None:
        """Takes new directions; the latent stays where it is. While a slider or the pad is held they wait until it is let go.

        :param new: `FoundDirections`, or unit rows, shape (k, latent_size)
        :raises ValueError: rows of another size
        """
        self.pad.set_directions(new)

    def pick(self, z: ArrayLike, class_index: int | None = None) -> None:
        """Goes to a sample: its latent becomes A, offsets return to zero, its class and its learned codes are chosen.

        :param z: shape (latent_size,)
        """
        if self.controls.point is not None:
            self.path.player.stop()
            self.controls.pick(z, class_index)
            self._follow("pick")

    def go_to(self, z: ArrayLike, class_weights: ArrayLike | None, source: str) -> None:
        """Goes to a latent, by what the person has done; nothing happens where it is shown already: seeds and sliders stay.

        :param z: shape (latent_size,)
        :param class_weights: shape (classes,), sum 1; None leaves the classes as they are
        :param source: one of those of `what_was_done`, or any other word: what comes with one word in a row is one gesture
        :raises ValueError: they do not fit the network
        """
        point = self.controls.point
        if point is None:
            return
        self.path.player.stop()
        weights = point.class_weights if class_weights is None else np.asarray(class_weights, np.float32)
        if not Keyframe(point.z, point.class_weights).is_at(np.asarray(z, np.float32), weights):
            self.controls.go_to(z, class_weights)
            self._follow(source)

    def show_image(self, image: Pixels, stamp: int) -> None:
        """Shows what the generator made; older images than the one that is shown are ignored.

        :param image: uint8, (H, W) or (H, W, 3)
        :param stamp: that of the request it answers
        """
        if stamp >= self._shown_stamp and self._hint_text is None:
            self._shown_stamp = stamp
            self._newest = image
            if self._earlier is None:
                self.view.show_pixels(image)
            self.history.take_image(image, stamp)
            self.buttons.set_has_image(True)

    def show_earlier(self, image: Pixels | None) -> None:
        """Shows what an earlier network makes of the latent, in place of what the newest one does; None: the newest again.

        :param image: as in `show_image`
        """
        self._earlier = image
        self.view.show_pixels(self._newest if image is None else image)

    def set_enabled_hint(self, text: str | None) -> None:
        """Shows a sentence in place of the panel while there is no network; None shows the panel."""
        was_enabled, self._hint_text = self._hint_text is None, text
        if text is not None:
            self._forget_image()
        self._show_state()
        if text is None and not was_enabled:
            self._begin()

    # What goes out

    def current(self) -> LatentRequest | None:
        """What to show now; None while there is no network."""
        point = self.controls.point
        if point is None or self._hint_text is not None:
            return None
        weights = point.class_weights
        return LatentRequest(self._stamp, point.z, None if weights is None else weights.copy())

    def shown(self) -> Keyframe | None:
        """The point that is shown, to keep; None while there is no network."""
        request = self.current()
        return None if request is None else Keyframe(request.z, request.class_weights)

    def image(self) -> Pixels | None:
        """The image that is shown: uint8, (H, W) or (H, W, 3)."""
        return self.view.pixels

    def ask_and_save(self) -> None:
        """Asks where to save the image, and saves it in true pixels."""
        self.view.ask_and_save()

    def take_part(self, part: Part) -> None:
        """While a hand holds something there, all that it moves is one gesture."""
        self._parts.append(part)
        part.released.connect(self._gestures.release)

    def undo(self) -> None:
        """Takes back the last gesture."""
        self._gestures.finish()
        self.history.undo()

    def redo(self) -> None:
        """Does it again."""
        self._gestures.finish()
        self.history.redo()

    # How it is built

    def _build(self) -> None:
        self.view = LatentImage()
        self.controls, self.path, self.favourites = LatentControls(), PathControls(), FavouritesPage()
        self.pad = PadPage(self.controls)
        self.history, self.buttons, self.pages = LatentHistory(), LatentButtons(self.view), Pages()
        self.row = LatentRow(self.history)
        self.star = StarButton(self.favourites.list, self.shown)
        self.row.add_button(self.star)
        self.pages.add(self.controls, tr("Steer"), tr("Move the latent by sliders, classes and seeds"))
        self.pages.add(self.pad, tr("Pad"), tr("Move in two directions at once, or between four seeds"))
        self.pages.add(self.path, tr("Path"), tr("A way through points that you keep, walked by hand or played"))
        self.pages.add(self.favourites, tr("Favourites"), tr("Latents to come back to, saved with the run"))
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(8, 4, 8, 4)  # as the samples: all eight directions show on a screen of 900 pixels
        layout.setSpacing(8)
        self.splitter = ImageSplitter(self.view, (self.row, self.buttons, self.pages))
        layout.addWidget(self.splitter)
        self._hint = Hint("window")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._hint)
        self._stack.addWidget(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def _connect(self) -> None:
        for part in (self.controls, self.pad, self.path):
            self.take_part(part)
        self.keys = LatentKeys(self, self.shown, self.controls.choose_by_digit)
        self.keys.undo_asked.connect(self.undo)
        self.keys.redo_asked.connect(self.redo)
        self.keys.copy_asked.connect(self.copy_asked)
        self.keys.text_pasted.connect(self.text_pasted)
        self.controls.point_moved.connect(self._moved)
        self.controls.sample_left.connect(self.sample_left)
        self.controls.directions_taken.connect(self.point_changed)
        self.controls.directions.names_changed.connect(self.pad.pad.set_direction_names)
        self.point_changed.connect(self.pad.follow)
        self.point_changed.connect(self.controls.show_coordinates)
        self.path.walked_to.connect(self._walk)
        self.path.gone_to.connect(lambda keyframe: self._visit(keyframe, "keyframe", self.path.points.edits))
        self.path.points.shown_asked.connect(self._add_point)
        self.path.path_changed.connect(lambda _: self._mark_place())
        kept = self.favourites.list
        kept.gone_to.connect(lambda favourite: self._visit(favourite.at, "favourite", kept.edits))
        self.favourites.list.copy_asked.connect(lambda favourite: self.copy_asked.emit(favourite.at))
        self.favourites.copy_button.clicked.connect(lambda: self.keys.copy())
        self.favourites.paste_button.clicked.connect(lambda: self.keys.paste())
        self._gestures.ended.connect(self._keep_moment)
        self.history.gone_to.connect(self._restore)
        self.history.undo_button.clicked.connect(self.undo)
        self.history.redo_button.clicked.connect(self.redo)
        self.view.problem.connect(self.problem)
        self.view.saved.connect(self.saved)
        self.buttons.random.clicked.connect(self.controls.morph.randomise)
        self.buttons.reset.clicked.connect(self.controls.reset)
        self.buttons.draw.clicked.connect(self.draw_asked)

    # What happens

    def _add_point(self, index: int | None) -> None:
        shown = self.shown()
        if shown is not None:
            self.path.points.add(shown, index)

    def _visit(self, at: Keyframe, source: str, edits: EditTrail[Any]) -> None:
        """Goes to a latent of a list, which is the last thing then that was done there."""
        shown = self.shown()
        if shown is not None and not shown.is_at(at.z, at.class_weights):
            edits.visit()
        self.go_to(at.z, at.class_weights, source)

    def _walk(self, z: Latents, class_weights: Latents | None) -> None:
        self.controls.go_to(z, class_weights)
        self._follow("path")

    def _moved(self, source: str) -> None:
        self.path.player.stop()
        self._follow(source)

    def _follow(self, source: str) -> None:
        """The point was moved: asks for its image, and notes what moved it."""
        self.controls.morph.a.name_origin(origin_word(source))
        self._emit()
        self._gestures.note(source)
        self._mark_place()

    def _is_held(self) -> bool:
        return any(part.held for part in self._parts)

    def _moment(self, source: str) -> Moment:
        names = [one.name for one in self.controls.directions.rows]
        return Moment(self.controls.state, self._stamp, what_was_done(source, names))

    def _keep_moment(self, moment: Moment) -> None:
        if self.history.add(moment) and self._newest is not None:
            self.history.take_image(self._newest, self._shown_stamp)
        self.star.show_whether_kept()

    def _begin(self) -> None:
        """The history begins with what is shown now."""
        self._gestures.forget()
        self._emit()
        if self.controls.point is not None:
            self.history.begin(self._moment("begin"))
        self._mark_place()
        self.star.show_whether_kept()

    def _restore(self, moment: Moment) -> None:
        self.path.player.stop()
        self._gestures.forget()
        self.controls.restore(moment.state)
        self._emit()
        self._mark_place()
        self.star.show_whether_kept()

    def _mark_place(self) -> None:
        shown = self.shown()
        if shown is not None and self.path.isVisible():
            self.path.points.show_place(shown.z, shown.class_weights)

    def _emit(self) -> None:
        self._stamp += 1
        request = self.current()
        if request is not None:
            self.latent_changed.emit(request)
        self.point_changed.emit()

    def _forget_image(self) -> None:
        self._stamp += 1
        self._shown_stamp = self._stamp  # answers to earlier requests come too late
        self._newest = self._earlier = None
        self.view.show_pixels(None)
        self.buttons.set_has_image(False)

    def _show_state(self) -> None:
        self._hint.setText(self._hint_text or "")
        ready = self._hint_text is None and self.controls.point is not None
        self._stack.setCurrentIndex(1 if ready else 0)
