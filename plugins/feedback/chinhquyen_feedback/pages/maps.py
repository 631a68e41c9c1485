"""The public map and its data."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Any

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe
from wagtail.models import Site

from chinhquyen_sdk.domain.feedback import ReportState, kind_of, kinds
from chinhquyen_sdk.host.places import villages
from chinhquyen_sdk.host.sites import request_site

from .. import queries
from ..queries.crowds import ACROSS, View
from .answers import map_settings

# Seconds that a part of the map may be old; many people look at the same part.
FRESH = 30
_VIETNAM = View(Decimal(6), Decimal(102), Decimal(24), Decimal(118))
_STEP = Decimal("0.001")


@require_safe
def whole_map(request: HttpRequest) -> HttpResponse:
    """The map; beside it the way to the same matters as a list, which is for everybody."""
    site = request_site(request)
    asked = request.GET.get("kind", "")
    known = [village for village in villages(site) if village.latitude is not None]
    context = {
        "kinds": kinds(),
        "kind": asked if asked in {kind.code for kind in kinds()} else "",
        "villages": known,
        **map_settings(),
    }
    return render(request, "chinhquyen_feedback/public/map.html", context)


@require_safe
def geojson(request: HttpRequest) -> HttpResponse:
    """What lies in ``?bbox=west,south,east,north``: single matters near by, crowds far away."""
    site, kind = request_site(request), request.GET.get("kind", "")
    kind = kind if kind in {each.code for each in kinds()} else ""
    view, across = _view(request.GET.get("bbox", "")), _across(request.GET.get("across", ""))
    key = f"cq:feedback:map:{site.pk}:{kind}:{across}:{','.join(map(str, view))}"
    found = cache.get(key)
    if found is None:
        found = _features(site, view, kind, across)
        cache.set(key, found, FRESH)
    response = JsonResponse(
        found, json_dumps_params={"ensure_ascii": False}, content_type="application/geo+json"
    )
    response["Cache-Control"] = f"public, max-age={FRESH}"
    return response


def _view(asked: str) -> View:
    """Return the view, its corners on the grid: views that nearly agree are one in the cache."""
    try:
        west, south, east, north = (Decimal(part) for part in asked.split(","))
        asked_for = View(south, west, north, east)
        if not all(corner.is_finite() for corner in asked_for) or south >= north or west >= east:
            return _VIETNAM
    except (InvalidOperation, ValueError):
        return _VIETNAM
    return View(
        max(south.quantize(_STEP, "ROUND_FLOOR"), _VIETNAM.south), max(west.quantize(_STEP, "ROUND_FLOOR"), _VIETNAM.west),
        min(north.quantize(_STEP, "ROUND_CEILING"), _VIETNAM.north), min(east.quantize(_STEP, "ROUND_CEILING"), _VIETNAM.east),
    )  # fmt: skip


def _across(asked: str) -> int:
    return min(max(int(asked), 4), ACROSS) if asked.isdecimal() and len(asked) < 4 else ACROSS


def _features(site: Site, view: View, kind: str, across: int) -> dict[str, Any]:
    if view.south >= view.north or view.west >= view.east:
        return {"type": "FeatureCollection", "features": []}
    single = queries.spots(site, view, kind)
    found = (
        [_spot(spot) for spot in single]
        if single is not None
        else [_crowd(c) for c in queries.crowds(site, view, kind, across)]
    )
    return {"type": "FeatureCollection", "features": found}


def _spot(spot: queries.Spot) -> dict[str, Any]:
    state = ReportState(spot.state)
    told = {
        "code": spot.code,
        "label": kind_of(spot.kind).label,
        "state": state.label,
        "open": state.is_open,
        "url": reverse("feedback:report", args=[spot.code]),
    }
    return _feature(spot.longitude, spot.latitude, told)


def _crowd(crowd: queries.Crowd) -> dict[str, Any]:
    return _feature(crowd.longitude, crowd.latitude, {"count": crowd.open + crowd.closed, "open": crowd.open})


def _feature(longitude: float, latitude: float, told: dict[str, Any]) -> dict[str, Any]:
    point = {"type": "Point", "coordinates": [round(longitude, 6), round(latitude, 6)]}
    return {"type": "Feature", "geometry": point, "properties": told}
