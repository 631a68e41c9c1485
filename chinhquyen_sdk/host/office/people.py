"""The people of one commune's office, as pickers show them: who is away says so, and who takes new work instead."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from django.contrib.auth import get_user_model
from wagtail.models import Site

from chinhquyen_sdk.domain.office import stand_in
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.modules import registry

from .. import access
from ..days import today
from ..staff import name_of
from .absences import absences

HAND_OVER = "chinhquyen.hand_over_work"
KEEP_ABSENCES = "chinhquyen.keep_absences"
OVERSEE = "chinhquyen.oversee_work"
CHANGE_VILLAGES = "chinhquyen.change_villages"
KEEP_REMINDERS = "chinhquyen.keep_reminders"
OFFICE_PERMISSIONS = (HAND_OVER, KEEP_ABSENCES, OVERSEE, CHANGE_VILLAGES, KEEP_REMINDERS)


class Officer(NamedTuple):
    """Somebody work can be given to; ``label`` tells in a picker who is away and who stands in."""

    id: str
    name: str
    label: str = ""

    def __str__(self) -> str:
        return self.label or self.name


def officers_of(site: Site | SiteRef, permission: str, *, on: date | None = None) -> list[Officer]:
    """Return those who hold ``permission`` at ``site``, each with a word when away on that day (two queries)."""
    return _labelled(site, access.staff_of(site, permission), on or today())


def people_of(site: Site | SiteRef) -> list[Officer]:
    """Return everybody who holds any permission of a module at ``site``."""
    names = [declared.codename for manifest in registry().manifests for declared in manifest.permissions]
    users = (
        get_user_model()
        .objects.filter(
            is_active=True,
            groups__site_permissions__site_id=site.id,
            groups__site_permissions__permission__codename__in=[name.partition(".")[2] for name in names],
        )
        .distinct()
        .order_by(*access.by_name())
    )
    return _labelled(site, users, today())


def _labelled(site: Site | SiteRef, users: Iterable[Any], on: date) -> list[Officer]:
    away = absences(site, on, on)
    by_officer = {absence.officer_id: absence for absence in away}
    found = []
    for user in users:
        id, name = str(user.pk), name_of(user)
        absence = by_officer.get(id)
        if absence is None:
            found.append(Officer(id, name, name))
            continue
        label = f"{name} (vắng đến {absence.last:%d/%m}"
        instead = stand_in(away, id, on)
        found.append(
            Officer(id, name, label + (f", việc mới giao {instead.deputy_name})" if instead else ")"))
        )
    return found


def works_at(user: Any, site: Site | SiteRef) -> bool:
    """Say whether ``user`` holds any permission of the office or of a module at ``site``."""
    declared = [one.codename for manifest in registry().manifests for one in manifest.permissions]
    return any(access.can(user, site, name) for name in (*OFFICE_PERMISSIONS, *declared))
