"""What films can be made of in the window now: taken from the run at hand and from the latent panel."""

from __future__ import annotations

from collections.abc import Sequence

from ganstudio.export.film_wish import Material, Offer, Source
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
    ends = None
    if shown is not None and point is not None:
        morph = panel.controls.morph
        ends = (morph.a.latent(point.space), morph.b.latent(point.space))
    return Material(run.path, shown, panel.path.path, ends)


def offers_of(session: Session, panel: LatentPanel) -> list[Offer]:
    """What there is to film, and why not. Lists the run's folder: not for each move of a slider."""
    run = session.run
    if run is None:
        return []
    folder, is_live = RunFolder(run.path), session.state in LIVE_STATES
    sheets = len(folder.sample_steps())
    steps = _generators(folder, session.step) if is_live else 0
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


def _generators(folder: RunFolder, step: int) -> int:
    """How many the run has kept, with the one of now."""
    kept = Past(folder).steps()
    return len(kept) + (not kept or kept[-1] < step)


def _sheet_width(run: Opened, width: int) -> int:
    return run.shape.size * SIDE if not run.shape.plane else width


def _without_path(panel: LatentPanel) -> str:
    if panel.path.path.is_walkable:
        return ""
    return tr("A path needs two points or more: keep them on the page “Path” of the latent panel.")


def _without_kinds(run: Opened) -> str:
    return "" if len(kinds_of(run)) > 1 else tr("This network has neither classes nor learned codes.")


def _too_few(count: int, text: str) -> str:
    return text.format(count) if count < _LEAST_PICTURES else ""
