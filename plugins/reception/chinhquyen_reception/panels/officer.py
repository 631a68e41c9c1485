"""Who works on a screen: the site, the officer, and the others petitions can be given to."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from django.http import Http404
from wagtail.models import Site

from chinhquyen_sdk.domain.reception import Petition
from chinhquyen_sdk.domain.reception.bars import barred_one
from chinhquyen_sdk.host.office import Officer, officers_of
from chinhquyen_sdk.host.staff import StaffScreen

from .. import queries
from ..module import HANDLE, manifest


def officers(site: Site) -> list[Officer]:
    """Return those who handle petitions at ``site``; who is away says so."""
    return officers_of(site, HANDLE)


class Line(NamedTuple):
    """A petition as officers' lists show it. ``due``: "late", "today", "stands", "open", "done" or "" when a day is enough."""

    petition: Petition
    state: str
    due: str


def line(petition: Petition, on: date) -> Line:
    """Return ``petition`` as a line of a list read on day ``on``."""
    return Line(petition, petition.state.label(petition.kind), _due(petition, on))


def _due(petition: Petition, on: date) -> str:
    if not petition.is_open:
        return "done"
    if petition.due_on is None:
        return "stands" if petition.state.stands else "open"
    return "late" if petition.due_on < on else "today" if petition.due_on == on else ""


class OfficerScreen(StaffScreen):
    """A screen of those who handle petitions."""

    module = manifest.slug
    permissions = (HANDLE,)

    def petition_or_404(self, code: str) -> Petition:
        """Return the petition ``code`` of this site; another site's does not exist here."""
        petition = queries.petition_by_code(self.site, code)
        if petition is None or barred_one(petition.barred, self.actor.id or ""):
            raise Http404  # to whoever is kept out it is not there: "you are denounced" is not theirs to read
        return petition
