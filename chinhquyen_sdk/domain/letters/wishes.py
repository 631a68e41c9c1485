"""Noting what somebody said about letters, and telling whether a reader may be the one who said it."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line, fold

from .addressing import Person
from .channels import ChannelSlug
from .consent import ContactWish, Wish, person_mark
from .humane import HumaneFacts
from .life_events import readers
from .occasions import Occasion


class NoteWish(Record):
    """Write down what a person said. Left out, a village or a year of birth does not part namesakes."""

    name: Line = Field(title="Họ và tên", min_length=1, max_length=150)
    village: Line = Field(default="", title="Xóm, tổ dân phố", max_length=100)
    birth_year: int | None = Field(default=None, title="Năm sinh", ge=1880, le=2200)
    wish: Wish = Field(title="Có muốn nhận thư không")
    occasion: Occasion | None = Field(default=None, title="Loại thư")
    channel: ChannelSlug | None = Field(default=None, title="Cách gửi")
    said_on: date = Field(title="Ngày nói")
    how: Line = Field(
        default="", title="Nói bằng cách nào", max_length=200, description="ví dụ: nói với trưởng xóm"
    )

    @property
    def mark(self) -> str:
        """The mark of the person, see ``consent.person_mark``."""
        return person_mark(Person(name=self.name, birth_year=self.birth_year), self.village)


def heard(said: NoteWish, facts: HumaneFacts, reader: Person) -> bool:
    """Say whether ``said`` counts for ``reader`` of ``facts``.

    A yes counts for the very person alone; a no for everybody who may be that person: rather no letter than an unwanted one.
    """
    place = facts.village or facts.address
    if said.wish is Wish.YES:
        return said.mark == person_mark(reader, place)
    same_year = None in (said.birth_year, reader.birth_year) or said.birth_year == reader.birth_year
    same_place = not (said.village and place) or fold(said.village) in fold(
        f"{facts.village} {facts.address}"
    )
    return fold(said.name) == fold(reader.name) and same_year and same_place


def wishes_of(
    said: list[NoteWish], facts: HumaneFacts, *, consented: date | None, occasion: Occasion
) -> dict[str, list[ContactWish]]:
    """Return by reader's name what counts for each; ``consented``: the day on which consent came with the event itself."""
    first = (
        [ContactWish(person_mark="-", wish=Wish.YES, occasion=occasion, said_on=consented)]
        if consented
        else []
    )
    return {
        reader.name: [*first, *(contact_wish(one) for one in said if heard(one, facts, reader))]
        for reader in readers(facts)
    }


def contact_wish(said: NoteWish) -> ContactWish:
    """Return ``said`` under the mark of its person."""
    told = said.model_dump(include={"wish", "occasion", "channel", "said_on", "how"})
    return ContactWish(person_mark=said.mark, **told)
