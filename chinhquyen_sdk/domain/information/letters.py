"""The letters that information on request brings: what is missing, more time, costs, and every kind of answer."""

from __future__ import annotations

import functools
from datetime import date
from importlib import resources
from typing import ClassVar

from pydantic import Field

from chinhquyen_sdk.domain.letters.fields import Notice
from chinhquyen_sdk.domain.letters.templates import LetterTemplate, read_template
from chinhquyen_sdk.domain.text import Line


class InformationNotice(Notice):
    """About a request for information; who asked is never told. ``sorry``: words for a late one."""

    nameless: ClassVar[str] = "Người yêu cầu cung cấp thông tin, mã số {code}"

    received_on: date = Field(title="Ngày nhận yêu cầu")
    title: Line = Field(title="Thông tin cần biết", max_length=200)
    day: date = Field(title="Ngày của việc này")
    document: Line = Field(default="", title="Số văn bản", max_length=100)
    reason: Line = Field(default="", title="Lý do, hướng dẫn", max_length=2_000)
    sorry: Line = Field(default="", title="Lời xin lỗi vì chậm", max_length=300)


class InformationMissing(InformationNotice):
    """What the request does not hold yet."""

    missing: Line = Field(title="Điều còn thiếu", max_length=4_000)


class InformationExtension(InformationNotice):
    """More time was taken. ``due`` empty: the period is not verified, so no day is promised."""

    due: date | None = Field(default=None, title="Ngày trả lời chậm nhất")
    due_basis: Line = Field(default="", title="Căn cứ của thời hạn", max_length=300)


class InformationCosts(InformationNotice):
    """What printing, copying and sending really cost."""

    amount: Line = Field(title="Chi phí", max_length=40)
    cost_detail: Line = Field(default="", title="Cách tính chi phí", max_length=1_000)


class InformationAnswer(InformationNotice):
    """The information. ``withheld``: the part that is not given, on its ground."""

    answer: str = Field(title="Trả lời", max_length=50_000)
    delivery: Line = Field(default="", title="Cách nhận", max_length=100)
    withheld: Line = Field(default="", title="Phần không cung cấp", max_length=2_000)
    ground: Line = Field(default="", title="Căn cứ", max_length=1_000)
    ground_basis: Line = Field(default="", title="Điều luật", max_length=300)


class InformationPlaces(InformationNotice):
    """Where it is public already."""

    places: Line = Field(title="Nơi đã công khai", max_length=6_000)


class InformationElsewhere(InformationNotice):
    """Who holds it."""

    agency: Line = Field(title="Nơi giữ thông tin", max_length=300)


class InformationRefusal(InformationNotice):
    """It is not given. ``ground_basis`` empty: the article was not read again."""

    ground: Line = Field(title="Lý do theo luật", max_length=1_000)
    ground_basis: Line = Field(default="", title="Căn cứ của lý do", max_length=300)


_RECORDS: dict[str, type[Notice]] = {
    "information_more_asked": InformationMissing,
    "information_extended": InformationExtension,
    "information_charged": InformationCosts,
    "information_provided": InformationAnswer,
    "information_pointed": InformationPlaces,
    "information_redirected": InformationElsewhere,
    "information_refused": InformationRefusal,
}


@functools.cache
def letter_templates() -> tuple[LetterTemplate, ...]:
    """Return the templates of information on request."""
    texts = resources.files(__package__).joinpath("texts")
    return tuple(
        read_template(id, texts.joinpath(f"{id}.toml").read_text("utf-8"), record)
        for id, record in _RECORDS.items()
    )
