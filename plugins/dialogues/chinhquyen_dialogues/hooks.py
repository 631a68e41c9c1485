"""What dialogues answer when other modules ask, and what they hear."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.urls import reverse
from typing_extensions import override
from wagtail.models import Site

from chinhquyen_sdk.domain.dialogues.facts import answer_facts, invitation_facts
from chinhquyen_sdk.domain.dialogues.letters import letter_templates
from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.indicators import Figure, TracedPage
from chinhquyen_sdk.domain.letters.facts import LetterFacts
from chinhquyen_sdk.domain.letters.templates import LetterTemplate
from chinhquyen_sdk.domain.office import DueItem, PaperLink, WorkHandedOver
from chinhquyen_sdk.domain.periods import Period
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
from .panels.asking import draw_asking
from .panels.due import due_items
from .panels.papers import papers_for
from .panels.promises import draw_promises


class Hooks(IndicatorHooks, ReceptionHooks, LettersHooks, OfficeHooks, ScreenHooks, SearchHooks):
    """Dialogues tell facts through the journal; here they answer, and remember what their questions became."""

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
        talk = queries.dialogue_by_id(Site(pk=site.id), event.subject)
        if talk is not None:
            return invitation_facts(talk)
        asked = queries.asked(Site(pk=site.id), event.subject)
        return answer_facts(*asked) if asked else None

    @override
    @hookimpl
    def letter_templates(self, site: SiteRef) -> list[LetterTemplate]:
        return list(letter_templates())

    @override
    @hookimpl
    def work_handed_over(self, site: SiteRef, event: WorkHandedOver) -> None:
        commands.hand_over(Site.objects.get(pk=site.id), event)

    @override
    @hookimpl
    def pieces(self, site: SiteRef) -> list[Piece]:
        return [
            Piece("dialogues.asking", "Đối thoại: đang hỏi ý kiến bà con", draw_asking, shared=True),
            Piece("dialogues.promises", "Lời hứa sau đối thoại", draw_promises, shared=True),
        ]

    @override
    @hookimpl
    def due_items(self, site: SiteRef, until: date, officer: str, since: date | None) -> list[DueItem]:
        return due_items(Site(pk=site.id), until)

    @override
    @hookimpl
    def work_of(self, site: SiteRef, officer: str) -> Iterable[DueItem]:
        return [item for item in due_items(Site(pk=site.id), date.max) if item.officer_id == officer]

    @override
    @hookimpl
    def papers_about(self, site: SiteRef, subject: UUID) -> list[PaperLink]:
        talk = queries.dialogue_by_id(Site(pk=site.id), subject)
        if talk is None:
            return []
        return [
            PaperLink(label=label, url=reverse("dialogues_paper", args=[talk.code, name]))
            for name, label in papers_for(talk).items()
        ]

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
