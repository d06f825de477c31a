"""All keys of the window, in the groups in which F1 shows them. What a key does stands where it is heard: see `key_help`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ganstudio.gui import time_travel
from ganstudio.gui.actions import ACTIONS, ActionSpec
from ganstudio.gui.key_help import KeyHelp
from ganstudio.gui.panels import (
    blend_bar,
    class_table,
    coordinate_list,
    coordinate_view,
    crisp_image,
    direction_name,
    direction_sliders,
    drawing_canvas,
    drawing_dialog,
    favourites,
    favourites_page,
    findings,
    image_grid,
    keyframe_strip,
    latent_keys,
    latent_row,
    latent_slot,
    nearest_dialog,
    pad_surface,
    plane_view,
    plot_view,
    points_canvas,
    points_dialog,
    progress_foot,
    seed_morph,
    text_box,
    thumbnail_strip,
    time_strip,
    timeline,
    value_slider,
)
from ganstudio.gui.widgets import banner, number_box, search_box
from ganstudio.params import N_


@dataclass(frozen=True)
class KeyGroup:
    """Keys that mean something in one place."""

    title: str
    """Marked with `N_`."""
    keys: tuple[KeyHelp, ...]


def _heard_in_the_window() -> Iterator[ActionSpec]:
    return (one for one in ACTIONS if one.shortcut and not one.is_heard_elsewhere)


GROUPS = (
    KeyGroup(
        N_("Window"),
        (*(KeyHelp((one.shortcut,), one.tip) for one in _heard_in_the_window()), *findings.KEYS, *banner.KEYS),
    ),
    KeyGroup(N_("Hyperparameters"), tuple(dict.fromkeys(number_box.KEYS + text_box.KEYS + search_box.KEYS))),
    KeyGroup(N_("Samples and their timeline"), image_grid.KEYS + latent_keys.KEYS + timeline.KEYS),
    KeyGroup(N_("Points of the plane"), plane_view.KEYS),
    KeyGroup(N_("Plots"), plot_view.KEYS),
    KeyGroup(N_("Latent panel"), latent_keys.KEYS + crisp_image.KEYS),
    KeyGroup(N_("Row under the image"), thumbnail_strip.KEYS + latent_row.KEYS),
    KeyGroup(N_("Seeds and sliders"), seed_morph.KEYS + value_slider.KEYS),
    KeyGroup(N_("Blend of several classes"), blend_bar.KEYS),
    KeyGroup(N_("Directions"), direction_sliders.KEYS + direction_name.KEYS),
    KeyGroup(N_("Numbers"), coordinate_view.KEYS + coordinate_list.KEYS + search_box.KEYS),
    KeyGroup(N_("Pad"), pad_surface.KEYS),
    KeyGroup(N_("Path"), thumbnail_strip.KEYS + thumbnail_strip.EDITING_KEYS + keyframe_strip.KEYS),
    KeyGroup(N_("Favourites"), favourites.KEYS + favourites_page.KEYS),
    KeyGroup(N_("Mix"), latent_slot.KEYS),
    KeyGroup(N_("Time"), time_strip.KEYS + time_travel.KEYS),
    KeyGroup(N_("Drawing an image"), drawing_canvas.KEYS + drawing_dialog.KEYS),
    KeyGroup(N_("Drawing points"), points_canvas.KEYS + points_dialog.KEYS),
    KeyGroup(N_("Nearest training images"), nearest_dialog.KEYS),
    KeyGroup(N_("Classes × styles"), class_table.KEYS),
    KeyGroup(N_("Film and generator"), progress_foot.KEYS),
)
"""From the window to what opens from it."""
