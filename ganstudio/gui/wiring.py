"""Ties the session to the panels: every connection in one place, and the small translations between them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import cycle
from typing import Any

import numpy as np
import torch
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction

from ganstudio import terms
from ganstudio.config import TrainConfig, concerns_of
from ganstudio.datasets.plane import PlaneConfig
from ganstudio.diagnosis.meaning import meaning
from ganstudio.gui.batch_sizes import BatchSizes
from ganstudio.gui.data_setup import DataSetup
from ganstudio.gui.direction_feed import DirectionFeed
from ganstudio.gui.drawing_search import DrawingSearch
from ganstudio.gui.exported import tell_saved
from ganstudio.gui.exporting import Exporting
from ganstudio.gui.health import Health
from ganstudio.gui.latent_drags import LatentDrags
from ganstudio.gui.latent_mixing import LatentMixing
from ganstudio.gui.latent_studio import LatentStudio
from ganstudio.gui.main_window import MainWindow
from ganstudio.gui.memory import give_back_memory, memory_megabytes
from ganstudio.gui.mending import Mending
from ganstudio.gui.nearest import NearestImages
from ganstudio.gui.panels.plots import CurveSpec
from ganstudio.gui.quality import QualityView, quality_curves, without_score_columns, without_scores
from ganstudio.gui.session import LIVE_STATES, Notice, Session
from ganstudio.gui.time_travel import TimeTravel
from ganstudio.latent.space import LatentSpace
from ganstudio.networks import Shape
from ganstudio.params import N_, tr
from ganstudio.presets import Preset, presets
from ganstudio.scatter import POINT_PICTURE
from ganstudio.training.facts import Opened, Pictures, Rendered, State, Status
from ganstudio.training.preview import kind_words, kinds_shown, layout_of, layouts_of, row_names
from ganstudio.training.row_parsing import Columns
from ganstudio.training.scene import Scene

_LOSSES, _SCORES, _TERMS, _AUGMENTATION = N_("Losses"), N_("Scores"), N_("Terms"), N_("Augmentation")
_GRADIENTS = N_("Gradients")
CURVES = (
    CurveSpec("loss/d", N_("Discriminator"), "discriminator", _LOSSES),
    CurveSpec("loss/g", N_("Generator"), "generator", _LOSSES),
    CurveSpec("score/real", N_("D(x), real"), "discriminator", _SCORES),
    CurveSpec("score/fake", N_("D(G(z)), generated"), "generator", _SCORES),
)
_LENGTHS = (
    CurveSpec("gradient/d", N_("Length of D's gradient"), "discriminator", _GRADIENTS, log=True),
    CurveSpec("gradient/g", N_("Length of G's gradient"), "generator", _GRADIENTS, log=True),
)
_TERM_COLOURS = ("green", "purple", "sky", "vermilion")
_STATE_ROLES = {State.RUNNING: "ok", State.PAUSED: "warning", State.FAILED: "error", State.FINISHED: "info"}
_FREE = N_("{}: all settings can be changed until training begins.")
_FIXED = N_("{}: greyed settings belong to this run and stay as they are.")
_MEMORY_MILLISECONDS = 2000
_GIVING_MILLISECONDS = 10_000


class Wiring(QObject):
    """Lives as long as the window."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        # OpenMP gives every thread that computes a crew of its own. A second crew, however idle, makes it let all of them
        # sleep sooner, which halved the speed of training: the window's thread computes alone.
        torch.set_num_threads(1)
        self._window, self._session = window, session
        self._specs: list[CurveSpec] = []
        window.session, window.wiring = session, self
        self.health = Health(session)
        self.mending = Mending(window, session)
        self._quality = QualityView(window, session)
        self._data = DataSetup(window, session)
        self._studio = LatentStudio(window.latent, session, self)
        self._mixing = LatentMixing(window, session, LatentDrags(window, session))
        self._directions = DirectionFeed(window.latent, session, self)
        self.time = TimeTravel(window.latent, session, self)
        self.nearest = NearestImages(window, session)
        self.drawing = DrawingSearch(window, session)
        self.batch_sizes = BatchSizes(window, session)
        self.exporting = Exporting(window, session)
        self._connect_session()
        self._connect_panels()
        self._fill_new_menu()
        self._fill_recent_menu()
        window.samples.set_layouts([(layout.key, layout.name) for layout in layouts_of()])
        window.setup.set_presets([[(p.name, tr(p.title)) for p in group] for group in preset_groups()])
        self._memory_timer = QTimer(self, interval=_MEMORY_MILLISECONDS)
        self._memory_timer.timeout.connect(lambda: window.status.show_memory(memory_megabytes()))
        self._memory_timer.start()
        self._giving_timer = QTimer(self, interval=_GIVING_MILLISECONDS)
        self._giving_timer.timeout.connect(give_back_memory)
        self._giving_timer.start()
        session.new_run(session.preset.name)
        self._show_closed()
        self._show_state(session.state)

    def _connect_session(self) -> None:
        session, window = self._session, self._window
        session.state_changed.connect(self._show_state)
        session.config_changed.connect(self._show_config)
        session.preset_changed.connect(self._show_preset)
        session.loading_progressed.connect(self._show_loading)
        session.opened.connect(self._show_opened)
        session.closed.connect(self._show_closed)
        session.rows_arrived.connect(lambda rows: window.plots.extend(without_scores(rows)))
        session.pictures_arrived.connect(self._show_pictures)
        session.scene_arrived.connect(self._show_scene)
        session.rendered.connect(self._show_rendered)
        session.status_changed.connect(self._show_status)
        session.saved.connect(lambda fact: window.plots.add_marker(fact[0], tr("Checkpoint"), "checkpoint"))
        session.history_of_edits_changed.connect(self._refuse)
        session.edited_live.connect(lambda fact: window.plots.add_marker(fact[0], fact[2], "edit"))
        session.history_changed.connect(window.samples.set_history)
        session.rows_read.connect(self._show_all_rows)
        session.state_changed.connect(lambda _: window.plots.draw_soon())
        session.noticed.connect(self._show_notice)
        self.health.changed.connect(window.health_chip.show_findings)
        self.health.fell_ill.connect(self.mending.tell)
        window.health_chip.remedy_chosen.connect(lambda finding: self.mending.apply(finding.remedy))

    def _connect_panels(self) -> None:
        session, window = self._session, self._window
        window.setup.preset_chosen.connect(session.new_run)
        window.setup.hyperparameters.config_edited.connect(session.edit)
        window.samples.layout_requested.connect(session.set_layout)
        window.samples.history_requested.connect(session.show_history)
        window.samples.image_picked.connect(self._pick)
        window.latent.latent_changed.connect(session.render)
        window.latent.history.ways_changed.connect(self._refuse)
        window.latent.keys.listen_to(window.samples.grid)  # a click there goes to a latent
        window.latent.sample_left.connect(window.samples.grid.forget_picked)
        for panel in (window.samples, window.plots, window.latent):
            panel.problem.connect(lambda error: window.tell("error", str(error)))
            panel.saved.connect(lambda path: tell_saved(window, path, path.parent))

    # From the session to the panels

    def _show_state(self, state: State) -> None:
        session, window = self._session, self._window
        window.state_chip.set_status(tr(state.value), _STATE_ROLES.get(state, "muted"))
        form = window.setup.hyperparameters
        form.set_running(state is not State.IDLE)
        form.set_note((tr(_FREE) if state is State.IDLE else tr(_FIXED)).format(tr(state.value)))
        self._refuse()
        if state not in LIVE_STATES:
            hint = tr("Start training or open a run, then drag the sliders to morph a digit.")
            window.latent.set_enabled_hint(
                tr("The run has failed; go back to a checkpoint or start a new run.") if state is State.FAILED else hint
            )
        elif session.run is not None:
            window.latent.set_enabled_hint(None)

    def _refuse(self) -> None:
        session = self._session
        refused = [key for key, can in (("undo", session.can_undo), ("redo", session.can_redo)) if not can]
        others = (*self._studio.refused, *self.nearest.refused, *self.drawing.refused, *self.exporting.refused)
        self._window.show_state(session.state.name, (*refused, *others))

    def _show_config(self, config: TrainConfig) -> None:
        self._window.setup.hyperparameters.set_config(config)
        self._window.setup.hyperparameters.mark_concerns(concerns_of(config))
        self._refuse()
        self._declare_curves(config)  # a term may have come with a live edit
        self._data.show(config.dataset)

    def _declare_curves(self, config: TrainConfig) -> None:
        specs = [replace(spec, meaning=meaning(spec.key, config)) for spec in curves_of(config)]
        if specs != self._specs:
            self._specs = specs
            self._window.plots.set_curves(specs)

    def _show_loading(self, progress: tuple[int, int]) -> None:
        done, total = progress
        if total:
            text = tr("Reading images: {:.0%}").format(done / total)
            self._window.state_chip.set_status(text, _STATE_ROLES.get(self._session.state, "muted"))

    def close(self) -> None:
        """Leaves nothing running."""
        self._studio.close()
        self._mixing.close()
        self.time.close()
        self._data.close()
        self.nearest.close()
        self.drawing.close()
        self.batch_sizes.close()
        self.exporting.close()

    def _show_preset(self, preset: Preset) -> None:
        self._window.setup.show_preset(preset.name, tr(preset.watch), preset.source)
        self._window.setup.hyperparameters.set_defaults(preset.config)

    def _show_opened(self, run: Opened) -> None:
        window = self._window
        window.banners.close_lasting()
        window.settings.add_recent_run(run.path)
        self._fill_recent_menu()
        window.setWindowTitle(f"{run.path.name} – GAN Studio")
        window.setWindowFilePath(str(run.path))  # after which files are named that are saved
        window.show_device(run.device)
        window.samples.set_kind_names(kind_words(run.shape, run.class_names))
        window.samples.set_layouts([(layout.key, layout.name) for layout in layouts_of(run.shape)])
        self._show_past(run)
        window.samples.expect_plane(bool(run.shape.plane))
        shape = picture_shape(run.shape)
        window.latent.configure(LatentSpace.of(run.shape), run.class_names, shape)
        self._studio.show_opened(run)
        self._pick(0)

    def _show_past(self, run: Opened) -> None:
        plots = self._window.plots
        plots.clear()
        self._declare_curves(run.config)
        if run.history:
            plots.replace(_metrics_of(run, run.history), is_sample=not run.is_history_whole)
        self._quality.show_past(run)
        for step in run.checkpoints:
            plots.add_marker(step, tr("Checkpoint"), "checkpoint")
        for edit in run.edits:
            plots.add_marker(edit["step"], f"{edit['path']} {edit['old']} → {edit['new']}", "edit")

    def _show_all_rows(self, columns: Columns) -> None:
        if self._session.run is not None:
            self._window.plots.complete(_metrics_of(self._session.run, columns))

    def _show_closed(self) -> None:
        window = self._window
        window.setWindowTitle("GAN Studio")
        window.setWindowFilePath("")
        window.show_device("")
        window.samples.clear()
        window.plots.clear()
        self._declare_curves(self._session.config)
        self._quality.clear()
        window.status.clear()

    def _show_pictures(self, pictures: Pictures) -> None:
        run = self._session.run
        if run is None:
            return
        caption = caption_of(pictures.step, pictures.updated)
        if run.shape.plane:
            self._window.samples.show_images(pictures.images, 1, 1, caption)
            return
        layout, kinds = layout_of(pictures.layout, run.shape), kinds_shown(pictures.layout, run.shape)
        self._window.samples.show_images(
            pictures.images,
            layout.rows,
            layout.columns,
            caption,
            kinds=None if kinds is None else kinds.tolist(),
            row_labels=row_names(pictures.layout, run.shape, run.class_names),
            column_labels=layout.column_labels,
        )

    def _show_scene(self, scene: Scene) -> None:
        self._window.samples.show_scene(scene, caption_of(scene.step, scene.updated))

    def _show_rendered(self, rendered: Rendered) -> None:
        self._window.latent.show_image(rendered.image, rendered.stamp)
        self._window.samples.plane.show_mark(rendered.place)

    def _show_status(self, status: Status) -> None:
        run = self._session.run
        self._window.status.show_status(
            status.step,
            status.epoch,
            status.step / status.planned_steps,
            status.images_per_second,
            status.seconds,
            status.seconds_left,
            is_of_points=run is not None and run.shape.plane > 0,
        )

    def _show_notice(self, notice: Notice) -> None:
        self._window.banners.show_banner(
            notice.kind,  # type: ignore[arg-type]
            notice.text,
            details=notice.details,
            action=notice.action,
            on_action=notice.on_action,
            key=notice.key,
            seconds=notice.seconds,
        )

    def _pick(self, index: int) -> None:
        found = self._session.latent_of_cell(index)
        if found is not None:
            z, label = found
            self._window.latent.pick(np.asarray(z, np.float32), label)

    # Menus

    def _fill_new_menu(self) -> None:
        menu = self._window.new_menu
        menu.setToolTipsVisible(True)
        for group in preset_groups():
            menu.addSeparator()
            for preset in group:
                action = menu.addAction(tr(preset.title))
                action.setToolTip(tr(preset.watch))
                on_trigger(action, self._session.new_run, preset.name)

    def _fill_recent_menu(self) -> None:
        menu = self._window.recent_menu
        menu.clear()
        for path in self._window.settings.recent_runs:
            action = menu.addAction(path.name)
            action.setToolTip(str(path))
            on_trigger(action, self._session.open_run, path)
        menu.setEnabled(not menu.isEmpty())


def preset_groups() -> list[list[Preset]]:
    """All presets in order, those for images apart from those for points of the plane."""
    of_plane = [p for p in presets().values() if issubclass(type(p.config.dataset), PlaneConfig)]
    return [[p for p in presets().values() if p not in of_plane], of_plane]


def caption_of(step: int, updated: str) -> str:
    """What stands over samples: the step, and in slow motion the network that has just learnt."""
    if not updated:
        return tr("step {:,}").format(step)
    who = {"generator": tr("the generator"), "discriminator": tr("the discriminator")}.get(updated, updated)
    return tr("step {:,}, after an update of {}").format(step, who)


def picture_shape(shape: Shape) -> tuple[int, ...]:
    """(H, W) or (H, W, 3) of the pictures that a run's sampler renders."""
    if shape.plane:
        return POINT_PICTURE, POINT_PICTURE, 3
    return (shape.size, shape.size) if shape.channels == 1 else (shape.size, shape.size, shape.channels)


def curves_of(config: TrainConfig) -> list[CurveSpec]:
    """The curves that a run with this configuration draws."""
    specs, colours = [*CURVES, *quality_curves(config)], cycle(_TERM_COLOURS)
    for kind in config.terms:
        term, colour = terms.registry[kind], next(colours)
        if term.d_loss is not terms.Term.d_loss:
            specs.append(CurveSpec(f"term/{kind}", term.title, colour, _TERMS))
        if term.g_loss is not terms.Term.g_loss:
            specs.append(CurveSpec(f"term/{kind}/g", tr("{}, in G's loss").format(tr(term.title)), "generator", _TERMS))
    if "adaptive" in config.augmentations:
        specs.append(CurveSpec("augmentation/adaptive", N_("Probability of augmentation"), "green", _AUGMENTATION))
    return [*specs, *_LENGTHS]


def on_trigger(action: QAction, function: Callable[..., object], *arguments: Any) -> None:
    """Runs the function with these arguments, without the "checked" that Qt would add."""
    action.triggered.connect(lambda: function(*arguments))


def _metrics_of(run: Opened, columns: Columns) -> Columns:
    """Without scores, where the run has them by themselves: only these say what they are of."""
    return without_score_columns(columns) if run.scores else columns
