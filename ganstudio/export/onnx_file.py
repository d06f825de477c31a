"""A generator as ONNX: it runs wherever there is an ONNX runtime, in a browser or on a telephone as well."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch

from ganstudio.export.examples import onnx_example
from ganstudio.export.packages import require_packages
from ganstudio.export.portable import Arrays, Portable
from ganstudio.export.torch_program import program_of

_PACKAGES = ("onnx", "onnxscript", "onnxruntime")


def require_installed() -> None:
    """
    :raises MissingPackagesError: a package of the extra ``onnx`` is missing
    """
    require_packages("ONNX", _PACKAGES)


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
