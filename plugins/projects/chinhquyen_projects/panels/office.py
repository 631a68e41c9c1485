"""The frame of the screens of projects."""

from __future__ import annotations

from chinhquyen_sdk.host.staff_page import StaffPage

from ..module import KEEP, REPORT, manifest


class ProjectsPage(StaffPage):
    """A screen of those who keep the register; ``permissions`` narrows it."""

    module = manifest.slug
    permissions = (KEEP, REPORT)
    powers = {"keep": KEEP, "report": REPORT}
    header_icon = "site"
