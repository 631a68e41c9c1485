"""The ways a letter can go. Hand, post and e-mail are data like any other; a module brings more with ``letter_channels``."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from pydantic import Field

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.domain.text import Line

from .document import LetterDocument

RETRIES = 3  # a rule of the house: so often one channel is tried before the next
_SLUG = r"^[a-z][a-z0-9_]{1,39}$"
ChannelSlug = Annotated[str, Field(pattern=_SLUG, max_length=40)]


class AddressAsked(Record):
    """What a reader is asked before a channel carries anything: an address of its own, and a yes in these words."""

    label: Line = Field(title="Tên ô ghi địa chỉ", min_length=1, max_length=60)
    pattern: str = Field(title="Dạng của địa chỉ", description="regular expression for the whole address")
    hint: Line = Field(default="", title="Ví dụ", max_length=200)
    consent: Line = Field(title="Lời đồng ý", min_length=1, max_length=200)

    def fits(self, address: str) -> bool:
        """Say whether ``address`` has the right shape."""
        return re.fullmatch(self.pattern, address) is not None


@dataclass(frozen=True)
class Dispatch:
    """One attempt to send, and all of the letter that a channel gets to know.

    ``id`` is the same for every attempt by this channel: a receiver that honours it shows a letter once, however
    often it was tried. ``link`` is where everybody sees that the letter is ours, and its reader the letter itself.
    """

    site: SiteRef
    host: str
    id: UUID
    address: str
    document: LetterDocument
    link: str
    pdf: Callable[[], bytes]


class NotDelivered(Exception):
    """Raised by ``deliver``: the letter did not get there. ``text`` says why, in Vietnamese, naming nobody.

    ``again``: a later try may help. Else this channel is done with this letter, and the next one is taken.
    """

    def __init__(self, text: str, *, again: bool = True) -> None:
        super().__init__(text)
        self.text = text
        self.again = again


@dataclass(frozen=True)
class LetterChannel:
    """A way a letter can go; ``slug`` is kept with every attempt and never changes.

    Without ``deliver`` people carry it. With it a worker calls ``deliver`` in the background, once for each attempt: it
    returns when the other side took the letter, or raises ``NotDelivered``; whatever else it raises counts as a failure
    that may pass. It must give up by itself within a minute. Such a channel asks for an address: nobody is written to
    electronically without a yes. ``order``: the low ones are tried first (e-mail 200, hand 300, post 400).
    ``absent`` says why it cannot be used just now ("" when it can).
    """

    slug: str
    label: str
    order: int = 150
    asks: AddressAsked | None = None
    deliver: Callable[[Dispatch], None] | None = None
    tries: int = RETRIES
    absent: str = ""

    def __post_init__(self) -> None:
        if not re.match(_SLUG, self.slug) or not 1 <= len(self.label) <= 60 or self.tries < 1:
            raise ValueError(f"a letter channel needs a slug, a label and a try: {self.slug!r}")
        if self.deliver is not None and self.asks is None:
            raise ValueError(f"{self.slug}: nobody is written to electronically without an address and a yes")

    @property
    def electronic(self) -> bool:
        """Whether it needs the reader's yes, and leads through machines that others look into."""
        return self.asks is not None


HAND = LetterChannel("hand", "Đưa tận tay", order=300)
POST = LetterChannel("post", "Bưu điện", order=400)
EMAIL = LetterChannel(
    "email",
    "Thư điện tử",
    order=200,
    asks=AddressAsked(
        label="Thư điện tử",
        pattern=r"[^@\s<>,;]+@[^@\s<>,;]+\.[^@\s<>,;.]+",
        hint="Ví dụ: binh@vidu.vn.",
        consent="Người nhận đã đồng ý nhận thư này qua thư điện tử",
    ),
)
