"""Shell options made from `TrainConfig` and the registries: a new hyperparameter or part needs no line here."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from typing import Any

from ganstudio.config import TrainConfig
from ganstudio.params import ChoiceSet, ConfigError, Edit, ParamInfo, Params, edited_all, infos, kind_of, reconciled, tr

_LONGEST_DEFAULT = 40


def option_of(path: str) -> str:
    """``network.channels`` → ``--network.channels``, ``lr_g`` → ``--lr-g``."""
    return "--" + path.replace("_", "-")


def add_hyperparameters(parser: argparse.ArgumentParser) -> None:
    """Adds an option for each hyperparameter, those of all parts included; given ones gather in ``edits``."""
    parser.set_defaults(edits=[])
    groups: dict[str, Any] = {}
    for group, path, text, metavar in _all_options():
        if group not in groups:
            groups[group] = parser.add_argument_group(group)
        groups[group].add_argument(
            option_of(path), dest=path, metavar=metavar, action=_Gather, default=argparse.SUPPRESS, help=text
        )


def apply_edits(config: TrainConfig, edits: Sequence[Edit]) -> TrainConfig:
    """The configuration with the options given, whatever their order; kinds first, and what belongs to them then.

    :raises ConfigError: with the options' names
    """
    off = {path for path, value in edits if str(value).lower() in ("off", "no", "false")}
    for path, _ in edits:
        if path.rpartition(".")[0] in off:
            text = tr("makes no sense beside {} off").format(option_of(path.rpartition(".")[0]))
            raise ConfigError({option_of(path): text})
    edits = sorted(edits, key=lambda edit: edit[0].count("."))
    try:
        return edited_all(config, edits)
    except ConfigError as error:
        problems = {option_of(path) if path else "": text for path, text in error.problems.items()}
        problems |= {option_of(path): text for path, _ in edits if (text := _of_another_kind(config, path, edits))}
        more = reconciled(config, edits)
        if more:
            options = " ".join(f"{option_of(path)} {value}" for path, value in more)
            problems[""] = tr("This would work: give {} as well.").format(options)
        raise ConfigError(problems) from None


def _of_another_kind(config: TrainConfig, path: str, edits: Sequence[Edit]) -> str:
    """Where a hyperparameter belongs to other kinds of a part than the one that is chosen: which ones; else empty."""
    field, _, name = path.partition(".")
    choice = next((info.choice for info in infos(config) if info.path == field), None)
    if choice is None or isinstance(choice, ChoiceSet) or not name:
        return ""
    chosen = dict(edits).get(field, kind_of(getattr(config, field)))
    kinds = [kind for kind, part in choice.registry.items() if name in part.Config.model_fields]
    if not kinds or chosen in kinds:
        return ""
    return tr("belongs to {}, and not to {}").format(", ".join(kinds), chosen)


class _Gather(argparse.Action):
    def __call__(self, parser: Any, namespace: Any, values: Any, option_string: str | None = None) -> None:
        # A copy: the default list belongs to the parser.
        namespace.edits = [*namespace.edits, (self.dest, values)]


def _all_options() -> Iterator[tuple[str, str, str, str]]:
    """Group, path, help and metavar of every option; a path that several parts share appears once."""
    seen: set[str] = set()
    for info in infos(TrainConfig):
        group = tr(info.group)
        if isinstance(info.choice, ChoiceSet):
            for kind, part in info.choice.registry.items():
                path = f"{info.path}.{kind}"
                yield group, path, tr(part.title), "on|off"
                yield from ((group, *_described(i)) for i in infos(part.Config, f"{path}."))
            continue
        yield group, *_described(info)
        for part in info.choice.registry.values() if info.choice else ():
            for own in infos(part.Config, f"{info.path}."):
                if own.path not in seen:
                    seen.add(own.path)
                    yield group, *_described(own)


def _described(info: ParamInfo) -> tuple[str, str, str]:
    kinds = tuple(info.choice.registry) if info.choice else tuple(map(str, info.options))
    default = info.field.default
    shown = f" [{_short(default)}]" if not isinstance(default, (Params, dict)) else ""
    text = " ".join(filter(None, [tr(info.title) + ".", tr(info.help) if info.help else ""])) + shown
    return info.path, text.replace("%", "%%"), "|".join(kinds) or info.path.rpartition(".")[2].upper()


def _short(default: Any) -> str:
    """A default as it is, or of one that is long, such as a drawing, how many values it has."""
    text = str(default)
    return text if len(text) <= _LONGEST_DEFAULT else tr("{} values").format(len(default))
