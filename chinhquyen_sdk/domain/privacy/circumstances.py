"""What is told of a person: illness, home, day of birth. Each counts only beside somebody's name."""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Iterator

from .kinds import Candidate, PersonalData
from .lists import RUN, any_of, either, table
from .numbers import before
from .reading import Reading

_DATE = r"(\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?(?:19|20)\d\d|\d{1,2} +tháng +\d{1,2},? +năm +(?:19|20)\d\d|(?:19|20)\d\d)(?![\d/])"
_AFTER_NAME = re.compile(
    r" *(?:[-,(|;]|\t) *((?:19[1-9]\d|20[01]\d)|\d{1,2}/\d{1,2}/(?:19|20)\d\d)(?= *(?:[-,);|\t\n]|$))"
)
_VALUE = rf"(?:\d+[A-Za-z]?\d*(?:[/-]\d+[A-Z]?)*(?: +{RUN})?|[A-Z]\d{{1,3}}|{RUN}(?: +\d+)?)"


_LIVES = "Nơi ở đi cùng tên: người lạ tìm đến tận nhà được."
_ROW = 120  # characters of the facts told of one person


def find_circumstances(reading: Reading, names: list[tuple[int, int]]) -> Iterator[Candidate]:
    """Yield illnesses, homes and days of birth; ``names`` are those of private persons."""
    yield from _illnesses(reading)
    yield from _births(reading, names)
    yield from _homes(reading, [end for _, end in names])


def _illnesses(reading: Reading) -> Iterator[Candidate]:
    why = "Nói về bệnh hoặc khuyết tật của một người: dữ liệu nhạy cảm, người khác không được biết."
    for found in any_of("circumstances", "illnesses").finditer(reading.lower):
        said = before(reading, found.start(), 40)
        if _campaign().search(said):
            continue
        why = "Nói về bệnh hoặc khuyết tật của một người: dữ liệu nhạy cảm, người khác không được biết."
        yield Candidate(PersonalData.HEALTH, *found.span(), 0.85, why, strong=False)


@functools.cache
def _campaign() -> re.Pattern[str]:
    return re.compile(any_of("circumstances", "campaigns").pattern + r"[^.;]{0,28}$")


@functools.cache
def _birth() -> re.Pattern[str]:
    return re.compile(either(table("numbers")["birth"]) + r"(?: +(?:ngày|năm|vào))?[ :\t|-]{0,4}" + _DATE)


def _births(reading: Reading, names: list[tuple[int, int]]) -> Iterator[Candidate]:
    why = "Ngày hoặc năm sinh đi cùng tên thì nhận ra đúng một người."
    for found in _birth().finditer(reading.lower):
        if not any_of("public", "remembered").search(before(reading, found.start(), 40)):
            yield Candidate(PersonalData.BIRTH, *found.span(1), 0.9, why, strong=False)
    for _, end in names:
        if year := _AFTER_NAME.match(reading.text, end):
            yield Candidate(PersonalData.BIRTH, *year.span(1), 0.65, why, strong=False)


@functools.cache
def _address() -> re.Pattern[str]:
    rows = table("circumstances")
    # Case matters in the value and not in the word before it, so the word is spelt in a group of its own.
    home, hamlet = (f"(?i:{either(rows[name])})" for name in ("homes", "hamlets"))
    wider = f"(?i:{either([*rows['wider'], *rows['areas']])})"
    item = rf"(?:{home}|{hamlet}|{wider})\.? *{_VALUE}"
    numbered = rf"(?i:(?<!\w)(?:số|so|nhà|nha)) +\d{{1,4}}[A-Z]?(?:/\d+)*(?=[ ,]+(?:{home}|{hamlet}|(?i:đường|phố|duong|pho)))"
    slashed = r"(?<![\w/.])\d+[A-Z]?(?:/\d+[A-Z]?)*(?= +(?i:đường|phố|ngõ|duong|ngo|hẻm|kiệt)(?!\w))"
    return re.compile(rf"(?P<strong>{numbered}|{slashed}|{home}\.? *{_VALUE})(?:(?: *[,-])? *{item})*"
                      rf"|(?P<weak>{hamlet}\.? *{_VALUE})(?:(?: *[,-])? *{item})*")  # fmt: skip


@functools.cache
def _begins() -> re.Pattern[str]:
    """Where an address may begin: cheap to look for."""
    rows = table("circumstances")
    words = [*rows["homes"], *rows["hamlets"], "số", "nhà"]
    return re.compile(either(words) + r"(?=[ .\d])|(?<![\w/.])\d+[a-z]?(?:/\d+[a-z]?)* +(?=[đdpnhk])")


def _homes(reading: Reading, ends: list[int]) -> Iterator[Candidate]:
    """Yield homes: an address in full, or a hamlet right behind a name or among the facts told of a person."""
    done = 0
    for anchor in _begins().finditer(reading.lower):
        if anchor.start() < done:
            continue
        found = _address().match(reading.text, anchor.start())
        # "Ngo Van An" without marks is a man, no alley
        if found is None or (found[0][:4].lower() == "ngo " and not found[0][4].isdigit()):
            continue
        done = found.end()
        said = before(reading, found.start(), 40)
        n = bisect.bisect_right(ends, found.start()) - 1
        gap = found.start() - ends[n] if n >= 0 else len(reading.text)
        strong = found["strong"] is not None
        told = _resides().search(said) or gap <= (60 if strong else 14) or _listed(said, gap)
        if told and not _venue().search(said[-gap:]):
            why = _LIVES if strong else "Thôn, xóm, tổ đi cùng tên người."
            yield Candidate(PersonalData.ADDRESS, *found.span(), 0.85 if strong else 0.65, why, strong=False)


@functools.cache
def _resides() -> re.Pattern[str]:
    return re.compile(any_of("circumstances", "resides").pattern + r"[ :\t|]{0,3}$")


@functools.cache
def _venue() -> re.Pattern[str]:
    return re.compile(any_of("public", "venues").pattern + r"[^;.\n|\t]{0,24}$")


def _listed(said: str, gap: int) -> bool:
    """One of several facts told of a person between commas: "bà Mơ, CCCD số …, xóm Đồng"."""
    return gap <= _ROW and said.rstrip(" ")[-1:] in (",", ";", "(", "-", "|", "\t")
