"""Helping a colleague back in who lost the telephone: for those who look after the commune's site."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from django.contrib import messages
from django.contrib.auth import get_user_model
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.views.generic import FormView, TemplateView
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from chinhquyen_sdk.host.screens import StewardMixin
from chinhquyen_sdk.host.sites import request_site

from . import devices
from .forms import ResetForm, SignOutForm


def accounts(request: HttpRequest) -> list[Any]:
    """Return the accounts whose second step this person may reset: never one's own."""
    if request.user.is_superuser:
        everybody = get_user_model().objects.order_by("first_name", "last_name", "pk")
        return [user for user in everybody if user.pk != request.user.pk]
    return [user for user in devices.accounts_of(request_site(request)) if user.pk != request.user.pk]


@method_decorator(require_admin_access, name="dispatch")
class AccountsView(StewardMixin, WagtailAdminTemplateMixin, TemplateView):
    """Who signs in with two steps."""

    template_name = "second_factor/accounts.html"
    page_title = "Đăng nhập hai bước của cán bộ"
    header_icon = "lock"
    breadcrumbs_items: list[dict[str, Any]] = []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(accounts=accounts(self.request), **kwargs)


@method_decorator(require_admin_access, name="dispatch")
class HelpView(StewardMixin, WagtailAdminTemplateMixin, FormView):
    """Something done to a colleague's account, with a reason: ``help`` does it, ``said`` tells it with the account's name."""

    help: ClassVar[Callable[..., None]]
    said: ClassVar[str]
    header_icon = "lock"
    breadcrumbs_items: list[dict[str, Any]] = []

    @property
    def account(self) -> Any:
        found = next((user for user in accounts(self.request) if user.pk == self.kwargs["pk"]), None)
        if found is None:
            raise Http404
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(account=self.account, **kwargs)

    def form_valid(self, form: Any) -> HttpResponse:
        account, site = self.account, request_site(self.request)
        self.help(site, account, by=self.request.user, reason=form.cleaned_data["reason"])
        messages.success(self.request, self.said.format(account.get_username()))
        return redirect("second_factor:accounts")

    def form_invalid(self, form: Any) -> HttpResponse:
        response = super().form_invalid(form)
        response.status_code = 422
        return response


class ResetView(HelpView):
    """Takes one account's app of codes away."""

    template_name = "second_factor/reset.html"
    form_class = ResetForm
    page_title = "Đặt lại đăng nhập hai bước"
    help = staticmethod(devices.reset)
    said = "Đã đặt lại. {} đăng nhập bằng mật khẩu rồi cài lại."

    @property
    def account(self) -> Any:
        found = super().account
        if not found.second_factor_since:
            raise Http404
        return found


class SignOutView(HelpView):
    """Ends what an account has open on every machine and in every program."""

    template_name = "second_factor/sign_out.html"
    form_class = SignOutForm
    page_title = "Đăng xuất mọi nơi"
    help = staticmethod(devices.sign_out)
    said = "Đã đăng xuất {} ở mọi máy và hủy mọi mã truy cập API."
