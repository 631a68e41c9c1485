"""What the search of the whole site knows: postings with their files, the duties of the law, the register.

Postings whose time on the board is over stay and are found.
"""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.disclosure import Duty, Posting, duties, topics
from chinhquyen_sdk.domain.search import PublicFile, PublicText
from chinhquyen_sdk.host import public_search

from ..module import manifest
from ..rows import FileRow, PostingRow


def let_find(site: Site, posting: Posting) -> None:
    """Let ``posting`` be found, with what was corrected and its files."""
    public_search.show(site, manifest.slug, public_text(site, posting))


def public_text(site: Site, posting: Posting) -> PublicText:
    """Return what may be found of ``posting``."""
    corrected = (correction.text for correction in posting.corrections)
    words = (posting.summary, posting.document, posting.term_label, posting.text, *corrected)
    rows = FileRow.objects.filter(site=site, posting=posting.id).order_by("created_at", "id")
    files = tuple(PublicFile(name=row.name, digest=row.sha256, place=row.file.name) for row in rows)
    return PublicText(
        key=str(posting.id), kind="cong-khai", title=posting.title, text="\n".join(filter(None, words)),
        path=reverse("disclosure:posting", args=[posting.id]), on=posting.day, files=files,
    )  # fmt: skip


def public_texts(site: Site) -> Iterator[PublicText]:
    """Yield what may be found now."""
    for row in PostingRow.objects.filter(site=site).iterator(200):
        yield public_text(site, row.record())


def standing_texts() -> list[PublicText]:
    """Return the board, the register, and every duty a citizen may read as law, each leading to its postings."""
    register = PublicText(
        key="so", kind="cua", title="Việc phải công khai trong năm, đã làm đến đâu", path=reverse("disclosure:promise"),
        text="Luật buộc chính quyền xã, phường công khai những gì, hạn đến ngày nào, việc nào chậm.",
    )  # fmt: skip
    board = PublicText(
        key="bang", kind="cua", title="Bảng công khai", path=reverse("disclosure:front"),
        text="Những gì xã, phường đã công khai: ngân sách, dự án, hỗ trợ, thủ tục, kế hoạch.",
    )  # fmt: skip
    # An unverified duty is not shown to citizens as law.
    return [board, register, *(_duty_text(duty) for duty in duties() if duty.verified)]


def _duty_text(duty: Duty) -> PublicText:
    words = ("Công khai", topics().get(duty.topic, ""), duty.text, *duty.parts, duty.basis_text)
    return PublicText(
        key=f"viec-{duty.code}", kind="nghia-vu", title=f"Công khai: {duty.title}"[:300],
        text="\n".join(filter(None, words)), path=reverse("disclosure:duty", args=[duty.code]),
    )  # fmt: skip
