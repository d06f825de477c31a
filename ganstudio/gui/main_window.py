"""The window: places panels, menus and the tool bar. No logic; see `session`, `handlers` and `wiring`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QSplitter, QToolBar, QToolButton, QVBoxLayout, QWidget

from ganstudio.gui import actions as table
from ganstudio.gui.handlers import Handlers
from ganstudio.gui.icons import set_icon, window_icon
from ganstudio.gui.panels.findings import HealthChip
from ganstudio.gui.panels.latent import LatentPanel
from ganstudio.gui.panels.plots import PlotsPanel
from ganstudio.gui.panels.samples import SamplesPanel
from ganstudio.gui.panels.setup import SetupPanel
from ganstudio.gui.panels.status import StatusPanel
from ganstudio.gui.settings import Settings
from ganstudio.gui.theme import restyle
from ganstudio.gui.widgets.banner_area import BannerArea
from ganstudio.gui.widgets.chip import Chip
from ganstudio.gui.widgets.steady_button import SteadyButton
from ganstudio.gui.widgets.still import Still
from ganstudio.params import tr

if TYPE_CHECKING:
    from ganstudio.gui.session import Session
    from ganstudio.gui.wiring import Wiring

_BANNER_MARGIN = 8
_COLUMNS = (320, 720, 400)
_ROWS = (530, 250)
_SMALLEST = (300, 400, 300)


class MainWindow(QMainWindow):
    """One window, three columns. Shows before torch has loaded; `session` is None until then, and Start is a wish for then."""

    appeared = Signal()
    """Emitted once, after the first picture of the window has been drawn"""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.session: Session | None = None
        self.is_start_awaited = False
        """Whether training is to begin as soon as the engine has loaded"""
        self.wiring: Wiring | None = None
        self.setup, self.samples, self.plots, self.latent = SetupPanel(), SamplesPanel(), PlotsPanel(), LatentPanel()
        self.banners, self.status = BannerArea(), StatusPanel()
        self.state_chip, self.device_chip, self.health_chip = Chip(tr("Loading")), Chip("", ""), HealthChip()
        self.handlers = Handlers(self)
        self.actions_by_key = table.build_actions(self, lambda key: getattr(self.handlers, key))
        self.new_menu, self.recent_menu = QMenu(tr("&New run"), self), QMenu(tr("Open &recent"), self)
        # A button of its own, not the actions' buttons: Start and Pause share one place, one width and the focus.
        self.play_button = SteadyButton()
        self._play_has_focus = True
        self._was_refused = self._has_appeared = self._is_leaving = self.has_closed = False
        self.play_button.clicked.connect(lambda: self._play.trigger())
        self.setWindowTitle("GAN Studio")
        self.setWindowIcon(window_icon())
        self._place_panels()
        self._fill_menus()
        self._fill_toolbar()
        self.statusBar().addWidget(Still(self.status), 1)
        self.statusBar().setSizeGripEnabled(False)
        self.setMinimumSize(1000, 640)
        self.resize(QSize(1440, 860).boundedTo(self.screen().availableSize() - QSize(8, 48)))
        self._restore()
        self.show_state("")

    def tell(self, kind: str, text: str, details: str = "") -> None:
        """Shows a banner."""
        self.banners.show_banner(kind, text, details=details)  # type: ignore[arg-type]

    def tell_what_goes_on(self, writing: str, action: str) -> None:
        """A dialog was closed, but what it began goes on.

        :param writing: what is being written, a sentence; empty: nothing is
        :param action: the key of what shows the dialog again
        """
        if writing:
            name = table.button_text(self.actions_by_key[action].text())
            keys = self.actions_by_key[action].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            self.tell("info", tr("{} It goes on: {} ({}) shows how far it is.").format(writing, name, keys))

    def await_start(self, awaited: bool) -> None:
        """Remembers, while the engine loads, whether training is to begin then, and says so."""
        self.is_start_awaited = awaited
        self.show_state("")

    def show_device(self, device: str) -> None:
        """Where the run trains; empty while there is none."""
        self.device_chip.set_status(device.upper(), "", tr("Where the run trains"))
        self._device_place.setVisible(bool(device))
        self.status.show_device(device)

    def show_state(self, state: str, refused: tuple[str, ...] = ()) -> None:
        """Enables what can be used in this state (a name of `State`, empty while torch loads)."""
        table.enable_for(self.actions_by_key, state, refused)
        self._play = self.actions_by_key["pause" if state == "RUNNING" else "start"]
        self._play_has_focus = self.play_button.hasFocus() or (
            self._play_has_focus and not self.play_button.isEnabled()
        )
        set_icon(self.play_button, "pause" if state == "RUNNING" else "play", "on_accent")
        self.play_button.set_texts(table.button_text(tr(text)) for text in table.PLAY)
        self.play_button.setText(
            table.button_text(tr(table.AWAITED)) if self.is_start_awaited else self._play.iconText()
        )
        self.play_button.setToolTip(self._play.toolTip())
        self.play_button.setEnabled(self._play.isEnabled())
        if self._play_has_focus:  # a disabled button loses the focus; it comes back with the next state
            self.play_button.setFocus()
        can_export = any(action.isEnabled() and not action.isSeparator() for action in self.export_menu.actions())
        self._export_button.setEnabled(can_export)
        nothing = tr("There is nothing to export yet: start training or open a run")
        self._export_button.setToolTip(tr("Write pictures, films, the network, and tables") if can_export else nothing)
        self.samples.say_what_is_awaited(state, can_start=self.play_button.isEnabled(), starts=self.is_start_awaited)
        self.setup.hyperparameters.setEnabled(bool(state))  # no search among settings that are not there yet
        for chooser in (self._new_button, self.new_menu, self.setup.presets):
            chooser.setEnabled(bool(state) and state != "LOADING")
        self.recent_menu.setEnabled(bool(state) and state != "LOADING" and not self.recent_menu.isEmpty())

    # Qt's own ----------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Only what the focused widget did not use arrives here: Space in a check box stays a check box's.
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        for key in table.for_plain_key(event.key()) if plain and not event.isAutoRepeat() else ():
            if self.actions_by_key[key].isEnabled():
                self.actions_by_key[key].trigger()
                return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._has_appeared:
            self._has_appeared = True
            QTimer.singleShot(0, self.appeared.emit)  # the panels in it are drawn by then

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            table.write_texts(self.actions_by_key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._rows and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place_banners()
        return super().eventFilter(watched, event)

    def _place_banners(self) -> None:
        """Over the lower end of the plots: a message must not move what a person looks at, nor hide what a hand works with."""
        margin = _BANNER_MARGIN
        self.banners.set_room(self._rows.geometry().adjusted(margin, margin, -margin, -margin))

    def expect_the_end(self) -> None:
        """From here on nobody can be told anything: somebody logs out, or a signal ends the program."""
        self._is_leaving = True

    def leave(self) -> None:
        """Closes as by a signal."""
        self.expect_the_end()
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Asks nothing and loses nothing: the run is saved, then the window goes. What is being written keeps it open once."""
        self.settings.save_window(self)
        for name, splitter in self._splitters.items():
            if name in self._moved:  # what only the size of the window made of them is no wish
                self.settings.set_splitter_sizes(name, splitter.sizes())
        self.settings.set_splitter_sizes("latent", self.latent.splitter.chosen_sizes)
        self.settings.set_words("folded", self.setup.hyperparameters.folded_groups())
        self.settings.set_words("axes", [self.latent.controls.axes.shown])
        self.settings.save()
        if self.wiring is not None and not self._is_leaving and self.wiring.exporting.tell_loss():
            event.ignore()
            return
        if self.session is not None and not self.session.close(force=self._was_refused):
            self._was_refused = True
            text = tr(
                "The run could not be saved, so the window stays open. Make room and close again, or close again to leave without saving."
            )
            self.tell("error", text)
            event.ignore()
            return
        if self.wiring is not None:
            self.wiring.close()
        self.has_closed = True
        event.accept()

    # Placing -----------------------------------------------------------------------------------------------------------

    def _place_panels(self) -> None:
        self._rows = _splitter(Qt.Orientation.Vertical, self.samples, self.plots)
        self._columns = _splitter(Qt.Orientation.Horizontal, self.setup, self._rows, self.latent)
        self._splitters = {"columns": self._columns, "rows": self._rows}
        self._moved: set[str] = set()
        """Whose parts the person has made larger or smaller."""
        for name, splitter in self._splitters.items():
            splitter.splitterMoved.connect(lambda *_, name=name: self._moved.add(name))
        self._columns.setStretchFactor(1, 1)
        self._columns.setStretchFactor(0, 0)
        for panel, width in zip((self.setup, self._rows, self.latent), _SMALLEST, strict=True):
            panel.setMinimumWidth(width)
        self._columns.setSizes(list(_COLUMNS))
        self._rows.setSizes(list(_ROWS))
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._columns, 1)
        self.setCentralWidget(centre)
        self.banners.setParent(centre)
        self._rows.installEventFilter(self)

    def _fill_menus(self) -> None:
        export: QMenu | None = None
        menus: dict[str, QMenu] = {}
        for spec in table.ACTIONS:
            if spec.menu == table.EXPORT:
                if export is None:
                    export = menus[table.FILE].addMenu(tr(table.EXPORT))
                    export.setToolTipsVisible(True)
                if spec.starts_group:
                    export.addSeparator()
                export.addAction(self.actions_by_key[spec.key])
                continue
            if spec.menu not in menus:
                menus[spec.menu] = self.menuBar().addMenu(tr(spec.menu))
            if spec.starts_group:
                menus[spec.menu].addSeparator()
            menus[spec.menu].addAction(self.actions_by_key[spec.key])
            if spec.key == "open_run":
                menus[spec.menu].addMenu(self.recent_menu)
        assert export is not None
        self.export_menu = export

    def _fill_toolbar(self) -> None:
        bar = QToolBar(tr("Tools"), movable=False)
        bar.setObjectName("tools")  # by which its state is restored
        bar.setIconSize(QSize(20, 20))
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._new_button = _menu_button("new", tr("New"), tr("Set up a new run from a preset"), self.new_menu)
        bar.addWidget(self._new_button)
        bar.addSeparator()
        self.play_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.play_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        restyle(self.play_button, "primary", True)
        bar.addWidget(self.play_button)
        for key in ("single_step", "single_update", "slow_motion", "stop", "save"):
            bar.addAction(self.actions_by_key[key])
        for key in ("single_update", "slow_motion"):  # for the few who look closely: a picture is enough
            bar.widgetForAction(self.actions_by_key[key]).setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)  # type: ignore[attr-defined]
        self._export_button = _menu_button("export", tr("Export"), "", self.export_menu)
        bar.addWidget(self._export_button)
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(space)
        self.health_chip.place(bar.addWidget(self.health_chip))
        bar.addWidget(self.state_chip)
        self._device_place = bar.addWidget(self.device_chip)
        self._device_place.setVisible(False)
        self.addToolBar(bar)

    def _restore(self) -> None:
        self.settings.restore_window(self)
        for name, splitter in self._splitters.items():
            sizes = self.settings.splitter_sizes(name, splitter.count())
            if sizes:
                splitter.setSizes(sizes)
        self.setup.hyperparameters.set_folded_groups(self.settings.words("folded"))
        self.latent.controls.axes.choose("".join(self.settings.words("axes")))
        if heights := self.settings.splitter_sizes("latent", 2):
            self.latent.splitter.choose_sizes(heights)
        self.latent.view.smooth_changed.connect(self.handlers.remember_smooth)
        self.latent.view.set_smooth(self.settings.smooth_image)
        self.handlers.mark_theme()


def _splitter(orientation: Qt.Orientation, *widgets: QWidget) -> QSplitter:
    splitter = QSplitter(orientation, childrenCollapsible=False)
    for widget in widgets:
        splitter.addWidget(widget)
    return splitter


def _menu_button(icon: str, text: str, tip: str, menu: QMenu) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setToolTip(tip)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setMenu(menu)
    return set_icon(button, icon)
