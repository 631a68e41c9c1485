"""The pieces that modules offer for any page, asked per site."""

from __future__ import annotations

import logging
from contextvars import ContextVar
from typing import Any, NamedTuple

from django.core.cache import cache
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk import calling
from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.hooks import Piece

from . import journal
from .fences import module_of
from .sites import site_ref

KEPT_SECONDS = 60
log = logging.getLogger("chinhquyen.hooks")
# A block has no request when its form opens; the admin says here whose page is being edited.
_editing: ContextVar[int | None] = ContextVar("chinhquyen_editing_site", default=None)


class Offer(NamedTuple):
    """The pieces of one site by id, and the modules that could not answer."""

    pieces: dict[str, Piece]
    failures: list[calling.Failure]


def editing(site: Site | None) -> None:
    """Say for which site a page's form is about to open."""
    _editing.set(site.pk if site else None)


def offer(site: SiteRef) -> Offer:
    """Return what the modules of ``site`` offer; an answer that is no list of pieces counts as a failure."""
    answers = calling.ask("pieces", site)
    pieces: dict[str, Piece] = {}
    failures = list(answers.failures)
    for slug, answer in answers.values:
        if not isinstance(answer, list) or not all(isinstance(piece, Piece) for piece in answer):
            failures.append(calling.Failure(slug, "pieces() không trả về danh sách Piece"))
            continue
        pieces |= {piece.id: piece for piece in answer}
    return Offer(pieces, failures)


def choices() -> list[tuple[str, str]]:
    """Return the choices of the block's form, for the site being edited or else the default one."""
    site_id = _editing.get() or Site.objects.filter(is_default_site=True).values_list("pk", flat=True).first()
    if site_id is None:
        return []
    return sorted((piece.id, piece.label) for piece in offer(site_ref(site_id)).pieces.values())


def draw(piece: Piece, site: SiteRef, request: Any) -> str | None:
    """Return the piece's HTML, or None when it broke."""
    try:
        with calling.acting_as(module_of(piece.render)):
            if piece.shared:
                return _shared(piece, site, request)
            _for_one(request)
            return piece.render(site, request)
    except Exception as error:  # noqa: BLE001 - a page must draw without the broken piece
        log.warning("piece %s failed: %s", piece.id, type(error).__name__)
        _for_one(request)
        return None


def drew_for_one(request: Any) -> bool:
    """Say whether a piece of this page broke, or is not the same for everybody: what holds it is not kept."""
    return getattr(request, "_chinhquyen_for_one", False)


def _for_one(request: Any) -> None:
    if request is not None:
        request._chinhquyen_for_one = True


def _shared(piece: Piece, site: SiteRef, request: Any) -> str:
    """What is the same for everybody is drawn anew after the next event; what no event tells is a minute late."""
    key = f"chinhquyen:piece:{site.id}:{piece.id}:{local_day(timezone.now())}:{newest_event(request)}"
    kept: str | None = cache.get(key)
    if kept is None:
        kept = piece.render(site, request)
        cache.set(key, kept, KEPT_SECONDS)
    return kept


def newest_event(request: Any) -> int:
    """Return the number of the newest event; asked once per request, a home page holds several pieces."""
    kept: int | None = getattr(request, "_chinhquyen_newest", None)
    if kept is None:
        kept = journal.newest()
        if request is not None:
            request._chinhquyen_newest = kept
    return kept
