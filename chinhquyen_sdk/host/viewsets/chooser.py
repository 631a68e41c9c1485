"""Choosing one of a commune's rows in a form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.functional import cached_property
from django.views import View
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.utils.registry import resolve_model_string

from .model import action_permissions
from .policy import SiteRowPolicy
from .scoped import OwnChoice


class SiteChooserViewSet(ChooserViewSet):
    """A ChooserViewSet that offers and makes rows of this commune only; options as SiteModelViewSet."""

    module: str = ""
    permissions: Mapping[str, str] = {}

    @cached_property
    def row_policy(self) -> SiteRowPolicy:
        """The policy made of :attr:`permissions`."""
        model = resolve_model_string(self.model)
        return SiteRowPolicy(model, action_permissions(model, self.permissions))

    def construct_view(self, view_class: type[View], **kwargs: Any) -> Any:
        marks = {"row_policy": self.row_policy, "module": self.module}
        return super().construct_view(type(view_class.__name__, (OwnChoice, view_class), marks), **kwargs)
