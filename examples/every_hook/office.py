"""The officer's desk: what is due, which papers there are, what is held about a person."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from typing_extensions import override

from chinhquyen_sdk import DueItem, OfficeHooks, PaperLink, SiteRef, hookimpl
from chinhquyen_sdk.domain.module_settings import ModuleSettingsChanged
from chinhquyen_sdk.domain.office import events
from chinhquyen_sdk.domain.personal_records import PersonalFact, PersonalRecord

from .lamps import Lamp, Notebook, lamp_of, lamps_of


def as_due(lamp: Lamp) -> DueItem:
    """Return the lamp as the day view shows it: the code, the place, the day, who."""
    return DueItem(
        module="street_lamps",
        id=lamp.id,
        code=lamp.code,
        title=lamp.place,
        url=f"/admin/den/{lamp.code}/",
        due=lamp.mend_by,
        officer_id=lamp.officer_id,
        kind="lamp",
        kind_label="Đèn hỏng",
        village=lamp.village,
    )


class Office(Notebook, OfficeHooks):
    """One day, one desk."""

    @override
    @hookimpl
    def work_handed_over(self, site: SiteRef, event: events.WorkHandedOver) -> None:
        mine = [lamp for lamp in lamps_of(site) if lamp.officer_id == event.giver_id]
        takers = {lamp.code: event.taker("lamp", lamp.village) for lamp in mine}
        given = [f"{code} cho {taker.taker_name}" for code, taker in takers.items() if taker]
        self.note(event, f"{event.giver_name} giao {', '.join(given) or 'không việc nào của sổ đèn'}")

    @override
    @hookimpl
    def module_settings_changed(self, site: SiteRef, event: ModuleSettingsChanged) -> None:
        if event.module == "street_lamps":
            self.note(event, f"tính lại ngày hẹn vì đổi {', '.join(event.names)}")

    @override
    @hookimpl
    def due_items(
        self, site: SiteRef, until: date, officer: str, since: date | None, most: int
    ) -> list[DueItem]:
        dark = [lamp for lamp in lamps_of(site) if lamp.mended_on is None and lamp.mend_by <= until]
        return [as_due(lamp) for lamp in sorted(dark, key=lambda lamp: lamp.mend_by)][:most]

    @override
    @hookimpl
    def work_of(self, site: SiteRef, officer: str) -> Iterable[DueItem]:
        return (
            as_due(lamp) for lamp in lamps_of(site) if (lamp.officer_id, lamp.mended_on) == (officer, None)
        )

    @override
    @hookimpl
    def papers_about(self, site: SiteRef, subject: UUID) -> list[PaperLink]:
        lamp = lamp_of(site, subject)
        return (
            [PaperLink(label="Phiếu giao việc sửa đèn", url=f"/admin/den/{lamp.code}/phieu/")] if lamp else []
        )

    @override
    @hookimpl
    def personal_records(self, site: SiteRef, subject: UUID) -> list[PersonalRecord]:
        lamp = lamp_of(site, subject)
        if lamp is None:
            return []
        told = PersonalFact(title="Nơi đèn hỏng", text=lamp.place)
        return [
            PersonalRecord(
                subject=lamp.id,
                code=lamp.code,
                kind="Báo đèn hỏng",
                name=lamp.said_by,
                facts=(told,),
                why="để sửa đèn và báo lại cho người báo",
                basis="quy chế quản lý đèn đường của phường",
            )
        ]
