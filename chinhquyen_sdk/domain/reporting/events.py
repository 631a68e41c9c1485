"""What happens to reports. Events carry no words of a report."""

from __future__ import annotations

from typing import ClassVar
from uuid import NAMESPACE_URL, UUID, uuid5

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


class CommuneEvent(Event):
    """Something about a commune in the province's list. Never a token."""

    commune: str


class CommuneRegistered(CommuneEvent):
    """A commune is to report to this province from now on."""

    hook: ClassVar[str] = "commune_registered"

    def for_staff(self) -> str:
        return f"Thêm {self.commune} vào danh sách"


class TokenIssued(CommuneEvent):
    """A commune got its token; ``again``: the one before is worthless now."""

    hook: ClassVar[str] = "token_issued"
    again: bool

    def for_staff(self) -> str:
        return (
            f"Đổi mã truy cập của {self.commune}, mã cũ hết dùng"
            if self.again
            else f"Cấp mã truy cập cho {self.commune}"
        )


class TokenRevoked(CommuneEvent):
    """A commune's token is worthless now, and there is no other."""

    hook: ClassVar[str] = "token_revoked"

    def for_staff(self) -> str:
        return f"Thu hồi mã truy cập của {self.commune}"


class ProvinceLinked(Event):
    """This commune reports to ``host`` from now on, or to nobody."""

    hook: ClassVar[str] = "province_linked"
    host: str
    new_token: bool

    def for_staff(self) -> str:
        if not self.host:
            return "Ngừng nối với trang của tỉnh, bỏ mã truy cập"
        return f"Nối với trang của tỉnh {self.host}" + (", ghi mã truy cập mới" if self.new_token else "")


def link_subject(site_id: int) -> UUID:
    """Return what the events about a site's link to its province have as their subject."""
    return uuid5(NAMESPACE_URL, f"chinhquyen:reporting:link:{site_id}")
