"""PySide6 6.12.0 on Python 3.11 lost a reference to True and to None with each emission, and aborted after a while."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal


class Emitter(QObject):
    happened = Signal()


def test_emitting_loses_no_references() -> None:
    emitter = Emitter()
    before = [sys.getrefcount(x) for x in (True, None)]
    for i in range(200):
        emitter.happened.emit()
        emitter.setObjectName(str(i))
    after = [sys.getrefcount(x) for x in (True, None)]
    assert all(b - a < 50 for b, a in zip(before, after, strict=True))
