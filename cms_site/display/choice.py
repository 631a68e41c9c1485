"""The choice itself: size of type, colours; one cookie of two words, and what the page's head makes of it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from django.http import HttpRequest

COOKIE = "cq_hien_thi"


class Size(StrEnum):
    USUAL = "usual"
    LARGE = "large"
    LARGEST = "largest"

    @property
    def label(self) -> str:
        return _SIZES[self]


class Colours(StrEnum):
    DEVICE = "device"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"

    @property
    def label(self) -> str:
        return _COLOURS[self]


_SIZES = {Size.USUAL: "Vừa", Size.LARGE: "To", Size.LARGEST: "Rất to"}
_COLOURS = {
    Colours.DEVICE: "Theo máy của tôi", Colours.LIGHT: "Nền sáng", Colours.DARK: "Nền tối",
    Colours.CONTRAST: "Nền sáng, chữ và đường kẻ thật đậm",
}  # fmt: skip


class Display(NamedTuple):
    """What the head of a page says: ``size`` is empty for the usual one; ``dark`` and ``contrast`` are media queries."""

    size: str
    dark: str
    contrast: str


DARK = {Colours.DEVICE: "(prefers-color-scheme: dark)", Colours.DARK: "all"}


def chosen(request: HttpRequest | None) -> tuple[Size, Colours]:
    """What the reader's cookie says; the usual where it says nothing we know."""
    size, _, colours = (request.COOKIES.get(COOKIE, "") if request else "").partition(".")
    return (
        Size(size) if size in set(Size) else Size.USUAL,
        Colours(colours) if colours in set(Colours) else Colours.DEVICE,
    )


def display_of(request: HttpRequest | None) -> Display:
    """How the pages are shown to the reader of ``request``; without a request as the device says."""
    size, colours = chosen(request)
    return Display(
        size="" if size is Size.USUAL else size.value,
        dark=DARK.get(colours, ""),
        contrast="all" if colours is Colours.CONTRAST else "(prefers-contrast: more)",
    )
