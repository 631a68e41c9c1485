"""What leaves the house about requests for information; who asked is named to nobody but those who answer."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from pydantic import Field

from chinhquyen_sdk.domain.records import Record

from .kinds import Delivery
from .lists import find_ground
from .records import InformationRequest, Link
from .states import RequestState
from .tallies import YearNumbers
from .telling import COMPLAINT, cost_sentence, may_complain, next_step, status_sentence
from .wishes import AddMore, DisputeAnswer

_SECRET = Field(min_length=1, max_length=60, title="Mã bí mật")


class InformationKey(Record):
    """Code and secret, in the body: neither may stand in an address, which is logged."""

    code: str = Field(min_length=1, max_length=60, title="Mã yêu cầu")
    secret: str = _SECRET


class InformationSecret(Record):
    """The secret of a request."""

    secret: str = _SECRET


class AddToMyInformation(AddMore):
    """What the asker adds, with the secret."""

    secret: str = _SECRET


class DisputeMyInformation(DisputeAnswer):
    """What the asker says is wrong or missing, with the secret."""

    secret: str = _SECRET


class InformationFile(Record):
    """A file of an answer; ``size`` in bytes."""

    id: UUID
    name: str
    kind: str
    size: int


class MyInformation(Record):
    """A request as its asker sees it."""

    code: str
    state: RequestState
    status: str
    due: date | None = Field(title="Chậm nhất ngày")
    title: str
    delivery: Delivery
    received_on: date
    asked_for: tuple[str, ...] = Field(title="Còn thiếu")
    missing_note: str
    cost: str = Field(title="Chi phí")
    answer: str
    document: str
    withheld: str
    reason: str
    ground: str = Field(title="Căn cứ, bằng lời")
    links: tuple[Link, ...]
    agency: str
    forwarded: bool
    answered_on: date | None
    correction: str
    complaint: str = Field(title="Không đồng ý thì làm gì")


class InformationReceipt(Record):
    """What the asker keeps; the secret is told this once."""

    code: str
    secret: str
    request: MyInformation


class InformationList(Record):
    """A page of requests for those who answer them; ``next`` is the cursor of the next page."""

    results: tuple[InformationRequest, ...]
    next: str


class PublishedInformation(Record):
    """An answer made public, without the asker."""

    id: UUID
    public_title: str
    public_answer: str
    published_on: date | None
    document: str
    partial: bool
    withheld_ground: str
    files: tuple[InformationFile, ...] = ()


class PublishedInformationList(Record):
    """A page of them, the newest first."""

    results: tuple[PublishedInformation, ...]
    next: str


class GroundNumber(Record):
    """How often a ground to refuse was used."""

    text: str
    basis: str
    number: int


class InformationNumbers(Record):
    """One year in numbers; ``on_time_share`` in per cent, rounded down, None while nothing was answered."""

    year: int
    received: int
    closed: int
    answered: int
    on_time: int
    on_time_share: int | None
    provided: int
    partial: int
    pointed: int
    redirected: int
    refused: int
    withdrawn: int
    extended: int
    published: int
    open: int
    grounds: tuple[GroundNumber, ...]


class InformationAsker(Record):
    """Who asks; the look is written down."""

    name: str
    phone: str
    address: str
    organisation: str
    represented: str


class InformationFind(Record):
    """Something that may be personal data, to be answered by ``id`` before publishing."""

    id: str
    kind: str
    seen: str
    place: str
    why: str
    suggestion: str


class InformationFinds(Record):
    """Everything to answer before an answer is published; ``unread`` is what no machine could read."""

    finds: tuple[InformationFind, ...]
    unread: tuple[str, ...]


def my_information(one: InformationRequest, today: date) -> MyInformation:
    """Return the request as its asker sees it on ``today``."""
    step, ground = next_step(one, today), find_ground(one.ground)
    computed = {"asked_for", "ground", "cost"}
    shown = one.model_dump(include=set(MyInformation.model_fields) - computed)
    return MyInformation(
        **shown, status=status_sentence(one, today), due=step.day if step else None, cost=cost_sentence(one),
        asked_for=one.asked_for, ground=ground.text if ground else "", complaint=COMPLAINT if may_complain(one) else "",
    )  # fmt: skip


def published_information(
    one: InformationRequest, files: Iterable[InformationFile] = ()
) -> PublishedInformation:
    """Return a published answer as everybody may have it."""
    ground = find_ground(one.ground)
    return PublishedInformation(
        id=one.id, public_title=one.public_title, public_answer=one.public_answer, published_on=one.published_on,
        document=one.document, partial=one.is_partial, withheld_ground=ground.text if ground and one.is_partial else "",
        files=tuple(files),
    )  # fmt: skip


def information_numbers(numbers: YearNumbers) -> InformationNumbers:
    """Return the numbers of a year as a record."""
    told = numbers._asdict()
    grounds = tuple(GroundNumber(**each._asdict()) for each in told.pop("grounds"))
    return InformationNumbers(**told, on_time_share=numbers.on_time_share, grounds=grounds)
