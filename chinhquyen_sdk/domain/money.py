"""Money in whole đồng: read as Vietnamese offices write it, said as people say it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from .messages import problem, thousands
from .text import fold

MOST = 10**15
"""A million tỷ: more than any project of a commune, less than a database's whole number."""

_UNITS = {
    "": 1, "d": 1, "dong": 1, "vnd": 1, "nghin": 1_000, "ngan": 1_000, "trieu": 10**6, "tr": 10**6, "ty": 10**9, "ti": 10**9,
}  # fmt: skip
_AMOUNT = re.compile(r"(\d[\d.,]*)\s*(nghin|ngan|trieu|tr|ty|ti)?(?:\s*(?:dong|vnd|d)\b\.?)?")
_GROUPED = re.compile(r"\d{1,3}(\.\d{3})+|\d{1,3}(,\d{3}){2,}")
# "ngân sách" folds to "ngan sach": a unit stands before "đồng" or alone in brackets.
_UNIT_SAID = re.compile(r"(?<!\w)(nghin|ngan|trieu|tr|ty|ti)(?=\s*d(?:ong)?(?!\w)|\))")


def read_dong(typed: str, unit: int = 1) -> int:
    """Return the đồng that ``typed`` says: "1,2 tỷ", "1 tỷ 250 triệu", "1.250.000.000 đồng"; ``unit`` counts a bare number.

    A comma begins the decimals and a dot parts the thousands, as here; a dot before one, two or more than three digits can
    only begin decimals, as machines write them. Raises ``ValueError`` with words for the person.
    """
    text = fold(typed)
    parts = list(_AMOUNT.finditer(text))
    rest = _AMOUNT.sub("", text).strip(" .,;")
    if not parts or rest:
        raise ValueError("Chưa đọc được số tiền. Ví dụ: 1.250.000.000 hoặc 1,25 tỷ.")
    total, last = Decimal(0), Decimal(MOST) * 10
    if len(parts) > 1 and not all(part[2] for part in parts):
        raise ValueError("Mời ghi đơn vị sau mỗi số, ví dụ: 1 tỷ 250 triệu.")
    for part in parts:
        worth = Decimal(_UNITS[part[2]] if part[2] else unit)
        if worth >= last:
            raise ValueError("Viết đơn vị lớn trước, ví dụ: 1 tỷ 250 triệu.")
        total, last = total + _number(part[1], part[2] or "") * worth, worth
    if total != int(total):
        raise ValueError("Số tiền lẻ dưới một đồng, mời xem lại.")
    if total > MOST:
        raise ValueError("Số tiền lớn quá, mời xem lại đơn vị.")
    return int(total)


def _number(written: str, unit: str) -> Decimal:
    written = written.rstrip(".,")
    if unit in ("ty", "ti") and re.fullmatch(r"\d{1,3}\.\d{3}", written):
        whole, _, parts = written.partition(".")
        raise ValueError(
            f"“{written} tỷ” đọc được hai cách. Mời viết {whole},{parts} tỷ hoặc {whole}{parts} tỷ."
        )
    if _GROUPED.fullmatch(written):
        return Decimal(re.sub(r"[.,]", "", written))
    whole, comma, decimals = written.rpartition(",")
    if comma and (_GROUPED.fullmatch(whole) or whole.isdigit()):
        return Decimal(f"{whole.replace('.', '')}.{decimals}")
    if re.fullmatch(r"\d+(\.\d+)?", written):
        return Decimal(written)
    raise ValueError("Chưa đọc được số tiền: dấu chấm, dấu phẩy đặt lạ. Ví dụ: 1.250.000.000 hoặc 1,25 tỷ.")


def unit_of(heading: str) -> int:
    """Return what a bare number counts below ``heading``: a million below "Tổng mức đầu tư (triệu đồng)", else 1."""
    found = _UNIT_SAID.search(fold(heading))
    return _UNITS[found[1]] if found else 1


def dong(amount: int) -> str:
    """Return ``amount`` in full: "1.250.000.000 đồng"."""
    return f"{thousands(amount)} đồng"


def short_dong(amount: int) -> str:
    """Return ``amount`` as one says it, to a hundredth of the unit: "1,25 tỷ đồng", "850 triệu đồng"."""
    for unit, name in ((10**9, "tỷ"), (10**6, "triệu")):
        if amount >= unit:
            rounded = round(Decimal(amount) / unit, 2)
            whole, _, decimals = f"{rounded:.2f}".partition(".")
            decimals = decimals.rstrip("0")
            # No dots here: "1.250 tỷ" would read two ways.
            return f"{whole}{',' if decimals else ''}{decimals} {name} đồng"
    return dong(amount)


def _read(value: Any) -> Any:
    if not isinstance(value, str) or not value.strip():
        return value
    try:
        return read_dong(value)
    except ValueError as error:
        raise problem("invalid_money", str(error)) from error


Dong = Annotated[int, Field(ge=0, le=MOST), BeforeValidator(_read)]
"""Whole đồng; a text is read as :func:`read_dong` does."""
