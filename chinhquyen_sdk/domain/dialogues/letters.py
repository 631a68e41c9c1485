"""The letters that dialogues bring: an invitation to the hall, and an answer in writing."""

from __future__ import annotations

import functools
from datetime import date
from importlib import resources
from typing import ClassVar

from pydantic import Field

from chinhquyen_sdk.domain.letters.fields import Notice
from chinhquyen_sdk.domain.letters.templates import LetterTemplate, read_template
from chinhquyen_sdk.domain.text import Line


class ConferenceInvitation(Notice):
    """The Front and the village heads are invited to a dialogue with the people."""

    nameless: ClassVar[str] = (
        "Ủy ban Mặt trận Tổ quốc Việt Nam và các ông, bà trưởng xóm, tổ trưởng tổ dân phố"
    )

    topic: Line = Field(title="Tên buổi đối thoại", max_length=200)
    hour: Line = Field(title="Giờ", max_length=20)
    meets_on: date = Field(title="Ngày")
    place: Line = Field(title="Địa điểm", max_length=300)
    content: Line = Field(default="", title="Nội dung", max_length=5_000)
    replaced: Line = Field(default="", title="Thay giấy mời", max_length=200)


class QuestionAnswer(Notice):
    """A question asked at a dialogue is answered in writing."""

    nameless: ClassVar[str] = "Người hỏi tại buổi đối thoại mã số {code}"

    topic: Line = Field(title="Tên buổi đối thoại", max_length=200)
    received_on: date = Field(title="Ngày hỏi")
    question: Line = Field(title="Câu hỏi", max_length=2_000)
    answer: str = Field(title="Trả lời", max_length=15_000)
    answered_by: Line = Field(default="", title="Người trả lời", max_length=150)
    replaced: Line = Field(default="", title="Thay thư", max_length=200)


@functools.cache
def letter_templates() -> tuple[LetterTemplate, ...]:
    """Return the templates of dialogues."""
    texts = resources.files(__package__).joinpath("texts")
    records: dict[str, type[Notice]] = {
        "dialogue_announced": ConferenceInvitation,
        "question_answered": QuestionAnswer,
    }
    return tuple(
        read_template(id, texts.joinpath(f"{id}.toml").read_text("utf-8"), record)
        for id, record in records.items()
    )
