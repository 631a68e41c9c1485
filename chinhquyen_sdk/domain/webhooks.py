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


class KindGroup(NamedTuple):
    """The facts of one module, as the office chooses among them."""

    module: str
    label: str
    kinds: tuple[WebhookKind, ...]


def _group(module: str, label: str, path: str, **labels: str) -> KindGroup:
    """Return the facts of ``module``; a label that ends in "*" is of a fact that ``path`` says nothing of."""
    kinds = (
        WebhookKind(slug, text.rstrip("*"), "" if text.endswith("*") else path)
        for slug, text in labels.items()
    )
    return KindGroup(module, label, tuple(kinds))


TEST = "webhook_tested"
GROUPS = (
    _group(
        "reception", "Đơn thư", "/api/v1/reception/petitions/{code}/",
        petition_filed="Có đơn mới",
        petition_accepted="Thụ lý đơn",
        petition_refused="Không thụ lý đơn",
        petition_transferred="Chuyển đơn nơi khác",
        petition_guided="Hướng dẫn người gửi đơn",
        petition_returned="Trả lại đơn",
        petition_archived="Lưu đơn, không xử lý",
        petition_split="Tách một đơn thành nhiều đơn",
        supplement_asked="Đề nghị người gửi bổ sung",
        petition_assigned="Giao đơn cho cán bộ",
        petition_extended="Gia hạn giải quyết đơn",
        petition_suspended="Tạm đình chỉ giải quyết đơn",
        petition_resumed="Tiếp tục giải quyết đơn",
        petition_stopped="Đình chỉ giải quyết đơn",
        petition_continued="Đã rút đơn nhưng vẫn giải quyết",
        complaint_dialogue_scheduled="Hẹn ngày đối thoại với người khiếu nại",
        petition_decided="Có quyết định, trả lời đơn",
        petition_answered_again="Trả lời lại đơn đã mở lại",
        petition_finished="Giải quyết xong đơn",
        petition_reopened="Mở lại đơn",
        petition_handed="Việc của phần khác chuyển thành đơn*",
        petition_purged="Xóa đơn đã hết hạn lưu*",
    ),
    _group(
        "reception_days", "Tiếp công dân", "",
        reception_day_changed="Đổi ngày tiếp công dân",
        visit_registered="Có người đăng ký gặp",
        visit_moved="Đổi lượt gặp",
        visit_cancelled="Hủy hẹn gặp",
        visit_refused="Từ chối tiếp",
        reception_concluded="Kết luận sau buổi tiếp",
    ),
    _group(
        "dialogues", "Đối thoại", "/api/v1/dialogues/{code}/",
        dialogue_announced="Báo lịch đối thoại",
        promise_made="Có lời hứa sau đối thoại",
    ),
    _group(
        "accountability", "Giải trình", "/api/v1/accountability/requests/{code}/",
        explanation_more_asked="Đề nghị nói rõ yêu cầu giải trình",
        explanation_assigned="Giao yêu cầu giải trình cho cán bộ",
        explanation_extended="Gia hạn giải trình",
        explanation_given="Giải trình xong",
        explanation_refused="Từ chối giải trình",
        explanation_guided="Hướng dẫn hỏi nơi có trách nhiệm giải trình",
    ),
    _group(
        "information", "Cung cấp thông tin", "/api/v1/information/requests/{code}/",
        information_more_asked="Đề nghị nói rõ thông tin cần tìm",
        information_assigned="Giao yêu cầu cung cấp thông tin cho cán bộ",
        information_extended="Gia hạn cung cấp thông tin",
        information_charged="Báo chi phí sao chụp, gửi thông tin",
        information_provided="Cung cấp thông tin",
        information_pointed="Chỉ nơi thông tin đã công khai",
        information_redirected="Chuyển, chỉ nơi giữ thông tin",
        information_refused="Từ chối cung cấp thông tin",
    ),
    _group(
        "feedback", "Phản ánh nhanh", "/api/v1/feedback/reports/{code}/file/",
        report_assigned="Giao phản ánh cho cán bộ",
    ),
    _group(
        "community_decisions", "Việc dân bàn, dân quyết", "",
        vote_concluded="Thôn, tổ dân phố biểu quyết xong",
        breach_reported="Có người báo làm chưa đúng việc đã quyết",
        breach_handed="Giao nơi xem xét việc được báo",
        breach_answered="Trả lời người báo làm chưa đúng",
    ),
    _group(
        "supervision", "Giám sát", "",
        recommendation_confirmed="Mặt trận gửi kiến nghị giám sát",
        report_examined="Ban giám sát xem xét xong việc được báo",
    ),
    _group(
        "letters", "Thư", "",
        letter_wanted="Cần viết một thư",
        letter_approved="Thư được duyệt, lấy số",
        letter_delivered="Thư đến tay người nhận",
    ),
    _group(
        "host", "Việc chung", "",
        work_handed_over="Bàn giao việc của một cán bộ",
        module_settings_changed="Đổi cài đặt của một phần",
    ),
)  # fmt: skip
KINDS: dict[str, WebhookKind] = {kind.slug: kind for group in GROUPS for kind in group.kinds}


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
