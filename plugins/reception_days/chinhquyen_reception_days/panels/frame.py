"""What the screens of this module share: who may open them, which visit or day is meant, how a form is answered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.http import Http404
from django.utils import timezone
from pydantic import ValidationError
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.messages import field_errors
from chinhquyen_sdk.domain.reception_days.days import ReceptionDay
from chinhquyen_sdk.domain.reception_days.visits import Visit
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.staff import StaffScreen

from .. import queries
from ..module import RECEIVE, manifest

T = "chinhquyen_reception_days/admin/"


def today() -> date:
    """Return this day in Vietnam."""
    return local_day(timezone.now())


class ReceiverScreen(StaffScreen):
    """A screen of those who receive citizens."""

    module = manifest.slug
    permissions = (RECEIVE,)

    def visit_or_404(self, code: str) -> Visit:
        """Return the visit ``code`` of this site; another site's does not exist here."""
        found = queries.visit_by_code(self.site, code)
        if found is None:
            raise Http404
        return found

    def day_or_404(self, id: UUID) -> ReceptionDay:
        """Return the day ``id`` of this site."""
        found = queries.day(self.site, id)
        if found is None:
            raise Http404
        return found


class Page(ReceiverScreen, WagtailAdminTemplateMixin):
    """The frame of a whole page in the admin."""

    header_icon = "calendar-alt"
    breadcrumbs_items: list[dict[str, Any]] = []


def tried(form: Any, act: Callable[[], object]) -> bool:
    """Do ``act``; a lawful no or a bad value is shown at its field. Return whether it was done."""
    try:
        act()
    except Refused as refused:
        _refuse(form, refused)
    except ValidationError as error:
        for name, problems in field_errors(error).items():
            form.add_error(name if name in form.fields else None, problems[0].text)
    else:
        return True
    return False


def _refuse(form: Any, refused: Refused) -> None:
    field = refused.field if refused.field in form.fields else None
    text = f"{refused.text} ({refused.basis})" if refused.basis else refused.text
    form.add_error(field, forms.ValidationError(text, code=refused.code))
