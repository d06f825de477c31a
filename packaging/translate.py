#!/usr/bin/env python3
"""Keeps the translations: extracts texts, and compiles what is translated.

    python packaging/translate.py            updates resources/i18n/*.ts from the sources and compiles *.qm
    python packaging/translate.py --check    changes nothing; fails where a text is new, untranslated or broken
    python packaging/translate.py --missing  lists what is not translated yet

Texts are marked with tr() and N_() in ganstudio/, and stand in the presets' JSON (title, watch).
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
I18N = ROOT / "resources" / "i18n"
TOOLS = Path(sys.executable).parent


def main() -> int:
    if "--missing" in sys.argv:
        for file in languages():
            print(*(source for source, text in messages(file).items() if not text), sep="\n")
        return 0
    if "--check" in sys.argv:
        problems = [problem for file in languages() for problem in check(file)]
        print(*problems or ["translations are complete"], sep="\n")
        return 1 if problems else 0
    for file in languages():
        update(file)
        compile_to(file, file.with_suffix(".qm"))
        print(f"{file.name}: {sum(1 for text in messages(file).values() if not text)} texts to translate")
    return 0


def languages() -> list[Path]:
    return sorted(I18N.glob("ganstudio_*.ts"))


def check(file: Path) -> list[str]:
    """What is wrong with one language."""
    with tempfile.TemporaryDirectory() as name:
        fresh, compiled = Path(name) / file.name, Path(name) / "fresh.qm"
        shutil.copy(file, fresh)
        update(fresh)
        compile_to(file, compiled)
        old, new = messages(file), messages(fresh)
        problems = [f"{file.name}: not extracted yet: {source!r}" for source in new.keys() - old.keys()]
        problems += [f"{file.name}: no longer used: {source!r}" for source in old.keys() - new.keys()]
        problems += [f"{file.name}: not translated: {source!r}" for source, text in old.items() if not text]
        problems += [
            f"{file.name}: other placeholders: {s!r} → {t!r}" for s, t in old.items() if t and fields(s) != fields(t)
        ]
        if not file.with_suffix(".qm").exists() or compiled.read_bytes() != file.with_suffix(".qm").read_bytes():
            problems.append(f"{file.stem}.qm is older than the .ts; run packaging/translate.py")
    return sorted(problems)


def update(file: Path) -> None:
    """Merges the texts of now into a .ts file; what is no longer used goes."""
    with tempfile.TemporaryDirectory() as name:
        stub = Path(name) / "presets.py"
        texts = [
            json.loads(p.read_text("utf-8"))[k]
            for p in sorted((ROOT / "resources/presets").glob("*.json"))
            for k in ("title", "watch")
        ]
        stub.write_text("".join(f"N_({json.dumps(text, ensure_ascii=False)})\n" for text in texts), "utf-8")
        sources = [*sorted((ROOT / "ganstudio").rglob("*.py")), stub]
        words = ["-silent", "-no-obsolete", "-locations", "none", "-tr-function-alias", "tr+=N_", *sources, "-ts", file]
        subprocess.run([TOOLS / "pyside6-lupdate", *map(str, words)], check=True, stdout=subprocess.DEVNULL)


def compile_to(file: Path, target: Path) -> None:
    words = [TOOLS / "pyside6-lrelease", "-silent", file, "-qm", target]
    subprocess.run(list(map(str, words)), check=True, stdout=subprocess.DEVNULL)


def messages(file: Path) -> dict[str, str]:
    """Source → translation, empty where it is unfinished."""
    result = {}
    for message in ET.parse(file).iter("message"):
        translation = message.find("translation")
        assert translation is not None
        finished = translation.get("type") != "unfinished"
        result[message.findtext("source", "")] = (translation.text or "") if finished else ""
    return result


def fields(text: str) -> list[str]:
    """The placeholders of str.format; unnumbered ones keep their order, numbered ones may move."""
    return sorted(re.findall(r"{[^{}]*}", text))


if __name__ == "__main__":
    sys.exit(main())
