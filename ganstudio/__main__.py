"""The entry point: ``ganstudio`` and ``python -m ganstudio``."""

import gc
import os
import sys

_SPINS = "3000"
"""Rounds an OpenMP thread waits awake for the others. The library's own choice (300,000, a millisecond) made training twenty
times slower on two cores as soon as another program, or the window, wanted one of them."""


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
