"""Personal data on its way to everybody: the answer to a report waits here until somebody has looked at each find."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.community_decisions import AnswerReport
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.privacy import Review
from chinhquyen_sdk.host.answers import SeeOther
from chinhquyen_sdk.host.privacy import Content, Held, held, hold
from chinhquyen_sdk.host.privacy.screen import HeldLookView
from chinhquyen_sdk.host.staff import StaffScreen

from .. import commands
from ..module import ANSWER, manifest

DEED = "community_decisions.answer"


def lead_to_the_look(site: Site, report: UUID, wish: AnswerReport, actor: Actor) -> HttpResponse:
    """Keep the answer and lead to the screen where each find is answered."""
    return SeeOther(reverse("community_report_look", args=[hold(site, DEED, report, wish, actor=actor)]))


def waiting(site: Site, request: HttpRequest, report: UUID) -> Held | None:
    """Return the answer that waits and is being changed here (``?nhap=``), or None."""
    return held(site, request.GET["nhap"], DEED, report) if request.GET.get("nhap") else None


class AnswerLookView(StaffScreen, HeldLookView):
    """The look at the answer to a report, as everybody will read it."""

    module, permissions = manifest.slug, (ANSWER,)
    deed, home = DEED, "community_reports"

    def content(self, held: Held) -> Content:
        return commands.public_words(AnswerReport.model_validate(held.wish))

    def publish(self, held: Held, content: Content, review: Review) -> None:
        wish = AnswerReport.model_validate({**held.wish, **content.texts})
        commands.answer_report(self.site, _subject(held), wish, review=review, actor=self.actor)

    def edit_address(self, held: Held) -> str:
        return reverse("community_report", args=[held.subject]) + f"?nhap={held.id}#viec"

    def after(self, held: Held) -> str:
        return reverse("community_report", args=[held.subject])


def _subject(held: Held) -> Any:
    return held.subject
