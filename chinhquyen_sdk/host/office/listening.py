"""What the office itself hears: work was given to somebody, who should know before opening the day's page."""

from __future__ import annotations

from datetime import date
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib.auth import get_user_model
from django.urls import reverse
from typing_extensions import override

from chinhquyen_sdk import calling
from chinhquyen_sdk.domain.accountability.events import ExplanationAssigned
from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.dialogues.events import PromiseMade
from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.feedback.events import ReportAssigned
from chinhquyen_sdk.domain.indicators import Figure, TracedPage
from chinhquyen_sdk.domain.information.events import InformationAssigned
from chinhquyen_sdk.domain.letters.events import LetterApproved
from chinhquyen_sdk.domain.office import DueItem
from chinhquyen_sdk.domain.office.reminders import approved_text, new_work_text
from chinhquyen_sdk.domain.periods import Period
from chinhquyen_sdk.domain.reception.events import PetitionAssigned
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.domain.supervision.events import RecommendationConfirmed
from chinhquyen_sdk.hooks import (
    AccountabilityHooks,
    DialogueHooks,
    FeedbackHooks,
    IndicatorHooks,
    InformationHooks,
    LettersHooks,
    ReceptionHooks,
    SupervisionHooks,
    hookimpl,
)

from ..indicators import own
from ..models import NoticeRow
from .day import MOST
from .notices import add_notices
from .people import works_at

# The host is no module: it has no manifest and no switch, only a name among the listeners.
NAME, LABEL = "office", "Việc hằng ngày của cơ quan"
RULE = "viec-moi"
APPROVED = "thu-duyet"


class Hooks(
    ReceptionHooks,
    FeedbackHooks,
    AccountabilityHooks,
    DialogueHooks,
    InformationHooks,
    LettersHooks,
    IndicatorHooks,
    SupervisionHooks,
):
    """Tells officers of work that somebody else gave them, and of a yes that lets their work go on, once."""

    @override
    @hookimpl
    def petition_assigned(self, site: SiteRef, event: PetitionAssigned) -> None:
        _tell(site, event, event.officer_id)

    @override
    @hookimpl
    def report_assigned(self, site: SiteRef, event: ReportAssigned) -> None:
        _tell(site, event, event.officer_id)

    @override
    @hookimpl
    def explanation_assigned(self, site: SiteRef, event: ExplanationAssigned) -> None:
        _tell(site, event, event.officer_id)

    @override
    @hookimpl
    def information_assigned(self, site: SiteRef, event: InformationAssigned) -> None:
        _tell(site, event, event.officer_id)

    @override
    @hookimpl
    def promise_made(self, site: SiteRef, event: PromiseMade) -> None:
        _tell(site, event, event.officer_id)

    @override
    @hookimpl
    def recommendation_confirmed(self, site: SiteRef, event: RecommendationConfirmed) -> None:
        _tell(site, event, event.officer_id)

    @override
    @hookimpl
    def letter_approved(self, site: SiteRef, event: LetterApproved) -> None:
        user = _officer(site, event.officer_id)
        if user is None or (event.actor.kind == "staff" and event.actor.id == event.officer_id):
            return
        item = _item(site, event.officer_id, event.letter)
        number = event.number_line.removeprefix("Số: ")
        notice = NoticeRow(
            user_id=user.pk, module=item.module if item else NAME, about=event.letter, due=local_day(event.at),
            rule=f"{APPROVED} {event.id}", text=approved_text(event.title, number), url=item.url if item else reverse("office_day"),
        )  # fmt: skip
        add_notices(site, [notice])

    @override
    @hookimpl
    def indicators(self, site: SiteRef, period: Period) -> list[Figure]:
        return own.figures(site)

    @override
    @hookimpl
    def indicator_rows(
        self, site: SiteRef, indicator: str, period: Period, after: str, most: int
    ) -> TracedPage | None:
        return own.rows(site, indicator, after, most)


def _tell(site: SiteRef, event: Event, officer: str) -> None:
    user = _officer(site, officer)
    if user is None or (event.actor.kind == "staff" and event.actor.id == officer):
        return
    item = _item(site, officer, event.subject)
    due = item.due if item else getattr(event, "due", None)
    code = getattr(event, "code", "")
    notice = NoticeRow(
        user_id=user.pk, module=item.module if item else NAME, about=event.subject, due=due or local_day(event.at),
        rule=f"{RULE} {event.id}", text=new_work_text(item, code),
        url=item.url if item else f"{reverse('office_day')}?{urlencode({'q': code})}",
    )  # fmt: skip
    add_notices(site, [notice])


def _officer(site: SiteRef, id: str) -> Any:
    user = get_user_model().objects.filter(pk=int(id), is_active=True).first() if id.isdigit() else None
    return user if user is not None and works_at(user, site) else None


def _item(site: SiteRef, officer: str, subject: UUID) -> DueItem | None:
    """Return the work as its module tells of it; None when the module fails or has more than fits."""
    answers = calling.ask("due_items", site, until=date.max, officer=officer, since=None, most=MOST)
    return next((item for _, items in answers.values for item in items if item.id == subject), None)
