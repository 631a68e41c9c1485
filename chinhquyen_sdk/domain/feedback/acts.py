"""What happens to a report, as pure functions: a record and a wish in, the next record and its event out."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from pydantic import ValidationError
from pydantic_core import InitErrorDetails

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.messages import field_error, problem
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.law import working_days

from . import events
from .kinds import kind_of
from .moves import GROUND, OWN_RULE, Ask, MoveName, ReportMove, find_move
from .records import AssignReport, FieldReport, MoveReport, ReopenReport, SendReport, Showing, ShowReport
from .screening import Screening
from .states import ReportState

REOPENINGS = 3  # later ones are for a talk with the officer, not for a button


class Outcome(NamedTuple):
    """What an act makes: the report as it stands now and the fact to write down."""

    report: FieldReport
    event: events.ReportEvent


def promised_day(sent: date, days: int) -> date:
    """Return the day of the commune's own promise: so many working days after the day of sending."""
    return working_days().add(sent, days)


def send_report(wish: SendReport, *, id: UUID, code: str, screening: Screening, photos: int, actor: Actor, at: datetime,
                days: int | None = None) -> Outcome:  # fmt: skip
    """Take a report in. ``days`` is the commune's own promise for this kind, or the list's."""
    if not wish.words and not photos:
        raise field_error("words", "required", "Mời ông/bà viết vài chữ hoặc chụp một tấm ảnh.")
    report = FieldReport(
        id=id, code=code, kind=wish.kind, state=ReportState.NEW, words=wish.words, public_words=screening.public_words,
        village=wish.village, place=wish.place, latitude=wish.latitude, longitude=wish.longitude, source=wish.source,
        sent_at=at, showing=screening.showing, held_for=screening.held_for, has_contact=bool(wish.phone),
        due_on=promised_day(local_day(at), days or kind_of(wish.kind).days),
    )  # fmt: skip
    held = screening.showing is not Showing.PUBLIC
    return Outcome(report, events.ReportSent(source=wish.source, held=held, **_frame(report, actor, at)))


def assign_report(report: FieldReport, wish: AssignReport, *, actor: Actor, at: datetime) -> Outcome:
    """Give the report to an officer; one that is being worked on stays so."""
    if not report.is_open:
        raise Refused(
            "Việc này đã khép lại, muốn giao thì mở lại trước.", basis=OWN_RULE, code="move_not_open"
        )
    state = ReportState.ASSIGNED if report.state is ReportState.NEW else report.state
    given = report.model_copy(
        update={"officer_id": wish.officer_id, "officer_name": wish.officer_name, "state": state}
    )
    to = {"officer": wish.officer_name, "officer_id": wish.officer_id}
    return Outcome(given, events.ReportAssigned(**to, **_frame(given, actor, at)))


def move_report(report: FieldReport, wish: MoveReport, *, actor: Actor, at: datetime) -> Outcome:
    """Take one step. Raises ``Refused`` when it is not open now, ``ValidationError`` when a field is missing."""
    move = find_move(report.state, wish.move)
    if move is None:
        raise Refused(f"Việc đang ở bước “{report.state.label}”, chưa làm được bước này.", basis=OWN_RULE,
                      code="move_not_open", field="move")  # fmt: skip
    _require_asked(move, wish)
    if wish.move is MoveName.MERGE and wish.original == report.code:
        raise field_error(
            "original", "same_report", "Đây là mã của chính việc này, mời ghi mã của việc đã có."
        )
    state = ReportState.NEW if move.target is ReportState.ASSIGNED and not report.officer_id else move.target
    moved = report.model_copy(update={
        "state": state, "answer": wish.answer or report.answer, "closed_at": None if state.is_open else at,
        "agency": wish.agency if move.name is MoveName.TRANSFER else "",
        "original": wish.original if move.name is MoveName.MERGE else "",
    })  # fmt: skip
    more = {name: getattr(wish, name) for name in ("agency", "original") if name in move.event.model_fields}
    return Outcome(moved, move.event(**_frame(moved, actor, at), **more))


def reopen_report(
    report: FieldReport,
    wish: ReopenReport,
    *,
    actor: Actor,
    at: datetime,
    days: int | None = None,
    within: int | None = None,
) -> Outcome:
    """The neighbours say that it is not done: it is open again, with a new day of our own promise.

    ``days``: working days of the promise; ``within``: calendar days since it was closed, None for any time.
    """
    if report.state is not ReportState.DONE:
        raise Refused("Việc này chưa báo xong nên chưa cần mở lại.", basis=OWN_RULE, code="move_not_open")
    if within is not None and report.closed_at and at - report.closed_at >= timedelta(days=within):
        raise Refused(f"Việc này đã khép quá {within} ngày. Mời ông/bà gửi một phản ánh mới.", basis=OWN_RULE,
                      code="reopened_late")  # fmt: skip
    if report.reopened >= REOPENINGS:
        raise Refused("Việc này đã mở lại nhiều lần. Mời ông/bà gọi cho chúng tôi để cùng ra xem tại chỗ.",
                      basis=OWN_RULE, code="reopened_often")  # fmt: skip
    state = ReportState.ASSIGNED if report.officer_id else ReportState.NEW
    opened = report.model_copy(update={
        "state": state, "closed_at": None, "reopened": report.reopened + 1,
        "due_on": promised_day(local_day(at), days or kind_of(report.kind).days),
    })  # fmt: skip
    return Outcome(opened, events.ReportReopened(why=wish.reason.label, **_frame(opened, actor, at)))


def show_photo(report: FieldReport, *, shown: bool, actor: Actor, at: datetime) -> events.ReportPhotoShown:
    """Return the fact that a photograph of ``report`` is shown to everybody, or no more."""
    return events.ReportPhotoShown(shown=shown, **_frame(report, actor, at))


def show_report(report: FieldReport, wish: ShowReport, *, actor: Actor, at: datetime) -> Outcome:
    """Decide what the public sees. What was handed over as a petition is never shown."""
    if report.state is ReportState.HANDED and wish.showing is Showing.PUBLIC:
        raise Refused("Việc đã chuyển thành đơn thì không hiện công khai.", basis="Luật Tố cáo 25/2018/QH14 Điều 56",
                      code="never_public", field="showing")  # fmt: skip
    shown = report.model_copy(
        update={
            "showing": wish.showing,
            "public_words": wish.public_words,
            "place": wish.place,
            "held_for": (),
        }
    )
    return Outcome(shown, events.ReportShown(showing=wish.showing, **_frame(shown, actor, at)))


def hand_over(report: FieldReport, *, actor: Actor, at: datetime) -> Outcome:
    """Hand the report over as a petition: it leaves the public list for good."""
    if not report.is_open:
        raise Refused(
            "Việc này đã khép lại, không chuyển thành đơn được.", basis=GROUND, code="move_not_open"
        )
    handed = report.model_copy(
        update={"state": ReportState.HANDED, "showing": Showing.HIDDEN, "public_words": "", "closed_at": at}
    )
    return Outcome(handed, events.ReportHanded(**_frame(handed, actor, at)))


def became_petition(report: FieldReport, petition: str) -> FieldReport:
    """The petition is filed under ``petition`` and holds the words now: here they are forgotten."""
    return report.model_copy(
        update={"petition": petition, "words": "", "place": "", "held_for": (), "has_contact": False}
    )


def _frame(report: FieldReport, actor: Actor, at: datetime) -> dict[str, Any]:
    return {"at": at, "actor": actor, "subject": report.id, "code": report.code, "kind": report.kind,
            "village": report.village, "due": report.due_on}  # fmt: skip


_ASKED = {
    "answer": "Mời ghi vài lời trả lời; bà con sẽ đọc được.",
    "agency": "Mời ghi rõ chuyển đến nơi nào; bà con sẽ đọc được.",
    "original": "Mời ghi mã của việc đã có.",
}


def _require_asked(move: ReportMove, wish: MoveReport) -> None:
    missing: list[Ask] = [ask for ask in move.asks if not getattr(wish, ask)]
    if missing:
        raise ValidationError.from_exception_data(
            "MoveReport",
            [
                InitErrorDetails(type=problem("required", _ASKED[ask]), loc=(ask,), input="")
                for ask in missing
            ],
        )
