"""What is handed to the sender of a report who asks for their own data."""

from __future__ import annotations

from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk.domain.personal_records import (
    PersonalFact,
    PersonalRecord,
    personal_facts,
    personal_timeline,
)

from ..rows import ReportRow
from .case import history, photos, report_by_id

_FACTS = (
    "state",
    "sent_at",
    "words",
    "village",
    "place",
    "latitude",
    "longitude",
    "answer",
    "agency",
    "closed_at",
)


def personal_records(site: Site, subject: UUID) -> list[PersonalRecord]:
    """Return the report ``subject`` and how its sender wanted to be reached."""
    one = report_by_id(site, subject)
    if one is None:
        return []
    contact = ReportRow.objects.values_list("contact", flat=True).get(site=site, pk=one.id)
    reach = (PersonalFact(title="Số điện thoại", text=contact),) if contact else ()
    return [
        PersonalRecord(
            subject=one.id, code=one.code, kind="Phản ánh nhanh", facts=reach + personal_facts(one, *_FACTS),
            timeline=personal_timeline(history(site, one.id)),
            files=tuple(f"Ảnh {number}" for number, _ in enumerate(photos(site, one.id), start=1)),
            why="Xử lý việc được phản ánh và báo lại.", basis="Luật Tiếp công dân 42/2013/QH13 Điều 28",
        )
    ]  # fmt: skip
