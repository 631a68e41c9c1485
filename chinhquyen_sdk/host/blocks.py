"""The one block through which editors place what modules offer.

What is stored is the piece's id, a plain text: the stream's definition is the same whatever modules are
installed, so no migration churns, and a page keeps the block while its module is away.
"""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from wagtail.admin.telepath import register
from wagtail.admin.telepath.widgets import SelectAdapter
from wagtail.blocks import FieldBlock, StructBlock
from wagtail.models import Site

from . import pieces
from .sites import site_ref
from .staff import sees_notices

_PIECE_ID = re.compile(r"[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*")


class PieceSelect(forms.Select):
    """A list of pieces that shows the stored one even when its module is away."""


class PieceSelectAdapter(SelectAdapter):
    """Tells the editor's browser about PieceSelect."""

    js_constructor = "chinhquyen.PieceSelect"

    @property
    def media(self) -> forms.Media:
        return super().media + forms.Media(js=["chinhquyen/piece.js"])


register(PieceSelectAdapter(), PieceSelect)


class PieceField(forms.ChoiceField):
    """Offers the site's pieces and keeps an id that nobody offers today."""

    widget = PieceSelect

    def valid_value(self, value: str) -> bool:
        return bool(_PIECE_ID.fullmatch(value))


def _choices() -> list[tuple[str, str]]:
    return [("", "Chọn một phần…"), *pieces.choices()]


class PieceIdBlock(FieldBlock):
    """The id of a piece. In migrations it is a plain text."""

    def __init__(self, required: bool = True, help_text: str | None = None, **kwargs: Any) -> None:
        self.field = PieceField(choices=_choices, required=required, help_text=help_text)
        super().__init__(**kwargs)

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return ("wagtail.blocks.CharBlock", [], {})


class PieceBlock(StructBlock):
    """A module's piece on an editor's page: the next reception days, the newest postings…"""

    piece = PieceIdBlock(label="Phần hiển thị")

    class Meta:
        icon = "list-ul"
        label = "Phần của mô-đun"
        help_text = "Phần này do một mô-đun làm và tự cập nhật."

    def render(self, value: Any, context: Any = None) -> SafeString:
        """Draw the piece; nothing where its module is off or away, but a notice in the editor's preview."""
        request = (context or {}).get("request")
        site = _site_of(request, context or {})
        piece_id = value.get("piece") or ""
        if site is None or not piece_id:
            return mark_safe("")
        offer = _offer_of(request, site)
        piece = offer.pieces.get(piece_id)
        if piece is None:
            return _notice(piece_id, away=True) if getattr(request, "is_preview", False) else mark_safe("")
        html = pieces.draw(piece, site_ref(site), request)
        if html is None:
            return _notice(piece_id, away=False) if sees_notices(request) else mark_safe("")
        # The piece is HTML from its module's own template.
        return mark_safe(html)  # noqa: S308


def _site_of(request: Any, context: Any) -> Site | None:
    if request is not None:
        return Site.find_for_request(request)
    page = context.get("page")
    return page.get_site() if page is not None else None


def _offer_of(request: Any, site: Site) -> pieces.Offer:
    """Ask once per request: a home page holds several pieces."""
    if request is None:
        return pieces.offer(site_ref(site))
    kept = getattr(request, "_chinhquyen_offer", None)
    if kept is None or kept[0] != site.pk:
        kept = request._chinhquyen_offer = (site.pk, pieces.offer(site_ref(site)))
    return kept[1]


def _notice(piece_id: str, *, away: bool) -> SafeString:
    slug = piece_id.partition(".")[0]
    return render_to_string("chinhquyen/notice.html", {"module": slug, "away": away})
