"""Measures one part and says the result on stdout; see the package. The environment is that of the program that asks."""

from __future__ import annotations

import importlib
import json
import sys

from ganstudio.errors import StudioError
from ganstudio.i18n import speak_shell_language

PARTS = ("smoothness", "speed", "shell", "long_run", "memory")


def main() -> int:
    """``PART '{"option": value}'``"""
    part, options = sys.argv[1], json.loads(sys.argv[2])
    assert part in PARTS
    import torch  # noqa: F401  before Qt, as Windows needs it

    speak_shell_language()  # of the person who reads what this says
    measure = importlib.import_module(f"ganstudio.gui.measuring.{part}").measure
    try:
        result = measure(**options)
    except StudioError as error:
        print(error, file=sys.stderr)
        return 1
    print(json.dumps({"result": result}), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
