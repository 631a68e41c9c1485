"""The house stays readable: small files, names that say what is inside, modules that look alike."""

from __future__ import annotations

import ast
from pathlib import Path
from statistics import median

from tests.rules.repository import ROOT, code, files, text

LONGEST = 300
USUAL = 80
SAYS_NOTHING = {"utils", "util", "helpers", "helper", "misc", "common", "tools", "stuff"}
MODULE_FILES = {
    *("__init__", "module", "apps", "models", "rows", "commands", "queries", "forms", "pages", "panels"),
    *("hooks", "wagtail_hooks", "api", "urls"),
}
BESIDE_THEM = {"migrations", "templates", "static", "locale", "py.typed"}


def lines(file: Path) -> int:
    return text(file).count("\n")


def test_no_file_is_too_long_to_read() -> None:
    assert {str(file): lines(file) for file in code() if lines(file) > LONGEST} == {}


def test_the_usual_file_fits_on_two_screens() -> None:
    assert median(lines(file) for file in code() if "tests" not in file.parts) <= USUAL


def test_every_name_says_what_is_inside() -> None:
    own_folders = {"tools"}
    vague = [file for file in code() if file.stem in SAYS_NOTHING or SAYS_NOTHING & set(file.parts[1:-1])]
    assert [file for file in vague if file.parts[0] not in own_folders or file.stem in SAYS_NOTHING] == []


def test_modules_hold_the_same_files() -> None:
    """A stray file in one module is a place nobody looks in the other."""
    strays = []
    for package in ROOT.glob("plugins/*/chinhquyen_*"):
        for entry in package.iterdir():
            if entry.name == "__pycache__" or entry.name.startswith("."):
                continue
            allowed = entry.stem in MODULE_FILES if entry.suffix == ".py" or _is_package(entry) else False
            if not allowed and entry.name not in BESIDE_THEM:
                strays.append(str(entry.relative_to(ROOT)))
    assert strays == []


def _is_package(entry: Path) -> bool:
    return (entry / "__init__.py").exists()


def test_every_module_has_the_parts_it_cannot_do_without() -> None:
    for folder in ROOT.glob("plugins/*"):
        package = folder / f"chinhquyen_{folder.name}"
        needed = [folder / "pyproject.toml", folder / "tests", package / "module.py", package / "apps.py"]
        assert [str(part.relative_to(ROOT)) for part in needed if not part.exists()] == []


def test_python_files_are_typed_from_the_first_line() -> None:
    future = "from __future__ import annotations"
    assert [str(file) for file in code() if future not in text(file) and _does_something(file)] == []


def _does_something(file: Path) -> bool:
    """More than a docstring."""
    return any(not isinstance(statement, ast.Expr) for statement in ast.parse(text(file)).body)


def test_nothing_made_by_a_run_is_in_git() -> None:
    made = {".mo", ".pyc", ".sqlite3", ".log"}
    assert [str(file) for file in files() if file.suffix in made or file.parts[0] in {"var", ".venv"}] == []
