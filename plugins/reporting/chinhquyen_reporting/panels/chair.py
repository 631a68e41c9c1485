"""The chair's one screen: what burns today, what waits for a decision, what was promised, which figures are off."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from chinhquyen_sdk import calling
from chinhquyen_sdk.domain.indicators import Standing, ToldIndicator
from chinhquyen_sdk.domain.office import DueItem
from chinhquyen_sdk.domain.periods import year_of
from chinhquyen_sdk.host import indicators
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.sites import site_ref

from ..module import APPROVE
from .office import ReportingPage

_ASKED, _SHOWN = 60, 12


class ChairView(ReportingPage):
    """One screen for a telephone between two meetings."""

    permissions = (APPROVE,)
    template_name = "chinhquyen_reporting/admin/chair.html"
    page_title = "Bảng của Chủ tịch"
    header_icon = "view"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        now = today()
        answers = calling.ask(
            "due_items",
            site_ref(self.site),
            until=now + timedelta(days=14),
            officer="",
            since=None,
            most=_ASKED,
        )
        items = [item for _, found in answers.values for item in found if item.due is not None]
        items.sort(key=lambda item: (item.due, item.title))
        burning = [item for item in items if item.due <= now]
        told = indicators.latest(self.site, year_of(now.year))
        return super().get_context_data(
            today=now, burning=_by_module(burning), deciding=_by_module(self._deciding(items)),
            promises=[item for item in items if item.module == "dialogues"][:_SHOWN],
            off=farthest(told)[:_SHOWN], failures=answers.failures, year=now.year, **kwargs,
        )  # fmt: skip

    def _deciding(self, items: list[DueItem]) -> list[DueItem]:
        """Return what waits for this very person: the items say which permission their next step needs."""
        mine = {code for code in {item.decides for item in items} if code and self.holds(self.request, code)}
        return [item for item in items if item.decides in mine]


def _by_module(items: list[DueItem]) -> list[tuple[str, list[DueItem]]]:
    """Return what burns, or waits for a yes, by kind, the kind with the most first; of each the oldest."""
    found: dict[str, list[DueItem]] = {}
    for item in items:
        found.setdefault(item.kind_label or item.module, []).append(item)
    return sorted(((label, mine) for label, mine in found.items()), key=lambda each: -len(each[1]))


def farthest(told: list[ToldIndicator]) -> list[ToldIndicator]:
    """Return the figures that miss their target, the one farthest from it first."""
    off = [each for each in told if each.standing is Standing.OFF]
    return sorted(off, key=_reached)


def _reached(each: ToldIndicator) -> float:
    target, value = each.indicator.target, each.figure.value
    return float(value / target) if target and value is not None else 0.0
