"""The image above, its controls below, and a handle between them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QSplitter, QSplitterHandle, QVBoxLayout, QWidget

from ganstudio.params import tr

_LEAST_IMAGE = 114  # logical pixels: a digit enlarged four times
_NARROW = "QSplitter::handle:vertical { margin: 3px 0 0 0; height: 0; }"
"""No more than there is between two widgets in a layout."""
_REACH = 4
"""So far above and below it, the handle can still be taken."""


class ImageSplitter(QSplitter):
    """Until a person moves the handle the image keeps its usual size, what is below gets what it needs, and the image the rest.

    :param image: its `minimumSizeHint` is its usual size; a person may make it smaller
    :param below: from the top; together never higher than their hints
    """

    def __init__(self, image: QWidget, below: Iterable[QWidget]) -> None:
        super().__init__(Qt.Orientation.Vertical, childrenCollapsible=False)
        self._image, self._below = image, _column(below)
        self._chosen: int | None = None
        """The height of the image that the person chose."""
        self.setStyleSheet(_NARROW)
        image.setMinimumHeight(_LEAST_IMAGE)
        self._below.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.addWidget(image)
        self.addWidget(self._below)
        self.splitterMoved.connect(lambda position, _: self._choose(position))

    @property
    def chosen_sizes(self) -> list[int]:
        """The heights that the person chose; zeros where they chose none."""
        return [0, 0] if self._chosen is None else [self._chosen, max(self.height() - self._chosen, 0)]

    def choose_sizes(self, sizes: list[int]) -> None:
        """Shows the image as high as it was once chosen, as far as there is room.

        :param sizes: as `chosen_sizes`
        """
        self._choose(sizes[0])

    def forget_choice(self) -> None:
        """The heights as they are by themselves."""
        self._choose(None)

    def _choose(self, height: int | None) -> None:
        self._chosen = height
        self._share_out()

    def _share_out(self) -> None:
        whole = self.height() - self.handle(1).sizeHint().height()
        least, most = whole - self._below.sizeHint().height(), whole - self._below.minimumSizeHint().height()
        wanted = self._image.minimumSizeHint().height() if self._chosen is None else self._chosen
        image = max(min(max(wanted, least), most), _LEAST_IMAGE)
        if self.sizes() != [image, whole - image]:
            self.setSizes([image, whole - image])

    # Qt's own

    def createHandle(self) -> QSplitterHandle:
        return _Handle(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()

    def event(self, event: QEvent) -> bool:
        result = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._share_out()
        return result


class _Handle(QSplitterHandle):
    double_clicked = Signal()

    def __init__(self, splitter: ImageSplitter) -> None:
        super().__init__(Qt.Orientation.Vertical, splitter)
        self._taken_at = 0
        # The splitter leaves room for the contents alone: as Qt itself widens handles that are very thin.
        self.setContentsMargins(0, _REACH, 0, _REACH)
        self.setAttribute(Qt.WidgetAttribute.WA_MouseNoMask)
        self.setToolTip(tr("Drag for a larger image or more room below; a double click puts it back"))
        self.double_clicked.connect(splitter.forget_choice)

    def resizeEvent(self, event: QResizeEvent) -> None:
        QWidget.resizeEvent(self, event)  # that of Qt's handle takes the margins away again
        self.setMask(self.contentsRect())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._taken_at = event.position().toPoint().y() - _REACH

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.moveSplitter(self.splitter().mapFromGlobal(event.globalPosition()).toPoint().y() - self._taken_at)

    def mouseDoubleClickEvent(self, _: QMouseEvent) -> None:
        self.double_clicked.emit()


def _column(widgets: Iterable[QWidget]) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    for widget in widgets:
        column.addWidget(widget)
    return holder
