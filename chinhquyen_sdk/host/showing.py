"""Photographs out of the private storage, on a page: the lightest kind a browser knows, in the size it needs."""

from __future__ import annotations

from typing import Any

from django.forms.utils import flatatt
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from .files.pictures import SMALL
from .files.storage import LIGHTER

KIND = "loai"  # the query's name by which a view is asked for a kind


def haste(request: Any) -> dict[str, str]:
    """The first picture of a page is fetched at once, the others when the reader comes near."""
    if request is None or getattr(request, "_chinhquyen_picture", False):
        return {"loading": "lazy", "decoding": "async"}
    request._chinhquyen_picture = True
    return {"fetchpriority": "high"}


def photograph(
    request: Any, small: str, large: str, sizes: str, size: tuple[int, int], alt: str
) -> SafeString:
    """Draw a photograph whose view stands at ``small``, and at ``large`` in ``size``; "" and 0 where there is none."""
    width, height = size
    choice = (
        {small: min(width, round(width * SMALL / max(size))), large: width} if large and max(size) else {}
    )

    def addresses(kind: str) -> str:
        if not choice:
            return _in_kind(small, kind)
        return ", ".join(f"{_in_kind(address, kind)} {wide}w" for address, wide in choice.items())

    known = {"sizes": sizes} if choice else {}
    sources = [flatatt({"type": f"image/{kind}", "srcset": addresses(kind), **known}) for kind in LIGHTER]
    fallback = {"src": small, "alt": alt, **({"srcset": addresses("")} if choice else {}), **known}
    measured = {"width": width, "height": height} if max(size) else {}
    image = format_html("<img{}>", flatatt({**fallback, **measured, **haste(request)}))
    drawn = mark_safe("".join(f"<source{source}>" for source in sources))  # noqa: S308 - flatatt escapes
    return format_html("<picture>{}{}</picture>", drawn, image)


def _in_kind(address: str, kind: str) -> str:
    if not kind:
        return address
    return f"{address}{'&' if '?' in address else '?'}{KIND}={kind}"
