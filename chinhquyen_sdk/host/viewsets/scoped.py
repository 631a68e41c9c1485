"""What every admin view of rows gets: this commune's rows, this commune's permissions, nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from django import forms
from django.contrib.admin.utils import unquote
from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.functional import cached_property
from wagtail.models import Site

from ..sites import request_site
from ..switches import is_on
from .policy import SiteRowPolicy


class SiteScoped:
    """Put in front of a Wagtail view class by the viewset, so that no view of a module can be without it."""

    model: type[models.Model] | None = None
    request: HttpRequest
    site: Site
    row_policy: ClassVar[SiteRowPolicy]
    module: ClassVar[str] = ""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        self.site = request_site(request)
        if self.module and not is_on(self.site, self.module):
            raise Http404("this module is off")
        # Wagtail's views fetch their object in six different ways; one check in front of all of them.
        if "pk" in kwargs and not own_rows(self.row_policy.model, self.site, [kwargs["pk"]]).exists():
            raise Http404("no such row in this commune")
        super().setup(request, *args, **kwargs)  # type: ignore[misc]

    def user_has_permission(self, permission: str) -> bool:
        return self.row_policy.may(self.request.user, self.site, [permission])

    def user_has_any_permission(self, permissions: Iterable[str]) -> bool:
        return self.row_policy.may(self.request.user, self.site, permissions)

    def user_has_permission_for_instance(self, permission: str, instance: Any) -> bool:
        return instance.site_id == self.site.pk and self.user_has_permission(permission)


class OwnList(SiteScoped):
    """A list, its search, its filters and its export."""

    def get_base_queryset(self) -> models.QuerySet[Any]:
        return super().get_base_queryset().filter(site=self.site)  # type: ignore[misc]

    @cached_property
    def filters(self) -> Any:
        found = super().filters  # type: ignore[misc]
        if found:
            offer_own_rows(found.form, self.site)
        return found


class OwnForm(SiteScoped):
    """Adding, copying, changing: a new row belongs to this commune, and no field can move it elsewhere."""

    def get_form(self, form_class: Any = None) -> Any:
        form = super().get_form(form_class)  # type: ignore[misc]
        form.fields.pop("site", None)
        form.instance.site = self.site
        offer_own_rows(form, self.site)
        return form


class OwnOrder(SiteScoped):
    """Moving rows up and down moves this commune's rows only."""

    def get_queryset(self) -> models.QuerySet[Any]:
        return super().get_queryset().filter(site=self.site)  # type: ignore[misc]


class OwnChoice(SiteScoped):
    """The chooser's list, what was chosen in it, and its form for a new row."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.user_has_any_permission(("view", "add", "change")):
            raise Http404("nothing to choose here")
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]

    def get_object_list(self) -> models.QuerySet[Any]:
        return super().get_object_list().filter(site=self.site)  # type: ignore[misc]

    def get_objects(self, pks: list[str]) -> models.QuerySet[Any]:
        return own_rows(self.row_policy.model, self.site, pks)

    def can_create(self) -> bool:
        return self.user_has_permission("add")

    def get_creation_form(self) -> Any:
        form = super().get_creation_form()  # type: ignore[misc]
        if form is not None:
            form.fields.pop("site", None)
            form.instance.site = self.site
            offer_own_rows(form, self.site)
        return form


def own_rows(model: type[models.Model], site: Site, pks: Iterable[Any]) -> models.QuerySet[Any]:
    """Return the rows of ``site`` with these keys; keys that are no keys, and others' rows, are left out."""
    keys = []
    for pk in pks:
        try:
            keys.append(model._meta.pk.to_python(unquote(str(pk))))
        except ValidationError:
            continue
    return model._default_manager.filter(site=site, pk__in=keys)


def offer_own_rows(form: forms.BaseForm, site: Site) -> None:
    """Let every field that offers rows of a model with a site offer those of ``site`` only."""
    for field in form.fields.values():
        queryset = getattr(field, "queryset", None)
        if queryset is not None and _has_site(queryset.model):
            field.queryset = queryset.filter(site=site)


def _has_site(model: type[models.Model]) -> bool:
    try:
        return model._meta.get_field("site").related_model is Site
    except FieldDoesNotExist:
        return False
