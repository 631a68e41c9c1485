"""A petition is taken in, handed over, judged; a question and a guard."""

from __future__ import annotations

from uuid import UUID

from typing_extensions import override

from chinhquyen_sdk import Actor, FilePetition, Petition, ReceptionHooks, Refused, SiteRef, hookimpl
from chinhquyen_sdk.domain.reception import events

from .lamps import Notebook, lamp_of


class Reception(Notebook, ReceptionHooks):
    """From the paper on the desk to the yes or no."""

    @override
    @hookimpl
    def petition_filed(self, site: SiteRef, event: events.PetitionFiled) -> None:
        lamp = event.origin and lamp_of(site, event.origin)
        self.note(event, f"{lamp.code} thành đơn {event.code}" if lamp else f"có đơn mới {event.code}")

    @override
    @hookimpl
    def petition_accepted(self, site: SiteRef, event: events.PetitionAccepted) -> None:
        self.note(event, f"đơn {event.code} được thụ lý, theo {event.basis}")

    @override
    @hookimpl
    def petition_refused(self, site: SiteRef, event: events.PetitionRefused) -> None:
        self.note(event, f"đơn {event.code} không được thụ lý, lý do {event.ground}")

    @override
    @hookimpl
    def petition_transferred(self, site: SiteRef, event: events.PetitionTransferred) -> None:
        self.note(event, f"đơn {event.code} chuyển đến {event.agency}")

    @override
    @hookimpl
    def petition_guided(self, site: SiteRef, event: events.PetitionGuided) -> None:
        self.note(event, f"người gửi đơn {event.code} được chỉ đến {event.agency}")

    @override
    @hookimpl
    def petition_archived(self, site: SiteRef, event: events.PetitionArchived) -> None:
        self.note(event, f"đơn {event.code} được lưu, không xử lý")

    @override
    @hookimpl
    def petition_handed(self, site: SiteRef, event: events.PetitionHanded) -> None:
        self.note(event, f"{event.source} chuyển một việc sang đơn thư")

    @override
    @hookimpl
    def handed_petition(self, site: SiteRef, origin: UUID) -> FilePetition | None:
        lamp = lamp_of(site, origin)
        if lamp is None:
            return None
        return FilePetition(
            content=f"{lamp.place} không sáng, đề nghị sửa.",
            sender_name=lamp.said_by,
            sender_address=lamp.village,
            village=lamp.village,
            consent=True,
        )

    @override
    @hookimpl
    def may_accept_petition(self, site: SiteRef, petition: Petition, actor: Actor) -> None:
        if "đèn đường" in petition.content and not petition.village:
            raise Refused(
                "Đơn về đèn đường cần ghi xóm, tổ để đội sửa chữa biết nơi đến.",
                basis="quy chế quản lý đèn đường của phường",
                code="village_needed",
                field="village",
            )
