"""Hooks of the reception of petitions: facts told, questions asked, guards."""

from __future__ import annotations

from uuid import UUID

from chinhquyen_sdk.domain.people import Actor, Addressee
from chinhquyen_sdk.domain.reception import events
from chinhquyen_sdk.domain.reception.records import FilePetition, Petition
from chinhquyen_sdk.domain.sites import SiteRef

from .markers import hookspec


class ReceptionHooks:
    """Tell: after commit, in the background, at least once; be safe to run twice. A return value means nothing."""

    @hookspec
    def petition_filed(self, site: SiteRef, event: events.PetitionFiled) -> None:
        """A petition was received, by web, at the desk or through the API."""

    @hookspec
    def petition_accepted(self, site: SiteRef, event: events.PetitionAccepted) -> None:
        """The commune takes the petition up (thụ lý)."""

    @hookspec
    def parties_notified(self, site: SiteRef, event: events.PartiesNotified) -> None:
        """Denouncer and denounced were told that the denunciation is taken up."""

    @hookspec
    def petition_refused(self, site: SiteRef, event: events.PetitionRefused) -> None:
        """The commune does not take the petition up, for a ground the law names."""

    @hookspec
    def petition_transferred(self, site: SiteRef, event: events.PetitionTransferred) -> None:
        """The petition was passed on to the body whose business it is."""

    @hookspec
    def petition_guided(self, site: SiteRef, event: events.PetitionGuided) -> None:
        """The sender was told where to turn."""

    @hookspec
    def petition_archived(self, site: SiteRef, event: events.PetitionArchived) -> None:
        """The petition is kept and not processed (lưu đơn)."""

    @hookspec
    def supplement_asked(self, site: SiteRef, event: events.SupplementAsked) -> None:
        """The sender is asked for what is missing; the clock stands."""

    @hookspec
    def supplement_received(self, site: SiteRef, event: events.SupplementReceived) -> None:
        """The sender sent what was missing; the clock runs again."""

    @hookspec
    def petition_extended(self, site: SiteRef, event: events.PetitionExtended) -> None:
        """The period was lengthened, with a document and a reason."""

    @hookspec
    def petition_suspended(self, site: SiteRef, event: events.PetitionSuspended) -> None:
        """The handling was suspended (tạm đình chỉ); the clock stands."""

    @hookspec
    def petition_resumed(self, site: SiteRef, event: events.PetitionResumed) -> None:
        """The handling goes on; the clock runs again."""

    @hookspec
    def petition_decided(self, site: SiteRef, event: events.PetitionDecided) -> None:
        """A decision, a conclusion or an answer was given."""

    @hookspec
    def decision_sent(self, site: SiteRef, event: events.DecisionSent) -> None:
        """The decision or conclusion was sent to those it concerns."""

    @hookspec
    def conclusion_published(self, site: SiteRef, event: events.ConclusionPublished) -> None:
        """The conclusion on a denunciation was made public, without the denouncer."""

    @hookspec
    def petition_withdrawn(self, site: SiteRef, event: events.PetitionWithdrawn) -> None:
        """The sender took the petition back."""

    @hookspec
    def petition_assigned(self, site: SiteRef, event: events.PetitionAssigned) -> None:
        """The petition has an officer, or another one."""

    @hookspec
    def petition_reclassified(self, site: SiteRef, event: events.PetitionReclassified) -> None:
        """An officer decided that the petition is of another kind."""

    @hookspec
    def petition_handed(self, site: SiteRef, event: events.PetitionHanded) -> None:
        """A visit or a report of another module becomes a petition; reception asks ``handed_petition`` and files it."""

    @hookspec
    def petition_returned(self, site: SiteRef, event: events.PetitionReturned) -> None:
        """The paper was sent back to its sender, or to the body that had passed it on."""

    @hookspec
    def denunciation_inspected(self, site: SiteRef, event: events.DenunciationInspected) -> None:
        """An anonymous but concrete denunciation went to inspection (Luật Tố cáo 25/2018/QH14 Điều 25 khoản 2)."""

    @hookspec
    def petition_split(self, site: SiteRef, event: events.PetitionSplit) -> None:
        """A letter of several matters became several petitions; each was told as ``petition_filed`` before."""

    @hookspec
    def competence_decided(self, site: SiteRef, event: events.CompetenceDecided) -> None:
        """An officer wrote down whose business the petition is."""

    @hookspec
    def conditions_checked(self, site: SiteRef, event: events.ConditionsChecked) -> None:
        """An officer wrote down which conditions for handling are met."""

    @hookspec
    def kind_confirmed(self, site: SiteRef, event: events.KindConfirmed) -> None:
        """An officer found the petition's kind right."""

    @hookspec
    def petition_linked(self, site: SiteRef, event: events.PetitionLinked) -> None:
        """The petition was put beside an earlier one: a duplicate, another time, or a group."""

    @hookspec
    def petition_flagged(self, site: SiteRef, event: events.PetitionFlagged) -> None:
        """What officers must look out for changed."""

    @hookspec
    def petition_purged(self, site: SiteRef, event: events.PetitionPurged) -> None:
        """An archived petition's time was over; its words and names are gone, so should be copies of them."""

    @hookspec
    def handed_petition(self, site: SiteRef, origin: UUID) -> FilePetition | None:
        """Ask: the petition that the visit or report ``origin`` became.

        Only the module that told ``petition_handed`` answers; None means "not mine". The code comes back
        in ``petition_filed`` as ``event.origin``.
        """

    @hookspec
    def verification_given(self, site: SiteRef, event: events.VerificationGiven) -> None:
        """Somebody was asked to verify; the event names nobody."""

    @hookspec
    def verification_done(self, site: SiteRef, event: events.VerificationDone) -> None:
        """A verification has its result."""

    @hookspec
    def verification_dropped(self, site: SiteRef, event: events.VerificationDropped) -> None:
        """A verification was taken back."""

    @hookspec
    def complaint_dialogue_scheduled(self, site: SiteRef, event: events.DialogueScheduled) -> None:
        """A face-to-face dialogue was announced to the parties of a complaint."""

    @hookspec
    def complaint_dialogue_held(self, site: SiteRef, event: events.DialogueHeld) -> None:
        """The dialogue took place; its minutes have a number."""

    @hookspec
    def complaint_dialogue_cancelled(self, site: SiteRef, event: events.DialogueCancelled) -> None:
        """An announced dialogue will not take place."""

    @hookspec
    def duty_set(self, site: SiteRef, event: events.DutySet) -> None:
        """Somebody must do something because of the decision or conclusion."""

    @hookspec
    def duty_done(self, site: SiteRef, event: events.DutyDone) -> None:
        """One of those things was done."""

    @hookspec
    def conclusion_handled(self, site: SiteRef, event: events.ConclusionHandled) -> None:
        """The conclusion on a denunciation was acted upon."""

    @hookspec
    def suspension_sent(self, site: SiteRef, event: events.SuspensionSent) -> None:
        """The decision to suspend was sent."""

    @hookspec
    def resumption_sent(self, site: SiteRef, event: events.ResumptionSent) -> None:
        """The decision to go on was sent."""

    @hookspec
    def withdrawal_asked(self, site: SiteRef, event: events.WithdrawalAsked) -> None:
        """The sender takes an accepted complaint or denunciation back; the commune must decide."""

    @hookspec
    def part_withdrawn(self, site: SiteRef, event: events.PartWithdrawn) -> None:
        """The sender took a part back; the rest goes on."""

    @hookspec
    def petition_stopped(self, site: SiteRef, event: events.PetitionStopped) -> None:
        """The handling was stopped by a decision (đình chỉ)."""

    @hookspec
    def stop_sent(self, site: SiteRef, event: events.StopSent) -> None:
        """That decision was sent."""

    @hookspec
    def petition_continued(self, site: SiteRef, event: events.PetitionContinued) -> None:
        """Withdrawn, and still resolved for a ground the law names."""

    @hookspec
    def petition_restored(self, site: SiteRef, event: events.PetitionRestored) -> None:
        """A complaint withdrawn under force is resolved again."""

    @hookspec
    def petition_finished(self, site: SiteRef, event: events.PetitionFinished) -> None:
        """The decision or conclusion was carried out; the case is closed and the sender is asked."""

    @hookspec
    def petition_confirmed(self, site: SiteRef, event: events.PetitionConfirmed) -> None:
        """The sender says that it is solved."""

    @hookspec
    def petition_reopened(self, site: SiteRef, event: events.PetitionReopened) -> None:
        """The sender says that it is not solved; the case is open again."""

    @hookspec
    def petition_answered_again(self, site: SiteRef, event: events.AnsweredAgain) -> None:
        """A reopened petition was answered again."""

    @hookspec
    def person_barred(self, site: SiteRef, event: events.PersonBarred) -> None:
        """Somebody may take no part in the case; the event does not say who."""

    @hookspec
    def person_unbarred(self, site: SiteRef, event: events.PersonUnbarred) -> None:
        """That person may take part again."""

    @hookspec
    def secret_renewed(self, site: SiteRef, event: events.SecretRenewed) -> None:
        """The sender was given a new secret at the desk; the old one opens nothing."""

    @hookspec
    def petition_addressee(self, site: SiteRef, petition: UUID) -> Addressee | None:
        """Ask: who a letter about ``petition`` goes to.

        None means "not my petition". For a denunciation the answer has neither name nor address.
        """

    @hookspec
    def may_accept_petition(self, site: SiteRef, petition: Petition, actor: Actor) -> None:
        """Guard: raise ``Refused`` to stop the acceptance; return nothing to let it pass."""
