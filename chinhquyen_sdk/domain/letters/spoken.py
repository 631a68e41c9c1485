"""A letter read aloud: numbers, days, hours and telephone numbers as the announcer says them."""

from __future__ import annotations

import re

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_GROUPS = ("", " nghìn", " triệu", " tỷ")

_DAY = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})(?:/(\d{4}))?(?![\d/])")
_DATED = re.compile(r"\bngày (\d{1,2}) tháng (\d{1,2})(?: năm (\d{4}))?\b")
_PHONE = re.compile(r"(?<!\d)0\d{2,3}(?:[ .]?\d{3,4}){2}(?!\d)")
_HOUR = re.compile(r"\b(\d{1,2}) giờ(?: (\d{1,2}))?\b")
_CODE = re.compile(r"\b(?=[\w.-]*\d)(?=[\d.]*[A-Z-])[A-Z\d]+(?:[.-][A-Z\d]+)+\b")
_THOUSANDS = re.compile(r"(?<![\d.])\d{1,3}(?:\.\d{3})+(?![\d.])")
_DECIMAL = re.compile(r"(?<![\d,])(\d+),(\d+)(?![\d,])")
_NUMBER = re.compile(r"(?<![\w])\d{1,12}(?!\w)")
_SIGNS = (
    (re.compile(r"(?<=\s)m²"), "mét vuông"),
    (re.compile(r"(?<=\s)km\b"), "ki-lô-mét"),
    (re.compile(r"\s?%"), " phần trăm"),
    (re.compile(r"\./\.$"), "."),
)


def number_words(number: int) -> str:
    """Return ``number`` (0 to 999 999 999 999) in words.

    >>> number_words(2026)
    'hai nghìn không trăm hai mươi sáu'
    """
    if not 0 <= number < 10**12:
        raise ValueError("0 to 999 999 999 999")
    if number == 0:
        return _DIGITS[0]
    groups = [int(part) for part in f"{number:,}".split(",")]
    said = []
    for place, group in enumerate(groups):
        if group:
            said.append(_group(group, first=place == 0) + _GROUPS[len(groups) - 1 - place])
    return " ".join(said)


def _group(number: int, *, first: bool) -> str:
    hundreds, rest = divmod(number, 100)
    said = [f"{_DIGITS[hundreds]} trăm"] if hundreds or not first else []
    if rest:
        said.append(_tens(rest, after=bool(said)))
    return " ".join(said)


def _tens(number: int, *, after: bool) -> str:
    tens, ones = divmod(number, 10)
    if tens == 0:
        return f"linh {_DIGITS[ones]}" if after else _DIGITS[ones]
    head = "mười" if tens == 1 else f"{_DIGITS[tens]} mươi"
    if ones == 0:
        return head
    # "mười lăm", "hai mươi mốt": five and one change their sound behind tens.
    changed = {5: "lăm", 1: "mốt" if tens > 1 else "một"}
    return f"{head} {changed.get(ones, _DIGITS[ones])}"


def day_words(day: int, month: int, year: int | None = None) -> str:
    """Return "mồng năm tháng hai năm hai nghìn không trăm hai mươi sáu"."""
    said = f"{'mồng ' if day <= 10 else ''}{number_words(day)} tháng {'tư' if month == 4 else number_words(month)}"
    return f"{said} năm {number_words(year)}" if year else said


def spoken(text: str) -> str:
    """Return ``text`` with its numbers as words, ready for the loudspeaker; words are left as they are."""
    said = _CODE.sub(lambda m: _spelt(m[0]), text)
    said = _DATED.sub(lambda m: f"ngày {day_words(int(m[1]), int(m[2]), int(m[3]) if m[3] else None)}", said)
    said = _DAY.sub(_day, said)
    said = _PHONE.sub(lambda m: ", ".join(_spelt(part) for part in re.split(r"[ .]", m[0])), said)
    said = _HOUR.sub(_hour, said)
    said = _THOUSANDS.sub(lambda m: number_words(int(m[0].replace(".", ""))), said)
    said = _DECIMAL.sub(lambda m: f"{number_words(int(m[1]))} phẩy {_spelt(m[2])}", said)
    said = _NUMBER.sub(lambda m: number_words(int(m[0])), said)
    for sign, word in _SIGNS:
        said = sign.sub(word, said)
    return said


def _day(found: re.Match[str]) -> str:
    day, month, year = int(found[1]), int(found[2]), found[3]
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return found[0]
    return day_words(day, month, int(year) if year else None)


def _hour(found: re.Match[str]) -> str:
    minutes = int(found[2] or 0)
    return f"{number_words(int(found[1]))} giờ{' ' + number_words(minutes) if minutes else ''}"


def _spelt(text: str) -> str:
    return " ".join(
        _DIGITS[int(c)] if c.isdecimal() else "gạch" if c == "-" else "chấm" if c == "." else c for c in text
    )
