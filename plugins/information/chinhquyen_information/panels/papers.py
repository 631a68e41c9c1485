"""The answer on paper: what is given, where it stands, who holds it, or the lawful no."""

from __future__ import annotations

from wagtail.models import Site

from chinhquyen_sdk.domain.information import (
    COMPLAINT,
    InformationRequest,
    RequestState,
    cost_sentence,
    find_ground,
    may_complain,
)
from chinhquyen_sdk.domain.letters.form import agency_lines, authority_lines
from chinhquyen_sdk.domain.papers import Paper
from chinhquyen_sdk.host.models import CommuneProfile
from chinhquyen_sdk.host.sites import site_ref

from .. import queries

_BASE = "Căn cứ Luật Tiếp cận thông tin số 01/2026/QH16;"
_SUBJECTS = {
    RequestState.PROVIDED: "Cung cấp thông tin",
    RequestState.DISPUTED: "Cung cấp thông tin",
    RequestState.POINTED: "Nơi đã công khai thông tin",
    RequestState.REDIRECTED: "Nơi giữ thông tin",
    RequestState.REFUSED: "Từ chối cung cấp thông tin",
}
_LABELS = {
    RequestState.PROVIDED: "Văn bản cung cấp thông tin",
    RequestState.DISPUTED: "Văn bản cung cấp thông tin",
    RequestState.POINTED: "Thông báo nơi đã công khai thông tin",
    RequestState.REDIRECTED: "Thông báo nơi giữ thông tin",
    RequestState.REFUSED: "Thông báo từ chối cung cấp thông tin",
}


def label_of(one: InformationRequest) -> str:
    """Return what the paper about the request is called; empty while there is nothing to say."""
    return _LABELS.get(one.state, "")


def answer_paper(site: Site, one: InformationRequest) -> Paper:
    """Return the paper that goes to the asker."""
    ref, profile, asker = site_ref(site), CommuneProfile.for_site(site), queries.asker_of(site, one.id)
    return Paper(
        agency=agency_lines(ref), place=ref.name, bases=(_BASE,), signer=profile.leader_name,
        authority=authority_lines("committee", profile.leader_title), day=one.answered_on, heading="THÔNG BÁO",
        subject=f"{_SUBJECTS[one.state]}: {one.title}",
        addressee=asker.name if asker else "", paragraphs=_lines(one, ref.title), recipients=("Như trên;", "Lưu: VT."),
    )  # fmt: skip


def _lines(one: InformationRequest, commune: str) -> tuple[str, ...]:
    said = f"Ủy ban nhân dân {commune} nhận được yêu cầu cung cấp thông tin mã số {one.code}, ngày {one.received_on:%d/%m/%Y}."
    numbered = f"Văn bản số {one.document}."
    route = (COMPLAINT,) if may_complain(one) else ()
    return (said, numbered, *_said(one), *route)


def _said(one: InformationRequest) -> tuple[str, ...]:
    ground = find_ground(one.ground)
    article = "" if ground is None or one.follows_old_law else f" ({ground.basis})"
    why = f"Căn cứ: {ground.text}{article}." if ground else ""
    match one.state:
        case RequestState.POINTED:
            places = (": ".join(filter(None, (link.title, link.url))) for link in one.links)
            return ("Thông tin này đã được công khai tại:", *places, *one.reason.splitlines())
        case RequestState.REDIRECTED:
            return (f"Thông tin này do {one.agency} giữ.", *one.reason.splitlines())
        case RequestState.REFUSED:
            return (f"Ủy ban nhân dân không cung cấp được thông tin này. {why}", *one.reason.splitlines())
    part = (f"Phần không cung cấp: {one.withheld}", why) if one.is_partial else ()
    later = (
        (f"Trả lời lại ngày {one.corrected_on:%d/%m/%Y}:", *one.correction.splitlines())
        if one.corrected_on
        else ()
    )
    return tuple(filter(None, (*one.answer.splitlines(), *part, cost_sentence(one), *later)))
