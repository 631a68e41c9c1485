"""What the screens of this module share: who may open them, which visit or day is meant, how a form is answered."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from chinhquyen_sdk.domain.reception_days.days import ReceptionDay
from chinhquyen_sdk.domain.reception_days.visits import Visit
from chinhquyen_sdk.host.answers import found_or_404
from chinhquyen_sdk.host.staff import StaffScreen

from .. import queries
from ..module import RECEIVE, manifest

T = "chinhquyen_reception_days/admin/"


class ReceiverScreen(StaffScreen):
    """A screen of those who receive citizens."""

    module = manifest.slug
    permissions = (RECEIVE,)

    def visit_or_404(self, code: str) -> Visit:
        """Return the visit ``code`` of this site; another site's does not exist here."""
        return found_or_404(queries.visit_by_code(self.site, code))

    def day_or_404(self, id: UUID) -> ReceptionDay:
        """Return the day ``id`` of this site."""
        return found_or_404(queries.day(self.site, id))


class Page(ReceiverScreen, WagtailAdminTemplateMixin):
    """The frame of a whole page in the admin."""

    header_icon = "calendar-alt"
    breadcrumbs_items: list[dict[str, Any]] = []
