"""The frame of the screens about greetings."""

from __future__ import annotations

from uuid import UUID

from chinhquyen_sdk.domain.greetings import Greeting
from chinhquyen_sdk.host.answers import found_or_404
from chinhquyen_sdk.host.staff import StaffScreen
from chinhquyen_sdk.host.staff_page import StaffPage

from .. import queries
from ..module import APPROVE, WRITE, manifest


class GreetingScreen(StaffScreen):
    """A screen, or a button, of those who write or approve greetings."""

    module = manifest.slug
    permissions = (WRITE, APPROVE)

    def greeting_or_404(self, id: UUID) -> Greeting:
        """Return the greeting ``id`` of this site."""
        return found_or_404(queries.greeting(self.site, id))


class GreetingPage(GreetingScreen, StaffPage):
    """A whole page of the admin."""

    start = ("greetings_year", "Lời chúc")
    header_icon = "openquote"
