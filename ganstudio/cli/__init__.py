"""The commands. Each imports what it needs when it runs: `ganstudio --help` must not wait for torch."""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Callable, Sequence
from difflib import get_close_matches

from ganstudio import __version__
from ganstudio.errors import StudioError
from ganstudio.i18n import speak_shell_language
from ganstudio.params import N_, tr

BAD_INPUT, INTERRUPTED = 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; returns its exit status (2 for what a person can mend, after one line on stderr)."""
    speak_shell_language()
    try:
        command, options = _parsed([_spelt(word) for word in (sys.argv[1:] if arguments is None else arguments)])
        if command is not _studio:  # which has still to load
            gc.enable()
        return command(options)
    except StudioError as error:
        print(f"ganstudio: {error}", file=sys.stderr)
        return BAD_INPUT
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        sys.stderr.close()
        return 0


Command = Callable[[argparse.Namespace], int]


def _spelt(word: str) -> str:
    """An option with underscores, as JSON and the window write hyperparameters, as the shell spells it."""
    name, equals, value = word.partition("=")
    return name.replace("_", "-") + equals + value if name.startswith("--") else word


def _parsed(arguments: list[str]) -> tuple[Command, argparse.Namespace]:
    parser = Parser(prog="ganstudio", description=tr("Trains GANs, live. Without a command it opens the window."))
    parser.add_argument("--version", action="version", version=f"ganstudio {__version__}")
    parser.add_argument("--open", metavar="RUN", help=tr("open this run in the window"))
    parser.set_defaults(command=_studio)
    commands = parser.add_subparsers(metavar="COMMAND", parser_class=Parser)
    parsers = {}
    for name, (text, add) in _COMMANDS.items():
        child = parsers[name] = commands.add_parser(name, help=tr(text), description=tr(text), allow_abbrev=False)
        # Only the command that was asked for builds its options: those of `train` need torch.
        if name in arguments[:1]:
            child.set_defaults(command=add(child))
    options, unknown = parser.parse_known_args(arguments)
    if unknown:
        parsers.get(arguments[0], parser).refuse(unknown)
    return options.command, options


class Parser(argparse.ArgumentParser):
    def error(self, message: str) -> None:  # type: ignore[override]
        raise StudioError(tr("{} (see {} --help)").format(message, self.prog))

    def refuse(self, words: Sequence[str]) -> None:
        """
        :raises StudioError: always; it names the options that are spelt nearly so
        """
        message = tr("unrecognized arguments: %s") % " ".join(words)
        known = [option for option in self._option_string_actions if option.startswith("--")]
        near = [match for word in words for match in get_close_matches(word.partition("=")[0], known, 1, 0.8)]
        self.error(tr("{}; did you mean {}?").format(message, ", ".join(near)) if near else message)


argparse._ = tr  # type: ignore[attr-defined]
# What argparse says by itself, so that it is translated too.
_WORDS_OF_ARGPARSE = (
    N_("usage: "),
    N_("options"),
    N_("positional arguments"),
    N_("show this help message and exit"),
    N_("show program's version number and exit"),
    N_("unrecognized arguments: %s"),
    N_("the following arguments are required: %s"),
    N_("one of the arguments %s is required"),
    N_("not allowed with argument %s"),
    N_("expected one argument"),
    N_("expected at least one argument"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("invalid %(type)s value: %(value)r"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
)


def _studio(options: argparse.Namespace) -> int:
    from ganstudio.cli.studio import open_studio

    return open_studio(options.open)


def _train(parser: argparse.ArgumentParser) -> Command:
    from ganstudio.cli import train

    train.add_options(parser)
    return train.run_train


def _sample(parser: argparse.ArgumentParser) -> Command:
    from ganstudio.cli import generate

    generate.add_sample_options(parser)
    return generate.run_sample


def _morph(parser: argparse.ArgumentParser) -> Command:
    from ganstudio.cli import film

    film.add_morph_options(parser)
    return film.run_morph


def _timelapse(parser: argparse.ArgumentParser) -> Command:
    from ganstudio.cli import film

    film.add_timelapse_options(parser)
    return film.run_timelapse


def _invert(parser: argparse.ArgumentParser) -> Command:
    from ganstudio.cli import invert

    invert.add_options(parser)
    return invert.run_invert


def _export(parser: argparse.ArgumentParser) -> Command:
    from ganstudio.cli import export

    export.add_options(parser)
    return export.run_export


def _evaluate(parser: argparse.ArgumentParser) -> Command:
    from ganstudio.cli import evaluate

    evaluate.add_options(parser)
    return evaluate.run_evaluate


def _batch_size(parser: argparse.ArgumentParser) -> Command:
    from ganstudio.cli import batch_size

    batch_size.add_options(parser)
    return batch_size.run_batch_size


def _bench(parser: argparse.ArgumentParser) -> Command:
    from ganstudio.cli import bench

    bench.add_options(parser)
    return bench.run_bench


def _presets(parser: argparse.ArgumentParser) -> Command:
    from ganstudio.cli import report

    report.add_presets_options(parser)
    return report.run_presets


def _doctor(parser: argparse.ArgumentParser) -> Command:
    from ganstudio.cli import report

    report.add_doctor_options(parser)
    return report.run_doctor


_COMMANDS: dict[str, tuple[str, Callable[[argparse.ArgumentParser], Command]]] = {
    "train": (N_("Train in the shell."), _train),
    "sample": (N_("Draw images from a run."), _sample),
    "morph": (N_("Film a walk through the latent space of a run."), _morph),
    "timelapse": (N_("Film how the samples of a run became what they are."), _timelapse),
    "invert": (N_("Find the latent of which a run makes a given image."), _invert),
    "export": (N_("Write the generator of a run for other programs."), _export),
    "evaluate": (N_("Score a run or a file of images."), _evaluate),
    "batch-size": (N_("Find out which batch sizes fit into memory, and how fast each trains."), _batch_size),
    "bench": (N_("Measure presets, and anything else that a table can be made of."), _bench),
    "presets": (N_("List the presets."), _presets),
    "doctor": (N_("Check this machine and the installation, or say what is wrong with a run."), _doctor),
}
