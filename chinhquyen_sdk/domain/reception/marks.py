"""Marks by which petitions that belong together are found: who wrote, and which words. The host keeps keyed hashes only."""

from __future__ import annotations

import hashlib
import re

from chinhquyen_sdk.domain.text import fold

from .records import Petition

WORD_MARKS = 6
_SHINGLE = 4
# Every letter begins with these; they say nothing about its matter.
_FRAME = re.compile(
    r"cong hoa xa hoi chu nghia viet nam|doc lap tu do hanh phuc|kinh gui|toi xin chan thanh cam on|don (?:kien nghi|khieu nai"
    r"|to cao|phan anh|de nghi)|uy ban nhan dan|chu tich"
)
_PHONE_DIGITS = 9


def sender_mark(petition: Petition) -> str:
    """Return the mark of who wrote: name and telephone, or name and village; empty when neither tells one person."""
    name = fold(petition.sender_name)
    phone = re.sub(r"\D", "", petition.sender_phone)[-_PHONE_DIGITS:]
    place = phone or fold(petition.village)
    return f"s:{_room(petition)}:{name}|{place}" if name and place else ""


def word_marks(petition: Petition) -> tuple[str, ...]:
    """Return a few marks of the words: letters with much the same text share several of them."""
    words = re.findall(r"\w+", _FRAME.sub(" ", fold(petition.content)))
    pieces = {" ".join(words[i : i + _SHINGLE]) for i in range(max(len(words) - _SHINGLE + 1, 1))}
    lowest = sorted(hashlib.blake2b(piece.encode(), digest_size=8).hexdigest() for piece in pieces if piece)
    return tuple(f"w:{_room(petition)}:{mark}" for mark in lowest[:WORD_MARKS])


def _room(petition: Petition) -> str:
    """Protected letters are compared among themselves: a neighbour with a name would give the denouncer away."""
    return "kin" if petition.kind.identity_protected else "thuong"
