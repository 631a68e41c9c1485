"""The commune as the writer of a letter."""

from __future__ import annotations

from pydantic import Field

from chinhquyen_sdk.domain.people import Addressee
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.domain.text import Line


class Office(Record):
    """What the house itself puts into a letter: its name, who signs, where to ask."""

    site: SiteRef
    post: Line = Field(default="Chủ tịch", description="the signer's post")
    signer: Line = Field(default="", description="the signer's name, empty while unknown")
    phone: Line = ""
    lookup: Line = Field(default="", description="where the sender looks the petition up, without http://")

    def words(self, to: Addressee) -> dict[str, str]:
        """Return the placeholders every template may use."""
        you = to.salutation or "ông/bà"
        return {
            "you": you,
            "You": you[:1].upper() + you[1:],
            "commune": self.site.title,
            "phone": self.phone,
            "lookup": self.lookup,
        }
