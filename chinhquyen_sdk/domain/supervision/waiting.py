"""What waits in one board today, by what is to be done: the board's own view. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from .dues import NO_DAY, Due
from .house import rules

_SOON = timedelta(days=7)

# Kind → what the group is called, in the order of a board's work.
GROUPS = {
    "plan": "Kế hoạch phải gửi",
    "visit": "Sắp đi xem",
    "look": "Đã đi xem, chờ soát lại",
    "tip": "Bà con báo, chưa trả lời",
    "finding": "Phát hiện chưa kiến nghị",
    "front": "Kiến nghị chờ Mặt trận",
    "reply": "Kiến nghị chờ trả lời",
    "verify": "Đã trả lời, phải kiểm tra lại",
    "report": "Báo cáo phải gửi Mặt trận",
    "taken_in": "Báo cáo chờ Mặt trận ghi nhận",
    "election": "Bầu, khuyết thành viên",
    "board": "Sắp hết nhiệm kỳ",
}


class Waits(NamedTuple):
    """One thing of a group: what, how late or how soon."""

    due: Due
    late: bool
    soon: bool

    @property
    def undated(self) -> bool:
        """Whether neither law nor plan sets a day."""
        return self.due.on == NO_DAY


class Group(NamedTuple):
    """Everything that waits for the same to be done, due first on top; each line leads to its thing."""

    kind: str
    label: str
    lines: tuple[tuple[UUID, Waits], ...]

    @property
    def late(self) -> int:
        return sum(one.late for _, one in self.lines)


def _early(kind: str) -> timedelta | None:
    """Return how long before its day a thing begins to wait; None: at once."""
    days = {"board": rules().term_ends_soon_days, "report": rules().report_soon_days}.get(kind)
    return None if days is None else timedelta(days=days)


def waiting(found: Iterable[tuple[UUID, Due]], today: date) -> list[Group]:
    """Return what waits, group by group, those with something late first; a term or a period that ends much later does not wait yet."""
    by_kind: dict[str, list[tuple[UUID, Waits]]] = {}
    for key, due in sorted(found, key=lambda one: one[1].on):
        if (early := _early(due.kind)) and due.on > today + early:
            continue
        one = Waits(due, due.on < today, today <= due.on <= today + _SOON)
        by_kind.setdefault(due.kind, []).append((key, one))
    groups = [Group(kind, label, tuple(by_kind[kind])) for kind, label in GROUPS.items() if kind in by_kind]
    return sorted(groups, key=lambda each: not each.late)


def waiting_sentence(groups: Sequence[Group]) -> str:
    """Return what a secretary reads first: how much is late, how much is due this week."""
    lines = [one for group in groups for _, one in group.lines]
    if not lines:
        return "Hôm nay không còn việc nào chờ ban."
    late, soon = sum(one.late for one in lines), sum(one.soon for one in lines)
    said = [f"{late} việc quá hạn" if late else "", f"{soon} việc trong bảy ngày tới" if soon else ""]
    rest = len(lines) - late - soon
    said.append(f"{rest} việc chưa đến ngày" if rest else "")
    return f"{', '.join(each for each in said if each)}."
