"""Admin screens about the modules themselves: which are here, which are broken, what they were not told."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.generic import TemplateView, View
from pydantic import ValidationError
from wagtail.admin.paginator import WagtailPaginator
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from chinhquyen_sdk.domain.events import decode
from chinhquyen_sdk.modules import Manifest, registry

from . import journal
from .models import SiteModules, Telling
from .module_settings import keep_settings, settings_of
from .module_settings_form import settings_form
from .office.listening import LABEL, NAME
from .report import wrong_with
from .sites import request_site
from .staff import actor_of
from .switches import is_on

PER_PAGE = 50


def may_manage(request: HttpRequest) -> bool:
    """Say whether the user may switch modules of the site that ``request`` came to."""
    policy = SiteModules.get_permission_policy()
    return policy.user_has_permission_for_instance(request.user, "change", request_site(request))


class StewardMixin:
    """Lets in those who look after this site's modules."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_manage(request):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]


class ModuleLine(NamedTuple):
    """One installed module as the page shows it."""

    manifest: Manifest
    is_on: bool
    reasons: list[str]
    warnings: list[str]


class ModulesView(StewardMixin, WagtailAdminTemplateMixin, TemplateView):
    """Every module: name, version, on or off here, and what is broken and why."""

    template_name = "chinhquyen/admin/modules.html"
    page_title = "Mô-đun"
    header_icon = "list-ul"
    breadcrumbs_items: list[dict[str, Any]] = []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        site = request_site(self.request)
        known = {m.slug for m in registry().manifests}
        lines = [ModuleLine(m, is_on(site, m.slug), *wrong_with(m.slug)) for m in registry().manifests]
        absent = [broken for broken in registry().broken if broken.name not in known]
        edit = reverse("wagtailsettings:edit", args=["chinhquyen", "sitemodules", site.pk])
        return super().get_context_data(lines=lines, absent=absent, edit_url=edit, **kwargs)


class UndeliveredView(StewardMixin, WagtailAdminTemplateMixin, TemplateView):
    """What modules of this site were not told, with a button to try again."""

    template_name = "chinhquyen/admin/undelivered.html"
    page_title = "Việc chưa báo được cho mô-đun"
    header_icon = "warning"
    breadcrumbs_items: list[dict[str, Any]] = []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rows = journal.undelivered(request_site(self.request))
        paginator = WagtailPaginator(rows, PER_PAGE)
        page = paginator.get_page(self.request.GET.get("p"))
        lines = [(telling, _label(telling.module), _what(telling)) for telling in page]
        pages = paginator.get_elided_page_range(page.number)
        return super().get_context_data(page=page, elided_page_range=pages, lines=lines, **kwargs)


def _label(slug: str) -> str:
    manifest = registry().manifest(slug)
    return manifest.label if manifest else LABEL if slug == NAME else slug


def _what(telling: Telling) -> str:
    try:
        return decode(telling.entry.hook, telling.entry.payload).for_staff()
    except (
        ValidationError
    ):  # an event of another version of its module: perhaps the very reason it stands here
        return telling.entry.hook


class RetryView(StewardMixin, View):
    """Puts one telling back in the queue."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        if journal.try_again(request_site(request), pk):
            messages.success(request, "Đã xếp lại. Mô-đun sẽ được báo trong vòng một phút.")
        else:
            messages.warning(request, "Việc này đã được xử lý rồi.")
        return redirect("chinhquyen_undelivered")


class ModuleSettingsView(StewardMixin, WagtailAdminTemplateMixin, TemplateView):
    """What this commune sets in one module; the form is made of the module's own record."""

    template_name = "chinhquyen/admin/module_settings.html"
    header_icon = "cog"
    breadcrumbs_items: list[dict[str, Any]] = []

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        found = registry().manifest(kwargs["slug"])
        if found is None or found.settings_schema is None:
            raise Http404
        self.manifest, self.form_class = found, settings_form(found.settings_schema)
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self) -> str:
        return f"Thiết lập: {self.manifest.label}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kept = settings_of(request_site(self.request), self.manifest.slug)
        form = kwargs.pop("form", None) or self.form_class(initial=kept.model_dump(mode="json"))
        return super().get_context_data(form=form, manifest=self.manifest, **kwargs)

    def post(self, request: HttpRequest, slug: str) -> HttpResponse:
        form = self.form_class(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form), status=422)
        changed = keep_settings(request_site(request), slug, form.record, actor=actor_of(request.user))
        if changed:
            messages.success(request, f"Đã ghi thiết lập của {self.manifest.label}.")
        else:
            messages.info(request, "Không có gì thay đổi.")
        return redirect("chinhquyen_modules")
