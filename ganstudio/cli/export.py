"""``ganstudio export``: the generator of a run for other programs."""

from __future__ import annotations

import argparse
from pathlib import Path

from ganstudio.cli.arguments import output
from ganstudio.cli.image_sets import state_at
from ganstudio.export.generators import MOST_DIFFERENCE, SUFFIXES, export_generator
from ganstudio.export.portable import Portable
from ganstudio.params import tr


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("run", metavar="RUN", help=tr("a run's folder or a checkpoint file"))
    parser.add_argument(
        "--out",
        required=True,
        metavar="FILE",
        help=tr("FILE.onnx, FILE.safetensors or FILE.pt2; an example comes beside it"),
    )
    parser.add_argument(
        "--format",
        choices=SUFFIXES,
        help=tr(
            "onnx: for any ONNX runtime; safetensors: the weights, with the configuration; torch: a program of torch.export "
            "[what the file's ending says]"
        ),
    )
    parser.add_argument(
        "--checkpoint", metavar="best|last|N", help=tr("of a run: its best one, its newest, or that of step N [last]")
    )


def run_export(options: argparse.Namespace) -> int:
    suffixes = [SUFFIXES[options.format]] if options.format else SUFFIXES.values()
    out = output(options.out, *suffixes)
    name = next(name for name, suffix in SUFFIXES.items() if suffix == out.suffix.lower())
    portable = Portable.of_state(state_at(Path(options.run).expanduser(), options.checkpoint)[0])
    exported = export_generator(portable, out, name)
    size = exported.path.stat().st_size / 2**20
    print(tr("The generator of step {:,} in {} ({:.1f} MB)").format(portable.step, exported.path, size))
    text = tr(
        "  checked   it makes what the app makes: the greatest difference is {:.1g} in a range of 2 (allowed: {:g})"
    )
    print(text.format(exported.difference, MOST_DIFFERENCE))
    print(tr("  example   {}").format(exported.example))
    return 0
