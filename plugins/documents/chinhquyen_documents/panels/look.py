"""Personal data on its way into the library: a document, its new words, its new files wait here until somebody has looked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.documents import KeepDocument
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.privacy import OwnFacts, Review
from chinhquyen_sdk.host.answers import SeeOther
from chinhquyen_sdk.host.files import CleanFile
from chinhquyen_sdk.host.privacy import Content, Held, held, hold
from chinhquyen_sdk.host.privacy.screen import HeldLookView
from chinhquyen_sdk.host.staff import StaffScreen

from .. import commands
from ..module import KEEP, manifest

ADD_DEED, CHANGE_DEED, FILES_DEED = "documents.add", "documents.change", "documents.files"
_SCREENS = {
    ADD_DEED: "documents_add_look",
    CHANGE_DEED: "documents_change_look",
    FILES_DEED: "documents_files_look",
}


def lead_to_the_look(
    site: Site, deed: str, subject: UUID | None, wish: KeepDocument | None, files: Iterable[CleanFile], actor: Actor
) -> HttpResponse:  # fmt: skip
    """Keep what was sent and lead to the screen where each find is answered."""
    return SeeOther(reverse(_SCREENS[deed], args=[hold(site, deed, subject, wish, files, actor=actor)]))


def waiting(site: Site, request: HttpRequest, deed: str, subject: UUID | None = None) -> Held | None:
    """Return what waits and is being changed here (``?nhap=``), or None."""
    return held(site, request.GET["nhap"], deed, subject) if request.GET.get("nhap") else None


class AddLookView(StaffScreen, HeldLookView):
    """The look at a new document and its files."""

    module, permissions = manifest.slug, (KEEP,)
    deed, home = ADD_DEED, "documents_list"
    added: Any = None

    def content(self, held: Held) -> Content:
        return commands.content_of(_wish(held), held.files)

    def office(self, held: Held) -> OwnFacts:
        return commands.office_of(self.site, str(held.wish.get("signer", "")))

    def publish(self, held: Held, content: Content, review: Review) -> None:
        wish = _wish(held, content.texts)
        self.added = commands.add_document(
            self.site, wish, files=content.files, review=review, actor=self.actor
        )

    def edit_address(self, held: Held) -> str:
        return reverse("documents_add") + f"?nhap={held.id}"

    def after(self, held: Held) -> str:
        return reverse("documents_case", args=[self.added.id])


class ChangeLookView(AddLookView):
    """The look at new words of a document that everybody can read already."""

    deed = CHANGE_DEED

    def content(self, held: Held) -> Content:
        return commands.content_of(_wish(held))

    def publish(self, held: Held, content: Content, review: Review) -> None:
        wish = _wish(held, content.texts)
        commands.change_document(self.site, _subject(held), wish, review=review, actor=self.actor)

    def edit_address(self, held: Held) -> str:
        return reverse("documents_edit", args=[held.subject]) + f"?nhap={held.id}"

    def after(self, held: Held) -> str:
        return reverse("documents_case", args=[held.subject])


class FilesLookView(ChangeLookView):
    """The look at files that are added to a document."""

    deed = FILES_DEED

    def content(self, held: Held) -> Content:
        return commands.content_of(None, held.files)

    def publish(self, held: Held, content: Content, review: Review) -> None:
        commands.attach_files(self.site, _subject(held), content.files, review=review, actor=self.actor)

    def edit_address(self, held: Held) -> str:
        return self.after(held)


def _wish(held: Held, texts: dict[str, str] | None = None) -> KeepDocument:
    return KeepDocument.model_validate({**held.wish, **(texts or {})})


def _subject(held: Held) -> Any:
    return held.subject
