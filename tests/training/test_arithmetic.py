"""How a run computes is settled on its own thread."""

from __future__ import annotations

import threading

import torch

from ganstudio.training.arithmetic import Arithmetic


def test_a_run_keeps_its_threads_whoever_computes_with_another_number() -> None:
    before, found = torch.get_num_threads(), []

    def train() -> None:
        Arithmetic("cpu", before + 1).apply()
        other = threading.Thread(target=torch.set_num_threads, args=(1,))
        other.start()
        other.join()
        found.append(torch.get_num_threads())

    thread = threading.Thread(target=train)
    thread.start()
    thread.join()
    torch.set_num_threads(before)
    assert found == [before + 1]
