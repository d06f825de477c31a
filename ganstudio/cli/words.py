"""Commands as a person can copy them from the shell and type them again."""

import shutil
import sys
from pathlib import Path


def command() -> str:
    """How this person calls the program: a virtual environment's commands need not be on the path."""
    return "ganstudio" if shutil.which("ganstudio") else f"{quoted(Path(sys.executable))} -m ganstudio"


def quoted(path: Path) -> str:
    return f'"{path}"' if " " in str(path) else str(path)
