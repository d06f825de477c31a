"""Plain ``ganstudio``: the window, or where there is none, a minute of training in the shell."""

from __future__ import annotations

import gc
import os
import socket
import sys
from pathlib import Path

from ganstudio.errors import StudioError
from ganstudio.params import tr

_HEADLESS_MINUTES = 1.0


def open_studio(run: str | None) -> int:
    if run is not None and not Path(run).exists():
        raise StudioError(tr("{} does not exist.").format(run))
    if not has_display():
        gc.enable()
        return _train_in_the_shell(run)
    from ganstudio.doctor import qt_problem

    problem = qt_problem()
    if problem:
        raise StudioError(problem)
    from ganstudio.gui.app import run_app

    return run_app(Path(run) if run else None)


def has_display() -> bool:
    """Whether a window can appear at all."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM", "xcb").split(":")[0] not in (
        "xcb",
        "wayland",
    ):
        return True
    return bool(os.environ.get("WAYLAND_DISPLAY")) or x_server_answers(os.environ.get("DISPLAY", ""))


def x_server_answers(display: str) -> bool:
    """Whether an X server listens at ``host:number.screen``. A stale DISPLAY, as tmux keeps it, would make Qt abort."""
    host, _, number = display.partition(":")
    try:
        index = int(number.split(".")[0])
        if host in ("", "unix"):
            # Linux has the abstract socket too, which containers may share without the folder.
            return any(
                _connects(socket.AF_UNIX, name) for name in (f"/tmp/.X11-unix/X{index}", f"\0/tmp/.X11-unix/X{index}")
            )
        return _connects(socket.AF_INET, (host, 6000 + index))
    except ValueError:
        return False


def _connects(family: int, address: object) -> bool:
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.settimeout(2)
        try:
            probe.connect(address)  # type: ignore[arg-type]
        except OSError:
            return False
    return True


def _train_in_the_shell(run: str | None) -> int:
    from ganstudio import paths
    from ganstudio.cli.train import drive
    from ganstudio.presets import DEFAULT, preset
    from ganstudio.training.run import Run
    from ganstudio.training.run_folder import new_run_path

    if run is not None:
        raise StudioError(
            tr("There is no display to open {} in. Continue it with ganstudio train --resume {}").format(run, run)
        )
    print(
        tr("There is no display, so the preset {} trains here for a minute instead of in the window.").format(DEFAULT)
    )
    config = preset(DEFAULT).config
    return drive(Run.start(config, new_run_path(paths.runs_folder(), config.name)), None, _HEADLESS_MINUTES)
