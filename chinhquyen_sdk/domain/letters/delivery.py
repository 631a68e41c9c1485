"""How a letter reaches its reader: each attempt as a record, and the next way to try."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Self
from uuid import UUID

from pydantic import Field, model_validator

from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line

from .channels import EMAIL, HAND, POST, ChannelSlug, LetterChannel
from .states import LetterMove


class Outcome(StrEnum):
    """FAILED may be tried again the same way; REFUSED and UNKNOWN may not."""

    UNDER_WAY = "under_way"
    DELIVERED = "delivered"
    FAILED = "failed"
    REFUSED = "refused"
    UNKNOWN = "unknown"

    @property
    def label(self) -> str:
        """The officers' word for this outcome."""
        return _OUTCOMES[self]


_OUTCOMES = {
    Outcome.UNDER_WAY: "Đang trên đường",
    Outcome.DELIVERED: "Đã đến tay",
    Outcome.FAILED: "Không gửi được",
    Outcome.REFUSED: "Người nhận từ chối",
    Outcome.UNKNOWN: "Không có người nhận ở địa chỉ này",
}


class Delivery(Record):
    """One attempt. By hand somebody took it and is named; by post a code stands for it; a failure says why.

    The channel's name is kept beside its slug: its module may be gone when somebody reads the book.
    """

    letter: UUID
    channel: ChannelSlug = Field(title="Cách gửi")
    channel_label: Line = Field(default="", title="Tên cách gửi", max_length=60)
    attempt: int = Field(default=1, title="Lần gửi", ge=1)
    at: datetime = Field(title="Lúc")
    outcome: Outcome = Field(default=Outcome.UNDER_WAY, title="Kết quả")
    received_by: Line = Field(default="", title="Người nhận thư", max_length=150)
    postal_code: Line = Field(default="", title="Mã bưu gửi", max_length=30)
    failure: Line = Field(default="", title="Vì sao không đến", max_length=300)

    @model_validator(mode="after")
    def _says_enough(self) -> Self:
        if self.channel == HAND.slug and self.outcome is Outcome.DELIVERED and not self.received_by:
            raise problem("receiver_missing", "Đưa tận tay thì ghi tên người đã nhận thư.")
        if self.channel == POST.slug and not self.postal_code:
            raise problem("postal_code_missing", "Gửi bưu điện thì ghi mã bưu gửi.")
        if self.outcome in _LOST and not self.failure:
            raise problem("failure_missing", "Mời ghi vì sao thư không đến.")
        return self

    @property
    def called(self) -> str:
        """The officers' word for the channel."""
        return self.channel_label or _USUAL.get(self.channel, self.channel)

    @property
    def move(self) -> LetterMove | None:
        """What this attempt does to the letter; None while it is under way."""
        if self.outcome is Outcome.UNDER_WAY:
            return None
        return LetterMove.DELIVER if self.outcome is Outcome.DELIVERED else LetterMove.BRING_BACK


_LOST = (Outcome.FAILED, Outcome.REFUSED, Outcome.UNKNOWN)
_USUAL = {channel.slug: channel.label for channel in (EMAIL, HAND, POST)}


def next_channel(allowed: Sequence[LetterChannel], tried: Sequence[Delivery]) -> LetterChannel | None:
    """Return how to send next, of the channels ``allowed`` in their order; None: it arrived, or nothing is left.

    A reader who refused the letter is not pursued through another door.
    """
    if any(one.outcome in (Outcome.DELIVERED, Outcome.REFUSED, Outcome.UNDER_WAY) for one in tried):
        return None
    dead = {one.channel for one in tried if one.outcome is Outcome.UNKNOWN}
    often = Counter(one.channel for one in tried)
    return next((c for c in allowed if c.slug not in dead and often[c.slug] < c.tries), None)
