"""What must be done before a step is lawful, and what is due by the commune's own orders."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import StrEnum

from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.law import deadline

from . import clocks
from .kinds import PetitionKind
from .moves import MoveName, find_move
from .records import MovePetition, Petition
from .states import PetitionState

AT_ONCE = "KN-29-RIGHT"  # Luật Khiếu nại Điều 29 khoản 1: found right on looking again, decided at once
_KN29, _KN30 = "Luật Khiếu nại 02/2011/QH13 Điều 29", "Luật Khiếu nại 02/2011/QH13 Điều 30"
_TC31, _TC36 = "Luật Tố cáo 25/2018/QH14 Điều 31", "Luật Tố cáo 25/2018/QH14 Điều 36"
_KN46 = "Luật Khiếu nại 02/2011/QH13 Điều 46"


def require_ready(petition: Petition, wish: MovePetition, today: date) -> None:
    """Raise ``Refused`` when something the law wants done before this step is not done."""
    check = _CHECKS.get(wish.move)
    if check:
        check(petition, wish, today)


def _deciding(petition: Petition, wish: MovePetition, today: date) -> None:
    denounced = petition.kind is PetitionKind.DENUNCIATION
    basis = _TC31 if denounced else _KN29
    if any(task.is_open for task in petition.verifications):
        raise Refused("Còn việc xác minh chưa có kết quả.", basis=basis, code="verification_open")
    done = [task for task in petition.verifications if task.done_on]
    if not done and (denounced or wish.ground != AT_ONCE):
        raise Refused(
            "Chưa có kết quả xác minh." + (
                "" if denounced else " Nếu xem lại thấy khiếu nại đúng thì chọn căn cứ giải quyết ngay."
            ),
            basis=basis, code="not_verified",
        )  # fmt: skip
    if not denounced and done and done[-1].views_differ:
        _talked(petition)


def _talked(petition: Petition) -> None:
    if any(talk.is_open for talk in petition.dialogues):
        raise Refused("Buổi đối thoại đã hẹn chưa diễn ra.", basis=_KN30, code="dialogue_open")
    if not any(talk.outcome and talk.outcome.counts for talk in petition.dialogues):
        raise Refused(
            "Kết quả xác minh còn khác yêu cầu của người khiếu nại: phải tổ chức đối thoại trước khi ra quyết định.",
            basis=_KN30, code="dialogue_needed",
        )  # fmt: skip


def _finishing(petition: Petition, wish: MovePetition, today: date) -> None:
    undone = [duty for duty in petition.duties if duty.is_open]
    basis = _TC36 if petition.kind is PetitionKind.DENUNCIATION else _KN46
    if undone:
        raise Refused(f"Còn {len(undone)} việc phải thi hành chưa xong.", basis=basis, code="duty_open")
    if _runs(petition, "denunciation_handle"):
        raise Refused("Chưa ghi việc xử lý theo kết luận.", basis=basis, code="not_handled")
    until = posted_until(petition)
    if until and today < until:
        raise Refused(
            f"Kết luận đang niêm yết, đến hết ngày {until:%d/%m/%Y} mới được gỡ.",
            basis=deadline("TC-40-POST", until).basis, code="still_posted",
        )  # fmt: skip


class First(StrEnum):
    """What the law wants before a result may be decided, by the name of its button."""

    VERIFY = "Giao xác minh"
    REPORT = "Ghi kết quả xác minh"
    INVITE = "Hẹn đối thoại"
    TALK = "Ghi biên bản đối thoại"


def before_deciding(petition: Petition) -> First | None:
    """Return what comes before the decision on ``petition``; None when nothing does, or nothing is to be decided.

    A complaint found right on looking again may still be decided at once (Luật Khiếu nại Điều 29 khoản 1).
    """
    if find_move(petition.kind, petition.state, MoveName.DECIDE) is None:
        return None
    if any(task.is_open for task in petition.verifications):
        return First.REPORT
    done = [task for task in petition.verifications if task.done_on]
    if not done:
        return First.VERIFY
    if petition.kind is PetitionKind.DENUNCIATION or not done[-1].views_differ:
        return None
    if any(talk.is_open for talk in petition.dialogues):
        return First.TALK
    talked = any(talk.outcome and talk.outcome.counts for talk in petition.dialogues)
    return None if talked else First.INVITE


def _while_running(clock: str) -> Callable[[Petition, MovePetition, date], None]:
    def check(petition: Petition, wish: MovePetition, today: date) -> None:
        if not _runs(petition, clock):
            raise Refused(
                "Việc này đã ghi rồi hoặc chưa đến lúc.",
                basis=clocks.rule_of(clock).label,
                code="move_not_open",
            )

    return check


_NEEDS_CLOCK = {
    MoveName.NOTIFY_PARTIES: "denunciation_notify",
    MoveName.SEND_SUSPENSION: "complaint_suspend_send",
    MoveName.SEND_RESUMPTION: "complaint_resume_send",
    MoveName.HANDLE_CONCLUSION: "denunciation_handle",
}
_CHECKS = {
    MoveName.DECIDE: _deciding,
    MoveName.FINISH: _finishing,
    **{name: _while_running(clock) for name, clock in _NEEDS_CLOCK.items()},
}


def _runs(petition: Petition, name: str) -> bool:
    return any(clock.name == name and clock.is_running for clock in petition.clocks)


def is_timely(petition: Petition, move: MoveName) -> bool:
    """Whether ``move`` is worth a button now: what was sent already is not offered again."""
    clock = _NEEDS_CLOCK.get(move)
    return clock is None or _runs(petition, clock)


def posted_until(petition: Petition) -> date | None:
    """Return the last day a conclusion must stay posted (TC-40-POST)."""
    return deadline("TC-40-POST", petition.posted_on).due if petition.posted_on else None


def due_on(petition: Petition) -> date | None:
    """Return the earliest day something is due: by a clock of the law, or by an order in the file."""
    if not petition.is_open:
        return None
    found = [day for day in (_of_clocks(petition), *_of_orders(petition)) if day]
    return min(found, default=None)


def _of_clocks(petition: Petition) -> date | None:
    found = clocks.next_due(petition.clocks)
    return found[0] if found else None


def _of_orders(petition: Petition) -> tuple[date | None, ...]:
    if petition.state.stands:
        return ()
    tasks = tuple(task.due for task in petition.verifications if task.is_open)
    duties = tuple(duty.due for duty in petition.duties if duty.is_open)
    posting = (posted_until(petition),) if petition.state is PetitionState.EXECUTING else ()
    return (*tasks, *duties, *posting)
