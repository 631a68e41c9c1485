"""What everybody reads first: where a decision stands, in one sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from chinhquyen_sdk.domain.dates import spoken_day
from chinhquyen_sdk.domain.messages import thousands
from chinhquyen_sdk.domain.places import Village

from .records import CommunityDecision
from .states import DecisionState, Phase

_S = DecisionState


def status_sentence(one: CommunityDecision, today: date) -> str:
    """Return where it stands and what comes next by when."""
    if one.state is _S.IN_FORCE:
        return _carried_out(one, today)
    if one.state is _S.AWAITING:
        return _awaiting(one)
    ended = f" {spoken_day(one.ended_on)}" if one.ended_on else ""
    return {
        _S.NOT_PASSED: f"Bà con đã bàn {spoken_day(one.decided_on)}, chưa thông qua.",
        _S.NOT_RECOGNISED: "Bà con đã thông qua nhưng không được công nhận.",
        _S.SUSPENDED: "Đang tạm ngừng thực hiện.",
        _S.REPEALED: f"Đã bị bãi bỏ{ended}.",
        _S.REPLACED: f"Bà con đã thay bằng quyết định khác{ended}.",
    }[one.state]


def _awaiting(one: CommunityDecision) -> str:
    if one.law.effect == "set_by_ubnd":
        return "Các xóm, tổ đã thông qua, chờ UBND xã, phường định ngày có hiệu lực."
    clock = one.answer_clock
    until = f" Chậm nhất {spoken_day(clock.due)} có trả lời." if clock and clock.due else ""
    return f"Bà con đã thông qua, chờ {one.law.recogniser} công nhận.{until}"


def _carried_out(one: CommunityDecision, today: date) -> str:
    if one.phase is Phase.SETTLED and one.settled_on:
        return f"Đã làm xong, quyết toán công khai {spoken_day(one.settled_on)}."
    if one.phase is Phase.ACCEPTED and one.accepted_on:
        return f"Đã làm xong, bà con nghiệm thu {spoken_day(one.accepted_on)}. Chờ quyết toán công khai."
    if one.phase is Phase.DOING and one.ends_on:
        if one.is_late(today):
            return f"Đang làm, chậm từ {spoken_day(one.ends_on)}. Chúng tôi xin lỗi bà con."
        return f"Đang làm, xong trước hết {spoken_day(one.ends_on)}."
    since = f" từ {spoken_day(one.effective_on)}" if one.effective_on else ""
    return f"Có hiệu lực{since}."


def balance_sentence(one: CommunityDecision) -> str:
    """Return what is in hand, in words."""
    if not one.received and not one.spent:
        return "Sổ thu chi chưa có khoản tiền nào."
    left = (
        "vừa đủ"
        if one.balance == 0
        else f"{'còn' if one.balance > 0 else 'còn thiếu'} {thousands(abs(one.balance))} đồng"
    )
    return f"Thu {thousands(one.received)} đồng, chi {thousands(one.spent)} đồng, {left}."


def in_kind_sentence(one: CommunityDecision) -> str:
    """Return what was given besides money; empty when nothing was."""
    given = [f"góp {thousands(one.work_days)} ngày công"] if one.work_days else []
    given += [f"hiến {thousands(one.land)} m² đất"] if one.land else []
    return f"Bà con {', '.join(given)}." if given else ""


class YearlyReach(NamedTuple):
    """The villages of a commune in one year: held, planned, missing."""

    held: int
    total: int
    missing: tuple[Village, ...]

    @property
    def share(self) -> int | None:
        """How many of a hundred villages; never 100 while one is missing."""
        return self.held * 100 // self.total if self.total else None


def yearly_reach(villages: Sequence[Village], held: Iterable[UUID]) -> YearlyReach:
    """Return how many villages held their yearly conference."""
    done = set(held)
    missing = tuple(village for village in villages if village.id not in done)
    return YearlyReach(len(villages) - len(missing), len(villages), missing)
