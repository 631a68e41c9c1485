"""What reception_days answers when other modules ask, and what it hears."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.urls import reverse
from typing_extensions import override
from wagtail.models import Site

from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.indicators import Figure, TracedPage
from chinhquyen_sdk.domain.letters.facts import LetterFacts
from chinhquyen_sdk.domain.office import DueItem, PaperLink
from chinhquyen_sdk.domain.periods import Period
from chinhquyen_sdk.domain.personal_records import PersonalRecord
from chinhquyen_sdk.domain.reception import FilePetition
from chinhquyen_sdk.domain.reception.events import PetitionFiled
from chinhquyen_sdk.domain.reception_days.events import (
    ReceptionDayChanged,
    VisitCancelled,
    VisitMoved,
    VisitRegistered,
)
from chinhquyen_sdk.domain.reception_days.facts import letter_facts
from chinhquyen_sdk.domain.search import PublicText
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.hooks import (
    DisclosureHooks,
    IndicatorHooks,
    LettersHooks,
    MadePublic,
    OfficeHooks,
    Piece,
    ReceptionDayHooks,
    ReceptionHooks,
    ScreenHooks,
    SearchHooks,
    hookimpl,
)

from . import commands, queries
from .panels.due import due_items
from .panels.next_days import draw_next_days
from .panels.papers import PAPERS, papers_for
from .panels.public_calendar import public_calendar


class Hooks(
    IndicatorHooks,
    ReceptionDayHooks,
    ReceptionHooks,
    DisclosureHooks,
    LettersHooks,
    OfficeHooks,
    ScreenHooks,
    SearchHooks,
):
    """Answers about visits; writes to visitors who left an address; remembers the codes of petitions handed in."""

    @override
    @hookimpl
    def letter_facts(self, site: SiteRef, event: Event) -> LetterFacts | None:
        entry = queries.entry_of(Site(pk=site.id), event.subject)
        return letter_facts(entry, event) if entry else None

    @override
    @hookimpl
    def handed_petition(self, site: SiteRef, origin: UUID) -> FilePetition | None:
        return queries.handed(Site(pk=site.id), origin)

    @override
    @hookimpl
    def petition_filed(self, site: SiteRef, event: PetitionFiled) -> None:
        if event.origin is not None:
            commands.note_petition(Site(pk=site.id), event.origin, event.code)

    @override
    @hookimpl
    def visit_registered(self, site: SiteRef, event: VisitRegistered) -> None:
        commands.write_to(
            site, event.code, "Đã đặt hẹn tiếp công dân", "Chúng tôi đã nhận lịch hẹn của ông/bà."
        )

    @override
    @hookimpl
    def visit_moved(self, site: SiteRef, event: VisitMoved) -> None:
        commands.write_to(site, event.code, "Đổi giờ hẹn tiếp công dân", "Lịch hẹn của ông/bà đã đổi.")

    @override
    @hookimpl
    def visit_cancelled(self, site: SiteRef, event: VisitCancelled) -> None:
        commands.write_to(site, event.code, "Đã hủy hẹn tiếp công dân", "Lịch hẹn dưới đây đã hủy.")

    @override
    @hookimpl
    def reception_day_changed(self, site: SiteRef, event: ReceptionDayChanged) -> None:
        commands.tell_of_change(site, event.subject, event.reason)

    @override
    @hookimpl
    def due_items(self, site: SiteRef, until: date, officer: str, since: date | None) -> list[DueItem]:
        return due_items(Site(pk=site.id), until)

    @override
    @hookimpl
    def papers_about(self, site: SiteRef, subject: UUID) -> list[PaperLink]:
        entry = queries.entry_of(Site(pk=site.id), subject)
        if entry is None:
            return []
        return [
            PaperLink(
                label=PAPERS[name][0],
                form=PAPERS[name][1],
                url=reverse("reception_days_paper", args=[entry.code, name]),
            )
            for name in papers_for(entry)
        ]

    @override
    @hookimpl
    def pieces(self, site: SiteRef) -> list[Piece]:
        return [Piece("reception_days.next_days", "Lịch tiếp công dân sắp tới", draw_next_days, shared=True)]

    @override
    @hookimpl
    def made_public(self, site: SiteRef) -> list[MadePublic]:
        found = public_calendar(Site(pk=site.id))
        return [found] if found else []

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
