"""In which shapes pictures are shown, and how wide they stand on a screen."""

from __future__ import annotations

from typing import NamedTuple

from django.db.models import Prefetch
from wagtail.images.models import Filter, Image, Rendition

# The browser takes the first it knows; the last is what every browser knows.
PHOTO = ("avif", "webp", "jpeg")
DRAWN = ("avif", "webp", "png")  # what may have holes in it


class Shape(NamedTuple):
    """``widths``: the one for browsers without ``srcset`` first. ``ratio`` cuts; without one the whole picture is shown.

    ``fixed``: how wide it stands on every screen; the others fill what the layout gives them.
    """

    widths: tuple[int, ...]
    sizes: str
    ratio: tuple[int, int] | None = None
    formats: tuple[str, ...] = PHOTO
    fixed: int = 0

    def filters(self, image: Image) -> list[Filter]:
        """What Wagtail must make of ``image``: every width in every format; of a drawing in SVG only itself."""
        if image.is_svg():
            return [Filter(self._cut(self.widths[0]))]
        useful = [width for width in self.widths if width <= image.width] or [self.widths[-1]]
        return [Filter(f"{self._cut(width)}|format-{kind}") for kind in self.formats for width in useful]

    def specs(self) -> list[str]:
        """Everything that may have been made in this shape of any picture."""
        cuts = [self._cut(width) for width in self.widths]
        return cuts[:1] + [f"{cut}|format-{kind}" for cut in cuts for kind in self.formats]

    def height(self, width: int) -> int:
        """What goes with ``width``; 0 where the picture itself decides."""
        return width * self.ratio[1] // self.ratio[0] if self.ratio else 0

    def _cut(self, width: int) -> str:
        return f"fill-{width}x{self.height(width)}" if self.ratio else f"width-{width}"


SHAPES = {
    # Beside the greeting; a telephone shows none, and takes the smallest there is.
    "welcome": Shape((768, 384, 192), "(min-width: 52rem) 24rem, 1px", (3, 2)),
    "card": Shape((640, 320), "(min-width: 40rem) 22rem, calc(100vw - 2rem)", (16, 9)),
    "wide": Shape((800, 400, 1200), "(min-width: 46rem) 44rem, calc(100vw - 2rem)"),
    "portrait": Shape((240, 120), "120px", (4, 5), fixed=120),
    "emblem": Shape((80, 40), "40px", (1, 1), DRAWN, fixed=40),
}


def made(path: str, shape: str) -> Prefetch:
    """What was made of many pictures, in one question: ``prefetch_related(made("picture__renditions", "card"))``."""
    ready = Rendition.objects.filter(filter_spec__in=SHAPES[shape].specs())
    return Prefetch(path, ready, to_attr="prefetched_renditions")
