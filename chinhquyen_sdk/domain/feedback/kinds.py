"""What is reported from the street, as data: the desk that sees to it, the days the commune promises."""

from __future__ import annotations

import functools
import tomllib
from importlib import resources
from typing import Annotated

from pydantic import AfterValidator, Field

from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import fold

OTHER = "khac"


class ReportKind(Record):
    """One kind. ``days`` are working days of the commune's own promise; the law sets none."""

    code: str
    label: str
    example: str
    unit: str
    days: int = Field(ge=1)
    urgent: str = ""
    signs: tuple[str, ...] = ()


@functools.cache
def kinds() -> tuple[ReportKind, ...]:
    """Return every kind of ``data/kinds.toml``, in the order of the buttons."""
    text = resources.files(__package__).joinpath("data/kinds.toml").read_text("utf-8")
    return tuple(ReportKind.model_validate(row) for row in tomllib.loads(text)["kind"])


def kind_of(code: str) -> ReportKind:
    """Return the kind ``code``; one that is no longer in the list is shown as "Việc khác"."""
    return next((kind for kind in kinds() if kind.code == code), kinds()[-1])


def guess_kind(words: str) -> ReportKind | None:
    """Return the kind that ``words`` seem to speak of, or None."""
    text = f" {fold(words)} "
    points = {kind.code: sum(f" {fold(sign)}" in text for sign in kind.signs) for kind in kinds()}
    best = max(kinds(), key=lambda kind: points[kind.code])
    return best if points[best.code] else None


def _known(code: str) -> str:
    if code not in {kind.code for kind in kinds()}:
        raise problem("invalid_choice", "Mời ông/bà chọn một loại việc trong danh sách.")
    return code


KindCode = Annotated[str, Field(max_length=40), AfterValidator(_known)]
"""The code of a kind that is in the list."""
