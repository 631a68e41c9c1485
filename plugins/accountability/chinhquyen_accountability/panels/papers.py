"""The explanation and the lawful no on paper."""

from __future__ import annotations

from wagtail.models import Site

from chinhquyen_sdk.domain.accountability import ExplanationRequest, find_ground
from chinhquyen_sdk.domain.letters.form import agency_lines, authority_lines
from chinhquyen_sdk.domain.papers import Paper
from chinhquyen_sdk.host.models import CommuneProfile
from chinhquyen_sdk.host.sites import site_ref
from chinhquyen_sdk.rendering import paper_pdf

from .. import queries

_BASE = "Căn cứ Điều 15 Luật Phòng, chống tham nhũng số 36/2018/QH14;"


def answer_pdf(site: Site, one: ExplanationRequest) -> bytes:
    """Return the paper that goes to the asker: the explanation, or why there is none."""
    ref, profile, asker = site_ref(site), CommuneProfile.for_site(site), queries.asker_of(site, one.id)
    heading = "VĂN BẢN GIẢI TRÌNH" if one.answer else "THÔNG BÁO"
    subject = f"Về việc: {one.subject}" if one.answer else f"Về việc không giải trình: {one.subject}"
    name = asker.name if asker else ""
    return paper_pdf(Paper(
        agency=agency_lines(ref), place=ref.name, day=one.closed_on, heading=heading, subject=subject,
        addressee=f"Kính gửi: {name}" if name else "", bases=(_BASE,), paragraphs=_lines(one),
        authority=authority_lines("committee", profile.leader_title), signer=profile.leader_name,
        recipients=("Như trên;", "Lưu: VT."),
    ))  # fmt: skip


def _lines(one: ExplanationRequest) -> tuple[str, ...]:
    said = f"Ủy ban nhân dân nhận được yêu cầu giải trình mã số {one.code}, ngày {one.received_on:%d/%m/%Y}."
    if one.answer:
        return (said, f"Văn bản số {one.document}. Nội dung giải trình như sau:", *one.answer.splitlines())
    ground = find_ground(one.ground)
    why = f"Căn cứ: {ground.text} ({ground.basis})." if ground else ""
    return (said, f"Văn bản số {one.document}. Ủy ban nhân dân không giải trình nội dung này. {why}", *one.reason.splitlines(),
            "Không đồng ý, ông/bà có quyền khiếu nại theo quy định của pháp luật.")  # fmt: skip
