"""Sending a report: one page, done in a minute; every part of it works without JavaScript."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core import signing
from django.core.exceptions import ValidationError as FieldError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods
from wagtail.models import Site

from chinhquyen_sdk.domain.feedback import kinds
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.host.answers import attempt
from chinhquyen_sdk.host.files import FileProblem
from chinhquyen_sdk.host.models import CommuneProfile
from chinhquyen_sdk.host.sites import request_site

from .. import commands, queries
from ..forms import SendForm
from ..panels.project import ABOUT, first_words, project_of
from .answers import HOUR, map_settings, too_often, within
from .receipt import hand_over

_SENT_AN_HOUR = 40
_SALT = "chinhquyen.feedback.draft"


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def send(request: HttpRequest) -> HttpResponse:
    """The form; with what may be the same matter shown once before it goes off."""
    site = request_site(request)
    if request.method != "POST":
        asked = request.GET.get("loai", "")
        first = {"kind": asked} if asked in {kind.code for kind in kinds()} else {}
        about = project_of(site, request.GET.get(ABOUT, "")[:30])
        first |= first_words(about) if about else {}
        return _form(request, site, SendForm(site=site, initial=first), None)
    if not within(request, "send", _SENT_AN_HOUR, HOUR):
        return too_often(request)
    form = SendForm(request.POST, request.FILES, site=site)
    form.is_valid()
    draft = _keep_photos(site, form, _draft(site, request.POST.get("giu", "")))
    if form.is_valid() and (answer := _go_on(request, site, form, draft)):
        return answer
    return _form(request, site, form, draft)


def _go_on(request: HttpRequest, site: Site, form: SendForm, draft: UUID | None) -> HttpResponse | None:
    if "moi" not in request.POST and (known := queries.similar(site, form.record)):
        context = {"form": form, "known": known, "draft": _token(site, draft), "photos": _photos(site, draft)}
        return render(request, "chinhquyen_feedback/public/similar.html", context)
    sent = attempt(
        form,
        lambda wish: commands.send_report(site, wish, actor=Actor.citizen(), draft=draft, once=form.once_key),
    )
    return hand_over(request, sent[0]) if sent else None


def _keep_photos(site: Site, form: SendForm, draft: UUID | None) -> UUID | None:
    """Keep the photographs at once: a browser forgets them when the page comes back with a question."""
    try:
        return commands.keep_photos(site, form.cleaned_data.get("photos") or (), draft)
    except FileProblem as problem:
        form.add_error("photos", FieldError(problem.text, code=problem.code))
        return draft


def _draft(site: Site, token: str) -> UUID | None:
    try:
        return UUID(signing.loads(token, salt=f"{_SALT}.{site.pk}")) if token else None
    except (signing.BadSignature, ValueError):
        return None


def _token(site: Site, draft: UUID | None) -> str:
    return signing.dumps(str(draft), salt=f"{_SALT}.{site.pk}") if draft else ""


def _photos(site: Site, draft: UUID | None) -> int:
    return len(queries.unsent_photos(site, draft)) if draft else 0


def _form(request: HttpRequest, site: Site, form: SendForm, draft: UUID | None) -> HttpResponse:
    profile = CommuneProfile.for_site(site)
    context: dict[str, Any] = {
        "form": form,
        "kinds": [(button, kind) for button, kind in zip(form["kind"], form.kinds_asked(site), strict=True)],
        "draft": _token(site, draft),
        "photos": _photos(site, draft),
        "hotline": profile.hotline or profile.phone,
        "about": project_of(site, request.GET.get(ABOUT, "")[:30]),
        **map_settings(),
    }
    status = 422 if form.errors else 200
    return render(request, "chinhquyen_feedback/public/send.html", context, status=status)
