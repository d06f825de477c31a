"""The table of batch sizes: speed as a bar with its figure, memory, and what stands out."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ganstudio.gui.theme import colour
from ganstudio.params import tr
from ganstudio.sizes import bytes_words
from ganstudio.training.batch_sizes import Findings
from ganstudio.training.batch_trials import Tried

_SIZE = Qt.ItemDataRole.UserRole
_SHARE = Qt.ItemDataRole.UserRole + 1
_SPEED = 1
_ROW_HEIGHT = 28


class BatchSizeTable(QTableWidget):
    """A row for each batch size; those that fit can be picked."""

    picked = Signal()
    """By the person."""
    taken = Signal(object)
    """The batch size that the person wants at once, by a double click or Return."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 4, parent)
        self.setAccessibleName(tr("Batch sizes"))
        for column, text in enumerate((tr("Batch size"), tr("Images per second"), tr("Memory"), "")):
            heading = QTableWidgetItem(text)
            heading.setTextAlignment(_right())
            self.setHorizontalHeaderItem(column, heading)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setStyleSheet("QTableView::item { padding: 0 8px; }")  # remarks keep away from figures
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        self.setItemDelegateForColumn(_SPEED, _SpeedBar(self))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        for column in range(3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        self.itemSelectionChanged.connect(self.picked)
        self.itemActivated.connect(lambda _: self.taken.emit(self.chosen()))

    def show_findings(self, findings: Findings, now: int) -> None:
        """Shows what was tried so far; what is chosen stays.

        :param now: the batch size that is set
        """
        chosen = self.chosen()
        self.blockSignals(True)
        self.setRowCount(len(findings.tried))
        most = max((each.images_per_second for each in findings.tried), default=0.0)
        for row, tried in enumerate(findings.tried):
            for column, text in enumerate((f"{tried.batch_size:,}", *_cells(tried), _remark(tried, findings, now))):
                item = QTableWidgetItem(text)
                item.setData(_SIZE, tried.batch_size)
                item.setTextAlignment(_right() if column < 3 else _left())
                if not tried.fits:
                    item.setFlags(Qt.ItemFlag.NoItemFlags)
                if column == _SPEED and most:
                    item.setData(_SHARE, tried.images_per_second / most)
                self.setItem(row, column, item)
        self.blockSignals(False)
        self.choose(chosen)
        self.scrollToBottom()

    def choose(self, size: int | None) -> None:
        """Marks a batch size, without saying that the person did; None marks none."""
        rows = [row for row in range(self.rowCount()) if self.model().index(row, 0).data(_SIZE) == size]
        self.blockSignals(True)
        if rows:
            self.setCurrentCell(rows[0], 0)
        else:
            self.clearSelection()
        self.blockSignals(False)
        self.viewport().update()

    def chosen(self) -> int | None:
        """The marked batch size."""
        rows = self.selectionModel().selectedRows()
        return None if not rows else int(rows[0].data(_SIZE))


class _SpeedBar(QStyledItemDelegate):
    """A bar as long as the size is fast, under the figure."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        share = index.data(_SHARE)
        if share:
            room = QRectF(option.rect).adjusted(4, 5, -4, -5)
            room.setLeft(room.right() - room.width() * share)
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent_soft"))
            painter.drawRoundedRect(room, 3, 3)
            painter.restore()
        super().paint(painter, option, index)


def _cells(tried: Tried) -> tuple[str, str]:
    """Speed and memory."""
    if not tried.fits:
        return "", ""
    return f"{tried.images_per_second:,.0f}", "–" if tried.memory_bytes is None else bytes_words(tried.memory_bytes)


def _remark(tried: Tried, findings: Findings, now: int) -> str:
    """What stands out."""
    if not tried.fits:
        return tried.problem
    size, said = tried.batch_size, []
    if size == findings.fastest:
        said.append(tr("fastest"))
    if size == findings.largest and any(not each.fits for each in findings.tried):
        said.append(tr("largest that fits"))
    if size == now:
        said.append(tr("set now"))
    return tr(", ").join(said)


def _right() -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _left() -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
