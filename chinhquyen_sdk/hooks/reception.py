"""Hooks of the reception of petitions: facts told, questions asked, guards."""

from __future__ import annotations

from uuid import UUID

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import events
from chinhquyen_sdk.domain.reception.records import FilePetition, Petition
from chinhquyen_sdk.domain.sites import SiteRef

from .markers import hookspec


class ReceptionHooks:
    """Tell: after commit, in the background, at least once; be safe to run twice. A return value means nothing."""

    @hookspec(since="0.1")
    def petition_filed(self, site: SiteRef, event: events.PetitionFiled) -> None:
        """A petition was received, by web, at the desk or through the API."""

    @hookspec(since="0.1")
    def petition_accepted(self, site: SiteRef, event: events.PetitionAccepted) -> None:
        """The commune takes the petition up (thụ lý)."""

    @hookspec(since="0.1")
    def petition_refused(self, site: SiteRef, event: events.PetitionRefused) -> None:
        """The commune does not take the petition up, for a ground the law names."""

    @hookspec(since="0.1")
    def petition_transferred(self, site: SiteRef, event: events.PetitionTransferred) -> None:
        """The petition was passed on to the body whose business it is."""

    @hookspec(since="0.1")
    def petition_guided(self, site: SiteRef, event: events.PetitionGuided) -> None:
        """The sender was told where to turn."""

    @hookspec(since="0.1")
    def petition_archived(self, site: SiteRef, event: events.PetitionArchived) -> None:
        """The petition is kept and not processed (lưu đơn)."""

    @hookspec(since="0.1")
    def supplement_asked(self, site: SiteRef, event: events.SupplementAsked) -> None:
        """The sender is asked for what is missing; the clock stands."""

    @hookspec(since="0.1")
    def petition_extended(self, site: SiteRef, event: events.PetitionExtended) -> None:
        """The period was lengthened, with a document and a reason."""

    @hookspec(since="0.1")
    def petition_suspended(self, site: SiteRef, event: events.PetitionSuspended) -> None:
        """The handling was suspended (tạm đình chỉ); the clock stands."""

    @hookspec(since="0.1")
    def petition_resumed(self, site: SiteRef, event: events.PetitionResumed) -> None:
        """The handling goes on; the clock runs again."""

    @hookspec(since="0.1")
    def petition_decided(self, site: SiteRef, event: events.PetitionDecided) -> None:
        """A decision, a conclusion or an answer was given; its words come with ``letter_facts``."""

    @hookspec(since="0.1")
    def petition_assigned(self, site: SiteRef, event: events.PetitionAssigned) -> None:
        """The petition has an officer, or another one."""

    @hookspec(since="0.1")
    def petition_handed(self, site: SiteRef, event: events.PetitionHanded) -> None:
        """A visit or a report of another module becomes a petition; reception asks ``handed_petition`` and files it."""

    @hookspec(since="0.1")
    def petition_returned(self, site: SiteRef, event: events.PetitionReturned) -> None:
        """The paper was sent back to its sender, or to the body that had passed it on."""

    @hookspec(since="0.1")
    def petition_split(self, site: SiteRef, event: events.PetitionSplit) -> None:
        """A letter of several matters became several petitions; each was told as ``petition_filed`` before."""

    @hookspec(since="0.1")
    def petition_purged(self, site: SiteRef, event: events.PetitionPurged) -> None:
        """An archived petition's time was over; its words and names are gone, so should be copies of them."""

    @hookspec(since="0.1")
    def handed_petition(self, site: SiteRef, origin: UUID) -> FilePetition | None:
        """Ask: the petition that the visit or report ``origin`` became.

        Asked when reception hears ``petition_handed``; it files the first answer. Only the module that told
        ``petition_handed`` answers; None means "not mine"; when nobody answers, the fact is told again. The code comes
        back in ``petition_filed`` as ``event.origin``.
        """
        raise NotImplementedError

    @hookspec(since="0.1")
    def complaint_dialogue_scheduled(self, site: SiteRef, event: events.DialogueScheduled) -> None:
        """A face-to-face dialogue was announced to the parties of a complaint."""

    @hookspec(since="0.1")
    def petition_stopped(self, site: SiteRef, event: events.PetitionStopped) -> None:
        """The handling was stopped by a decision (đình chỉ)."""

    @hookspec(since="0.1")
    def petition_continued(self, site: SiteRef, event: events.PetitionContinued) -> None:
        """Withdrawn, and still resolved for a ground the law names."""

    @hookspec(since="0.1")
    def petition_finished(self, site: SiteRef, event: events.PetitionFinished) -> None:
        """The decision or conclusion was carried out; the case is closed and the sender is asked."""

    @hookspec(since="0.1")
    def petition_reopened(self, site: SiteRef, event: events.PetitionReopened) -> None:
        """The sender says that it is not solved; the case is open again."""

    @hookspec(since="0.1")
    def petition_answered_again(self, site: SiteRef, event: events.AnsweredAgain) -> None:
        """A reopened petition was answered again."""

    @hookspec(since="0.1")
    def may_accept_petition(self, site: SiteRef, petition: Petition, actor: Actor) -> None:
        """Guard: raise ``Refused`` to stop the acceptance (the officer reads its words and basis); return nothing to let it pass."""
