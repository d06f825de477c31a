"""Where banners stand: stacked in a corner, over what is there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QWidget

from ganstudio.gui.widgets.banner import Banner, Kind

_SECONDS = {"success": 6.0, "info": 10.0}  # what may be missed; the other kinds stay until they are closed
_GAP = 4


class BannerArea(QWidget):
    """Stacks banners in the lower right corner of a room, over what is there: they move nothing, and what they do not cover
    can be used as before. The newest stands on top, so that none moves away under the pointer when another comes.
    """

    MOST = 4
    """Where more come, the oldest goes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._banners: list[tuple[str, Banner]] = []
        self._room = QRect()
        self.hide()

    def set_room(self, room: QRect) -> None:
        """The part of the parent in whose corner banners stand; as wide as they may be, and as high."""
        self._room = room
        self._place()

    def show_banner(
        self,
        kind: Kind,
        text: str,
        *,
        action: str = "",
        on_action: Callable[[], object] | None = None,
        details: str = "",
        key: str = "",
        seconds: float | None = None,
    ) -> Banner:
        """Shows a message.

        :param on_action: called when the action button is clicked; the banner then closes
        :param key: a banner with the same key (without a key: the same text) is replaced
        :param seconds: closes by itself after this time, 0 never; without it as long as messages of its kind do
        """
        key = key or text
        self.close_banner(key)
        banner = Banner(kind, text, action=action, details=details, parent=self)
        if on_action is not None:
            banner.action_clicked.connect(on_action)
        banner.action_clicked.connect(banner.close_banner)
        banner.closed.connect(self._forget)
        banner.unfolded.connect(self._place)
        banner.installEventFilter(self)
        self._banners.append((key, banner))
        banner.show()
        self._place()
        banner.announce()
        if seconds is None:  # what offers a way back is to be reached in time
            seconds = _SECONDS.get(kind, 0.0) * (2 if action else 1)
        if seconds:
            banner.close_after(seconds)
        if len(self._banners) > self.MOST:
            self._banners[0][1].close_banner()
        return banner

    def banners(self) -> list[Banner]:
        """What is shown now, newest first."""
        return [banner for _, banner in reversed(self._banners)]

    def close_banner(self, key: str) -> None:
        """Closes the banner with this key (or text), if it is shown."""
        for known, banner in list(self._banners):
            if known == key:
                banner.close_banner()

    def close_all(self) -> None:
        for _, banner in list(self._banners):
            banner.close_banner()

    def close_lasting(self) -> None:
        """Closes what would stay; what closes by itself may be read to its end."""
        for _, banner in list(self._banners):
            if not banner.is_passing:
                banner.close_banner()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # such as for another font
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        if not self._banners:
            self.hide()
            return
        sizes = [banner.fit(self._room.width()) for banner in self.banners()]
        self._shorten(sizes)
        width = max(size.width() for size in sizes)
        height = sum(size.height() for size in sizes) + _GAP * (len(sizes) - 1)
        corner = self._room.bottomRight() + QPoint(1 - width, 1 - height)
        self.setGeometry(QRect(corner, QSize(width, height)))
        shape, top = QRegion(), 0
        for banner, size in zip(self.banners(), sizes, strict=True):
            place = QRect(QPoint(width - size.width(), top), size)
            banner.setGeometry(place)
            shape = shape.united(place)
            top += size.height() + _GAP
        self.setMask(shape)  # beside a short banner, what lies under the area takes the pointer
        self.show()
        self.raise_()

    def _shorten(self, sizes: list[QSize]) -> None:
        """Takes what exceeds the room's height from unfolded details."""
        excess = sum(size.height() for size in sizes) + _GAP * (len(sizes) - 1) - self._room.height()
        for banner, size in zip(self.banners(), sizes, strict=True):
            given = max(min(excess, banner.spare_height), 0)
            size.setHeight(size.height() - given)
            excess -= given

    def _forget(self, banner: Banner) -> None:
        self._banners = [pair for pair in self._banners if pair[1] is not banner]
        self._place()
