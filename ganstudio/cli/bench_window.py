"""What the measurements of the window have in common on the shell."""

from __future__ import annotations

import sys

from ganstudio.cli.studio import has_display
from ganstudio.doctor import qt_problem
from ganstudio.errors import StudioError
from ganstudio.params import tr


def window_environment() -> dict[str, str]:
    """Variables for a process that opens the window: where there is no display it draws into memory, and that is said.

    :raises StudioError: Qt lacks something here
    """
    environment = {}
    if not has_display():
        print(
            tr("There is no display, so the window is measured without one (Qt's platform offscreen)."), file=sys.stderr
        )
        environment["QT_QPA_PLATFORM"] = "offscreen"
    problem = qt_problem()
    if problem:
        raise StudioError(problem)
    return environment


def platform_note(platform: str) -> str:
    """On what it was measured, for the line below the table."""
    if platform == "offscreen":
        return tr("drawn into memory, without a display (Qt's platform offscreen)")
    return tr("Qt's platform {}").format(platform)
