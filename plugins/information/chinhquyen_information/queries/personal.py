"""What is handed to the asker of a request who asks for their own data."""

from __future__ import annotations

from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk.domain.personal_records import (
    PersonalFact,
    PersonalRecord,
    personal_facts,
    personal_timeline,
)

from .requests import asker_of, history, request_by_id

_FACTS = (
    "state", "received_on", "asker", "acting", "title", "content", "relation", "delivery", "answer", "withheld", "reason",
    "agency", "answered_on", "dispute", "correction", "closed_on",
)  # fmt: skip
_ASKER = (
    ("name", "Họ và tên"), ("phone", "Số điện thoại"), ("address", "Địa chỉ"), ("organisation", "Tổ chức"),
    ("represented", "Yêu cầu thay cho"),
)  # fmt: skip


def personal_records(site: Site, subject: UUID) -> list[PersonalRecord]:
    """Return the request ``subject`` with who asked."""
    one = request_by_id(site, subject)
    asker = asker_of(site, one.id) if one else None
    if one is None or asker is None:
        return []
    who = tuple(
        PersonalFact(title=title, text=text) for name, title in _ASKER if (text := getattr(asker, name))
    )
    return [
        PersonalRecord(
            subject=one.id, code=one.code, kind="Yêu cầu cung cấp thông tin", name=asker.name, facts=who + personal_facts(one, *_FACTS),
            timeline=personal_timeline(history(site, one.id)), why="Trả lời yêu cầu cung cấp thông tin.",
            basis="Luật Tiếp cận thông tin 01/2026/QH16",
        )
    ]  # fmt: skip
