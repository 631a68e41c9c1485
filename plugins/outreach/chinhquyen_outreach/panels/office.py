"""The frame of the screens of outreach."""

from __future__ import annotations

from chinhquyen_sdk.host.staff_page import StaffPage

from ..module import CHECK, HOLD, ISSUE, WRITE, manifest


class OutreachPage(StaffPage):
    """A screen of those who make policies known; ``permissions`` narrows it."""

    module = manifest.slug
    permissions = (WRITE, ISSUE, HOLD, CHECK)
    powers = {"write": WRITE, "issue": ISSUE, "hold": HOLD, "check": CHECK}
    header_icon = "help"
