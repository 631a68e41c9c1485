"""What became of a visit, a question or a request that was handed over, on the page of whoever handed it in."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest
from django.template.loader import render_to_string
from wagtail.models import Site

from chinhquyen_sdk.domain.reception import status_sentence
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.hooks import Panel
from chinhquyen_sdk.host.access import case_granted
from chinhquyen_sdk.host.days import today

from .. import queries

_TEMPLATE = "chinhquyen_reception/public/became.html"


def draw_became(site: SiteRef, subject: object, request: object) -> list[Panel]:
    """Return where the petition stands, with the way to it, for the browser that opened what it was born from."""
    origin = getattr(subject, "id", None)
    if (
        not isinstance(origin, UUID)
        or not isinstance(request, HttpRequest)
        or not case_granted(request, origin)
    ):
        return []
    petition = queries.petition_born_of(Site(pk=site.id), origin)
    if petition is None:
        return []
    status = status_sentence(petition, today())
    context = {"petition": petition, "status": status, "closed": petition.kind.identity_protected}
    html = render_to_string(_TEMPLATE, context)
    return [Panel(order=10, title="Đơn của ông/bà", html=html)]
