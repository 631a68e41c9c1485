"""The frame of the screens of reports."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse

from chinhquyen_sdk.host.answers import SeeOther, press
from chinhquyen_sdk.host.staff_page import StaffPage

from ..module import APPROVE, PROVINCE, REGISTER, WRITE, manifest


class ReportingPage(StaffPage):
    """A screen of those who write or approve reports; ``permissions`` narrows it."""

    module = manifest.slug
    permissions = (WRITE, APPROVE)
    powers = {"write": WRITE, "approve": APPROVE, "province": PROVINCE, "register": REGISTER}
    header_icon = "doc-full-inverse"

    def do(self, act: Callable[[], Any], said: str, to: str) -> HttpResponse:
        """Do what a button asks and go to ``to``, where it is said what came of it."""
        press(self.request, act, said)
        return SeeOther(to)
