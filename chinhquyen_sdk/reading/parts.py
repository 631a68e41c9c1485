"""What a file says, in parts, each place known by the name a person would look for."""

from __future__ import annotations

import bisect
from typing import NamedTuple

from chinhquyen_sdk.domain.refusals import Refused

BASIS = "tệp đăng lên trang: chữ, Word (.docx), Excel (.xlsx), PDF; tối đa 20 MB"
MOST_BYTES = 20_000_000
MOST_CHARACTERS = 6_000_000
LARGE_IMAGE = 20_000  # bytes; a smaller picture is a logo or a line


class Node(NamedTuple):
    """A run of text: where in the part's text, where in the source of ``member``."""

    start: int
    end: int
    source_start: int
    source_end: int


class Part(NamedTuple):
    """A piece of a file: its text, and from which character on it stands where."""

    text: str
    starts: tuple[int, ...] = ()
    places: tuple[str, ...] = ()
    member: str = ""
    nodes: tuple[Node, ...] = ()

    def place(self, position: int) -> str:
        n = bisect.bisect_right(self.starts, position) - 1
        return self.places[n] if n >= 0 else ""


class FileText(NamedTuple):
    """All parts, and in words what no machine could read."""

    kind: str
    parts: tuple[Part, ...]
    unread: tuple[str, ...] = ()


def refused(code: str, text: str) -> Refused:
    """Return the refusal of a file, with what to do."""
    return Refused(text, basis=BASIS, code=f"file_{code}", field="file")


class PartWriter:
    """Collects text with its places."""

    def __init__(self, member: str = "") -> None:
        self.member = member
        self.pieces: list[str] = []
        self.length = 0
        self.starts: list[int] = []
        self.places: list[str] = []
        self.nodes: list[Node] = []

    def at(self, place: str) -> None:
        if not self.places or self.places[-1] != place:
            self.starts.append(self.length)
            self.places.append(place)

    def write(self, text: str, source: tuple[int, int] | None = None) -> None:
        if source:
            self.nodes.append(Node(self.length, self.length + len(text), *source))
        self.pieces.append(text)
        self.length += len(text)
        if self.length > MOST_CHARACTERS:
            raise refused("too_long", "Tệp có quá nhiều chữ để máy xem hết. Mời chia thành nhiều tệp.")

    def part(self) -> Part:
        return Part(
            "".join(self.pieces), tuple(self.starts), tuple(self.places), self.member, tuple(self.nodes)
        )
