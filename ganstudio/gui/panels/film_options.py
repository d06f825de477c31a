"""All that can be chosen of a film: what it shows, how long, how large, as what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QLabel, QWidget

from ganstudio.export.film_wish import MOST_HOLD_SECONDS, MOST_WISHED_RATE, OF_TRAINING, FilmWish, Offer, title_of
from ganstudio.gui.panels.film_boxes import FilmLength, FilmSize, SecondsBox, WholeBox
from ganstudio.gui.panels.film_words import rate_note
from ganstudio.gui.theme import restyle
from ganstudio.gui.widgets.combo_box import ComboBox
from ganstudio.params import N_, tr

_FORMATS = {"mp4": N_("MP4 film (H.264)"), "gif": N_("GIF"), "frames": N_("PNG frames, in a folder")}
_PIXELS = {False: N_("Sharp squares"), True: N_("Smooth")}
_WAYS = {"once": N_("Ends there"), "back": N_("There and back"), "round": N_("On to the first")}
_PACES = {"linear": N_("Even"), "smooth": N_("Resting")}


class FilmOptions(QWidget):
    """Shows and edits a `FilmWish`; shows of the options those that say something of it."""

    wish_changed = Signal(object)
    """By the person: the `FilmWish`."""

    def __init__(self) -> None:
        super().__init__()
        self._wish = FilmWish()
        self._offers: dict[str, Offer] = {}
        self._kind_names: list[str] = []
        self._make_what()
        self._make_how()
        self._place()
        self._connect()
        self.show_wish(self._wish)

    # How it is built

    def _make_what(self) -> None:
        self.source = _choice(
            tr("What the film shows"), tr("What the film shows; grey is what this run has nothing for")
        )
        self.first = _choice(
            tr("First class"), tr("The class that the film begins with, in the style of the shown image")
        )
        self.second = _choice(tr("Second class"), tr("The class that it turns into"))
        self._kinds = QWidget()
        row = QHBoxLayout(self._kinds)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.first, 1)
        row.addWidget(QLabel("→"))
        row.addWidget(self.second, 1)
        self.pace = _choice(tr("Pace"), tr("Even, or slowing down to rest at each end"), _PACES)
        self.way = _choice(tr("At the end"), tr("What comes after the last picture: nothing, or the way back"), _WAYS)
        self.captions = QCheckBox(tr("Write the step below"))
        self.captions.setToolTip(tr("The step of each picture, in a strip that adds to the height"))

    def _make_how(self) -> None:
        self.format = _choice(
            tr("Format"),
            tr("MP4 plays everywhere and is small; a GIF loops on web pages; frames are for programs that cut films"),
            _FORMATS,
        )
        self.length = FilmLength()
        tip = tr("Frames per second: 30 is smooth, 60 as smooth as screens are; a GIF shows at most 50")
        self.rate = WholeBox(1, int(MOST_WISHED_RATE), tr("Frames per second"), tip, tr(" per second"))
        self.rate_note = QLabel(wordWrap=True)
        restyle(self.rate_note, "role", "hint")
        self.size_boxes = FilmSize()
        tip = tr("Sharp squares as in the panels, or smooth as a photograph is scaled")
        self.pixels = _choice(tr("Pixels"), tip, _PIXELS)
        tip = tr("How much longer the last picture stays")
        self.hold = SecondsBox(0.0, MOST_HOLD_SECONDS, tr("Hold of the last picture"), tip)
        self.loops = QCheckBox(tr("Begin again, on and on"))
        self.loops.setToolTip(tr("Whether the GIF loops; else it stops at its last picture"))

    def _place(self) -> None:
        self._form = form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows: tuple[tuple[str, QWidget], ...] = (
            (tr("Show"), self.source),
            (tr("Classes"), self._kinds),
            (tr("Pace"), self.pace),
            (tr("Length"), self.length),
            (tr("Rate"), self.rate),
            ("", self.rate_note),
            (tr("At the end"), self.way),
            (tr("Hold"), self.hold),
            (tr("Format"), self.format),
            ("", self.loops),
            (tr("Width"), self.size_boxes),
            (tr("Pixels"), self.pixels),
            ("", self.captions),
        )
        for text, widget in rows:
            form.addRow(text, widget)

    def _connect(self) -> None:
        for box in (self.source, self.first, self.second, self.pace, self.way, self.format, self.pixels):
            box.activated.connect(self._take)
        for check in (self.captions, self.loops):
            check.clicked.connect(self._take)
        for number in (self.rate, self.hold):
            number.valueChanged.connect(self._take)
        self.length.changed.connect(self._take)
        self.length.finished.connect(self._show_numbers)  # there may be more to film than when typing began
        self.size_boxes.changed.connect(self._take)

    # What comes in

    @property
    def wish(self) -> FilmWish:
        """What is chosen."""
        return self._wish

    @property
    def offer(self) -> Offer:
        """What the run has for the source that is chosen."""
        return self._offers.get(self._wish.source, Offer(self._wish.source))

    def show_offers(self, offers: Sequence[Offer], kinds: Sequence[str]) -> None:
        """Shows what a run has, without a signal; what is chosen stays.

        :param kinds: the names of its classes, or of its learned codes; may be empty
        """
        if list(self._offers.values()) == list(offers) and self._kind_names == list(kinds):
            return
        self._offers, self._kind_names = {offer.source: offer for offer in offers}, list(kinds)
        _fill(self.source, [(title_of(offer.source), offer.source) for offer in offers])
        model = self.source.model()
        assert isinstance(model, QStandardItemModel)
        for row, offer in enumerate(offers):
            self.source.setItemData(row, offer.reason or None, Qt.ItemDataRole.ToolTipRole)
            model.item(row).setEnabled(not offer.reason)
        for box in (self.first, self.second):
            _fill(box, [(name, index) for index, name in enumerate(kinds)])
        self.show_wish(self._wish)

    def show_wish(self, wish: FilmWish) -> None:
        """Shows a wish, without a signal; classes that this run does not have become its last one."""
        last = self.first.count() - 1
        if last >= 0:
            wish = wish.model_copy(update={"first": min(wish.first, last), "second": min(wish.second, last)})
        self._wish = wish
        pairs: tuple[tuple[QComboBox, Any], ...] = (
            (self.source, wish.source),
            (self.first, wish.first),
            (self.second, wish.second),
            (self.pace, wish.easing),
            (self.format, wish.format),
            (self.pixels, wish.is_smooth),
        )
        for box, value in pairs:
            box.setCurrentIndex(box.findData(value))
        for check, on in ((self.captions, wish.with_captions), (self.loops, wish.loops)):
            check.setChecked(on)
        self.hold.show_value(wish.hold_seconds)
        self._show_ways()
        self._show_numbers()
        self._show_what_matters()

    def _show_ways(self) -> None:
        """On to the first is a way of its own only through all classes; from one of two it is the way back."""
        possible = [way for way in _WAYS if way != "round" or self._wish.source == "kinds"]
        _fill(self.way, [(tr(_WAYS[way]), way) for way in possible])
        chosen = self._wish.way if self._wish.way in possible else "back"
        self.way.setCurrentIndex(self.way.findData(chosen))
        self._wish = self._wish.model_copy(update={"way": chosen})

    def _show_numbers(self) -> None:
        wish, offer = self._wish, self.offer
        self.rate.show_value(round(wish.wished_rate))
        self.rate_note.setText(rate_note(wish))
        self.length.show_length(wish.seconds, wish.pictures, wish.frames_per_second, offer.most)
        self.size_boxes.offer(offer.picture_width)
        self.size_boxes.show_width(wish.width, wish.format == "mp4")
        width = self.size_boxes.width_box.value()
        self._wish = wish.model_copy(update={"width": width})

    def _show_what_matters(self) -> None:
        wish = self._wish
        shown = (
            (self._kinds, wish.source == "blend"),
            (self.pace, wish.source in ("ends", "blend", "kinds")),
            (self.rate_note, bool(self.rate_note.text())),
            (self.loops, wish.format == "gif"),
            (self.hold, wish.format != "frames"),
            (self.captions, wish.source in OF_TRAINING),
        )
        for widget, is_shown in shown:
            self._form.setRowVisible(widget, is_shown)

    # What the person does

    def _take(self, _: object = None) -> None:
        wish = self._wish.model_copy(
            update={
                "source": _chosen(self.source, self._wish.source),
                "first": _chosen(self.first, self._wish.first),
                "second": _chosen(self.second, self._wish.second),
                "easing": self.pace.currentData(),
                "way": self.way.currentData(),
                "format": self.format.currentData(),
                "is_smooth": self.pixels.currentData(),
                "with_captions": self.captions.isChecked(),
                "loops": self.loops.isChecked(),
                "hold_seconds": self.hold.value(),
                "width": self.size_boxes.width_box.value(),
                **self._paced(),
            }
        )
        if wish != self._wish:
            with QSignalBlocker(self):
                self.show_wish(wish)
            self.wish_changed.emit(self._wish)

    def _paced(self) -> dict[str, Any]:
        """Rate and length belong to what is shown until now: the training has its own."""
        rate = float(self.rate.value())
        if self._wish.source in OF_TRAINING:
            return {"training_rate": rate, "pictures": self.length.pictures}
        return {"rate": rate, "seconds": self.length.exact_seconds}


def _choice(name: str, tip: str, titles: Any = None) -> ComboBox:
    box = ComboBox()
    box.setAccessibleName(name)
    box.setToolTip(tip)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(6)
    for value, title in (titles or {}).items():
        box.addItem(tr(title), value)
    return box


def _chosen(box: QComboBox, otherwise: Any) -> Any:
    """What is chosen there; where a run has nothing to choose from, what was before."""
    return box.currentData() if box.count() else otherwise


def _fill(box: QComboBox, items: Sequence[tuple[str, Any]]) -> None:
    """Offers these texts with their data; what is there already stays, so that an open list does not close."""
    if [(box.itemText(row), box.itemData(row)) for row in range(box.count())] != list(items):
        box.clear()
        for text, value in items:
            box.addItem(text, value)
