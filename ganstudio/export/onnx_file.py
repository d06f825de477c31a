"""A generator as ONNX: it runs wherever there is an ONNX runtime, in a browser or on a telephone as well."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch

from ganstudio.errors import StudioError
from ganstudio.export.examples import onnx_example
from ganstudio.export.portable import Arrays, Portable
from ganstudio.export.torch_program import program_of
from ganstudio.params import tr

_PACKAGES = ("onnx", "onnxscript", "onnxruntime")


def require_installed() -> None:
    """
    :raises StudioError: a package of the extra ``onnx`` is missing
    """
    missing = [name for name in _PACKAGES if importlib.util.find_spec(name) is None]
    if missing:
        text = tr("ONNX needs packages that are not installed. Install them: {}")
        raise StudioError(text.format(f"{sys.executable} -m pip install {' '.join(missing)}"))


def write(portable: Portable, path: Path) -> None:
    program = torch.onnx.export(
        program_of(portable),
        dynamo=True,
        verbose=False,
        input_names=portable.input_names,
        output_names=["images"],
    )
    assert program is not None
    program.model.metadata_props.update(portable.facts)
    program.save(path, external_data=False)


def opened(path: Path) -> Callable[[Arrays], np.ndarray]:
    import onnxruntime

    session = onnxruntime.InferenceSession(path.read_bytes(), providers=["CPUExecutionProvider"])

    def run(inputs: Arrays) -> np.ndarray:
        images: np.ndarray = session.run(None, inputs)[0]
        return images

    return run


def example(portable: Portable, file: str) -> str:
    return onnx_example(portable, file)
