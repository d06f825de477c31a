"""How much memory this process has, without a library for it."""

import sys
from pathlib import Path

_STATUS = Path("/proc/self/status")


def memory_megabytes() -> float:
    """Resident memory in MB (10⁶ bytes), or 0 where the system does not say it simply."""
    if sys.platform != "linux":
        return 0.0
    for line in _STATUS.read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) * 1024 / 1e6
    return 0.0
