"""Gives the catalogue back, one file for each app, to be offered upstream: `python -m wagtail_vi.split DIRECTORY`.

For an app whose English catalogue is installed the file has every message in its order, ours before theirs: what
Transifex takes as a translation of that resource, and what can be laid over a checkout. For the others it has what we
say, under the name of the package.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import polib

from wagtail_vi.catalogues import DOMAINS, Key, english, key, ours, texts, vietnamese
from wagtail_vi.missing import WITH_CATALOGUES

METADATA = {
    "Language": "vi",
    "Language-Team": "Vietnamese",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": "nplurals=1; plural=0;",
}


def split(directory: Path) -> list[Path]:
    """Writes the files and returns them."""
    written = []
    for domain in DOMAINS:
        said = {key(entry): entry for entry in ours(domain)}
        theirs = {at: found[0] for name in WITH_CATALOGUES for at, found in vietnamese(name, domain).items()}
        whole = {app: found for package in WITH_CATALOGUES for app, found in english(package, domain)}
        apps = {app for entry in said.values() for app in apps_of(entry)}
        for app in sorted(apps | set(whole)):
            wanted = whole.get(app) or [entry for entry in said.values() if app in apps_of(entry)]
            written.append(_write(directory / app, domain, wanted, theirs | said))
    return written


def apps_of(entry: polib.POEntry) -> list[str]:
    """The apps that say this message: one on each line of the comment."""
    return str(entry.comment).splitlines()


def _write(app: Path, domain: str, wanted: Iterable[polib.POEntry], said: dict[Key, polib.POEntry]) -> Path:
    catalogue = polib.POFile(wrapwidth=78)
    catalogue.metadata = dict(METADATA)
    catalogue.extend(_in_vietnamese(entry, said.get(key(entry))) for entry in wanted)
    target = app / "locale/vi/LC_MESSAGES" / f"{domain}.po"
    target.parent.mkdir(parents=True, exist_ok=True)
    catalogue.save(str(target))
    return target


def _in_vietnamese(entry: polib.POEntry, said: polib.POEntry | None) -> polib.POEntry:
    new = polib.POEntry(
        msgid=entry.msgid,
        msgctxt=entry.msgctxt,
        msgid_plural=entry.msgid_plural,
        occurrences=entry.occurrences,
        flags=[flag for flag in entry.flags if flag != "fuzzy"],
    )
    text = texts(said)[0] if said else ""
    if entry.msgid_plural:
        new.msgstr_plural = {0: text}
    else:
        new.msgstr = text
    return new


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m wagtail_vi.split", description=__doc__)
    parser.add_argument("directory", type=Path)
    for written in split(parser.parse_args(arguments).directory):
        sys.stdout.write(f"{written}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
