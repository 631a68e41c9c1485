"""A commune's reports, and what its modules offer for a new one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Q
from wagtail.models import Site

from chinhquyen_sdk import calling
from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.indicators import ToldIndicator
from chinhquyen_sdk.domain.periods import Period
from chinhquyen_sdk.domain.reporting import Report, ReportIssuer, ReportState, SectionOffer
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.models import CommuneProfile
from chinhquyen_sdk.host.sites import site_ref
from chinhquyen_sdk.modules import registry

from ..rows import LinkRow, ReportRow

PAGE_SIZE = 24


class Link(NamedTuple):
    """How this site stands to the province; ``has_token``: one is kept, and shown to nobody."""

    is_province: bool
    address: str
    has_token: bool


class Sending(NamedTuple):
    """How far an approved report is on its way."""

    attempts: int
    next_at: datetime | None
    failure: str


def report(site: Site, id: UUID) -> Report | None:
    """Return the report ``id`` of ``site``, or None."""
    row = ReportRow.objects.filter(site=site, pk=id).first()
    return row.record() if row else None


def report_of(site: Site, period: str) -> Report | None:
    """Return the report of one period, or None."""
    row = ReportRow.objects.filter(site=site, period=period).first()
    return row.record() if row else None


def sending(site: Site, id: UUID) -> Sending:
    """Return how far a report is on its way."""
    row = ReportRow.objects.get(site=site, pk=id)
    return Sending(row.attempts, row.next_at, row.failure)


def reports(site: Site, after: str = "", size: int = PAGE_SIZE) -> tuple[list[Report], str]:
    """Return a page of reports, the one due last on top, and the key of the next page."""
    rows = ReportRow.objects.filter(site=site)
    day, _, key = after.partition("_")
    try:
        at, id = date.fromisoformat(day), UUID(key)
        rows = rows.filter(Q(due_on__lt=at) | Q(due_on=at, id__lt=id))
    except ValueError:
        pass
    found = list(rows.order_by("-due_on", "-id")[: size + 1])
    last = found[size - 1] if len(found) > size else None
    return [row.record() for row in found[:size]], f"{last.due_on.isoformat()}_{last.pk}" if last else ""


def due(site: Site, periods: list[str]) -> dict[str, Report]:
    """Return the reports of these periods that there are."""
    rows = ReportRow.objects.filter(site=site, period__in=periods)
    return {row.period: row.record() for row in rows}


def history(site: Site, id: UUID) -> list[Event]:
    """Return all that happened, oldest first."""
    return journal.timeline(site, id)


def link(site: Site) -> Link:
    """Return how ``site`` stands to the province."""
    row = LinkRow.objects.filter(site=site).first()
    return Link(row.is_province, row.address, bool(row.token)) if row else Link(False, "", False)


def issuer(site: Site) -> ReportIssuer:
    """Return who issues reports here."""
    ref, profile = site_ref(site), CommuneProfile.for_site(site)
    post = (profile.leader_title or "Chủ tịch").upper()
    return ReportIssuer(
        agency=("ỦY BAN NHÂN DÂN", ref.title.upper()), place=ref.name or ref.title,
        authority=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH" if post.startswith("CHỦ TỊCH") else post), signer=profile.leader_name,
    )  # fmt: skip


def offers(site: Site, period: Period, told: list[ToldIndicator]) -> list[SectionOffer]:
    """Return the sections the modules offer; for a module that only tells figures, one made of them."""
    answers = calling.ask("report_sections", site_ref(site), period=period)
    found = [offer for _, given in answers.values for offer in given]
    spoken = {slug for slug, given in answers.values if given}
    for manifest in registry().manifests:
        mine = [each for each in told if each.module == manifest.slug and each.figure.value is not None]
        if mine and manifest.slug not in spoken:
            found.append(_of_figures(manifest.slug, manifest.label, mine))
    return found


def _of_figures(slug: str, label: str, told: list[ToldIndicator]) -> SectionOffer:
    return SectionOffer(
        id=f"{slug}.figures", order=80, title=label, text="\n".join(sentence(each) for each in told),
        figures=tuple(each.indicator.id for each in told),
    )  # fmt: skip


def sentence(told: ToldIndicator) -> str:
    """Return a figure as one sentence of a report."""
    parts = f" ({told.parts})" if told.parts else ""
    target = f"; đề ra {told.target}, {told.standing.label}" if told.target else ""
    return f"{told.indicator.title}: {told.value}{parts}{target}."


def export_figures(site: Site, parameters: dict[str, str]) -> Iterator[dict[str, Any]]:
    """Yield the figures of the approved reports for a file."""
    rows = ReportRow.objects.filter(
        site=site,
        state__in=[state.value for state in ReportState if state.is_frozen],
        issued_on__gte=parameters["since"],
        issued_on__lte=parameters["until"],
    )
    for row in rows.order_by("issued_on", "id").iterator(50):
        one: Report = row.record()
        for figure in one.figures:
            told = figure.told
            yield {
                "period": one.period, "number": one.number, "issued_on": one.issued_on, "code": figure.code,
                "title": figure.title, "target": told.target, "value": figure.value, "unit": figure.unit, "parts": told.parts,
                "standing": told.standing.label, "basis": figure.basis,
            }  # fmt: skip
