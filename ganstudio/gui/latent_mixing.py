"""What joins the page Mix, the row under the image and the table of classes to the latent panel and the run at hand."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPointF

from ganstudio.gui.latent_drags import LatentDrags
from ganstudio.gui.main_window import MainWindow
from ganstudio.gui.panels.class_table import MOST_STYLES, ClassTable, Style
from ganstudio.gui.panels.live_places import Calm
from ganstudio.gui.panels.mix_page import MixPage
from ganstudio.gui.session import LIVE_STATES, Session
from ganstudio.gui.thumbnail_feed import ThumbnailFeed
from ganstudio.latent.keyframes import Keyframe
from ganstudio.latent.space import LatentSpace
from ganstudio.latent.variations import Variation
from ganstudio.params import tr
from ganstudio.training.facts import Opened

_SETTING = "latent_row"
"""Under which the window remembers what the row shows."""


class LatentMixing(QObject):
    """Lives as long as the window."""

    def __init__(self, window: MainWindow, session: Session, drags: LatentDrags) -> None:
        super().__init__(window)
        self._window, self._panel, self._session = window, window.latent, session
        self.page = MixPage()
        self.table: ClassTable | None = None
        """Made when it is first asked for."""
        self._drags = drags
        self._table_calm = Calm(self._show_styles, self)
        self._panel.pages.add(
            self.page, tr("Mix"), tr("Add up latents, as A − B + C, and put two of them side by side")
        )
        self._join_mixture()
        self._join_row()
        for key, owner in (("mix", self.page.mixture), ("compare", self.page.compared)):
            ThumbnailFeed(key, owner, session, self)
        self._panel.point_changed.connect(self._follow)
        session.opened.connect(self._take_run)
        session.state_changed.connect(lambda _: self._close_without_network())

    def close(self) -> None:
        """Leaves no window open."""
        if self.table is not None:
            self.table.close()

    # The page

    def _join_mixture(self) -> None:
        panel, mixture, compared = self._panel, self.page.mixture, self.page.compared
        panel.take_part(mixture)
        mixture.mixed.connect(partial(self._go_to, "mix"))
        mixture.put_asked.connect(self._put_shown)
        mixture.gone_to.connect(partial(self._go_to, "term"))
        mixture.changed.connect(self._table_calm.note)
        for index, term in enumerate(mixture.terms):
            self._drags.take_drops(term.slot, partial(self._put_dropped, index))
        compared.pin_asked.connect(lambda: compared.pin(panel.shown()))
        compared.gone_to.connect(partial(self._go_to, "other"))
        self._drags.take_drops(compared.pinned, lambda latent, _: compared.pin(latent))
        for part in (mixture, compared):
            part.dragged.connect(self._drags.drag)
        self.page.table_asked.connect(self.open_table)

    def _go_to(self, source: str, latent: Keyframe) -> None:
        self._panel.go_to(latent.z, latent.class_weights, source)

    def _put_dropped(self, index: int, latent: Keyframe, _: QPointF) -> None:
        self.page.mixture.put(index, latent)

    def _put_shown(self, index: int) -> None:
        shown = self._panel.shown()
        if shown is not None:
            self.page.mixture.put(index, shown)

    # The row under the image

    def _join_row(self) -> None:
        row = self._panel.row
        for key, strip in (("kinds", row.kinds), ("neighbours", row.neighbours)):
            ThumbnailFeed(key, strip, self._session, self)
        row.kinds.varied.connect(self._choose_kind)
        row.neighbours.varied.connect(lambda one: self._go_to("neighbour", one.at))
        kind, degrees, *_ = (*self._window.settings.words(_SETTING), "", "")
        row.choose(kind, int(degrees) if degrees.isdecimal() else 0)
        row.chosen.connect(lambda: self._window.settings.set_words(_SETTING, [row.kind, str(row.degrees)]))

    def _choose_kind(self, one: Variation) -> None:
        """As its chip would: the latent stays as it is, with its sliders."""
        controls = self._panel.controls
        if one.at.class_weights is not None:
            controls.choose_by_digit(one.index)
        else:
            controls.codes.choose(one.index)
            controls.codes.category_changed.emit(controls.codes.weights)

    # The table

    def open_table(self) -> None:
        """Shows every class in several styles."""
        if self.table is None:
            self.table = self._make_table()
        if self._session.run is not None:
            self._configure_table(self.table, self._session.run)
        self._show_styles()
        self.table.show()
        self.table.raise_()
        self.table.activateWindow()

    def _make_table(self) -> ClassTable:
        table = ClassTable(self._window)
        table.gone_to.connect(partial(self._go_to, "table"))
        table.dragged.connect(self._drags.drag)
        table.source_changed.connect(self._show_styles)
        for changed in (self._panel.favourites.list.favourites_changed, self._panel.history.thumbnails_changed):
            changed.connect(self._table_calm.note)
        ThumbnailFeed("table", table, self._session, self)
        return table

    def _configure_table(self, table: ClassTable, run: Opened) -> None:
        table.configure(LatentSpace.of(run.shape), run.class_names)

    def _show_styles(self) -> None:
        shown = self._panel.shown()
        if self.table is not None and shown is not None:
            others = self._styles(self.table.source)
            self.table.show_styles([Style(tr("shown"), shown), *others][:MOST_STYLES])

    def _styles(self, source: str) -> list[Style]:
        """The columns beside the latent that is shown."""
        if source == "terms":
            held = zip("ABC", self.page.mixture.latents, strict=True)
            return [Style(letter, latent) for letter, latent in held if latent is not None]
        if source == "favourites":
            return [Style(one.name, one.at) for one in self._panel.favourites.list.favourites]
        earlier = self._panel.history.latents()
        return [Style(f"−{number}", latent) for number, (_, latent) in enumerate(earlier[1:], 1)]

    # The run

    def _take_run(self, run: Opened) -> None:
        space = LatentSpace.of(run.shape)
        self.page.configure(space, run.class_names)
        self._panel.row.configure(space, run.class_names)
        if self.table is not None:
            self._configure_table(self.table, run)

    def _follow(self) -> None:
        shown = self._panel.shown()
        self.page.follow(shown)
        self._panel.row.follow(shown)
        if self.table is not None and self.table.isVisible():
            self._table_calm.note()

    def _close_without_network(self) -> None:
        if self._session.state not in LIVE_STATES:
            self.close()
