"""The commune's own regulations (quy chế) in versions: drafted, put before the people, issued, replaced by the next. Pure.

Luật 10/2022/QH15: Điều 25 khoản 7 (people's opinion on the draft), Điều 28 (consulted at least 20 days; see the law data's
``DCCS-28-CONSULT``), Điều 35 khoản 2 c (UBND with UBMTTQ issues it), Điều 11 khoản 4 (always public).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, NamedTuple, Self
from uuid import UUID, uuid4

from pydantic import Field, field_validator, model_validator

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.text import Line
from chinhquyen_sdk.law import deadline

from . import events
from .comparing import is_heading
from .policies import slug_of
from .states import Phase, VersionState

MOST_LINES = 2000
CONSULT = "DCCS-28-CONSULT"
LAW = "Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15 Điều 25, Điều 28, Điều 35"
HOUSE = "quy tắc của nền tảng: bản đã ban hành không sửa, chỉ thay bằng bản mới"


class KeepRegulation(Record):
    """Begin a regulation."""

    title: Line = Field(
        min_length=8, max_length=200, title="Tên quy chế", description="Ví dụ: Quy chế thực hiện dân chủ."
    )
    about: Line = Field(min_length=10, max_length=500, title="Quy chế nói về việc gì", description="Một, hai câu dễ hiểu.")  # fmt: skip
    democracy: bool = Field(
        default=False, title="Là quy chế thực hiện dân chủ của xã, phường (Luật 10/2022 Điều 35)"
    )


class Regulation(KeepRegulation):
    """A regulation; what it says stands in its versions."""

    id: UUID
    slug: str = Field(max_length=90)


class KeepVersion(Record):
    """The words of a version that is not issued yet."""

    text: str = Field(
        min_length=20, max_length=200_000, title="Toàn văn",
        description="Mỗi điều một dòng bắt đầu bằng “Điều 1.”; so sánh hai bản đi theo từng dòng.",
    )  # fmt: skip
    note: Line = Field(default="", max_length=500, title="Bản này khác bản trước thế nào", description="Một, hai câu.")  # fmt: skip

    @field_validator("text")
    @classmethod
    def _not_too_many_lines(cls, value: str) -> str:
        if value.count("\n") >= MOST_LINES:
            raise problem("too_many_lines", f"Nhiều nhất {MOST_LINES} dòng. Phụ lục dài thì để ở tệp riêng.")
        return value


class ConsultVersion(Record):
    """How the people were, or are being, asked (Điều 27, Điều 28)."""

    since: date = Field(title="Lấy ý kiến từ ngày")
    until: date = Field(title="Đến hết ngày")
    how: Line = Field(min_length=10, max_length=500, title="Bằng cách nào", description="Họp xóm, phiếu, trang này, hòm thư …")  # fmt: skip

    @model_validator(mode="after")
    def _days_in_order(self) -> Self:
        if self.until < self.since:
            raise problem("days_reversed", "Ngày cuối đứng trước ngày đầu, mời xem lại.")
        return self


class IssueVersion(Record):
    """What makes a draft the rule."""

    document: Line = Field(min_length=3, max_length=80, title="Số, ký hiệu quyết định")
    passed_on: date = Field(title="Ngày ban hành")
    in_force_on: date = Field(title="Áp dụng từ ngày")
    opinions: int = Field(ge=0, le=1_000_000, title="Số ý kiến nhận được")
    taken: int = Field(ge=0, le=1_000_000, title="Số ý kiến tiếp thu")
    told: str = Field(
        min_length=10, max_length=4000, title="Tiếp thu, giải trình thế nào",
        description="Ý kiến nào không tiếp thu, vì sao. Không nêu tên người góp ý.",
    )  # fmt: skip

    checked: bool = Field(
        default=False, title="Đã đọc lại: không còn thông tin riêng của ai",
        description="Chỉ cần đánh dấu khi máy hỏi.",
    )  # fmt: skip

    @model_validator(mode="after")
    def _numbers_and_days(self) -> Self:
        if self.taken > self.opinions:
            raise problem("taken_more", "Số tiếp thu lớn hơn số nhận được, mời xem lại.")
        if self.in_force_on < self.passed_on:
            raise problem("force_before_passed", "Ngày áp dụng đứng trước ngày ban hành, mời xem lại.")
        return self


class RegulationVersion(Record):
    """One version. What is issued stays as it is for ever."""

    id: UUID
    regulation: UUID
    number: int = Field(ge=1, title="Bản số")
    text: str = Field(title="Toàn văn")
    note: Line = Field(default="", max_length=500, title="Khác bản trước")
    state: VersionState = VersionState.DRAFT
    since: date | None = Field(default=None, title="Lấy ý kiến từ ngày")
    until: date | None = Field(default=None, title="Lấy ý kiến đến hết ngày")
    how: Line = Field(default="", max_length=500, title="Lấy ý kiến bằng cách nào")
    document: Line = Field(default="", max_length=80, title="Số quyết định")
    passed_on: date | None = Field(default=None, title="Ngày ban hành")
    in_force_on: date | None = Field(default=None, title="Áp dụng từ ngày")
    opinions: int = Field(default=0, title="Số ý kiến")
    taken: int = Field(default=0, title="Số ý kiến tiếp thu")
    told: str = Field(default="", title="Tiếp thu, giải trình")

    @property
    def is_public(self) -> bool:
        """Whether everybody may read it: what people are asked about, and what is issued."""
        return self.state is not VersionState.DRAFT

    @property
    def paragraphs(self) -> list[tuple[bool, str]]:
        """The words line by line, and whether each line is a heading."""
        lines = [line.strip() for line in self.text.splitlines() if line.strip()]
        return [(is_heading(line), line) for line in lines]


class RegulationOutcome(NamedTuple):
    """What an act leads to."""

    version: RegulationVersion
    event: events.OutreachEvent


def add_regulation(
    wish: KeepRegulation, *, actor: Actor, at: datetime
) -> tuple[Regulation, events.OutreachEvent]:
    """Begin a regulation without any version."""
    made = Regulation(id=uuid4(), slug=slug_of(wish.title), **dict(wish))
    return made, events.RegulationAdded(**frame(made, actor, at))


def draft_version(
    of: Regulation, known: Sequence[RegulationVersion], wish: KeepVersion, *, actor: Actor, at: datetime
) -> RegulationOutcome:
    """Write the next draft, or write over the draft there is: never two at once, never over what is issued."""
    open_one = next((one for one in known if one.state is not VersionState.ISSUED), None)
    if open_one is not None:
        number = open_one.number
        made = open_one.model_copy(update={**dict(wish)})
    else:
        number = max((one.number for one in known), default=0) + 1
        made = RegulationVersion(id=uuid4(), regulation=of.id, number=number, **dict(wish))
    return RegulationOutcome(made, events.RegulationChanged(number=number, **frame(of, actor, at)))


def consult_version(
    of: Regulation, version: RegulationVersion, wish: ConsultVersion, *, actor: Actor, at: datetime
) -> RegulationOutcome:
    """Put a draft before the people."""
    _not_issued(version)
    least = deadline(CONSULT, wish.since) if of.democracy else None
    if least is not None and least.due is not None and wish.until < least.due:
        text = f"Lấy ý kiến {least.version.term}: đến hết ngày {least.due:%d/%m/%Y} hoặc lâu hơn."
        raise Refused(text, basis=least.basis, code="consulted_too_short", field="until")
    after = version.model_copy(update={**dict(wish), "state": VersionState.CONSULTED})
    event = events.RegulationConsulted(number=version.number, since=wish.since, until=wish.until, **frame(of, actor, at))  # fmt: skip
    return RegulationOutcome(after, event)


def issue_version(
    of: Regulation, version: RegulationVersion, wish: IssueVersion, *, actor: Actor, at: datetime
) -> RegulationOutcome:
    """Make a draft the rule. One that the people were not asked about, or are still asked about, is refused."""
    _not_issued(version)
    if version.state is not VersionState.CONSULTED or version.until is None:
        text = "Dự thảo này chưa lấy ý kiến Nhân dân. Mời ghi việc lấy ý kiến trước."
        raise Refused(text, basis=LAW, code="not_consulted")
    if wish.passed_on <= version.until:
        text = f"Còn lấy ý kiến đến hết ngày {version.until:%d/%m/%Y}, ban hành sau ngày ấy."
        raise Refused(text, basis=LAW, code="still_consulted", field="passed_on")
    if wish.passed_on > local_day(at):
        raise Refused("Ngày ban hành còn ở tương lai.", basis=HOUSE, code="date_in_future", field="passed_on")
    after = version.model_copy(update={**wish.model_dump(exclude={"checked"}), "state": VersionState.ISSUED})
    event = events.RegulationIssued(
        number=version.number, document=wish.document, in_force_on=wish.in_force_on, **frame(of, actor, at)
    )
    return RegulationOutcome(after, event)


def in_force(versions: Sequence[RegulationVersion], today: date) -> RegulationVersion | None:
    """Return the version that holds on ``today``: of those issued and begun, the newest."""
    begun = [
        one
        for one in versions
        if one.state is VersionState.ISSUED and one.in_force_on and one.in_force_on <= today
    ]
    return max(begun, key=lambda one: (one.in_force_on or date.min, one.number), default=None)


def phase_of(version: RegulationVersion, versions: Sequence[RegulationVersion], today: date) -> Phase | None:
    """Return whether an issued version is coming, holds, or was replaced; None for a draft."""
    if version.state is not VersionState.ISSUED or version.in_force_on is None:
        return None
    if version.in_force_on > today:
        return Phase.COMING
    now = in_force(versions, today)
    return Phase.NOW if now is not None and now.id == version.id else Phase.PAST


def consulted_days(version: RegulationVersion) -> int | None:
    """Return for how many days the people were asked, both ends counted."""
    return (version.until - version.since).days + 1 if version.since and version.until else None


def frame(of: Regulation, actor: Actor, at: datetime) -> dict[str, Any]:
    """Return what every event about a regulation says."""
    return {"title": of.title, "subject": of.id, "actor": actor, "at": at}


def _not_issued(version: RegulationVersion) -> None:
    if version.state is VersionState.ISSUED:
        raise Refused("Bản này đã ban hành, không sửa được. Mời soạn bản mới.", basis=HOUSE, code="issued")
