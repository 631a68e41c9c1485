"""What can happen to a report. No payload says who sent it or repeats what was written."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from chinhquyen_sdk.domain.events import Event


class ReportEvent(Event):
    """What all events of a report carry. ``due``: the day of the commune's own promise."""

    code: str
    kind: str
    village: str = ""
    due: date | None = None


class ReportSent(ReportEvent):
    """``held``: not shown to the public until an officer has read it."""

    hook: ClassVar[str] = "report_sent"
    source: str = "web"
    held: bool = False

    def for_citizen(self) -> str:
        return "Chúng tôi đã nhận phản ánh."


class ReportShown(ReportEvent):
    """An officer decided what the public may see of it."""

    hook: ClassVar[str] = "report_shown"
    showing: str

    def for_staff(self) -> str:
        words = {
            "public": "Cho hiện công khai.",
            "held": "Giữ lại, chưa công khai.",
            "hidden": "Ẩn khỏi trang công khai.",
        }
        return words[self.showing]


class ReportPhotoShown(ReportEvent):
    """An officer let everybody see a photograph, or put it away."""

    hook: ClassVar[str] = "report_photo_shown"
    shown: bool

    def for_staff(self) -> str:
        return "Cho hiện một ảnh." if self.shown else "Cất một ảnh, không hiện công khai nữa."


class ReportAssigned(ReportEvent):
    hook: ClassVar[str] = "report_assigned"
    officer: str = ""
    officer_id: str = ""

    def for_citizen(self) -> str:
        return "Việc đã được giao cho người phụ trách."

    def for_staff(self) -> str:
        return f"Giao cho {self.officer}." if self.officer else "Giao cho bộ phận phụ trách."


class ReportStarted(ReportEvent):
    hook: ClassVar[str] = "report_started"

    def for_citizen(self) -> str:
        return "Chúng tôi đã bắt tay vào làm."


class ReportFinished(ReportEvent):
    hook: ClassVar[str] = "report_finished"

    def for_citizen(self) -> str:
        return "Chúng tôi báo việc đã làm xong."


class ReportTransferred(ReportEvent):
    hook: ClassVar[str] = "report_transferred"
    agency: str

    def for_citizen(self) -> str:
        return f"Việc này thuộc {self.agency}, chúng tôi đã chuyển đến đó."


class ReportMerged(ReportEvent):
    hook: ClassVar[str] = "report_merged"
    original: str

    def for_citizen(self) -> str:
        return f"Việc này đã có người báo trước (mã {self.original}), chúng tôi gộp lại."


class MoreAsked(ReportEvent):
    hook: ClassVar[str] = "report_more_asked"

    def for_citizen(self) -> str:
        return "Chúng tôi chưa đủ thông tin để làm, mời báo lại rõ hơn."


class ReportReopened(ReportEvent):
    """``why`` is one of the reasons to choose from, never what somebody typed; empty when an officer reopened it."""

    hook: ClassVar[str] = "report_reopened"
    why: str = ""

    def for_citizen(self) -> str:
        return (
            f"Bà con báo chưa xong: {self.why.lower()}. Việc được mở lại."
            if self.why
            else "Việc được mở lại."
        )


class ReportHanded(ReportEvent):
    """What was written belongs to petitions: a possible denunciation or complaint."""

    hook: ClassVar[str] = "report_handed"

    def for_citizen(self) -> str:
        return "Việc được chuyển sang giải quyết theo quy định về đơn thư."


class DutyEvent(Event):
    """Who sees to a kind of report, in ``village`` or everywhere. The subject is the rule."""

    kind_label: str
    village: str = ""

    @property
    def where(self) -> str:
        """The kind and the place in words."""
        return f"{self.kind_label} ở {self.village}" if self.village else self.kind_label


class DutyGiven(DutyEvent):
    hook: ClassVar[str] = "report_duty_given"
    unit: str = ""
    officer: str = ""
    days: int | None = None

    def for_staff(self) -> str:
        who = self.officer or self.unit
        promise = f"hẹn xong trong {self.days} ngày" if self.days else ""
        said = ", ".join(filter(None, (f"giao {who}" if who else "", promise)))
        return f"Phân công phản ánh “{self.where}”: {said or 'theo danh mục chung'}."


class DutyDropped(DutyEvent):
    hook: ClassVar[str] = "report_duty_dropped"

    def for_staff(self) -> str:
        return f"Bỏ phân công riêng cho phản ánh “{self.where}”."
