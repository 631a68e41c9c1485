"""What information on request answers when other modules ask, and what it hears."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.urls import reverse
from typing_extensions import override
from wagtail.models import Site

from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.indicators import Figure, TracedPage
from chinhquyen_sdk.domain.information.facts import letter_facts
from chinhquyen_sdk.domain.information.letters import letter_templates
from chinhquyen_sdk.domain.letters.facts import LetterFacts
from chinhquyen_sdk.domain.letters.templates import LetterTemplate
from chinhquyen_sdk.domain.office import DueItem, PaperLink, WorkHandedOver
from chinhquyen_sdk.domain.periods import Period
from chinhquyen_sdk.domain.personal_records import PersonalRecord
from chinhquyen_sdk.domain.search import PublicText
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.hooks import (
    DisclosureHooks,
    IndicatorHooks,
    LettersHooks,
    MadePublic,
    OfficeHooks,
    Piece,
    ScreenHooks,
    SearchHooks,
    hookimpl,
)

from . import commands, queries
from .panels.contact import public_contact
from .panels.due import draw_answers, due_item
from .panels.papers import label_of


class Hooks(IndicatorHooks, DisclosureHooks, LettersHooks, OfficeHooks, ScreenHooks, SearchHooks):
    """Information tells facts through the journal; here it answers, and brings its letters."""

    @override
    @hookimpl
    def letter_facts(self, site: SiteRef, event: Event) -> LetterFacts | None:
        one = queries.request_by_id(Site(pk=site.id), event.subject)
        return letter_facts(one, event) if one else None

    @override
    @hookimpl
    def letter_templates(self, site: SiteRef) -> list[LetterTemplate]:
        return list(letter_templates())

    @override
    @hookimpl
    def made_public(self, site: SiteRef) -> list[MadePublic]:
        found = public_contact(Site.objects.get(pk=site.id))
        return [found] if found else []

    @override
    @hookimpl
    def work_handed_over(self, site: SiteRef, event: WorkHandedOver) -> None:
        commands.hand_over(Site.objects.get(pk=site.id), event)

    @override
    @hookimpl
    def pieces(self, site: SiteRef) -> list[Piece]:
        return [Piece("information.answers", "Bà con hỏi, chúng tôi đã trả lời", draw_answers, shared=True)]

    @override
    @hookimpl
    def due_items(
        self, site: SiteRef, until: date, officer: str, since: date | None, most: int
    ) -> list[DueItem]:
        return [due_item(one) for one in queries.due(Site(pk=site.id), until, officer, since, most)]

    @override
    @hookimpl
    def work_of(self, site: SiteRef, officer: str) -> Iterable[DueItem]:
        return [due_item(one) for one in queries.due(Site(pk=site.id), date.max, officer, most=None)]

    @override
    @hookimpl
    def papers_about(self, site: SiteRef, subject: UUID) -> list[PaperLink]:
        one = queries.request_by_id(Site(pk=site.id), subject)
        if one is None or not label_of(one):
            return []
        url = reverse("information_paper", args=[one.code])
        return [PaperLink(label=label_of(one), url=url)]

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
