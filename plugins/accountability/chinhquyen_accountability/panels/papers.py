"""The explanation and the lawful no on paper."""

from __future__ import annotations

from typing import Any

from wagtail.models import Site

from chinhquyen_sdk.domain.accountability import ExplanationRequest, find_ground
from chinhquyen_sdk.domain.letters.form import agency_lines, authority_lines
from chinhquyen_sdk.domain.papers import Paper
from chinhquyen_sdk.host.models import CommuneProfile
from chinhquyen_sdk.host.sites import site_ref

from .. import queries

_BASE = "Căn cứ Điều 15 Luật Phòng, chống tham nhũng số 36/2018/QH14;"


def answer_paper(site: Site, one: ExplanationRequest) -> Paper:
    """Return the paper that goes to the asker: the explanation, or why there is none."""
    asker = queries.asker_of(site, one.id)
    heading = "VĂN BẢN GIẢI TRÌNH" if one.answer else "THÔNG BÁO"
    subject = f"Về việc: {one.subject}" if one.answer else f"Về việc không giải trình: {one.subject}"
    name = asker.name if asker else ""
    return _paper(
        site, day=one.closed_on, heading=heading, subject=subject, addressee=name,
        paragraphs=_lines(one, site_ref(site).title), recipients=("Như trên;", "Lưu: VT."),
    )  # fmt: skip


def public_paper(site: Site, one: ExplanationRequest) -> Paper:
    """Return the explanation as everybody may have it: no asker, no code, the words that were made public."""
    said = (f"Văn bản giải trình số {one.document}, bản công khai, không nêu người yêu cầu.",)
    return _paper(
        site, day=one.answered_on, heading="VĂN BẢN GIẢI TRÌNH", subject=f"Về việc: {one.public_subject}",
        paragraphs=(*said, *(line for line in one.public_answer.splitlines() if line)), recipients=("Lưu: VT.",),
    )  # fmt: skip


def _paper(site: Site, **more: Any) -> Paper:
    ref, profile = site_ref(site), CommuneProfile.for_site(site)
    return Paper(
        agency=agency_lines(ref), place=ref.name, bases=(_BASE,), signer=profile.leader_name,
        authority=authority_lines("committee", profile.leader_title), **more,
    )  # fmt: skip


def _lines(one: ExplanationRequest, commune: str) -> tuple[str, ...]:
    said = f"Ủy ban nhân dân {commune} nhận được yêu cầu giải trình mã số {one.code}, ngày {one.received_on:%d/%m/%Y}."
    if one.answer:
        return (said, f"Văn bản số {one.document}. Nội dung giải trình như sau:", *one.answer.splitlines())
    ground = find_ground(one.ground)
    why = f"Căn cứ: {ground.text} ({ground.basis})." if ground else ""
    return (said, f"Văn bản số {one.document}. Ủy ban nhân dân không giải trình nội dung này. {why}", *one.reason.splitlines(),
            "Không đồng ý, ông/bà có quyền khiếu nại theo quy định của pháp luật.")  # fmt: skip
