"""Numbers of bytes as people write them."""

import pytest

from ganstudio.sizes import bytes_words


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (12, "12 bytes"),
        (1_499, "1 kB"),
        (340_000, "340 kB"),
        (2_345_000, "2.3 MB"),
        (250_000_000, "250 MB"),
        (16e9, "16.0 GB"),
    ],
)
def test_bytes_in_words(count: float, words: str) -> None:
    assert bytes_words(count) == words
