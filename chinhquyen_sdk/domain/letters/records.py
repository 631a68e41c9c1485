"""A letter from draft to number, and the commands that move it."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from uuid import UUID, uuid4

from pydantic import Field

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line, Prose

from .document import LetterDocument
from .form import agency_lines, authority_lines
from .occasions import Look
from .office import Office
from .states import LetterState
from .templates import LetterTemplate, template

_SEEN = {"subject", "addressee", "address", "body"}
ERASED = "Nội dung đã xóa sau thời gian lưu."


class Letter(Record):
    """One letter. Its wording is free until approval; then ``document`` is what was approved, for ever."""

    id: UUID = Field(default_factory=uuid4)
    template: str = Field(title="Mẫu thư", max_length=60)
    wording: str = Field(default="", title="Soạn theo", max_length=30, description='whose words: "commune:3"')
    about: UUID = Field(title="Hồ sơ", description="the case the letter is about")
    about_code: Line = Field(default="", title="Mã đơn", max_length=20)
    event: UUID | None = Field(default=None, title="Sự kiện", description="the event that called for it")
    state: LetterState = Field(default=LetterState.DRAFT, title="Trạng thái")
    subject: Line = Field(title="Trích yếu", min_length=1, max_length=300)
    addressee: Line = Field(title="Kính gửi", min_length=1, max_length=300)
    address: Line = Field(default="", title="Địa chỉ", max_length=300)
    body: Prose = Field(title="Nội dung thư", min_length=1, max_length=20_000)
    drafted_by: str = Field(default="", title="Người soạn", max_length=60, description="empty: the system")
    remark: Prose = Field(default="", title="Ý kiến của người duyệt", max_length=2_000)
    approved_by: str = Field(default="", title="Người duyệt", max_length=60)
    number: int | None = Field(default=None, title="Số", ge=1)
    issued_on: date | None = Field(default=None, title="Ngày ban hành")
    document: LetterDocument | None = Field(default=None, title="Văn bản đã duyệt")

    @property
    def digest(self) -> str:
        """A mark of the wording: equal marks, equal words. Whoever approves says which words were seen."""
        return sha256(self.model_dump_json(include=_SEEN).encode()).hexdigest()


def compose(
    letter: Letter,
    office: Office,
    *,
    number: int | None = None,
    day: date | None = None,
    link: str = "",
    form: LetterTemplate | None = None,
) -> LetterDocument:
    """Return ``letter`` as it leaves ``office``: a draft without ``number``, the approved text with it.

    ``form``: its template, where a module brought it.
    """
    form = form or template(letter.template)
    return LetterDocument(
        agency=agency_lines(office.site),
        symbol=form.symbol,
        number=number,
        place=office.site.name,
        day=day,
        heading=form.heading,
        subject=letter.subject if form.look is Look.OFFICE else "",
        addressee=letter.addressee,
        address=letter.address,
        body=letter.body,
        authority=authority_lines(form.signer, office.post),
        signer=office.signer,
        recipients=form.recipients,
        format=form.format,
        look=form.look,
        link=link,
        link_note="Quét mã để biết thư này đúng là của chúng tôi." if link else "",
    )


def erased(letter: Letter, form: LetterTemplate | None = None) -> Letter:
    """Return ``letter`` without a name and a word of its case; number, day and kind of letter stay for the book."""
    empty = {"addressee": f"Người nhận thư về hồ sơ {letter.about_code}".strip(), "address": "", "body": ERASED,
             "subject": (form or template(letter.template)).subject}  # fmt: skip
    document = letter.document.model_copy(update=empty) if letter.document else None
    return letter.model_copy(update={**empty, "remark": "", "document": document})
