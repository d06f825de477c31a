# ruff: noqa: E501  a table reads best with a row a line
"""The table of actions: key, text, icon, shortcut, where it stands, and when it can be used."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from ganstudio.gui.icons import set_icon
from ganstudio.params import N_, tr

# The names of `training.worker.State`; written out, since the window shows before torch has loaded.
_STARTABLE = frozenset({"IDLE", "PAUSED", "STOPPED", "FINISHED"})
_LIVE = frozenset({"RUNNING", "PAUSED", "STOPPED", "FINISHED"})
_READY = _LIVE | {"IDLE", "FAILED"}
_ALWAYS: frozenset[str] = _READY | {"LOADING", ""}

# Keys without a modifier are no Qt shortcuts, which would take them from the widget that has the focus: what no widget uses
# reaches the window, see `MainWindow.keyPressEvent`.
PLAIN_KEYS = {"Space": Qt.Key.Key_Space, ".": Qt.Key.Key_Period, ",": Qt.Key.Key_Comma}

FILE, EDIT, RUN, VIEW, HELP = N_("&File"), N_("&Edit"), N_("&Run"), N_("&View"), N_("&Help")
EXPORT = N_("&Export")
START, RESUME, PAUSE, AWAITED = PLAY = N_("&Start"), N_("&Resume"), N_("&Pause"), N_("Starting")
"""What the one button says that starts and pauses; the last one while the engine loads for a start that was asked for."""


@dataclass(frozen=True)
class ActionSpec:
    """One thing a person can do. Its key names the method of `Handlers` that does it."""

    key: str
    text: str
    tip: str
    menu: str
    states: frozenset[str] = _ALWAYS
    icon: str = ""
    shortcut: str = ""
    in_toolbar: bool = False
    hides: bool = False
    """Not shown at all while it cannot be used: Start and Pause share one place."""
    starts_group: bool = False
    checkable: bool = False
    is_heard_elsewhere: bool = False
    """The shortcut is only shown: the panel hears it that it is about, elsewhere it means something else."""


ACTIONS = (
    ActionSpec("new_run", N_("&New run"), N_("Set up a new run with this preset"), FILE, _READY, "new", "Ctrl+N"),
    ActionSpec("open_run", N_("&Open run…"), N_("Open a run folder: finished, crashed or made in the shell"), FILE, _READY, "open", "Ctrl+O"),
    ActionSpec("save", N_("&Save checkpoint"), N_("Save this step and keep it"), FILE, _LIVE, "save", "Ctrl+S", in_toolbar=True, starts_group=True),
    ActionSpec("export_samples", N_("Samples as PNG…"), N_("Write the shown sample grid, every pixel as it is"), EXPORT, _LIVE | {"FAILED"}, "image", "Ctrl+E"),
    ActionSpec("export_image", N_("Morphed image as PNG…"), N_("Write the image of the latent panel, in true pixels or enlarged"), EXPORT, _LIVE | {"FAILED"}, "image", "Ctrl+Shift+E"),
    ActionSpec("export_film", N_("Film…"), N_("Film a path, a blend of classes, or the training: MP4, GIF or single frames, with a preview"), EXPORT, _LIVE | {"FAILED"}, "film", "Ctrl+Shift+F"),
    ActionSpec("export_generator", N_("Generator…"), N_("Write the network for other programs: ONNX, safetensors or torch.export"), EXPORT, _LIVE, "export", "Ctrl+Shift+G"),
    ActionSpec("export_plot", N_("Plot as PNG…"), N_("Write the shown plot as a picture"), EXPORT, _LIVE | {"FAILED"}, "image", starts_group=True),
    ActionSpec("export_table", N_("Curves as CSV…"), N_("Write all curves as a table"), EXPORT, _LIVE | {"FAILED"}, "table"),
    ActionSpec("show_folder", N_("Show run &folder"), N_("Open the folder of this run in the file manager"), FILE, _LIVE | {"FAILED"}, "folder"),
    ActionSpec("quit", N_("&Quit"), N_("Save the run and leave"), FILE, icon="close", shortcut="Ctrl+Q", starts_group=True),
    ActionSpec("undo", N_("&Undo setting"), N_("Take back the last change of a hyperparameter"), EDIT, _READY, "undo", "Ctrl+Z"),
    ActionSpec("redo", N_("&Redo setting"), N_("Make the change again"), EDIT, _READY, "redo", "Ctrl+Shift+Z"),
    ActionSpec("undo_latent", N_("U&ndo in the latent panel"), N_("Take back the last move of the latent"), EDIT, _LIVE, "undo", "Ctrl+Z", starts_group=True, is_heard_elsewhere=True),
    ActionSpec("redo_latent", N_("R&edo in the latent panel"), N_("Move it again"), EDIT, _LIVE, "redo", "Ctrl+Shift+Z", is_heard_elsewhere=True),
    ActionSpec("copy_latent", N_("&Copy latent"), N_("Copy the latent that is shown, and its class, as a line of text"), EDIT, _LIVE, "copy", "Ctrl+Shift+C"),
    ActionSpec("paste_latent", N_("&Paste latent"), N_("Go to a latent that was copied as text"), EDIT, _LIVE, "paste", "Ctrl+Shift+V"),
    ActionSpec("reset_all", N_("Reset &all to preset"), N_("All hyperparameters as the preset has them"), EDIT, _READY, "reset", starts_group=True),
    ActionSpec("find_parameter", N_("&Find hyperparameter"), N_("Go to the search field of the hyperparameters"), EDIT, _READY, "search", "Ctrl+F"),
    ActionSpec("find_batch_size", N_("Find a &batch size…"), N_("Find out which batch sizes fit into memory, and how fast each trains"), EDIT, _READY, "gauge", "Ctrl+B"),
    ActionSpec("start", START, N_("Start training, or go on with it"), RUN, _STARTABLE | {""}, "play", "Space", in_toolbar=True, hides=True),
    ActionSpec("pause", PAUSE, N_("Pause: not one weight changes until you go on"), RUN, frozenset({"RUNNING"}), "pause", "Space", in_toolbar=True, hides=True),
    ActionSpec("single_step", N_("S&tep"), N_("Train one single step, then pause"), RUN, _STARTABLE | {"RUNNING"}, "step", ".", in_toolbar=True),
    ActionSpec("single_update", N_("Single &update"), N_("One update of one network, D and G in turn, then pause"), RUN, _STARTABLE | {"RUNNING"}, "update", ",", in_toolbar=True),
    ActionSpec("slow_motion", N_("Slow &motion"), N_("Slow motion: one update at a time, each shown"), RUN, _READY, "slow", "Ctrl+M", in_toolbar=True, checkable=True),
    ActionSpec("stop", N_("St&op"), N_("Save and end the run; its network stays playable"), RUN, frozenset({"LOADING", "RUNNING", "PAUSED"}), "stop", "Ctrl+.", in_toolbar=True),
    ActionSpec("mend_by_itself", N_("Mend illnesses &automatically"), N_("Apply what the doctor of the run recommends as soon as it finds something"), RUN, _READY, checkable=True, starts_group=True),
    ActionSpec("go_back", N_("Go &back to the last checkpoint"), N_("Open the failed run at its newest checkpoint"), RUN, frozenset({"FAILED"}), "undo", starts_group=True),
    ActionSpec("nearest_images", N_("&Nearest training images…"), N_("The training images that lie nearest to the samples: does the generator draw, or does it copy?"), VIEW, _LIVE | {"FAILED"}, "nearest", "Ctrl+T"),
    ActionSpec("draw_image", N_("&Draw an image…"), N_("Draw or open an image, and find the latent of which the generator makes it"), VIEW, _LIVE, "brush", "Ctrl+D"),
    ActionSpec("smooth_image", N_("S&mooth latent image"), N_("Show the image of the latent panel without its pixels; what is saved stays the same"), VIEW, icon="smooth", checkable=True),
    ActionSpec("theme_system", N_("Colours of the s&ystem"), N_("Light or dark as the system is"), VIEW, icon="settings", checkable=True, starts_group=True),
    ActionSpec("theme_light", N_("&Light"), N_("Light colours"), VIEW, icon="sun", checkable=True),
    ActionSpec("theme_dark", N_("&Dark"), N_("Dark colours"), VIEW, icon="moon", checkable=True),
    ActionSpec("show_shortcuts", N_("&Keyboard shortcuts"), N_("All keys on one page"), HELP, icon="help", shortcut="F1"),
    ActionSpec("show_doctor", N_("&Check this machine"), N_("Versions, devices, free disk, bundled data"), HELP, icon="check"),
    ActionSpec("about", N_("&About GAN Studio"), N_("Version and licence"), HELP, icon="info"),
)  # fmt: skip


def build_actions(window: QMainWindow, handler_of: Callable[[str], Callable[[], object]]) -> dict[str, QAction]:
    """One `QAction` per row, by key; `handler_of` gives the function that a key runs."""
    actions = {}
    for spec in ACTIONS:
        action = QAction(window)
        action.setCheckable(spec.checkable)
        if spec.icon:
            set_icon(action, spec.icon)
        if spec.shortcut not in ("", *PLAIN_KEYS):
            action.setShortcut(QKeySequence(spec.shortcut))
        _connect(action, handler_of(spec.key))
        if spec.is_heard_elsewhere:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # and it is no widget's but the menu's
        else:
            window.addAction(action)
        actions[spec.key] = action
    write_texts(actions)
    return actions


def _connect(action: QAction, run: Callable[[], object]) -> None:
    action.triggered.connect(lambda: run())  # without the "checked" that Qt would add


def write_texts(actions: dict[str, QAction]) -> None:
    """Texts and tooltips in the language of now."""
    for spec in ACTIONS:
        action = actions[spec.key]
        keys = native_keys(spec)
        text = tr(spec.text)
        action.setText(text)
        action.setIconText(button_text(text))
        action.setToolTip(tr(spec.tip) + (f"  [{keys}]" if keys else ""))


def button_text(text: str) -> str:
    """What a button shows of an action's text: no mnemonic, which Chinese writes as "(&S)" behind the word."""
    return re.sub(r"\(&\w\)|&|…", "", text)


def native_keys(spec: ActionSpec) -> str:
    """The shortcut as this system writes it, or empty."""
    return QKeySequence(spec.shortcut).toString(QKeySequence.SequenceFormat.NativeText)


def keys_of(key: str) -> str:
    """The shortcut of an action, as this system writes it."""
    return next(native_keys(spec) for spec in ACTIONS if spec.key == key)


def for_plain_key(key: int) -> list[str]:
    """The actions that a key without a modifier stands for."""
    return [spec.key for spec in ACTIONS if spec.shortcut in PLAIN_KEYS and PLAIN_KEYS[spec.shortcut] == key]


def enable_for(actions: dict[str, QAction], state: str, refused: Iterable[str] = ()) -> None:
    """Enables what can be used in a state.

    :param state: the name of a `training.worker.State`, empty while torch loads
    :param refused: keys that cannot be used for another reason
    """
    for spec in ACTIONS:
        usable = state in spec.states and spec.key not in refused
        actions[spec.key].setEnabled(usable)
        if spec.hides:
            actions[spec.key].setVisible((spec.key == "pause") == (state == "RUNNING"))
    text = tr(RESUME if state in _LIVE else START)  # "Start" on a run that is there would sound like its beginning
    actions["start"].setText(text)
    actions["start"].setIconText(button_text(text))
