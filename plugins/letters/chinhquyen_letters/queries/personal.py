"""What is handed to whoever the commune wrote to about a case, and asks for their own data."""

from __future__ import annotations

from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk.domain.personal_records import PersonalRecord, personal_facts

from .letters import sent_about

_FACTS = ("addressee", "address", "subject", "body", "number", "issued_on")


def personal_records(site: Site, subject: UUID) -> list[PersonalRecord]:
    """Return the letters that were issued about the case ``subject``."""
    return [
        PersonalRecord(
            subject=one.about, code=one.about_code, kind="Thư của xã, phường", facts=personal_facts(one, *_FACTS),
            why="Trả lời, thông báo bằng văn bản.", basis="Nghị định 30/2020/NĐ-CP về công tác văn thư",
        )
        for one in sent_about(site, subject)
    ]  # fmt: skip
