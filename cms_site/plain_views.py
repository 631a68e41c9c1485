"""Small addresses that are no pages: health, robots, the commune's green, and what to show when nothing else can."""

from __future__ import annotations

import posixpath

from django.conf import settings
from django.db import connection
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseRedirect,
    JsonResponse,
)
from django.template import loader
from django.templatetags.static import static
from django.urls import NoReverseMatch, reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from django.views.static import serve

from chinhquyen_sdk.host.gates import is_open
from chinhquyen_sdk.host.metrics import may_read_metrics, shown
from chinhquyen_sdk.host.models.profile import BLUEST, GREENEST
from chinhquyen_sdk.host.readiness import readiness
from chinhquyen_sdk.modules import registry
from cms_site.alerts.standing import last_known

ROBOTS = """User-agent: *
Disallow: /admin/
Disallow: /api/
Disallow: /bao-cho-sai/
Disallow: /don-thu/ho-so/
Disallow: /don-thu/q/
Disallow: /thu/
Disallow: /tim-kiem/

{maps}
"""


# Documents go out through /tep/, which asks who may read them; what is being uploaded goes out nowhere.
BEHIND_A_CHECK = ("documents", "wagtail_uploads")


@require_safe
def media(request: HttpRequest, path: str) -> HttpResponseBase:
    """Pictures of pages, where no web server in front hands them out."""
    plain = posixpath.normpath(path).lstrip("/")
    if plain.partition("/")[0].lower() in BEHIND_A_CHECK:
        raise Http404
    return serve(request, plain, document_root=settings.MEDIA_ROOT)


@require_safe
def healthz(request: HttpRequest) -> JsonResponse:
    """200 when the site answers and its database does too; asked by the server's watchman, tells nothing else."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return JsonResponse({"ok": True})


@require_safe
@cache_control(no_store=True)
def readyz(request: HttpRequest) -> JsonResponse:
    """200 when everything is there that people need, else 503 with what is not; asked by whoever sends visitors here."""
    parts = readiness()
    return JsonResponse({"ok": all(parts.values()), **parts}, status=200 if all(parts.values()) else 503)


@require_safe
@cache_control(no_store=True)
def metrics(request: HttpRequest) -> HttpResponse:
    """For the token or from the networks the settings name; for everybody else there is no such page."""
    if not may_read_metrics(request):
        raise Http404
    return HttpResponse(shown(), content_type="text/plain; version=0.0.4; charset=utf-8")


@require_safe
@cache_control(max_age=3600)
def robots(request: HttpRequest) -> HttpResponse:
    maps = "\n".join(
        f"Sitemap: {request.build_absolute_uri(path)}" for path in ("/sitemap.xml", *_module_maps(request))
    )
    return HttpResponse(ROBOTS.format(maps=maps), content_type="text/plain; charset=utf-8")


def _module_maps(request: HttpRequest) -> list[str]:
    """Maps of what modules publish besides pages: each module's address named ``sitemap``."""
    found = []
    for manifest in registry().manifests:
        try:
            path = reverse(f"{manifest.slug}:sitemap")
        except NoReverseMatch:
            continue
        found += [path] if is_open(request, manifest.slug) else []
    return found


@require_safe
@cache_control(max_age=24 * 3600)
def favicon(request: HttpRequest) -> HttpResponseRedirect:
    """For browsers that ask without having been told where it is."""
    return HttpResponseRedirect(static("cms_site/img/leaf.svg"))


@require_safe
@cache_control(max_age=30 * 24 * 3600, immutable=True)
def tea_hue(request: HttpRequest, hue: int) -> HttpResponse:
    """The commune's own green as a style sheet: the security policy allows no inline style."""
    if not GREENEST <= hue <= BLUEST:
        raise Http404
    return HttpResponse(f":root {{ --tea-hue: {hue}; }}\n", content_type="text/css; charset=utf-8")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return HttpResponse(
        loader.render_to_string("errors/404.html", {"hide_search": True}, request), status=404
    )


def broken(request: HttpRequest) -> HttpResponse:
    """Without the site's frame: whatever broke may well be in it. Urgent notices stand as this process knew them last."""
    known = {"frame": {"alerts": last_known(request)}}
    return HttpResponse(loader.render_to_string("errors/500.html", known), status=500)
