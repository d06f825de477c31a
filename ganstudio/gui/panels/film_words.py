"""What is said of a film: its length and size, about how many bytes it will have, and what a format makes of its rate."""

from __future__ import annotations

from ganstudio.export.film_preview import Preview
from ganstudio.export.film_wish import FilmWish
from ganstudio.params import tr


def summary(preview: Preview) -> str:
    """Frames, seconds and pixels."""
    text = tr("{:,} frames, {:.1f} s, {} × {} pixels")
    return text.format(preview.count, preview.seconds, *preview.size)


def rate_note(wish: FilmWish) -> str:
    """What a GIF cannot do of a rate; empty where there is nothing to say."""
    if wish.format != "gif":
        return ""
    shown = wish.frames_per_second
    hundredths = 100 / shown
    parts = []
    if shown < wish.wished_rate:
        parts.append(tr("A GIF shows at most {:g} frames per second.").format(shown))
    if abs(hundredths - round(hundredths)) > 1e-6:
        text = tr("A GIF counts in hundredths of a second: its frames stay {} or {} of them, so that all are on time.")
        parts.append(text.format(int(hundredths), int(hundredths) + 1))
    return " ".join(parts)
