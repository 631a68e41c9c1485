"""Letters: what is told of them, whom one is written to, and a text of the module's own."""

from __future__ import annotations

from datetime import date

from pydantic import Field
from typing_extensions import override

from chinhquyen_sdk import Addressee, Event, LetterFacts, LettersHooks, LetterTemplate, SiteRef, hookimpl
from chinhquyen_sdk.domain.letters import events
from chinhquyen_sdk.domain.letters.fields import Notice

from .lamps import Notebook, lamp_of


class Mended(Notice):
    """What the letter says; ``letter_facts`` fills it by name."""

    lamp: str = Field(title="Cột đèn", max_length=120)
    mended_on: date = Field(title="Ngày sáng lại")


MENDED_LETTER = LetterTemplate(
    id="street_lamp_mended",
    label="Báo đèn đường đã sáng lại",
    heading="THÔNG BÁO",
    subject="Đèn đường đã sáng lại",
    symbol="TB-UBND",
    book="thong-bao",
    signer="chair",
    record=Mended,
    body="Kính thưa {you},\n\n{lamp} sáng lại từ {mended_on}. Xin cảm ơn {you} đã báo.",
)


class Letters(Notebook, LettersHooks):
    """A letter wanted, filled, approved, delivered."""

    @override
    @hookimpl
    def letter_wanted(self, site: SiteRef, event: events.LetterWanted) -> None:
        self.note(event, f"cần thư theo mẫu {event.template} cho {event.code}")

    @override
    @hookimpl
    def letter_approved(self, site: SiteRef, event: events.LetterApproved) -> None:
        self.note(event, f"thư “{event.title}” được duyệt, {event.number_line}")

    @override
    @hookimpl
    def letter_delivered(self, site: SiteRef, event: events.LetterDelivered) -> None:
        self.note(event, f"thư “{event.title}” đã đến tay, bằng {event.channel}")

    @override
    @hookimpl
    def letter_facts(self, site: SiteRef, event: Event) -> LetterFacts | None:
        lamp = lamp_of(site, event.subject)
        if lamp is None:
            return None
        fields = {"lamp": lamp.place, "mended_on": lamp.mended_on}
        return LetterFacts(to=Addressee(name=lamp.said_by, address=lamp.village), fields=fields)

    @override
    @hookimpl
    def letter_templates(self, site: SiteRef) -> list[LetterTemplate]:
        return [MENDED_LETTER]
