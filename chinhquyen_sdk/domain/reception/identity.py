"""A denouncer's identity: taken out of the petition, kept apart (Luật Tố cáo 25/2018/QH14)."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line

from .records import Petition

HIDDEN = "[người tố cáo]"
_SHORTEST = 4  # shorter words are too common to strike out everywhere


class Identity(Record):
    """Who denounced, and the letter as it was written: it may name its writer."""

    name: Line
    phone: Line = ""
    address: Line = ""
    title: Line = ""
    content: str
    part_of: str = ""  # the letter a denunciation was split from: it names its writer
    parts: tuple[str, ...] = ()  # of a letter with a denunciation: the codes of its parts


class Parted(NamedTuple):
    """A petition without its sender, and the sender."""

    petition: Petition
    identity: Identity


def part(petition: Petition) -> Parted:
    """Return ``petition`` with the sender struck out of fields and text, and the identity to lock away."""
    identity = Identity(name=petition.sender_name, phone=petition.sender_phone, address=petition.sender_address,
                        title=petition.title, content=petition.content, part_of=petition.part_of)  # fmt: skip
    bare = petition.model_copy(update={
        "sender_name": "", "sender_phone": "", "sender_address": "", "part_of": "",
        "content": strike(petition.content, identity), "title": strike(petition.title, identity),
    })  # fmt: skip
    return Parted(bare, identity)


def rejoin(petition: Petition, identity: Identity) -> Petition:
    """Return ``petition`` with its sender again: it turned out not to be a denunciation."""
    return petition.model_copy(update={
        "sender_name": identity.name, "sender_phone": identity.phone, "sender_address": identity.address,
        "content": identity.content, "title": identity.title or petition.title, "part_of": identity.part_of,
    })  # fmt: skip


def strike(text: str, identity: Identity) -> str:
    """Return ``text`` without the name, telephone number and address of the denouncer.

    Spacing, capitals and diacritics do not matter: people sign as they type.
    """
    for word in (identity.name, identity.address, identity.phone):
        if len(word) >= _SHORTEST:
            spans = [match.span() for match in re.finditer(_loose(word), _bare(text))]
            for start, end in reversed(spans):
                text = text[:start] + HIDDEN + text[end:]
    return text


def _loose(word: str) -> str:
    if word.isdigit():  # 0912…, 0912 000 …, +84 912…
        return r"(?:\+?84|0)?[\s.\-]*" + r"[\s.\-]*".join(word.lstrip("0"))
    return r"[\s.,\-]+".join(re.escape(part) for part in re.split(r"[\s.,\-]+", _bare(word)) if part)


def _bare(text: str) -> str:
    """Fold ``text`` letter by letter, so that every place in it stays where it was."""
    return "".join("d" if c in "đĐ" else unicodedata.normalize("NFD", c)[0].lower()[0] for c in text)
