"""Invented people in two real communes of Thái Nguyên."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client
from wagtail.models import GroupPagePermission, GroupSitePermission, Page, Site

from chinhquyen_sdk.host.models import CommuneProfile
from chinhquyen_sdk.host.roles import permission, role_group

PASSWORD = "thanthien2026"  # noqa: S105 - the people are invented too


def make_commune(hostname: str, kind: str, name: str, code: str = "") -> Site:
    """Return a new site with a home page of its own at ``hostname``."""
    root = Page.get_first_root_node()
    home = root.add_child(instance=Page(title=f"{kind} {name}", slug=hostname.partition(".")[0]))
    site = Site.objects.create(hostname=hostname, root_page=home, site_name=f"{kind} {name}")
    CommuneProfile.objects.create(site=site, kind=kind, name=name, code=code)
    return site


def make_user(username: str, *groups: Group, **fields: Any) -> Any:
    """Return a new account in ``groups``; ``fields`` as first_name, last_name, is_superuser."""
    user = get_user_model().objects.create_user(username, password=PASSWORD, **fields)
    user.groups.add(*groups)
    return user


def make_staff(site: Site, username: str, *permissions: str) -> Any:
    """Return a new account that may enter the admin and holds just these permissions in ``site``."""
    group = Group.objects.create(name=f"{username} {site.hostname}")
    group.permissions.add(permission("wagtailadmin.access_admin"))
    for codename in permissions:
        GroupSitePermission.objects.create(group=group, site=site, permission=permission(codename))
    return make_user(f"{username}@{site.hostname}", group, first_name=username.title())


def make_in_role(site: Site, role: str, name: str) -> Any:
    """Return a new account with the job ``role`` of the installed modules in ``site``."""
    family, _, given = name.partition(" ")
    return make_user(f"{role}@{site.hostname}", role_group(site, role), last_name=family, first_name=given)


def make_editor(site: Site) -> Any:
    """Return a new account that writes and publishes the pages of ``site`` and holds no job."""
    group = Group.objects.create(name=f"Biên tập {site.hostname}")
    group.permissions.add(permission("wagtailadmin.access_admin"))
    for codename in ("add_page", "change_page", "publish_page"):
        GroupPagePermission.objects.create(
            group=group, page=site.root_page, permission=permission(f"wagtailcore.{codename}")
        )
    return make_user(f"editor@{site.hostname}", group, last_name="Đỗ", first_name="Thị Mây")


def browser_at(site: Site, user: Any = None, **options: Any) -> Client:
    """Return a test client that visits ``site`` by its host name, signed in as ``user`` if there is one."""
    client = Client(headers={"host": site.hostname}, **options)
    if user is not None:
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client
