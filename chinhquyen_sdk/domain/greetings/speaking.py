"""From what is read with the eyes to what is said aloud: numbers, days and short forms as words."""

from __future__ import annotations

import re
from typing import NamedTuple

from .rules import rules

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_GROUPS = ("", " nghìn", " triệu", " tỷ")
_LARGEST = 10**12
_DATE = re.compile(r"(?<![\w/])(\d{1,2})/(\d{1,2})(?:/(\d{4}))?(?![\w/])")
_CLOCK = re.compile(r"(?<!\w)(\d{1,2})(?:[:h](\d{2})|h)(?!\w)")
_NUMBER = re.compile(r"(?<!\w)\d{1,3}(?:\.\d{3})+(?!\w)|\d+")
_SENTENCE = re.compile(r"[^.!?…\n]+")
_CAPITALS = re.compile(r"(?<!\w)[A-ZĐ]{2,}(?:[-/][A-ZĐ]{2,})*(?!\w)")


class Estimate(NamedTuple):
    """How long a script is: words, and about how many seconds it takes to say."""

    words: int
    seconds: int

    @property
    def said(self) -> str:
        """The length as one says it."""
        minutes, seconds = divmod(self.seconds, 60)
        return f"{minutes} phút {seconds} giây" if minutes else f"{seconds} giây"


def in_words(number: int) -> str:
    """Return ``number`` as one says it in Vietnamese: 2027 is "hai nghìn không trăm hai mươi bảy"."""
    if not 0 <= number < _LARGEST:
        raise ValueError("only numbers from 0 to below a thousand billion are said")
    if number == 0:
        return _DIGITS[0]
    groups = []
    while number:
        number, group = divmod(number, 1000)
        groups.append(group)
    said = [
        _three(group, full=place < len(groups) - 1) + _GROUPS[place]
        for place, group in reversed(list(enumerate(groups)))
        if group
    ]
    return " ".join(said)


def _three(group: int, *, full: bool) -> str:
    hundreds, rest = divmod(group, 100)
    tens, ones = divmod(rest, 10)
    said = [f"{_DIGITS[hundreds]} trăm"] if hundreds or full else []
    if tens > 1:
        said.append(f"{_DIGITS[tens]} mươi")
    elif tens == 1:
        said.append("mười")
    elif ones and said:
        said.append("linh")
    if ones:
        said.append(_ones(tens, ones))
    return " ".join(said)


def _ones(tens: int, ones: int) -> str:
    if ones == 1 and tens > 1:
        return "mốt"
    return "lăm" if ones == 5 and tens else _DIGITS[ones]


def month_in_words(month: int) -> str:
    """Return a month of the solar calendar: "tháng một", "tháng tư"."""
    return "tháng " + ("tư" if month == 4 else in_words(month))


def speakable(text: str) -> str:
    """Return ``text`` as a loudspeaker can say it: days, hours and numbers as words, short forms written out."""
    for short, whole in rules().short_forms.items():
        text = re.sub(rf"(?<=\d){re.escape(short)}(?!\w)", f" {whole}", text)
        text = re.sub(rf"(?<!\w){re.escape(short)}(?!\w)", whole, text)
    text = _DATE.sub(_say_date, text)
    text = _CLOCK.sub(_say_clock, text)
    return _NUMBER.sub(_say_number, text)


def _say_date(found: re.Match[str]) -> str:
    day, month = int(found[1]), int(found[2])
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return found[0]
    early = "mùng " if day <= 10 else ""
    year = f" năm {in_words(int(found[3]))}" if found[3] else ""
    return f"{early}{in_words(day)} {month_in_words(month)}{year}"


def _say_clock(found: re.Match[str]) -> str:
    minutes = int(found[2] or 0)
    return f"{in_words(int(found[1]))} giờ" + (f" {in_words(minutes)} phút" if minutes else "")


def _say_number(found: re.Match[str]) -> str:
    number = int(found[0].replace(".", ""))
    return in_words(number) if number < _LARGEST else found[0]


def hard_to_say(script: str) -> list[str]:
    """Return what a listener would stumble over, in words for the writer; empty when it is ready to be read out."""
    said = [
        f"Còn chữ số “{found}”: mời viết bằng chữ."
        for found in dict.fromkeys(re.findall(r"\d[\d.,:/h]*", script))
    ]
    said += [f"Chữ viết tắt “{found}”: mời viết đủ." for found in dict.fromkeys(_CAPITALS.findall(script))]
    most = rules().words_per_sentence
    for sentence in _SENTENCE.findall(script):
        words = sentence.split()
        if len(words) > most:
            begun = " ".join(words[:6])
            said.append(
                f"Câu “{begun}…” dài {len(words)} chữ: người nghe loa khó theo, mời tách ra (nhiều nhất {most})."
            )
    return said


def estimate(script: str) -> Estimate:
    """Return how long it takes to say ``script``; each paragraph is a pause."""
    words = len(script.split())
    pauses = script.count("\n\n")
    return Estimate(words, round(words * 60 / rules().syllables_per_minute) + pauses)
