"""pyqtgraph, imported without what nobody here uses of it."""

from __future__ import annotations

import sys

_MISSING = object()
_UNUSED = "cuda.bindings"
"""Which torch brings on Linux. A widget of pyqtgraph looks for it, and loading it would keep the window from showing for a tenth of
the time that its start may take."""

_found = sys.modules.get(_UNUSED, _MISSING)
sys.modules[_UNUSED] = None  # type: ignore[assignment]  # which is how one says that there is none
try:
    import pyqtgraph as pg
    from pyqtgraph.functions import arrayToQPath
    from pyqtgraph.Qt.internals import PrimitiveArray
finally:
    if _found is _MISSING:
        del sys.modules[_UNUSED]
    else:
        sys.modules[_UNUSED] = _found  # type: ignore[assignment]

__all__ = ["PrimitiveArray", "arrayToQPath", "pg"]
