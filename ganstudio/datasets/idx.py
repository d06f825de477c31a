"""The IDX file format of MNIST and its relatives, plain or gzip-compressed.

Format: two zero bytes, a byte for the type (0x08: unsigned bytes), a byte for the number of dimensions, each dimension as a
big-endian 32-bit count, then the values. Described on http://yann.lecun.com/exdb/mnist/.
"""

import gzip
import hashlib
import struct
import zlib
from pathlib import Path

import numpy as np

from ganstudio.errors import StudioError
from ganstudio.params import tr

_UNSIGNED_BYTE = 0x08


def read_idx(path: Path, md5: str | None = None) -> np.ndarray:
    """The array in an IDX file of unsigned bytes, uint8, writable.

    :param md5: hexadecimal digest that the uncompressed bytes must have
    :raises StudioError: the file is missing, damaged, truncated or not of this format; the message names it
    """
    content = _content(path)
    if md5 is not None and hashlib.md5(content, usedforsecurity=False).hexdigest() != md5:
        raise StudioError(
            tr("{} is damaged: its MD5 is not that of the original. Install GAN Studio again.").format(path)
        )
    return _parsed(content, path)


def read_idx_pair(
    images: Path, labels: Path, md5s: tuple[str | None, str | None] = (None, None)
) -> tuple[np.ndarray, np.ndarray]:
    """Images (N, rows, columns) and labels (N,), both uint8, that belong together.

    :raises StudioError: as `read_idx`; also where dimensions or counts do not fit each other
    """
    pixels, classes = read_idx(images, md5s[0]), read_idx(labels, md5s[1])
    if pixels.ndim != 3:
        raise StudioError(
            tr("{} holds {} dimensions; images need 3 (count, rows, columns).").format(images, pixels.ndim)
        )
    if classes.ndim != 1:
        raise StudioError(tr("{} holds {} dimensions; labels need 1.").format(labels, classes.ndim))
    if len(pixels) != len(classes):
        text = tr("{} holds {:,} images but {} holds {:,} labels; the two must belong together.")
        raise StudioError(text.format(images, len(pixels), labels, len(classes)))
    return pixels, classes


def _content(path: Path) -> bytes:
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        raise StudioError(tr("{} is missing.").format(path)) from None
    except OSError as error:
        raise StudioError(tr("{} cannot be read: {}.").format(path, error.strerror or error)) from error
    if not raw.startswith(b"\x1f\x8b"):
        return raw
    try:
        return gzip.decompress(raw)
    except (OSError, EOFError, zlib.error) as error:
        raise StudioError(tr("{} is damaged: it cannot be unpacked ({}).").format(path, error)) from error


def _parsed(content: bytes, path: Path) -> np.ndarray:
    if len(content) < 4 or content[:2] != b"\0\0" or content[3] == 0:
        raise StudioError(
            tr("{} is no IDX file: it starts with {}.").format(path, content[:4].hex(" ") or tr("nothing"))
        )
    if content[2] != _UNSIGNED_BYTE:
        raise StudioError(
            tr("{} holds values of type {:#04x}; only unsigned bytes (0x08) are read.").format(path, content[2])
        )
    dimensions = content[3]
    start = 4 + 4 * dimensions
    if len(content) < start:
        raise StudioError(tr("{} is cut off in its header.").format(path))
    shape = struct.unpack(f">{dimensions}I", content[4:start])
    expected = start + int(np.prod(shape, dtype=np.int64))
    if len(content) != expected:
        text = tr("{} has {:,} bytes where its header announces {:,}: it is cut off or has something appended.")
        raise StudioError(text.format(path, len(content), expected))
    return np.frombuffer(content, dtype=np.uint8, offset=start).reshape(shape).copy()
