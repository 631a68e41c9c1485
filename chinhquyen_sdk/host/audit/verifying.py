"""Looking a chain over, from its beginning or from a head that is trusted, to its end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from ..models import AuditEntry, AuditLink
from .anchors import Anchor
from .chaining import BEGINNING, hash_of, unchained
from .keys import keys
from .sources import Sources, fits, is_there, sources_of

_STEP = 2_000


class Broken(StrEnum):
    """What kind of break it is, as the operator reads it."""

    CHANGED = "bị sửa"
    REMOVED = "bị xóa"
    INSERTED = "bị chèn thêm"
    REORDERED = "bị đổi chỗ"
    CUT_OFF = "bị cắt đuôi"
    NO_KEY = "thiếu khóa"


class Finding(NamedTuple):
    """The first broken place."""

    number: int
    kind: Broken
    what: str

    def __str__(self) -> str:
        return f"dòng số {self.number} {self.kind}: {self.what}"


class Verdict(NamedTuple):
    """How far the chain is sound, and the first break if there is one."""

    number: int
    hash: str
    finding: Finding | None
    reached_end: bool = True


def verify(
    site_id: int, *, since: Anchor | None = None, anchors: Iterable[Anchor] = (), at_most: int | None = None
) -> Verdict:
    """Look over the chain of ``site_id`` behind ``since``; ``at_most`` links, where it is done bit by bit."""
    number, last = (since.number, since.hash) if since else (0, BEGINNING)
    if since and (lost := _check_anchor(since)):
        return Verdict(0, BEGINNING, lost)
    end = None if at_most is None else number + at_most
    for links in _steps(site_id, number, end):
        sources = sources_of(link.entry for link in links)
        for link in links:
            if finding := _look(link, number, last, sources):
                return Verdict(number, last, finding)
            number, last = link.number, link.hash
    reached = end is None or number < end
    return Verdict(number, last, _look_around(site_id, anchors) if reached else None, reached)


def _steps(site_id: int, after: int, end: int | None) -> Iterator[Sequence[AuditLink]]:
    while True:
        rows = AuditLink.objects.filter(site_id=site_id, number__gt=after).order_by("number")
        links = list((rows.filter(number__lte=end) if end else rows).select_related("entry")[:_STEP])
        if not links:
            return
        yield links
        after = links[-1].number


def _look(link: AuditLink, number: int, last: str, sources: Sources) -> Finding | None:
    expected = number + 1
    if link.number > expected:
        return Finding(expected, Broken.REMOVED, f"sau số {number} là số {link.number}")
    known = keys()
    if link.key not in known or link.entry.key not in known:
        return Finding(expected, Broken.NO_KEY, "khóa đã ghi dòng này không có trong thiết lập của máy chủ")
    if hash_of(link, link.entry.mark) != link.hash:
        return Finding(expected, *_why_not(link))
    if link.previous != last:
        return Finding(expected, Broken.INSERTED, "dòng này không nối với dòng đứng trước nó")
    if not is_there(link.entry, sources):
        return Finding(expected, Broken.REMOVED, f"dòng gốc ({link.entry.source}) không còn")
    if link.entry.site_id != link.site_id or not fits(link.entry, sources):
        return Finding(
            expected, Broken.CHANGED, f"nội dung của việc “{link.entry.act}” không còn như lúc ghi"
        )
    return None


def _why_not(link: AuditLink) -> tuple[Broken, str]:
    before = AuditLink.objects.filter(site_id=link.site_id, hash=link.previous).first()
    stood = before.number + 1 if before else 1
    if stood != link.number and hash_of(link, link.entry.mark, stood) == link.hash:
        return Broken.REORDERED, f"trước kia đứng ở số {stood}"
    return Broken.CHANGED, "mắt xích hoặc dấu của dòng không còn như lúc ghi"


def _look_around(site_id: int, anchors: Iterable[Anchor]) -> Finding | None:
    """Look for what the links alone cannot tell: an end that is gone, a line from outside."""
    for anchor in anchors:
        if anchor.site == site_id and (lost := _check_anchor(anchor)):
            return lost
    for entries in _in_batches(site_id):
        sources = sources_of(entries)
        for entry in entries:
            if not fits(entry, sources):
                return Finding(
                    0,
                    Broken.INSERTED,
                    f"dòng ngoài chuỗi (mã {entry.pk}) không do trang này ghi, hoặc đã bị sửa",
                )
    return None


def _in_batches(site_id: int) -> Iterator[list[AuditEntry]]:
    waiting, after = unchained().filter(site_id=site_id), 0
    while entries := list(waiting.filter(pk__gt=after).order_by("pk")[:_STEP]):
        yield entries
        after = entries[-1].pk


def _check_anchor(anchor: Anchor) -> Finding | None:
    link = AuditLink.objects.filter(site_id=anchor.site, number=anchor.number).first()
    if link is None:
        return Finding(
            anchor.number, Broken.CUT_OFF, "đầu chuỗi ghi ngoài cơ sở dữ liệu có số này, ở đây không còn"
        )
    if link.hash != anchor.hash:
        return Finding(anchor.number, Broken.CHANGED, "không giống đầu chuỗi đã ghi ngoài cơ sở dữ liệu")
    return None
