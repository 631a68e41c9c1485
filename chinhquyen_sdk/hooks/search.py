"""Hooks of the search over a whole site."""

from __future__ import annotations

from collections.abc import Iterable

from chinhquyen_sdk.domain.search import PublicText
from chinhquyen_sdk.domain.sites import SiteRef

from .markers import hookspec


class SearchHooks:
    """Ask: what everybody may find of a module."""

    @hookspec
    def public_texts(self, site: SiteRef) -> Iterable[PublicText]:
        """Yield every text of yours that is public now, to compare with what the search knows and to mend it.

        Asked by ``manage.py recount``, never while a page is read. As things happen, a command says so itself with
        ``host.public_search.show`` and ``hide``, in the transaction that publishes.
        """
        raise NotImplementedError
