from __future__ import annotations

import pytest

from ganstudio.config import TrainConfig, changed, concerns_of, config_from_json, not_live
from ganstudio.params import ConfigError, edited, edited_all, kind_of, reconciled, registry_of, walk
from ganstudio.presets import preset, presets
from ganstudio.registry import Registry


def test_an_edit_validates_and_leaves_the_old_one_alone() -> None:
    config = TrainConfig()
    new = edited(config, "lr_g", "0.5")
    assert (config.lr_g, new.lr_g) == (2e-4, 0.5)
    with pytest.raises(ConfigError, match="lr_g: must be greater than 0"):
        edited(config, "lr_g", 0)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), "x", None])
def test_numbers_must_be_finite(value: object) -> None:
    with pytest.raises(ConfigError, match="lr_g"):
        edited(TrainConfig(), "lr_g", value)


def test_a_nested_edit_keeps_the_kind_and_the_neighbours() -> None:
    config = edited(edited(TrainConfig(), "network.channels", 32), "network.slope", 0.1)
    assert config.model_dump()["network"] == {"kind": "compact", "channels": 32, "slope": 0.1, "init": "normal"}


def test_a_new_kind_starts_from_its_own_defaults() -> None:
    config = edited(edited(TrainConfig(), "network.slope", 0.1), "network", "dcgan")
    assert config.model_dump()["network"]["slope"] == 0.3


def test_terms_come_and_go() -> None:
    config = edited(TrainConfig(), "terms.r1.gamma", "0.7")
    assert config.model_dump()["terms"] == {"r1": {"kind": "r1", "gamma": 0.7, "interval": 8, "gamma_end": 1.0}}
    assert edited(config, "terms.r1", "off").terms == {}
    assert edited(TrainConfig(), "terms.r1", "on").model_dump()["terms"]["r1"]["gamma"] == 0.2


@pytest.mark.parametrize(
    ("path", "value", "complaint"),
    [
        ("foo", 1, "foo: there is no such hyperparameter"),
        ("network", "resnet", "network: there is no 'resnet'; known are compact, mlp, dcgan"),
        ("network.foo", 1, "network.foo: there is no such hyperparameter"),
        ("terms.r9", "on", "terms.r9: there is no such part; known are r1, r2"),
        ("terms.r1.foo", 1, r"terms\.r1\.foo: there is no such hyperparameter"),
        ("terms.r1.gamma", "x", r"terms\.r1\.gamma: must be a number"),
        ("dataset.digits", "abc", "dataset.digits: must be digits without anything between"),
        ("lr_g.x", 1, "lr_g.x: there is no such hyperparameter"),
    ],
)
def test_errors_name_path_and_reason(path: str, value: object, complaint: str) -> None:
    with pytest.raises(ConfigError, match=complaint):
        edited(TrainConfig(), path, value)


@pytest.mark.parametrize("name", presets())
def test_presets_round_trip_through_json(name: str) -> None:
    config = preset(name).config
    assert TrainConfig.model_validate_json(config.model_dump_json()) == config
    assert config_from_json(config.model_dump()) == config
    assert config.name == name


def test_walk_lists_every_hyperparameter_once() -> None:
    paths = [info.path for info, _ in walk(preset("quick-digits").config)]
    assert len(paths) == len(set(paths))
    assert {"lr_g", "network", "network.channels", "terms", "terms.r1.gamma", "dataset.digits"} <= set(paths)


def test_every_hyperparameter_has_a_text() -> None:
    for info, _ in walk(preset("quick-digits").config):
        assert info.title != info.path, f"{info.path} has no title"


def test_what_may_change_while_training() -> None:
    old = preset("quick-digits").config
    assert not_live(old, edited(old, "lr_g", 0.1)) == []
    assert not_live(old, edited(old, "terms.r1.gamma", 0.1)) == []
    assert not_live(old, edited(old, "terms.r1", "off")) == []
    assert not_live(old, edited(old, "batch_size", 3)) == ["batch_size"]
    assert "network" in not_live(old, edited(old, "network", "mlp"))
    assert changed(old, edited(old, "lr_g", 0.1)) == {"lr_g": (old.lr_g, 0.1)}


def test_a_part_without_texts_is_refused() -> None:
    class Nameless:
        source = "x"

    with pytest.raises(TypeError, match="Nameless in .* has no title"):
        Registry("ganstudio.objectives").register(Nameless)


def test_edits_that_need_each_other_are_one_edit() -> None:
    config = preset("quick-digits").config
    with pytest.raises(ConfigError) as refused:
        edited(config, "conditioning", "none")
    assert list(refused.value.problems) == ["terms.class_loss"]  # by its place, so that its row can be marked
    both = [("conditioning", "none"), ("terms.class_loss", "off")]
    assert edited_all(config, both) == edited_all(config, both[::-1])


def test_what_else_must_change_is_found_by_the_parts_own_advice() -> None:
    config = preset("quick-digits").config
    more = reconciled(config, [("dataset", "ring")])
    assert more is not None
    ring = edited_all(config, [("dataset", "ring"), *more])
    assert (kind_of(ring.network), ring.conditioning, "class_loss" in ring.terms) == ("points", "none", False)
    assert reconciled(config, [("lr_g", 1e-3)]) == []
    assert reconciled(config, [("lr_g", -1)]) is None


def test_every_data_set_can_be_had_from_every_preset() -> None:
    for name, found in presets().items():
        for kind in registry_of(found.config, "dataset"):
            assert reconciled(found.config, [("dataset", kind)]) is not None, f"{name} with {kind}"


def test_no_preset_is_a_matter_of_concern() -> None:
    assert {name: found for name in presets() if (found := concerns_of(preset(name).config))} == {}


def test_a_choice_of_numbers_reads_texts_as_the_shell_gives_them() -> None:
    config = edited(edited(preset("quick-digits").config, "network", "dcgan"), "network.kernel", "3")
    assert config.network.kernel == 3  # type: ignore[attr-defined]  # of this network
    with pytest.raises(ConfigError, match=r"network\.kernel: must be one of 3, 5 or 7"):
        edited(config, "network.kernel", "4")


def test_a_rate_that_changes_nothing_is_a_matter_of_concern() -> None:
    config = preset("quick-digits").config
    found = concerns_of(edited(config, "lr_g", 1e-12))
    assert list(found) == ["lr_g"]
    assert "0.0001 to 0.01" in found["lr_g"]
    assert not concerns_of(edited(config, "lr_d", 1e-7))
