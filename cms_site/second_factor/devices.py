"""A telephone is set up, given up, or taken away by who answers for the commune."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from wagtail.models import GroupPagePermission, GroupSitePermission, Site

from chinhquyen_sdk.host.access import log_access

from . import codes
from .models import Authenticator

_ACCOUNTS = uuid.UUID("5a1f3f0e-6f3b-4c7e-9d1c-2f64b0c6a1de")


def being_set_up(user: Any) -> Authenticator:
    """Return the app of codes that ``user`` sets up; its key stays the same until it is used or begun anew."""
    return Authenticator.objects.get_or_create(user=user, defaults={"secret": codes.new_secret()})[0]


@transaction.atomic
def set_up(user: Any, typed: str) -> list[str] | None:
    """Begin to ask for codes and return those of reserve; None when the code typed is not the app's.

    Sessions opened before end: they proved a password only. The caller keeps its own.
    """
    found = Authenticator.objects.select_for_update().get(user=user)
    step = codes.step_of(found.secret, typed)
    if step is None:
        return None
    reserve = codes.new_reserve()
    found.recovery, found.last_step = [codes.hidden(code) for code in reserve], step
    found.wrong, found.locked_until = 0, None
    found.save()
    user.second_factor_since = timezone.now()
    user.end_sessions()
    return reserve


@transaction.atomic
def renew_reserve(user: Any) -> list[str]:
    """Return ten new codes of reserve; the old ones open nothing any more."""
    found = Authenticator.objects.select_for_update().get(user=user)
    reserve = codes.new_reserve()
    found.recovery = [codes.hidden(code) for code in reserve]
    found.save(update_fields=["recovery"])
    return reserve


@transaction.atomic
def give_up(user: Any) -> None:
    """Ask ``user`` for the password alone from now on; every open session ends."""
    Authenticator.objects.filter(user=user).delete()
    user.second_factor_since = None
    user.end_sessions()


@transaction.atomic
def reset(site: Site, user: Any, *, by: Any, reason: str) -> None:
    """Take the app of codes of ``user`` away, who lost it; who did it and why stays in the commune's log."""
    log_access(
        site, by, account_mark(user), f"Đặt lại đăng nhập hai bước của {user.get_username()}"[:200], reason
    )
    give_up(user)
    user.end_tokens()


@transaction.atomic
def sign_out(site: Site, user: Any, *, by: Any, reason: str) -> None:
    """End all that ``user`` has open, on every machine and in every program; who did it and why stays in the log."""
    log_access(site, by, account_mark(user), f"Đăng xuất mọi nơi {user.get_username()}"[:200], reason)
    user.sign_out_everywhere()


def account_mark(user: Any) -> uuid.UUID:
    """Return the name under which the log speaks of an account."""
    return uuid.uuid5(_ACCOUNTS, str(user.pk))


def accounts_of(site: Site) -> list[Any]:
    """Return the accounts that work for ``site`` and no other commune; superusers belong to none."""
    path = site.root_page.path
    works_here = Q(groups__site_permissions__site=site) | Q(
        groups__page_permissions__page__path__startswith=path
    )
    people = get_user_model().objects.filter(works_here, is_superuser=False).distinct()
    elsewhere = {
        *GroupSitePermission.objects.exclude(site=site).values_list("group__user", flat=True),
        *GroupPagePermission.objects.exclude(page__path__startswith=path).values_list(
            "group__user", flat=True
        ),
    }
    ordered = people.order_by("first_name", "last_name", "pk")
    return [person for person in ordered if person.pk not in elsewhere]
