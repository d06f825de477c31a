"""The look: one light and one dark palette, the named colours, and who hears when they change.

Both palettes are set explicitly. Fusion's own dark palette depends on the platform (offscreen and some desktops never switch),
and only explicit colours can be tested for contrast: every text colour here reaches WCAG AA (4.5:1) on every surface it stands on.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from ganstudio.gui.style import style_sheet

Mode = Literal["system", "light", "dark"]

# Role: (light, dark). The Okabe–Ito colours are the same in both schemes, in plots, chips and help.
COLOURS: dict[str, tuple[str, str]] = {
    "generator": ("#e69f00", "#e69f00"),
    "discriminator": ("#0072b2", "#0072b2"),
    "green": ("#009e73", "#009e73"),
    "purple": ("#cc79a7", "#cc79a7"),
    "sky": ("#56b4e9", "#56b4e9"),
    "vermilion": ("#d55e00", "#d55e00"),
    # The two players' colours where they write words: darker or lighter until they read well.
    "generator_text": ("#855c00", "#f0b53d"),
    "discriminator_text": ("#0067a1", "#62b3e6"),
    "window": ("#f4f5f7", "#1e2126"),
    "base": ("#ffffff", "#16191d"),
    "alternate": ("#f7f8fa", "#1b1e23"),
    "raised": ("#ffffff", "#282c33"),
    "hover": ("#e8ebef", "#31363e"),
    "pressed": ("#dadfe5", "#3a4049"),
    "line": ("#dde1e6", "#343a42"),
    "border": ("#878f9a", "#69717c"),
    "text": ("#1b1f24", "#e6e8eb"),
    "muted": ("#555e69", "#a3abb5"),
    "disabled": ("#8b939d", "#6f7781"),
    "accent": ("#00745a", "#3fc29c"),
    "accent_fill": ("#00795d", "#00795d"),
    "accent_hover": ("#006a52", "#00856a"),
    "accent_soft": ("#d9efe8", "#173e34"),
    "on_accent": ("#ffffff", "#ffffff"),
    "error": ("#b3261e", "#ff8a80"),
    "error_soft": ("#fdeceb", "#3d2221"),
    "warning": ("#855000", "#f2b84b"),
    "warning_soft": ("#fff3dc", "#3a2e18"),
    "info": ("#0062a0", "#6cb6f0"),
    "info_soft": ("#e6f1fa", "#1a2f40"),
    "ok": ("#006e4e", "#4cc79d"),
    "ok_soft": ("#e2f4ed", "#17372d"),
    "plot_background": ("#ffffff", "#16191d"),
    "plot_grid": ("#e3e6ea", "#2b3037"),
    "plot_axis": ("#555e69", "#a3abb5"),
}


class Notifier(QObject):
    """Says when the scheme changed: redraw what was drawn with `colour`."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.mode: Mode = "system"
        self.dark = False
        self.listening = False


notifier = Notifier()


def is_dark() -> bool:
    """Whether the dark scheme is shown now."""
    return notifier.dark


def colour(name: str) -> QColor:
    """The colour of a role in the current scheme.

    :raises KeyError: there is no such role; `COLOURS` lists them
    """
    return QColor(COLOURS[name][is_dark()])


def apply_theme(app: QApplication, mode: str) -> None:
    """Dresses the application, now and, with ``"system"``, whenever the system's colour scheme changes.

    :param mode: ``"system"``, ``"light"`` or ``"dark"``; anything else counts as ``"system"``
    """
    notifier.mode = mode if mode in ("light", "dark") else "system"  # type: ignore[assignment]
    hints = QGuiApplication.styleHints()
    if not notifier.listening:
        notifier.listening = True
        hints.colorSchemeChanged.connect(_system_scheme_changed)
    # Beside our palette this tells the platform, so that title bars and native dialogs follow.
    schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
    hints.setColorScheme(schemes.get(notifier.mode, Qt.ColorScheme.Unknown))
    if app.style().objectName().lower() != "fusion":
        app.setStyle("Fusion")
    _dress(app)


def _system_scheme_changed() -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication):
        _dress(app)


def _dress(app: QApplication) -> None:
    system_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    dark = notifier.mode == "dark" or (notifier.mode == "system" and system_dark)
    sheet = style_sheet({name: pair[dark] for name, pair in COLOURS.items()})
    if app.styleSheet() == sheet and notifier.dark == dark:
        return  # a new style sheet polishes every widget again: only where something changed
    notifier.dark = dark
    app.setPalette(palette(dark))
    app.setStyleSheet(sheet)
    notifier.changed.emit()


def palette(dark: bool) -> QPalette:
    """The whole palette of one scheme, the disabled colours included."""
    role, every = QPalette.ColorRole, QPalette.ColorGroup.All
    shown = {name: QColor(pair[dark]) for name, pair in COLOURS.items()}
    wanted = {
        "window": [role.Window],
        "base": [role.Base],
        "alternate": [role.AlternateBase],
        "raised": [role.Button, role.ToolTipBase],
        "text": [role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.BrightText],
        "muted": [role.PlaceholderText],
        "accent_fill": [role.Highlight, role.Accent],
        "on_accent": [role.HighlightedText],
        "info": [role.Link],
        "generator_text": [role.LinkVisited],
        "hover": [role.Light, role.Midlight],
        "line": [role.Mid],
        "border": [role.Dark],
    }
    result = QPalette()
    for name, roles in wanted.items():
        for one in roles:
            result.setColor(every, one, shown[name])
    result.setColor(every, role.Shadow, QColor("#000000" if dark else "#9aa2ac"))
    for one in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText, role.PlaceholderText):
        result.setColor(QPalette.ColorGroup.Disabled, one, shown["disabled"])
    result.setColor(QPalette.ColorGroup.Disabled, role.Highlight, shown["pressed"])
    return result


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Sets a dynamic property that the style sheet asks about, and has the widget drawn anew.

    Known are ``role`` (``"hint"``, ``"heading"``, ``"problem"``, ``"concern"``, ``"pane"``), ``primary`` (on buttons) and
    ``invalid`` (on editors).
    """
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return  # not shown yet: it is polished then
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
