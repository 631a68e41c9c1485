"""A letter of the module's own, with the record of what it must know."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from chinhquyen_sdk import LetterTemplate
from chinhquyen_sdk.domain.letters.fields import Notice


class Helped(Notice):
    """What the letter says."""

    deed: str = Field(title="Việc đã giúp", max_length=120)
    helped_on: date = Field(title="Ngày giúp")


THANKS = LetterTemplate(
    id="hello_thanks",
    label="Cảm ơn người giúp báo tin",
    heading="THƯ CẢM ƠN",
    subject="Cảm ơn đã giúp báo tin",
    symbol="TB-UBND",
    book="thong-bao",
    signer="chair",
    record=Helped,
    body="Kính thưa {you},\n\nXin cảm ơn {you} đã {deed} {helped_on}.",
)
