"""What the letters module hears from others, and what it shows on their screens."""

from __future__ import annotations

from uuid import UUID

from typing_extensions import override
from wagtail.models import Site

from chinhquyen_sdk import calling
from chinhquyen_sdk.domain.accountability.events import ExplanationGiven
from chinhquyen_sdk.domain.accountability.facts import ExplanationFacts
from chinhquyen_sdk.domain.letters.noticing import PetitionNoticed
from chinhquyen_sdk.domain.people import Addressee
from chinhquyen_sdk.domain.reception.events import (
    DialogueScheduled,
    PetitionAccepted,
    PetitionExtended,
    PetitionGuided,
    PetitionRefused,
    PetitionReopened,
    PetitionTransferred,
)
from chinhquyen_sdk.domain.reception_days.events import ReceptionConcluded
from chinhquyen_sdk.domain.reception_days.writing import ConclusionFacts
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.hooks import (
    AccountabilityHooks,
    Panel,
    ReceptionDayHooks,
    ReceptionHooks,
    ScreenHooks,
    hookimpl,
)

from . import commands, panels


class Hooks(ReceptionHooks, ReceptionDayHooks, AccountabilityHooks, ScreenHooks):
    """Drafts the letter that a fact calls for; told twice, it drafts once."""

    @override
    @hookimpl
    def petition_accepted(self, site: SiteRef, event: PetitionAccepted) -> None:
        _draft(site, event)

    @override
    @hookimpl
    def petition_transferred(self, site: SiteRef, event: PetitionTransferred) -> None:
        _draft(site, event)

    @override
    @hookimpl
    def petition_refused(self, site: SiteRef, event: PetitionRefused) -> None:
        _draft(site, event)

    @override
    @hookimpl
    def petition_guided(self, site: SiteRef, event: PetitionGuided) -> None:
        _draft(site, event)

    @override
    @hookimpl
    def petition_extended(self, site: SiteRef, event: PetitionExtended) -> None:
        _draft(site, event)

    @override
    @hookimpl
    def petition_reopened(self, site: SiteRef, event: PetitionReopened) -> None:
        _draft(site, event)

    @override
    @hookimpl
    def complaint_dialogue_scheduled(self, site: SiteRef, event: DialogueScheduled) -> None:
        _draft(site, event)

    @override
    @hookimpl
    def reception_concluded(self, site: SiteRef, event: ReceptionConcluded) -> None:
        facts = _conclusion(site, event.subject)
        if facts is not None:
            commands.draft_conclusion(Site.objects.get(pk=site.id), event, facts)

    @override
    @hookimpl
    def explanation_given(self, site: SiteRef, event: ExplanationGiven) -> None:
        facts = _explanation(site, event.subject)
        if facts is not None:
            commands.draft_explanation(Site.objects.get(pk=site.id), event, facts)

    @override
    @hookimpl
    def panels(self, slot: str, site: SiteRef, subject: object, request: object) -> list[Panel]:
        draw = panels.BY_SLOT.get(slot)
        return draw(site, subject, request) if draw else []


def _draft(ref: SiteRef, event: PetitionNoticed) -> None:
    site = Site.objects.get(pk=ref.id)
    commands.draft_letter(site, event, _addressee(ref, event.subject))


def _addressee(site: SiteRef, petition: UUID) -> Addressee:
    answers = calling.ask("petition_addressee", site, petition=petition)
    if answers.failures:
        # Rather a letter tomorrow than one to nobody: the journal tells us again.
        raise LookupError(f"petition_addressee: {answers.failures[0].slug}")
    return next((answer for _, answer in answers.values), Addressee())


def _conclusion(site: SiteRef, visit: UUID) -> ConclusionFacts | None:
    answers = calling.ask("conclusion_facts", site, visit=visit)
    if answers.failures:
        raise LookupError(f"conclusion_facts: {answers.failures[0].slug}")
    return next((answer for _, answer in answers.values), None)


def _explanation(site: SiteRef, request: UUID) -> ExplanationFacts | None:
    answers = calling.ask("explanation_facts", site, request=request)
    if answers.failures:
        raise LookupError(f"explanation_facts: {answers.failures[0].slug}")
    return next((answer for _, answer in answers.values), None)
