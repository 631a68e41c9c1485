"""How the commune keeps its promises: one honest picture for any page."""

from __future__ import annotations

from django.template.loader import render_to_string
from wagtail.models import Site

from chinhquyen_sdk.domain.sites import SiteRef

from .. import queries
from .officer import today

_WIDTH = 320  # of the drawing, in its own units


def draw_promises(site: SiteRef, request: object) -> str:
    """Return the year's bar of answers on time and late, with its figures in a table beside it."""
    year = today().year
    kept = queries.promises(Site(pk=site.id), year)
    late = kept.finished - kept.on_time
    waiting = kept.received - kept.finished
    whole = max(kept.received, 1)
    parts = [("on-time", kept.on_time), ("late", late), ("waiting", waiting)]
    return render_to_string(
        "chinhquyen_reception/pieces/promises.html",
        {
            "year": year,
            "kept": kept,
            "late": late,
            "waiting": waiting,
            "bars": _bars(parts, whole),
            "width": _WIDTH,
        },
    )


def _bars(parts: list[tuple[str, int]], whole: int) -> list[dict[str, object]]:
    start, bars = 0, []
    for name, number in parts:
        width = number * _WIDTH // whole
        bars.append({"name": name, "x": start, "width": width})
        start += width
    return bars
