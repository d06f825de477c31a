"""The example beside an exported file: a dozen lines that draw ten images with it, for a person to go on from."""

from __future__ import annotations

import json

from torch import nn

from ganstudio.export.portable import Portable

_DRAWN = 10


def onnx_example(portable: Portable, file: str) -> str:
    """Needs numpy, onnxruntime and pillow."""
    fed = ", ".join(f'"{name}": {name}' for name in portable.input_names)
    return _joined(
        _head(portable, "numpy onnxruntime pillow"),
        ["from pathlib import Path", "", "import numpy as np", "import onnxruntime", "from PIL import Image", ""],
        [f"session = onnxruntime.InferenceSession(Path(__file__).with_name({_quoted(file)}))"],
        _inputs(portable),
        [f"images = session.run(None, {{{fed}}})[0]  # {_images(portable)}"],
        _tail("samples.png"),
    )


def torch_example(portable: Portable, file: str) -> str:
    """Needs torch, numpy and pillow."""
    given = ", ".join(f"torch.from_numpy({name})" for name in portable.input_names)
    return _joined(
        _head(portable, "torch numpy pillow"),
        ["from pathlib import Path", "", "import numpy as np", "import torch", "from PIL import Image", ""],
        ["# Such files may run code when they are opened: open only your own."],
        [f"generator = torch.export.load(Path(__file__).with_name({_quoted(file)})).module()"],
        _inputs(portable),
        [f"images = generator({given}).numpy()  # {_images(portable)}"],
        _tail("samples.png"),
    )


def weights_example(portable: Portable, file: str) -> str:
    """Needs torch, safetensors, numpy and pillow; for layers that are not torch's own GAN Studio as well."""
    body = getattr(portable.generator, "body", None)
    if not isinstance(body, nn.Sequential) or not all(type(layer).__module__.startswith("torch.nn") for layer in body):
        return _with_our_network(portable, file)
    layers = [f"    nn.{layer!r}," for layer in body]
    return _joined(
        _head(portable, "torch safetensors numpy pillow"),
        ["from pathlib import Path", "", "import numpy as np", "import torch", "from PIL import Image"],
        ["from safetensors.torch import load_file", "from torch import nn", ""],
        [f"weights = load_file(Path(__file__).with_name({_quoted(file)}))"],
        ["body = nn.Sequential(", *layers, ").eval()"],
        ['inside = {name[5:]: tensor for name, tensor in weights.items() if name.startswith("body.")}'],
        ["body.load_state_dict(inside)"],
        _inputs(portable),
        [f"x = torch.from_numpy({_joined_input(portable)})", "with torch.no_grad():"],
        [f"    images = body(x).numpy()  # {_images(portable)}"],
        _tail("samples.png"),
    )


def _with_our_network(portable: Portable, file: str) -> str:
    given = ", ".join(f'"{name}": {name}' for name in portable.input_names)
    return _joined(
        _head(portable, "numpy pillow, and GAN Studio itself"),
        ["from pathlib import Path", "", "import numpy as np", "from PIL import Image", ""],
        ["from ganstudio.export.safetensors_file import load_generator", ""],
        [f"generator = load_generator(Path(__file__).with_name({_quoted(file)}))"],
        _inputs(portable),
        [f"images = generator.images({{{given}}})  # {_images(portable)}"],
        _tail("samples.png"),
    )


def _head(portable: Portable, packages: str) -> list[str]:
    name = "".join(letter for letter in portable.name if letter.isprintable())
    return [f"# The generator of {name}, step {portable.step:,}. It needs: pip install {packages}"]


def _inputs(portable: Portable) -> list[str]:
    """Lines that make `z` and, with classes, `class_weights`."""
    shape, k = portable.shape, portable.shape.categories
    lines = ["random = np.random.default_rng(0)"]
    lines += [f"z = random.standard_normal(({_DRAWN}, {shape.latent})).astype(np.float32)"]
    if k:
        lines += [f"z[:, :{k}] = np.eye({k})[np.arange({_DRAWN}) % {k}]  # the learned category"]
    if shape.continuous:
        end = k + shape.continuous
        lines += [f"z[:, {k}:{end}] = random.uniform(-1, 1, ({_DRAWN}, {shape.continuous}))  # learned codes"]
    if shape.is_conditional:
        names = ", ".join(portable.class_names[:_DRAWN]) + (", ..." if shape.classes > _DRAWN else "")
        names = "".join(letter for letter in names if letter.isprintable())
        lines += [f"# One class each ({names}); a row may blend several."]
        lines += [f"class_weights = np.eye({shape.classes}, dtype=np.float32)[np.arange({_DRAWN}) % {shape.classes}]"]
    return lines


def _joined_input(portable: Portable) -> str:
    """What the first layer reads, of arrays."""
    if not portable.shape.is_conditional:
        return "z"
    embedded = 'class_weights @ weights["embed.weight"].numpy().T' if portable.shape.embedding else "class_weights"
    return f"np.concatenate([z, {embedded}], axis=1)"


def _images(portable: Portable) -> str:
    shape = portable.shape
    return f"({_DRAWN}, {shape.channels}, {shape.size}, {shape.size}), -1 to 1"


def _tail(file: str) -> list[str]:
    return [
        "pixels = ((images + 1) * 127.5).round().clip(0, 255).astype(np.uint8)",
        "strip = np.concatenate(pixels.transpose(0, 2, 3, 1), axis=1)  # side by side",
        f'Image.fromarray(strip.squeeze()).save("{file}")',
    ]


def _quoted(file: str) -> str:
    return json.dumps(file, ensure_ascii=False)


def _joined(*parts: list[str]) -> str:
    return "\n".join(line for part in parts for line in part) + "\n"
