"""A copy of a Word or Excel file with the finds replaced; its look stays as it was. A PDF is never edited."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import count
from typing import NamedTuple

from chinhquyen_sdk.domain.privacy import Answer, Decision, OwnFacts, digest_of, find_personal_data
from chinhquyen_sdk.domain.refusals import Refused

from .files import read_file
from .package import escaped, opened, plain, repacked, source
from .parts import Part, refused
from .xlsx import CELL, attributes, joined, shared

_SHARED = "xl/sharedStrings.xml"
_STRING = re.compile(r"<(?:\w+:)?si */>|(<(?:\w+:)?si\b[^>/]*>)(.*?)(</(?:\w+:)?si>)", re.DOTALL)


class Edit(NamedTuple):
    """Characters of a part's text, and what comes in their place."""

    start: int
    end: int
    seen: str
    by: str


def redact_file(
    content: bytes, name: str, digest: str, answers: Mapping[str, Answer], *, office: OwnFacts | None = None
) -> bytes:
    """Return the file with what is answered "replace" replaced. ``digest`` is of the file that was looked at.

    Raises ``Refused`` where the change would not be whole: in a PDF, or when the same words stand in a place that cannot be edited.
    """
    if digest_of(content) != digest:
        raise refused("changed", "Tệp đã đổi sau lần xem trước. Mời xem lại.")
    file = read_file(content, name)
    numbers = count(1)
    edits: list[tuple[Part, list[Edit]]] = []
    for part in file.parts:
        found = [(f"f{next(numbers)}", one) for one in find_personal_data(part.text, office=office)]
        given = [(one, answers[id]) for id, one in found if id in answers]
        edits.append((part, [Edit(one.start, one.end, one.seen, a.replacement or one.suggestion)
                             for one, a in given if a.decision is Decision.REPLACE]))  # fmt: skip
    if not any(mine for _, mine in edits):
        return content
    if file.kind == "txt":
        return _edited(*edits[0]).encode()
    if file.kind == "pdf":
        raise refused("pdf", "PDF không sửa được ở đây. Mời sửa tệp gốc, xuất lại PDF rồi thay tệp.")
    changed = _word(content, edits) if file.kind == "docx" else _workbook(content, edits)
    _check_gone(changed, name, edits, office)
    return changed


def _edited(part: Part, edits: list[Edit]) -> str:
    text = part.text
    for one in reversed(edits):
        text = text[: one.start] + one.by + text[one.end :]
    return text


def _word(content: bytes, edits: list[tuple[Part, list[Edit]]]) -> bytes:
    changed = {}
    with opened(content) as archive:
        for part, mine in edits:
            if mine:
                changed[part.member] = _runs(source(archive, part.member), part, mine)
    return repacked(content, changed)


def _runs(xml: str, part: Part, edits: list[Edit]) -> str:
    """Put the new words into the run where the old ones began, and take the rest out of the runs they went through."""
    for node in reversed(part.nodes):
        words, touched = part.text[node.start : node.end], False
        for one in reversed([e for e in edits if e.start < node.end and e.end > node.start]):
            first, last = max(one.start, node.start) - node.start, min(one.end, node.end) - node.start
            words = words[:first] + (one.by if one.start >= node.start else "") + words[last:]
            touched = True
        if touched:
            head = xml[: node.source_start]
            if words != words.strip() and head.endswith("<w:t>"):
                head = head.removesuffix("<w:t>") + '<w:t xml:space="preserve">'
            xml = head + escaped(words) + xml[node.source_end :]
    return xml


def _workbook(content: bytes, edits: list[tuple[Part, list[Edit]]]) -> bytes:
    changed: dict[str, str] = {}
    with opened(content) as archive:
        strings = shared(source(archive, _SHARED))
        for part, mine in edits:
            if not mine:
                continue
            if not part.member.startswith("xl/worksheets/") or "!" not in part.place(mine[0].start):
                raise _not_here(part.place(mine[0].start))
            xml = changed.get(part.member) or source(archive, part.member)
            changed[part.member] = _cells(xml, _by_cell(part, mine), strings)
        whole = [
            changed.get(name) or source(archive, name)
            for name in archive.namelist()
            if name.startswith("xl/worksheets/sheet")
        ]
        if strings:
            changed[_SHARED] = _without_unused(source(archive, _SHARED), whole)
    return repacked(content, changed)


def _by_cell(part: Part, edits: list[Edit]) -> dict[str, str]:
    """Return the new words of each touched cell, by its reference."""
    cells: dict[str, list[Edit]] = {}
    for one in edits:
        cells.setdefault(part.place(one.start).rpartition("!")[2], []).append(one)
    return {reference: _cell_text(part, mine) for reference, mine in cells.items()}


def _cell_text(part: Part, edits: list[Edit]) -> str:
    start = max(begin for begin in part.starts if begin <= edits[0].start)
    end = min([*(begin for begin in part.starts if begin > start), len(part.text)])
    text = part.text[start:end].rstrip("\t\n")
    for one in reversed(edits):
        if one.end > start + len(text):
            raise _not_here(part.place(one.start))
        text = text[: one.start - start] + one.by + text[one.end - start :]
    return text


def _cells(xml: str, texts: dict[str, str], strings: list[str]) -> str:
    def anew(found: re.Match[str]) -> str:
        about = attributes(found[2] or "")
        text = texts.get(about.get("r", ""))
        if found[1] is not None or text is None:
            return found[0]
        style = f' s="{about["s"]}"' if "s" in about else ""
        tag = re.match(r"<((?:\w+:)?)c", found[0])
        mark = tag[1] if tag else ""
        return (
            f'<{mark}c r="{about["r"]}"{style} t="inlineStr"><{mark}is><{mark}t xml:space="preserve">{escaped(text)}'
            f"</{mark}t></{mark}is></{mark}c>"
        )

    return CELL.sub(anew, xml)


def _without_unused(xml: str, sheets: list[str]) -> str:
    """Empty every shared string that no cell shows any more: the old words would still be in the file."""
    used = {
        int(n)
        for sheet in sheets
        for n in re.findall(r"t=\"s\"[^>]*>.*?<(?:\w+:)?v>(\d+)</", sheet, re.DOTALL)
    }
    numbers = count()

    def kept(found: re.Match[str]) -> str:
        return (
            found[0]
            if next(numbers) in used or not joined(found[2] or "")
            else f"{found[1]}<t></t>{found[3]}"
        )

    return _STRING.sub(kept, xml)


def _not_here(place: str) -> Refused:
    return refused(
        "not_editable",
        f"Chỗ ở {place or 'trong tệp'} máy không tự thay được. Mời sửa trong Word hoặc Excel rồi tải lại.",
    )


def _check_gone(
    changed: bytes, name: str, edits: list[tuple[Part, list[Edit]]], office: OwnFacts | None
) -> None:
    """Nothing that was replaced may be left anywhere in the file: not in its properties, not in a copy of it."""
    gone = {one.seen for _, mine in edits for one in mine if len(one.seen) >= 6}
    with opened(changed) as archive:
        words = " ".join(
            plain(re.sub(r"<[^>]*>", "", source(archive, m)))
            for m in archive.namelist()
            if m.endswith((".xml", ".rels"))
        )
    left = [one for one in gone if one in words]
    answered_twice = {
        one.seen
        for part in read_file(changed, name).parts
        for one in find_personal_data(part.text, office=office)
    }
    if [one for one in left if one not in answered_twice]:
        raise _not_here("thông tin về tệp hoặc một bản sao bên trong")
