"""Webhooks: which facts a commune tells another program's address, and how that address is kept. Pure: no network."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any, ClassVar, NamedTuple
from urllib.parse import urlsplit
from uuid import UUID

from pydantic import Field, field_validator

from .events import Event
from .messages import problem
from .records import Record
from .text import Line


class WebhookKind(NamedTuple):
    """One kind of fact. ``path``: where the API tells the rest, with a token; "" where a code says nothing there."""

    slug: str
    label: str
    path: str = ""


_PETITION = "/api/v1/reception/petitions/{code}/"
_INFORMATION = "/api/v1/information/requests/{code}/"
_EXPLANATION = "/api/v1/accountability/requests/{code}/"
TEST = "webhook_tested"
KINDS: dict[str, WebhookKind] = {
    kind.slug: kind
    for kind in (
        WebhookKind("petition_filed", "Có đơn mới", _PETITION),
        WebhookKind("petition_accepted", "Thụ lý đơn", _PETITION),
        WebhookKind("petition_refused", "Không thụ lý đơn", _PETITION),
        WebhookKind("petition_transferred", "Chuyển đơn nơi khác", _PETITION),
        WebhookKind("petition_guided", "Hướng dẫn người gửi đơn", _PETITION),
        WebhookKind("supplement_asked", "Đề nghị người gửi bổ sung", _PETITION),
        WebhookKind("petition_extended", "Gia hạn giải quyết đơn", _PETITION),
        WebhookKind("petition_decided", "Có quyết định, trả lời đơn", _PETITION),
        WebhookKind("petition_finished", "Giải quyết xong đơn", _PETITION),
        WebhookKind("petition_reopened", "Mở lại đơn", _PETITION),
        WebhookKind("visit_registered", "Có người đăng ký gặp"),
        WebhookKind("visit_cancelled", "Hủy hẹn gặp"),
        WebhookKind("reception_day_changed", "Đổi ngày tiếp công dân"),
        WebhookKind("information_provided", "Cung cấp thông tin", _INFORMATION),
        WebhookKind("information_refused", "Từ chối cung cấp thông tin", _INFORMATION),
        WebhookKind("explanation_given", "Giải trình xong", _EXPLANATION),
        WebhookKind("explanation_refused", "Từ chối giải trình", _EXPLANATION),
        WebhookKind("dialogue_announced", "Báo lịch đối thoại", "/api/v1/dialogues/{code}/"),
        WebhookKind("letter_delivered", "Thư đến tay người nhận"),
        WebhookKind("vote_concluded", "Thôn, tổ dân phố biểu quyết xong"),
    )
}


class DeliveryState(StrEnum):
    """Where a message stands."""

    WAITING = "waiting"
    SENDING = "sending"
    TAKEN = "taken"
    GIVEN_UP = "given_up"

    @property
    def label(self) -> str:
        """What the office reads."""
        return {
            "waiting": "Chờ gửi",
            "sending": "Đang gửi",
            "taken": "Đã nhận",
            "given_up": "Thôi gửi",
        }[self]


class KeepWebhook(Record):
    """An address that wants to be told, and of what."""

    label: Line = Field(
        min_length=3,
        max_length=120,
        title="Dùng cho việc gì",
        description="Ví dụ: Phần mềm một cửa của tỉnh.",
    )
    address: Line = Field(
        min_length=10,
        max_length=300,
        title="Địa chỉ nhận",
        description="Bắt đầu bằng https://, do bên nhận cho.",
    )
    kinds: tuple[str, ...] = Field(min_length=1, title="Báo những việc gì")

    @field_validator("address")
    @classmethod
    def _an_address(cls, value: str) -> str:
        try:
            parts = urlsplit(value)
            known = parts.scheme in ("http", "https") and parts.hostname and (parts.port or True)
        except ValueError:
            known = False
        if not known or parts.username or parts.password or parts.fragment:
            raise problem("not_an_address", "Địa chỉ bắt đầu bằng https://, không kèm tên đăng nhập.")
        return value

    @field_validator("kinds", mode="before")
    @classmethod
    def _in_our_order(cls, value: Any) -> Any:
        if not isinstance(value, (list, tuple)):
            return value
        if not value:
            raise problem("required", "Mời chọn ít nhất một việc cần báo.")
        if any(each not in KINDS for each in value):
            raise problem("unknown_kind", "Có việc không nằm trong danh sách. Mời chọn lại.")
        return tuple(each for each in KINDS if each in value)


class ReplaySince(Record):
    """Send again what was told since a day."""

    since: date = Field(title="Gửi lại từ ngày")


class Message(Record):
    """What goes to the address. No name, no word of anybody: who may know more asks ``address`` with a token."""

    id: UUID
    kind: str
    label: str
    at: str
    commune: str
    commune_code: str
    code: str = ""
    address: str = ""


class WebhookChanged(Event):
    """An address was added, changed, switched off, or its secret changed. The host's name alone is written down."""

    hook: ClassVar[str] = "webhook_changed"
    host: str
    what: str

    def for_staff(self) -> str:
        return f"{self.what} ({self.host})"
