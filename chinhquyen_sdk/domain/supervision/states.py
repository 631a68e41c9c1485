"""Where boards, plans, visits, findings and what citizens told stand, in words for the office and for everybody."""

from __future__ import annotations

from enum import StrEnum


class BoardKind(StrEnum):
    """The two boards of Luật 10/2022/QH15, Chương III mục 3 và mục 4."""

    INSPECTION = "thanh-tra"
    INVESTMENT = "dau-tu"

    @property
    def label(self) -> str:
        return {"thanh-tra": "Ban Thanh tra nhân dân", "dau-tu": "Ban Giám sát đầu tư của cộng đồng"}[self]


class BoardState(StrEnum):
    """A board as the Front keeps it."""

    FORMING = "forming"
    ACTIVE = "active"
    ENDED = "ended"

    @property
    def label(self) -> str:
        return {"forming": "Đang lập", "active": "Đang hoạt động", "ended": "Đã kết thúc"}[self]


class MemberRole(StrEnum):
    """What a member does in the board."""

    HEAD = "truong"
    DEPUTY = "pho"
    MEMBER = "uy-vien"

    @property
    def label(self) -> str:
        return {"truong": "Trưởng ban", "pho": "Phó Trưởng ban", "uy-vien": "Ủy viên"}[self]


class MemberPart(StrEnum):
    """Whom a member comes from: it decides how the member comes in."""

    RESIDENT = "nhan-dan"
    FRONT = "mat-tran"
    INSPECTION = "thanh-tra"

    @property
    def label(self) -> str:
        return {
            "nhan-dan": "Người dân, bầu tại xóm, tổ dân phố",
            "mat-tran": "Đại diện Ủy ban Mặt trận Tổ quốc",
            "thanh-tra": "Đại diện Ban Thanh tra nhân dân",
        }[self]

    @property
    def is_elected(self) -> bool:
        """Whether the community meeting elects this member."""
        return self is MemberPart.RESIDENT


class Leaving(StrEnum):
    """Why a member is one no longer."""

    OWN_WISH = "tu-nguyen"
    DISMISSED = "bai-nhiem"
    MOVED = "chuyen-di"
    OTHER = "khac"

    @property
    def label(self) -> str:
        return {
            "tu-nguyen": "Xin thôi",
            "bai-nhiem": "Cho thôi làm thành viên, không còn được tín nhiệm",
            "chuyen-di": "Chuyển nơi ở, nhận việc không được kiêm",
            "khac": "Lý do khác",
        }[self]


class PlanPeriod(StrEnum):
    """For how long a plan is (BTTND-PLAN-CYCLE)."""

    QUARTER = "quy"
    HALF_YEAR = "nua-nam"
    YEAR = "nam"
    TERM = "nhiem-ky"

    @property
    def label(self) -> str:
        return {"quy": "Quý", "nua-nam": "06 tháng", "nam": "Năm", "nhiem-ky": "Nhiệm kỳ"}[self]


class PlanState(StrEnum):
    """A plan is the board's own until it was sent."""

    DRAFT = "draft"
    SENT = "sent"

    @property
    def label(self) -> str:
        return {"draft": "Đang soạn", "sent": "Đã gửi"}[self]


class VisitState(StrEnum):
    """A visit; what came from the telephone is shown after somebody read it."""

    PLANNED = "planned"
    REPORTED = "reported"
    PUBLISHED = "published"
    CANCELLED = "cancelled"

    @property
    def label(self) -> str:
        return {
            "planned": "Sắp đi xem", "reported": "Đã đi xem, đang soát lại", "published": "Đã đi xem", "cancelled": "Không đi",
        }[self]  # fmt: skip

    @property
    def is_open(self) -> bool:
        return self in (VisitState.PLANNED, VisitState.REPORTED)


class Seen(StrEnum):
    """What was seen of one line of a checklist."""

    GOOD = "dat"
    BAD = "chua-dat"
    UNSEEN = "chua-xem"

    @property
    def label(self) -> str:
        return {"dat": "Đạt", "chua-dat": "Chưa đạt", "chua-xem": "Chưa xem được"}[self]


class Gravity(StrEnum):
    """How much a finding weighs."""

    NOTE = "luu-y"
    MINOR = "can-sua"
    SERIOUS = "nghiem-trong"

    @property
    def label(self) -> str:
        return {"luu-y": "Lưu ý", "can-sua": "Cần sửa", "nghiem-trong": "Nghiêm trọng"}[self]


class FindingState(StrEnum):
    """A finding on its way: recommendation, the Front's yes, reply, verification."""

    FOUND = "found"
    PROPOSED = "proposed"
    SENT = "sent"
    REPLIED = "replied"
    DONE = "done"
    CLOSED = "closed"

    @property
    def label(self) -> str:
        return {
            "found": "Đã phát hiện", "proposed": "Kiến nghị chờ Mặt trận xác nhận", "sent": "Đã kiến nghị, chờ trả lời",
            "replied": "Đã trả lời, chờ kiểm tra lại", "done": "Đã làm xong", "closed": "Không cần kiến nghị",
        }[self]  # fmt: skip

    @property
    def is_open(self) -> bool:
        return self not in (FindingState.DONE, FindingState.CLOSED)


class Addressee(StrEnum):
    """To whom a recommendation goes. The law gives the commune's committee its days; of others an answer is asked."""

    COMMITTEE = "ubnd"
    INVESTOR = "chu-dau-tu"
    OTHER = "khac"

    @property
    def label(self) -> str:
        return {
            "ubnd": "Ủy ban nhân dân xã, phường", "chu-dau-tu": "Chủ đầu tư, ban quản lý dự án",
            "khac": "Cơ quan, tổ chức khác",
        }[self]  # fmt: skip


class Answered(StrEnum):
    """What the reply says."""

    TAKEN = "tiep-thu"
    PARTLY = "mot-phan"
    REFUSED = "khong"

    @property
    def label(self) -> str:
        return {"tiep-thu": "Tiếp thu", "mot-phan": "Tiếp thu một phần", "khong": "Không tiếp thu"}[self]


class TipState(StrEnum):
    """What a citizen told, as the board keeps it. OFFERED, ELSEWHERE: a report of another module that is not the board's."""

    OFFERED = "offered"
    ELSEWHERE = "elsewhere"
    RECEIVED = "received"
    TAKEN = "taken"
    ANSWERED = "answered"

    @property
    def label(self) -> str:
        return {
            "offered": "Chưa giao cho ban", "elsewhere": "Người khác xem xét", "received": "Mới nhận",
            "taken": "Đang xem xét", "answered": "Đã báo kết quả",
        }[self]  # fmt: skip

    @property
    def is_open(self) -> bool:
        return self in (TipState.RECEIVED, TipState.TAKEN)


class PeriodicState(StrEnum):
    """A board's report to the Front."""

    WAITING = "waiting"
    DRAFT = "draft"
    SENT = "sent"
    RECEIVED = "received"

    @property
    def label(self) -> str:
        return {
            "waiting": "Chưa soạn", "draft": "Đã soạn, chưa gửi", "sent": "Đã gửi, chờ Mặt trận ghi nhận",
            "received": "Mặt trận đã nhận",
        }[self]  # fmt: skip
