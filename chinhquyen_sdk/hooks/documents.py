"""Hooks of the library of documents."""

from __future__ import annotations

from chinhquyen_sdk.domain.documents.linking import Target
from chinhquyen_sdk.domain.sites import SiteRef

from .markers import hookspec


class DocumentHooks:
    """Ask: what is known of documents that other modules' texts cite."""

    @hookspec(since="0.1")
    def cited_documents(self, site: SiteRef, keys: tuple[str, ...]) -> list[Target]:
        """Return where citations of ``keys`` (see ``symbol_key``) lead to; those you do not have are left out.

        A citation becomes a link when one document answers to it; with two, the day in the text decides, in doubt there is no link.

        Asked once for each stretch of a page between ``{% cited %}`` and ``{% endcited %}``; the answer is kept for
        some seconds. Answer in one query.
        """
        raise NotImplementedError
