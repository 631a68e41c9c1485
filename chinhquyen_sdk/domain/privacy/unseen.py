"""What stops publishing: finds that nobody has answered. It tells kinds and places, never what was found."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.text import Line

from .review import BASIS, Answer, Look


class Looked(Record):
    """The answers a program gives beside what it publishes: ``digest`` of the refusal, one answer for each find."""

    digest: str = Field(max_length=64, title="Dấu của nội dung đã xem")
    answers: dict[str, Answer] = Field(default_factory=dict, title="Trả lời từng chỗ")
    read_by_person: Line = Field(
        default="", max_length=300, title="Ai đã xem phần máy không đọc được, và thấy gì"
    )


class Unseen(Refused):
    """Nobody has answered the finds of ``look``. ``errors``: (field, code, text) of each, for programs."""

    def __init__(self, look: Look, fields: Mapping[str, str], *, changed: bool = False) -> None:
        count = len(look.found) + len(look.unread)
        before = "Nội dung đã đổi sau lần xem trước. " if changed else ""
        super().__init__(
            f"{before}Có {count} chỗ có thể là thông tin riêng của người dân, mời xem từng chỗ rồi đăng.",
            basis=BASIS,
            code="privacy_changed" if changed else "privacy_unseen",
        )
        self.look = look
        self.errors = [
            (fields.get(one.id, ""), f"privacy_{one.finding.kind.value}", _said(one.id, one.finding.kind.label, one.place))
            for one in look.found
        ]  # fmt: skip
        self.errors += [("read_by_person", "privacy_unread", said) for said in look.unread]


def _said(id: str, kind: str, place: str) -> str:
    return f"{id}: {kind.lower()}, ở {place}" if place else f"{id}: {kind.lower()}"
