"""List, add, edit, delete, copy, inspect, history, usage, export: of one commune's rows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib.auth import get_permission_codename
from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.views import View
from wagtail.admin.menu import MenuItem
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permissions import policy_registry, register_permission_policy

from ..sites import request_site
from ..switches import is_on
from .policy import SiteRowPolicy
from .scoped import OwnForm, OwnList, OwnOrder, SiteScoped

ACTIONS = ("view", "add", "change", "delete")


class SiteModelViewSet(ModelViewSet):
    """A ModelViewSet for a model with a ``site``: rows of other communes are 404, whatever view is used.

    ``module`` is the slug of the module; switched off, menu and screens are gone. ``permissions`` maps an
    action (view, add, change, delete) to "app_label.codename"; what is not named takes the model's own
    permission, held per site; an action mapped to "" is nobody's, and its button and address are refused.
    """

    module: str = ""
    permissions: Mapping[str, str] = {}
    search_backend_name = None

    @cached_property
    def row_policy(self) -> SiteRowPolicy:
        """The policy made of :attr:`permissions`; registered with Wagtail for the model."""
        return SiteRowPolicy(self.model, action_permissions(self.model, self.permissions))

    def construct_view(self, view_class: type[View], **kwargs: Any) -> Any:
        return super().construct_view(scoped(view_class, self.row_policy, self.module), **kwargs)

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_common_view_kwargs(**{"model": self.model, **kwargs})

    @cached_property
    def menu_item_class(self) -> type[MenuItem]:
        policy, module = self.row_policy, self.module

        class RowsMenuItem(MenuItem):
            def is_shown(self, request: HttpRequest) -> bool:
                site = request_site(request)
                return (not module or is_on(site, module)) and policy.may(request.user, site, ACTIONS)

        return RowsMenuItem

    def register_permissions(self) -> None:
        """Register the policy; the model's global permissions mean nothing here and are not offered."""
        if policy_registry.get_by_type(self.model, fallback=False) is None:
            register_permission_policy(self.model, self.row_policy, exact_class=True)


def action_permissions(model: type[models.Model], named: Mapping[str, str]) -> dict[str, str]:
    """Return action -> permission, with the model's own permission where none is named."""
    label = model._meta.app_label
    own = {action: f"{label}.{get_permission_codename(action, model._meta)}" for action in ACTIONS}
    return {action: name for action, name in {**own, **named}.items() if name}


def scoped(view_class: type[View], policy: SiteRowPolicy, module: str) -> type[View]:
    """Return ``view_class`` held to one commune."""
    parts: list[type] = [part for base, part in _PARTS if issubclass(view_class, base)] or [SiteScoped]
    return type(view_class.__name__, (*parts, view_class), {"row_policy": policy, "module": module})


_PARTS: tuple[tuple[type, type], ...] = (
    (generic.IndexView, OwnList),
    (generic.CreateView, OwnForm),
    (generic.EditView, OwnForm),
    (generic.ReorderView, OwnOrder),
)
