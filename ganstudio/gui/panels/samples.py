"""The panel of samples: what the generator makes, now and at earlier steps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from ganstudio.errors import StudioError
from ganstudio.gui.icons import set_icon
from ganstudio.gui.panels.class_histogram import ClassHistogram
from ganstudio.gui.panels.controls import ElidedLabel, Hint, tool_button
from ganstudio.gui.panels.files import save_picture, write_image
from ganstudio.gui.panels.image_grid import ImageGrid
from ganstudio.gui.panels.pixels import Pixels, enlargement, to_qimage
from ganstudio.gui.panels.plane_bar import PlaneBar
from ganstudio.gui.panels.plane_view import PlaneView
from ganstudio.gui.panels.sheet import Sheet, as_images
from ganstudio.gui.panels.timeline import Timeline
from ganstudio.gui.widgets.still import Still
from ganstudio.params import tr

if TYPE_CHECKING:
    from ganstudio.training.scene import Scene

_PLANE_SIDE = 1200  # of a saved picture of the plane, in pixels
_ROOMY = 600  # logical pixels of width, from which on the classes get more than a narrow strip
_LEAST_ENLARGED = 224
"""Pixels of an image along its larger side, at least, where it is enlarged."""


class SamplesPanel(QWidget):
    """A grid of images with crisp pixels, above a timeline of earlier sheets."""

    layout_requested = Signal(object)
    """By the person: the key of an arrangement."""
    image_picked = Signal(int)
    """The index of an image that was clicked."""
    nearest_asked = Signal(object)
    """By the person: the images that were trained on, beside these; the index of the image to tell of first, or None."""
    history_requested = Signal(object)
    """By the person: the step of an earlier sheet, or None for live samples."""
    problem = Signal(object)
    """A `StudioError`: something could not be written."""
    saved = Signal(object)
    """The `Path` of a file that was written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind_names: tuple[str, ...] = ()
        self._is_of_plane = False
        self.grid = ImageGrid()
        self.grid.image_picked.connect(self.image_picked)
        self.grid.menu_asked.connect(self._pop_menu)
        self.grid.copy_asked.connect(self._copy_sheet)
        self.plane = PlaneView()
        self.plane.menu_asked.connect(self._pop_plane_menu)
        self.plane.copy_asked.connect(self._copy_sheet)
        self.histogram = ClassHistogram()
        self.timeline = Timeline()
        self.timeline.history_requested.connect(self.history_requested)
        self._stack = QStackedWidget()
        self._hint = Hint("window")
        self._stack.addWidget(self._hint)
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self.plane)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.setSpacing(4)
        layout.addLayout(self._make_header())
        images = QHBoxLayout()
        images.setSpacing(8)
        images.addWidget(self._stack, 1)
        images.addWidget(self.histogram)
        layout.addLayout(images, 1)
        layout.addWidget(self.timeline)
        self.say_what_is_awaited("IDLE")
        self.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.histogram.set_compact(event.size().width() < _ROOMY)

    def _make_header(self) -> QHBoxLayout:
        self._layouts = QComboBox()
        self._layouts.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._layouts.setAccessibleName(tr("Arrangement of the samples"))
        self._layouts.setToolTip(tr("How many samples to show, and in what order"))
        self._layouts.activated.connect(lambda index: self.layout_requested.emit(self._layouts.itemData(index)))
        self._layouts.hide()
        self._plane_bar = PlaneBar(self.plane)
        self._plane_bar.hide()
        self._caption = ElidedLabel()
        self._save = tool_button("save", tr("Save the samples"), tr("Save the samples as a picture (PNG, lossless)"))
        self._save.clicked.connect(self.ask_and_save)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._layouts)
        row.addWidget(Still(self._caption), 1)
        row.addWidget(self._plane_bar)
        row.addWidget(self._save)
        return row

    # What comes in

    def set_layouts(self, layouts: Sequence[tuple[str, str]]) -> None:
        """Offers arrangements, each a key and a title; the chosen one stays chosen where it is still offered."""
        chosen = self._layouts.currentData()
        self._layouts.clear()
        for key, title in layouts:
            self._layouts.addItem(title, key)
        self._layouts.setVisible(len(layouts) > 1)
        self.select_layout(chosen)

    def select_layout(self, key: object) -> None:
        """Shows an arrangement as chosen, without a signal."""
        index = self._layouts.findData(key)
        self._layouts.setCurrentIndex(max(index, 0))

    def set_kind_names(self, names: Sequence[str]) -> None:
        """What the kinds that `kinds` of `show_images` counts are, in words: ``class 7`` or ``learned code 3``."""
        self._kind_names = tuple(names)

    def show_images(
        self,
        images: Pixels,
        rows: int,
        columns: int,
        caption: str = "",
        *,
        kinds: Sequence[int] | None = None,
        row_labels: Sequence[str] = (),
        column_labels: Sequence[str] = (),
    ) -> None:
        """Shows images row by row.

        :param images: uint8, (N, H, W) or (N, H, W, 3), 0–255; what exceeds rows · columns is not shown
        :param kinds: the kind of each image, shape (N,), where there are kinds: classes, or categories that the network learned
        :raises ValueError: images of another shape or type
        """
        names = self._kind_names
        labels = tuple(names[kind] if 0 <= kind < len(names) else str(kind) for kind in kinds or ())
        self.grid.show_sheet(Sheet(as_images(images), rows, columns, tuple(row_labels), tuple(column_labels), labels))
        self._caption.show_text(caption)
        self._show_page(self.grid)

    def show_scene(self, scene: Scene, caption: str = "") -> None:
        """Shows the game on the plane instead of images."""
        self.plane.show_scene(scene)
        self._plane_bar.offer_modes(len(scene.modes) > 0)
        self._caption.show_text(caption)
        self._show_page(self.plane)

    def _show_page(self, page: QWidget) -> None:
        self._stack.setCurrentWidget(page)
        self._plane_bar.setVisible(page is self.plane)
        self._layouts.setVisible(page is not self.plane and self._layouts.count() > 1 and not self._is_of_plane)
        self._save.setEnabled(True)

    def expect_plane(self, is_plane: bool) -> None:
        """Whether the run's samples are points of the plane; pictures of earlier steps have no arrangement then."""
        self._is_of_plane = is_plane
        self._layouts.setVisible(not is_plane and self._layouts.count() > 1)

    def set_history(self, steps: Sequence[int]) -> None:
        """Takes the steps at which sheets exist, in rising order."""
        self.timeline.set_steps(steps)

    @property
    def history_step(self) -> int | None:
        """The earlier step that the person looks at, or None for live samples."""
        return self.timeline.step

    def say_what_is_awaited(self, state: str, can_start: bool = False, starts: bool = False) -> None:
        """Where there is no sample, the hint says what there will be one of.

        :param state: name of the run's, empty while the engine loads
        :param can_start: whether Start can be pressed while it loads
        :param starts: whether it was, so that training begins then
        """
        texts = {"": tr("Loading the training engine…"), "LOADING": tr("The run is being loaded.")}
        if starts:
            texts[""] = tr("Loading the training engine… Training begins right after it.")
        elif can_start:
            texts[""] = tr("Loading the training engine… You can press Start already.")
        self._hint.setText(texts.get(state, tr("Press Start: the generator's samples appear here.")))

    def clear(self) -> None:
        """Shows nothing but the hint."""
        self.grid.show_sheet(None)
        self.plane.show_scene(None)
        self.plane.show_modes(None)
        self._plane_bar.hide()
        self.expect_plane(False)
        self.histogram.clear()
        self.timeline.set_steps([])
        self._caption.show_text("")
        self._stack.setCurrentIndex(0)
        self._save.setEnabled(False)

    # What goes out

    @property
    def caption(self) -> str:
        """What stands over the samples, such as their step."""
        return self._caption.whole

    def grid_image(self, scale: int = 1) -> QImage:
        """All images without gaps, each pixel enlarged to `scale` × `scale`, or the plane; a null image where there is nothing."""
        if self._stack.currentWidget() is self.plane:
            return self.plane.picture(_PLANE_SIDE)
        return QImage() if self.grid.sheet is None else to_qimage(self.grid.sheet.whole(scale))

    def save_png(self, path: Path, scale: int = 1) -> None:
        """Writes the images that are shown, lossless and without gaps.

        :param scale: pixels of the picture per pixel of an image, along each side
        :raises StudioError: there are no samples, or they cannot be written
        """
        image = self.grid_image(scale)
        if image.isNull():
            raise StudioError(tr("There are no samples to save yet."))
        write_image(image, path)

    def ask_and_save(self) -> None:
        """Asks where to save the images that are shown, and saves them."""
        self._ask("samples.png", self.grid_image())

    def _pop_menu(self, index: int | None, where: QPoint) -> None:
        menu = QMenu(self)
        if index is not None:
            self._add(menu, "sliders", tr("Explore this image"), lambda: self.image_picked.emit(index))
            self._add(menu, "copy", tr("Copy this image"), lambda: self._copy_image(index))
            self._add(menu, "save", tr("Save this image…"), lambda: self._ask_image(index))
            menu.addSeparator()
        if not self._is_of_plane:
            self._add(menu, "nearest", tr("Nearest training images…"), lambda: self.nearest_asked.emit(index))
            menu.addSeparator()
        self._add(menu, "copy", tr("Copy all images"), self._copy_sheet)
        self._add(menu, "save", tr("Save all images…"), self.ask_and_save)
        self._add(menu, "save", tr("Save all images enlarged…"), self._ask_enlarged_sheet)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)

    def _pop_plane_menu(self, where: QPoint) -> None:
        menu = QMenu(self)
        self._add(menu, "copy", tr("Copy the picture"), self._copy_sheet)
        self._add(menu, "save", tr("Save the picture…"), self.ask_and_save)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)

    def _add(self, menu: QMenu, icon: str, text: str, act: Callable[[], None]) -> None:
        set_icon(menu.addAction(text, act), icon)

    def _copy_sheet(self) -> None:
        QGuiApplication.clipboard().setImage(self.grid_image())

    def _copy_image(self, index: int) -> None:
        image = self._one(index)
        QGuiApplication.clipboard().setImage(image.scaled(image.size() * self._enlargement()))

    def _one(self, index: int) -> QImage:
        sheet = self.grid.sheet
        return QImage() if sheet is None else to_qimage(sheet.images[index])

    def _enlargement(self) -> int:
        """How much pictures can be enlarged; 1: not at all, as those of the plane."""
        sheet = None if self._stack.currentWidget() is self.plane else self.grid.sheet
        return 1 if sheet is None else enlargement(max(sheet.images.shape[1:3]), _LEAST_ENLARGED)

    def _ask_enlarged_sheet(self) -> None:
        self._ask("samples.png", self.grid_image(), is_enlarged=True)

    def _ask_image(self, index: int) -> None:
        self._ask("sample.png", self._one(index), is_enlarged=True)

    def _ask(self, name: str, image: QImage, is_enlarged: bool = False) -> None:
        # The image is made before the dialog opens: newer samples may come while it is open.
        if image.isNull():
            self.problem.emit(StudioError(tr("There are no samples to save yet.")))
            return
        save_picture(self, name, image, self._enlargement(), is_enlarged)
