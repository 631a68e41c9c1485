"""Comparing what can be found with what modules say is public; and what is found although nobody publishes it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from wagtail.models import Site

from chinhquyen_sdk import calling
from chinhquyen_sdk.domain.search import PublicText

from ..models import PublicTextRow
from ..sites import site_ref
from .keeping import hide, show, values_of


def recount(site: Site, *, repair: bool) -> list[str]:
    """Return what differs, one line each; with ``repair`` mend it. A module that fails keeps what it has."""
    wrong: list[str] = []
    published, standing = (calling.ask(hook, site_ref(site)) for hook in ("public_texts", "standing_texts"))
    failed = {one.slug for one in (*published.failures, *standing.failures)}
    texts, doors = dict(published.values), dict(standing.values)
    for source in sorted({*texts, *doors} - failed):
        every = chain(
            ((text, False) for text in texts.get(source, ())),
            ((text, True) for text in doors.get(source, ())),
        )
        wrong += _compared(site, source, every, repair=repair)
    return wrong


def stand_all() -> None:
    """Let doors and duties be found on every site; one query a module where nothing has changed."""
    for site in Site.objects.order_by("pk").iterator(100):
        stand(site)


def stand(site: Site) -> None:
    """Let what the modules' ``standing_texts`` say be found on ``site``, and what they say no more be found no more."""
    for source, texts in calling.ask("standing_texts", site_ref(site)).values:
        rows = PublicTextRow.objects.filter(site=site, source=source, stands=True)
        known = {row.key: row for row in rows.only("key", *PublicTextRow.record_class.model_fields)}
        for text in texts:
            row = known.pop(text.key, None)
            if row is None or row.record() != text:
                show(site, source, text, stands=True)
        for key in known:
            hide(site, source, key)


def _compared(
    site: Site, source: str, texts: Iterable[tuple[PublicText, bool]], *, repair: bool
) -> list[str]:
    known = PublicTextRow.objects.filter(site=site, source=source)
    gone, wrong = set(known.values_list("key", flat=True)), []
    for text, stands in texts:
        gone.discard(text.key)
        row = known.filter(key=text.key).values(*values_of(text)).first()
        if row != values_of(text):
            wrong.append(f"{source} {text.key}: {'chưa có' if row is None else 'đã cũ'}")
            if repair:
                show(site, source, text, stands=stands)
    for key in gone:
        wrong.append(f"{source} {key}: không còn công khai")
        if repair:
            hide(site, source, key)
    return wrong
