"""The star: keeps what is shown as a favourite, and says whether it is one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from ganstudio.gui.icons import set_icon
from ganstudio.gui.panels.favourites import FavouritesList
from ganstudio.latent.keyframes import Keyframe
from ganstudio.params import tr


class StarButton(QToolButton):
    """
    :param shown: the point that is shown now, or None
    """

    def __init__(self, favourites: FavouritesList, shown: Callable[[], Keyframe | None]) -> None:
        super().__init__()
        self._favourites, self._shown = favourites, shown
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._toggle)
        favourites.thumbnails_changed.connect(self.show_whether_kept)  # comes with every change of the list
        self.show_whether_kept()

    def show_whether_kept(self) -> None:
        """Shows whether what is shown is a favourite."""
        kept = self._place() is not None
        set_icon(self, "star-filled" if kept else "star", "accent" if kept else "text")
        self.setAccessibleName(tr("No favourite any more") if kept else tr("Keep as a favourite"))
        self.setToolTip(
            tr("A favourite: another click removes it")
            if kept
            else tr("Keep what is shown as a favourite, with the run")
        )

    def _toggle(self) -> None:
        place, shown = self._place(), self._shown()
        if place is not None:
            self._favourites.remove(place)
        elif shown is not None:
            self._favourites.add(shown)

    def _place(self) -> int | None:
        """Which favourite is shown."""
        shown = self._shown()
        if shown is None:
            return None
        kept = enumerate(self._favourites.favourites)
        return next((i for i, one in kept if one.at.is_at(shown.z, shown.class_weights)), None)
