"""Loading torch's libraries before torch."""

import os
import subprocess
import sys

import pytest

from ganstudio.gui import library_loading
from ganstudio.gui.library_loading import begin_to_load_libraries

_PROGRAM = """
import sys
from ganstudio.gui.library_loading import begin_to_load_libraries
begin_to_load_libraries().join()
assert "torch" not in sys.modules
maps = open("/proc/self/maps").read()
assert "libtorch_cpu.so" in maps
import torch
assert torch.ones(3).sum() == 3
assert open("/proc/self/maps").read().count("libtorch_cpu.so") == maps.count("libtorch_cpu.so")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only there")
def test_the_libraries_are_those_that_torch_then_uses():
    environment = {name: value for name, value in os.environ.items() if name != "LD_LIBRARY_PATH"}
    subprocess.run([sys.executable, "-c", _PROGRAM], check=True, env=environment)


def test_where_the_import_must_choose_them_it_is_left_to_it(monkeypatch):
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/lib")
    assert begin_to_load_libraries() is None
    monkeypatch.delenv("LD_LIBRARY_PATH")
    monkeypatch.setattr(library_loading.sys, "platform", "darwin")
    assert begin_to_load_libraries() is None


@pytest.mark.skipif(sys.platform != "linux", reason="only there")
def test_what_is_not_there_is_left_to_the_import(monkeypatch, tmp_path):
    monkeypatch.delenv("LD_LIBRARY_PATH", raising=False)
    monkeypatch.setattr(library_loading.importlib.util, "find_spec", lambda _: None)
    assert begin_to_load_libraries() is None
    library_loading._load(tmp_path)  # raises nothing
