"""Lists being looked at, being taken in, taken in. Every question names its site first."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from django.db.models import Q
from wagtail.models import Site

from chinhquyen_sdk.domain.privacy import OwnFacts, find_personal_data
from chinhquyen_sdk.domain.projects import KeepProject, double_key
from chinhquyen_sdk.domain.projects.importing import RowRead, read_project_row
from chinhquyen_sdk.host.places import villages
from chinhquyen_sdk.host.privacy import own_facts

from ..rows import ImportRow, ProjectRow

_SHOWN = 100
LOOKED_THROUGH = 200


class BroughtList(NamedTuple):
    """A list and how far it is: ``done_at`` None and not ``running``: it is only looked at."""

    id: UUID
    file_name: str
    by_name: str
    total: int
    next_row: int
    taken: int
    running: bool
    done_at: datetime | None
    problems: list[tuple[int, str]]
    headings: list[str]
    matched: dict[str, int]


class Outlook(NamedTuple):
    """What taking these rows in would do; ``first`` and ``last`` are their numbers in the file."""

    good: list[RowRead]
    problems: list[tuple[int, str]]
    wrong: int
    first: int
    last: int


def lists_taken(site: Site) -> list[BroughtList]:
    """Return the newest lists that were taken in or are just being taken in."""
    rows = ImportRow.objects.filter(Q(running=True) | ~Q(done_at=None), site=site).defer("cells")
    return [_brought(row, []) for row in rows.order_by("-created_at")[:20]]


def brought_list(site: Site, id: UUID) -> BroughtList | None:
    """Return the list ``id`` of ``site``, or None."""
    row = ImportRow.objects.filter(site=site, pk=id).first()
    return _brought(row, row.cells[0] if row.cells else []) if row else None


def _brought(row: ImportRow, headings: list[str]) -> BroughtList:
    problems = [(int(at), str(text)) for at, text in row.problems]
    return BroughtList(
        row.pk, row.file_name, row.by_name, row.total, row.next_row, row.taken, row.running, row.done_at, problems, headings,
        row.matched,
    )  # fmt: skip


def outlook(
    site: Site, id: UUID, columns: Mapping[str, int], today: date, begin: int = 0, size: int = LOOKED_THROUGH
) -> Outlook:
    """Return what some rows of a list say: what can be entered, what is wrong, which stand in the register or here twice."""
    row = ImportRow.objects.get(site=site, pk=id)
    known, office = villages(site), own_facts(site)
    reads = [
        read_project_row(
            cells, columns, headings=row.cells[0], row=row.first_row + begin + n, villages=known, today=today
        )
        for n, cells in enumerate(row.cells[begin + 1 : begin + 1 + size])
    ]
    good, problems = _judged(site, reads, office)
    last = row.first_row + begin + len(reads) - 1
    return Outlook(good, problems[:_SHOWN], len(problems), row.first_row + begin, last)


def _judged(
    site: Site, reads: list[RowRead], office: OwnFacts
) -> tuple[list[RowRead], list[tuple[int, str]]]:
    """Return the rows that can be entered, and what stands against the others (two queries)."""
    wishes = {read.row: read.wish for read in reads if read.wish}
    keys = {at: double_key(wish) for at, wish in wishes.items()}
    standing = dict(ProjectRow.objects.filter(site=site, once__in=keys.values()).values_list("once", "code"))
    codes = ProjectRow.objects.filter(
        site=site, code__in=[wish.code for wish in wishes.values() if wish.code]
    )
    taken, seen = set(codes.values_list("code", flat=True)), dict[str, int]()
    good, problems = list[RowRead](), list[tuple[int, str]]()
    for read in reads:
        said = list(read.problems)
        if read.wish:
            said += _double(read.wish.code, keys[read.row], standing, taken, seen) + _private(
                read.wish, office
            )
            seen.setdefault(keys[read.row], read.row)
        if said:
            problems.append((read.row, "; ".join(said)))
        else:
            good.append(read)
    return good, problems


def _double(
    code: str, key: str, standing: Mapping[str, str], taken: set[str], seen: Mapping[str, int]
) -> list[str]:
    if key in standing:
        return [f"Đã có trong sổ, mã {standing[key]}."]
    if key in seen:
        return [f"Trùng với dòng {seen[key]}."]
    return [f"Đã có dự án mang mã {code}."] if code in taken else []


def _private(wish: KeepProject, office: OwnFacts) -> list[str]:
    words = "\n".join((wish.title, wish.about, wish.place, wish.land, wish.contractor))
    return ["Hình như còn thông tin riêng của ai đó."] if find_personal_data(words, office=office) else []
