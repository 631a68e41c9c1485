"""Hundreds of drafts at once, carried to few villages; nobody here is real."""

from __future__ import annotations

from uuid import uuid4

from chinhquyen_letters import queries
from chinhquyen_letters.rows import LetterRow
from wagtail.models import Site

from chinhquyen_sdk.domain.letters.commands import ApproveLetter
from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.letters.templates import template

VILLAGES = ("Tổ 1", "Tổ 2", "Tổ 10", "Xóm Cầu Đá", "Xóm Đồng")
# Two kinds of letters, each with its book.
KINDS = ("wedding", "petition_accepted")


def drafts(site: Site, count: int, kinds: tuple[str, ...] = KINDS) -> list[Letter]:
    """Write so many drafts past the commands; each addressee and each village is found again in print."""
    office = queries.office(site)
    letters = [_draft(n, kinds[n % len(kinds)], office.site.name) for n in range(count)]
    rows = [
        LetterRow(site=site, book=template(one.template).book, **LetterRow.values_of(one)) for one in letters
    ]
    LetterRow.objects.bulk_create(rows, batch_size=200)
    return letters


def _draft(n: int, kind: str, commune: str) -> Letter:
    case = uuid4()
    return Letter(
        template=kind, about=case, event=case, subject=template(kind).subject, addressee=f"Ông Lò Văn Mẫu{n:05}x",
        address=f"{VILLAGES[n % len(VILLAGES)]}, {commune}", drafted_by="7",
        body="Chúng tôi xin gửi lời chúc.\n\nMong ông và gia đình mạnh khỏe.",
    )  # fmt: skip


def looked_at(letters: list[Letter]) -> tuple[ApproveLetter, ...]:
    return tuple(ApproveLetter(letter=one.id, seen=one.digest) for one in letters)
