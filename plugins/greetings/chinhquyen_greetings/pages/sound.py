"""The sound of a published greeting, whole or in parts: telephones ask for parts and play nothing without them."""

from __future__ import annotations

import re
from uuid import UUID

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from chinhquyen_sdk.host.sites import request_site
from chinhquyen_sdk.host.sounds import OpenedSound

from .. import queries

_PART = re.compile(r"bytes=(\d{1,15})-(\d{0,15})")
_HOUR = "public, max-age=3600"


@require_safe
def listen(request: HttpRequest, id: UUID) -> HttpResponse | FileResponse:
    """Hand the sound out."""
    site = request_site(request)
    one = queries.public_greeting(site, id)
    opened = queries.open_sound(site, one) if one else None
    if opened is None:
        raise Http404("no sound here")
    wanted = _PART.fullmatch(request.headers.get("Range", ""))
    answer = _part(opened, wanted) if wanted else FileResponse(opened.file, content_type=opened.mime)
    answer["Accept-Ranges"], answer["Cache-Control"] = "bytes", _HOUR
    return answer


def _part(opened: OpenedSound, wanted: re.Match[str]) -> HttpResponse:
    first, last = int(wanted[1]), min(int(wanted[2] or opened.size), opened.size - 1)
    with opened.file as file:
        if first > last:
            return HttpResponse(status=416, headers={"Content-Range": f"bytes */{opened.size}"})
        file.seek(first)
        content = file.read(last - first + 1)
    said = {"Content-Range": f"bytes {first}-{last}/{opened.size}"}
    return HttpResponse(content, status=206, content_type=opened.mime, headers=said)
