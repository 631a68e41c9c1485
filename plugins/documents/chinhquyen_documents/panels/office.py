"""The frame of the library's screens."""

from __future__ import annotations

from uuid import UUID

from chinhquyen_sdk.domain.documents import LegalDocument
from chinhquyen_sdk.host.answers import found_or_404
from chinhquyen_sdk.host.staff_page import StaffPage

from .. import queries
from ..module import ASSIGN, KEEP, READ, manifest


class LibraryPage(StaffPage):
    """A screen of those who look after the library or give reading; ``permissions`` narrows it."""

    module = manifest.slug
    permissions = (KEEP, ASSIGN)
    powers = {"keep": KEEP, "assign": ASSIGN, "read": READ}
    header_icon = "doc-full"

    def document_or_404(self, id: UUID) -> LegalDocument:
        """Return the document of this site."""
        return found_or_404(queries.by_id(self.site, id))
