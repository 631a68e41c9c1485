"""Who may do what with a row, wherever Wagtail asks: menus, links to rows, usage lists, choosers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.contrib.auth import get_user_model
from django.db import models
from wagtail.models import Site
from wagtail.permission_policies.base import BasePermissionPolicy

from ..access import can, staff_of


class SiteRowPolicy(BasePermissionPolicy):
    """Permissions held for a row's own site. ``permissions`` maps an action ("change") to a permission."""

    def __init__(self, model: type[models.Model], permissions: Mapping[str, str]) -> None:
        super().__init__(model)
        self.permissions = permissions

    def may(self, user: Any, site: Site, actions: Iterable[str]) -> bool:
        """Return whether ``user`` may do any of ``actions`` in ``site``; an unnamed action is nobody's."""
        names = [self.permissions[action] for action in actions if action in self.permissions]
        return any(can(user, site, name) for name in names)

    def user_has_any_permission(self, user: Any, actions: Iterable[str]) -> bool:
        wanted = list(actions)
        return any(self.may(user, site, wanted) for site in Site.objects.all())

    def user_has_permission(self, user: Any, action: str) -> bool:
        return self.user_has_any_permission(user, [action])

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Any) -> bool:
        return self.may(user, instance.site, [action])

    def instances_user_has_any_permission_for(
        self, user: Any, actions: Iterable[str]
    ) -> models.QuerySet[Any]:
        wanted = list(actions)
        sites = [site.pk for site in Site.objects.all() if self.may(user, site, wanted)]
        return self.model._default_manager.filter(site__in=sites)

    def users_with_any_permission(self, actions: Iterable[str]) -> models.QuerySet[Any]:
        return self._users(Site.objects.all(), actions)

    def users_with_any_permission_for_instance(
        self, actions: Iterable[str], instance: Any
    ) -> models.QuerySet[Any]:
        return self._users([instance.site], actions)

    def _users(self, sites: Iterable[Site], actions: Iterable[str]) -> models.QuerySet[Any]:
        names = [self.permissions[action] for action in actions if action in self.permissions]
        ids = {
            pk for site in sites for name in names for pk in staff_of(site, name).values_list("pk", flat=True)
        }
        return get_user_model().objects.filter(
            models.Q(pk__in=ids) | models.Q(is_superuser=True, is_active=True)
        )
