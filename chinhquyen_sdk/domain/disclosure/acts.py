"""The law of a posting as pure functions: a posting and a wish in, the next posting and its facts out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.messages import field_error
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused, with_doubt
from chinhquyen_sdk.law.wording import long_day

from . import events
from . import wishes as w
from .completeness import completeness
from .due_acts import HOUSE, published_due
from .dues import Due
from .forms import Form
from .house import rules
from .postings import Correction, Posting, posted_until
from .proofs import Board, GiveProof, Proof


class Published(NamedTuple):
    """The posting, its due, and the fact."""

    posting: Posting
    due: Due
    event: events.DisclosurePublished


class Proved(NamedTuple):
    """The posting as it stands now, the new proof, the fact."""

    posting: Posting
    proof: Proof
    event: events.DisclosureProved


class Outcome(NamedTuple):
    """The posting as it stands now and the fact to write down."""

    posting: Posting
    event: events.DisclosureEvent


def publish_posting(due: Due, wish: w.PublishPosting, *, id: UUID, actor: Actor, at: datetime) -> Published:
    """Put the page up and open every other form the duty asks for, and those the officer adds."""
    duty = due.facts
    done = published_due(due, posting=id, starts_on=wish.starts_on, at=at)
    if stray := [form for form in wish.extra_forms if form not in duty.forms and form is not Form.OTHER]:
        raise field_error(
            "extra_forms", "form_unknown", f"Hình thức “{stray[0].label}” không dùng cho nội dung này."
        )
    choice = () if Form.WEBSITE in duty.one_of else duty.one_of
    # A village's hall is proven by its head's word, so whatever hangs there is also sent to the heads.
    halls = (Form.VILLAGE_HEAD,) if duty.villages else ()
    asked = {*duty.required, *choice, *halls, *wish.extra_forms, Form.WEBSITE}
    end = posted_until(duty, local_day(at))
    posting = Posting(
        id=id, due=due.id, duty=due.duty, topic=duty.topic, term_label=due.term_label, title=wish.title, summary=wish.summary,
        text=wish.text, document=wish.document, contact=wish.contact, forms=tuple(form for form in Form if form in asked),
        published_at=at, due_on=done.falls_on, ends_on=end.due if end else None,
    )  # fmt: skip
    event = events.DisclosurePublished(forms=posting.forms, late=posting.late, **frame(posting, actor, at))
    return Published(posting, done, event)


def prove_form(
    posting: Posting, wish: GiveProof, *, id: UUID, place: str = "", actor: Actor, at: datetime
) -> Proved:
    """Take a proof of one form. ``place`` is what everybody reads of where; the first board decides until when it hangs."""
    if wish.form not in posting.forms:
        raise field_error(
            "form", "form_not_open", "Bài này không mở hình thức đó. Mời thêm hình thức rồi ghi."
        )
    _check_day(posting, wish.on, at)
    proof = Proof(id=id, posting=posting.id, round=posting.round, at=at, by=actor.name, **wish.model_dump())
    if wish.form is Form.BOARD and wish.board is Board.OFFICE and posting.board_from is None:
        end = posted_until(posting.facts, wish.on)
        posting = _with(posting, board_from=wish.on, ends_on=end.due if end else posting.ends_on)
    event = events.DisclosureProved(
        form=wish.form, on=wish.on, place=place or wish.place, **frame(posting, actor, at)
    )
    return Proved(posting, proof, event)


def _check_day(posting: Posting, on: date, at: datetime) -> None:
    today = local_day(at)
    if on > today:
        raise field_error("on", "date_in_future", "Ngày này ở tương lai, mời xem lại.")
    if on < max(posting.day - timedelta(days=rules().photo_days_back), date(2020, 1, 1)):
        raise field_error("on", "date_too_old", "Ngày này quá xa ngày đăng bài, mời xem lại.")


def waive_form(posting: Posting, wish: w.WaiveForm, *, actor: Actor, at: datetime) -> Outcome:
    """Say why a form is not done; one that the law asks of everybody cannot be waived."""
    if wish.form not in posting.forms:
        raise field_error("form", "form_not_open", "Bài này không mở hình thức đó.")
    duty = posting.facts
    if wish.form is Form.WEBSITE or (wish.form in duty.required and not wish.form.facts.if_any):
        text = f"Luật buộc có hình thức “{wish.form.label}” với nội dung này, không bỏ được."
        raise Refused(
            text,
            basis=with_doubt(duty.basis_text, verified=duty.verified),
            code="form_required",
            field="form",
        )
    out = _with(posting, waived={**posting.waived, wish.form: wish.reason})
    return Outcome(out, events.DisclosureFormWaived(form=wish.form, **frame(out, actor, at)))


def correct_posting(posting: Posting, wish: w.CorrectPosting, *, actor: Actor, at: datetime) -> Outcome:
    """Set what is right beside the first text; it is made known in the same forms again (Điều 22 khoản 5 Luật 01/2026/QH16)."""
    number = posting.round + 1
    said = Correction(number=number, on=local_day(at), text=wish.text, reason=wish.reason)
    out = _with(posting, corrections=(*posting.corrections, said), complete_on=None, removed_on=None)
    return Outcome(out, events.DisclosureCorrected(number=number, **frame(out, actor, at)))


def take_down(posting: Posting, wish: w.RemoveBoard, *, actor: Actor, at: datetime) -> Outcome:
    """Take it off the board: not before its day. The page stays."""
    if posting.board_from is None:
        raise Refused("Chưa có ảnh niêm yết, chưa có gì để gỡ.", basis=HOUSE, code="not_posted")
    if wish.on > local_day(at):
        raise field_error("on", "date_in_future", "Ngày này ở tương lai, mời xem lại.")
    line = posting.removal()
    duty = posting.facts
    if line is None:
        raise Refused(
            "Nội dung này niêm yết thường xuyên, không gỡ.", basis=duty.basis_text, code="always_posted"
        )
    if line.due is not None and wish.on <= line.due:
        text = f"Chưa gỡ được: phải niêm yết {line.version.term}, giữ đến hết {long_day(line.due)}."
        raise Refused(
            text, basis=with_doubt(line.basis, verified=line.verified), code="too_early", field="on"
        )
    out = _with(posting, removed_on=wish.on)
    return Outcome(out, events.DisclosureTakenDown(on=wish.on, **frame(out, actor, at)))


def settle(
    posting: Posting, proofs: Sequence[Proof], villages: Sequence[UUID], *, actor: Actor, at: datetime
) -> Outcome | None:
    """Return the posting that just became complete in all forms, None when nothing changes."""
    if posting.complete_on is not None or not completeness(posting, proofs, villages).is_complete:
        return None
    out = _with(posting, complete_on=local_day(at))
    return Outcome(out, events.DisclosureComplete(**frame(out, actor, at)))


def _with(posting: Posting, **changes: Any) -> Posting:
    return Posting.model_validate({**dict(posting), **changes})


def frame(posting: Posting, actor: Actor, at: datetime) -> dict[str, Any]:
    """Return what every event about ``posting`` says."""
    return {"duty": posting.duty, "title": posting.title, "at": at, "actor": actor, "subject": posting.id}
