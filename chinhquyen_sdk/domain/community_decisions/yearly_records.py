"""The yearly conference of a village: what is asked of its writers, and the record."""

from __future__ import annotations

from datetime import date, datetime, time
from uuid import UUID

from pydantic import AwareDatetime, Field

from chinhquyen_sdk.domain.dates import VIETNAM, local_day
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line
from chinhquyen_sdk.law import deadline

from .house import law_data
from .states import YearlyState

_Y = YearlyState


class PlanYearly(Record):
    """When and where all household representatives of a village come together."""

    day: date = Field(title="Ngày họp")
    hour: str = Field(
        pattern=r"^([01]?[0-9]|2[0-3]):[0-5][0-9]$", title="Giờ họp", description="Ví dụ: 19:30."
    )
    place: Line = Field(min_length=3, max_length=200, title="Họp ở đâu")
    content: str = Field(
        min_length=10, max_length=3000, title="Nội dung", description="Mỗi việc một dòng. Bà con đọc được."
    )

    @property
    def starts_at(self) -> datetime:
        hour, minute = map(int, self.hour.split(":"))
        return datetime.combine(self.day, time(hour, minute), VIETNAM)


class SendPlan(Record):
    """The plan went to UBND, UBMTTQ and Ban Thanh tra nhân dân, who agree first (Nghị định 59/2023/NĐ-CP Điều 10)."""

    day: date = Field(title="Gửi kế hoạch ngày")
    agreed: bool = Field(default=False, title="UBND, UBMTTQ, Ban Thanh tra nhân dân đã thống nhất")


class NotifyHouseholds(Record):
    """Each household was told."""

    day: date = Field(title="Đã báo từng hộ ngày")
    informed: int = Field(ge=0, le=1_000_000, title="Số hộ đã được báo")
    households: int | None = Field(
        default=None,
        ge=1,
        le=1_000_000,
        title="Tổng số hộ",
        description="Để trống: lấy theo danh sách xóm, tổ.",
    )


class HoldYearly(Record):
    """What came of it: who came, the three reports, in short."""

    attended: int = Field(ge=0, le=1_000_000, title="Số hộ dự")
    head_report: str = Field(min_length=20, max_length=6000, title="Báo cáo của trưởng xóm, tổ trưởng")
    front_report: str = Field(min_length=20, max_length=6000, title="Báo cáo của Ban công tác Mặt trận")
    inspection_report: str = Field(
        min_length=20, max_length=6000, title="Báo cáo của thành viên Ban Thanh tra nhân dân"
    )
    concluded: str = Field(default="", max_length=3000, title="Hội nghị thống nhất những gì")


class RaisedQuestion(Record):
    """A question of the floor, the answer, and what was promised by when."""

    text: Line = Field(
        min_length=5, max_length=600, title="Bà con hỏi gì", description="Không nêu tên người hỏi."
    )
    answer: str = Field(default="", max_length=2000, title="Trả lời tại hội nghị")
    promise: Line = Field(
        default="", max_length=300, title="Hứa làm gì", description="Để trống nếu không hứa."
    )
    due_on: date | None = Field(default=None, title="Hứa xong trước hết ngày")
    kept_on: date | None = Field(default=None, title="Làm xong ngày")


class RaiseQuestion(Record):
    """Write down a question."""

    text: Line = Field(
        min_length=5, max_length=600, title="Bà con hỏi gì", description="Không nêu tên người hỏi."
    )
    answer: str = Field(default="", max_length=2000, title="Trả lời tại hội nghị")
    promise: Line = Field(
        default="", max_length=300, title="Hứa làm gì", description="Để trống nếu không hứa."
    )
    due_on: date | None = Field(default=None, title="Hứa xong trước hết ngày", description="Chỉ khi có hứa.")


class KeepPromise(Record):
    """What was promised is done. ``number``: of the question, from 1."""

    number: int = Field(ge=1, le=100, title="Câu hỏi số")
    day: date = Field(title="Làm xong ngày")


class CancelYearly(Record):
    """Why it does not take place; another one may be planned."""

    reason: Line = Field(min_length=5, max_length=300, title="Vì sao không họp")


class YearlyConference(Record):
    """The conference of one village in one year."""

    id: UUID
    village: UUID = Field(title="Xóm, tổ dân phố")
    village_name: Line = Field(max_length=100, title="Tên xóm, tổ")
    year: int = Field(title="Năm")
    starts_at: AwareDatetime = Field(title="Bắt đầu lúc")
    place: Line = Field(max_length=200, title="Ở đâu")
    content: str = Field(title="Nội dung")
    state: YearlyState = YearlyState.PLANNED
    sent_on: date | None = Field(default=None, title="Gửi kế hoạch ngày")
    notified_on: date | None = Field(default=None, title="Báo từng hộ ngày")
    households: int | None = Field(default=None, title="Tổng số hộ")
    informed: int = Field(default=0, title="Số hộ được báo")
    attended: int = Field(default=0, title="Số hộ dự")
    head_report: str = Field(default="", title="Báo cáo của trưởng xóm, tổ trưởng")
    front_report: str = Field(default="", title="Báo cáo của Ban công tác Mặt trận")
    inspection_report: str = Field(default="", title="Báo cáo của Ban Thanh tra nhân dân")
    concluded: str = Field(default="", title="Hội nghị thống nhất")
    questions: tuple[RaisedQuestion, ...] = Field(default=(), title="Bà con hỏi")
    reason: Line = Field(default="", max_length=300, title="Vì sao không họp")

    @property
    def day(self) -> date:
        return local_day(self.starts_at)

    @property
    def hour(self) -> str:
        return f"{self.starts_at.astimezone(VIETNAM):%H:%M}"

    @property
    def notify_by(self) -> date:
        """The last day on which each household may be told (Nghị định 59/2023/NĐ-CP Điều 11 khoản 1 điểm c)."""
        return deadline(law_data()["yearly"]["notice_rule"], self.day).due or self.day

    @property
    def falls_on(self) -> date | None:
        """When the next thing is due: the notice, the conference, or the first promise."""
        if self.state.is_open:
            return self.day if self.state is _Y.NOTIFIED else self.notify_by
        open_days = [one.due_on for one in self.questions if one.due_on and not one.kept_on]
        return min(open_days, default=None) if self.state is _Y.HELD else None

    @property
    def reports(self) -> tuple[tuple[str, str], ...]:
        """The three reports with their headings, in the law's order."""
        texts = {"head": self.head_report, "front": self.front_report, "inspection": self.inspection_report}
        return tuple((label, texts[name]) for name, label in law_data()["yearly"]["reports"].items())

    def share(self, number: int) -> int | None:
        return number * 100 // self.households if self.households else None
