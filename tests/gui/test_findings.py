"""The doctor's chip and its pane."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ganstudio.diagnosis import Diagnosis, Kind, Remedy
from ganstudio.gui.panels.findings import HealthChip

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def finding(kind: Kind, step: int = 150) -> Diagnosis:
    sentence = "The generator draws nearly always the same, whatever it starts from, and has done so for a while."
    remedy = Remedy(
        "Add the R1 gradient penalty: it keeps D flat around real images, so that it stops pushing.", (), True
    )
    return Diagnosis(
        kind, sentence, ("Of 1, 2, 3, 7 and 8 there are hardly any; a fair share is a tenth.",), step, remedy
    )


def test_what_is_being_read_stays_as_it_is(qtbot: QtBot) -> None:
    chip = HealthChip()
    qtbot.addWidget(chip)
    chip.show()
    chip.show_findings([finding(Kind.TOTAL_COLLAPSE)])
    chip.open_pane()
    pane = chip.pane
    labels, height = pane.findChildren(QLabel), pane.height()
    assert "since step 150" in labels[0].text()
    chosen = []
    chip.remedy_chosen.connect(chosen.append)
    chip.show_findings([finding(Kind.PARTIAL_COLLAPSE, 200), finding(Kind.WEAK_D)])
    qtbot.wait(20)
    assert chip.text() == "Partial mode collapse and 1 more"
    assert (pane.findChildren(QLabel), pane.height()) == (labels, height)
    assert all(label.height() >= label.heightForWidth(label.width()) for label in labels if label.wordWrap())
    pane.findChildren(QPushButton)[0].click()
    assert [one.kind for one in chosen] == [Kind.TOTAL_COLLAPSE]
    chip.open_pane()
    qtbot.wait(20)
    shown = [label for label in pane.findChildren(QLabel) if label.isVisible()]
    assert "since step 200" in shown[0].text()
    assert all(label.height() >= label.heightForWidth(label.width()) for label in shown if label.wordWrap())
    chip.show_findings([])
    assert not pane.isVisible()
