"""What is decided, where, how, and where it stands: in words for the office and for everybody."""

from __future__ import annotations

from enum import StrEnum

from .house import law_data


class Matter(StrEnum):
    """The six items of Điều 15 Luật 10/2022/QH15."""

    WORKS = "works"
    FUNDS = "funds"
    CONVENTION = "convention"
    HEAD = "head"
    BOARDS = "boards"
    SELF_RULE = "self_rule"

    @property
    def label(self) -> str:
        return str(law_data()["item"][self.value]["label"])


class Scope(StrEnum):
    """For whom it is decided."""

    VILLAGE = "village"
    COMMUNE = "commune"

    @property
    def label(self) -> str:
        return {"village": "Một xóm, tổ dân phố", "commune": "Cả xã, phường"}[self]


class VoteForm(StrEnum):
    """How the people decided."""

    MEETING = "meeting"
    CLUSTERS = "clusters"
    BALLOT = "ballot"
    ONLINE = "online"

    @property
    def label(self) -> str:
        return {
            "meeting": "Họp",
            "clusters": "Họp theo cụm dân cư",
            "ballot": "Phát phiếu đến từng hộ",
            "online": "Biểu quyết trực tuyến",
        }[self]

    @property
    def is_meeting(self) -> bool:
        return self in (VoteForm.MEETING, VoteForm.CLUSTERS)


class DecisionState(StrEnum):
    """Whether the decision holds."""

    NOT_PASSED = "not_passed"
    AWAITING = "awaiting"
    IN_FORCE = "in_force"
    NOT_RECOGNISED = "not_recognised"
    SUSPENDED = "suspended"
    REPEALED = "repealed"
    REPLACED = "replaced"

    @property
    def label(self) -> str:
        return _STATES[self]

    @property
    def is_open(self) -> bool:
        return self in (DecisionState.AWAITING, DecisionState.IN_FORCE, DecisionState.SUSPENDED)


_STATES = {
    DecisionState.NOT_PASSED: "Chưa được thông qua",
    DecisionState.AWAITING: "Đã thông qua, chờ công nhận",
    DecisionState.IN_FORCE: "Đang có hiệu lực",
    DecisionState.NOT_RECOGNISED: "Không được công nhận",
    DecisionState.SUSPENDED: "Tạm ngừng",
    DecisionState.REPEALED: "Đã bãi bỏ",
    DecisionState.REPLACED: "Đã được thay thế",
}


class Phase(StrEnum):
    """How far it is carried out."""

    NOT_PLANNED = "not_planned"
    DOING = "doing"
    ACCEPTED = "accepted"
    SETTLED = "settled"

    @property
    def label(self) -> str:
        return {
            "not_planned": "Chưa có kế hoạch làm",
            "doing": "Đang làm",
            "accepted": "Bà con đã nghiệm thu",
            "settled": "Đã quyết toán công khai",
        }[self]


class Direction(StrEnum):
    """Money and things that come in, money that goes out."""

    IN = "in"
    OUT = "out"

    @property
    def label(self) -> str:
        return {"in": "Thu", "out": "Chi"}[self]


class Source(StrEnum):
    """Where it comes from; ``EXPENSE`` is the only one that goes out."""

    HOUSEHOLDS = "households"
    DONATION = "donation"
    SUPPORT = "support"
    EXPENSE = "expense"

    @property
    def label(self) -> str:
        return {
            "households": "Các hộ đóng góp",
            "donation": "Ủng hộ, tài trợ",
            "support": "Nhà nước hỗ trợ",
            "expense": "Chi",
        }[self]

    @property
    def direction(self) -> Direction:
        return Direction.OUT if self is Source.EXPENSE else Direction.IN


class Good(StrEnum):
    """What is given: only money is added up in đồng."""

    MONEY = "money"
    WORK_DAYS = "work_days"
    LAND = "land"
    MATERIALS = "materials"

    @property
    def label(self) -> str:
        return {"money": "Tiền", "work_days": "Ngày công", "land": "Đất hiến", "materials": "Vật liệu"}[self]

    @property
    def unit(self) -> str:
        return {"money": "đồng", "work_days": "công", "land": "m²", "materials": ""}[self]


class ReportState(StrEnum):
    """A citizen's report that something is not done as decided."""

    NEW = "new"
    HANDED = "handed"
    ANSWERED = "answered"

    @property
    def label(self) -> str:
        return {"new": "Mới nhận", "handed": "Đang xem xét", "answered": "Đã trả lời"}[self]


class Handler(StrEnum):
    """Who looks into a report."""

    OFFICER = "officer"
    VILLAGE_HEAD = "village_head"
    INSPECTION = "inspection"

    @property
    def label(self) -> str:
        return {
            "officer": "Cán bộ xã, phường",
            "village_head": "Trưởng xóm, tổ trưởng",
            "inspection": "Ban Thanh tra nhân dân",
        }[self]


class YearlyState(StrEnum):
    """The yearly conference of a village."""

    PLANNED = "planned"
    SENT = "sent"
    NOTIFIED = "notified"
    HELD = "held"
    CANCELLED = "cancelled"

    @property
    def label(self) -> str:
        return {
            "planned": "Đã lên kế hoạch",
            "sent": "Đã gửi kế hoạch",
            "notified": "Đã báo từng hộ",
            "held": "Đã họp",
            "cancelled": "Không họp",
        }[self]

    @property
    def is_open(self) -> bool:
        return self in (YearlyState.PLANNED, YearlyState.SENT, YearlyState.NOTIFIED)
