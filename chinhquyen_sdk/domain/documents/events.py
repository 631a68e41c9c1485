"""Facts about documents and their assigned reading. The subject is the document."""

from __future__ import annotations

from datetime import date
from typing import ClassVar
from uuid import UUID

from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.privacy import Review, told


class DocumentEvent(Event):
    """About the document ``title`` ("Nghị định 30/2020/NĐ-CP"); ``slug`` is its part of the address."""

    title: str = ""
    slug: str = ""


class DocumentAdded(DocumentEvent):
    hook: ClassVar[str] = "document_added"

    review: Review | None = None

    def for_citizen(self) -> str:
        return f"Đưa {self.title} vào thư viện."

    def for_staff(self) -> str:
        return told(self.for_citizen(), self.review)


class DocumentChanged(DocumentEvent):
    hook: ClassVar[str] = "document_changed"

    changed: tuple[str, ...] = ()
    review: Review | None = None

    def for_staff(self) -> str:
        said = f"Sửa: {', '.join(self.changed)}." if self.changed else "Sửa thông tin văn bản."
        return told(said, self.review)


class DocumentEnded(DocumentEvent):
    hook: ClassVar[str] = "document_ended"

    on: date
    by: str

    def for_citizen(self) -> str:
        return f"{self.title} hết hiệu lực từ ngày {self.on:%d/%m/%Y} vì {self.by}."


class DocumentRemoved(DocumentEvent):
    hook: ClassVar[str] = "document_removed"

    def for_staff(self) -> str:
        return "Rút văn bản khỏi thư viện."


class DocumentFilesChanged(DocumentEvent):
    hook: ClassVar[str] = "document_files_changed"

    added: int = 0
    removed: int = 0
    review: Review | None = None

    def for_staff(self) -> str:
        parts = [f"thêm {self.added} tệp"] if self.added else []
        parts += [f"bỏ {self.removed} tệp"] if self.removed else []
        return told(f"{', '.join(parts).capitalize()}.", self.review)


class ReadingAssigned(DocumentEvent):
    hook: ClassVar[str] = "reading_assigned"

    task: UUID
    due_on: date
    readers: int

    def for_staff(self) -> str:
        return f"Giao {self.readers} người đọc, xong trước hết ngày {self.due_on:%d/%m/%Y}."


class ReadingConfirmed(DocumentEvent):
    hook: ClassVar[str] = "reading_confirmed"

    task: UUID

    def for_staff(self) -> str:
        return f"{self.actor.name or 'Một người'} xác nhận đã đọc."


class ReadingStopped(DocumentEvent):
    hook: ClassVar[str] = "reading_stopped"

    task: UUID

    def for_staff(self) -> str:
        return "Thôi không giao đọc nữa."


class DocumentsImported(Event):
    """A table was taken into the library; the subject is the import."""

    hook: ClassVar[str] = "documents_imported"

    taken: int
    known: int

    def for_staff(self) -> str:
        return f"Nhập {self.taken} văn bản từ tệp, {self.known} văn bản đã có từ trước."
