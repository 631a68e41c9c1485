"""The frame of this module's screens."""

from __future__ import annotations

from chinhquyen_sdk.domain.dialogues import Demand, Dialogue
from chinhquyen_sdk.host import access
from chinhquyen_sdk.host.answers import found_or_404
from chinhquyen_sdk.host.staff import StaffScreen, name_of
from chinhquyen_sdk.host.staff_page import StaffPage

from .. import queries
from ..module import HOLD, manifest


class HolderScreen(StaffScreen):
    """A screen, or a button, of those who hold dialogues."""

    module = manifest.slug
    permissions = (HOLD,)

    def talk_or_404(self, code: str) -> Dialogue:
        """Return the dialogue ``code`` of this site."""
        return found_or_404(queries.dialogue_by_code(self.site, code))

    def demand_or_404(self, code: str) -> Demand:
        """Return the request ``code`` of this site."""
        return found_or_404(queries.demand_by_code(self.site, code))

    def officers(self) -> list[tuple[str, str]]:
        """Return those who can follow a promise up."""
        return [(str(user.pk), name_of(user)) for user in access.staff_of(self.site, HOLD)]


class HolderPage(HolderScreen, StaffPage):
    """A whole page of the admin."""

    header_icon = "group"
