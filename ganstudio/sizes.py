"""Numbers of bytes as people write them."""

from ganstudio.params import tr


def bytes_words(count: float) -> str:
    """As file managers say it: 1 kB is 1000 bytes. ``340 kB``, ``2.3 MB``, ``340 MB``, ``1.2 GB``."""
    if count < 1e3:
        return tr("{} bytes").format(round(count))
    if count < 1e6:
        return tr("{:.0f} kB").format(count / 1e3)
    if count < 1e7:
        return tr("{:.1f} MB").format(count / 1e6)
    return tr("{:,.0f} MB").format(count / 1e6) if count < 1e9 else tr("{:,.1f} GB").format(count / 1e9)
