"""What the letters module hears from others, what it owes the office, and what it shows on others' screens."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from typing_extensions import override
from wagtail.models import Site

from chinhquyen_sdk import calling
from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.indicators import Figure, TracedPage
from chinhquyen_sdk.domain.letters.channels import LetterChannel
from chinhquyen_sdk.domain.letters.facts import LetterFacts
from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.office import DueItem, WorkHandedOver
from chinhquyen_sdk.domain.periods import Period
from chinhquyen_sdk.domain.personal_records import PersonalRecord
from chinhquyen_sdk.domain.reception.events import PetitionArchived, PetitionPurged
from chinhquyen_sdk.domain.reception_days.events import VisitRefused
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.hooks import (
    AccountabilityHooks,
    DialogueHooks,
    IndicatorHooks,
    InformationHooks,
    LetterRenderer,
    LettersHooks,
    OfficeHooks,
    Panel,
    ReceptionDayHooks,
    ReceptionHooks,
    ScreenHooks,
    hookimpl,
)

from . import commands, panels, queries
from .panels.due import due_letters, letters_of


@hookimpl
def _drafts(self: object, site: SiteRef, event: Event) -> None:
    """Draft the letter that ``event`` calls for."""
    commands.draft_letter(Site.objects.get(pk=site.id), event, _facts(site, event))


class Hooks(
    IndicatorHooks,
    ReceptionHooks,
    ReceptionDayHooks,
    AccountabilityHooks,
    DialogueHooks,
    InformationHooks,
    LettersHooks,
    OfficeHooks,
    ScreenHooks,
):
    """Drafts the letter that a fact calls for; told twice, it drafts once. What it says stands in the template."""

    letter_wanted = _drafts

    petition_accepted = _drafts
    petition_refused = _drafts
    petition_transferred = _drafts
    petition_guided = _drafts
    petition_returned = _drafts
    petition_split = _drafts
    supplement_asked = _drafts
    petition_extended = _drafts
    petition_suspended = _drafts
    petition_resumed = _drafts
    complaint_dialogue_scheduled = _drafts
    petition_decided = _drafts
    petition_stopped = _drafts
    petition_continued = _drafts
    petition_finished = _drafts
    petition_reopened = _drafts
    petition_answered_again = _drafts

    reception_concluded = _drafts

    explanation_more_asked = _drafts
    explanation_extended = _drafts
    explanation_given = _drafts
    explanation_refused = _drafts
    explanation_guided = _drafts

    dialogue_announced = _drafts

    information_more_asked = _drafts
    information_extended = _drafts
    information_charged = _drafts
    information_provided = _drafts
    information_pointed = _drafts
    information_redirected = _drafts
    information_refused = _drafts

    @override
    @hookimpl
    def petition_archived(self, site: SiteRef, event: PetitionArchived) -> None:
        facts = _facts(site, event)
        if facts and facts.to.name:  # an anonymous paper is archived in silence: there is nobody to tell
            commands.draft_letter(Site.objects.get(pk=site.id), event, facts)

    @override
    @hookimpl
    def petition_purged(self, site: SiteRef, event: PetitionPurged) -> None:
        commands.erase_letters(Site.objects.get(pk=site.id), event.subject, event.at)

    @override
    @hookimpl
    def visit_refused(self, site: SiteRef, event: VisitRefused) -> None:
        if (
            event.notice_due is not None
        ):  # NĐ 154/2026/NĐ-CP Điều 4: a notice in writing is due for some grounds
            commands.draft_letter(Site.objects.get(pk=site.id), event, _facts(site, event))

    @override
    @hookimpl
    def letter_channels(self, site: SiteRef) -> list[LetterChannel]:
        return commands.own_channels()

    @override
    @hookimpl
    def letter_renderers(self, site: SiteRef) -> list[LetterRenderer]:
        return panels.own_renderers()

    @override
    @hookimpl
    def may_send_letter(self, site: SiteRef, letter: Letter, channel: LetterChannel) -> None:
        commands.guard(Site(pk=site.id), letter, channel)

    @override
    @hookimpl
    def due_items(
        self, site: SiteRef, until: date, officer: str, since: date | None, most: int
    ) -> list[DueItem]:
        return due_letters(Site(pk=site.id), until, officer=officer, since=since, most=most)

    @override
    @hookimpl
    def work_of(self, site: SiteRef, officer: str) -> Iterable[DueItem]:
        return letters_of(Site(pk=site.id), officer)

    @override
    @hookimpl
    def work_handed_over(self, site: SiteRef, event: WorkHandedOver) -> None:
        commands.hand_over(Site.objects.get(pk=site.id), event)

    @override
    @hookimpl
    def panels(self, slot: str, site: SiteRef, subject: object, request: object) -> list[Panel]:
        draw = panels.BY_SLOT.get(slot)
        return draw(site, subject, request) if draw else []

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


def _facts(site: SiteRef, event: Event) -> LetterFacts | None:
    answers = calling.ask("letter_facts", site, event=event)
    if answers.failures:
        # Rather a letter tomorrow than one to nobody: the journal tells us again.
        raise LookupError(f"letter_facts: {answers.failures[0].slug}")
    return next((answer for _, answer in answers.values), None)
