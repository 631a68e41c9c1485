"""What accountability answers when other modules ask, and what it hears."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.urls import reverse
from typing_extensions import override
from wagtail.models import Site

from chinhquyen_sdk.domain.accountability.facts import letter_facts
from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.indicators import Figure, TracedPage
from chinhquyen_sdk.domain.letters.facts import LetterFacts
from chinhquyen_sdk.domain.office import DueItem, PaperLink, WorkHandedOver
from chinhquyen_sdk.domain.periods import Period
from chinhquyen_sdk.domain.personal_records import PersonalRecord
from chinhquyen_sdk.domain.reception import FilePetition
from chinhquyen_sdk.domain.reception.events import PetitionFiled
from chinhquyen_sdk.domain.search import PublicText
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.hooks import (
    IndicatorHooks,
    LettersHooks,
    OfficeHooks,
    Piece,
    ReceptionHooks,
    ScreenHooks,
    SearchHooks,
    hookimpl,
)

from . import commands, queries
from .panels.due import draw_explanations, due_item


class Hooks(IndicatorHooks, ReceptionHooks, LettersHooks, OfficeHooks, ScreenHooks, SearchHooks):
    """Accountability tells facts through the journal; here it answers, and remembers what its requests became."""

    @override
    @hookimpl
    def handed_petition(self, site: SiteRef, origin: UUID) -> FilePetition | None:
        return queries.handed_petition(Site(pk=site.id), origin)

    @override
    @hookimpl
    def petition_filed(self, site: SiteRef, event: PetitionFiled) -> None:
        if event.origin is not None:
            commands.forget_handed(Site.objects.get(pk=site.id), event)

    @override
    @hookimpl
    def letter_facts(self, site: SiteRef, event: Event) -> LetterFacts | None:
        one = queries.request_by_id(Site(pk=site.id), event.subject)
        return letter_facts(one, event) if one else None

    @override
    @hookimpl
    def work_handed_over(self, site: SiteRef, event: WorkHandedOver) -> None:
        commands.hand_over(Site.objects.get(pk=site.id), event)

    @override
    @hookimpl
    def pieces(self, site: SiteRef) -> list[Piece]:
        return [Piece("accountability.explanations", "Chúng tôi giải trình", draw_explanations, shared=True)]

    @override
    @hookimpl
    def due_items(self, site: SiteRef, until: date, officer: str, since: date | None) -> list[DueItem]:
        return [due_item(one) for one in queries.due(Site(pk=site.id), until, officer)]

    @override
    @hookimpl
    def work_of(self, site: SiteRef, officer: str) -> Iterable[DueItem]:
        return [due_item(one) for one in queries.due(Site(pk=site.id), date.max, officer)]

    @override
    @hookimpl
    def papers_about(self, site: SiteRef, subject: UUID) -> list[PaperLink]:
        one = queries.request_by_id(Site(pk=site.id), subject)
        if one is None or not one.document:
            return []
        label = "Văn bản giải trình" if one.answer else "Thông báo từ chối giải trình"
        return [PaperLink(label=label, url=reverse("accountability_paper", args=[one.code]))]

    @override
    @hookimpl
    def public_texts(self, site: SiteRef) -> Iterable[PublicText]:
        return commands.public_texts(Site.objects.get(pk=site.id))

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
    def indicator_rows(
        self, site: SiteRef, indicator: str, period: Period, after: str, most: int
    ) -> TracedPage | None:
        return queries.indicator_rows(Site(pk=site.id), indicator, period, after, most)

    @override
    @hookimpl
    def personal_records(self, site: SiteRef, subject: UUID) -> list[PersonalRecord]:
        return queries.personal_records(Site(pk=site.id), subject)
