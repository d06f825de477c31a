"""The shell's texts in a person's language: from the same files as the window's, but without Qt."""

from __future__ import annotations

import os
from xml.etree import ElementTree

from ganstudio import paths
from ganstudio.params import install_translator


def speak_shell_language() -> None:
    """Makes `tr` give texts in the language that the environment names, where there is a translation."""
    texts = texts_of(shell_locale())
    if texts:
        install_translator(lambda text: texts.get(text) or text)


def shell_locale() -> str:
    """Such as ``zh_CN``; empty where the environment names none. The first variable that is set decides, as POSIX has it."""
    value = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return value.partition(".")[0].partition("@")[0]


def texts_of(locale: str) -> dict[str, str]:
    """Source → translation; empty where there is none for this locale. A file that cannot be read is no reason to stop."""
    if not locale.replace("_", "").isalnum():
        return {}
    try:
        root = ElementTree.parse(paths.RESOURCES / "i18n" / f"ganstudio_{locale}.ts").getroot()
    except (OSError, ElementTree.ParseError):
        return {}
    return {message.findtext("source", ""): message.findtext("translation", "") for message in root.iter("message")}
