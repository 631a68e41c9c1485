"""Builds the .mo files of this repository from its .po files: `python -m cms_site.compile_messages [ANOTHER_ROOT]`.

polib does the work, because the machine of a commune may have no GNU gettext. Each .mo gets the time of its
.po; while the two agree the catalogue is left alone, so the command costs nothing when run on every start.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PLACES = (
    "cms_site/locale",
    "wagtail-vi/wagtail_vi/locale",
    "chinhquyen_sdk/**/locale",
    "plugins/*/**/locale",
)


def catalogues(root: Path = ROOT) -> Iterator[Path]:
    """Every .po file of the site, the SDK and the modules."""
    for place in PLACES:
        for folder in root.glob(place):
            yield from sorted(folder.glob("*/LC_MESSAGES/*.po"))


def is_stale(source: Path) -> bool:
    target = source.with_suffix(".mo")
    return not target.exists() or target.stat().st_mtime_ns != source.stat().st_mtime_ns


def compile_stale(root: Path = ROOT) -> list[Path]:
    """Write the .mo of every catalogue that changed since the last run; returns the .mo files written."""
    return [compile_one(source) for source in catalogues(root) if is_stale(source)]


def compile_one(source: Path) -> Path:
    import polib  # not needed to find out that there is nothing to build

    target = source.with_suffix(".mo")
    polib.pofile(str(source)).save_as_mofile(str(target))
    times = source.stat()
    os.utime(target, ns=(times.st_atime_ns, times.st_mtime_ns))
    return target


def main() -> int:
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT
    for target in compile_stale(root):
        sys.stdout.write(f"{target.relative_to(root)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
