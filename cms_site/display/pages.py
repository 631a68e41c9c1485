"""The page on which a reader chooses; it works without a script and asks for nothing."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from cms_site.display.choice import COOKIE, Colours, Size, chosen

A_YEAR = 366 * 24 * 3600


class DisplayForm(forms.Form):
    size = forms.ChoiceField(
        label="Cỡ chữ", choices=[(s.value, s.label) for s in Size], widget=forms.RadioSelect
    )
    colours = forms.ChoiceField(
        label="Màu sắc", choices=[(c.value, c.label) for c in Colours], widget=forms.RadioSelect
    )
    back = forms.CharField(required=False, widget=forms.HiddenInput)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def display(request: HttpRequest) -> HttpResponse:
    """Show the choice, or keep it and lead back to the page the reader came from."""
    form = DisplayForm(request.POST or None, initial=_now(request))
    if request.method == "POST" and form.is_valid():
        size, colours, back = (form.cleaned_data[name] for name in ("size", "colours", "back"))
        response = redirect(_own(request, back))
        response.set_cookie(
            COOKIE, f"{size}.{colours}", max_age=A_YEAR, samesite="Lax", secure=request.is_secure(),
            httponly=True,
        )  # fmt: skip
        return response
    return render(request, "cms_site/display.html", {"form": form}, status=422 if form.is_bound else 200)


def _now(request: HttpRequest) -> dict[str, Any]:
    size, colours = chosen(request)
    came_from = urlsplit(request.headers.get("referer", ""))
    back = came_from.path if came_from.netloc == request.get_host() else "/"
    return {"size": size.value, "colours": colours.value, "back": back}


def _own(request: HttpRequest, path: str) -> str:
    ours = url_has_allowed_host_and_scheme(path, allowed_hosts=None) and path.startswith("/")
    return path if ours and path != request.path else "/"
