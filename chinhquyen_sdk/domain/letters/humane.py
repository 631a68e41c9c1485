"""What a humane letter needs to know: one record per occasion. The titles are what an officer reads.

No field asks for an identity number, an illness, an injury or a cause of death: what is not asked cannot be printed.
"""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Self

from pydantic import Field, model_validator

from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.people import Addressee
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line, fold

from . import addressing
from .addressing import Person

_HELP_DONE = "ví dụ: bà con tổ 5 thay nhau trông nom"
_HELP_NEXT = "ví dụ: hội phụ nữ sẽ đưa đón cháu đi học"


class HumaneFacts(Record):
    """What every humane letter has: its day and where it goes. ``derived``: the words a text may use beside the fields."""

    derived: ClassVar[frozenset[str]] = frozenset({"hello"})

    day: date = Field(title="Ngày viết thư")
    address: Line = Field(default="", title="Địa chỉ nhận thư", max_length=300)
    village: Line = Field(default="", title="Xóm, tổ dân phố", max_length=100)

    def addressed(self) -> str:
        """Return the line after "Kính gửi"."""
        raise NotImplementedError

    def you(self) -> str:
        """Return the word the letter addresses its reader by."""
        raise NotImplementedError

    def hello(self) -> str:
        """Return the opening line."""
        return f"Kính thưa {self.you()},"

    def words(self) -> dict[str, str | date | None]:
        """Return the words for the text's placeholders: fields as they are, persons with their form of address."""
        told = {name: getattr(self, name) for name in type(self).model_fields}
        said = {n: addressing.named(v, self.day) if isinstance(v, Person) else v for n, v in told.items()}
        return {**said, "hello": self.hello()}

    def to(self) -> Addressee:
        """Return whom the envelope and the letter are addressed to; a pile is sorted by the village in the address."""
        named = fold(self.village) in fold(self.address)
        address = ", ".join(filter(None, (self.address, "" if named else self.village)))
        return Addressee(salutation=self.you(), name=self.addressed(), address=address)


class ToOne(HumaneFacts):
    """A letter to one person, or to the household ``person`` stands for."""

    person: Person = Field(title="Người nhận thư")
    household: bool = Field(default=False, title="Gửi cả gia đình")

    def addressed(self) -> str:
        name = addressing.named(self.person, self.day)
        return f"gia đình {name}" if self.household else name

    def you(self) -> str:
        return "gia đình" if self.household else addressing.called(self.person, self.day)

    def hello(self) -> str:
        said = addressing.hello(self.person, self.day)
        return f"Kính thưa {self.addressed()}," if self.household else said


class ToTwo(HumaneFacts):
    """A letter to two people who share it; the second may be missing."""

    first: Person
    second: Person | None = None

    def addressed(self) -> str:
        return " và ".join(self._names().values())

    def you(self) -> str:
        if self.second is None:
            return addressing.called(self.first, self.day)
        return addressing.both(self.first, self.second, self.day)

    def hello(self) -> str:
        if self.second is None:
            return addressing.hello(self.first, self.day)
        return addressing.hello_both(self.first, self.second, self.day)

    def words(self) -> dict[str, str | date | None]:
        return {**super().words(), **self._names()}

    def _names(self) -> dict[str, str]:
        """Return them as they are addressed side by side."""
        people = addressing.of_one_age(self.first, self.second) if self.second else (self.first,)
        return {
            which: addressing.named(p, self.day)
            for which, p in zip(("first", "second"), people, strict=False)
        }


class ToAll(HumaneFacts):
    """A letter to everybody in the commune, or to one person when ``person`` is given."""

    person: Person | None = Field(default=None, title="Người nhận (để trống: gửi bà con)")
    readers: Line = Field(default="bà con", title="Gọi chung người đọc", min_length=1, max_length=100)

    def addressed(self) -> str:
        return addressing.named(self.person, self.day) if self.person else f"toàn thể {self.readers}"

    def you(self) -> str:
        return addressing.called(self.person, self.day) if self.person else self.readers

    def hello(self) -> str:
        return addressing.hello(self.person, self.day) if self.person else f"Kính thưa {self.readers},"


class Wedding(ToTwo):
    """Two people were married; the letter is handed over with the certificate."""

    first: Person = Field(title="Người thứ nhất")
    second: Person = Field(title="Người thứ hai")
    registered_on: date = Field(title="Ngày đăng ký kết hôn")


class Birth(ToTwo):
    """A child's birth was registered."""

    first: Person = Field(title="Mẹ, cha hoặc người nuôi dưỡng")
    second: Person | None = Field(default=None, title="Cha hoặc mẹ còn lại")
    child: Line = Field(title="Tên của bé", min_length=1, max_length=150)
    born_on: date = Field(title="Ngày sinh của bé")

    @model_validator(mode="after")
    def _born_before(self) -> Self:
        if self.born_on > self.day:
            raise problem("born_later", "Ngày sinh của bé sau ngày viết thư.")
        return self


class Condolence(ToOne):
    """Somebody died. ``remembered``: what neighbours truly remember, as the end of "nhớ về …"; no cause of death."""

    household: bool = Field(default=True, title="Gửi cả gia đình")
    deceased: Person = Field(title="Người đã mất")
    passed_on: date = Field(title="Ngày mất")
    remembered: Line = Field(default="", title="Điều bà con nhớ về người đã mất", max_length=300)


class DisasterVisit(ToOne):
    """A household struck by a storm, a flood, a fire."""

    household: bool = Field(default=True, title="Gửi cả gia đình")
    disaster: Line = Field(
        title="Thiên tai gì", min_length=1, max_length=100, description="ví dụ: trận lũ quét"
    )
    happened_on: date = Field(title="Xảy ra ngày")
    loss: Line = Field(
        title="Gia đình mất gì", min_length=1, max_length=300, description="ví dụ: ba sào lúa sắp gặt"
    )
    help_done: Line = Field(default="", title="Đã giúp được gì", max_length=400)
    help_next: Line = Field(default="", title="Sẽ giúp gì", max_length=400)
    help_on: date | None = Field(default=None, title="Giúp vào ngày nào")


class AccidentVisit(ToOne):
    """Somebody had an accident. Injuries are not told."""

    happened_on: date = Field(title="Xảy ra ngày")
    help_done: Line = Field(default="", title="Ai đỡ việc nhà", max_length=400, description=_HELP_DONE)
    help_next: Line = Field(default="", title="Sẽ giúp gì", max_length=400, description=_HELP_NEXT)


class IllnessVisit(ToOne):
    """Somebody is gravely ill. Which illness is nobody's business but theirs."""

    help_done: Line = Field(default="", title="Ai đỡ việc nhà", max_length=400, description=_HELP_DONE)
    help_next: Line = Field(default="", title="Sẽ giúp gì", max_length=400, description=_HELP_NEXT)


class Thanks(ToOne):
    """Somebody gave: land, money, days of work."""

    gift: Line = Field(
        title="Đã góp gì", min_length=1, max_length=300, description="ví dụ: hiến 120 m² đất vườn"
    )
    work: Line = Field(title="Cho việc gì", min_length=1, max_length=300, description="ví dụ: mở đường tổ 5")
    given_on: date | None = Field(default=None, title="Ngày đóng góp")
    result: Line = Field(default="", title="Kết quả hôm nay", max_length=400, description="một câu trọn vẹn")


class LateApology(ToOne):
    """A dossier will not be ready on the day that was promised."""

    code: Line = Field(title="Mã hồ sơ", min_length=1, max_length=40)
    procedure: Line = Field(title="Thủ tục", min_length=1, max_length=300)
    old_due: date = Field(title="Ngày hẹn cũ")
    due: date = Field(title="Ngày hẹn mới")
    reason: Line = Field(title="Lý do thật", min_length=5, max_length=600, description="một câu trọn vẹn")
    officer: Line = Field(title="Cán bộ chịu trách nhiệm", min_length=1, max_length=150)

    @model_validator(mode="after")
    def _later_day(self) -> Self:
        if self.due <= self.old_due:
            raise problem("not_later", "Ngày hẹn mới phải sau ngày hẹn cũ.")
        return self


class ErrorApology(ToOne):
    """The office made a mistake and says so."""

    mistake: Line = Field(
        title="Đã sai điều gì", min_length=5, max_length=600, description="một câu trọn vẹn"
    )
    effect: Line = Field(
        default="", title="Người dân chịu thiệt gì", max_length=400, description="một câu trọn vẹn"
    )
    fix: Line = Field(title="Sửa thế nào", min_length=5, max_length=600, description="một câu trọn vẹn")
    due: date | None = Field(default=None, title="Sửa xong trước ngày")
    officer: Line = Field(title="Cán bộ chịu trách nhiệm", min_length=1, max_length=150)


class Greeting(ToAll):
    """New Year, national day. What was done and what is to come: true, countable, the commune's own."""

    year_name: Line = Field(
        title="Tên năm", min_length=1, max_length=40, description="ví dụ: Đinh Mùi; hoặc 2026"
    )
    done: Line = Field(title="Việc đã làm được", min_length=1, max_length=500, description="một câu trọn vẹn")
    unfinished: Line = Field(
        default="", title="Việc còn nợ bà con", max_length=500, description="một câu trọn vẹn"
    )
    coming: Line = Field(default="", title="Việc sẽ làm", max_length=500, description="một câu trọn vẹn")


class Invitation(ToAll):
    """Somebody is asked to come."""

    event: Line = Field(title="Mời dự việc gì", min_length=1, max_length=300)
    hour: Line = Field(title="Giờ", min_length=1, max_length=20, description="ví dụ: 08 giờ 30")
    meets_on: date = Field(title="Ngày")
    place: Line = Field(title="Nơi", min_length=1, max_length=300)
    why: Line = Field(default="", title="Vì sao mời", max_length=400, description="một câu trọn vẹn")
    bring: Line = Field(default="", title="Xin mang theo", max_length=300)


class ReceptionNotice(ToAll):
    """The chair receives citizens on a day."""

    host: Line = Field(
        title="Ai tiếp", min_length=1, max_length=200, description="ví dụ: Chủ tịch Hoàng Thị Minh Châu"
    )
    hour: Line = Field(title="Từ mấy giờ đến mấy giờ", min_length=1, max_length=60)
    meets_on: date = Field(title="Ngày tiếp")
    place: Line = Field(title="Nơi tiếp", min_length=1, max_length=300)


HUMANE: dict[str, type[HumaneFacts]] = {
    record.__name__: record
    for record in (
        AccidentVisit, Birth, Condolence, DisasterVisit, ErrorApology, Greeting, IllnessVisit, Invitation,
        LateApology, ReceptionNotice, Thanks, Wedding,
    )
}  # fmt: skip
