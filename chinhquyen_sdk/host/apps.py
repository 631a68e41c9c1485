"""The host as a Django app. It stands before Wagtail in INSTALLED_APPS."""

from __future__ import annotations

from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate

from chinhquyen_sdk.modules import registry


class HostConfig(AppConfig):
    """Joins the SDK to Django: switches, caches, checks."""

    name = "chinhquyen_sdk.host"
    label = "chinhquyen"
    verbose_name = "Chính quyền thân thiện"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Give the registry its switch; every hook asks it before a module is called."""
        from . import booleans, checks, fences, fitting, roles, sites, switches, tables, troubles
        from .audit import watching
        from .office.listening import NAME, Hooks

        registry().switch = switches.is_on
        registry().notice = troubles.notice
        registry().register_hooks(NAME, Hooks())
        booleans.watch()
        fences.watch()
        sites.watch()
        switches.watch()
        tables.watch()
        watching.watch()
        checks.register_all()
        pre_migrate.connect(fitting.before_migrate, sender=self, dispatch_uid="chinhquyen.fitting")
        post_migrate.connect(roles.write_permissions, sender=self, dispatch_uid="chinhquyen.permissions")
