"""What the figures are now: every declared indicator of the modules that are on, answered or not."""

from __future__ import annotations

from typing import NamedTuple

from wagtail.models import Site

from chinhquyen_sdk import calling
from chinhquyen_sdk.domain.indicators import Figure, Indicator, ToldIndicator, TracedPage, told_of
from chinhquyen_sdk.domain.indicators.plan import unanswered
from chinhquyen_sdk.domain.periods import Period
from chinhquyen_sdk.modules import registry

from ..days import today
from ..sites import site_ref
from ..switches import switched_off
from .own import OWN

HOST = "office"


class Declared(NamedTuple):
    """An indicator and the module it belongs to; "" for a line of the plan that nobody here answers."""

    module: str
    indicator: Indicator


def declared(site: Site, year: int) -> list[Declared]:
    """Return the indicators of ``site``: the plan's lines in their order, then the modules' others."""
    off = switched_off(site)
    own = [Declared(HOST, one) for one in OWN]
    own += [Declared(m.slug, one) for m in registry().manifests if m.slug not in off for one in m.indicators]
    missing = unanswered(year, {each.indicator.plan for each in own})
    found = own + [Declared("", one) for one in missing]
    return sorted(found, key=lambda each: (each.indicator.plan or "Q", each.module))


def find(site: Site, year: int, code: str) -> Declared | None:
    """Return the indicator people call ``code``: its id, or the plan's number."""
    return next(
        (each for each in declared(site, year) if code in (each.indicator.id, each.indicator.code)), None
    )


def told_now(site: Site, period: Period) -> list[ToldIndicator]:
    """Return every indicator of ``site`` as it stands now; a module that fails has no data and stops nobody."""
    answers = calling.ask("indicators", site_ref(site), period=period)
    figures: dict[str, list[Figure]] = dict(answers.values)
    day = today()
    broken = {failure.slug for failure in answers.failures}
    found = []
    for module, one in declared(site, period.year):
        told = told_of(module, (one,), figures.get(module, []), period, day)[0]
        if module in broken:
            note = "Phần việc này đang hỏng, chưa hỏi được số."
            told = told.model_copy(update={"figure": Figure(indicator=one.id, note=note)})
        found.append(told)
    return found


def rows_now(site: Site, indicator: str, period: Period, after: str = "", most: int = 50) -> TracedPage:
    """Return the rows behind a figure as they are now; nobody's indicator has none."""
    answers = calling.ask(
        "indicator_rows", site_ref(site), indicator=indicator, period=period, after=after, most=most
    )
    return next((page for _, page in answers.values), TracedPage())
