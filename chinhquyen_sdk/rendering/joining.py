"""Several PDF files of our own press behind each other as one, written as it goes: only numbers stay in memory.

A library would hold the whole file. What may be joined is narrow: PDF 1.4 as Typst writes it untagged, its objects plain
and listed in one table at the end. Anything else is refused by a ``ValueError``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, NamedTuple

_TABLE = re.compile(rb"xref\n0 (\d+)\n(.*?)trailer\n<<(.*?)>>\nstartxref", re.DOTALL)
_REFERENCE = re.compile(rb"(?<![\w.])(\d+) 0 R\b")
_CATALOG, _PAGES = 1, 2


class _Part(NamedTuple):
    """What one file holds: its objects by number without the ones a whole has once, its page tree, its pages."""

    objects: dict[int, bytes]
    tree: int
    pages: int


def joined(parts: Sequence[Path], to: Path) -> int:
    """Write the pages of ``parts`` in their order to ``to`` and return how many there are."""
    with to.open("wb") as out:
        out.write(b"%PDF-1.4\n%\x80\x80\x80\x80\n")
        places: list[int] = [0, 0]
        trees, pages = [], 0
        for part in map(_read, parts):
            # The first number after what is written; 1 and 2 are the whole's own.
            numbers = {old: len(places) + 1 + at for at, old in enumerate(sorted(part.objects))}
            trees.append(numbers[part.tree])
            pages += part.pages
            places.extend(_copied(out, part, numbers))
        kids = b" ".join(b"%d 0 R" % tree for tree in trees)
        places[1] = _put(out, _PAGES, b"<</Type/Pages/Count %d/Kids[%s]>>" % (pages, kids))
        places[0] = _put(out, _CATALOG, b"<</Type/Catalog/Pages 2 0 R/Lang(vi)>>")
        _close(out, places)
    return pages


def _read(file: Path) -> _Part:
    raw = file.read_bytes()
    table = _TABLE.search(raw, raw.rfind(b"xref\n0 "))
    if not raw.startswith(b"%PDF-1.4") or table is None:
        raise ValueError(f"{file.name} is no plain PDF of our press")
    lines = table[2].split(b"\r\n")
    at = {number: int(line[:10]) for number, line in enumerate(lines) if line[17:18] == b"n"}
    ends = dict(zip(sorted(at.values()), [*sorted(at.values())[1:], table.start()], strict=True))
    objects = {n: _body(raw[place : ends[place]]) for n, place in at.items()}
    catalog = objects.pop(int(_one(rb"/Root (\d+) 0 R", table[3])))
    for once in re.findall(rb"/(?:Info|Metadata) (\d+) 0 R", table[3] + catalog):
        objects.pop(int(once), None)
    tree = int(_one(rb"/Pages (\d+) 0 R", catalog))
    return _Part(objects, tree, int(_one(rb"/Count (\d+)", objects[tree])))


def _body(raw: bytes) -> bytes:
    return raw.partition(b" obj\n")[2].rstrip().removesuffix(b"endobj").rstrip(b"\n")


def _one(pattern: bytes, text: bytes) -> bytes:
    found = re.search(pattern, text)
    if found is None:
        raise ValueError(f"no {pattern.decode()} in a PDF of our press")
    return found[1]


def _copied(out: IO[bytes], part: _Part, numbers: dict[int, int]) -> Iterator[int]:
    """Copy the objects under their new numbers; what is inside a stream is not touched."""
    for old, new in numbers.items():
        head, mark, stream = part.objects[old].partition(b"\nstream\n")
        head = _REFERENCE.sub(lambda found: b"%d 0 R" % numbers[int(found[1])], head)
        if old == part.tree:
            head = head.replace(b"<<", b"<</Parent %d 0 R" % _PAGES, 1)
        yield _put(out, new, head + mark + stream)


def _put(out: IO[bytes], number: int, body: bytes) -> int:
    place = out.tell()
    out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    return place


def _close(out: IO[bytes], places: Sequence[int]) -> None:
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f\r\n" % (len(places) + 1))
    for place in places:
        out.write(b"%010d 00000 n\r\n" % place)
    out.write(
        b"trailer\n<</Size %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, _CATALOG, start)
    )
