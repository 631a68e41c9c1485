"""What happens to reports. Events carry no words of a report."""

from __future__ import annotations

from typing import ClassVar

from chinhquyen_sdk.domain.events import Event


class ReportEvent(Event):
    """Something that happened to a report of a period."""

    period: str
    title: str


class ReportComposed(ReportEvent):
    """A report was composed from what the modules contributed."""

    hook: ClassVar[str] = "report_composed"

    def for_citizen(self) -> str:
        return "Bắt đầu soạn báo cáo"


class ReportEdited(ReportEvent):
    """Words of a report were changed, or its figures renewed."""

    hook: ClassVar[str] = "report_edited"
    what: str

    def for_citizen(self) -> str:
        return self.what


class ReportReturned(ReportEvent):
    """Whoever approves gave it back."""

    hook: ClassVar[str] = "report_returned"

    def for_citizen(self) -> str:
        return "Trả lại để sửa"


class ReportApproved(ReportEvent):
    """A report was approved, numbered and frozen."""

    hook: ClassVar[str] = "report_approved"
    number: int
    digest: str

    def for_citizen(self) -> str:
        return f"Duyệt, lấy số {self.number}"


class ReportReceived(ReportEvent):
    """The province has a report, and said so."""

    hook: ClassVar[str] = "report_received"
    receipt: str

    def for_citizen(self) -> str:
        return f"Tỉnh đã nhận, mã {self.receipt}"


class ParcelTaken(Event):
    """The province took a commune's report in."""

    hook: ClassVar[str] = "parcel_taken"
    commune: str
    period: str
    receipt: str
    on_time: bool

    def for_citizen(self) -> str:
        return f"Nhận báo cáo {self.period} của {self.commune}, mã {self.receipt}"
