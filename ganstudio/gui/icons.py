"""Icons: own drawings in resources/icons, tinted with the palette's text colour.

Qt draws ``currentColor`` black. So it is replaced at load, and `set_icon` remembers on the action or button which icon it shows, to
tint it again when the scheme changes.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TypeVar

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication

from ganstudio import paths
from ganstudio.gui import theme

SIZES = (16, 20, 24)
"""Logical pixels of the icons on buttons and in menus. Each is drawn for the scales of the screens that are there, and for no others:
all sizes at all scales took a tenth of the program's start. (A QIconEngine would draw on demand, but one in Python crashes
as soon as Qt clones it.)"""
_WINDOW_SIZES = (16, 20, 24, 32, 48, 64, 96)
_PROPERTY = "icon_name"

IconTarget = TypeVar("IconTarget", bound=QAction | QAbstractButton)


def icon(name: str, role: str = "text") -> QIcon:
    """The icon ``resources/icons/<name>.svg`` in the current scheme, sharp on every scale.

    :param role: the colour of its strokes, a name from `theme.COLOURS`; coloured drawings ignore it
    :raises FileNotFoundError: there is no such icon
    """
    return _tinted(name, theme.colour(role).name(), theme.colour("disabled").name(), _device_sizes(SIZES))


def pixmap(name: str, size: int, scale: float = 1.0, role: str = "text") -> QPixmap:
    """One icon as a pixmap of `size` logical pixels for a screen of this scale."""
    return _drawn(_renderer(name, theme.colour(role).name()), round(size * scale), scale)


def set_icon(target: IconTarget, name: str, role: str = "text") -> IconTarget:
    """Gives an action or a button an icon that follows the colour scheme; returns the target."""
    _follow_theme()
    target.setProperty(_PROPERTY, f"{name} {role}")
    target.setIcon(icon(name, role))
    return target


def window_icon() -> QIcon:
    """The application's own icon."""
    return _tinted("app", theme.colour("text").name(), theme.colour("disabled").name(), _device_sizes(_WINDOW_SIZES))


def retint() -> None:
    """Draws again what `set_icon` gave an icon. Happens by itself when the scheme changes, or a screen joins."""
    # Found by walking the windows, not kept in a list: a list would have to outlive or follow Qt's ownership.
    for window in QApplication.topLevelWidgets():
        for target in (window, *window.findChildren(QAction), *window.findChildren(QAbstractButton)):
            _retint(target)


def _retint(target: QObject) -> None:
    shown = target.property(_PROPERTY)
    if shown and isinstance(target, QAction | QAbstractButton):
        target.setIcon(icon(*shown.split()))


@lru_cache(maxsize=1)
def _follow_theme() -> None:
    theme.notifier.changed.connect(retint)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.screenAdded.connect(lambda _: retint())


def _device_sizes(sizes: Iterable[int]) -> tuple[int, ...]:
    """What those are on the screens, in device pixels."""
    scales = {screen.devicePixelRatio() for screen in QApplication.screens()}
    return tuple(sorted({round(size * scale) for size in sizes for scale in scales}))


@lru_cache(maxsize=256)
def _tinted(name: str, colour: str, disabled: str, sizes: tuple[int, ...]) -> QIcon:
    result = QIcon()
    for tint, mode in ((colour, QIcon.Mode.Normal), (disabled, QIcon.Mode.Disabled)):
        renderer = _renderer(name, tint)
        for size in sizes:
            result.addPixmap(_drawn(renderer, size), mode)
    return result


@lru_cache(maxsize=128)
def _source(name: str) -> bytes:
    return (paths.RESOURCES / "icons" / f"{name}.svg").read_bytes()


def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_source(name).replace(b"currentColor", colour.encode())))


def _drawn(renderer: QSvgRenderer, size: int, scale: float = 1.0) -> QPixmap:
    result = QPixmap(size, size)
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    result.setDevicePixelRatio(scale)
    return result
