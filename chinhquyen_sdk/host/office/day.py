"""One desk: what is due in all modules, for one person, on one day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, NamedTuple

from wagtail.models import Site

from chinhquyen_sdk import calling
from chinhquyen_sdk.domain.office import DueItem, Lane, lane_of, warning_days, week_end
from chinhquyen_sdk.domain.text import fold
from chinhquyen_sdk.modules import registry

from .. import access
from ..sites import site_ref
from .people import OVERSEE
from .reminders import rules_of

MOST = 200
LANES = (
    (Lane.ALARM, "Sắp quá hoặc đã {alarm}"),
    (Lane.OVERDUE, "Quá hạn"),
    (Lane.TODAY, "Hôm nay"),
    (Lane.WEEK, "Trong tuần này"),
    (Lane.CITIZEN, "Đang chờ bà con bổ sung"),
    (Lane.OTHERS, "Đang chờ nơi khác"),
)


class Who(StrEnum):
    """Whose work is shown."""

    MINE = "toi"
    NOBODYS = "chua-giao"
    EVERYBODYS = "tat-ca"

    @property
    def label(self) -> str:
        return {"toi": "Việc của tôi", "chua-giao": "Chưa giao cho ai", "tat-ca": "Cả đơn vị"}[self.value]


class Desk(NamedTuple):
    """The day's work by lane. ``cut``: some module had more than fits; ``failures``: modules that did not answer."""

    lanes: list[tuple[Lane, str, list[DueItem]]]
    cut: bool
    failures: list[calling.Failure]

    @property
    def size(self) -> int:
        """How many pieces of work are shown."""
        return sum(len(items) for _, _, items in self.lanes)


def desk(site: Site, user: Any, today: date, who: Who = Who.MINE, q: str = "") -> Desk:
    """Return what is due this week or late, what waits for others, and what nears an alarm."""
    answers = _ask(site, today, week_end(today), _officer(user, who), MOST)
    items = _warned(site, today, _own(site, user, who, answers.values))
    cut = any(len(found) >= MOST for _, found in answers.values)
    words = fold(q).split()
    shown = [item for item in _once(items) if all(word in _searchable(item) for word in words)]
    by_lane: dict[Lane, list[DueItem]] = {}
    for item in sorted(shown, key=_sooner):
        by_lane.setdefault(lane_of(item, today), []).append(item)
    alarms = by_lane.get(Lane.ALARM, [])
    said = alarms[0].alarm if alarms else ""
    lanes = [(lane, title.format(alarm=said), by_lane.get(lane, [])) for lane, title in LANES]
    return Desk(lanes if alarms else lanes[1:], cut, answers.failures)


def _warned(site: Site, today: date, items: list[DueItem]) -> list[DueItem]:
    """Leave out alarms that are farther away than the commune's first warning of them."""
    rules = rules_of(site, today)

    def near(item: DueItem) -> bool:
        return item.due is not None and item.due <= today + timedelta(days=warning_days(rules, item.clock))

    return [item for item in items if not item.clock or near(item)]


def _once(items: list[DueItem]) -> list[DueItem]:
    """Leave out the ordinary line of a case that stands among the alarms: one case, one line."""
    alarmed = {(item.module, item.id) for item in items if item.clock}
    return [item for item in items if item.clock or (item.module, item.id) not in alarmed]


def soonest(site: Site, user: Any, today: date, who: Who, size: int) -> list[DueItem]:
    """Return the ``size`` pieces of work due first, for the admin's front page."""
    answers = _ask(site, today, today + timedelta(days=60), _officer(user, who), size)
    own = [item for item in _own(site, user, who, answers.values) if not item.clock]
    return sorted(own, key=_sooner)[:size]


def _ask(site: Site, today: date, until: date, officer: str, most: int) -> calling.Answers:
    return calling.ask("due_items", site_ref(site), until=until, officer=officer, since=None, most=most)


def _officer(user: Any, who: Who) -> str:
    return {Who.MINE: str(user.pk), Who.NOBODYS: "none", Who.EVERYBODYS: ""}[who]


def _own(site: Site, user: Any, who: Who, answers: list[tuple[str, Any]]) -> list[DueItem]:
    found = []
    for slug, items in answers:
        if who is Who.MINE or sees_all(user, site, slug):
            found += [item for item in items if _is_whose(item, user, who)]
    return found


def _is_whose(item: DueItem, user: Any, who: Who) -> bool:
    if who is Who.MINE:
        return item.officer_id == str(user.pk)
    return who is Who.EVERYBODYS or not item.officer_id


def sees_all(user: Any, site: Site, slug: str) -> bool:
    """Say whether ``user`` may see the work of a module that is not their own: who works in it, or oversees all."""
    manifest = registry().manifest(slug)
    names = [declared.codename for declared in manifest.permissions] if manifest else []
    return any(access.can(user, site, name) for name in (OVERSEE, *names))


def _searchable(item: DueItem) -> str:
    return fold(
        " ".join((item.code, item.title, item.kind_label, item.step, item.village, item.officer_name))
    )


def _sooner(item: DueItem) -> tuple[date, str]:
    return (item.due or date.max, item.code)


def items_of(answers: Iterable[tuple[str, Any]]) -> list[DueItem]:
    """Return the items of all modules in one list."""
    return [item for _, items in answers for item in items]
