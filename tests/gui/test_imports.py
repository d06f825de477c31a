"""What the window needs before it shows: nothing that takes long to load."""

from __future__ import annotations

import subprocess
import sys

HEAVY = ("torch", "torchvision", "pandas", "scipy", "matplotlib", "rich", "imageio_ffmpeg", "safetensors", "onnx")


def test_the_window_shows_before_torch_is_loaded() -> None:
    program = f"import sys, ganstudio.gui.app; print(*[name for name in {HEAVY} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
