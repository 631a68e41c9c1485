"""What leaves the house about documents: the library's public page, its API, its open data."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from pydantic import Field

from chinhquyen_sdk.domain.records import Record

from .effect import EffectState, effect_on
from .reading import Reading
from .records import DocumentFile, LegalDocument, Relation


class PublicDocument(Record):
    """A document as everybody may have it."""

    id: UUID
    slug: str
    url: str = Field(default="", title="Địa chỉ")
    kind: str = Field(title="Loại văn bản")
    kind_label: str
    symbol: str = Field(title="Số, ký hiệu")
    issued_on: date = Field(title="Ngày ban hành")
    issuer: str = Field(title="Nơi ban hành")
    signer: str = Field(title="Người ký")
    summary: str = Field(title="Trích yếu")
    field: str = Field(title="Lĩnh vực")
    effective_on: date | None = Field(title="Có hiệu lực từ")
    expires_on: date | None = Field(title="Hết hiệu lực từ")
    effect: EffectState = Field(title="Hiệu lực")
    effect_sentence: str = Field(title="Hiệu lực, bằng lời")
    verified: bool = Field(title="Đã đối chiếu với bản ký")
    relations: tuple[Relation, ...] = ()


class PublicFile(DocumentFile):
    """A file with its address."""

    url: str


class DocumentDetail(PublicDocument):
    """A document with its text and files."""

    body: str
    files: tuple[PublicFile, ...] = ()


class PublicDocuments(Record):
    """A page of the library; ``next`` is the cursor of the next page."""

    results: tuple[PublicDocument, ...]
    next: str
    licence: str
    licence_url: str
    licence_confirmed: bool = Field(title="Xã, phường đã xác nhận giấy phép")
    attribution: str = Field(title="Ghi nguồn")


class CitedText(Record):
    """A text whose citations are wanted."""

    text: str = Field(min_length=1, max_length=100_000, title="Văn bản cần tìm dẫn chiếu")


class CitedDocument(Record):
    """A citation of a text and the library's document it leads to, if any."""

    text: str
    start: int
    end: int
    symbol: str
    issued_on: date | None
    place: str
    url: str


class CitedDocuments(Record):
    """The citations of a text, in its order."""

    results: tuple[CitedDocument, ...]


class ReadingList(Record):
    """Readings of one assignment."""

    results: tuple[Reading, ...]


def public_document(document: LegalDocument, day: date, url: str = "") -> PublicDocument:
    """Return ``document`` as everybody may have it."""
    effect = effect_on(document, day)
    names = set(PublicDocument.model_fields) & set(LegalDocument.model_fields)
    return PublicDocument(
        **{name: getattr(document, name) for name in names}, kind_label=document.kind_label, url=url,
        effect=effect.state, effect_sentence=effect.sentence,
    )  # fmt: skip
