"""What a template needs to know: one record per kind of occasion. The titles are what an officer reads.

A field is filled by the event that calls for the letter, or by what its module answers to ``letter_facts``.
A notice with ``replaced`` takes the place of the earlier letter of its template about the same case.
"""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from pydantic import Field

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line


class Notice(Record):
    """What every letter about a case says. ``nameless``: how somebody is addressed who may not be named."""

    nameless: ClassVar[str] = "Người gửi đơn mã số {code}"

    code: Line = Field(title="Mã đơn", max_length=20)


class PetitionNotice(Notice):
    """About a petition; ``day`` is the day on which it happened."""

    kind: Line = Field(title="Loại đơn", max_length=40)
    received_on: date = Field(title="Ngày nhận đơn")
    day: date = Field(title="Ngày của việc này")
    document: Line = Field(default="", title="Số văn bản", max_length=100)


class PromiseNotice(PetitionNotice):
    """A petition goes on. ``due`` empty: no verified period may be promised."""

    due: date | None = Field(default=None, title="Ngày trả lời chậm nhất")
    due_basis: Line = Field(default="", title="Căn cứ của thời hạn", max_length=300)


class AcceptanceNotice(PromiseNotice):
    """A petition was taken up."""


class ResumptionNotice(PromiseNotice):
    """The handling of a petition goes on again. ``ground``: the law's reason, where there is one."""

    ground: Line = Field(default="", title="Lý do theo luật", max_length=1_000)
    ground_basis: Line = Field(default="", title="Căn cứ của lý do", max_length=300)


class ExtensionNotice(PromiseNotice):
    """A period was lengthened. ``tests``: the law's own words for why."""

    reason: Line = Field(default="", title="Lý do", max_length=2_000)
    tests: Line = Field(default="", title="Vụ việc phức tạp vì", max_length=2_000)


class ReopeningNotice(PromiseNotice):
    """The sender said that it is not solved; the commune says sorry and goes on."""

    reason: Line = Field(default="", title="Người gửi cho biết", max_length=300)


class TransferNotice(PetitionNotice):
    """A petition was passed on to the body whose business it is, or its sender is told where to turn."""

    agency: Line = Field(title="Nơi có thẩm quyền", max_length=300)


class RefusalNotice(PetitionNotice):
    """A petition is not taken up, or its paper goes back. ``agency``: where the sender turns next."""

    ground: Line = Field(title="Lý do theo luật", max_length=1_000)
    ground_basis: Line = Field(default="", title="Căn cứ của lý do", max_length=300)
    agency: Line = Field(default="", title="Nơi liên hệ tiếp", max_length=300)


class ReasonNotice(PetitionNotice):
    """Something stands or ends, for a reason an officer wrote."""

    reason: Line = Field(default="", title="Lý do", max_length=2_000)


class SupplementNotice(PetitionNotice):
    """The sender is asked for what is missing. ``until``: until when the commune waits, its own wish."""

    reason: Line = Field(default="", title="Cần bổ sung", max_length=2_000)
    until: date | None = Field(default=None, title="Mong nhận được trước ngày")


class DecisionNotice(PetitionNotice):
    """The result. ``answer``: its words; empty where they stand in the document alone."""

    answer: str = Field(default="", title="Nội dung trả lời", max_length=15_000)


class SplitNotice(PetitionNotice):
    """A letter of several matters was taken apart. ``parts``: the codes, where they may be told."""

    number: int = Field(title="Số việc")
    parts: Line = Field(default="", title="Mã từng việc", max_length=500)


class DialogueInvitation(Notice):
    """The complainant is invited to a dialogue (Luật Khiếu nại 02/2011/QH13 Điều 30)."""

    received_on: date = Field(title="Ngày nhận đơn")
    hour: Line = Field(title="Giờ đối thoại", max_length=20)
    meets_on: date = Field(title="Ngày đối thoại")
    place: Line = Field(title="Nơi đối thoại", max_length=300)
    document: Line = Field(default="", title="Số thông báo đối thoại", max_length=100)


class VisitNotice(Notice):
    """About somebody who came to be received."""

    nameless: ClassVar[str] = "Người được tiếp theo mã số {code}"

    received_on: date = Field(title="Ngày tiếp")


class ConclusionNotice(VisitNotice):
    """The chair concluded after receiving somebody (NĐ 154/2026/NĐ-CP Điều 25 khoản 2)."""

    conclusion: str = Field(title="Kết luận", max_length=10_000)
    responsible: Line = Field(title="Nơi chịu trách nhiệm", max_length=300)
    finish_by: date | None = Field(default=None, title="Giải quyết xong trước ngày")
    contact: Line = Field(default="", title="Người cần liên hệ", max_length=300)
    replaced: Line = Field(default="", title="Thay thông báo", max_length=200)


class VisitRefusal(VisitNotice):
    """Somebody was not received (NĐ 154/2026/NĐ-CP Điều 4)."""

    ground: Line = Field(title="Lý do theo luật", max_length=1_000)
    ground_basis: Line = Field(default="", title="Căn cứ của lý do", max_length=300)


class ExplanationNotice(Notice):
    """About a request for explanation; who asked is never told. ``sorry``: words for a late one."""

    nameless: ClassVar[str] = "Người yêu cầu giải trình, mã số {code}"

    received_on: date = Field(title="Ngày nhận yêu cầu")
    subject: Line = Field(title="Về việc", max_length=200)
    day: date = Field(title="Ngày của việc này")
    document: Line = Field(default="", title="Số văn bản", max_length=100)
    reason: Line = Field(default="", title="Lý do, hướng dẫn, hoặc điều cần nói rõ thêm", max_length=2_000)
    sorry: Line = Field(default="", title="Lời xin lỗi vì chậm", max_length=300)


class ExplanationRefusal(ExplanationNotice):
    """The commune does not explain. ``ground_basis`` empty: the article was not read again."""

    ground: Line = Field(title="Lý do theo luật", max_length=1_000)
    ground_basis: Line = Field(default="", title="Căn cứ của lý do", max_length=300)


class ExplanationGuidance(ExplanationNotice):
    """Whose duty it is to explain."""

    agency: Line = Field(title="Nơi có trách nhiệm giải trình", max_length=300)


class ExplanationExtension(ExplanationNotice):
    """More time was taken. ``due`` empty: the period is not verified, so no day is promised."""

    due: date | None = Field(default=None, title="Ngày giải trình chậm nhất")
    due_basis: Line = Field(default="", title="Căn cứ của thời hạn", max_length=300)


_OURS = (
    AcceptanceNotice, ConclusionNotice, DecisionNotice, DialogueInvitation, ExplanationExtension,
    ExplanationGuidance, ExplanationNotice, ExplanationRefusal, ExtensionNotice, PetitionNotice,
    ReasonNotice, RefusalNotice, ReopeningNotice, ResumptionNotice, SplitNotice, SupplementNotice, TransferNotice,
    VisitRefusal,
)  # fmt: skip
NOTICES: dict[str, type[Record]] = {notice.__name__: notice for notice in _OURS}
