"""Opening how a sender can be reached: every look is written down."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.host import access

from ..module import HANDLE
from ..rows import ReportRow


@transaction.atomic
def open_contact(site: Site, code: str, *, user: Any) -> str:
    """Return the sender's telephone number, or nothing. Leaves a row in the access log."""
    access.require(user, site, HANDLE)
    row = ReportRow.objects.get(site=site, code=code)
    access.log_access(site, user, row.pk, "số điện thoại người phản ánh", "gọi hỏi lại về phản ánh")
    return row.contact or ""
