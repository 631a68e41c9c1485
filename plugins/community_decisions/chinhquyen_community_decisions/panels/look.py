"""Personal data on its way to everybody: what was written waits here until somebody has looked at each find."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.community_decisions import VoteOutcome
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.privacy import Review
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.host.answers import SeeOther
from chinhquyen_sdk.host.files import CleanFile
from chinhquyen_sdk.host.privacy import Content, Held, drop, held, hold
from chinhquyen_sdk.host.privacy.screen import HeldLookView
from chinhquyen_sdk.host.staff import StaffScreen

from .. import commands
from ..commands import DECISION_STEPS, REPORT_STEPS, STEPS
from ..module import HOLD, RECORD, manifest

RECORD_DEED, PLAN_DEED = "community_decisions.record", "community_decisions.plan"
_SCREENS = {RECORD_DEED: "community_decision_add_look", PLAN_DEED: "community_yearly_plan_look"}


def deed_of(step: str) -> str:
    """Return the name under which a step's wish waits."""
    return f"community_decisions.step.{step}"


def look_name(step: str) -> str:
    """Return the name of the address where a step's wish is looked at."""
    return f"community_look_{step}"


def case_name(step: str) -> str:
    """Return the name of the address of what a step is done to."""
    if step in DECISION_STEPS:
        return "community_decision"
    return "community_report" if step in REPORT_STEPS else "community_yearly"


def lead_to_the_look(site: Site, step: str, subject: UUID, wish: Record, actor: Actor) -> HttpResponse:
    """Keep a step's wish and lead to the screen where each find is answered."""
    return SeeOther(reverse(look_name(step), args=[hold(site, deed_of(step), subject, wish, actor=actor)]))


def lead_the_new(
    site: Site, deed: str, wish: Record, actor: Actor, files: Iterable[CleanFile] = ()
) -> HttpResponse:
    """Keep what would begin something new, and lead to the look at it."""
    return SeeOther(reverse(_SCREENS[deed], args=[hold(site, deed, None, wish, files, actor=actor)]))


def waiting(site: Site, request: HttpRequest, deed: str, subject: UUID | None = None) -> Held | None:
    """Return what waits and is being changed here (``?nhap=``), or None."""
    return held(site, request.GET["nhap"], deed, subject) if request.GET.get("nhap") else None


def drop_waited(site: Site, request: HttpRequest, deed: str, answer: HttpResponse) -> None:
    """Forget what waited (``?nhap=``) once it is done, or waits anew."""
    waits = waiting(site, request, deed)
    if waits and answer.status_code == SeeOther.status_code:
        drop(site, waits.id)


class _LookView(StaffScreen, HeldLookView):
    """What waits is shown as everybody will read it. Each address says ``deed``, ``permissions``, ``home``."""

    module = manifest.slug
    permissions = ()
    deed, home = "", "community_decisions"
    record: type[Record] = VoteOutcome

    def content(self, held: Held) -> Content:
        return commands.public_words(self.record.model_validate(held.wish))

    def changed_wish(self, held: Held, content: Content) -> Any:
        """Return the wish as the answers leave it."""
        return self.record.model_validate({**held.wish, **content.texts})


class StepLookView(_LookView):
    """The look at the words of one step; ``step`` is its name in addresses."""

    step = ""

    def publish(self, held: Held, content: Content, review: Review) -> None:
        act, wish = STEPS[self.step].command, self.changed_wish(held, content)
        act(self.site, held.subject, wish, review=review, actor=self.actor)

    def edit_address(self, held: Held) -> str:
        return f"{self.after(held)}?nhap={held.id}&buoc={self.step}#viec"

    def after(self, held: Held) -> str:
        return reverse(case_name(self.step), args=[held.subject])


class RecordLookView(_LookView):
    """The look at a decision before it is recorded; its papers stay in the office and are not looked at."""

    deed, permissions = RECORD_DEED, (RECORD,)
    made: UUID

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "files": ()}  # not among what is about to be published

    def publish(self, held: Held, content: Content, review: Review) -> None:
        wish = self.changed_wish(held, content)
        one = commands.record_decision(self.site, wish, papers=held.files, review=review, actor=self.actor)
        self.made = one.id

    def edit_address(self, held: Held) -> str:
        return reverse("community_decision_add") + f"?nhap={held.id}"

    def after(self, held: Held) -> str:
        return reverse("community_decision", args=[self.made])


class PlanLookView(_LookView):
    """The look at the plan of conferences."""

    deed, permissions, home = PLAN_DEED, (HOLD,), "community_yearly_list"
    record = commands.PlanSeveral

    def publish(self, held: Held, content: Content, review: Review) -> None:
        wish = self.changed_wish(held, content)
        commands.plan_yearly(self.site, wish.villages, wish, review=review, actor=self.actor)

    def edit_address(self, held: Held) -> str:
        return reverse("community_yearly_plan") + f"?nhap={held.id}"

    def after(self, held: Held) -> str:
        return reverse("community_yearly_list")
