"""Pieces on other modules' screens."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple
from uuid import UUID

from django.template.loader import render_to_string
from wagtail.models import Site

from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.hooks import Panel
from chinhquyen_sdk.host import access

from .. import queries
from ..module import APPROVE, DRAFT
from .files import file_name

Draw = Callable[[SiteRef, object, Any], list[Panel]]


class Line(NamedTuple):
    """A letter in a list, with what it is called."""

    letter: Letter
    label: str
    file_name: str


def lines(site: Site, letters: list[Letter]) -> list[Line]:
    """Return ``letters`` with their names."""
    return [
        Line(letter, queries.form_of(site, letter.template).label, file_name(letter)) for letter in letters
    ]


def _for_citizen(site: SiteRef, subject: object, request: Any) -> list[Panel]:
    case = _case(subject)
    if case is None or not access.case_granted(request, case):
        return []
    where = Site(pk=site.id)
    sent = lines(where, queries.sent_about(where, case))
    return _panel(10, "Thư gửi ông/bà", "chinhquyen_letters/public/panel.html", sent)


def _for_staff(site: SiteRef, subject: object, request: Any) -> list[Panel]:
    case = _case(subject)
    user = getattr(request, "user", None)
    if case is None or not (access.can(user, site, DRAFT) or access.can(user, site, APPROVE)):
        return []
    where = Site(pk=site.id)
    return _panel(40, "Thư", "chinhquyen_letters/admin/panel.html", lines(where, queries.about(where, case)))


def _panel(order: int, title: str, name: str, found: list[Line]) -> list[Panel]:
    return [Panel(order, title, render_to_string(name, {"lines": found}))] if found else []


def _case(subject: object) -> UUID | None:
    found = getattr(subject, "id", None)
    return found if isinstance(found, UUID) else None


BY_SLOT: dict[str, Draw] = {
    "petition.letters": _for_citizen,
    "petition.side": _for_staff,
    "visit.letters": _for_citizen,
    "visit.side": _for_staff,
}
