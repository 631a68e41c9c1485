"""The letter book: one line for each numbered letter, as it is kept beside the other outgoing papers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pydantic import Field

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line

from .channels import ChannelSlug
from .delivery import Delivery, Outcome
from .records import Letter
from .states import LetterState
from .templates import LetterTemplate, template


class BookEntry(Record):
    """One line of the book. The wording is not repeated: the letter keeps it."""

    number: int = Field(title="Số", ge=1)
    issued_on: date = Field(title="Ngày")
    kind: Line = Field(title="Loại thư")
    addressee: Line = Field(title="Người nhận")
    about_code: Line = Field(default="", title="Mã hồ sơ")
    approved_by: Line = Field(default="", title="Người duyệt")
    channel: ChannelSlug | None = Field(default=None, title="Cách gửi")
    channel_label: Line = Field(default="", title="Tên cách gửi")
    attempts: int = Field(default=0, title="Số lần gửi", ge=0)
    outcome: Outcome | None = Field(default=None, title="Kết quả")
    delivered_on: date | None = Field(default=None, title="Ngày đến tay")
    note: Line = Field(default="", title="Ghi chú")


def book_entry(
    letter: Letter, tried: Sequence[Delivery] = (), form: LetterTemplate | None = None
) -> BookEntry:
    """Return the line for ``letter``; ValueError while it has no number. ``form``: its template, if a module brought it."""
    if letter.number is None or letter.issued_on is None:
        raise ValueError("a letter without a number stands in no book")
    last = max(tried, key=lambda one: one.at, default=None)
    form = form or template(letter.template)
    return BookEntry(
        number=letter.number,
        issued_on=letter.issued_on,
        kind=form.label if form.occasion == "thong_bao" else form.occasion.label,
        addressee=letter.addressee,
        about_code=letter.about_code,
        approved_by=letter.approved_by,
        channel=last.channel if last else None,
        channel_label=last.called if last else "",
        attempts=len(tried),
        outcome=last.outcome if last else None,
        delivered_on=last.at.date() if last and last.outcome is Outcome.DELIVERED else None,
        note=_note(letter, last),
    )


def _note(letter: Letter, last: Delivery | None) -> str:
    if letter.state is LetterState.CANCELLED:
        return f"Hủy: {letter.remark}"[:300]
    return last.postal_code or last.received_by or last.failure if last else ""


def gaps(numbers: Sequence[int]) -> tuple[int, ...]:
    """Return the numbers of a book and year that are missing between 1 and the last."""
    return tuple(sorted(set(range(1, max(numbers, default=0) + 1)) - set(numbers)))
