"""What is not told by an event: sign-ins, accounts, roles, permissions, switches, pages. Heard by Django's signals."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.auth import get_user_model, signals
from django.contrib.auth.models import Group
from django.db import models
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_save
from wagtail.models import GroupSitePermission, ModelLogEntry, PageLogEntry, Site

from chinhquyen_sdk.domain.people import Actor

from ..models import SiteModules
from .acting import acting_site, site_of
from .keys import pseudonym
from .writing import record

# Of an account: what changes who somebody is or what they may do. The last sign-in is written at every sign-in.
_WATCHED = (
    "username",
    "email",
    "first_name",
    "last_name",
    "is_active",
    "is_staff",
    "is_superuser",
    "password",
)
_CHANGED = "_chinhquyen_changed"


def watch() -> None:
    """Begin to listen; called once when Django is ready."""
    user = get_user_model()
    signals.user_logged_in.connect(_signed_in, dispatch_uid="chinhquyen.audit.in")
    signals.user_logged_out.connect(_signed_out, dispatch_uid="chinhquyen.audit.out")
    signals.user_login_failed.connect(_failed, dispatch_uid="chinhquyen.audit.failed")
    for model in (user, SiteModules):
        pre_save.connect(_compare, sender=model, dispatch_uid=f"chinhquyen.audit.before.{model.__name__}")
    for model in (user, Group, GroupSitePermission, SiteModules, PageLogEntry, ModelLogEntry):
        post_save.connect(_saved, sender=model, dispatch_uid=f"chinhquyen.audit.saved.{model.__name__}")
    for model in (user, Group, GroupSitePermission):
        post_delete.connect(_deleted, sender=model, dispatch_uid=f"chinhquyen.audit.gone.{model.__name__}")
    for name, through in (
        ("account_groups", user.groups.through),
        ("account_permissions", user.user_permissions.through),
        ("role_permissions", Group.permissions.through),
    ):
        m2m_changed.connect(_given, sender=through, dispatch_uid=f"chinhquyen.audit.{name}")
    _watch_lockouts()


def _watch_lockouts() -> None:
    try:
        from axes.signals import user_locked_out
    except ImportError:  # a site may keep guessers out with something else
        return
    user_locked_out.connect(_locked_out, dispatch_uid="chinhquyen.audit.locked")


def _signed_in(request: Any, user: Any, **kwargs: Any) -> None:
    _tell(_sites_of(user, request), "signed_in", user.pk, "", Actor.staff(str(user.pk), ""))


def _signed_out(request: Any, user: Any, **kwargs: Any) -> None:
    if user is not None:
        _tell(_sites_of(user, request), "signed_out", user.pk, "", Actor.staff(str(user.pk), ""))


def _failed(credentials: Any, request: Any = None, **kwargs: Any) -> None:
    _stranger("sign_in_failed", str(credentials.get("username") or ""), request)


def _locked_out(request: Any = None, username: str = "", **kwargs: Any) -> None:
    _stranger("locked_out", str(username or ""), request)


def _stranger(act: str, typed: str, request: Any) -> None:
    # What was typed may be a password in the wrong box: an account that exists is named, anything else is not.
    known = get_user_model()._default_manager.filter(username=typed).only("pk").first() if typed else None
    _tell(_sites_of(known, request), act, known.pk if known else pseudonym(typed), "", Actor.citizen())


def _compare(
    sender: type[models.Model], instance: Any, update_fields: Iterable[str] | None, **kwargs: Any
) -> None:
    watched = ("off",) if sender is SiteModules else _WATCHED
    names = [name for name in watched if update_fields is None or name in update_fields]
    old = (
        sender._default_manager.filter(pk=instance.pk).values(*names).first()
        if names and instance.pk
        else None
    )
    setattr(instance, _CHANGED, [n for n in names if old and old[n] != getattr(instance, n)])


def _saved(
    sender: type[models.Model], instance: Any, created: bool, raw: bool = False, **kwargs: Any
) -> None:
    if raw:
        return
    match instance:
        case SiteModules():
            if getattr(instance, _CHANGED, None) or (created and instance.off):
                _tell([instance.site], "modules_switched", "", f"tắt: {', '.join(instance.off) or 'không'}")
        case GroupSitePermission():
            _tell(
                [instance.site],
                "permission_given",
                f"role:{instance.group_id}",
                _codename(instance.permission),
            )
        case Group():
            _tell(
                _sites_of_group(instance),
                "role_made" if created else "role_changed",
                f"role:{instance.pk}",
                "",
            )
        case PageLogEntry() | ModelLogEntry():
            if site := acting_site():
                record(site, "edited", subject=instance.object_id, note=instance.action)
        case _:
            _account(instance, created)


def _account(user: Any, created: bool) -> None:
    changed = getattr(user, _CHANGED, [])
    if created or changed:
        _tell(_sites_of(user), "account_made" if created else "account_changed", user.pk, ", ".join(changed))


def _deleted(sender: type[models.Model], instance: Any, **kwargs: Any) -> None:
    match instance:
        case GroupSitePermission():
            # With a commune its permissions go; there is no chain of that commune to write in.
            if Site.objects.filter(pk=instance.site_id).exists():
                _tell(
                    [instance.site],
                    "permission_taken",
                    f"role:{instance.group_id}",
                    _codename(instance.permission),
                )
        case Group():
            _tell(_sites_of_group(instance), "role_removed", f"role:{instance.pk}", "")
        case _:
            _tell(_sites_of(instance), "account_removed", instance.pk, "")


def _given(sender: Any, instance: Any, action: str, pk_set: set[int] | None, **kwargs: Any) -> None:
    act = {"post_add": "given", "post_remove": "taken", "post_clear": "taken"}.get(action)
    if act is None or (pk_set is not None and not pk_set):
        return
    what = f"{sender._meta.model_name}: {', '.join(map(str, sorted(pk_set or ())))}"
    if isinstance(instance, get_user_model()):
        _tell(_sites_of(instance), f"account_{act}", instance.pk, what)
    else:
        sites = _sites_of_group(instance) if isinstance(instance, Group) else _sites_of(None)
        _tell(sites, f"role_{act}", f"role:{instance.pk}", what)


def _codename(permission: Any) -> str:
    return f"{permission.content_type.app_label}.{permission.codename}"


def _tell(sites: Iterable[Site], act: str, subject: object, note: str, actor: Actor | None = None) -> None:
    for site in sites:
        record(site, act, subject=subject, note=note, actor=actor)


def _sites_of(user: Any, request: Any = None) -> list[Site]:
    """Where the act is written: the commune it came to, else those the account works in, else the server's first."""
    here = (site_of(request) if request is not None else None) or acting_site()
    if here:
        return [here]
    held = GroupSitePermission.objects.filter(group__user=user.pk).values("site") if user and user.pk else []
    return list(Site.objects.filter(pk__in=held)) or _first()


def _sites_of_group(group: Any) -> list[Site]:
    here = acting_site()
    if here:
        return [here]
    held = GroupSitePermission.objects.filter(group=group.pk).values("site")
    return list(Site.objects.filter(pk__in=held)) or _first()


def _first() -> list[Site]:
    return list(Site.objects.order_by("-is_default_site", "pk")[:1])
