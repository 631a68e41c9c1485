"""A due date: which rule gave it, when it falls, and how it was counted."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ConfigDict, Field, computed_field

from .book import rule
from .days import DayFact, WorkingDays
from .hours import WorkingHours, default_hours
from .interruptions import Extension, Pause
from .periods import VIETNAM, due_day, due_moment, local, straight
from .schedule import working_days
from .statutes import Rule, Statute
from .units import Unit

if TYPE_CHECKING:
    from .steps import Step


class Deadline(Statute):
    """The result of `law.deadline`. `due` is None only while the clock stands (an open pause).

    `start` and `due` are days; `start_at` and `due_at` are moments in Vietnam's time zone, set only for rules
    counted in hours. `verified` speaks of the rule; `doubts` of the calendar days that were relied on.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True, defer_build=True)

    version: Rule = Field(exclude=True, description="the version of the rule that was applied")
    start: date
    due: date | None
    start_at: datetime | None = None
    due_at: datetime | None = None
    pauses: tuple[Pause, ...] = ()
    extension: Extension | None = None
    table: WorkingDays = Field(exclude=True, repr=False, description="the calendar that was used")
    hours: WorkingHours | None = Field(default=None, exclude=True, repr=False)

    @computed_field  # type: ignore[prop-decorator] # mypy takes no decorator above a property
    @property
    def rule(self) -> str:
        """Id of the rule."""
        return self.version.id

    @computed_field  # type: ignore[prop-decorator] # mypy takes no decorator above a property
    @property
    def unit(self) -> Unit:
        """Unit of the length."""
        return self.version.unit

    @computed_field  # type: ignore[prop-decorator] # mypy takes no decorator above a property
    @property
    def length(self) -> int | None:
        """The rule's own number, without extension; None for a fixed day."""
        return self.version.length

    @computed_field  # type: ignore[prop-decorator] # mypy takes no decorator above a property
    @property
    def basis(self) -> str:
        """Document and article, in Vietnamese."""
        return self.version.basis_text

    @computed_field  # type: ignore[prop-decorator] # mypy takes no decorator above a property
    @property
    def verified(self) -> bool:
        """False is shown to staff as "chưa kiểm chứng" and never to citizens as law."""
        return self.version.verified

    @computed_field  # type: ignore[prop-decorator] # mypy takes no decorator above a property
    @property
    def source(self) -> str:
        """Where the text of the law was read."""
        return self.version.source

    @computed_field  # type: ignore[prop-decorator] # mypy takes no decorator above a property
    @property
    def note(self) -> str:
        """A note for staff, in Vietnamese."""
        return self.version.note

    @property
    def paused(self) -> bool:
        """True while the clock stands; such a case is never late."""
        return self.due is None

    @property
    def steps(self) -> tuple[Step, ...]:
        """Every day from the start to the due date: counted or not, and why."""
        from .steps import steps

        return steps(self)

    @property
    def doubts(self) -> tuple[DayFact, ...]:
        """Calendar facts on the way that are estimated or known at second hand."""
        from .steps import doubts

        return doubts(self)

    def explain(self) -> str:
        """The counting in Vietnamese, day by day, runs of days drawn together."""
        from .explaining import explain

        return explain(self)

    def explain_counting(self) -> str:
        """The same without remarks on what is still to be checked: what a citizen reads of a verified rule."""
        from .explaining import explain_counting

        return explain_counting(self)

    def days_left(self, today: date) -> int | None:
        """Days from today to the due date, working days if the rule counts those.

        Negative when late, None while the clock stands.
        """
        if self.due is None:
            return None
        if self.unit in (Unit.WORKING_DAY, Unit.WORKING_HOUR):
            return self.table.between(today, self.due)
        return (self.due - today).days


def deadline(
    rule_id: str,
    start: date | datetime,
    *,
    pauses: Sequence[Pause] = (),
    extension: Extension | None = None,
    overrides: Sequence[Rule] | None = None,
    calendar: WorkingDays | None = None,
    hours: WorkingHours | None = None,
) -> Deadline:
    """When is it due? `start` is the day (or moment) of the event; for "at least N days before" rules, of the
    event that comes after. Day rules ignore the time of day. Raises LawError, never anything else for dates.
    """
    if pauses or extension or overrides or calendar or hours:
        table = calendar or working_days()
        return _counted(rule_id, start, tuple(pauses), extension, overrides, table, hours)
    return _plain(rule_id, start)


@functools.lru_cache(maxsize=8192)
def _plain(rule_id: str, start: date | datetime) -> Deadline:
    """Deadlines never change, and an inbox asks for the same rule and day again and again."""
    table = working_days()
    if not isinstance(start, datetime):
        for first, last, version, count, length in straight().get(rule_id, ()):
            if first <= start <= last:
                due = count(table, start, length)
                return _trusted({
                    "version": version, "start": start, "due": due, "start_at": None, "due_at": None,
                    "pauses": (), "extension": None, "table": table, "hours": None,
                })  # fmt: skip
    return _counted(rule_id, start, (), None, None, table, None)


def _counted(
    rule_id: str,
    start: date | datetime,
    pauses: tuple[Pause, ...],
    extension: Extension | None,
    overrides: Sequence[Rule] | None,
    table: WorkingDays,
    hours: WorkingHours | None,
) -> Deadline:
    moment = local(start) if isinstance(start, datetime) else None
    day = moment.date() if moment else start
    version = rule(rule_id, day, overrides)
    values: dict[str, Any] = {
        "version": version, "start": day, "due": None, "start_at": None, "due_at": None,
        "pauses": pauses, "extension": extension, "table": table, "hours": None,
    }  # fmt: skip
    if version.unit.in_hours:
        values["hours"] = hours = hours or default_hours()
        values["start_at"] = moment = moment or datetime.combine(day, time(), VIETNAM)
        values["due_at"] = due_at = due_moment(version, moment, pauses, extension, table, hours)
        values["due"] = due_at and due_at.date()
    else:
        values["due"] = due_day(version, day, pauses, extension, table)
    return _trusted(values)


def _trusted(values: dict[str, Any]) -> Deadline:
    """A Deadline of values just computed: validating them again would cost more than the counting did."""
    made = _new(Deadline)
    _set_dict(made, values)
    _set_fields_set(made, _FIELDS)
    _set_extra(made, None)
    _set_private(made, None)
    return made


# What BaseModel.model_construct does, without its loop over the fields.
_FIELDS = set(Deadline.model_fields)
_new = object.__new__
_set_dict, _set_fields_set, _set_extra, _set_private = (
    vars(BaseModel)[slot].__set__
    for slot in ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__")
)
