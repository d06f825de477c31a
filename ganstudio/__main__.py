"""The entry point: ``ganstudio`` and ``python -m ganstudio``."""

import gc
import os
import sys

_SPINS = "8000"
"""Rounds an OpenMP thread waits awake for the others. A step of the default preset on two cores, alone and beside a program that
wants a core for itself: with 3,000 rounds 22 and 77 ms, with 8,000 19 and 103, with 20,000 18 to 20 and 184, with 100,000 19 and
508; with 300,000, the library's own choice, 16 alone. One thread takes 24."""


def prepare() -> None:
    """What must be settled before torch and Qt load."""
    os.environ.setdefault("GOMP_SPINCOUNT", _SPINS)
    if sys.platform == "win32":
        import torch  # noqa: F401  both bring a C++ runtime, and only torch before Qt works


def main() -> int:
    prepare()
    # Looking for garbage while a thousand modules load finds none, and takes a quarter of the time that torch needs. It begins when
    # they are loaded: see `cli.main` and, for the window, `gui.app`.
    gc.disable()
    from ganstudio.cli import main as run_command

    return run_command()


if __name__ == "__main__":
    sys.exit(main())
