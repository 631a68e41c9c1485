"""Template tags of the host: ``{% load chinhquyen %}``."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import template
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from wagtail.models import Site

from chinhquyen_sdk.domain import money
from chinhquyen_sdk.domain.dates import local_day, weekday
from chinhquyen_sdk.domain.greetings.lunar import lunar_day
from chinhquyen_sdk.domain.opendata import licence_of
from chinhquyen_sdk.law.book import rule
from chinhquyen_sdk.rendering import charts

from .. import citing, showing, slots
from ..gates import is_open
from ..sites import request_site, site_ref
from ..staff import sees_notices

register = template.Library()


@register.simple_tag(takes_context=True)
def slot(context: Any, name: str, subject: object = None, site: Site | None = None) -> SafeString:
    """Draw the panels of slot ``name`` about ``subject``, for the request's site or the one that is given.

    A module that breaks is left out; staff see a small notice in its place.
    """
    request = context.get("request")
    where = site_ref(site or request_site(request))
    filled = slots.fill(name, where, subject, request)
    failures = filled.failures if sees_notices(request) else []
    return render_to_string(
        "chinhquyen/slot.html", {"slot": name, "panels": filled.panels, "failures": failures}
    )


@register.simple_tag(takes_context=True)
def module_open(context: Any, slug: str) -> bool:
    """Say whether module ``slug`` is on here: ``{% module_open "reception" as open %}``."""
    return is_open(context["request"], slug)


@register.simple_tag
def choice_groups(field: Any) -> list[tuple[str, list[Any]]]:
    """Return the choices of ``field`` under their headings; all under "" where they have none."""
    labels = [label for label, inner in field.field.choices if isinstance(inner, list | tuple)]
    if not labels:
        return [("", list(field))]
    groups: list[tuple[str, list[Any]]] = [(label, []) for label in labels]
    for choice in field:
        groups[int(choice.data["index"].partition("_")[0])][1].append(choice)
    return groups


@register.simple_tag(takes_context=True)
def door(context: Any, name: str, label: str) -> SafeString:
    """Draw one door of ``<nav class="cqa-doors">``, marked on its own screen: ``{% door "outreach_checks" "Kiểm tra" %}``."""
    address = reverse(name)
    here = mark_safe(' aria-current="page"') if context["request"].path == address else ""
    return format_html('<a href="{}"{}>{}</a>', address, here, label)


@register.simple_tag(takes_context=True)
def chart(context: Any, drawn: charts.Chart) -> SafeString:
    """Draw a chart with its table beside it: ``{% chart by_month %}``."""
    first = not context.render_context.get("chart_styled", False)
    context.render_context["chart_styled"] = True
    # charts.svg escapes every word it is given.
    picture = mark_safe(charts.svg(drawn))  # noqa: S308
    parts = {"chart": drawn, "svg": picture, "table": charts.table_of(drawn), "first": first}
    return render_to_string("chinhquyen/chart.html", parts)


@register.filter
def dong(amount: int | None) -> str:
    """Say money in full: ``{{ project.capital|dong }}`` is "1.250.000.000 đồng"; nothing known is a dash."""
    return "–" if amount is None else money.dong(amount)


@register.filter
def short_dong(amount: int | None) -> str:
    """Say money as one says it: "1,25 tỷ đồng"; nothing known is a dash."""
    return "–" if amount is None else money.short_dong(amount)


@register.inclusion_tag("chinhquyen/licence.html", takes_context=True)
def data_licence(context: Any) -> dict[str, Any]:
    """Say under which licence this commune's open data may be used: ``{% data_licence %}``."""
    ref = site_ref(request_site(context["request"]))
    return {"licence": licence_of(ref), "commune": ref.title}


@register.inclusion_tag("chinhquyen/day_leaf.html")
def day_leaf(day: date) -> dict[str, Any]:
    """Draw ``day`` as the leaf of a wall calendar, the lunar day below: a picture beside a date that is written out."""
    return {"day": day, "weekday": weekday(day), "lunar": lunar_day(day)}


@register.simple_tag
def term(rule_id: str) -> str:
    """Say how long the law gives today: ``{% term "DIALOG-NOTICE" %}`` is "07 ngày"."""
    return rule(rule_id, local_day(timezone.now())).term


@register.simple_tag(takes_context=True)
def photograph(
    context: Any, small: str, large: str = "", *, alt: str, sizes: str = "", width: int = 0, height: int = 0
) -> SafeString:
    """Draw a photograph that somebody sent: ``{% photograph address alt="Ảnh lúc phản ánh" width=96 height=96 %}``.

    The view at the address answers ``?loai=avif`` with ``files.lighter.read``. With ``large``, ``width`` and
    ``height`` are the large one's.
    """
    return showing.photograph(context.get("request"), small, large, sizes, (width, height), alt)


@register.tag
def cited(parser: Any, token: Any) -> CitedNode:
    """Lead the citations of a stretch of a page to the library: ``{% cited %}{{ text|linebreaks }}{% endcited %}``."""
    inside = parser.parse(("endcited",))
    parser.delete_first_token()
    return CitedNode(inside)


class CitedNode(template.Node):
    """What stands between the two tags, with links; as it is where no module knows documents."""

    def __init__(self, inside: Any) -> None:
        self.inside = inside

    def render(self, context: Any) -> SafeString:
        drawn: SafeString = self.inside.render(context)
        request = context.get("request")
        if request is None:
            return drawn
        # Only text is touched, and every piece that is put back is escaped again.
        return mark_safe(citing.linked(site_ref(request_site(request)), drawn))  # noqa: S308
