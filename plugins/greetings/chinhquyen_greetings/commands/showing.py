"""What the search of the whole site knows of greetings."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.greetings import Greeting, GreetingState
from chinhquyen_sdk.domain.search import PublicText
from chinhquyen_sdk.host import public_search

from ..module import manifest
from ..rows import GreetingRow


def let_find(site: Site, greeting: Greeting) -> None:
    """Let a greeting that was published be found, and one that was taken back no longer."""
    if greeting.state.is_public:
        public_search.show(site, manifest.slug, public_text(greeting))
    else:
        public_search.hide(site, manifest.slug, str(greeting.id))


def public_text(greeting: Greeting) -> PublicText:
    """Return what may be found of ``greeting``."""
    return PublicText(
        key=str(greeting.id), kind="loi-chuc", title=greeting.title, text=f"{greeting.label}\n{greeting.page}",
        path=reverse("greetings:greeting", args=[greeting.id]),
        on=local_day(greeting.published_at) if greeting.published_at else greeting.day,
    )  # fmt: skip


def public_texts(site: Site) -> Iterator[PublicText]:
    """Yield what may be found now."""
    public = [state.value for state in GreetingState if state.is_public]
    for row in GreetingRow.objects.filter(site=site, state__in=public).iterator(200):
        yield public_text(row.record())
