"""The look: contrast in both schemes, following the system, icons that follow."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from ganstudio import paths
from ganstudio.gui import icons, theme
from ganstudio.gui.style import style_sheet

ICON_NAMES = sorted(file.stem for file in (paths.RESOURCES / "icons").glob("*.svg"))
WANTED_ICONS = [
    "app",
    "new",
    "play",
    "pause",
    "step",
    "stop",
    "save",
    "open",
    "export",
    "image",
    "undo",
    "redo",
    "reset",
    "random",
    "search",
    "settings",
    "sun",
    "moon",
    "zoom-fit",
    "log-scale",
    "table",
    "help",
    "warning",
    "error",
    "info",
    "check",
    "close",
    "folder",
    "plus",
    "minus",
    "lock",
    "unlock",
    "chevron-down",
    "chevron-right",
    "film",
    "tag",
    "bookmark",
]


@pytest.fixture(autouse=True)
def _light_again(qapp):
    yield
    theme.apply_theme(qapp, "light")


def luminance(colour: QColor) -> float:
    channels = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.getRgbF()[:3]]
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]


def contrast(one: QColor, other: QColor) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_measure_on_known_cases():
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#767676"), QColor("white")) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_text_reaches_wcag_aa_on_every_surface(qapp, mode):
    theme.apply_theme(qapp, mode)
    texts = ("text", "muted", "generator_text", "discriminator_text", "accent", "error", "warning", "info", "ok")
    pairs = [(text, surface) for text in texts for surface in ("window", "base", "raised", "alternate", "hover")]
    pairs += [(kind, f"{kind}_soft") for kind in ("error", "warning", "info", "ok")]
    pairs += [("text", f"{kind}_soft") for kind in ("error", "warning", "info", "ok", "accent")]
    pairs += [("on_accent", "accent_fill"), ("on_accent", "accent_hover"), ("plot_axis", "plot_background")]
    poor = {pair: contrast(*map(theme.colour, pair)) for pair in pairs}
    assert {pair: value for pair, value in poor.items() if value < 4.5} == {}


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_borders_and_rings_can_be_seen(qapp, mode):
    theme.apply_theme(qapp, mode)
    for name, surface in (
        ("border", "base"),
        ("accent", "base"),
        ("accent", "window"),
        ("discriminator", "plot_background"),
    ):
        assert contrast(theme.colour(name), theme.colour(surface)) >= 3, (name, surface)


def test_players_keep_their_colours_in_both_schemes(qapp):
    for mode in ("light", "dark"):
        theme.apply_theme(qapp, mode)
        assert theme.colour("generator").name() == "#e69f00"
        assert theme.colour("discriminator").name() == "#0072b2"


def test_palette_and_style_follow_the_override(qapp):
    theme.apply_theme(qapp, "dark")
    assert theme.is_dark()
    assert qapp.styleSheet()
    assert luminance(qapp.palette().color(QPalette.ColorRole.Window)) < 0.1
    theme.apply_theme(qapp, "light")
    assert not theme.is_dark()
    assert luminance(qapp.palette().color(QPalette.ColorRole.Window)) > 0.8


def test_changed_is_told_once_and_only_for_a_change(qapp, qtbot):
    theme.apply_theme(qapp, "light")
    with qtbot.assertNotEmitted(theme.notifier.changed):
        theme.apply_theme(qapp, "light")
    told = []
    theme.notifier.changed.connect(lambda: told.append(theme.is_dark()))
    theme.apply_theme(qapp, "dark")
    assert told == [True]


def test_system_mode_follows_the_system_and_an_override_does_not(qapp, monkeypatch):
    class Hints:
        scheme = Qt.ColorScheme.Dark

        def colorScheme(self):
            return self.scheme

        def setColorScheme(self, scheme):
            pass

    hints = Hints()
    monkeypatch.setattr(theme.QGuiApplication, "styleHints", lambda: hints)
    theme.apply_theme(qapp, "system")
    assert theme.is_dark()
    hints.scheme = Qt.ColorScheme.Light
    theme._system_scheme_changed()
    assert not theme.is_dark()
    theme.apply_theme(qapp, "dark")
    theme._system_scheme_changed()
    assert theme.is_dark()


def test_an_unknown_mode_counts_as_system(qapp):
    theme.apply_theme(qapp, "neon")
    assert theme.notifier.mode == "system"


def test_style_sheet_has_no_open_role_and_its_pictures_exist():
    sheet = style_sheet({name: pair[0] for name, pair in theme.COLOURS.items()})
    assert "@" not in sheet
    pictures = re.findall(r'url\("([^"]+)"\)', sheet)
    assert pictures
    assert all(QIcon(path).pixmap(10, 10).toImage().pixelColor(5, 6).isValid() for path in pictures)
    assert sheet.count("{") == sheet.count("}")


def test_unknown_colour_is_refused():
    with pytest.raises(KeyError):
        theme.colour("mauve")


def test_the_set_of_icons_is_complete():
    assert set(WANTED_ICONS) <= set(ICON_NAMES)


@pytest.mark.parametrize("name", ICON_NAMES)
def test_icons_are_drawn_in_the_scheme_s_text_colour(qapp, name):
    theme.apply_theme(qapp, "dark")
    image = icons.pixmap(name, 48).toImage()
    solid = [image.pixelColor(x, y) for x in range(48) for y in range(48) if image.pixelColor(x, y).alpha() == 255]
    assert len(solid) > 20
    assert icons.icon(name).pixmap(20, 20).toImage() == icons.pixmap(name, 20).toImage()
    if name != "app":
        wanted = theme.colour("text").getRgb()[:3]
        assert all(abs(a - b) <= 2 for pixel in solid for a, b in zip(pixel.getRgb()[:3], wanted, strict=True))


def test_app_icon_shows_both_players_at_16_pixels(qapp):
    image = icons.window_icon().pixmap(16, 16).toImage()
    left, right = image.pixelColor(2, 9), image.pixelColor(13, 9)
    assert left.red() > 180 > left.blue()
    assert right.blue() > 120 > right.red()


def test_disabled_icons_are_fainter(qapp):
    theme.apply_theme(qapp, "light")
    play = icons.icon("play")
    normal, disabled = (
        play.pixmap(32, 32, mode).toImage().pixelColor(14, 16) for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled)
    )
    assert luminance(disabled) > luminance(normal) + 0.1


def test_icons_of_buttons_and_actions_are_tinted_again(qapp, qtbot):
    theme.apply_theme(qapp, "light")
    window = QWidget()
    qtbot.addWidget(window)
    button, action = QPushButton(window), QAction(window)
    assert icons.set_icon(button, "stop") is button
    icons.set_icon(action, "stop", "error")
    theme.apply_theme(qapp, "dark")
    assert button.icon().pixmap(24, 24).toImage().pixelColor(12, 12) == theme.colour("text")
    assert action.icon().pixmap(24, 24).toImage().pixelColor(12, 12) == theme.colour("error")


def test_a_missing_icon_is_told():
    with pytest.raises(FileNotFoundError):
        icons.icon("no-such-icon")


def test_icon_is_sharp_on_a_screen_of_double_density(qapp):
    pixmap = icons.icon("stop").pixmap(16, 16)
    doubled = icons.pixmap("stop", 16, 2.0)
    assert (pixmap.width(), doubled.width(), doubled.devicePixelRatio()) == (16, 32, 2.0)


def test_restyle_changes_what_is_drawn(qapp, qtbot):
    theme.apply_theme(qapp, "light")
    button = QPushButton("Start")
    qtbot.addWidget(button)
    button.resize(100, 32)
    before = button.grab().toImage().pixelColor(12, 8)
    theme.restyle(button, "primary", True)
    assert button.grab().toImage().pixelColor(12, 8) == theme.colour("accent_fill") != before
    assert isinstance(QApplication.instance(), QApplication)
