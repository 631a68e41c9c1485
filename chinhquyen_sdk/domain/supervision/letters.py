"""The letter by which whoever told a board something hears the result."""

from __future__ import annotations

import functools
from datetime import date
from importlib import resources
from typing import ClassVar

from pydantic import Field

from chinhquyen_sdk.domain.letters.facts import LetterFacts
from chinhquyen_sdk.domain.letters.fields import Notice
from chinhquyen_sdk.domain.letters.templates import LetterTemplate, read_template
from chinhquyen_sdk.domain.people import Addressee
from chinhquyen_sdk.domain.text import Line

from .tips import Tip


class TipResult(Notice):
    """What came of something that was told."""

    nameless: ClassVar[str] = "Người cung cấp thông tin mã số {code}"

    board: Line = Field(title="Ban", max_length=300)
    place: Line = Field(title="Việc ở đâu", max_length=200)
    received_on: date = Field(title="Ngày nhận")
    result: str = Field(title="Kết quả", max_length=4_000)


@functools.cache
def letter_templates() -> tuple[LetterTemplate, ...]:
    """Return the templates of supervision."""
    text = resources.files(__package__).joinpath("texts/tip_answered.toml").read_text("utf-8")
    return (read_template("tip_answered", text, TipResult),)


def tip_facts(tip: Tip, board: str, name: str, address: str = "") -> LetterFacts:
    """Return what the letter says; a sender without a name is addressed by the code."""
    fields = {"board": board, "place": tip.place, "received_on": tip.received_on, "result": tip.result}
    return LetterFacts(to=Addressee(name=name, address=address) if name else Addressee(), fields=fields)
