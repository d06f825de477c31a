"""Writing files so that a kill at any instant leaves the old one or the new one, never half of one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ganstudio.errors import StudioError
from ganstudio.params import tr


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A temporary path in the same folder that takes the place of `path` when the block ends well.

    :raises StudioError: it cannot be written; `path` is as it was and the temporary file is gone
    """
    temporary = _temporary(path, os.getpid())
    try:
        yield temporary
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except OSError as error:
        raise StudioError(cannot_write(path, error)) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def remove_temporary(path: Path, process: int) -> None:
    """Removes what `replacing` left behind in a process, of this number, that was killed."""
    with suppress(OSError):
        _temporary(path, process).unlink(missing_ok=True)


def _temporary(path: Path, process: int) -> Path:
    return path.with_name(f".{path.name}.{process}.tmp")


def require_folder(path: Path) -> None:
    """
    :raises StudioError: there is no folder of this path, or it cannot be read
    """
    if os.path.isfile(path):
        raise StudioError(tr("{} is a file; choose the folder that it lies in.").format(path))
    if not os.path.isdir(path):
        raise StudioError(tr("There is no folder {}. Was it moved or renamed?").format(path))
    if not os.access(path, os.R_OK | os.X_OK):
        raise StudioError(tr("The folder {} cannot be read: you lack the permission.").format(path))


def cannot_write(path: Path, error: OSError) -> str:
    """The sentence for a failed write, with what to do about it where that is known."""
    return tr("{} could not be written: {}.").format(path, error.strerror or error)
