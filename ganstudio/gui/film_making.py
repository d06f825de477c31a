"""Films of the run at hand: chosen and seen in a dialog, written behind, while training and window go on."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING

import torch
from pydantic import ValidationError
from PySide6.QtCore import QObject, QTimer

from ganstudio.errors import StudioError
from ganstudio.export.estimate import estimated_bytes
from ganstudio.export.film import Film
from ganstudio.export.film_preview import Preview, preview_of
from ganstudio.export.film_wish import OF_TRAINING, FilmWish, Material, Offer, Source, film_of
from ganstudio.gui.background import Background
from ganstudio.gui.film_material import Kept, first_possible, kinds_of, offers_of
from ganstudio.gui.film_writing import FilmWriting, with_material
from ganstudio.gui.generator_copies import GeneratorCopies
from ganstudio.gui.main_window import MainWindow
from ganstudio.gui.session import LIVE_STATES, Session
from ganstudio.params import tr
from ganstudio.training.facts import State

if TYPE_CHECKING:
    from ganstudio.gui.panels.film_dialog import FilmDialog

_SETTINGS = "film"
_AFTER_CHANGE_MILLISECONDS = 250
"""Changes that follow each other closely are one."""
_LEAST_SECONDS = 3.0
_SHARE = 0.02
"""Of one core, at most, that a preview takes which is drawn anew while the run trains."""


@dataclass(frozen=True, eq=False)
class _Tried:
    wish: FilmWish
    film: Film
    preview: Preview
    seconds: float
    """What drawing it took."""


class FilmMaking(QObject):
    """Lives as long as the window; its dialog keeps what was chosen, and what is being written goes on when it is closed."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self.dialog: FilmDialog | None = None
        self._copies = GeneratorCopies("preview", session, self)
        self.writing = FilmWriting(window, session, self)
        self._kept, self._list_at = Kept(), 0.0
        """What the run has kept of its training, and when to look for more."""
        self._measured: FilmWish | None = None
        """The wish whose file was measured, or is being measured."""
        self._tries, self._measures = Background(self), Background(self)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._try)
        self._tries.done.connect(self._show_tried)
        self._tries.failed.connect(self._show_problem)
        self._measures.done.connect(self._show_estimate)
        self._measures.failed.connect(self._show_unwritable)
        self.writing.ended.connect(lambda: self._try_within(0))
        window.latent.path.film_asked.connect(partial(self.open, "path"))
        window.latent.controls.chips.film_asked.connect(partial(self.open, "blend"))
        window.latent.path.path_changed.connect(lambda _: self._take_path())
        window.latent.point_changed.connect(self._follow)
        session.opened.connect(lambda _: self._offer_again())
        session.closed.connect(self._leave_run)
        session.state_changed.connect(lambda _: self._offer_again())

    # What is possible

    @property
    def problem(self) -> str:
        """Why no film can be made; empty where one can."""
        session = self._session
        if session.run is None:
            return tr("There is nothing to film yet: start training or open a run.")
        if session.state not in LIVE_STATES | {State.FAILED}:
            return tr("The run is being loaded.")
        return ""

    def open(self, source: Source | None = None) -> None:
        """Shows the window, with what was chosen last.

        :param source: what the film is to show; else as it was last
        """
        run = self._session.run
        if self.problem or run is None:
            self._window.tell("info", self.problem)
            return
        first = self.dialog is None
        dialog = self.dialog = self.dialog or self._make_dialog()
        self._list_at = 0.0
        offers = self._offers()
        wish = self._remembered() if first else dialog.wish
        changes: dict[str, object] = {"source": first_possible(source or wish.source, offers)}
        if source == "path":
            changes["seconds"] = self._window.latent.path.path.seconds
        if wish == FilmWish():
            changes["width"] = next(offer.crisp_width for offer in offers if offer.source == changes["source"])
        changes.update(self._blend(wish, source))
        dialog.show_offers(offers, kinds_of(run))
        dialog.show_wish(wish.model_copy(update=changes))
        dialog.show_waiting()
        self._rest()
        dialog.show_in_front()
        self._try_within(0)

    def _blend(self, wish: FilmWish, source: Source | None) -> dict[str, object]:
        """The classes from and to which a blend goes, where the person has said so by what they look at."""
        chosen = self._window.latent.controls.chips.chosen
        if len(chosen) >= 2:  # a film leads from one class to one other
            return {"first": chosen[0], "second": chosen[1]}
        if source == "blend" and len(chosen) == 1:
            second = wish.second if wish.second != chosen[0] else wish.first
            return {"first": chosen[0], "second": second if second != chosen[0] else int(chosen[0] == 0)}
        return {}

    def close(self) -> None:
        """Leaves nothing running and nothing half-written."""
        self._timer.stop()
        for work in (self._tries, self._measures, self.writing):
            work.close()
        if self.dialog is not None:
            self.dialog.close()

    def _make_dialog(self) -> FilmDialog:
        # Not when the window starts, which most often goes without it.
        from ganstudio.gui.panels.film_dialog import FilmDialog

        dialog = FilmDialog(self._window)
        dialog.wish_changed.connect(self._change)
        dialog.save_asked.connect(lambda: self.writing.ask(dialog))
        dialog.cancel_asked.connect(self.writing.cancel)
        dialog.finished.connect(lambda _: self._rest())
        dialog.finished.connect(lambda _: self._window.tell_what_goes_on(dialog.foot.writing, "export_film"))
        return dialog

    def _remembered(self) -> FilmWish:
        """What was chosen last, in this window or an earlier one."""
        try:
            return FilmWish.model_validate_json("".join(self._window.settings.words(_SETTINGS)))
        except ValidationError:
            return FilmWish()

    # The run

    def _leave_run(self) -> None:
        self._rest()
        if self.dialog is not None:
            self.dialog.show_problem(self.problem)

    def _offer_again(self) -> None:
        """There may be more to film, or less."""
        self._list_at, self._measured = 0.0, None
        self._try_within(_AFTER_CHANGE_MILLISECONDS)

    def _take_path(self) -> None:
        self._measured = None
        self._try_within(_AFTER_CHANGE_MILLISECONDS)

    def _offers(self) -> list[Offer]:
        """What there is to film. The run's folder is listed now and then, never at the pace of a slider."""
        run, now = self._session.run, perf_counter()
        if run is not None and now >= self._list_at:
            self._kept, self._list_at = Kept.of(run, self._session.step), now + _LEAST_SECONDS
        return offers_of(self._session, self._window.latent, self._kept)

    def _follow(self) -> None:
        """Another latent is shown."""
        if self.dialog is not None and self.dialog.wish.source not in ("path", "sheets"):
            self._try_within(_AFTER_CHANGE_MILLISECONDS)

    def _rest(self) -> None:
        """Nobody looks at the preview any more."""
        self._timer.stop()
        self._copies.forget()
        self._tries.cancel()
        self._measures.cancel()
        self._measured = None

    # The preview

    def _change(self, wish: FilmWish) -> None:
        self._window.settings.set_words(_SETTINGS, [wish.model_dump_json()])
        self._rest()
        self._try_within(_AFTER_CHANGE_MILLISECONDS)

    def _try_within(self, milliseconds: int) -> None:
        if self.dialog is None or not self.dialog.isVisible():
            return
        # Moves of a slider that follow each other do not put it off for ever.
        if not self._timer.isActive() or self._timer.remainingTime() > milliseconds:
            self._timer.start(milliseconds)

    def _try(self) -> None:
        dialog, run = self.dialog, self._session.run
        if dialog is None or not dialog.isVisible() or run is None:
            return
        if not self.problem:
            dialog.show_offers(self._offers(), kinds_of(run))
        wish, reason = dialog.wish, self.problem or dialog.offer.reason
        if reason:
            self._rest()
            dialog.show_problem(reason)
        elif self._copies.is_awaited or self._tries.is_awaited:
            # What is under way is finished first, for however old a latent: else a path that plays would never be seen.
            self._try_within(_AFTER_CHANGE_MILLISECONDS)
        else:
            dialog.foot.set_possible(True)
            use = partial(self._begin, wish)
            with_material(self._session, self._window, self._copies, wish, use, self._show_problem)

    def _begin(self, wish: FilmWish, material: Material) -> None:
        self._tries.start(partial(_tried_alone, wish, material))

    def _show_tried(self, tried: _Tried) -> None:
        dialog = self.dialog
        if dialog is None or not dialog.isVisible() or dialog.wish != tried.wish:
            return
        dialog.show_preview(tried.preview)
        if self._measured != tried.wish and not dialog.foot.is_writing:
            self._measured = tried.wish
            self._measures.start(partial(_measured_alone, tried.film, tried.wish.suffix))
        if self._session.state is State.RUNNING and tried.wish.source != "sheets" and not dialog.foot.is_writing:
            self._try_within(round(1000 * max(_LEAST_SECONDS, tried.seconds / _SHARE)))

    def _show_problem(self, error: StudioError) -> None:
        if self.dialog is not None:
            self.dialog.show_problem(str(error))

    def _show_unwritable(self, error: StudioError) -> None:
        """The film can be seen, but not as such a file."""
        if self.dialog is not None and not self.dialog.foot.is_writing:
            self.dialog.foot.say(str(error), "problem")
            self.dialog.foot.set_possible(False)

    def _show_estimate(self, size_bytes: int) -> None:
        if self.dialog is not None:
            self.dialog.show_estimate(size_bytes)


def _tried_alone(wish: FilmWish, material: Material) -> _Tried:
    """On a single core: a crew of threads would slow the training, see `Wiring`."""
    torch.set_num_threads(1)
    start = perf_counter()
    film = film_of(wish, material)
    preview = preview_of(film, wish.source in OF_TRAINING)
    return _Tried(wish, film, preview, perf_counter() - start)


def _measured_alone(film: Film, suffix: str) -> int:
    torch.set_num_threads(1)
    return estimated_bytes(film, suffix)
