"""What the search of the whole site knows of policies."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.outreach import Policy, PolicyState
from chinhquyen_sdk.domain.search import PublicText
from chinhquyen_sdk.host import public_search

from ..module import manifest
from ..rows import PolicyRow


def let_find(site: Site, policy: Policy) -> None:
    """Let a published page be found, and one that was withdrawn no longer."""
    if policy.state is PolicyState.PUBLISHED:
        public_search.show(site, manifest.slug, public_text(policy))
    elif policy.state is PolicyState.WITHDRAWN:
        public_search.hide(site, manifest.slug, str(policy.id))


def public_text(policy: Policy) -> PublicText:
    """Return what may be found of ``policy``."""
    words = (policy.field, policy.gives, policy.for_whom, policy.how, policy.papers, policy.basis)
    return PublicText(
        key=str(policy.id), kind="chinh-sach", title=policy.title, text="\n".join(filter(None, words)),
        path=reverse("outreach:policy", args=[policy.slug]), on=policy.published_on,
    )  # fmt: skip


def public_texts(site: Site) -> Iterator[PublicText]:
    """Yield what may be found now."""
    for row in PolicyRow.objects.filter(site=site, state=PolicyState.PUBLISHED.value).iterator(200):
        yield public_text(row.record())
