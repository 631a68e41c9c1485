"""``{% load pictures %}``: the one way a template of the site shows an uploaded picture."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe
from wagtail.images.models import Image

from cms_site.pictures import shown

register = template.Library()


@register.simple_tag(takes_context=True)
def photo(context: Any, image: Image | None, shape: str, *, alt: str, css: str = "") -> SafeString:
    """``{% photo page.picture "wide" alt=page.alt %}``; ``alt=""`` only where the words beside it say the same."""
    if image is None:
        return mark_safe("")
    return shown.picture(image, shape, alt, context.get("request"), css)
