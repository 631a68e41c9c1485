"""The door of a module's cases: code and secret open one for this browser; whoever has not opened it learns nothing."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.models import Site

from chinhquyen_sdk.domain.codes import read_code

from .access import case_granted, grant_case
from .answers import SeeOther, sent
from .lookup_form import LookupForm
from .secret_keys import SECONDS, may_try, read_token
from .sites import request_site

_BUSY = f"Đã thử nhiều lần. Mời ông/bà đợi {SECONDS // 60} phút rồi thử lại."


@dataclass(frozen=True)
class CaseDoor:
    """``template`` shows the form for code and secret, ``page`` names the page of an opened case (by its code).

    ``by_code`` and ``by_secret`` are the module's queries; what they find has ``id`` and ``code``. Stand ``lookup`` and
    ``qr`` (by the token of a slip) among the module's addresses; ``behind`` is for the pages of one case.
    """

    module: str
    template: str
    page: str
    form: type[LookupForm]
    by_code: Callable[[Site, str], Any]
    by_secret: Callable[[Site, str, str], Any]

    def behind(self, view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
        """Return the page at ``<code>``: ``view`` is asked with site and case, only when this browser opened that case."""

        @never_cache
        @functools.wraps(view)
        def opened(request: HttpRequest, code: str, **more: Any) -> HttpResponseBase:
            site = request_site(request)
            found = self.by_code(site, read_code(code) or "")
            if found is None or not case_granted(request, found.id):
                return self._ask(request, self.form(initial={"code": read_code(code) or ""}), 403)
            return view(request, site, found, **more)

        return opened

    @method_decorator([never_cache, require_http_methods(["GET", "HEAD", "POST"])])
    def lookup(self, request: HttpRequest) -> HttpResponse:
        """The form for code and secret."""
        form = self.form(sent(request))
        if request.method == "POST" and form.is_valid():
            return self._open(request, form, form.cleaned_data["code"], form.cleaned_data["secret"])
        return self._ask(request, form)

    @method_decorator([never_cache, require_safe])
    def qr(self, request: HttpRequest, token: str) -> HttpResponse:
        """The QR code of a slip: opens the case and leaves the secret out of the address at once."""
        code, secret = read_token(token)
        form = self.form({"code": read_code(code) or "", "secret": ""})
        form.is_valid()
        form.errors.clear()
        answer = self._open(request, form, code, secret)
        answer["Referrer-Policy"] = "no-referrer"
        return answer

    def _open(self, request: HttpRequest, form: LookupForm, code: str, secret: str) -> HttpResponse:
        site = request_site(request)
        if not may_try(request, site, self.module, code):
            form.add_error(None, _BUSY)
            answer = self._ask(request, form, 429)
            answer["Retry-After"] = str(SECONDS)
            return answer
        found = self.by_secret(site, code, secret)
        if found is None:
            form.say_wrong()
            return self._ask(request, form, 404 if request.method != "POST" else 200)
        grant_case(request, found.id)
        return SeeOther(reverse(self.page, args=[found.code]))

    def _ask(self, request: HttpRequest, form: LookupForm, status: int = 200) -> HttpResponse:
        return render(request, self.template, {"form": form}, status=status)
