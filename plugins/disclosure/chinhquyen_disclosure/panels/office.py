"""The frame of the screens about disclosure."""

from __future__ import annotations

from uuid import UUID

from chinhquyen_sdk.domain.disclosure import Due, Posting
from chinhquyen_sdk.host.answers import found_or_404
from chinhquyen_sdk.host.staff import StaffScreen
from chinhquyen_sdk.host.staff_page import StaffPage

from .. import queries
from ..module import PUBLISH, manifest


class DisclosureScreen(StaffScreen):
    """A screen, or a button, of those who publish."""

    module = manifest.slug
    permissions = (PUBLISH,)

    def due_or_404(self, id: UUID) -> Due:
        """Return the due ``id`` of this site."""
        return found_or_404(queries.due(self.site, id))

    def posting_or_404(self, id: UUID) -> Posting:
        """Return the posting ``id`` of this site."""
        return found_or_404(queries.posting(self.site, id))


class DisclosurePage(DisclosureScreen, StaffPage):
    """A whole page of the admin."""

    start = ("disclosure_register", "Công khai")
    header_icon = "view"
