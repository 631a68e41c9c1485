"""The book of receptions, Mẫu 03/TCD: what stands in it, its thirteen columns, and how it is corrected."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple, Self
from uuid import UUID, uuid4

from pydantic import AwareDatetime, Field, model_validator

from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.reception.kinds import PetitionKind
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line

FORM = "Nghị định 154/2026/NĐ-CP Điều 27 khoản 1, Mẫu số 03/TCD"


class EntryWords(Record):
    """The words of an entry. Kept sealed, whole; ``statement`` to ``papers`` are the minutes, not columns."""

    name: Line = Field(default="", max_length=300, title="Họ tên")
    address: Line = Field(default="", max_length=300, title="Địa chỉ")
    id_number: Line = Field(default="", max_length=40, title="CCCD/CMND/Hộ chiếu")
    summary: Line = Field(default="", max_length=1_000, title="Nội dung đơn")
    decided_by: Line = Field(default="", max_length=300, title="Cơ quan đã giải quyết")
    guided_to: Line = Field(default="", max_length=300, title="Hướng dẫn đến cơ quan có thẩm quyền")
    handled_by: Line = Field(default="", max_length=300, title="Cơ quan, đơn vị thụ lý")
    follow_up: Line = Field(default="", max_length=1_000, title="Theo dõi kết quả giải quyết")
    note: Line = Field(default="", max_length=1_000, title="Ghi chú")
    statement: str = Field(default="", max_length=10_000, title="Người dân trình bày")
    response: str = Field(default="", max_length=10_000, title="Người tiếp trả lời, giải thích")
    papers: tuple[Line, ...] = Field(default=(), title="Thông tin, tài liệu đã nhận")
    conclusion: str = Field(default="", max_length=10_000, title="Kết luận của Chủ tịch")
    responsible: Line = Field(default="", max_length=300, title="Nơi chịu trách nhiệm giải quyết")
    contact: Line = Field(default="", max_length=300, title="Người cần liên hệ")
    handed: bool = Field(default=False, title="Nhận thành đơn")


class BookEntry(Record):
    """One line of the book; ``number`` counts without gaps within ``year``."""

    id: UUID = Field(default_factory=uuid4)
    visit: UUID
    code: str = Field(default="", max_length=12, title="Mã hẹn")
    year: int = Field(title="Năm")
    number: int = Field(ge=1, title="STT")
    received_on: date = Field(title="Ngày tiếp")
    words: EntryWords = Field(title="Nội dung sổ")
    kind: PetitionKind = Field(title="Loại đơn")
    people: int = Field(default=1, title="Số người cùng nội dung")
    competent: bool = Field(default=False, title="Thuộc thẩm quyền")
    by_chair: bool = Field(default=False, title="Chủ tịch tiếp")
    receiver_name: Line = Field(default="", max_length=150, title="Người tiếp")
    reply_due: date | None = Field(default=None, title="Hạn báo kết quả xử lý")
    replied_on: date | None = Field(default=None, title="Ngày báo kết quả")
    ground: str = Field(default="", max_length=40, title="Căn cứ từ chối")
    notice_due: date | None = Field(default=None, title="Hạn ra thông báo từ chối")
    notice_on: date | None = Field(default=None, title="Ngày ra thông báo từ chối")
    concluded_on: date | None = Field(default=None, title="Ngày kết luận")
    finish_by: date | None = Field(default=None, title="Hạn giải quyết theo kết luận")
    petition_code: str = Field(default="", max_length=12, title="Mã đơn")

    @property
    def owes_reply(self) -> bool:
        return self.reply_due is not None and self.replied_on is None

    @property
    def owes_notice(self) -> bool:
        return self.notice_due is not None and self.notice_on is None


class WriteEntry(Record):
    """Ask to write a finished reception into the book, with its minutes."""

    kind: PetitionKind = Field(title="Loại đơn")
    name: Line = Field(min_length=1, max_length=300, title="Họ tên")
    address: Line = Field(default="", max_length=300, title="Địa chỉ")
    id_number: Line = Field(default="", max_length=40, title="CCCD/CMND/Hộ chiếu")
    summary: Line = Field(min_length=5, max_length=1_000, title="Tóm tắt nội dung vụ việc")
    people: int = Field(default=1, ge=1, le=500, title="Số người cùng nội dung")
    decided_by: Line = Field(default="", max_length=300, title="Cơ quan đã giải quyết (nếu có)")
    competent: bool = Field(default=False, title="Thuộc thẩm quyền của xã, phường")
    guided_to: Line = Field(default="", max_length=300, title="Hướng dẫn đến cơ quan nào, số văn bản")
    handled_by: Line = Field(default="", max_length=300, title="Cơ quan, đơn vị thụ lý, số văn bản chuyển")
    note: Line = Field(default="", max_length=1_000, title="Ghi chú")
    statement: str = Field(default="", max_length=10_000, title="Người dân trình bày")
    response: str = Field(default="", max_length=10_000, title="Người tiếp trả lời, giải thích")
    papers: tuple[Line, ...] = Field(default=(), title="Thông tin, tài liệu đã nhận, mỗi dòng một thứ")

    @model_validator(mode="after")
    def _somewhere_to_go(self) -> Self:
        if not self.competent and not self.guided_to and not self.response:
            raise problem(
                "guidance_needed",
                "Việc không thuộc thẩm quyền thì mời ghi đã hướng dẫn ông/bà đến cơ quan nào, hoặc đã trả lời ra sao.",
            )
        return self


class CorrectEntry(Record):
    """Ask to correct one column; the first text stays beside the new one."""

    column: str = Field(min_length=1, max_length=20, title="Cột cần đính chính")
    text: str = Field(default="", max_length=1_000, title="Ghi đúng là")
    reason: Line = Field(min_length=5, max_length=300, title="Lý do đính chính")


class Correction(Record):
    """One correction: what stood there, what stands there now, who, when and why. Kept sealed."""

    column: str
    before: str
    after: str
    reason: Line
    by: Line
    at: AwareDatetime


class Column(NamedTuple):
    """One of the thirteen columns; ``personal`` ones stay out of exports unless asked for and allowed."""

    name: str
    label: str
    personal: bool = False


COLUMNS: tuple[Column, ...] = (
    Column("number", "STT"),
    Column("received_on", "Ngày tiếp"),
    Column("person", "Họ tên, địa chỉ", personal=True),
    Column("id_number", "CCCD/CMND/Hộ chiếu", personal=True),
    Column("summary", "Nội dung đơn"),
    Column("kind", "Loại đơn (KN/TC/KN/PA)"),
    Column("people", "Số người cùng nội dung"),
    Column("decided_by", "Cơ quan đã giải quyết"),
    Column("competent", "Thuộc thẩm quyền (x)"),
    Column("guided_to", "Hướng dẫn công dân đến cơ quan có thẩm quyền"),
    Column("handled_by", "Cơ quan, đơn vị thụ lý"),
    Column("follow_up", "Theo dõi kết quả giải quyết"),
    Column("note", "Ghi chú"),
)
CORRECTABLE = (
    "name", "address", "id_number", "summary", "decided_by", "guided_to", "handled_by", "follow_up", "note",
)  # fmt: skip


def line_of(entry: BookEntry, *, identity: bool = True) -> dict[str, Any]:
    """Return the thirteen columns of ``entry``; without ``identity`` the person's own columns stay empty."""
    words = entry.words
    return {
        "number": entry.number,
        "received_on": entry.received_on,
        "person": ", ".join(part for part in (words.name, words.address) if part) if identity else "",
        "id_number": words.id_number if identity else "",
        "summary": words.summary if identity else "",
        "kind": entry.kind.label,
        "people": entry.people,
        "decided_by": words.decided_by,
        "competent": "x" if entry.competent else "",
        "guided_to": words.guided_to,
        "handled_by": words.handled_by,
        "follow_up": _followed(entry),
        "note": words.note,
    }


def _followed(entry: BookEntry) -> str:
    parts = [entry.words.follow_up]
    if entry.petition_code:
        parts.append(f"Đơn {entry.petition_code}")
    if entry.replied_on:
        parts.append(f"Đã báo kết quả {entry.replied_on:%d/%m/%Y}")
    if entry.concluded_on:
        parts.append(f"Kết luận {entry.concluded_on:%d/%m/%Y}")
    return "; ".join(part for part in parts if part)
