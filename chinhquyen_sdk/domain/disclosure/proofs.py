"""What shows that a form was done: a photograph, a day on the loudspeaker, a village head's word."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import Self
from uuid import UUID

from pydantic import AwareDatetime, Field, model_validator

from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line

from .forms import Form, ProofKind


class Board(StrEnum):
    """Where a board hangs."""

    OFFICE = "office"
    VILLAGE = "village"

    @property
    def label(self) -> str:
        return {"office": "Trụ sở HĐND, UBND", "village": "Nhà văn hóa, điểm sinh hoạt cộng đồng"}[self]


class Proof(Record):
    """One proof of one form. ``round`` 0 is of the first text, later ones of its corrections; ``by`` is who said so."""

    id: UUID
    posting: UUID
    form: Form = Field(title="Hình thức")
    round: int = Field(default=0, title="Lần")
    on: date = Field(title="Ngày")
    at: AwareDatetime = Field(title="Ghi lúc")
    board: Board | None = Field(default=None, title="Bảng niêm yết ở")
    village: UUID | None = Field(default=None, title="Xóm, tổ dân phố")
    place: Line = Field(default="", max_length=300, title="Ở đâu, gửi tới đâu")
    note: Line = Field(default="", max_length=500, title="Ghi chú")
    photo: UUID | None = Field(default=None, title="Ảnh")
    by: Line = Field(default="", max_length=150, title="Người ghi")


class GiveProof(Record):
    """What the officer enters. What is needed depends on the form."""

    form: Form = Field(title="Hình thức")
    on: date = Field(title="Ngày làm")
    board: Board | None = Field(default=None, title="Bảng niêm yết ở")
    village: UUID | None = Field(default=None, title="Xóm, tổ dân phố")
    place: Line = Field(default="", max_length=300, title="Ở đâu, gửi tới đâu")
    note: Line = Field(default="", max_length=500, title="Ghi chú")
    photo: UUID | None = Field(default=None, title="Ảnh")

    @model_validator(mode="after")
    def _shows_it(self) -> Self:
        kind = self.form.facts.proof
        if kind is ProofKind.PHOTO and self.photo is None:
            raise problem(
                "photo_needed", "Mời chụp bảng niêm yết rồi gửi ảnh lên: ảnh là minh chứng đã niêm yết."
            )
        if kind in (ProofKind.MEETING, ProofKind.RECORD) and len(self.place) < 3:
            raise problem("place_needed", "Mời ghi ở đâu hoặc gửi tới đâu, để sau này kiểm tra được.")
        return self


def longest_run(days: list[date]) -> int:
    """Return how many of ``days`` follow one another without a gap, at most."""
    best = run = 0
    before: date | None = None
    for day in sorted(set(days)):
        run = run + 1 if before is not None and day - before == timedelta(days=1) else 1
        best, before = max(best, run), day
    return best
