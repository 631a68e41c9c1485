"""How an administrative document is written: Nghị định 30/2020/NĐ-CP, Phụ lục I.

Pure text; where it stands on the page is the renderers' business.
"""

from __future__ import annotations

import re
from datetime import date

from chinhquyen_sdk.domain.dates import weekday
from chinhquyen_sdk.domain.sites import SiteRef

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
END = "./."

# What stands above the chair's post: in the committee's name, or the chair's own competence.
_ABOVE = {"committee": ("TM. ỦY BAN NHÂN DÂN",), "chair": ()}


_COMMITTEE = re.compile(r"\b(?:ỦY BAN|UỶ BAN|UBND)")


def number_line(number: int | None, symbol: str) -> str:
    """Return "Số: 05/TB-UBND"; below 10 a zero leads (II.3). Without a number there is room to write one."""
    digits = "        " if number is None else f"{number:02d}"
    return f"Số: {digits}/{symbol}"


def place_and_date(place: str, day: date | None) -> str:
    """Return "Quyết Thắng, ngày 05 tháng 02 năm 2026"; days below 10 and months 1, 2 take a zero (II.4)."""
    if day is None:
        return f"{place}, ngày       tháng       năm"
    return f"{place}, {dated(day)}"


def dated(day: date) -> str:
    """Return "ngày 05 tháng 02 năm 2026" with the zeros of the decree."""
    month = f"{day.month:02d}" if day.month <= 2 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def plainly_dated(day: date) -> str:
    """Return "ngày 5 tháng 2 năm 2026", as one says it: a letter among people is no administrative document."""
    return f"ngày {day.day} tháng {day.month} năm {day.year}"


def weekday_dated(day: date) -> str:
    """Return "thứ Sáu, ngày 13 tháng 3 năm 2026": people plan by the weekday."""
    return f"{weekday(day)}, {dated(day)}"


def agency_lines(site: SiteRef) -> tuple[str, ...]:
    """Return the issuing body's lines: "ỦY BAN NHÂN DÂN", "PHƯỜNG QUYẾT THẮNG" (II.2)."""
    return ("ỦY BAN NHÂN DÂN", site.title.upper())


def authority_lines(signer: str, post: str) -> tuple[str, ...]:
    """Return the lines above the signature (II.7); ``signer`` is "committee" or "chair".

    A deputy signs in the chair's place: "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH".
    """
    own = _COMMITTEE.split(post.upper())[0].strip()  # the agency is named at the top already
    place_of = ("KT. CHỦ TỊCH",) if own.startswith("PHÓ CHỦ TỊCH") else ()
    return (*_ABOVE[signer], *place_of, own)
