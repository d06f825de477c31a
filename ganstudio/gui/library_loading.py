"""torch's shared libraries, loaded beside what Python does."""

from __future__ import annotations

import contextlib
import ctypes
import importlib.util
import os
import sys
import threading
from pathlib import Path

_FIRST, _MOST = "libtorch_global_deps.so", "libtorch.so"


def begin_to_load_libraries() -> threading.Thread | None:
    """Begins to load what `import torch` loads before it runs a line of its own; returns the thread that does.

    That is a quarter of what the import takes, and needs no interpreter: the window is made meanwhile. What cannot be loaded is
    left to the import, which says why. None where the import first has to see to it which libraries are found: on other systems
    than Linux, or with a search path; and where there is no torch.
    """
    if sys.platform != "linux" or os.environ.get("LD_LIBRARY_PATH"):
        return None
    spec = importlib.util.find_spec("torch")
    if spec is None or not spec.submodule_search_locations:
        return None
    folder = Path(spec.submodule_search_locations[0]) / "lib"
    thread = threading.Thread(target=_load, args=(folder,), name="libraries")
    thread.start()
    return thread


def _load(folder: Path) -> None:
    with contextlib.suppress(OSError):
        ctypes.CDLL(str(folder / _FIRST), mode=ctypes.RTLD_GLOBAL)
        ctypes.CDLL(str(folder / _MOST))
