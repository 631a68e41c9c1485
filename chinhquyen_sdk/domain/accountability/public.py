"""What leaves the house about requests for explanation; who asked is named to nobody but those who answer."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from pydantic import AwareDatetime, Field

from chinhquyen_sdk.domain.records import Record

from .kinds import Form
from .records import AddMore, ExplanationRequest
from .states import RequestState
from .telling import next_step, status_sentence


class ExplanationKey(Record):
    """Code and secret, in the body: neither may stand in an address, which is logged."""

    code: str = Field(min_length=1, max_length=60, title="Mã yêu cầu")
    secret: str = Field(min_length=1, max_length=60, title="Mã bí mật")


class ExplanationSecret(Record):
    """The secret of a request."""

    secret: str = Field(min_length=1, max_length=60, title="Mã bí mật")


class AddToMyRequest(AddMore):
    """What the asker adds, with the secret."""

    secret: str = Field(min_length=1, max_length=60, title="Mã bí mật")


class MyExplanation(Record):
    """A request as its asker sees it."""

    code: str
    state: RequestState
    status: str
    due: date | None = Field(title="Chậm nhất ngày")
    subject: str
    wanted: Form
    received_on: date
    responsible: str
    missing: str
    meeting_at: AwareDatetime | None
    meeting_place: str
    document: str
    answer: str
    reason: str
    agency: str
    answered_on: date | None
    petition: str = Field(title="Mã đơn")


class ExplanationReceipt(Record):
    """What the asker keeps; the secret is told this once."""

    code: str
    secret: str
    request: MyExplanation


class ExplanationList(Record):
    """A page of requests for those who answer them; ``next`` is the cursor of the next page."""

    results: tuple[ExplanationRequest, ...]
    next: str


class PublishedExplanation(Record):
    """An explanation made public, without the asker."""

    id: UUID
    public_subject: str
    public_answer: str
    published_on: date | None
    responsible: str
    document: str


class PublishedExplanations(Record):
    """A page of them, the newest first."""

    results: tuple[PublishedExplanation, ...]
    next: str


class RegisterLine(Record):
    """One line of the year's register."""

    number: int
    request: ExplanationRequest


class ExplanationRegister(Record):
    """A page of the register; ask again with ``after`` = the last number while ``next`` is not None."""

    results: tuple[RegisterLine, ...]
    next: int | None


class ExplanationAsker(Record):
    """Who asks; the look is written down."""

    name: str
    phone: str
    address: str


def my_explanation(one: ExplanationRequest, today: date) -> MyExplanation:
    """Return the request as its asker sees it on ``today``."""
    step = next_step(one, today)
    shown = one.model_dump(include=set(MyExplanation.model_fields))
    return MyExplanation(**shown, status=status_sentence(one, today), due=step.day if step else None)


def published_explanations(found: Iterable[ExplanationRequest], after: str) -> PublishedExplanations:
    """Return a page of published explanations."""
    fields = set(PublishedExplanation.model_fields)
    lines = tuple(PublishedExplanation(**one.model_dump(include=fields)) for one in found)
    return PublishedExplanations(results=lines, next=after)
