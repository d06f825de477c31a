"""The button that says how directions are found, with a menu to choose."""

from __future__ import annotations

from typing import get_args

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton

from ganstudio.gui.theme import restyle
from ganstudio.latent.direction_set import DirectionKind
from ganstudio.params import N_, tr

_NAMES: dict[DirectionKind, str] = {"image": N_("By change of the image"), "layer": N_("By PCA of a layer")}
_SHORT: dict[DirectionKind, str] = {"image": N_("by image"), "layer": N_("by layer")}
"""On the button: there is little room."""
_TIPS: dict[DirectionKind, str] = {
    "image": N_(
        "The directions in which the image changes most: the eigenvectors of E[JᵀJ], J being the derivative of the image by the latent"
    ),
    "layer": N_(
        "The main axes of what the second layer of the generator makes of many latents, brought back to the latent "
        "(GANSpace, Härkönen et al. 2020, arXiv 2004.02546), ordered by how much they change the image"
    ),
}


class DirectionKindButton(QToolButton):
    """Beside the two kinds the menu offers what concerns all directions."""

    kind_chosen = Signal(object)
    """By the person: a `DirectionKind`."""
    sort_asked = Signal()
    """By the person: the strongest direction is to come first."""
    search_asked = Signal()
    """By the person: directions are to be found again, in the network as it is now."""

    def __init__(self) -> None:
        super().__init__()
        self.kind: DirectionKind = "image"
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setAccessibleName(tr("How directions are found"))
        restyle(self, "role", "choice")
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        self._actions = self._make_choices(menu)
        menu.addSeparator()
        self.sort_action = menu.addAction(tr("The strongest first"), self.sort_asked.emit)
        self.sort_action.setToolTip(tr("Order the sliders by how much they change the image"))
        self.search_action = menu.addAction(tr("Find them again now"), self.search_asked.emit)
        self.search_action.setToolTip(
            tr(
                "In the network as it is now, the strongest first; what has a name or a lock stays. By itself the search only "
                "follows what the network learns: a slider that was used keeps its meaning."
            )
        )
        self.setMenu(menu)
        self.show_kind(self.kind)

    def _make_choices(self, menu: QMenu) -> dict[DirectionKind, QAction]:
        group, actions = QActionGroup(self), {}
        kinds: tuple[DirectionKind, ...] = get_args(DirectionKind)
        for kind in kinds:
            action = actions[kind] = menu.addAction(tr(_NAMES[kind]))
            action.setCheckable(True)
            action.setToolTip(f"<p>{tr(_TIPS[kind])}</p>")
            action.triggered.connect(lambda _, kind=kind: self._choose(kind))
            group.addAction(action)
        return actions

    def show_kind(self, kind: DirectionKind) -> None:
        """Without a signal."""
        self.kind = kind
        self._actions[kind].setChecked(True)
        self.setText(tr(_SHORT[kind]))
        self.setToolTip(f"<p>{tr(_TIPS[kind])}</p>")

    def _choose(self, kind: DirectionKind) -> None:
        if kind != self.kind:
            self.show_kind(kind)
            self.kind_chosen.emit(kind)
