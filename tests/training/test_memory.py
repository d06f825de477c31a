"""What the process does with memory that is free again."""

from __future__ import annotations

import subprocess
import sys

import pytest

_PROGRAM = """
import numpy as np
from ganstudio.training.memory import give_back, keep_freed_memory, resident_bytes

keep_freed_memory()
before = resident_bytes()
blocks = [np.ones(2**17) for _ in range(64)]  # a megabyte each
full = resident_bytes()
del blocks
kept = resident_bytes()
give_back("cpu")
print(full - before, kept - before, resident_bytes() - before)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems' C libraries cannot be told")
def test_what_is_freed_is_kept_until_it_is_given_back() -> None:
    told = subprocess.run([sys.executable, "-c", _PROGRAM], capture_output=True, text=True, check=True).stdout
    full, kept, given_back = (int(word) / 2**20 for word in told.split())
    assert full > 60
    assert kept > 60
    assert given_back < 10
