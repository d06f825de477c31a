"""The entry point: ``ganstudio`` and ``python -m ganstudio``."""

import sys


def main() -> int:
    if sys.platform == "win32":
        import torch  # noqa: F401  before Qt: both bring a C++ runtime, and only this order of loading works

    from ganstudio.cli import main as run_command

    return run_command()


if __name__ == "__main__":
    sys.exit(main())
