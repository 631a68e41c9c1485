"""A commune of three hamlets, its dues, a posting on its way."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from uuid import UUID, uuid4

from chinhquyen_sdk.domain.dates import VIETNAM
from chinhquyen_sdk.domain.disclosure import (
    Board,
    Due,
    DueState,
    Form,
    GiveProof,
    Posting,
    Proof,
    PublishPosting,
    find_duty,
    open_year,
    prove_form,
    publish_posting,
)
from chinhquyen_sdk.domain.people import Actor

HOA = Actor.staff("7", "Lê Thị Hoa")
VILLAGES = (uuid4(), uuid4(), uuid4())
AT = datetime(2026, 11, 4, 9, tzinfo=VIETNAM)


def morning(day: date) -> datetime:
    return datetime.combine(day, time(9), VIETNAM)


def due(code: str, term: str = "", year: int = 2026) -> Due:
    """The first due of a duty in a year, as the register opens it."""
    duty = find_duty(code)
    assert duty
    opening = next(each for each in open_year(year, [duty]) if term in ("", each.term))
    return Due(id=uuid4(), **opening.model_dump())


def wish(**changes: object) -> PublishPosting:
    values = {
        "title": "Danh sách công dân được gọi nhập ngũ năm 2027", "text": "Danh sách gồm 12 công dân của phường, niêm yết kèm theo.",
        "contact": "Ban Chỉ huy Quân sự phường, 0208 3000 111", "checked": True,
    } | changes  # fmt: skip
    return PublishPosting.model_validate(values)


def published(code: str = "dccs-11-09", at: datetime = AT, **changes: object) -> Posting:
    return publish_posting(due(code), wish(**changes), id=uuid4(), actor=HOA, at=at).posting


def proved(posting: Posting, form: Form, on: date, **values: object) -> tuple[Posting, Proof]:
    given = GiveProof.model_validate({"form": form, "on": on, **values})
    done = prove_form(
        posting, given, id=uuid4(), actor=HOA, at=morning(max(on, posting.day) + timedelta(days=1))
    )
    return done.posting, done.proof


def on_the_board(posting: Posting, on: date) -> tuple[Posting, Proof]:
    return proved(posting, Form.BOARD, on, board=Board.OFFICE, photo=uuid4())


def receipt(posting: Posting, village: UUID, on: date) -> Proof:
    return proved(posting, Form.VILLAGE_HEAD, on, village=village)[1]


def all_proofs(posting: Posting) -> tuple[Posting, list[Proof]]:
    """The board, three days of the loudspeaker, every village head."""
    posting, board = on_the_board(posting, posting.day)
    days = [proved(posting, Form.LOUDSPEAKER, posting.day + timedelta(days=n))[1] for n in range(3)]
    heads = [receipt(posting, village, posting.day) for village in VILLAGES]
    return posting, [board, *days, *heads]


def settled(one: Due, state: DueState) -> Due:
    return one.model_copy(update={"state": state})
