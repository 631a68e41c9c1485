"""The words of a board's report, put together from its chain: what was seen, found, recommended, answered, done. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from .board_records import Board
from .finding_records import Finding
from .periodic import PeriodicReport
from .states import FindingState, TipState
from .tips import Tip
from .visits import Visit


class Chain(NamedTuple):
    """What a board did in a period."""

    visits: Sequence[Visit]
    findings: Sequence[Finding]
    tips: Sequence[Tip]


def composed(report: PeriodicReport, board: Board, chain: Chain, today: date) -> str:
    """Return the report's words; nobody who told anything is named."""
    lines = [f"{report.title} của {board.title}",
             f"Kỳ báo cáo: từ {report.since:%d/%m/%Y} đến hết {report.until:%d/%m/%Y}.", ""]  # fmt: skip
    lines += ["I. Việc đã làm", *_visits(chain.visits), ""]
    lines += ["II. Phát hiện, kiến nghị", *_findings(chain.findings, today), ""]
    lines += ["III. Thông tin của bà con", *_tips(chain.tips), ""]
    lines += ["IV. Việc còn lại", *_rest(chain.findings, today), "", "V. Đề nghị của ban", "(Ban ghi ở đây.)"]
    return "\n".join(lines)


def _visits(visits: Sequence[Visit]) -> Iterator[str]:
    yield f"Ban đi xem tại chỗ {len(visits)} lần." if visits else "Trong kỳ ban chưa đi xem lần nào."
    for one in visits:
        bad = f", {len(one.bad)} mục chưa đạt" if one.bad else ", các mục đã xem đều đạt"
        yield f"- {one.visited_on:%d/%m/%Y}: {one.title} ({one.place}){bad}."


def _findings(findings: Sequence[Finding], today: date) -> Iterator[str]:
    sent = [one for one in findings if one.rounds]
    done = sum(one.state is FindingState.DONE for one in findings)
    yield f"Ban phát hiện {len(findings)} việc, đã kiến nghị {len(sent)} việc, {done} việc đã làm xong."
    for one in findings:
        yield f"- {one.title} ({one.where}): {_stands(one, today)}."


def _stands(one: Finding, today: date) -> str:
    last = one.last
    if last is None:
        return one.state.label.lower()
    sent = f"kiến nghị {last.number} gửi {one.to} {last.sent_on:%d/%m/%Y}"
    if last.answered_on is None:
        late = f", quá hạn trả lời từ {last.due_on:%d/%m/%Y}" if one.is_late(today) else ", chưa trả lời"
        return f"{sent}{late}"
    in_time = {True: " đúng hạn", False: " chậm hạn", None: ""}[last.in_time]
    done = ", đã làm xong" if one.state is FindingState.DONE else ""
    return f"{sent}, trả lời {last.answered_on:%d/%m/%Y}{in_time}{done}"


def _tips(tips: Sequence[Tip]) -> Iterator[str]:
    answered = sum(one.state is TipState.ANSWERED for one in tips)
    yield f"Bà con báo {len(tips)} việc, đã báo kết quả {answered} việc."


def _rest(findings: Sequence[Finding], today: date) -> Iterator[str]:
    late = sum(one.is_late(today) for one in findings)
    still = sum(one.state.is_open for one in findings)
    yield (
        f"Còn {still} việc chưa khép lại, trong đó {late} kiến nghị quá hạn trả lời."
        if still
        else "Không còn việc nào."
    )
