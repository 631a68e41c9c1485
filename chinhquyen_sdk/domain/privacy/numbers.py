"""Numbers given to one person: identity, telephone, account, insurance, plate; and e-mail addresses."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator

from .kinds import Candidate, PersonalData
from .lists import any_of, either, table
from .reading import Reading

_BEFORE = 48  # how far back a word still speaks for a number
_TWELVE = re.compile(r"(?<![\w./,-])0\d\d(?:[ .-]?\d){9}(?!\d|[./,]\d|/)")
_NINE = re.compile(r"(?<![\w./,-])\d{9}(?![\w/]|[.,]\d)")
_MOBILE = re.compile(
    r"(?<![\w./])(?<!\d-)(?:\(?\+?84\)?[ .-]?(?:\(0\))?|0084[ .-]?|\(?0)[ .-]?[35789](?:[ .\-)]{0,2}\d){8}(?!\d|[./]\d)"
)
_LANDLINE = re.compile(
    r"(?<![\w./])(?<!\d-)(?:\(?\+?84\)?[ .-]?|\(?0)2\d?(?:[ .\-)]{0,2}\d){8,9}(?!\d|[./]\d)"
)
_CARD = re.compile(r"(?<!\w)[A-Z]{2}[ -]?[1-5][ -]?\d{2}[ -]?\d{10}(?!\d)")
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}")
_PLATE = re.compile(
    r"(?<![\w/.-])[1-9]\d ?-? ?[A-HK-PSTUVXYZĐ]{1,2}\d? ?- ?(?:\d{3}\.\d{2}|\d{5}|\d{4})(?![\w/]|\.\d)"
    r"|(?<![\w/.-])[1-9]\d[A-HK-PSTUVXYZĐ]\d? ?\d{3}\.?\d{2}(?![\w/]|\.\d)"
)
_TREASURY = re.compile(r"\d{4}\.\d\.\d{7}")


def find_numbers(reading: Reading, own: frozenset[str]) -> Iterator[Candidate]:
    """Yield every number that looks personal. ``own``: digits and addresses of the office itself."""
    for one in (
        *_said(reading),
        *_identities(reading),
        *_phones(reading),
        *_banked(reading),
        *_others(reading),
    ):
        seen = reading.text[one.start : one.end]
        if (digits(seen) if "@" not in seen else seen.lower()) not in own:
            yield one


def digits(text: str) -> str:
    """Return the digits of ``text``; a telephone number written for callers abroad begins with 0 as at home."""
    only = re.sub(r"\D", "", text)
    return re.sub(r"^(?:00)?840?(?=[2-9]\d{8,9}$)", "0", only)


def before(reading: Reading, position: int, far: int = _BEFORE) -> str:
    """Return the small letters before ``position``, within its line."""
    start = max(0, position - far)
    piece = reading.lower[start:position]
    return piece[piece.rfind("\n") + 1 :]


@functools.cache
def _cues() -> tuple[tuple[PersonalData, re.Pattern[str], float, str], ...]:
    """A word that announces a number, then the number: the surest sign."""
    rows = table("numbers")
    gap = r"[^\d\n]{0,40}?"
    long = r"(?<!\w)(\d(?:[ .-]?\d){%s})(?!\w|[.,]\d)"
    card = r"([a-z]{2}[ -]?\d[ -]?\d{2}[ -]?\d{10}|\d{10}|\d{3} \d{3} \d{4})(?!\d)"
    return (
        (PersonalData.INSURANCE, re.compile(either(rows["insurance"]) + r"[^\d\n]{0,16}?" + card), 0.98,
         "Số bảo hiểm là của riêng một người, dùng tra được hồ sơ khám bệnh và đóng bảo hiểm."),
        (PersonalData.IDENTITY, re.compile(either(rows["identity"]) + gap + long % "8,11"), 0.99,
         "Đứng sau chữ chỉ giấy tờ tùy thân; lộ số này, kẻ gian có thể mạo danh."),
        (PersonalData.IDENTITY, re.compile(either(rows["passport"]) + r"[^\d\n]{0,20}?(?<!\w)([a-z]\d{7})(?!\w)"), 0.98,
         "Số hộ chiếu là của riêng một người."),
        (PersonalData.ACCOUNT, re.compile(either(rows["account"]) + gap + long % "5,18"), 0.97,
         "Số tài khoản của một người; chỉ cần cho người trả tiền, không cần cho người đọc."),
        (PersonalData.PHONE, re.compile(either(rows["phone"]) + r"[ :.(]{1,4}([35789]\d{8})(?!\w|[.,]\d)"), 0.8,
         "Đứng sau chữ điện thoại, có thể mất số 0 ở đầu."),
    )  # fmt: skip


def _said(reading: Reading) -> Iterator[Candidate]:
    for kind, pattern, confidence, why in _cues():
        for found in pattern.finditer(reading.lower):
            start, end = found.span(1)
            only = digits(found[1])
            if kind is PersonalData.IDENTITY and found[1][0].isdigit() and len(only) not in (9, 12):
                continue
            if kind is PersonalData.ACCOUNT and _is_public_account(reading, found.start(), start, end):
                continue
            yield Candidate(kind, start, end, confidence, why)


def _is_public_account(reading: Reading, cue: int, start: int, end: int) -> bool:
    """The account of a house, or a sum of money after the word "tài khoản"."""
    if _TREASURY.match(reading.text, start) or is_money(reading, start, end):
        return True
    holder = any_of("public", "holders")
    line_end = reading.lower.find("\n", end)
    after = reading.lower[end : line_end if 0 <= line_end < end + 70 else end + 70]
    owner = re.search(
        either(("chủ tài khoản", "chủ tk", "tên tài khoản", "của ông", "của bà")) + r"[ :]*(.{0,20})", after
    )
    if owner:
        return bool(holder.search(owner[0]))
    near = before(reading, cue, 30) + " " + reading.lower[cue:start] + " " + re.split(r"[;\n]", after)[0]
    return bool(holder.search(near))


def is_money(reading: Reading, start: int, end: int) -> bool:
    """Whether a sum is meant: "đồng" behind it, or thousands set apart by dots."""
    if any_of("public", "money").match(reading.lower, end + (reading.text[end : end + 1] == " ")):
        return True
    seen = reading.text[start:end]
    return bool(re.fullmatch(r"[1-9]\d{0,2}(?:[.,]\d{3})+", seen))


def _announced_otherwise(reading: Reading, position: int) -> bool:
    return bool(_paper().search(before(reading, position)))


@functools.cache
def _paper() -> re.Pattern[str]:
    return re.compile(any_of("public", "papers").pattern + r"[^\d;|\t]{0,24}$")


def _identities(reading: Reading) -> Iterator[Candidate]:
    provinces = frozenset(table("numbers")["provinces"])
    for found in _TWELVE.finditer(reading.text):
        only = digits(found[0])
        if only[:3] in provinces and not _announced_otherwise(reading, found.start()):
            why = "Mười hai số đúng cấu tạo số căn cước (mã tỉnh, thế kỷ và giới tính, năm sinh)."
            yield Candidate(PersonalData.IDENTITY, *found.span(), 0.9, why)
    for found in _NINE.finditer(reading.text):
        if (
            found[0].endswith("000")
            or is_money(reading, *found.span())
            or _announced_otherwise(reading, found.start())
        ):
            continue
        why = "Chín số đứng cạnh tên người, giống số chứng minh nhân dân."
        yield Candidate(PersonalData.IDENTITY, *found.span(), 0.55, why, strong=False)


def _phones(reading: Reading) -> Iterator[Candidate]:
    mobiles = frozenset(table("numbers")["mobiles"])
    for pattern, strong in ((_MOBILE, True), (_LANDLINE, False)):
        for found in pattern.finditer(reading.text):
            only = digits(found[0])
            right = (
                only[:3] in mobiles and len(only) == 10
                if strong
                else only[:2] == "02" and len(only) in (10, 11)
            )
            if (
                not right
                or _announced_otherwise(reading, found.start())
                or _is_office_phone(reading, found.start())
            ):
                continue
            said = any_of("numbers", "phone").search(before(reading, found.start(), 24))
            yield Candidate(PersonalData.PHONE, *_bracketed(reading, *found.span()), 0.95 if said else 0.85,
                            "Số điện thoại của một người; người đọc không cần để hiểu bài.", strong)  # fmt: skip


def _bracketed(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """ "(0912) 345 678" keeps its bracket, "(0912 345 678" does not."""
    opened = reading.text[start] == "(" and ")" not in reading.text[start:end]
    return start + opened, end


def _is_office_phone(reading: Reading, position: int) -> bool:
    said = before(reading, position, 90)
    return bool(any_of("public", "offices").search(re.split(r"[;|\t]", said)[-1]))


def _banked(reading: Reading) -> Iterator[Candidate]:
    """A bank's name and a long number beside each other, without the word account."""
    bank = any_of("numbers", "banks").pattern
    for pattern in (
        bank + r"[ :\-(]{1,4}(\d{8,16})(?!\w|[.,]\d)",
        r"(?<![\w.,/])(\d{8,16})[ \-(]{1,4}" + bank,
    ):
        for found in re.finditer(pattern, reading.lower):
            if not is_money(reading, *found.span(1)) and not _is_public_account(
                reading, found.start(), *found.span(1)
            ):
                yield Candidate(PersonalData.ACCOUNT, *found.span(1), 0.9, "Dãy số đứng cạnh tên ngân hàng.")


def _others(reading: Reading) -> Iterator[Candidate]:
    for found in _CARD.finditer(reading.text):
        yield Candidate(PersonalData.INSURANCE, *found.span(), 0.97, "Đúng cấu tạo mã thẻ bảo hiểm y tế.")
    for found in _EMAIL.finditer(reading.text):
        if not found[0].lower().endswith((".gov.vn", ".edu.vn", ".org.vn")):
            yield Candidate(
                PersonalData.EMAIL, *found.span(), 0.9, "Thư điện tử riêng, không phải hộp thư của cơ quan."
            )
    for found in _PLATE.finditer(reading.text):
        line = before(reading, found.start(), 40)
        if any_of("public", "holders").search(_around(reading, *found.span())) or _announced_otherwise(
            reading, found.start()
        ):
            continue
        said = any_of("numbers", "plate").search(line)
        if said or re.search(r"- ?\d{3}\.\d{2}$", found[0]):
            yield Candidate(
                PersonalData.PLATE, *found.span(), 0.95 if said else 0.75, "Biển số xe tìm ra được chủ xe."
            )


def _around(reading: Reading, start: int, end: int) -> str:
    return reading.lower[end : end + 30].split("\n")[0]


def own_numbers(given: Iterable[str]) -> frozenset[str]:
    """Return the numbers and addresses that may stand, as they are compared."""
    return frozenset(one.lower() if "@" in one else digits(one) for one in given)
