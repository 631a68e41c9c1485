"""Filing a petition, one question a screen; every screen works without JavaScript."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from chinhquyen_sdk.domain.reception import CHOSEN_BY_SENDERS, PetitionKind, suggest_kind
from chinhquyen_sdk.host.answers import sent
from chinhquyen_sdk.host.files import max_files

from .. import commands
from ..forms import ContentForm, FilesForm, SenderForm, keep_files
from .answers import see, sent_files, within
from .steps import go_on, progress
from .writing import Writing, current, forget, remember

_UPLOADS_AN_HOUR = 100
_TYPED_AN_HOUR = 200
_TYPED_MOST = 30_000  # characters
_T = "chinhquyen_reception/public/"


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def content(request: HttpRequest) -> HttpResponse:
    """Screen 1: what happened."""
    writing = current(request)
    if request.method == "POST":
        form = ContentForm(request.POST)
        if form.is_valid():
            return remember(
                go_on(request, "content"), writing.site, writing.saved(**form.answers(), typed={})
            )
    else:
        form = ContentForm(initial={**writing.data, **writing.typed, **_asked_kind(request)})
    # "het-han": a later screen was sent after the draft was gone.
    told = {
        "form": form,
        "is_back": bool(writing.has_content or writing.typed),
        "too_late": "het-han" in request.GET,
    }
    return render(request, f"{_T}content.html", {**told, **progress(request, "content")})


@require_POST
def typed(request: HttpRequest) -> HttpResponse:
    """Keep what stands in screen 1 while the person is called away; nothing is judged yet."""
    given = {name: request.POST.get(name, "") for name in ("content", "title")}
    if sum(map(len, given.values())) > _TYPED_MOST or not within(request, "typed", _TYPED_AN_HOUR):
        return HttpResponse(status=204)
    writing = current(request)
    return remember(HttpResponse(status=204), writing.site, writing.saved(typed=given))


def _asked_kind(request: HttpRequest) -> dict[str, str]:
    asked = request.GET.get("loai", "")
    return {"kind": asked} if asked in CHOSEN_BY_SENDERS else {}


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def files(request: HttpRequest) -> HttpResponse:
    """Screen 2: pictures and papers; each is kept as soon as it is sent."""
    writing = current(request)
    if request.method == "GET" and not writing.has_content:
        return see("content")
    form = FilesForm(sent(request), sent_files(request))
    if request.method == "POST" and form.is_valid():
        draft_id = _keep_uploads(request, writing, form)
        if form.is_valid():
            response = _after_files(request, writing)
            return remember(response, writing.site, draft_id) if draft_id else response
        writing = current(request) if writing.id else writing
    context = {"form": form, "files": writing.files, "room": max_files() - len(writing.files)}
    return render(request, f"{_T}files.html", {**context, **progress(request, "files")})


def _keep_uploads(request: HttpRequest, writing: Writing, form: FilesForm) -> UUID | None:
    if not form.cleaned_data["files"]:
        return writing.id
    if not within(request, "upload", _UPLOADS_AN_HOUR):
        form.add_error(
            "files", "Từ đường mạng này đã gửi lên quá nhiều tệp. Mời ông/bà đợi một giờ rồi gửi tiếp."
        )
        return writing.id
    draft_id = writing.id or writing.saved()
    keep_files(form, lambda file: commands.attach_to_draft(writing.site, draft_id, file))
    return draft_id


def _after_files(request: HttpRequest, writing: Writing) -> HttpResponse:
    if not writing.has_content:
        return see("content", query="het-han")
    if "them" in request.POST:  # "keep these", and stay for more
        return see("files", query=request.GET.urlencode())
    return go_on(request, "files")


@require_POST
def remove_file(request: HttpRequest, file_id: UUID) -> HttpResponse:
    """Take one file out of the draft."""
    writing = current(request)
    if writing.id:
        commands.remove_from_draft(writing.site, writing.id, file_id)
    return see("files", query=request.GET.urlencode())


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sender(request: HttpRequest) -> HttpResponse:
    """Screen 3: who writes."""
    writing = current(request)
    if request.method == "GET" and not writing.has_content:
        return see("content")
    form = SenderForm(sent(request), initial=writing.data)
    if request.method == "POST" and form.is_valid():
        draft_id = writing.saved(**form.answers())
        response = go_on(request, "sender") if writing.has_content else see("content", query="het-han")
        return remember(response, writing.site, draft_id)
    seems = suggest_kind(writing.data.get("content", ""), writing.data.get("title", "")).kind
    secret = seems.identity_protected or writing.data.get("kind") == PetitionKind.DENUNCIATION
    return render(
        request, f"{_T}sender.html", {"form": form, "is_secret": secret, **progress(request, "sender")}
    )


@require_POST
def discard(request: HttpRequest) -> HttpResponse:
    """Throw the draft away: somebody else will use this phone."""
    writing = current(request)
    if writing.id:
        commands.discard_draft(writing.site, writing.id)
    return forget(see("content"))
