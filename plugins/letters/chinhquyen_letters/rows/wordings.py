"""The words of templates that a commune or the province wrote."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid5

from django.db import models
from django.http import HttpRequest
from wagtail.models import DraftStateMixin, PreviewableMixin, RevisionMixin, Site

from chinhquyen_sdk.domain.letters.templates import all_templates
from chinhquyen_sdk.domain.letters.wordings import Layer, Wording
from chinhquyen_sdk.host.rows import SiteRow, columns_of

_WORDINGS = UUID("5b0c1f0e-64a8-4f0e-9a37-4c1f5a0d7b46")


class WordingRow(  # type: ignore[misc]
    PreviewableMixin, DraftStateMixin, RevisionMixin, columns_of(Wording), SiteRow
):
    """One layer's words for one template; drafts and earlier versions are Wagtail's revisions.

    The columns hold what is in force while ``live``. Without a site they are the province's, for every commune.
    """

    site = models.ForeignKey(
        "wagtailcore.Site",
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        verbose_name="trang xã, phường",
    )

    class Meta:
        verbose_name = "lời của mẫu thư"
        verbose_name_plural = "lời của mẫu thư"
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["site", "template"], name="cq_letters_wording"),
            models.UniqueConstraint(
                fields=["template"], condition=models.Q(site=None), name="cq_letters_wording_province"
            ),
            models.CheckConstraint(
                condition=models.Q(site=None, layer=Layer.PROVINCE.value)
                | models.Q(site__isnull=False, layer=Layer.COMMUNE.value),
                name="cq_letters_wording_layer",
            ),
        ]

    def __str__(self) -> str:
        label = next((form.label for form in all_templates() if form.id == self.template), self.template)
        return f"{label} ({Layer(self.layer).label})"

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        return "chinhquyen_letters/admin/wording_preview.html"

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        """Add the letter that the view drew: a row knows neither the office nor the template."""
        return {**super().get_preview_context(request, mode_name), **getattr(request, "shown", {})}


def wording_id(site: Site | None, template: str) -> UUID:
    """Return the key of a wording, known before it is written: two editors who begin at once meet in one row."""
    return uuid5(_WORDINGS, f"{site.pk if site else ''}:{template}")
