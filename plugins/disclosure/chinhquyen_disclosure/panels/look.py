"""Personal data on its way to the public: the posting and the correction wait here until somebody has looked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.disclosure import CorrectPosting, PublishPosting
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.privacy import Review
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.host.answers import SeeOther
from chinhquyen_sdk.host.files import CleanFile
from chinhquyen_sdk.host.privacy import Content, Held, held, hold
from chinhquyen_sdk.host.privacy.screen import HeldLookView

from .. import commands
from .office import DisclosureScreen

PUBLISH_DEED, CORRECT_DEED = "disclosure.publish", "disclosure.correct"
_SCREENS = {PUBLISH_DEED: "disclosure_publish_look", CORRECT_DEED: "disclosure_correct_look"}


def lead_to_the_look(
    site: Site, deed: str, subject: UUID, wish: Record, files: Iterable[CleanFile], actor: Actor
) -> HttpResponse:
    """Keep what was sent and lead to the screen where each find is answered."""
    id = hold(site, deed, subject, wish, files, actor=actor)
    return SeeOther(reverse(_SCREENS[deed], args=[id]))


def waiting(site: Site, request: HttpRequest, deed: str, subject: UUID) -> Held | None:
    """Return what waits and is being changed here (``?nhap=``), or None."""
    return held(site, request.GET["nhap"], deed, subject) if request.GET.get("nhap") else None


class PublishLookView(DisclosureScreen, HeldLookView):
    """The look at a posting and its files."""

    deed, home = PUBLISH_DEED, "disclosure_register"

    def content(self, held: Held) -> Content:
        return commands.content_of(PublishPosting.model_validate(held.wish), held.files)

    def publish(self, held: Held, content: Content, review: Review) -> None:
        wish = PublishPosting.model_validate({**held.wish, **content.texts})
        commands.publish_posting(
            self.site, _subject(held), wish, uploads=content.files, review=review, actor=self.actor
        )

    def edit_address(self, held: Held) -> str:
        return reverse("disclosure_publish", args=[held.subject]) + f"?nhap={held.id}"

    def after(self, held: Held) -> str:
        return reverse("disclosure_due", args=[held.subject])


class CorrectLookView(DisclosureScreen, HeldLookView):
    """The look at a correction."""

    deed, home = CORRECT_DEED, "disclosure_register"

    def content(self, held: Held) -> Content:
        return commands.content_of(CorrectPosting.model_validate(held.wish))

    def publish(self, held: Held, content: Content, review: Review) -> None:
        wish = CorrectPosting.model_validate({**held.wish, **content.texts})
        commands.correct_posting(self.site, _subject(held), wish, review=review, actor=self.actor)

    def edit_address(self, held: Held) -> str:
        return reverse("disclosure_posting", args=[held.subject]) + f"?nhap={held.id}#dinh-chinh"

    def after(self, held: Held) -> str:
        return reverse("disclosure_posting", args=[held.subject])


def _subject(held: Held) -> Any:
    return held.subject
