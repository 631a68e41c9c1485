"""A document as the library knows it, and what is asked of whoever enters or changes one."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Self
from uuid import UUID

from pydantic import Field, field_validator, model_validator

from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line

from .kinds import find_kind, kind_named, label_of
from .symbols import issuer_key, symbol_key

FIRST_DAY = date(1945, 9, 2)
_MOST_RELATIONS = 60


class RelationKind(StrEnum):
    """What a document does to another."""

    REPLACES = "thay-the"
    REPEALS = "bai-bo"
    AMENDS = "sua-doi"
    CORRECTS = "dinh-chinh"
    GUIDES = "huong-dan"
    BASED_ON = "can-cu"
    RELATED = "lien-quan"

    @property
    def label(self) -> str:
        """Said from the newer document: "Thay thế"."""
        return _RELATIONS[self][0]

    @property
    def back(self) -> str:
        """Said from the other one: "Bị thay thế bởi"."""
        return _RELATIONS[self][1]

    @property
    def ends(self) -> bool:
        """Whether the other document's effect ends by it."""
        return self in (RelationKind.REPLACES, RelationKind.REPEALS)


_K = RelationKind
_RELATIONS = {
    _K.REPLACES: ("Thay thế", "Được thay thế bằng"),
    _K.REPEALS: ("Bãi bỏ", "Bị bãi bỏ bởi"),
    _K.AMENDS: ("Sửa đổi, bổ sung", "Được sửa đổi, bổ sung bởi"),
    _K.CORRECTS: ("Đính chính", "Được đính chính bởi"),
    _K.GUIDES: ("Hướng dẫn, quy định chi tiết", "Được hướng dẫn, quy định chi tiết bởi"),
    _K.BASED_ON: ("Căn cứ", "Là căn cứ của"),
    _K.RELATED: ("Liên quan", "Liên quan"),
}


class Relation(Record):
    """What a document does to the one with this symbol, whether the library has that one or not yet."""

    kind: RelationKind = Field(title="Quan hệ")
    symbol: Line = Field(min_length=1, max_length=80, title="Số, ký hiệu văn bản kia")
    issued_on: date | None = Field(default=None, title="Ngày ban hành văn bản kia")

    @property
    def key(self) -> str:
        """What finds the other document."""
        return symbol_key(self.symbol)


class DocumentFacts(Record):
    """What is known of a document and what its page shows. Kinds by code or by name."""

    kind: str = Field(min_length=1, max_length=40, title="Loại văn bản")
    symbol: Line = Field(
        min_length=1,
        max_length=80,
        title="Số, ký hiệu",
        description="Chép đúng như trên văn bản: 45/KH-UBND.",
    )
    issued_on: date = Field(title="Ngày ban hành")
    issuer: Line = Field(
        min_length=2, max_length=200, title="Nơi ban hành", description="Ví dụ: UBND tỉnh Thái Nguyên."
    )
    signer: Line = Field(default="", max_length=150, title="Người ký")
    summary: Line = Field(
        min_length=5,
        max_length=500,
        title="Trích yếu",
        description="Văn bản nói về việc gì, như ghi dưới tên loại.",
    )
    field: Line = Field(default="", max_length=100, title="Lĩnh vực", description="Ví dụ: Dân vận, Đất đai.")
    effective_on: date | None = Field(default=None, title="Có hiệu lực từ ngày")
    expires_on: date | None = Field(
        default=None,
        title="Hết hiệu lực từ ngày",
        description="Để trống khi văn bản không ghi ngày hết hiệu lực.",
    )
    source: Line = Field(default="", max_length=300, title="Nguồn", description="Lấy bản này ở đâu.")
    verified: bool = Field(
        default=False,
        title="Đã đối chiếu với bản ký",
        description="Chưa đối chiếu thì trang ghi rõ “chưa kiểm chứng”.",
    )
    note: Line = Field(default="", max_length=500, title="Ghi chú")
    relations: tuple[Relation, ...] = Field(
        default=(), max_length=_MOST_RELATIONS, title="Quan hệ với văn bản khác"
    )

    @field_validator("kind")
    @classmethod
    def _known_kind(cls, value: str) -> str:
        code = value if find_kind(value) else kind_named(value)
        if code is None:
            raise problem("unknown_kind", f"Không có loại văn bản “{value[:40]}”. Mời chọn trong danh sách.")
        return code

    @field_validator("issued_on", "effective_on", "expires_on")
    @classmethod
    def _real_day(cls, value: date | None) -> date | None:
        if value and not FIRST_DAY <= value <= date(2100, 12, 31):
            raise problem("day_out_of_range", "Năm này chưa đúng, mời xem lại.")
        return value

    @model_validator(mode="after")
    def _order_of_days(self) -> Self:
        if self.effective_on and self.effective_on < self.issued_on:
            raise problem("effective_before_issued", "Ngày có hiệu lực không thể trước ngày ban hành.")
        if self.expires_on and self.expires_on <= (self.effective_on or self.issued_on):
            raise problem("expires_too_early", "Ngày hết hiệu lực phải sau ngày có hiệu lực.")
        if any(one.key == self.key for one in self.relations if one.kind.ends):
            raise problem("replaces_itself", "Một văn bản không thể thay thế hoặc bãi bỏ chính nó.")
        return self

    @property
    def key(self) -> str:
        """What citations find it by."""
        return symbol_key(self.symbol)

    @property
    def issuer_key(self) -> str:
        """What two ways of naming its issuer share."""
        return issuer_key(self.issuer)

    @property
    def kind_label(self) -> str:
        """The kind as one says it."""
        return label_of(self.kind)

    @property
    def title(self) -> str:
        """The document as one says it: "Nghị định 30/2020/NĐ-CP"."""
        return f"{self.kind_label} {self.symbol}"


class DocumentFile(Record):
    """A file of a document: its name, what it is, how large. Its bytes are the library's business."""

    id: UUID
    name: Line = Field(max_length=200, title="Tên tệp")
    kind: Line = Field(max_length=20, title="Dạng tệp")
    size: int = Field(ge=0, title="Kích thước")


class LegalDocument(DocumentFacts):
    """A document of the library. ``ended_on``, ``ended_by``: what other documents did to it, kept by the library."""

    id: UUID
    slug: str = Field(max_length=120)
    ended_on: date | None = Field(default=None, title="Bị thay thế, bãi bỏ từ ngày")
    ended_by: Line = Field(default="", max_length=200, title="Bị thay thế, bãi bỏ bởi")
    removed: bool = Field(default=False, title="Đã rút khỏi thư viện")


class KeepDocument(DocumentFacts):
    """Enter a document, or change what is known of it. The text is kept apart: lists do not carry it."""

    body: str = Field(default="", max_length=200_000, title="Nội dung chính hoặc toàn văn")


class RemoveDocument(Record):
    """Take a document out of the library: entered twice, or not to be public."""

    reason: Line = Field(min_length=5, max_length=300, title="Vì sao rút")
