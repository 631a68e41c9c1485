"""The words a greeting begins with: a template filled with the commune, its chair and the year."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.domain.text import Line

from .lunar import lunar_day, year_name
from .occasions import Occasion, Words
from .speaking import in_words


class Speaker(Record):
    """Who speaks: the commune and its chair."""

    site: SiteRef
    post: Line = Field(default="Chủ tịch Ủy ban nhân dân")
    name: Line = Field(default="", description="empty while unknown: then the post alone speaks")

    @property
    def signed(self) -> str:
        """Name and post as one says them."""
        whole = f"{self.post} {self.site.title}"
        return f"{self.name}, {whole}" if self.name else whole


def begin(occasion: Occasion, day: date, speaker: Speaker) -> Words:
    """Return the words of ``occasion`` on ``day`` as ``speaker`` would say them."""
    commune, lunar = speaker.site.title, lunar_day(day)
    known = {
        "commune": commune, "Commune": commune[:1].upper() + commune[1:], "kind": speaker.site.kind,
        "Kind": speaker.site.kind.capitalize(), "signer": speaker.signed, "year": str(day.year),
        "year_words": in_words(day.year), "lunar_name": year_name(lunar.year if lunar else day.year),
        "occasion": occasion.label[:1].lower() + occasion.label[1:] if not occasion.own else occasion.label,
    }  # fmt: skip
    template = occasion.words
    return Words(**{name: getattr(template, name).format_map(known) for name in Words.model_fields})
