#!/usr/bin/env python3
"""How smooth the window is while the default preset trains, and what it costs: as `ganstudio bench ui`, with the same options.

    python tests/benchmarks/window.py [--pairs 10] [--seconds 20] [--preset quick-digits] [--only smoothness,speed] [--json]

What is measured, and how, stands in `ganstudio.gui.measuring`.
"""

from __future__ import annotations

import sys

from ganstudio.__main__ import prepare

if __name__ == "__main__":
    prepare()
    from ganstudio.cli import main

    sys.exit(main(["bench", "ui", *sys.argv[1:]]))
