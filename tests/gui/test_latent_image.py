"""The large image: crisp, or smooth where a person wants it so, and what leaves it are its true pixels either way."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QEnterEvent, QImage
from PySide6.QtWidgets import QApplication, QMenu

from ganstudio.datasets.mnist import Mnist
from ganstudio.gui.main_window import MainWindow
from ganstudio.gui.panels.latent_image import LatentImage
from ganstudio.gui.panels.smooth_scaling import smoothly_enlarged
from ganstudio.gui.settings import Settings

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture(scope="module")
def digit():
    return Mnist(Mnist.Config()).load("test").images[0, 0].numpy()


@pytest.fixture
def view(qtbot, digit):
    view = LatentImage()
    qtbot.addWidget(view)
    view.resize(340, 300)
    view.expect(28, 28)
    view.show_pixels(digit)
    with qtbot.waitExposed(view):
        view.show()
    return view


def greys(view):
    """How many shades are seen inside the image."""
    place, shown = view._place(), view.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(shown.constBits(), np.uint8).reshape(shown.height(), shown.bytesPerLine())
    return len(np.unique(rows[place.top() : place.bottom() + 1, place.left() : place.right() + 1]))


def test_it_is_crisp_until_a_person_wants_it_smooth(qtbot, view, digit):
    assert view.factor() == 10
    assert greys(view) == len(np.unique(digit))
    with qtbot.waitSignal(view.smooth_changed) as changed:
        qtbot.mouseClick(view.smooth_button, Qt.LeftButton)
    assert changed.args == [True]
    assert view.is_smooth
    assert view.factor() == pytest.approx(298 / 28)  # the whole room
    assert greys(view) > len(np.unique(digit)) + 20
    qtbot.mouseClick(view.smooth_button, Qt.LeftButton)
    assert view.factor() == 10
    assert greys(view) == len(np.unique(digit))


def test_what_is_copied_are_the_true_pixels(view, digit):
    view.set_smooth(True)
    view.copy()
    assert QApplication.clipboard().image().size().width() == 28
    scaled = view.image(4).convertToFormat(QImage.Format.Format_Grayscale8)
    assert (scaled.width(), scaled.pixelColor(50, 50).red()) == (112, int(digit[12, 12]))


def test_a_new_image_is_shown_smoothly_too(view, digit):
    view.set_smooth(True)
    before = view.grab().toImage()
    view.show_pixels(255 - digit)
    assert view.grab().toImage() != before
    view.show_pixels(np.zeros((16, 24, 3), np.uint8))
    assert view.factor() == pytest.approx(338 / 24)
    view.show_pixels(None)
    view.grab()


def test_cubic_interpolation_keeps_the_middle_of_every_pixel_and_has_a_limit(digit):
    larger = smoothly_enlarged(digit, 28 * 9, 28 * 9)
    assert larger.width() == 252
    assert larger.pixelColor(9 * 14 + 4, 9 * 14 + 4).red() == pytest.approx(int(digit[14, 14]), abs=2)
    huge = smoothly_enlarged(np.zeros((64, 64, 3), np.uint8), 2000, 2000)
    assert huge.width() == 256
    assert smoothly_enlarged(np.zeros((300, 300), np.uint8), 2000, 2000).width() == 300


def test_the_menu_has_the_choice(qtbot, view):
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), view.mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(view, event)
    menu = view.findChild(QMenu)
    choice = menu.actions()[-1]
    assert choice.text() == "Smooth image"
    assert not choice.isChecked()
    choice.trigger()
    assert view.is_smooth
    menu.close()


def test_the_button_never_hides_the_image_but_under_the_pointer(qtbot, view):
    assert view.smooth_button.isVisible()
    assert view.smooth_button.geometry().left() > view._place().right()
    view.setFocus()
    QApplication.sendEvent(view, QEvent(QEvent.Leave))
    view.resize(284, 284)
    assert not view.smooth_button.isVisible()
    QApplication.sendEvent(view, QEnterEvent(*[QPointF(5, 5)] * 3))
    assert view.smooth_button.isVisible()
    QApplication.sendEvent(view, QEvent(QEvent.Leave))
    assert not view.smooth_button.isVisible()
    view.resize(400, 284)
    assert view.smooth_button.isVisible()
    assert view.smooth_button.accessibleName()
    assert view.smooth_button.toolTip()


def test_the_choice_is_remembered(qtbot, tmp_path):
    settings = Settings(tmp_path / "settings.ini")
    window = MainWindow(settings)
    qtbot.addWidget(window)
    assert not window.latent.view.is_smooth
    window.actions_by_key["smooth_image"].trigger()
    assert window.latent.view.is_smooth
    assert settings.smooth_image
    window.latent.view.set_smooth(False)
    assert not window.actions_by_key["smooth_image"].isChecked()
    window.latent.view.set_smooth(True)
    again = MainWindow(settings)
    qtbot.addWidget(again)
    assert again.latent.view.is_smooth
    assert again.actions_by_key["smooth_image"].isChecked()
