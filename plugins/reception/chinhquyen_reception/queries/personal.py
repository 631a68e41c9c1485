"""What is handed to the sender of a petition who asks for their own data."""

from __future__ import annotations

from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk.domain.personal_records import (
    PersonalFact,
    PersonalRecord,
    personal_facts,
    personal_timeline,
)
from chinhquyen_sdk.domain.reception import Petition

from .case import attachments, history, petition_by_id

_FACTS = (
    "kind", "source", "received_on", "title", "content", "sender_name", "sender_phone", "sender_address", "village",
    "answer", "agency", "accepted_on", "closed_at",
)  # fmt: skip
_WHY = "Nhận, giải quyết và trả lời đơn."
_BASIS = "Luật Tiếp công dân 42/2013/QH13; Luật Khiếu nại 02/2011/QH13; Luật Tố cáo 25/2018/QH14"


def personal_records(site: Site, subject: UUID) -> list[PersonalRecord]:
    """Return the petition ``subject``. Of a denunciation the sender's name is kept apart, and stays apart."""
    petition = petition_by_id(site, subject)
    if petition is None:
        return []
    return [
        PersonalRecord(
            subject=petition.id, code=petition.code, kind="Đơn", name=petition.sender_name,
            facts=(_standing(petition), *personal_facts(petition, *_FACTS)),
            timeline=personal_timeline(history(site, petition.id)),
            files=tuple(file.name for file in attachments(site, petition.id)), why=_WHY, basis=_BASIS,
        )
    ]  # fmt: skip


def _standing(petition: Petition) -> PersonalFact:
    return PersonalFact(title="Đơn đang ở đâu", text=petition.state.citizen_label(petition.kind))
