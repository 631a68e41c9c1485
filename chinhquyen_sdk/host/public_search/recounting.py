"""Comparing what can be found with what modules say is public."""

from __future__ import annotations

from collections.abc import Iterable

from wagtail.models import Site

from chinhquyen_sdk import calling
from chinhquyen_sdk.domain.search import PublicText

from ..models import PublicTextRow
from ..sites import site_ref
from .keeping import hide, show, values_of


def recount(site: Site, *, repair: bool) -> list[str]:
    """Return what differs, one line each; with ``repair`` mend it. A module that fails keeps what it has."""
    wrong: list[str] = []
    for source, texts in calling.ask("public_texts", site_ref(site)).values:
        wrong += _compared(site, source, texts, repair=repair)
    return wrong


def _compared(site: Site, source: str, texts: Iterable[PublicText], *, repair: bool) -> list[str]:
    known = PublicTextRow.objects.filter(site=site, source=source)
    gone, wrong = set(known.values_list("key", flat=True)), []
    for text in texts:
        gone.discard(text.key)
        row = known.filter(key=text.key).values(*values_of(text)).first()
        if row != values_of(text):
            wrong.append(f"{source} {text.key}: {'chưa có' if row is None else 'đã cũ'}")
            if repair:
                show(site, source, text)
    for key in gone:
        wrong.append(f"{source} {key}: không còn công khai")
        if repair:
            hide(site, source, key)
    return wrong
