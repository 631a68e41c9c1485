"""From an event to the letter it calls for."""

from __future__ import annotations

from chinhquyen_sdk.domain.accountability.events import ExplanationGiven
from chinhquyen_sdk.domain.accountability.facts import ExplanationFacts
from chinhquyen_sdk.domain.people import Addressee
from chinhquyen_sdk.domain.reception_days.events import ReceptionConcluded
from chinhquyen_sdk.domain.reception_days.writing import ConclusionFacts

from .fields import ConclusionNotice, ExplanationNotice
from .noticing import PetitionNoticed, notice_of
from .office import Office
from .records import Letter
from .templates import template_for

EXPLANATION = "giai_trinh"
SORRY = "Văn bản này đến chậm hơn ngày đã hẹn, chúng tôi xin lỗi."


def draft_for(event: PetitionNoticed, office: Office, to: Addressee) -> Letter | None:
    """Return the letter ``event`` calls for, addressed to ``to``; None when no template fits.

    A denouncer is addressed by the petition's code alone, whatever ``to`` says
    (Luật Tố cáo 25/2018/QH14: họ tên, địa chỉ, bút tích được giữ bí mật).
    """
    form = template_for(event.hook, event.kind)
    if form is None:
        return None
    whom = Addressee() if event.kind.identity_protected else to
    return Letter(
        template=form.id,
        about=event.subject,
        about_code=event.code,
        event=event.id,
        subject=form.subject,
        addressee=_named(whom) or f"Người gửi đơn mã số {event.code}",
        address=whom.address,
        body=form.write(notice_of(event, form), office, whom),
    )


def draft_conclusion(event: ReceptionConcluded, facts: ConclusionFacts, office: Office) -> Letter | None:
    """Return the notice of the chair's conclusion; a denouncer is addressed by the visit's code alone."""
    form = template_for(event.hook, event.kind)
    if form is None:
        return None
    to = Addressee() if event.kind.identity_protected else Addressee(name=facts.name, address=facts.address)
    told = facts.model_dump(include=set(ConclusionNotice.model_fields))
    return Letter(
        template=form.id,
        about=event.subject,
        about_code=event.code,
        event=event.id,
        subject=form.subject,
        addressee=_named(to) or f"Người được tiếp theo mã số {event.code}",
        address=to.address,
        body=form.write(ConclusionNotice(**told), office, to),
    )


def draft_explanation(event: ExplanationGiven, facts: ExplanationFacts, office: Office) -> Letter | None:
    """Return the letter that an explanation goes out with; who asked is sealed, so it is addressed by the code."""
    form = template_for(event.hook, EXPLANATION)
    if form is None:
        return None
    told = facts.model_dump(include=set(ExplanationNotice.model_fields))
    notice = ExplanationNotice(**told, sorry=SORRY if facts.late else "")
    return Letter(
        template=form.id,
        about=event.subject,
        about_code=event.code,
        event=event.id,
        subject=form.subject,
        addressee=f"Người yêu cầu giải trình, mã số {event.code}",
        body=form.write(notice, office, Addressee()),
    )


def _named(to: Addressee) -> str:
    # NĐ 30/2020 II.9: the person addressed is written with a form of address, the first letter a capital.
    named = f"{to.salutation} {to.name}" if to.name else ""
    return named[:1].upper() + named[1:]
