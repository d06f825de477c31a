"""The data set in the window: shown before training begins, and chosen by a folder that a person finds or drops."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import torch
from PySide6.QtCore import QObject

from ganstudio import datasets
from ganstudio.datasets import Data
from ganstudio.datasets.image_folder import ImageFolder
from ganstudio.datasets.image_guess import guessed
from ganstudio.datasets.plane import PlaneConfig
from ganstudio.errors import StudioError
from ganstudio.gui.background import Background
from ganstudio.gui.drops import FolderDrops
from ganstudio.gui.main_window import MainWindow
from ganstudio.gui.panels.folder_box import ask_folder
from ganstudio.gui.panels.form import in_words
from ganstudio.gui.session import Notice, Session
from ganstudio.media import channels_last
from ganstudio.params import Edit, Params, edited_all, kind_of, reconciled, tr
from ganstudio.presets import DEFAULT
from ganstudio.scatter import points_picture
from ganstudio.training.facts import State
from ganstudio.training.run_folder import RunFolder

_ROWS, _COLUMNS = 2, 10
_POINTS, _POINTS_SIDE = 1000, 112
_FOLDER = "dataset.folder"


@dataclass(frozen=True)
class Glance:
    """What the setup panel shows of a data set."""

    images: np.ndarray
    """(N, H, W) or (N, H, W, 3), uint8, column by column"""
    rows: int
    caption: str
    description: str


class DataSetup(QObject):
    """Lives as long as the window."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._preview = window.setup.data
        self._shown: Params | None = None
        self._is_first = True
        """Nothing was looked at yet, so no file need be in memory."""
        self._told = ""
        """Why the data set of now cannot be shown, if that was told already."""
        self._loading = Background(self)
        self._loading.progressed.connect(lambda fact: self._preview.show_loading(*fact))
        self._loading.done.connect(self._show)
        self._loading.failed.connect(self._fail)
        self._guess: dict[str, Any] = {}
        """What was guessed last: where that still holds, the person has not changed it."""
        window.setup.hyperparameters.takes_over = self._takes_over
        self._preview.folder_wanted.connect(self._ask)
        self._drops = FolderDrops(window)
        self._drops.dropped.connect(self.take_dropped)

    def show(self, config: Params) -> None:
        """Shows some samples of a data set: at once where that is quick, else when they are there; the newest one wins."""
        if config == self._shown:
            return
        self._shown = config
        self._loading.cancel()
        if isinstance(config, ImageFolder.Config) and not config.folder:
            self._preview.ask_for_folder()
        elif datasets.loads_slowly(config):
            self._preview.show_loading()
            self._loading.start(partial(_glance_behind, config))
        elif self._is_first and not isinstance(config, PlaneConfig):  # Start is to be usable before the digits are read
            self._loading.start(partial(_glance_behind, config))
        else:
            try:
                self._show(glance(config))
            except StudioError as error:
                self._fail(error)

    def take_dropped(self, folder: Path) -> None:
        """Opens a run that was dropped; has a folder of images trained on, in a new run where one is at hand."""
        session = self._session
        if RunFolder(folder).is_run:
            session.open_run(folder)
        elif session.run is None and session.state is not State.LOADING:
            self._choose(folder)
        else:
            text = tr("The data set of a run is fixed once it has begun. To train on {}, set up a new run.")
            action, on_action = tr("Set up a new run"), partial(self._choose_for_new_run, folder)
            session.noticed.emit(Notice("info", text.format(folder.name), action=action, on_action=on_action))

    def close(self) -> None:
        """Leaves nothing running."""
        self._loading.close()

    def _show(self, found: Glance) -> None:
        self._told, self._is_first = "", False
        self._preview.show_images(found.images, found.rows, found.caption, found.description)

    def _fail(self, error: StudioError) -> None:
        self._preview.show_problem(tr("The images cannot be shown."))
        self._shown = None  # tried again with the next edit: the person may mend it meanwhile
        if self._session.run is None and str(error) != self._told:  # of a run that was opened the run itself says so
            self._told = str(error)
            self._window.tell("error", self._told)

    def _ask(self) -> None:
        config = self._session.config.dataset
        folder = ask_folder(self._window, config.folder if isinstance(config, ImageFolder.Config) else "")
        if folder is not None:
            self._choose(folder)

    def _choose_for_new_run(self, folder: Path) -> None:
        self._session.new_run(self._session.preset.name)
        if self._session.run is None:
            self._choose(folder)

    def _choose(self, folder: Path) -> None:
        try:
            self._take(folder)
        except StudioError as error:
            self._window.tell("error", str(error))

    def _takes_over(self, path: str, value: Any) -> bool:
        """Whether the form's edit is the choice of a folder, which takes more than the one edit.

        :raises StudioError: there is no image in it
        """
        if path != _FOLDER or not value:
            return False
        self._take(Path(value))
        return True

    def _take(self, folder: Path) -> None:
        """Makes this folder the data set, with what a first look at it says, and with what else has to change for it.

        :raises StudioError: there is no image in it
        """
        session, guess = self._session, guessed(folder)
        if isinstance(session.config.dataset, PlaneConfig):  # whose networks and rates are not made for images
            session.new_run(DEFAULT)
        edits: list[Edit] = [("dataset", kind_of(ImageFolder.Config())), (_FOLDER, str(folder))]
        edits += [(f"dataset.{name}", value) for name, value in self._wanted(guess).items()]
        self._guess = guess
        more = reconciled(session.config, edits) or []
        session.edit(edited_all(session.config, [*edits, *more]))
        if more:
            text = tr("Set to fit these images: {}. Undo takes all of it back.")
            session.noticed.emit(Notice("info", text.format(in_words(session.config, more))))

    def _wanted(self, guess: dict[str, Any]) -> dict[str, Any]:
        """What of a guess to take: not what the person has set to something else already."""
        config, plain = self._session.config.dataset, ImageFolder.Config()
        if not isinstance(config, ImageFolder.Config):
            return guess
        is_free = {name: getattr(config, name) in (getattr(plain, name), self._guess.get(name)) for name in guess}
        return {name: value for name, value in guess.items() if name == "classes" or is_free[name]}


def _glance_behind(config: Params) -> Glance:
    """On a thread of its own; on a single core: a crew of threads would slow the training, see `Wiring`."""
    torch.set_num_threads(1)
    return glance(config)


def glance(config: Params) -> Glance:
    """Loads a data set for a look at it.

    :raises StudioError: it cannot be read
    """
    dataset = datasets.registry.build(config)
    data, title = dataset.load("train"), tr(dataset.title)
    if data.plane is not None:
        picture = points_picture(data.images[:_POINTS].flatten(1).numpy(), _POINTS_SIDE)
        caption = tr("{:,} points").format(len(data))
        return Glance(picture[None], 1, caption, tr("{}: {}").format(title, caption))
    caption = tr("{:,} images of {}×{}").format(len(data), data.size, data.size)
    if data.labels is not None:
        caption = tr("{:,} images of {}×{}, {:,} classes").format(
            len(data), data.size, data.size, len(data.class_names)
        )
    lines = [tr("{}: {}").format(title, caption), ", ".join(data.class_names), data.note]
    return Glance(channels_last(_chosen(data).numpy()), _ROWS, caption, "\n".join(filter(None, lines)))


def _chosen(data: Data) -> torch.Tensor:
    """Some images: of each class in turn, one column after another; without classes from everywhere in the data."""
    if data.labels is None:
        spread = torch.linspace(0, len(data) - 1, _ROWS * _COLUMNS).round().long()
        return data.images[spread]
    rounds = -(-_COLUMNS // len(data.class_names))
    firsts = [torch.nonzero(data.labels == c)[: _ROWS * rounds, 0] for c in range(len(data.class_names))]
    chosen = [rows[_ROWS * i : _ROWS * (i + 1)] for i in range(rounds) for rows in firsts]
    return data.images[torch.cat([rows for rows in chosen if len(rows) == _ROWS] or chosen)]
