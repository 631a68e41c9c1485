"""Facts about projects. The subject is the project; nobody is named."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from chinhquyen_sdk.domain.dates import spoken_day
from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.money import dong


class ProjectEvent(Event):
    """About the project ``code``; ``title`` is public."""

    code: str = ""
    title: str = ""


class ProjectRegistered(ProjectEvent):
    hook: ClassVar[str] = "project_registered"

    def for_citizen(self) -> str:
        return "Ghi vào sổ dự án của xã, phường."


class ProjectChanged(ProjectEvent):
    hook: ClassVar[str] = "project_changed"

    changed: tuple[str, ...] = ()

    def for_citizen(self) -> str | None:
        return f"Sửa: {', '.join(self.changed)}." if self.changed else None

    def for_staff(self) -> str:
        return self.for_citizen() or "Ghi lại, không đổi gì."


class ProjectStarted(ProjectEvent):
    hook: ClassVar[str] = "project_started"

    on: date

    def for_citizen(self) -> str:
        return f"Khởi công {spoken_day(self.on)}."


class ProjectPaused(ProjectEvent):
    hook: ClassVar[str] = "project_paused"

    on: date
    reason: str

    def for_citizen(self) -> str:
        return f"Tạm dừng từ {spoken_day(self.on)}: {self.reason}"


class ProjectResumed(ProjectEvent):
    hook: ClassVar[str] = "project_resumed"

    on: date

    def for_citizen(self) -> str:
        return f"Làm lại từ {spoken_day(self.on)}."


class ProjectProgressed(ProjectEvent):
    hook: ClassVar[str] = "project_progressed"

    on: date
    percent: int
    paid: int | None = None

    def for_citizen(self) -> str:
        money = f", đã chi {dong(self.paid)}" if self.paid is not None else ""
        return f"Tính đến {spoken_day(self.on)}: làm được {self.percent}%{money}."


class ProjectFinished(ProjectEvent):
    hook: ClassVar[str] = "project_finished"

    on: date

    def for_citizen(self) -> str:
        return f"Hoàn thành, bàn giao {spoken_day(self.on)}."


class ProjectSettled(ProjectEvent):
    hook: ClassVar[str] = "project_settled"

    on: date
    amount: int

    def for_citizen(self) -> str:
        return f"Quyết toán {spoken_day(self.on)}: {dong(self.amount)}."


class ProjectWithdrawn(ProjectEvent):
    hook: ClassVar[str] = "project_withdrawn"

    reason: str

    def for_staff(self) -> str:
        return f"Gỡ khỏi sổ. Lý do: {self.reason}"


class GiftAdded(ProjectEvent):
    hook: ClassVar[str] = "project_gift_added"

    what: str

    def for_citizen(self) -> str:
        return f"Bà con góp {self.what}."


class GiftSpent(ProjectEvent):
    hook: ClassVar[str] = "project_gift_spent"

    amount: int

    def for_citizen(self) -> str:
        return f"Chi {dong(self.amount)} từ tiền bà con góp."


class ProjectsImported(Event):
    hook: ClassVar[str] = "projects_imported"

    taken: int
    skipped: int

    def for_staff(self) -> str:
        return f"Nhập {self.taken} dự án từ danh sách, bỏ qua {self.skipped} dòng."


class ReportingRuleKept(Event):
    hook: ClassVar[str] = "project_reporting_rule_kept"

    day: int

    def for_staff(self) -> str:
        return f"Báo tiến độ chậm nhất ngày {self.day} hằng tháng."


class ProjectPhotoAdded(ProjectEvent):
    hook: ClassVar[str] = "project_photo_added"

    def for_staff(self) -> str:
        return "Thêm một ảnh."


class ProjectPhotoRemoved(ProjectEvent):
    hook: ClassVar[str] = "project_photo_removed"

    def for_citizen(self) -> str:
        return "Gỡ một ảnh."


class ProjectDocumentAdded(ProjectEvent):
    """``document`` is its title, which was looked through before everybody reads it."""

    hook: ClassVar[str] = "project_document_added"

    document: str

    def for_staff(self) -> str:
        return f"Thêm tài liệu “{self.document}”."


class ProjectDocumentRemoved(ProjectEvent):
    hook: ClassVar[str] = "project_document_removed"

    document: str

    def for_citizen(self) -> str:
        return f"Gỡ tài liệu “{self.document}”."
