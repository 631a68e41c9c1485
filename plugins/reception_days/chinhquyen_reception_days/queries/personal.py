"""What is handed to a visitor who asks for their own data."""

from __future__ import annotations

from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk.domain.personal_records import PersonalRecord, personal_facts, personal_timeline
from chinhquyen_sdk.host import journal

from .visit import visit_by_id

_VISITOR = ("name", "phone", "address", "email", "matter", "representatives", "proxy_for", "proxy_paper")
_VISIT = (
    "on",
    "slot",
    "state",
    "source",
    "people",
    "registered_at",
    "arrived_at",
    "finished_at",
    "petition_code",
)


def personal_records(site: Site, subject: UUID) -> list[PersonalRecord]:
    """Return the visit ``subject`` and what its visitor told."""
    one = visit_by_id(site, subject)
    if one is None:
        return []
    return [
        PersonalRecord(
            subject=one.id, code=one.code, kind="Lượt tiếp công dân", name=one.visitor.name,
            facts=personal_facts(one.visitor, *_VISITOR) + personal_facts(one, *_VISIT),
            timeline=personal_timeline(journal.timeline(site, one.id)), why="Sắp lịch và tiếp công dân.",
            basis="Luật Tiếp công dân 42/2013/QH13",
        )
    ]  # fmt: skip
