"""What a person reads when an input does not fit: one text for the form and for the API."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from pydantic import ValidationError
from pydantic_core import ErrorDetails, InitErrorDetails, PydanticCustomError


class Problem(NamedTuple):
    """One thing wrong with one field: a stable ``code`` for programs, a ``text`` for people."""

    code: str
    text: str


_Context = Mapping[str, Any]
_TEXTS: dict[str, tuple[str, str | Callable[[_Context], str]]] = {
    "missing": ("required", "Chỗ này còn để trống. Mời ông/bà điền giúp."),
    "string_too_short": (
        "required",
        lambda c: (
            "Chỗ này còn để trống. Mời ông/bà điền giúp."
            if c.get("min_length", 1) == 1
            else f"Nội dung còn ngắn quá, cần ít nhất {c['min_length']} chữ cái."
        ),
    ),
    "string_too_long": (
        "too_long",
        lambda c: f"Dài quá {thousands(c['max_length'])} chữ cái. Mời ông/bà viết gọn lại.",
    ),
    "too_long": ("too_many", lambda c: f"Nhiều nhất {c['max_length']} mục."),
    "string_pattern_mismatch": ("invalid", "Viết chưa đúng dạng."),
    "enum": ("invalid_choice", "Lựa chọn này không có trong danh sách."),
    "literal_error": ("invalid_choice", "Lựa chọn này không có trong danh sách."),
    "extra_forbidden": ("unknown_field", "Mục này không có trong biểu mẫu."),
    "int_parsing": ("invalid_number", "Chỗ này cần một con số."),
    "greater_than_equal": ("too_small", lambda c: f"Ít nhất là {c['ge']}."),
    "less_than_equal": ("too_large", lambda c: f"Nhiều nhất là {c['le']}."),
    "date_from_datetime_parsing": ("invalid_date", "Ngày chưa đúng. Ví dụ: 23/11/2026."),
    "date_parsing": ("invalid_date", "Ngày chưa đúng. Ví dụ: 23/11/2026."),
    "date_type": ("invalid_date", "Ngày chưa đúng. Ví dụ: 23/11/2026."),
    "datetime_from_date_parsing": ("invalid_date", "Ngày giờ chưa đúng. Ví dụ: 23/11/2026 08:30."),
    "bool_parsing": ("invalid", "Chỗ này chỉ chọn có hoặc không."),
    "string_type": ("invalid", "Chỗ này cần viết bằng chữ."),
}


def thousands(number: int) -> str:
    """Return ``number`` as Vietnamese write it: 8.875."""
    return f"{number:,}".replace(",", ".")


def problem(code: str, text: str) -> PydanticCustomError:
    """Return the error to raise in a record's validator; ``text`` is what the person reads."""
    return PydanticCustomError("domain", "{text}", {"code": code, "text": text})


def _read(error: ErrorDetails) -> Problem:
    context = error.get("ctx", {})
    if error["type"] == "domain":
        return Problem(str(context["code"]), str(context["text"]))
    if error["input"] is None or error["input"] == "":
        return Problem("required", str(_TEXTS["missing"][1]))
    code, text = _TEXTS.get(error["type"], ("invalid", "Chỗ này viết chưa đúng."))
    return Problem(code, text(context) if callable(text) else text)


def field_error(field: str, code: str, text: str) -> ValidationError:
    """Return the error to raise when an act finds ``field`` wrong: ``text`` stands at it, ``code`` is for programs."""
    return ValidationError.from_exception_data(
        "record", [InitErrorDetails(type=problem(code, text), loc=(field,), input="")]
    )


def field_errors(error: ValidationError) -> dict[str, list[Problem]]:
    """Return the problems of ``error`` by field name, nested names joined by dots; ``""`` is the whole record."""
    problems: dict[str, list[Problem]] = {}
    for detail in error.errors(include_url=False):
        name = ".".join(str(part) for part in detail["loc"])
        problems.setdefault(name, []).append(_read(detail))
    return problems
