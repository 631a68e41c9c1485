"""Hooks of the search over a whole site."""

from __future__ import annotations

from collections.abc import Iterable

from chinhquyen_sdk.domain.search import PublicText
from chinhquyen_sdk.domain.sites import SiteRef

from .markers import hookspec


class SearchHooks:
    """Ask: what everybody may find of a module."""

    @hookspec(since="0.1")
    def public_texts(self, site: SiteRef) -> Iterable[PublicText]:
        """Yield every text of yours that is public now, to compare with what the search knows and to mend it.

        Asked by ``manage.py recount``, never while a page is read. As things happen, a command says so itself with
        ``host.public_search.show`` and ``hide``, in the transaction that publishes. Name in ``files`` those everybody may
        take: their words are read in the background and go with the text. A catalogue (procedures, kind ``thu-tuc``) is
        shown entry by entry: an entry is one text, its key the entry's code, its forms are its files.
        """
        raise NotImplementedError

    @hookspec(since="0.1")
    def standing_texts(self, site: SiteRef) -> list[PublicText]:
        """Return what of yours can be found although nobody publishes it: a door (a form, a calendar, figures), a duty of the law.

        Some tens at most, with keys no text of ``public_texts`` has. Asked by the worker once an hour and by
        ``manage.py recount``; what you return no more is found no more.
        """
        raise NotImplementedError
