"""One's own second step: whether it is on, new codes of reserve, and giving it up."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.views.generic import FormView, TemplateView
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from . import devices, rules, sessions
from .forms import PasswordForm
from .models import Authenticator
from .views import keep_this_session, show_reserve


@method_decorator(require_admin_access, name="dispatch")
class AccountView(WagtailAdminTemplateMixin, TemplateView):
    """What stands today, and what one may do."""

    template_name = "second_factor/account.html"
    page_title = "Đăng nhập hai bước"
    header_icon = "lock"
    breadcrumbs_items: list[dict[str, Any]] = []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user = self.request.user
        device = Authenticator.objects.filter(user=user).first() if user.second_factor_since else None
        return super().get_context_data(
            since=user.second_factor_since,
            left=len(device.recovery) if device else 0,
            must_keep=rules.must_keep(user),
            is_off=rules.mode() is rules.Mode.OFF,
            **kwargs,
        )


class OwnView(WagtailAdminTemplateMixin, FormView):
    """A change to one's own second step, for its owner, who types the password again."""

    template_name = "second_factor/password.html"
    form_class = PasswordForm
    header_icon = "lock"
    breadcrumbs_items: list[dict[str, Any]] = []

    @method_decorator(require_admin_access)
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.second_factor_since:
            return redirect("second_factor:account")
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "user": self.request.user}

    def form_invalid(self, form: PasswordForm) -> HttpResponse:
        response = super().form_invalid(form)
        response.status_code = 422
        return response


class ReserveView(OwnView):
    """Ten new codes of reserve."""

    page_title = "Mã dự phòng mới"
    extra_context = {"button": "Tạo 10 mã mới", "says": "Các mã dự phòng cũ sẽ không dùng được nữa."}

    def form_valid(self, form: PasswordForm) -> HttpResponse:
        return show_reserve(self.request, devices.renew_reserve(self.request.user), "")


class GiveUpView(OwnView):
    """Back to the password alone; whoever may not do without is led to set up the new telephone at once."""

    @property
    def page_title(self) -> str:
        return "Đổi điện thoại" if rules.must_keep(self.request.user) else "Tắt đăng nhập hai bước"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            button=self.page_title,
            says="Mã trên điện thoại cũ và các mã dự phòng sẽ không dùng được nữa."
            " Các máy khác đang đăng nhập bằng tài khoản này sẽ bị đăng xuất.",
            **kwargs,
        )

    def form_valid(self, form: PasswordForm) -> HttpResponse:
        user = self.request.user
        must_keep = rules.must_keep(user)
        devices.give_up(user)
        keep_this_session(self.request, user)
        self.request.session.pop(sessions.DONE, None)
        if must_keep:
            return redirect("second_factor:enrol")
        messages.success(self.request, "Đã tắt đăng nhập hai bước.")
        return redirect("second_factor:account")
