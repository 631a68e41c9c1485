"""Our catalogue, and those the installed packages bring, English and Vietnamese."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import polib

LOCALE = Path(__file__).resolve().parent / "locale"
DOMAINS = ("django", "djangojs")

Key = tuple[str | None, str]
Catalogue = polib.POFile | polib.MOFile


def key(entry: polib.POEntry) -> Key:
    return entry.msgctxt, entry.msgid


def texts(entry: polib.POEntry) -> list[str]:
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


@cache
def read(file: Path) -> Catalogue:
    """To look at, not to change: it is read once."""
    return polib.pofile(str(file)) if file.suffix == ".po" else polib.mofile(str(file))


def ours(domain: str) -> Catalogue:
    return read(LOCALE / "vi/LC_MESSAGES" / f"{domain}.po")


def package_dir(package: str) -> Path | None:
    """Where the package is, None if it is not installed."""
    spec = find_spec(package)
    return Path(spec.origin).parent if spec and spec.origin else None


def english(package: str, domain: str) -> Iterator[tuple[str, Catalogue]]:
    """Each app of the package with its English catalogue: the .po, or the .mo where no .po is shipped (DRF)."""
    root = package_dir(package)
    for folder in sorted(root.glob("**/locale/en/LC_MESSAGES")) if root else []:
        app = str(folder.parents[2].relative_to(root.parent)) if root else package
        if (folder / f"{domain}.po").exists():
            yield app, read(folder / f"{domain}.po")
        elif (folder / f"{domain}.mo").exists():
            yield app, read(folder / f"{domain}.mo")


def vietnamese(
    package: str, domain: str, leave_out: frozenset[str] = frozenset()
) -> dict[Key, list[polib.POEntry]]:
    """What the apps of a package say themselves; counted in the .mo, because that is what Django reads."""
    root = package_dir(package)
    said: dict[Key, list[polib.POEntry]] = {}
    for file in sorted(root.glob(f"**/locale/vi/LC_MESSAGES/{domain}.mo")) if root else []:
        if not leave_out & set(file.relative_to(root or file).parts):
            for entry in read(file):
                said.setdefault(key(entry), []).extend([entry] if any(texts(entry)) else [])
    return {found: entries for found, entries in said.items() if entries}
