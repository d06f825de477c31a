#!/usr/bin/env python3
"""Sets up GAN Studio in this folder and starts it: all a fresh machine needs is Python 3.11 or newer.

    python3 packaging/start.py            opens the studio (further words go to the command `ganstudio`)
    python3 packaging/start.py tests      runs the tests (further words go to pytest)

Makes a virtual environment in .venv, installs the project into it (torch alone is some gigabytes), and on Debian and its
relatives installs system libraries that Qt needs, where it may. The second time it starts at once.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
_ALL_TESTS = ("-n", "2")
"""On two workers, which takes little more than half of the time; a few tests are sooner done without."""
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")


def main() -> int:
    if sys.version_info < (3, 11):
        return fail(f"GAN Studio needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    tests = sys.argv[1:2] == ["tests"]
    set_up("dev" if tests else "")
    install_system_libraries()
    if tests:
        return subprocess.call([PYTHON, "-m", "pytest", *(sys.argv[2:] or _ALL_TESTS)], cwd=ROOT)
    return subprocess.call([PYTHON, "-m", "ganstudio", *sys.argv[1:]])


def set_up(extra: str) -> None:
    """Makes the environment, unless it is there for this very pyproject.toml and Python."""
    stamps = {name: VENV / f"installed-{name or 'plain'}" for name in ("dev", "")}
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes() + sys.version.encode()).hexdigest()
    # What is installed for the tests serves the studio too.
    if any(stamps[name].exists() and stamps[name].read_text() == wanted for name in {extra, "dev"}):
        return
    if importlib.util.find_spec("ensurepip") is None:  # Debian keeps it in a package of its own
        version = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        if not apt_install(version):
            sys.exit(fail(f"Python's venv is missing. Install it: sudo apt-get install {version}"))
    print("Setting up .venv; the first time this downloads some gigabytes.", flush=True)
    subprocess.check_call([sys.executable, "-m", "venv", VENV])
    target = f"{ROOT}[{extra}]" if extra else str(ROOT)
    if subprocess.call([PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-e", target]):
        sys.exit(fail("The installation failed; the lines above say why. Mend it and start again."))
    stamps[extra].write_text(wanted)


def install_system_libraries() -> None:
    """What Qt needs from the system. Where it cannot be installed, the program itself says what is missing."""
    ask = "from ganstudio.doctor import missing_qt_packages; print(*missing_qt_packages())"
    packages = subprocess.run([PYTHON, "-c", ask], capture_output=True, text=True, check=True).stdout.split()
    if packages:
        apt_install(*packages)


def apt_install(*packages: str) -> bool:
    """Whether the packages are there now: only where apt-get can be used without asking for a password."""
    if shutil.which("apt-get") is None:
        return False
    prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if prefix and (shutil.which("sudo") is None or subprocess.call(["sudo", "-n", "true"], stderr=subprocess.DEVNULL)):
        return False
    print("Installing system packages:", *packages, flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in (["update", "-qq"], ["install", "-y", "-qq", *packages]):
        if subprocess.call([*prefix, "apt-get", *words], env=environment, stdout=subprocess.DEVNULL):
            return False
    return True


def fail(text: str) -> int:
    print(text, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
