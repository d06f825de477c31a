"""What is in a film, as ffmpeg and Pillow see it."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from ganstudio.export.mp4 import ffmpeg_program


@dataclass(frozen=True)
class Probed:
    codec: str
    pixels: str
    size: tuple[int, int]
    rate: float
    seconds: float
    frames: np.ndarray
    """(N, H, W, 3), uint8, decoded."""


def probed(path: Path) -> Probed:
    words = [ffmpeg_program(), "-hide_banner", "-i", str(path)]
    said = subprocess.run(words, capture_output=True, text=True, check=False).stderr
    stream = re.search(r"Video: (\w+).*?, (yuv\w+)\((.*?)\).*?, (\d+)x(\d+).*?, ([\d.]+) fps", said)
    length = re.search(r"Duration: (\d+):(\d+):([\d.]+)", said)
    assert stream, said
    assert length, said
    assert stream[3].startswith("tv, bt709, "), said
    hours, minutes, seconds = map(float, length.groups())
    size = int(stream[4]), int(stream[5])
    words += ["-loglevel", "error", "-f", "rawvideo", "-pix_fmt", "rgb24", "-fps_mode", "passthrough", "pipe:1"]
    raw = subprocess.run(words, capture_output=True, check=True).stdout
    frames = np.frombuffer(raw, np.uint8).reshape(-1, size[1], size[0], 3)
    return Probed(stream[1], stream[2], size, float(stream[6]), hours * 3600 + minutes * 60 + seconds, frames)


def gif_times(path: Path) -> list[int]:
    """How long each frame stays, in milliseconds."""
    times = []
    with Image.open(path) as gif:
        for number in range(gif.n_frames):
            gif.seek(number)
            times.append(gif.info["duration"])
    return times
