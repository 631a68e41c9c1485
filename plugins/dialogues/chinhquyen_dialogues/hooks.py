"""What dialogues answer when other modules ask."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.urls import reverse
from typing_extensions import override
from wagtail.models import Site

from chinhquyen_sdk.domain.office import DueItem, PaperLink, WorkHandedOver
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.hooks import OfficeHooks, Piece, ScreenHooks, hookimpl

from . import commands, queries
from .panels.due import due_items
from .panels.promises import draw_promises


class Hooks(OfficeHooks, ScreenHooks):
    """Dialogues tell facts through the journal; here they answer."""

    @override
    @hookimpl
    def work_handed_over(self, site: SiteRef, event: WorkHandedOver) -> None:
        commands.hand_over(Site.objects.get(pk=site.id), event)

    @override
    @hookimpl
    def pieces(self, site: SiteRef) -> list[Piece]:
        return [Piece("dialogues.promises", "Lời hứa sau đối thoại", draw_promises, shared=True)]

    @override
    @hookimpl
    def due_items(self, site: SiteRef, until: date, officer: str, since: date | None) -> list[DueItem]:
        return due_items(Site(pk=site.id), until)

    @override
    @hookimpl
    def work_of(self, site: SiteRef, officer: str) -> Iterable[DueItem]:
        return [item for item in due_items(Site(pk=site.id), date.max) if item.officer_id == officer]

    @override
    @hookimpl
    def papers_about(self, site: SiteRef, subject: UUID) -> list[PaperLink]:
        talk = queries.dialogue_by_id(Site(pk=site.id), subject)
        if talk is None:
            return []
        ready = {"thong-bao": ("Thông báo đối thoại", talk.starts_at), "bien-ban": ("Biên bản đối thoại", talk.minutes),
                 "ket-qua": ("Thông báo kết quả", talk.result)}  # fmt: skip
        return [PaperLink(label=label, url=reverse("dialogues_paper", args=[talk.code, name]))
                for name, (label, there) in ready.items() if there]  # fmt: skip
