"""A picture in HTML. Only what stands ready is shown: nothing is made while a reader waits."""

from __future__ import annotations

from typing import Any

from django.forms.utils import flatatt
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from wagtail.images.models import Image, Picture

from chinhquyen_sdk.host.showing import haste
from cms_site.pictures.shapes import SHAPES, Shape


def picture(image: Image, shape: str, alt: str, request: HttpRequest | None, css: str = "") -> SafeString:
    """Draw ``image`` in one of SHAPES. The first picture of a page is fetched at once, the others when they come near.

    What was uploaded a moment ago is shown as it is, until the worker has made it smaller.
    """
    wanted = SHAPES[shape]
    attrs: dict[str, Any] = {"alt": alt, **({"class": css} if css else {}), **_haste(shape, request)}
    if wanted.fixed:
        attrs |= {"width": wanted.fixed, "height": wanted.height(wanted.fixed)}
    filters = wanted.filters(image)
    found = image.find_existing_renditions(*filters)
    ready = {each.spec: found[each] for each in filters if each in found}
    if not ready:
        return _as_it_is(image, wanted, attrs)
    # Only a choice of widths is explained to the browser.
    sized = {} if image.is_svg() else {"sizes": wanted.sizes}
    return mark_safe(Picture(ready, {**attrs, **sized}).__html__())  # noqa: S308 - Wagtail escapes each attribute


def _as_it_is(image: Image, wanted: Shape, attrs: dict[str, Any]) -> SafeString:
    width = wanted.widths[0] if wanted.ratio else image.width
    height = wanted.height(width) or image.height
    every = {"src": image.file.url, "width": width, "height": height, **attrs}
    return format_html("<picture><img{}></picture>", flatatt(every))


def _haste(shape: str, request: HttpRequest | None) -> dict[str, str]:
    return {} if shape == "emblem" else haste(request)
