"""Puts into .venv what the site needs (`base`) or what lint and tests need as well (`dev`).

Needs only Python's standard library. Done already for the same requirements: returns at once, offline.
"""

from __future__ import annotations

import sys
from pathlib import Path

import environment
import stamps
from environment import UV
from paths import PYTHON, REQUIREMENTS, ROOT, VENV, distributions
from steps import StepFailed, run, step, stop

PIP_ENV = {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1"}
LAYERS = {"base": "the site", "dev": "lint and tests"}


def ready(layer: str = "base") -> None:
    """Makes .venv hold the layer: `base`, or `dev` on top of it."""
    try:
        if not environment.works():
            with step("Making the virtual environment .venv"):
                environment.create()
        for name in ["base"] if layer == "base" else list(LAYERS):
            install(name)
        install_own_packages()
        compile_translations()
    except StepFailed as failure:
        stop(f"{str(failure).strip()}\nThe installation stopped here; run the same command to go on.")


def install(layer: str) -> None:
    """The pinned requirements of one layer, each checked against its hash."""
    wanted = REQUIREMENTS / f"{layer}.txt"
    stamp, mark = VENV / f".{layer}-installed", stamps.fingerprint([wanted], str(VENV))
    if stamps.is_current(stamp, mark):
        return
    with step(f"Installing what {LAYERS[layer]} needs"):
        have_uv()
        add("--require-hashes", "-r", wanted)
    stamps.set_current(stamp, mark)


def have_uv() -> None:
    """The installer itself, pinned and hash-checked like the rest."""
    if not (VENV / "bin" / "uv").exists():
        pip("--require-hashes", "-r", REQUIREMENTS / "bootstrap.txt")


def install_own_packages() -> None:
    """The SDK and the modules, editable: they stay where they are. Done once per pyproject.toml."""
    folders = distributions()
    mark = stamps.fingerprint([folder / "pyproject.toml" for folder in folders], str(VENV))
    stamp = VENV / ".own-installed"
    if stamps.is_current(stamp, mark):
        return
    with step("Installing the SDK and the modules"):
        editable = [part for folder in folders for part in ("-e", str(folder))]
        add("--no-deps", "--no-build-isolation", *editable)
    stamps.set_current(stamp, mark)


def compile_translations() -> None:
    """Builds the .mo files, which are not kept in git, from the .po files."""
    folders = [*ROOT.glob("*/locale"), *ROOT.glob("wagtail-vi/*/locale"), *ROOT.glob("plugins/*/*/locale")]
    sources = sorted(source for folder in folders for source in folder.glob("*/LC_MESSAGES/*.po"))
    stamp, mark = VENV / ".translations-compiled", stamps.fingerprint(sources, str(VENV))
    built = all(source.with_suffix(".mo").exists() for source in sources)
    if not (ROOT / "cms_site" / "compile_messages.py").exists() or (built and stamps.is_current(stamp, mark)):
        return
    with step("Building the Vietnamese texts"):
        run(PYTHON, "-m", "cms_site.compile_messages")
    stamps.set_current(stamp, mark)


def add(*options: str | Path) -> None:
    """Installs with uv, which takes seconds; where uv cannot work, with pip."""
    try:
        run(VENV / "bin" / "uv", "pip", "install", *options, env=UV)
    except (StepFailed, OSError) as with_uv:
        try:
            pip(*options)
        except StepFailed as with_pip:
            raise StepFailed(f"{with_uv}\n{with_pip}") from with_pip


def pip(*options: str | Path) -> None:
    run(PYTHON, "-m", "pip", "install", *options, env=PIP_ENV)


if __name__ == "__main__":
    ready(sys.argv[1] if len(sys.argv) > 1 else "base")
