"""What films can be made of in the window now: taken from the run at hand and from the latent panel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ganstudio.export.film_wish import NO_KINDS, NO_PATH, Ends, Material, Offer, Source
from ganstudio.gui.panels.latent import LatentPanel
from ganstudio.gui.session import LIVE_STATES, Session
from ganstudio.params import tr
from ganstudio.scatter import POINT_PICTURE
from ganstudio.training.facts import Opened
from ganstudio.training.past import Past
from ganstudio.training.preview import SIDE
from ganstudio.training.run_folder import RunFolder

_LEAST_PICTURES = 2


def kinds_of(run: Opened) -> tuple[str, ...]:
    """The names of the classes of a run, or else of its learned categories; may be empty."""
    if run.class_names:
        return run.class_names
    return tuple(tr("code {}").format(index + 1) for index in range(run.shape.categories))


def material_of(run: Opened, panel: LatentPanel) -> Material:
    """What the person sees, to make films of, but for the network."""
    shown, point = panel.shown(), panel.controls.point
    if shown is None or point is None:
        return Material(run.path, path=panel.path.path)
    morph = panel.controls.morph
    ends = Ends(morph.a.latent(point.space), morph.b.latent(point.space), point.state)
    return Material(run.path, shown, panel.path.path, ends)


@dataclass(frozen=True)
class Kept:
    """How much a run has kept of its training."""

    sheets: int = 0
    generators: int = 0
    """With the one of now."""

    @classmethod
    def of(cls, run: Opened, step: int) -> Kept:
        """Lists its folder. :param step: the one of now"""
        folder = RunFolder(run.path)
        steps = Past(folder).steps()
        return cls(len(folder.sample_steps()), len(steps) + (not steps or steps[-1] < step))


def offers_of(session: Session, panel: LatentPanel, kept: Kept) -> list[Offer]:
    """What there is to film, and why not."""
    run, is_live = session.run, session.state in LIVE_STATES
    if run is None:
        return []
    sheets, steps = kept.sheets, kept.generators if is_live else 0
    width = POINT_PICTURE if run.shape.plane else run.shape.size
    without = "" if is_live else tr("There is no network at hand: go back to a checkpoint.")
    reasons: tuple[tuple[Source, str, int], ...] = (
        ("path", without or _without_path(panel), 0),
        ("ends", without, 0),
        ("blend", without or _without_kinds(run), 0),
        ("kinds", without or _without_kinds(run), 0),
        ("sheets", _too_few(sheets, tr("The run has kept {} sample sheets so far; a film needs two.")), sheets),
        ("time", without or _too_few(steps, tr("The run has kept {} generators so far; a film needs two.")), steps),
    )
    widths = {"sheets": _sheet_width(run, width)}
    return [Offer(key, reason, most, widths.get(key, width)) for key, reason, most in reasons]


def first_possible(wished: Source, offers: Sequence[Offer]) -> Source:
    """The source that is wished, or where the run has nothing for it the first that it has something for."""
    possible = [offer.source for offer in offers if not offer.reason]
    return wished if wished in possible or not possible else possible[0]


def _sheet_width(run: Opened, width: int) -> int:
    return run.shape.size * SIDE if not run.shape.plane else width


def _without_path(panel: LatentPanel) -> str:
    if panel.path.path.is_walkable:
        return ""
    return tr("{} Keep them on the page “Path” of the latent panel.").format(tr(NO_PATH))


def _without_kinds(run: Opened) -> str:
    return "" if len(kinds_of(run)) > 1 else tr(NO_KINDS)


def _too_few(count: int, text: str) -> str:
    return text.format(count) if count < _LEAST_PICTURES else ""
