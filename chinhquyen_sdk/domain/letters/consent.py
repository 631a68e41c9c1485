"""Who may be written to, by which way, and that nobody gets two letters for one event."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from hashlib import sha256
from typing import NamedTuple

from pydantic import Field

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line, fold

from .addressing import Person
from .channels import ChannelSlug, LetterChannel
from .occasions import Occasion

# What an office must tell whoever it concerns is no greeting; it cannot be opted out of, only its way can be chosen.
OWED = frozenset({Occasion.LATE_APOLOGY, Occasion.ERROR_APOLOGY, Occasion.NOTICE, Occasion.INVITATION})
# These touch what is most private: asked before, not only stopped after.
_ASKED_FIRST = frozenset({Occasion.VISIT})
BASIS = "Luật Bảo vệ dữ liệu cá nhân (sự đồng ý và quyền rút lại); quy tắc của xã"


class Wish(StrEnum):
    YES = "yes"
    NO = "no"

    @property
    def label(self) -> str:
        """The officers' words."""
        return {"yes": "Muốn nhận thư", "no": "Không muốn nhận thư"}[self.value]


class ContactWish(Record):
    """What a person said about being written to. Empty ``occasion`` or ``channel``: all of them. The latest counts."""

    person_mark: str = Field(title="Người", max_length=64)
    wish: Wish = Field(title="Có muốn nhận không")
    occasion: Occasion | None = Field(default=None, title="Loại thư")
    channel: ChannelSlug | None = Field(default=None, title="Cách gửi")
    said_on: date = Field(title="Ngày nói")
    how: Line = Field(default="", title="Nói bằng cách nào", max_length=200)


class Permitted(NamedTuple):
    """``channels`` in the order to try; none: do not write, and ``reason`` says why in Vietnamese."""

    channels: tuple[LetterChannel, ...]
    reason: str


def may_write(
    occasion: Occasion, wishes: Iterable[ContactWish], channels: Iterable[LetterChannel]
) -> Permitted:
    """Return which of ``channels`` may carry a letter for ``occasion``, by what its reader said (all of one person).

    Paper may always carry what the office owes; what is electronic carries nothing that nobody asked for.
    """
    said = sorted(wishes, key=lambda wish: wish.said_on)
    if occasion not in OWED and _latest(said, occasion, None) is Wish.NO:
        return Permitted((), f"Người này không muốn nhận thư “{occasion.label.lower()}”. Căn cứ: {BASIS}.")
    if occasion in _ASKED_FIRST and _latest(said, occasion, None) is not Wish.YES:
        return Permitted(
            (), f"Thư “{occasion.label.lower()}” chỉ gửi khi người nhận đã đồng ý. Căn cứ: {BASIS}."
        )
    open_ways = tuple(c for c in channels if _open(said, occasion, c))
    if open_ways:
        return Permitted(open_ways, "Được gửi: " + ", ".join(c.label.lower() for c in open_ways) + ".")
    return Permitted((), f"Người này chưa đồng ý nhận thư bằng những cách đang có. Căn cứ: {BASIS}.")


def _open(said: list[ContactWish], occasion: Occasion, channel: LetterChannel) -> bool:
    wish = _latest([one for one in said if one.channel == channel.slug], occasion, channel.slug)
    return wish is Wish.YES if channel.electronic else wish is not Wish.NO


def _latest(said: list[ContactWish], occasion: Occasion, channel: str | None) -> Wish | None:
    fitting = [one for one in said if one.occasion in (None, occasion) and one.channel == channel]
    return fitting[-1].wish if fitting else None


def person_mark(person: Person, place: str = "") -> str:
    """Return a mark that is equal for one person written twice: accents, case and spaces do not part them.

    ``place`` (village or address) and year of birth tell namesakes apart. No name can be read from it, but a guess can
    be tried against it: keep it as personal data.
    """
    parts = (fold(person.name), str(person.birth_year or ""), fold(place))
    return sha256("\x1f".join(parts).encode()).hexdigest()


def once_key(event: str, mark: str) -> str:
    """Return the key under which a letter about ``event`` to the person of ``mark`` may exist once."""
    return sha256(f"{event}\x1f{mark}".encode()).hexdigest()
