"""On the way in: the code, the first set-up, and the way out."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import logout, update_session_auth_hash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.safestring import mark_safe
from django.views.generic import FormView, View

from chinhquyen_sdk.host.sites import request_site, site_ref
from chinhquyen_sdk.rendering.qr import qr_svg

from . import codes, devices, sessions
from .forms import CodeForm, FirstCodeAndPasswordForm, FirstCodeForm
from .rules import Mode, Step, mode

GROUP = 4


def after(request: HttpRequest) -> str:
    """Return where the person wanted to go, if it is a page of this host."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    safe = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if safe else reverse("wagtailadmin_home")


class CodeView(FormView):
    """The second step itself."""

    template_name = "second_factor/code.html"
    form_class = CodeForm

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.user.is_authenticated:
            return redirect(after(request))
        if request.waiting is None or request.waiting[1] is not Step.CODE:
            return redirect("wagtailadmin_login")
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "user": self.request.waiting[0]}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(next=after(self.request), **kwargs)

    def form_valid(self, form: CodeForm) -> HttpResponse:
        sessions.mark_done(self.request)
        return redirect(after(self.request))

    def form_invalid(self, form: CodeForm) -> HttpResponse:
        response = super().form_invalid(form)
        response.status_code = 429 if form.has_error("code", codes.Answer.LOCKED.value) else 422
        return response


class EnrolView(FormView):
    """The square code, the same key in letters, and the proof that the telephone has it."""

    template_name = "second_factor/enrol.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        user, self.is_waiting = request.user, False
        if not user.is_authenticated and request.waiting and request.waiting[1] is Step.ENROL:
            user, self.is_waiting = request.waiting[0], True
        if mode() is Mode.OFF or not (user.is_authenticated and user.has_perm("wagtailadmin.access_admin")):
            return redirect("wagtailadmin_login")
        if user.second_factor_since:
            return redirect("second_factor:account")
        self.person, self.device = user, devices.being_set_up(user)
        return super().dispatch(request, *args, **kwargs)

    def get_form(self, form_class: Any = None) -> Any:
        kwargs = self.get_form_kwargs()
        return FirstCodeForm(**kwargs) if self.is_waiting else FirstCodeAndPasswordForm(self.person, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        place = site_ref(request_site(self.request)).title
        address = codes.address_of(self.device.secret, self.person.get_username(), place)
        secret = self.device.secret
        return super().get_context_data(
            square=mark_safe(qr_svg(address, "Mã vuông để ứng dụng tạo mã quét")),  # noqa: S308 - drawn by us
            letters=[secret[at : at + GROUP] for at in range(0, len(secret), GROUP)],
            account=self.person.get_username(),
            is_waiting=self.is_waiting,
            next=after(self.request),
            **kwargs,
        )

    def form_invalid(self, form: Any) -> HttpResponse:
        response = super().form_invalid(form)
        response.status_code = 422
        return response

    def form_valid(self, form: Any) -> HttpResponse:
        reserve = devices.set_up(self.person, form.cleaned_data["code"])
        if reserve is None:
            form.add_error(
                "code", "Mã chưa đúng. Mời xem giờ trên điện thoại đã đúng chưa, rồi gõ mã đang hiện."
            )
            return self.form_invalid(form)
        keep_this_session(self.request, self.person)
        sessions.mark_done(self.request)
        return show_reserve(self.request, reserve, after(self.request))


class LeaveView(View):
    """Out again, from between the steps."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        logout(request)
        return redirect("wagtailadmin_login")


def keep_this_session(request: HttpRequest, user: Any) -> None:
    """Let the session of this browser stand when all others of ``user`` end."""
    request.user = user
    update_session_auth_hash(request, user)


def show_reserve(request: HttpRequest, reserve: list[str], wanted: str) -> HttpResponse:
    """Show the codes of reserve, this once: only their hashes are kept."""
    return render(request, "second_factor/reserve_shown.html", {"reserve": reserve, "next": wanted})
