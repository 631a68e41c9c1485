"""The permissions and the jobs that modules declare, as Django and Wagtail keep them.

A job in one commune is a group whose permissions hold for that commune's site alone.
"""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import models
from wagtail.models import GroupSitePermission, Site

from chinhquyen_sdk.modules import Permission as Declared
from chinhquyen_sdk.modules import Role, registry

from .sites import site_ref


def write_permissions(using: str = "default", **kwargs: Any) -> None:
    """Write every permission the modules declare; run after each migrate. Nothing is ever taken away."""
    ContentType.objects.clear_cache()
    for manifest in registry().manifests:
        for declared in manifest.permissions:
            _write(declared, using)


def role_group(site: Site, slug: str) -> Group:
    """Return the group of job ``slug`` ("officer", "chair") in ``site``, made or brought up to date.

    The job is one, however many modules add permissions to it. ``LookupError`` when no module knows it.
    """
    roles = [role for manifest in registry().manifests for role in manifest.roles if role.slug == slug]
    if not roles:
        raise LookupError(f"no module declares the role {slug!r}")
    group, _ = Group.objects.get_or_create(name=_name(roles[0], site))
    group.permissions.add(permission("wagtailadmin.access_admin"))
    for codename in sorted({codename for role in roles for codename in role.permissions}):
        GroupSitePermission.objects.get_or_create(group=group, site=site, permission=permission(codename))
    return group


def make_roles(site: Site) -> list[Group]:
    """Make, or bring up to date, the group of every job that any module declares in ``site``."""
    slugs = {role.slug for manifest in registry().manifests for role in manifest.roles}
    return [role_group(site, slug) for slug in sorted(slugs)]


def permission(codename: str) -> Permission:
    """Return the permission named "app_label.codename"."""
    app_label, _, name = codename.partition(".")
    return Permission.objects.get(content_type__app_label=app_label, codename=name)


def _name(role: Role, site: Site) -> str:
    return f"{role.label} {site_ref(site).title}"[:150]


def _write(declared: Declared, using: str) -> None:
    app_label, _, name = declared.codename.partition(".")
    known = Permission.objects.using(using).filter(content_type__app_label=app_label, codename=name)
    if known.exists() or app_label not in apps.app_configs:
        return
    content_types = ContentType.objects.db_manager(using)
    model = _home(app_label, name)
    # A module without tables still has permissions: they hang on a nominal type of its own.
    kind = (
        content_types.get_for_model(model)
        if model
        else content_types.get_or_create(app_label=app_label, model="module")[0]
    )
    Permission.objects.using(using).create(content_type=kind, codename=name, name=declared.label[:255])


def _home(app_label: str, name: str) -> type[models.Model] | None:
    """Return the model to hang the permission on: the one that names it itself, or the first by name."""
    found = sorted(apps.get_app_config(app_label).get_models(), key=lambda model: model._meta.model_name)
    naming = [model for model in found if name in dict(model._meta.permissions)]
    return next(iter(naming + found), None)
