"""What a reception leaves behind: its line in the book, a refusal, a conclusion, a reply, a correction."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from pydantic import Field

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception.kinds import PetitionKind
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.text import Line
from chinhquyen_sdk.law import deadline

from . import events
from .acts import frame
from .book import CORRECTABLE, FORM, BookEntry, CorrectEntry, Correction, EntryWords, WriteEntry
from .lists import RefusalGround, pick, refusal_grounds
from .states import VisitMove, require
from .visits import Visit

REPLY, NOTICE = "TCD-28-REPLY", "TCD-REFUSE-NOTICE"
CONCLUSION = "Nghị định 154/2026/NĐ-CP Điều 25 khoản 2"


class RefuseVisit(Record):
    """Ask to refuse a reception, for a ground of the law."""

    ground: str = Field(min_length=1, max_length=40, title="Căn cứ từ chối")
    explained: str = Field(min_length=5, max_length=2_000, title="Đã giải thích với người dân thế nào")


class ConcludeVisit(Record):
    """The chair's conclusion after a reception."""

    conclusion: str = Field(min_length=10, max_length=10_000, title="Kết luận, chỉ đạo của Chủ tịch")
    responsible: Line = Field(min_length=2, max_length=300, title="Ai, đơn vị nào giải quyết")
    finish_by: date | None = Field(default=None, title="Giải quyết xong trước ngày")
    contact: Line = Field(default="", max_length=300, title="Bà con liên hệ ai để biết kết quả")


class AnswerVisit(Record):
    """Write down that the visitor was told how the matter is handled (Điều 28)."""

    follow_up: Line = Field(min_length=5, max_length=1_000, title="Đã báo kết quả thế nào")


class Written(NamedTuple):
    """A visit and its line of the book after an act, and what happened."""

    visit: Visit
    entry: BookEntry
    event: events.VisitEvent


def write_entry(
    visit: Visit, wish: WriteEntry, *, number: int, by_chair: bool, receiver: str, actor: Actor, at: datetime
) -> Written:
    """Write the reception into the book; within the commune's competence the reply clock begins."""
    state = require(visit.state, VisitMove.WRITE)
    day = visit.on
    due = deadline(REPLY, day).due if wish.competent else None
    told = wish.model_dump(exclude={"kind", "people", "competent"})
    entry = BookEntry(
        visit=visit.id, code=visit.code, year=day.year, number=number, received_on=day, words=EntryWords(**told),
        kind=wish.kind, people=wish.people, competent=wish.competent, by_chair=by_chair, receiver_name=receiver,
        reply_due=due,
    )  # fmt: skip
    done = visit.model_copy(
        update={"state": state, "kind": wish.kind, "finished_at": visit.finished_at or at}
    )
    event = events.VisitReceived(**frame(done, actor, at), kind=wish.kind, number=number, reply_due=due)
    return Written(done, entry, event)


def refuse_visit(
    visit: Visit, wish: RefuseVisit, *, number: int, receiver: str, actor: Actor, at: datetime
) -> Written:
    """Refuse a reception; it stands in the book too, and where the decree says so a written notice is due."""
    state = require(visit.state, VisitMove.REFUSE)
    day = local_day(at)
    ground: RefusalGround = pick(refusal_grounds(day), wish.ground, "ground")
    due = deadline(NOTICE, day).due if ground.written else None
    words = EntryWords(
        name=visit.visitor.name, address=visit.visitor.address, summary=visit.visitor.matter or "Chưa trình bày",
        response=wish.explained, note=f"Từ chối tiếp: {ground.text} ({ground.basis})"[:1_000],
    )  # fmt: skip
    entry = BookEntry(
        visit=visit.id, code=visit.code, year=day.year, number=number, received_on=day, words=words,
        kind=visit.kind or PetitionKind.FEEDBACK, people=visit.people, receiver_name=receiver, ground=ground.id,
        notice_due=due,
    )  # fmt: skip
    gone = visit.model_copy(update={"state": state, "finished_at": at})
    event = events.VisitRefused(
        **frame(gone, actor, at), ground=ground.text, basis=ground.basis, notice_due=due
    )
    return Written(gone, entry, event)


def conclude(visit: Visit, entry: BookEntry, wish: ConcludeVisit, *, actor: Actor, at: datetime) -> Written:
    """Write the chair's conclusion down; only of a reception that the chair held."""
    day = local_day(at)
    if not entry.by_chair:
        text = "Thông báo kết luận chỉ ra sau buổi Chủ tịch trực tiếp tiếp công dân."
        raise Refused(text, basis=CONCLUSION, code="not_by_chair")
    if wish.finish_by is not None and wish.finish_by < day:
        raise Refused("Hạn giải quyết đã qua.", basis=CONCLUSION, code="date_past", field="finish_by")
    words = entry.words.model_copy(update=wish.model_dump(exclude={"finish_by"}))
    update = {"words": words, "concluded_on": day, "finish_by": wish.finish_by}
    event = events.ReceptionConcluded(**frame(visit, actor, at), kind=entry.kind)
    return Written(visit, entry.model_copy(update=update), event)


def answer(visit: Visit, entry: BookEntry, wish: AnswerVisit, *, actor: Actor, at: datetime) -> Written:
    """Stop the reply clock."""
    if not entry.owes_reply:
        raise Refused("Việc này không còn chờ báo kết quả.", basis=deadline(REPLY, entry.received_on).basis,
                      code="nothing_owed")  # fmt: skip
    day = local_day(at)
    words = entry.words.model_copy(update={"follow_up": wish.follow_up})
    done = entry.model_copy(update={"words": words, "replied_on": day})
    on_time = entry.reply_due is None or day <= entry.reply_due
    return Written(visit, done, events.VisitAnswered(**frame(visit, actor, at), on_time=on_time))


def issue_notice(
    entry: BookEntry, on: date, *, actor: Actor, at: datetime
) -> tuple[BookEntry, events.RefusalNoticed]:
    """Write down that the notice of refusal (Mẫu 01/TCD) was issued."""
    rule = deadline(NOTICE, entry.received_on)
    if not entry.owes_notice:
        raise Refused("Lượt này không còn chờ thông báo từ chối.", basis=rule.basis, code="nothing_owed")
    if not entry.received_on <= on <= local_day(at):
        text = "Ngày ban hành phải từ ngày tiếp đến hôm nay."
        raise Refused(text, basis=rule.basis, code="date_invalid", field="on")
    event = events.RefusalNoticed(
        at=at, actor=actor, subject=entry.visit, code=entry.code, on=entry.received_on, day=entry.visit,
        noticed_on=on,
    )  # fmt: skip
    return entry.model_copy(update={"notice_on": on}), event


def correct(
    entry: BookEntry, wish: CorrectEntry, *, actor: Actor, at: datetime
) -> tuple[BookEntry, Correction, events.EntryCorrected]:
    """Correct one column; what stood there is kept in the correction."""
    if wish.column not in CORRECTABLE:
        raise Refused("Cột này không đính chính được.", basis=FORM, code="column_fixed", field="column")
    before = str(getattr(entry.words, wish.column))
    if before == wish.text:
        raise Refused(
            "Nội dung mới giống nội dung đang ghi.", basis=FORM, code="nothing_changed", field="text"
        )
    words = EntryWords.model_validate({**entry.words.model_dump(), wish.column: wish.text})
    kept = Correction(
        column=wish.column, before=before, after=wish.text, reason=wish.reason, by=actor.name, at=at
    )
    label = EntryWords.model_fields[wish.column].title or wish.column
    event = events.EntryCorrected(
        at=at, actor=actor, subject=entry.visit, code=entry.code, on=entry.received_on, day=entry.visit,
        number=entry.number, column=label,
    )  # fmt: skip
    return entry.model_copy(update={"words": words}), kept, event
