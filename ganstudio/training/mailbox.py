"""What a training thread hands out: everything frequent lies here until the window fetches it."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import Any

from ganstudio.training.metrics import Row


@dataclass
class Mail:
    """What has gathered since the last `Mailbox.take`: all metric rows, and the newest item of each other kind."""

    rows: list[Row] = field(default_factory=list)
    newest: dict[str, Any] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.rows or self.newest)


class Mailbox:
    """Safe between threads. Twenty thousand Qt signals froze a window for four seconds; this does not."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._mail = Mail()

    def add_rows(self, rows: list[Row]) -> None:
        with self._lock:
            self._mail.rows += rows

    def put(self, kind: str, item: Any) -> None:
        """Replaces the older item of this kind. The caller never touches the item again."""
        with self._lock:
            self._mail.newest[kind] = item

    def take(self) -> Mail:
        with self._lock:
            mail, self._mail = self._mail, Mail()
            return mail
