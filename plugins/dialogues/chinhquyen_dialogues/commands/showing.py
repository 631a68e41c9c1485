"""What the search of the whole site knows of dialogues."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.dialogues import Dialogue
from chinhquyen_sdk.domain.search import PublicText
from chinhquyen_sdk.host import public_search

from ..module import manifest
from ..rows import DialogueRow


def let_find(site: Site, dialogue: Dialogue) -> None:
    """Let ``dialogue`` be found from its announcement on."""
    if dialogue.starts_at:
        public_search.show(site, manifest.slug, public_text(dialogue))


def public_text(dialogue: Dialogue) -> PublicText:
    """Return what may be found of ``dialogue``; its minutes are not public, its result is."""
    result = dialogue.result if dialogue.published_on else ""
    return PublicText(
        key=str(dialogue.id), kind="doi-thoai", title=dialogue.title,
        text=" ".join(filter(None, [dialogue.content, dialogue.place, *dialogue.villages, result])),
        path=reverse("dialogues:dialogue", args=[dialogue.code]), on=dialogue.day,
    )  # fmt: skip


def public_texts(site: Site) -> Iterator[PublicText]:
    """Yield what may be found now."""
    for row in DialogueRow.objects.filter(site=site, starts_at__isnull=False).iterator(200):
        yield public_text(row.record())


def standing_texts() -> list[PublicText]:
    """Return the calendar, the promises, and how people ask for a dialogue."""
    return [
        PublicText(
            key="lich", kind="cua", title="Lịch đối thoại với Nhân dân", path=reverse("dialogues:front"),
            text="Chủ tịch, lãnh đạo đối thoại với bà con: khi nào, ở đâu, hỏi gì.",
        ),
        PublicText(
            key="loi-hua", kind="cua", title="Lời hứa sau đối thoại, đã làm đến đâu", path=reverse("dialogues:promises"),
            text="Lãnh đạo hứa gì với dân, ai làm, hạn ngày nào, xong chưa.",
        ),
        PublicText(
            key="yeu-cau", kind="cua", title="Yêu cầu tổ chức đối thoại", path=reverse("dialogues:open_demand"),
            text="Cử tri đề nghị đối thoại, lấy đủ chữ ký.",
        ),
    ]  # fmt: skip
