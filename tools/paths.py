"""Where things are in this repository. Only the standard library: read before anything is installed."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
REQUIREMENTS = ROOT / "requirements"


def distributions() -> list[Path]:
    """The folders of this repository that are installed: the SDK, the Vietnamese of Wagtail, then each module."""
    modules = sorted(found.parent for found in ROOT.glob("plugins/*/pyproject.toml"))
    return [ROOT, ROOT / "wagtail-vi", *modules]


def shipped() -> list[Path]:
    """The folders that become wheels: those above, and the reference site, which here runs from where it stands."""
    return [*distributions(), ROOT / "reference-site"]
