"""MP4 with H.264, through the program ffmpeg that comes with imageio-ffmpeg."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from fractions import Fraction
from itertools import chain
from pathlib import Path
from typing import IO

import numpy as np

from ganstudio.errors import StudioError
from ganstudio.export.sizes import size_of
from ganstudio.params import tr

_QUALITY = 16
"""Constant rate factor of x264: 0 is lossless, 18 looks so, 51 is worst. Sharp squares need a little more than photographs."""


def ffmpeg_program() -> str:
    """
    :raises StudioError: there is none
    """
    try:
        import imageio_ffmpeg  # not above: it is for those who write a film

        program: str = imageio_ffmpeg.get_ffmpeg_exe()
    except (ImportError, RuntimeError):
        text = tr("MP4 needs the program ffmpeg. Install it with pip install imageio-ffmpeg, or write a GIF.")
        raise StudioError(text) from None
    return program


def write_mp4(path: Path, pictures: Iterable[np.ndarray], rate: Fraction) -> None:
    """Writes equal pictures, each as it comes: none is kept. What players on the web and on telephones understand.

    :param pictures: (H, W) or (H, W, 3), uint8, one at least, width and height even
    :param rate: frames per second
    :raises StudioError: ffmpeg is missing or could not write the file
    """
    following = iter(pictures)
    first = next(following)
    with tempfile.TemporaryFile() as complaints, _running(_command(path, first, rate), complaints) as process:
        assert process.stdin is not None
        with suppress(BrokenPipeError):  # it has ended, and says below why
            for picture in chain([first], following):
                process.stdin.write(np.ascontiguousarray(picture).data)
            process.stdin.close()
        if process.wait():
            raise StudioError(tr("ffmpeg could not write the film: {}").format(_last_line(complaints)))


@contextmanager
def _running(command: list[str], complaints: IO[bytes]) -> Iterator[subprocess.Popen[bytes]]:
    """The program; it is ended where the block fails."""
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=complaints,
            process_group=0,  # Ctrl-C is ours to answer
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise StudioError(tr("{} cannot be started: {}.").format(command[0], error.strerror or error)) from error
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()
        assert process.stdin is not None
        with suppress(OSError):  # what was not written yet is of no use any more
            process.stdin.close()


def _command(path: Path, picture: np.ndarray, rate: Fraction) -> list[str]:
    width, height = size_of(picture)
    words = [ffmpeg_program(), "-y", "-hide_banner", "-loglevel", "error"]
    words += ["-f", "rawvideo", "-pixel_format", "gray" if picture.ndim == 2 else "rgb24"]
    words += ["-video_size", f"{width}x{height}", "-framerate", str(rate), "-i", "pipe:0", "-an"]
    # Players take films for BT.709 where nothing is said; ffmpeg by itself would convert by an older standard and say nothing.
    tags = "setparams=colorspace=bt709:color_primaries=bt709:color_trc=bt709:range=tv"
    words += [
        "-vf",
        f"scale=out_color_matrix=bt709:out_range=tv:flags=accurate_rnd+full_chroma_int,format=yuv420p,{tags}",
    ]
    words += ["-c:v", "libx264", "-preset", "medium", "-crf", str(_QUALITY), "-movflags", "+faststart"]
    return [*words, "-f", "mp4", f"file:{path}"]


def _last_line(complaints: IO[bytes]) -> str:
    complaints.seek(0)
    lines = complaints.read().decode(errors="replace").strip().splitlines()
    return lines[-1] if lines else tr("it gives no reason.")
