"""The order of the filing screens."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from chinhquyen_sdk.host.answers import SeeOther

from .answers import see

STEPS = (
    ("content", "Chuyện gì"),
    ("files", "Ảnh, giấy tờ"),
    ("sender", "Về ông/bà"),
    ("review", "Xem lại và gửi"),
)
_NAMES = [name for name, _ in STEPS]
# Somebody who came from the summary to mend one answer goes back to it.
MENDING = "tu=xem-lai"


def is_mending(request: HttpRequest) -> bool:
    return request.GET.get("tu") == "xem-lai"


def progress(request: HttpRequest, name: str) -> dict[str, Any]:
    """Return what a screen shows of the way: its number, its name, the way back."""
    place = _NAMES.index(name)
    before = "review" if is_mending(request) else _NAMES[place - 1] if place else ""
    return {
        "step": place + 1,
        "steps": len(STEPS),
        "step_label": STEPS[place][1],
        "back": reverse(f"reception:{before}") if before else "",
        "mending": is_mending(request),
    }


def go_on(request: HttpRequest, name: str) -> SeeOther:
    """Send the browser from screen ``name`` to the next one."""
    return see("review" if is_mending(request) else _NAMES[_NAMES.index(name) + 1])
