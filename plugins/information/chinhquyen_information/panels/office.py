"""The frame of the officers' screens."""

from __future__ import annotations

from chinhquyen_sdk.domain.information import InformationRequest
from chinhquyen_sdk.host import access
from chinhquyen_sdk.host.answers import found_or_404
from chinhquyen_sdk.host.staff import StaffScreen, name_of
from chinhquyen_sdk.host.staff_page import StaffPage

from .. import queries
from ..module import ANSWER, manifest


class AnswererScreen(StaffScreen):
    """A screen, or a button, of those who answer requests."""

    module = manifest.slug
    permissions = (ANSWER,)

    def request_or_404(self, code: str) -> InformationRequest:
        """Return the request ``code`` of this site."""
        return found_or_404(queries.request_by_code(self.site, code))


class AnswererPage(AnswererScreen, StaffPage):
    """A whole page of the admin."""

    start = ("information_inbox", "Yêu cầu thông tin")
    header_icon = "search"

    def officers(self) -> list[tuple[str, str]]:
        """Return those a request can be given to."""
        return [(str(user.pk), name_of(user)) for user in access.staff_of(self.site, ANSWER)]
