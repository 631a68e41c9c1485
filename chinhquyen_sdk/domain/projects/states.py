"""What kind of money a project is built with, where it stands, in words for the office and for everybody."""

from __future__ import annotations

from enum import StrEnum


class Funding(StrEnum):
    """The kinds Luật 10/2022/QH15 Điều 41 sets under community supervision, and what a commune tells apart beside them."""

    PUBLIC = "public"
    PPP = "ppp"
    COMMUNITY = "community"
    DONATION = "donation"
    NATIONAL_TARGET = "national_target"
    PRIVATE = "private"

    @property
    def label(self) -> str:
        return _FUNDING[self]

    @property
    def is_supervised(self) -> bool:
        """Whether it needs a board of community supervision (Luật 10/2022/QH15 Điều 41); a business's own money does not."""
        return self is not Funding.PRIVATE


_FUNDING = {
    Funding.PUBLIC: "Đầu tư công",
    Funding.PPP: "Đối tác công tư (PPP)",
    Funding.COMMUNITY: "Vốn, công sức của cộng đồng",
    Funding.DONATION: "Tài trợ trực tiếp cho xã, phường",
    Funding.NATIONAL_TARGET: "Chương trình mục tiêu quốc gia",
    Funding.PRIVATE: "Vốn của doanh nghiệp, tổ chức",
}


class ProjectState(StrEnum):
    """Where a project stands."""

    PREPARING = "preparing"
    BUILDING = "building"
    PAUSED = "paused"
    DONE = "done"
    SETTLED = "settled"

    @property
    def label(self) -> str:
        return _STATES[self]

    @property
    def is_open(self) -> bool:
        """Whether it is still to be built."""
        return self in (ProjectState.PREPARING, ProjectState.BUILDING, ProjectState.PAUSED)


_STATES = {
    ProjectState.PREPARING: "Chuẩn bị",
    ProjectState.BUILDING: "Đang thi công",
    ProjectState.PAUSED: "Tạm dừng",
    ProjectState.DONE: "Đã hoàn thành",
    ProjectState.SETTLED: "Đã quyết toán",
}
