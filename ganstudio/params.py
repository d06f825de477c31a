"""Hyperparameters as data: `Params`, `param()`, `Choice()`, and the texts `N_()` and `tr()`.

One line declares a hyperparameter::

    lr_g: float = param(2e-4, N_("Generator learning rate"), live=True, log=True, gt=0, le=1)

From it follow the form row, the shell option, validation, JSON and the translatable text.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeVar, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field, ValidationError, ValidationInfo, field_validator
from pydantic_core import CoreSchema, core_schema

from ganstudio.errors import StudioError

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic.fields import FieldInfo

    from ganstudio.registry import Registry

_translate: Callable[[str], str] = str

_MOST_ROUNDS = 8
_ON_AND_OFF = {"on": True, "yes": True, "true": True, "off": False, "no": False, "false": False}

P = TypeVar("P", bound="Params")
Edit = tuple[str, Any]
"""A path and a value, as `edited` takes them."""


def N_(text: str) -> str:
    """Marks a text for translation where it is declared; `tr` translates it where it is shown."""
    return text


def tr(text: str) -> str:
    """The text in the person's language. Without a window (no translator installed) the text itself."""
    return _translate(text)


def install_translator(translate: Callable[[str], str]) -> None:
    """Makes `tr` use this function; the window installs Qt's."""
    global _translate
    _translate = translate


class ConfigError(StudioError):
    """A configuration that cannot be. `problems` maps each dotted path to what is wrong with its value."""

    def __init__(self, problems: Mapping[str, str], cures: Sequence[Edit] = ()) -> None:
        """
        :param cures: what would have to change besides, as far as the parts know
        """
        super().__init__("; ".join(f"{path}: {text}" if path else text for path, text in problems.items()))
        self.problems = dict(problems)
        self.cures = tuple(cures)


class Objection(NamedTuple):
    """Why one part of a configuration does not go with the rest."""

    path: str
    text: str
    cure: tuple[Edit, ...] = ()
    """Edits that would take the reason away, where there is one obvious way."""


class MisfitError(ValueError):
    """Parts that do not go together; a configuration's validator raises it, `validated` makes a `ConfigError` of it."""

    def __init__(self, objections: Sequence[Objection]) -> None:
        super().__init__("; ".join(f"{each.path}: {each.text}" for each in objections))
        self.objections = tuple(objections)


class Params(BaseModel):
    """A frozen set of hyperparameters. Unknown names, NaN and infinity are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=True, allow_inf_nan=False)

    @field_validator("*", mode="before")
    @classmethod
    def _read_option(cls, value: Any, field: ValidationInfo) -> Any:
        """The shell gives texts; pydantic reads numbers from them, but not those of a `Literal`."""
        if not isinstance(value, str) or field.field_name is None:
            return value
        return {str(option): option for option in _options(cls.model_fields[field.field_name])}.get(value, value)


def _options(field: FieldInfo) -> tuple[Any, ...]:
    """The values of a `Literal`, else empty."""
    return tuple(get_args(field.annotation)) if get_origin(field.annotation) is Literal else ()


def param(
    default: Any,
    title: str,
    help: str = "",
    *,
    group: str = "",
    unit: str = "",
    live: bool = False,
    log: bool = False,
    advanced: bool = False,
    editor: str = "",
    **bounds: Any,
) -> Any:
    """One hyperparameter.

    :param title: the label, a noun in sentence case, marked with `N_`
    :param help: the tooltip, a sentence or two, marked with `N_`
    :param group: the heading under which the form shows it; a part's own hyperparameters stand under the part
    :param live: may change while the run trains
    :param log: the editor steps by factors
    :param advanced: the form shows it only on request
    :param editor: what the form edits it with, where the type does not say enough: ``points`` are drawn
    :param bounds: ``ge``, ``gt``, ``le``, ``lt`` as in `pydantic.Field`
    """
    extra: Any = {"group": group, "unit": unit, "live": live, "log": log, "advanced": advanced, "editor": editor}
    return Field(default=default, title=title, description=help, json_schema_extra=extra, **bounds)


@dataclass(frozen=True)
class Choice:
    """Marks a field that holds one part of a registry: ``network: Annotated[Params, Choice("networks")]``.

    The value is the part's `Config`; its ``kind`` says which. In JSON it is ``{"kind": "dcgan", ...}``.
    """

    package: str

    @property
    def registry(self) -> Registry[Any]:
        # By name: the registries' packages import this module.
        registry: Registry[Any] = importlib.import_module(f"ganstudio.{self.package}").registry
        return registry

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        choices: dict[Any, CoreSchema] = {
            kind: handler.generate_schema(part.Config) for kind, part in self.registry.items()
        }
        return core_schema.tagged_union_schema(choices, discriminator=_tag)


@dataclass(frozen=True)
class ChoiceSet(Choice):
    """Marks a field that holds any number of parts, each kind once: ``terms: Annotated[dict[str, Params], ...]``.

    In JSON it is ``{"r1": {"gamma": 0.2}}``: the key is the kind.
    """

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        one = super().__get_pydantic_core_schema__(source, handler)
        many = core_schema.dict_schema(core_schema.str_schema(), one)
        return core_schema.no_info_before_validator_function(_with_kinds, many)


def kind_of(part: Params) -> str:
    """Which part of its registry a part's `Config` asks for."""
    kind: str = part.kind  # type: ignore[attr-defined]
    return kind


def _tag(value: Any) -> Any:
    return value.get("kind") if isinstance(value, Mapping) else getattr(value, "kind", None)


def _with_kinds(value: Any) -> Any:
    if not isinstance(value, Mapping):
        return value
    return {kind: {"kind": kind, **part} if isinstance(part, Mapping) else part for kind, part in value.items()}


@dataclass(frozen=True)
class ParamInfo:
    """What a form, the shell or a table of edits needs to know of one hyperparameter."""

    path: str
    """Dotted, from the top: ``lr_g``, ``network.channels``, ``terms.r1.gamma``."""
    field: FieldInfo

    @property
    def title(self) -> str:
        return self.field.title or self.path

    @property
    def help(self) -> str:
        return self.field.description or ""

    @property
    def annotation(self) -> Any:
        return self.field.annotation

    @property
    def choice(self) -> Choice | None:
        return next((m for m in self.field.metadata if isinstance(m, Choice)), None)

    @property
    def options(self) -> tuple[str, ...]:
        """The values of a `Literal`, else empty."""
        return _options(self.field) if self.choice is None else ()

    def bound(self, name: str) -> float | None:
        """The bound ``ge``, ``gt``, ``le`` or ``lt``, or None."""
        return next((getattr(m, name) for m in self.field.metadata if getattr(m, name, None) is not None), None)

    def __getattr__(self, name: str) -> Any:
        extra = self.field.json_schema_extra
        if isinstance(extra, dict) and name in extra:
            return extra[name]
        raise AttributeError(name)


def registry_of(config: Params, field: str) -> Registry[Any]:
    """The registry from which a field of a configuration takes its part or parts."""
    choice = next(info.choice for info in infos(config) if info.path == field)
    assert choice is not None, f"{field} holds no part"
    return choice.registry


def chosen_part(config: Params, field: str) -> Any:
    """The class of the part that a field of a configuration holds."""
    return registry_of(config, field)[kind_of(getattr(config, field))]


def infos(params: type[Params] | Params, prefix: str = "") -> Iterator[ParamInfo]:
    """The hyperparameters of one set in declared order; ``kind`` is no hyperparameter of its own."""
    cls = params if isinstance(params, type) else type(params)
    for name, field in cls.model_fields.items():
        if name != "kind":
            yield ParamInfo(f"{prefix}{name}", field)


def walk(params: Params, prefix: str = "") -> Iterator[tuple[ParamInfo, Any]]:
    """Every hyperparameter of a configuration with its value, those of its parts right after the part."""
    for info in infos(params, prefix):
        value = getattr(params, info.path.removeprefix(prefix))
        yield info, value
        if isinstance(info.choice, ChoiceSet):
            for kind, part in value.items():
                yield from walk(part, f"{info.path}.{kind}.")
        elif isinstance(value, Params):
            yield from walk(value, f"{info.path}.")


def validated(cls: type[Any], data: Any) -> Any:
    """`cls.model_validate` with a readable `ConfigError` in place of pydantic's."""
    try:
        return cls.model_validate(data)
    except ValidationError as error:
        problems: dict[str, str] = {}
        cures: list[Edit] = []
        for each in error.errors():
            cause = each.get("ctx", {}).get("error")
            if isinstance(cause, MisfitError):
                for objection in cause.objections:
                    known = problems.get(objection.path)
                    problems[objection.path] = f"{known}; {objection.text}" if known else objection.text
                    cures += objection.cure
            else:
                problems[_path(each["loc"], data)] = _sentence(each)
        raise ConfigError(problems, cures) from None


def edited(config: P, path: str, value: Any) -> P:
    """The configuration with one value changed, validated as a whole.

    :param path: ``lr_g``, ``network.channels``, ``objective`` (a kind: the new part starts from its own defaults),
        ``terms.r1`` (``"on"``, ``"off"`` or a mapping) or ``terms.r1.gamma`` (adds the term where it is missing)
    :raises ConfigError: the path or the value is not possible; the configuration is unchanged
    """
    return edited_all(config, [(path, value)])


def edited_all(config: P, edits: Sequence[Edit]) -> P:
    """The configuration with several values changed, in this order, validated once: each alone need not be possible.

    :raises ConfigError: as `edited`
    """
    data = config.model_dump()
    choices = {info.path: info.choice for info in infos(type(config))}
    for path, value in edits:
        _write(data, choices.get(path.partition(".")[0]), path, value)
    return validated(type(config), data)


def reconciled(config: Params, edits: Sequence[Edit]) -> list[Edit] | None:
    """What else must change so that these edits become possible, by the parts' own advice; None where that does not help."""
    more: list[Edit] = []
    wanted = {path for path, _ in edits}
    for _ in range(_MOST_ROUNDS):
        try:
            edited_all(config, [*edits, *more])
        except ConfigError as error:
            fresh = [cure for cure in dict.fromkeys(error.cures) if cure not in more and cure[0] not in wanted]
            if not fresh:
                return None
            more += fresh
        else:
            return more
    return None


def _write(data: dict[str, Any], choice: Choice | None, path: str, value: Any) -> None:
    """One edit of a configuration as plain data."""
    names = path.split(".")
    if isinstance(choice, ChoiceSet) and len(names) > 1:
        kind = names[1]
        if kind not in choice.registry:
            raise ConfigError({path: tr("there is no such part; known are {}").format(", ".join(choice.registry))})
        if len(names) == 2:
            _switch(data[names[0]], kind, path, value)
            return
        data[names[0]].setdefault(kind, {})
    elif isinstance(choice, Choice) and len(names) == 1 and isinstance(value, str):
        if data[names[0]]["kind"] == value:
            return  # chosen again: its hyperparameters stay
        value = {"kind": value}
    node: Any = data
    for name in names[:-1]:
        node = node.get(name) if isinstance(node, dict) else None
    if not isinstance(node, dict):
        raise ConfigError({path: tr("there is no such hyperparameter")})
    node[names[-1]] = value


def _switch(parts: dict[str, Any], kind: str, path: str, value: Any) -> None:
    """Puts a part of a set in or out."""
    if isinstance(value, str):
        if value.lower() not in _ON_AND_OFF:
            raise ConfigError({path: tr("must be on or off (it is {})").format(repr(value))})
        value = _ON_AND_OFF[value.lower()]
    parts.pop(kind, None)
    if value is not None and value is not False:
        parts[kind] = {} if value is True else value


def _path(location: tuple[int | str, ...], data: Any) -> str:
    # pydantic puts the chosen kind of a tagged union into the location; it is no part of our paths.
    names: list[str] = []
    node = data
    for name in location:
        if isinstance(node, Mapping) and name not in node and name in (node.get("kind"), *names[-1:]):
            continue
        names.append(str(name))
        node = node.get(name) if isinstance(node, Mapping) else None
    return ".".join(names)


_SENTENCES = {
    "greater_than": N_("must be greater than {gt}"),
    "greater_than_equal": N_("must be at least {ge}"),
    "less_than": N_("must be less than {lt}"),
    "less_than_equal": N_("must be at most {le}"),
    "finite_number": N_("must be a finite number"),
    "float_parsing": N_("must be a number"),
    "float_type": N_("must be a number"),
    "int_parsing": N_("must be a whole number"),
    "int_type": N_("must be a whole number"),
    "int_from_float": N_("must be a whole number"),
    "bool_parsing": N_("must be on or off"),
    "bool_type": N_("must be on or off"),
    "string_type": N_("must be a text"),
    "literal_error": N_("must be one of {expected}"),
    "string_pattern_mismatch": N_("must fit the pattern {pattern}"),
    "string_too_long": N_("must have at most {max_length} characters"),
    "too_short": N_("must have at least {min_length} of them"),
    "too_long": N_("must have at most {max_length} of them"),
    "missing": N_("is missing"),
}
"""By pydantic's names of what can be wrong."""


def _readable(value: Any) -> Any:
    # pydantic lists the values of a Literal as "'a', 'b' or 'c'", in English whatever the language.
    if isinstance(value, float):
        return f"{value:g}"
    return value.replace("' or '", "', '").replace("'", "") if isinstance(value, str) else value


def _sentence(error: Any) -> str:
    match error["type"]:
        case "extra_forbidden":
            return tr("there is no such hyperparameter")
        case "union_tag_invalid":
            known = error["ctx"]["expected_tags"].replace("'", "")
            return tr("there is no {tag}; known are {known}").format(tag=repr(error["ctx"]["tag"]), known=known)
        case "union_tag_not_found":
            return tr("the kind is missing")
        case "value_error":
            return str(error["ctx"]["error"])
    template = _SENTENCES.get(error["type"])
    if template is not None:
        text = tr(template).format(**{name: _readable(value) for name, value in error.get("ctx", {}).items()})
    else:  # nothing that a person can give leads here
        text = error["msg"][:1].lower() + error["msg"][1:]
    shown = repr(error["input"])
    return text if len(shown) > 60 else tr("{text} (it is {value})").format(text=text, value=shown)
