"""The handle between the image and its controls."""

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from ganstudio.gui import theme
from ganstudio.gui.panels.image_splitter import ImageSplitter


class Part(QWidget):
    """Wants a height, and does with less."""

    def __init__(self, least, usual):
        super().__init__()
        self.least, self.usual = least, usual
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def sizeHint(self):
        return QSize(200, self.usual)

    def minimumSizeHint(self):
        return QSize(100, self.least)


@pytest.fixture
def splitter(qtbot, qapp):
    theme.apply_theme(qapp, "light")
    image = Part(226, 280)
    image.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    splitter = ImageSplitter(image, [Part(92, 392)])
    qtbot.addWidget(splitter)
    splitter.resize(300, 500)
    with qtbot.waitExposed(splitter):
        splitter.show()
    return splitter


def heights(splitter):
    return [splitter.widget(i).height() for i in range(2)]


def drag(qtbot, splitter, by):
    handle = splitter.handle(1)
    middle = handle.rect().center()
    qtbot.mousePress(handle, Qt.LeftButton, pos=middle)
    qtbot.mouseMove(handle, middle + QPoint(0, by))
    qtbot.mouseRelease(handle, Qt.LeftButton, pos=middle)


def test_by_itself_the_image_has_its_usual_size_and_then_what_is_left(splitter):
    whole = sum(splitter.sizes())
    assert whole == 500 - 8
    assert heights(splitter) == [226, whole - 226]
    splitter.resize(300, 1000)
    assert heights(splitter) == [1000 - 8 - 392, 392]
    splitter.resize(300, 250)
    assert heights(splitter)[1] == 92
    assert splitter.chosen_sizes == [0, 0]


def test_a_person_gives_the_pages_more_room_and_it_stays_so(qtbot, splitter):
    drag(qtbot, splitter, -80)
    assert heights(splitter)[0] == pytest.approx(146, abs=2)
    splitter.resize(300, 520)
    assert heights(splitter)[0] == pytest.approx(146, abs=2)
    drag(qtbot, splitter, -300)
    assert heights(splitter)[0] == pytest.approx(520 - 8 - 392, abs=2)
    drag(qtbot, splitter, 400)
    assert heights(splitter)[1] == 92


def test_the_handle_is_taken_a_little_beside_itself_too(qtbot, splitter):
    handle, image = splitter.handle(1), splitter.widget(0)
    for beside in (-3, 3):
        edge = image.height() if beside < 0 else splitter.widget(1).y()
        assert splitter.childAt(100, edge + beside) is handle
        before, there = image.height(), handle.mapFrom(splitter, QPoint(100, edge + beside))
        qtbot.mousePress(handle, Qt.LeftButton, pos=there)
        qtbot.mouseMove(handle, there)
        assert image.height() == before  # it jumps to no hand
        qtbot.mouseMove(handle, there - QPoint(0, 10))
        qtbot.mouseRelease(handle, Qt.LeftButton)
        assert image.height() == before - 10
    assert splitter.childAt(100, image.height() - 6) is image


def test_a_double_click_puts_it_back(qtbot, splitter):
    drag(qtbot, splitter, -80)
    qtbot.mouseDClick(splitter.handle(1), Qt.LeftButton)
    assert heights(splitter)[0] == 226
    assert splitter.chosen_sizes == [0, 0]
    assert splitter.handle(1).toolTip()


def test_what_was_chosen_is_kept_however_small_the_window_becomes(qtbot, splitter):
    splitter.choose_sizes([350, 150])
    assert heights(splitter)[0] == 350
    splitter.resize(300, 300)
    assert heights(splitter)[1] == 92
    assert splitter.chosen_sizes[0] == 350
    splitter.resize(300, 500)
    assert heights(splitter)[0] == 350


def test_what_is_below_gets_more_when_it_needs_more(qtbot, splitter):
    splitter.resize(300, 1000)
    part = splitter.widget(1).findChild(Part)
    part.usual = 450
    part.updateGeometry()
    qtbot.waitUntil(lambda: heights(splitter)[1] == 450)
