"""Durations as people write them."""


def clock(seconds: float) -> str:
    """``0:45``, ``3:05``, ``2:03:05``."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
