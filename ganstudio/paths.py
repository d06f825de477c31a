"""Where things lie: bundled resources, the runs folder, the log file."""

import os
from pathlib import Path

from platformdirs import user_cache_path, user_documents_path, user_log_path

_PACKAGE = Path(__file__).resolve().parent
# In a wheel the resources lie inside the package; in a checkout (also an editable install) beside it.
RESOURCES = _PACKAGE / "resources" if (_PACKAGE / "resources").is_dir() else _PACKAGE.parent / "resources"


def runs_folder() -> Path:
    """The folder in which new runs are made: ``$GANSTUDIO_RUNS``, else ``GAN Studio`` among the person's documents."""
    chosen = os.environ.get("GANSTUDIO_RUNS")
    return Path(chosen).expanduser() if chosen else user_documents_path() / "GAN Studio"


def log_file() -> Path:
    """The window's own log, in the place that the operating system keeps logs."""
    folder = user_log_path("ganstudio", appauthor=False, ensure_exists=True)
    return folder / "ganstudio.log"


def cache_folder() -> Path:
    """What can be measured again, and may be deleted at any time: ``$GANSTUDIO_CACHE``, else where the system keeps such."""
    chosen = os.environ.get("GANSTUDIO_CACHE")
    return Path(chosen).expanduser() if chosen else user_cache_path("ganstudio", appauthor=False)
