"""A petition and what may be asked about one."""

from __future__ import annotations

import re
from datetime import date
from typing import Self
from uuid import UUID

from pydantic import AwareDatetime, Field, ValidationInfo, field_validator, model_validator

from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.people import Phone
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line

from .bars import Barred
from .clocks import Clock
from .flags import Flag
from .kinds import PetitionKind
from .links import Link
from .moves import MoveName
from .sorting import Checked, Competence
from .sources import Source
from .states import PetitionState
from .work import Dialogue, Duty, Verdict, Verification

EARLIEST_DAY = date(1900, 1, 1)
# What a template of a reply leaves to be written by hand; it must not reach the sender.
_TO_WRITE = re.compile(r"\[ghi [^\]]*\]", re.IGNORECASE)


class FilePetition(Record):
    """Ask the commune to take a petition in. Little is asked: a name, one way to answer, the matter.

    A paper without a name is received too (``unnamed``): whether it can be handled is asked later.
    """

    source: Source = Source.WEB
    unnamed: bool = Field(default=False, title="Đơn không ghi tên hoặc nơi ở của người gửi")
    kind: PetitionKind | None = Field(default=None, title="Loại đơn")
    title: Line = Field(default="", max_length=200, title="Tóm tắt một dòng")
    content: str = Field(min_length=10, max_length=20_000, title="Nội dung")
    sender_name: Line = Field(max_length=150, title="Họ và tên")
    sender_phone: Phone = Field(default="", title="Số điện thoại")
    sender_address: Line = Field(default="", max_length=300, title="Địa chỉ")
    village: Line = Field(default="", max_length=100, title="Xóm, tổ dân phố")
    consent: bool = Field(title="Đồng ý để xã, phường dùng thông tin này để giải quyết đơn")
    received_on: date | None = Field(default=None, title="Ngày nhận đơn giấy")
    signed: bool | None = Field(default=None, title="Đơn có chữ ký hoặc điểm chỉ")
    dated_on: date | None = Field(default=None, title="Ngày ghi trên đơn")
    senders: int = Field(default=1, ge=1, le=100_000, title="Số người đứng đơn")
    instance: int = Field(default=1, ge=1, le=2, title="Lần khiếu nại", description="1: lần đầu, 2: lần hai")

    @field_validator("unnamed")
    @classmethod
    def _online_there_is_a_name(cls, value: bool, info: ValidationInfo) -> bool:
        source = info.data.get("source")
        return value and source is not None and not source.is_online

    @field_validator("consent")
    @classmethod
    def _must_consent(cls, value: bool, info: ValidationInfo) -> bool:
        # Who writes by post or calls cannot be asked; handling is a duty then (Luật 91/2025/QH15 Điều 19).
        asked = info.data.get("source") in (Source.WEB, Source.API, Source.DESK)
        if asked and not value and not info.data.get("unnamed"):
            raise problem(
                "consent_needed", "Ông/bà cần đồng ý để chúng tôi dùng thông tin này giải quyết đơn."
            )
        return value

    @field_validator("received_on", "dated_on")
    @classmethod
    def _a_real_day(cls, value: date | None) -> date | None:
        if value is not None and value < EARLIEST_DAY:
            raise problem("date_too_early", "Ngày này trước năm 1900, mời xem lại.")
        return value

    @field_validator("sender_name")
    @classmethod
    def _a_name(cls, value: str, info: ValidationInfo) -> str:
        if not value and info.data.get("unnamed"):
            return value
        if not value:
            raise problem("required", "Mời ông/bà cho biết họ và tên.")
        if not any(char.isalpha() for char in value):
            raise problem("name_invalid", "Họ tên cần có chữ cái. Ví dụ: Nguyễn Thị Hoa.")
        return value

    @model_validator(mode="after")
    def _a_way_to_answer(self) -> Self:
        if not (self.sender_phone or self.sender_address or self.unnamed):
            raise problem(
                "contact_needed", "Mời ông/bà cho số điện thoại hoặc địa chỉ, để chúng tôi trả lời được."
            )
        return self


class Petition(Record):
    """A petition as it stands. For a denunciation the sender's fields are empty: they are kept elsewhere."""

    id: UUID
    code: str = Field(max_length=12, title="Mã đơn")
    kind: PetitionKind = Field(title="Loại đơn")
    suggested_kind: PetitionKind | None = Field(default=None, title="Loại máy gợi ý")
    suggestion: tuple[str, ...] = Field(default=(), title="Vì sao gợi ý")
    state: PetitionState = Field(title="Trạng thái")
    title: Line = Field(max_length=200, title="Tóm tắt")
    content: str = Field(title="Nội dung")
    sender_name: Line = Field(default="", max_length=150, title="Người gửi")
    sender_phone: Line = Field(default="", max_length=40, title="Số điện thoại")
    sender_address: Line = Field(default="", max_length=300, title="Địa chỉ")
    village: Line = Field(default="", max_length=100, title="Xóm, tổ dân phố")
    source: Source = Field(title="Nơi nhận")
    filed_at: AwareDatetime = Field(title="Gửi lúc")
    received_on: date = Field(title="Ngày nhận")
    clocks: tuple[Clock, ...] = Field(default=(), title="Thời hạn")
    due_on: date | None = Field(default=None, title="Việc kế tiếp đến hạn")
    officer_id: str = Field(default="", max_length=40, title="Mã cán bộ")
    officer_name: Line = Field(default="", max_length=150, title="Cán bộ phụ trách")
    answer: str = Field(default="", title="Trả lời")
    agency: Line = Field(default="", max_length=300, title="Nơi chuyển đến")
    accepted_on: date | None = Field(default=None, title="Ngày thụ lý")
    closed_at: AwareDatetime | None = Field(default=None, title="Xong lúc")
    signed: bool | None = Field(default=None, title="Có chữ ký hoặc điểm chỉ")
    dated_on: date | None = Field(default=None, title="Ngày ghi trên đơn")
    named: bool = Field(default=True, title="Có tên người gửi")
    has_address: bool = Field(default=True, title="Có nơi ở người gửi")
    senders: int = Field(default=1, title="Số người đứng đơn")
    instance: int = Field(default=1, title="Lần khiếu nại")
    origin: UUID | None = Field(default=None, title="Sinh ra từ buổi tiếp, phản ánh")
    part_of: str = Field(default="", max_length=12, title="Tách từ đơn")
    linked_to: str = Field(default="", max_length=12, title="Liên quan đến đơn")
    link: Link | None = Field(default=None, title="Liên quan thế nào")
    turn: int = Field(default=1, title="Gửi lần thứ mấy")
    flags: tuple[Flag, ...] = Field(default=(), title="Cần lưu ý")
    competence: Competence | None = Field(default=None, title="Thuộc thẩm quyền")
    conditions: tuple[Checked, ...] = Field(default=(), title="Điều kiện đã xem")
    supplement_by: date | None = Field(default=None, title="Hẹn bổ sung đến")
    guided_before: bool = Field(default=False, title="Việc này đã hướng dẫn một lần")
    kept_until: date | None = Field(default=None, title="Lưu đến ngày")
    kind_by: Line = Field(default="", max_length=150, title="Người xác nhận loại đơn")
    verifications: tuple[Verification, ...] = Field(default=(), title="Giao xác minh")
    dialogues: tuple[Dialogue, ...] = Field(default=(), title="Đối thoại")
    duties: tuple[Duty, ...] = Field(default=(), title="Việc phải thi hành")
    barred: tuple[Barred, ...] = Field(default=(), title="Ai không được tham gia")
    verdicts: tuple[Verdict, ...] = Field(default=(), title="Người gửi nói đã xong hay chưa")
    posted_on: date | None = Field(default=None, title="Niêm yết kết luận từ ngày")
    posted_where: Line = Field(default="", max_length=300, title="Công khai ở đâu, cách nào")

    @property
    def is_open(self) -> bool:
        return self.state.is_open

    def is_late(self, today: date) -> bool:
        """Whether something was due before ``today``; a case that lawfully stands is never late."""
        return self.is_open and self.due_on is not None and self.due_on < today


class MovePetition(Record):
    """Ask for one lawful step. Which fields are needed stands in the table of moves."""

    move: MoveName = Field(title="Việc cần làm")
    ground: str = Field(default="", max_length=40, title="Căn cứ")
    reason: str = Field(default="", max_length=2_000, title="Lý do")
    agency: Line = Field(default="", max_length=300, title="Cơ quan")
    document: Line = Field(default="", max_length=100, title="Số văn bản")
    answer: str = Field(default="", max_length=20_000, title="Nội dung trả lời")
    until: date | None = Field(default=None, title="Hẹn đến ngày")
    tests: tuple[str, ...] = Field(default=(), max_length=20, title="Vì sao vụ việc phức tạp")
    place: Line = Field(default="", max_length=300, title="Công khai ở đâu, cách nào")

    @field_validator("reason", "answer")
    @classmethod
    def _written_out(cls, text: str) -> str:
        if left := _TO_WRITE.search(text):
            raise problem("left_to_write", f"Còn chỗ của mẫu chưa viết: {left[0]}. Mời viết vào hoặc bỏ đi.")
        return text


class ReclassifyPetition(Record):
    """Ask to treat a petition as another kind; the reason is told to the sender."""

    kind: PetitionKind = Field(title="Loại đơn đúng")
    reason: str = Field(min_length=5, max_length=2_000, title="Lý do")


class AssignPetition(Record):
    """Ask to give a petition to an officer."""

    officer_id: str = Field(min_length=1, max_length=40, title="Cán bộ")
    officer_name: Line = Field(min_length=1, max_length=150, title="Tên cán bộ")
