"""What the plots have for scores: shares on an axis of their own, the floor, gaps, the best and the note."""

import numpy as np
import pytest
from PySide6.QtCore import Qt

from ganstudio.gui import theme
from ganstudio.gui.panels.plot_band import strip
from ganstudio.gui.panels.plots import CurveSpec, PlotsPanel

SPECS = (
    CurveSpec("loss/d", "Discriminator", "discriminator", "Losses"),
    CurveSpec("q/ratio", "Distance", "purple", "Quality", smoothed=False, log=True, level=1.0, level_title="floor"),
    CurveSpec("q/right", "Right", "sky", "Quality", smoothed=False, is_share=True),
)


@pytest.fixture
def panel(qapp, qtbot):
    theme.apply_theme(qapp, "light")
    panel = PlotsPanel()
    qtbot.addWidget(panel)
    panel.resize(640, 360)
    panel.set_curves(SPECS)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.show_tab("Quality")
    return panel


def scores(panel, qtbot, ratios, first=10):
    panel.extend(
        [{"step": first + 10 * i, "q/ratio": ratio, "q/right": 1 - 1 / ratio} for i, ratio in enumerate(ratios)]
    )
    qtbot.waitUntil(lambda: not panel._timer.isActive())
    panel._refresh_now()


def test_starts_logarithmic_and_others_do_not(panel):
    assert panel.current_page.plot.log
    assert panel._bar.log_button.isChecked()
    panel.show_tab("Losses")
    assert not panel.current_page.plot.log
    assert not panel._bar.log_button.isChecked()


def test_the_floor_is_always_in_sight(panel, qtbot):
    scores(panel, qtbot, [400.0, 120.0, 40.0])
    shown = panel.current_page.plot.shown_range
    assert shown.top() < 0 < np.log10(400) < shown.bottom()  # exponents; the floor is at 10⁰
    (line,) = panel.current_page.plot._levels
    assert line.value() == 0
    panel.current_page.plot.set_log(False)
    assert line.value() == 1
    assert panel.current_page.plot.shown_range.top() < 1


def test_shares_have_their_own_axis(panel, qtbot):
    scores(panel, qtbot, [400.0, 120.0, 40.0, 1.5])
    plot = panel.current_page.plot
    assert plot._axes["right"].isVisible()
    assert plot._axes["right"].width() > 20
    low, high = plot._shares.viewRange()[1]
    assert -0.011 <= low < 1 - 1 / 1.5
    assert 1 - 1 / 400 < high <= 1.011
    assert plot._shares.viewRange()[0] == pytest.approx(plot._view.viewRange()[0])  # the same steps
    panel.show_tab("Losses")
    assert not panel.current_page.plot._axes["right"].isVisible()


def test_the_readout_tells_per_cent(panel, qtbot):
    scores(panel, qtbot, [400.0, 4.0])
    readings = [panel.current_page.plot._reading(one, 20) for one in panel.current_page.plot._plotted]
    assert [reading.value for reading in readings] == ["4", "75.0 %"]


def test_values_are_put_in_place_of_others(panel, qtbot):
    scores(panel, qtbot, [400.0, 4.0, 300.0, 200.0])
    panel.set_values(["q/ratio", "q/right"], [{"step": 30, "q/ratio": 300.0}, {"step": 40, "q/ratio": 200.0}])
    assert panel._curves["q/ratio"].steps.tolist() == [30, 40]
    assert panel._curves["q/ratio"].raw.tolist() == [300, 200]
    assert len(panel._curves["q/right"]) == 0
    panel.extend([{"step": 50, "q/ratio": 100.0}])
    assert panel._curves["q/ratio"].steps.tolist() == [30, 40, 50]


def test_a_tab_says_what_it_waits_for(panel):
    page = panel.current_page
    panel.show_hint("Quality", "Getting to know your images: 34 %")
    panel._refresh_now()
    assert page.currentWidget() is page.hint
    assert page.hint.text() == "Getting to know your images: 34 %"
    panel.show_hint("Quality", "")
    panel._refresh_now()
    assert page.hint.text() == "Curves appear here when training starts."


def test_one_best(panel, qtbot):
    scores(panel, qtbot, [400.0, 4.0])
    panel.mark_best(10, "first")
    panel.mark_best(20, "better")
    assert [(m.step, m.text) for m in panel._markers] == [(20, "better")]


def test_the_note_can_be_clicked(panel, qtbot):
    note = panel.current_page.note
    assert note.isHidden()
    panel.show_note("Quality", "Best: step 20", "what it is")
    panel.set_curves(SPECS)  # a term may have come with a live edit
    assert (note.isHidden(), note.text(), note.toolTip()) == (False, "Best: step 20", "what it is")
    with qtbot.waitSignal(panel.note_clicked) as clicked:
        qtbot.mouseClick(note, Qt.MouseButton.LeftButton)
    assert clicked.args == ["Quality"]
    panel.clear()
    assert note.isHidden()


def test_a_late_score_is_no_step_of_its_own(panel):
    panel.extend([{"step": 1, "loss/d": 0.5}, {"step": 2, "loss/d": 0.5}, {"step": 3, "loss/d": 0.5}])
    panel.extend([{"step": 2, "q/ratio": 40.0}])
    panel.extend([{"step": 4, "loss/d": 0.5}])
    assert panel.row_count == 4
    assert panel._curves["loss/d"].steps.tolist() == [1, 2, 3, 4]


def test_a_band_shows_how_sure_a_value_is(panel, qtbot):
    spec = CurveSpec("q/ratio", "Distance", "purple", "Quality", smoothed=False, log=True, error_key="q/error")
    panel.set_curves([SPECS[0], spec])
    rows = [{"step": 10, "q/ratio": 400.0, "q/error": 20.0}, {"step": 20, "q/ratio": 100.0}]
    panel.extend([*rows, {"step": 30, "q/ratio": 40.0, "q/error": 1.0}])
    panel._refresh_now()
    (one,) = panel.current_page.plot._plotted
    steps, low, high = strip(one.curve, one.errors)
    assert steps.tolist() == [10, 30]  # of step 20 nothing is known
    assert (high - low).tolist() == pytest.approx([2 * 1.96 * 20, 2 * 1.96])
    drawn = one._band.boundingRect()
    assert (drawn.left(), drawn.right()) == (10, 30)
    assert drawn.bottom() == pytest.approx(np.log10(400 + 1.96 * 20))
    plot = panel.current_page.plot
    assert plot._reading(one, 30).note.startswith("± 1.96")
    assert plot._reading(one, 20).note == ""
    panel.clear()
    assert one._band.isVisible() is False
