"""What reception answers when other modules ask."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from uuid import UUID

from typing_extensions import override
from wagtail.models import Site

from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.indicators import Figure, TracedPage
from chinhquyen_sdk.domain.letters.channels import LetterChannel
from chinhquyen_sdk.domain.letters.events import LetterDelivered
from chinhquyen_sdk.domain.letters.facts import LetterFacts
from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.office import DueItem, PaperLink, WorkHandedOver
from chinhquyen_sdk.domain.periods import Period
from chinhquyen_sdk.domain.personal_records import PersonalRecord
from chinhquyen_sdk.domain.reception.events import PetitionHanded
from chinhquyen_sdk.domain.reception.facts import letter_facts
from chinhquyen_sdk.domain.reception.unprocessed import UNPROCESSED
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.reporting import SectionOffer
from chinhquyen_sdk.domain.search import PublicText
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.hooks import (
    IndicatorHooks,
    LettersHooks,
    OfficeHooks,
    Panel,
    Piece,
    ReceptionHooks,
    ReportingHooks,
    ScreenHooks,
    SearchHooks,
    hookimpl,
)
from chinhquyen_sdk.host.office import warned_before

from . import commands, queries
from .panels.became import draw_became
from .panels.due import alarm_item, due_item
from .panels.papers import paper_links
from .panels.promises import draw_promises


class Hooks(
    IndicatorHooks, ReportingHooks, ReceptionHooks, LettersHooks, OfficeHooks, ScreenHooks, SearchHooks
):
    """Reception tells facts through the journal; here it answers, and files what other modules hand over."""

    @override
    @hookimpl
    def petition_handed(self, site: SiteRef, event: PetitionHanded) -> None:
        commands.file_handed(Site.objects.get(pk=site.id), event)

    @override
    @hookimpl
    def letter_facts(self, site: SiteRef, event: Event) -> LetterFacts | None:
        petition = queries.petition_by_id(Site(pk=site.id), event.subject)
        return letter_facts(petition, event) if petition else None

    @override
    @hookimpl
    def letter_delivered(self, site: SiteRef, event: LetterDelivered) -> None:
        commands.note_received(Site.objects.get(pk=site.id), event)

    @override
    @hookimpl
    def may_send_letter(self, site: SiteRef, letter: Letter, channel: LetterChannel) -> None:
        petition = queries.petition_by_id(Site(pk=site.id), letter.about) if channel.electronic else None
        if petition is not None and petition.kind.identity_protected:
            text = "Thư về đơn tố cáo không gửi qua hộp thư hay tin nhắn: có thể có người khác đọc."
            raise Refused(text, basis="Luật Tố cáo 25/2018/QH14", code="identity_protected")

    @override
    @hookimpl
    def panels(self, slot: str, site: SiteRef, subject: object, request: object) -> list[Panel]:
        return draw_became(site, subject, request) if slot == "handed.petition" else []

    @override
    @hookimpl
    def pieces(self, site: SiteRef) -> list[Piece]:
        return [Piece("reception.promises", "Đơn thư: giữ lời hẹn thế nào", draw_promises, shared=True)]

    @override
    @hookimpl
    def due_items(
        self, site: SiteRef, until: date, officer: str, since: date | None, most: int
    ) -> list[DueItem]:
        found = queries.due_petitions(Site(pk=site.id), until, officer=officer, since=since, most=most)
        return [due_item(petition) for petition in found] + _alarms(site, until, officer, since, most)

    @override
    @hookimpl
    def work_of(self, site: SiteRef, officer: str) -> Iterable[DueItem]:
        return (due_item(petition) for petition in queries.petitions_of(Site(pk=site.id), officer))

    @override
    @hookimpl
    def work_handed_over(self, site: SiteRef, event: WorkHandedOver) -> None:
        commands.take_over(Site.objects.get(pk=site.id), event)

    @override
    @hookimpl
    def papers_about(self, site: SiteRef, subject: UUID) -> list[PaperLink]:
        petition = queries.petition_by_id(Site(pk=site.id), subject)
        return paper_links(petition, queries.history(Site(pk=site.id), subject)) if petition else []

    @override
    @hookimpl
    def standing_texts(self, site: SiteRef) -> list[PublicText]:
        return commands.standing_texts()

    @override
    @hookimpl
    def indicators(self, site: SiteRef, period: Period) -> list[Figure]:
        return queries.indicator_figures(Site(pk=site.id), period)

    @override
    @hookimpl
    def report_sections(self, site: SiteRef, period: Period) -> list[SectionOffer]:
        found = queries.report_section(Site(pk=site.id), period)
        return [found] if found else []

    @override
    @hookimpl
    def indicator_rows(
        self, site: SiteRef, indicator: str, period: Period, after: str, most: int
    ) -> TracedPage | None:
        return queries.indicator_rows(Site(pk=site.id), indicator, period, after, most)

    @override
    @hookimpl
    def personal_records(self, site: SiteRef, subject: UUID) -> list[PersonalRecord]:
        return queries.personal_records(Site(pk=site.id), subject)


def _alarms(site: SiteRef, until: date, officer: str, since: date | None, most: int) -> list[DueItem]:
    # A round of reminders names its days; a list of what is due also shows what the first warning speaks of.
    ahead = timedelta(days=warned_before(site, UNPROCESSED))
    last = until if since else min(until, date.max - ahead) + ahead
    found = queries.unprocessed_petitions(Site(pk=site.id), last, officer=officer, since=since, most=most)
    return [alarm_item(petition) for petition in found]
