"""``ganstudio presets`` and ``ganstudio doctor``."""

from __future__ import annotations

import argparse
import json

from rich.console import Console
from rich.table import Table

from ganstudio.params import tr


def add_presets_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help=tr("complete configurations for a program"))


def run_presets(options: argparse.Namespace) -> int:
    from ganstudio.presets import DEFAULT, presets

    if options.json:
        print(json.dumps({name: preset.config.model_dump() for name, preset in presets().items()}, indent=2))
        return 0
    table = Table(show_edge=False, pad_edge=False)
    for heading in (tr("preset"), tr("what to watch for"), tr("source")):
        table.add_column(heading, overflow="fold", no_wrap=not table.columns)  # a name must stay whole, to be copied
    for name, preset in presets().items():
        shown = f"[bold]{name}[/]" + (tr("\n(the default)") if name == DEFAULT else "")
        table.add_row(shown, f"{tr(preset.title)}. {tr(preset.watch)}", preset.source)
    Console().print(table)
    return 0


def add_doctor_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "run", metavar="RUN", nargs="?", help=tr("a run's folder: say what is wrong with its training instead")
    )


def run_doctor(options: argparse.Namespace) -> int:
    if options.run is not None:
        from ganstudio.cli.diagnose import print_diagnoses

        return print_diagnoses(options.run)
    from ganstudio.doctor import examine

    console = Console(highlight=False)
    findings = examine()
    for finding in findings:
        mark = "[green]✓[/]" if finding.is_well else "[red]✗[/]"
        console.print(f"{mark} [bold]{finding.what}[/]", end="  ")
        console.print(finding.value, markup=False)
        if finding.remedy:
            console.print(f"    {finding.remedy}", markup=False)
    return 0 if all(finding.is_well for finding in findings) else 1
