"""A film as a folder of PNG files, one a frame and without loss: what programs that cut films take."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from ganstudio.errors import StudioError
from ganstudio.export.film import Film, require_size, told_pictures
from ganstudio.files import cannot_write
from ganstudio.media import write_png
from ganstudio.params import tr

FRAMES = ".png"
"""The ending of each of the files."""
_LEAST_DIGITS = 4


def write_frames(film: Film, folder: Path) -> None:
    """Writes ``0001.png``, ``0002.png`` and so on into a new folder: all of them or none. A frame that stays is written once.

    :param folder: must not be there yet, or be empty
    :raises StudioError: something lies there, the film cannot be so large, or the disk refuses
    """
    require_possible_frames(film)
    digits = max(_LEAST_DIGITS, len(str(film.count)))
    with _new_folder(folder) as temporary:
        for number, picture in enumerate(told_pictures(film), start=1):
            write_frame(temporary / f"{number:0{digits}}.png", picture)


def require_possible_frames(film: Film) -> None:
    """
    :raises StudioError: the frames would be too small or too large
    """
    require_size(film)


def write_frame(path: Path, picture: np.ndarray) -> None:
    """Writes one frame, (H, W) or (H, W, 3), uint8."""
    write_png(path, picture)


@contextmanager
def _new_folder(path: Path) -> Iterator[Path]:
    """A temporary folder beside it that becomes it when the block ends well."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        if path.exists() and (not path.is_dir() or any(path.iterdir())):
            raise StudioError(tr("{} is there already. Choose the name of a new folder.").format(path))
        temporary.mkdir()
        yield temporary
        if path.is_dir():
            path.rmdir()
        temporary.rename(path)
    except OSError as error:
        raise StudioError(cannot_write(path, error)) from error
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
