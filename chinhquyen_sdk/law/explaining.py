"""How a due date was counted, told in Vietnamese: runs of days drawn together, every reason named."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from .book import rule
from .periods import allowance
from .steps import Step, day_off_reason, doubts, estimated_years
from .units import Direction, Unit
from .wording import clock_time, day_month, day_month_year, long_day, weekday

if TYPE_CHECKING:
    from .deadlines import Deadline


def explain(deadline: Deadline) -> str:
    """The whole explanation as one paragraph."""
    return " ".join((*_counted(deadline), *_standing(deadline)))


def explain_counting(deadline: Deadline) -> str:
    """The counting alone and its article, without the remarks meant for officers."""
    return " ".join((*_counted(deadline), f"Căn cứ: {deadline.version.basis_text}."))


def _counted(deadline: Deadline) -> Iterator[str]:
    version = deadline.version
    if version.unit is Unit.DATE:
        yield f"Hạn ấn định sẵn: {version.wording}."
    elif version.unit.in_hours:
        yield from _by_hours(deadline)
    elif version.direction is Direction.BEFORE:
        yield from _backward(deadline)
    else:
        yield from _forward(deadline)
    yield _result(deadline)


def _standing(deadline: Deadline) -> Iterator[str]:
    version = deadline.version
    yield f"Căn cứ: {version.basis_text}."
    if version.exception:
        yield version.exception
    if not version.verified:
        yield "Quy định này chưa kiểm chứng."
    if version.caution:
        yield version.caution
    years = estimated_years(deadline)
    if years:
        listed = ", ".join(map(str, years))
        yield f"Lịch nghỉ năm {listed} là dự kiến, chưa có thông báo chính thức nên hạn có thể thay đổi."
    unsure = [fact for fact in doubts(deadline) if not fact.estimated]
    if unsure:
        listed = "; ".join(f"{day_month_year(fact.day)} {fact.name}" for fact in unsure)
        yield f"Lịch dùng để tính có ngày chưa kiểm chứng: {listed}."


def _forward(deadline: Deadline) -> Iterator[str]:
    version, walked = deadline.version, deadline.steps
    origin = version.counts_from
    yield (
        f"Tính từ ngày {day_month_year(origin)} ({weekday(origin)}) theo luật định."
        if origin
        else f"{version.event} ngày {day_month_year(deadline.start)} ({weekday(deadline.start)})."
    )
    yield from _extension(deadline)
    if len(walked) < 2:
        return
    article = _articles("TIME-START")
    yield f"Ngày này không tính, bắt đầu tính từ {day_month(walked[1].day)} ({article})."
    counted = [step for step in walked if step.counted]
    rest = [step for step in walked[1:] if not counted or step.day > counted[-1].day]
    within = walked[1 : len(walked) - len(rest)]
    if version.unit is Unit.WORKING_DAY:
        yield from _runs(within)
    else:
        yield from _whole(deadline, within)
    yield from _moved(deadline, counted[-1].day if counted else deadline.start, rest)


def _whole(deadline: Deadline, within: tuple[Step, ...]) -> Iterator[str]:
    """Calendar days and months: days off count, so only pauses need telling."""
    for pause in deadline.pauses:
        days = [step for step in within if not step.counted and pause.start <= step.day]
        days = [step for step in days if pause.end is None or step.day < pause.end]
        if days:
            document = f", {pause.document}" if pause.document else ""
            yield f"Không tính {_span(days)}: tạm dừng {len(days)} ngày ({pause.reason}{document})."
    if within and deadline.due:
        what = deadline.version.unit
        counted = sum(step.counted for step in within)
        full = f"ngày thứ {counted}" if what is Unit.CALENDAR_DAY else f"đủ {deadline.version.term}"
        yield f"Tính cả ngày nghỉ, {full} là {long_day(within[-1].day)}."


def _runs(within: tuple[Step, ...]) -> Iterator[str]:
    for (counted, leg), group in itertools.groupby(within, key=lambda step: (step.counted, step.leg)):
        run = list(group)
        if not counted:
            yield f"Bỏ qua {_span(run)}: {_reasons(step.reason for step in run)}."
            continue
        kind = "Ngày kéo dài" if leg else "Ngày làm việc"
        numbers = f"{run[0].number}" if len(run) == 1 else f"{run[0].number} đến thứ {run[-1].number}"
        named = "; ".join(f"{day_month(step.day)} là {step.reason}" for step in run if step.reason)
        yield f"{kind} thứ {numbers}: {_span(run)}{f' ({named})' if named else ''}."


def _moved(deadline: Deadline, last: date, rest: list[Step]) -> Iterator[str]:
    if not rest:
        return
    if deadline.due is None:
        yield f"Thời hạn dừng từ ngày {day_month_year(rest[-1].day)} ({rest[-1].reason})."
        return
    first = [] if deadline.table.is_working(last) else [day_off_reason(last, deadline.table)]
    why = _reasons([*first, *(step.reason for step in rest[:-1])])
    article = _articles("TIME-END")
    yield f"Ngày cuối rơi vào ngày nghỉ ({why}) nên chuyển sang ngày làm việc kế tiếp ({article})."


def _backward(deadline: Deadline) -> Iterator[str]:
    version = deadline.version
    yield f"{version.event} ngày {day_month_year(deadline.start)} ({weekday(deadline.start)})."
    yield f"Ngày này không tính; tính lùi {version.length} {version.unit.vi}."
    off = [step for step in deadline.steps[:-1] if not deadline.table.is_working(step.day)]
    if version.unit is Unit.WORKING_DAY:
        if off:
            yield f"Bỏ qua ngày nghỉ ({_reasons(step.reason for step in off)})."
        return
    counted = [step.day for step in deadline.steps if step.counted]
    if counted and counted[0] != deadline.due:
        why = _reasons(day_off_reason(day, deadline.table) for day in (counted[0], *(s.day for s in off))
                       if day <= counted[0])  # fmt: skip
        yield f"Ngày {day_month(counted[0])} là ngày nghỉ ({why}), nên lùi về ngày làm việc trước đó."


def _by_hours(deadline: Deadline) -> Iterator[str]:
    version, moment = deadline.version, deadline.start_at
    if moment:
        yield f"{version.event} lúc {clock_time(moment)} {long_day(moment.date())}."
    yield from _extension(deadline)
    if version.unit is Unit.CALENDAR_HOUR:
        yield f"Tính liên tục {version.length} giờ, cả đêm và ngày nghỉ."
        return
    if deadline.hours:
        spans = " và ".join(f"{a:%H:%M}–{b:%H:%M}" for a, b in deadline.hours.spans)
        yield f"Chỉ tính giờ làm việc ({spans})."
    skipped = [step for step in deadline.steps[1:] if not step.counted]
    if skipped:
        yield f"Bỏ qua {_reasons(step.reason for step in skipped)}."


def _extension(deadline: Deadline) -> Iterator[str]:
    taken = deadline.extension
    if taken is None:
        return
    allowed = allowance(deadline.version, taken)
    unit = (allowed.unit or deadline.version.unit).vi
    added = (allowed.add or 0) * taken.times
    more = f"thành {allowed.total} {unit}" if allowed.total else f"thêm {added} {unit}"
    decision = ": ".join(filter(None, (taken.document, taken.reason)))
    why = "; ".join(filter(None, (allowed.when, decision)))
    yield f"Thời hạn {deadline.version.term} được kéo dài {more} ({why})."


def _result(deadline: Deadline) -> str:
    if deadline.due is None:
        return "Chưa có ngày đến hạn: thời hạn đang tạm dừng, tính tiếp khi có quyết định cho chạy lại."
    when = long_day(deadline.due)
    if deadline.due_at:
        when = f"{clock_time(deadline.due_at)} {when}"
    if deadline.version.direction is Direction.AT_LEAST:
        return f"Giữ ít nhất đến hết {when}."
    if deadline.version.direction is Direction.BEFORE:
        return f"Phải xong chậm nhất {when}."
    return f"Đến hạn: {when}."


def _reasons(reasons: Iterable[str]) -> str:
    """Each reason once, in order: "a, b và c"."""
    once = list(dict.fromkeys(reasons))
    return " và ".join([", ".join(once[:-1]), once[-1]] if len(once) > 1 else once)


def _articles(rule_id: str) -> str:
    return rule(rule_id, date.max).basis_text


def _span(run: list[Step]) -> str:
    first, last = run[0].day, run[-1].day
    if first == last:
        return day_month(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day:02d}–{day_month(last)}"
    return f"{day_month(first)}–{day_month(last)}" if first.year == last.year else (
        f"{day_month_year(first)}–{day_month_year(last)}")  # fmt: skip
