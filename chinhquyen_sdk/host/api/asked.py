"""What a list reads of its query: described by a record, and refused when it cannot be read."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any

from drf_spectacular.utils import OpenApiParameter
from pydantic import BaseModel, BeforeValidator, Field, ValidationError

from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.records import Record

PERIOD = r"(199[0-9]|2[01][0-9]{2})(-q[1-4]|-(0[1-9]|1[0-2]))?"


def shaped(pattern: str, code: str, text: str) -> BeforeValidator:
    """Return the check of what was typed: pydantic reads more (" 1_0", "on", seconds since 1970) than is described."""
    fits = re.compile(pattern)

    def check(typed: Any) -> Any:
        if isinstance(typed, str) and not fits.fullmatch(typed):
            raise problem(code, text)
        return typed

    return BeforeValidator(check)


def readable(fits: Callable[[str], object], text: str) -> BeforeValidator:
    """Return the check that ``fits`` makes something of what was typed; ``text`` says what it should be."""

    def check(typed: Any) -> Any:
        if typed and not fits(str(typed)):
            raise problem("invalid", text)
        return typed

    return BeforeValidator(check)


NO_PAGE = "Trang này không còn. Mời xem lại từ đầu."
Whole = Annotated[
    int, shaped(r"[0-9]{1,9}", "invalid_number", "Chỗ này cần một số nguyên, chỉ gồm chữ số."), Field(ge=0)
]
Year = Annotated[
    int, shaped(r"[0-9]{1,9}", "invalid_number", "Năm viết bằng bốn chữ số. Ví dụ: 2026."), Field(ge=2000, le=2199)
]  # fmt: skip
Day = Annotated[
    date, shaped(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", "invalid_date", "Ngày viết theo dạng năm-tháng-ngày. Ví dụ: 2026-11-23.")
]  # fmt: skip
PeriodCode = Annotated[
    str, shaped(r"|" + PERIOD, "invalid", "Kỳ viết là 2026, 2026-q4 hoặc 2026-11."), Field(json_schema_extra={"pattern": f"^({PERIOD})$"})
]  # fmt: skip
Flag = Annotated[bool, shaped(r"true|false", "invalid", "Chỗ này chỉ nhận true hoặc false.")]
Words = Annotated[str, Field(max_length=200)]


class ByCursor(Record):
    """A list that is only turned over."""

    cursor: Words = Field("", title="Chìa của trang sau, lấy từ next")


class ByYear(Record):
    """Facts of one year."""

    year: Year | None = Field(None, title="Năm; bỏ trống: năm nay")


class Unreadable(Exception):
    """A query that cannot be read; ``error`` is pydantic's, by parameter. The API answers 400."""

    def __init__(self, error: ValidationError) -> None:
        super().__init__("query")
        self.error = error


def parameters(record: type[BaseModel]) -> list[OpenApiParameter]:
    """Return ``record`` as the parameters of a query."""
    schema = record.model_json_schema()
    parts = schema.get("$defs", {})
    return [
        OpenApiParameter(name, _said(field, parts), description=record.model_fields[name].title or "")
        for name, field in schema["properties"].items()
    ]


def _said(field: dict[str, Any], parts: dict[str, Any]) -> dict[str, Any]:
    """Return what one parameter may be; that it may be left out is said by its not being required."""
    kinds = [each for each in field.get("anyOf", [field]) if each.get("type") != "null"]
    one = kinds[0] | parts.get(kinds[0].get("$ref", "").rpartition("/")[2], {})
    return {
        key: value for key, value in one.items() if key not in ("$ref", "title", "description", "default")
    }
