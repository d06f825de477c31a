"""What a search found is shown truly: images, differences, figures, proposals; and the colours of the difference."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from ganstudio.datasets.mnist import Mnist
from ganstudio.gui import theme
from ganstudio.gui.panels.difference_map import (
    difference,
    difference_image,
    difference_shades,
    from_oklab,
    to_oklab,
    with_mask,
)
from ganstudio.gui.panels.inversion_view import InversionView, Shown
from ganstudio.latent.targets import differences


@pytest.fixture(scope="module")
def digits():
    return Mnist(Mnist.Config()).load("test").images[:8, 0].numpy()


@pytest.fixture
def view(qtbot):
    view = InversionView()
    qtbot.addWidget(view)
    view.resize(300, 360)
    with qtbot.waitExposed(view):
        view.show()
    return view


def shown(image, residual=0.031, similarity=0.94, name=""):
    return Shown(image, residual, similarity, name)


# The view


def test_before_a_search_there_is_nothing_to_use_or_stop(view):
    assert not view.use_button.isEnabled()
    assert not view.is_searching
    assert not view.proposals.isVisible()
    view.show_found([shown(np.zeros((28, 28), np.uint8))])  # of a search that nobody waits for any more
    assert view.found.pixels is None


def test_a_search_is_seen_and_can_be_stopped(qtbot, view, digits):
    view.begin(digits[0])
    assert view.is_searching
    assert view.progress.maximum() == 0
    view.show_progress(45, 180)
    assert (view.progress.value(), view.progress.maximum()) == (45, 180)
    assert not view.use_button.isEnabled()
    with qtbot.waitSignal(view.stop_asked):
        qtbot.mouseClick(view.stop_button, Qt.LeftButton)
    view.show_found([shown(digits[1])])
    view.end()
    assert not view.is_searching
    assert np.array_equal(view.wanted.pixels, digits[0])
    assert np.array_equal(view.found.pixels, digits[1])
    assert np.array_equal(view.apart.pixels, difference_image(difference(digits[0], digits[1])))
    with qtbot.waitSignal(view.use_asked) as asked:
        view.use_button.click()
    assert asked.args == [0]


def test_the_figures_are_said_in_words(view, digits):
    view.begin(digits[0])
    view.show_found([shown(digits[1], 0.0314, 0.937, "7")])
    assert view.figures.text() == "class 7 · residual 0.031 · similarity 94 %"
    assert view.found.accessibleDescription() == view.figures.text()
    view.show_found([shown(digits[1], 0.5, 0)])
    assert view.figures.text() == "residual 0.500 · similarity 0 %"


def test_of_several_proposals_one_is_chosen(qtbot, view, digits):
    view.begin(digits[0])
    view.grab()
    before = view.use_button.y()
    view.show_found([shown(digits[i], 0.01 * i) for i in (1, 2, 3, 4)])
    view.end()
    view.grab()
    assert view.use_button.y() == before  # proposals move nothing that is pressed
    assert view.proposals.isVisible()
    assert view.proposals.sheet.count == 4
    where = view.proposals.cell_rect(2).center().toPoint()
    qtbot.mouseClick(view.proposals, Qt.LeftButton, pos=where + QPoint(1, 1))
    assert np.array_equal(view.found.pixels, digits[3])
    assert "0.030" in view.figures.text()
    with qtbot.waitSignal(view.use_asked) as asked:
        view.use_button.click()
    assert asked.args == [2]
    view.show_found([shown(digits[5])])
    assert view.chosen == 0
    assert not view.proposals.isVisible()


def test_what_is_masked_is_marked_and_does_not_count(view, digits):
    mask = np.zeros((28, 28), bool)
    mask[:, :14] = True
    view.begin(digits[0], mask)
    view.show_found([shown(digits[1])])
    wanted, apart = view.wanted.pixels, view.apart.pixels
    assert wanted.shape == (28, 28, 3)
    assert np.array_equal(wanted[:, 14:, 0], digits[0][:, 14:])
    assert (wanted[:, :14, 0] > wanted[:, :14, 2]).all()
    assert (apart[:, :14] == apart[0, 0]).all()
    assert (apart[:, 14:] != apart[0, 0]).any()


def test_the_last_find_stays_until_a_better_one_comes_and_another_size_takes_it_away(view, digits):
    view.begin(digits[0])
    view.show_found([shown(digits[1])])
    view.begin(digits[2])
    assert np.array_equal(view.found.pixels, digits[1])
    view.begin(np.zeros((64, 64, 3), np.uint8))
    assert view.found.pixels is None
    view.clear()
    assert view.wanted.pixels is None


def test_another_scheme_recolours_the_difference(qapp, view, digits):
    view.begin(digits[0])
    view.show_found([shown(digits[1])])
    light = view.apart.pixels
    theme.apply_theme(qapp, "dark")
    assert not np.array_equal(view.apart.pixels, light)
    assert theme.colour("generator_text").name() in view._legend.text()


@pytest.mark.parametrize("width", [300, 480])
def test_the_images_are_large_side_by_side(qtbot, view, digits, width):
    view.begin(digits[0])
    view.resize(width, view.heightForWidth(width))
    qtbot.waitUntil(lambda: view.found.factor() == (3 if width == 300 else 5))


def test_every_control_says_what_it_is(view):
    images = [view.wanted, view.found, view.apart]
    assert all(one.accessibleName() and one.toolTip() for one in images)
    assert all(one.toolTip() for one in (view.stop_button, view.use_button, view.progress))
    assert view.proposals.accessibleName()


# The colours


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_steps_of_the_scale_look_even(qapp, mode):
    theme.apply_theme(qapp, mode)
    shades = difference_shades()
    assert shades.shape == (257, 3)
    lab = to_oklab(shades)
    ground = to_oklab(np.array(theme.colour("plot_background").getRgb()[:3]))
    away = np.linalg.norm(lab - ground, axis=1)
    for side in (away[128:], away[128::-1]):
        even = np.linspace(0, side[-1], len(side))
        assert np.abs(side - even).max() < 0.006  # what whole numbers of 0–255 allow
    assert away[0] == pytest.approx(away[-1], rel=0.25)  # neither side looks worse than it is
    assert shades[128].tolist() == list(theme.colour("plot_background").getRgb()[:3])


def test_the_sides_have_the_players_colours():
    shades = difference_shades()
    assert shades[-1].tolist() == list(theme.colour("discriminator_text").getRgb()[:3])
    assert shades[0].tolist() == list(theme.colour("generator_text").getRgb()[:3])


def test_oklab_on_known_colours():
    white, red = to_oklab(np.array([[255, 255, 255], [255, 0, 0]], float))
    assert white == pytest.approx([1, 0, 0], abs=1e-4)
    assert red == pytest.approx([0.62796, 0.22486, 0.12585], abs=1e-4)
    colours = np.random.default_rng(0).integers(0, 256, (100, 3))
    assert np.array_equal(from_oklab(to_oklab(colours.astype(float))), colours)


def test_the_difference_is_that_of_the_engine(digits):
    mine = difference(digits[0], digits[1])
    assert mine == pytest.approx(differences(digits[0][None], digits[1][None]), abs=1e-6)
    coloured = [np.stack([digits[i], digits[i + 1], digits[i + 2]], axis=-1) for i in (0, 3)]
    engine = differences(*(image.transpose(2, 0, 1) for image in coloured))
    assert difference(*coloured) == pytest.approx(engine, abs=1e-6)
    mask = digits[0] > 100
    assert (difference(digits[0], digits[1], mask)[mask] == 0).all()
    with pytest.raises(ValueError, match="shape"):
        difference(digits[0], digits[0][:5])


def test_only_one_side_is_bright(digits):
    black = np.zeros_like(digits[0])
    assert (difference(digits[0], black) >= 0).all()
    picture = difference_image(difference(black, np.full_like(black, 255)))
    assert (picture == difference_shades()[0]).all()


def test_without_a_mask_an_image_is_as_it_is(digits):
    assert np.array_equal(with_mask(digits[0], None), digits[0])
