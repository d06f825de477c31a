"""The shell in another language."""

from __future__ import annotations

import pytest

from ganstudio.cli import main
from ganstudio.i18n import shell_locale, texts_of
from ganstudio.params import install_translator


@pytest.fixture(autouse=True)
def english_afterwards() -> object:
    yield
    install_translator(lambda text: text)


def test_options_may_be_spelt_as_in_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["train", "--terms.class_loss.weight", "-1"]) == 2
    assert "--terms.class-loss.weight: must be greater than 0" in capsys.readouterr().err


def test_the_shell_speaks_chinese(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert main(["train", "--steps", "0"]) == 2
    error = capsys.readouterr().err
    expected = texts_of("zh_CN")["--{} must be more than 0 (it is {})."]
    assert expected.format("steps", 0) in error
    assert any(ord(letter) > 0x4E00 for letter in error)
    with pytest.raises(SystemExit):
        main(["--help"])
    printed = capsys.readouterr().out
    assert texts_of("zh_CN")["usage: "] in printed
    assert texts_of("zh_CN")["List the presets."] in printed


@pytest.mark.parametrize("locale", ["", "C.UTF-8", "xx_YY", "../../etc/passwd", "de_DE@euro"])
def test_without_a_translation_it_stays_english(
    locale: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, locale)
    assert texts_of(shell_locale()) == {}
    assert main(["train", "--steps", "0"]) == 2
    assert "must be more than 0" in capsys.readouterr().err
