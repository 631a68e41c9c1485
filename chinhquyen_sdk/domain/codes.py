"""Codes a person can read over the telephone, the secret that goes with one, and short names for addresses."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable

_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # no 0/O, 1/I/L, U/V twins
_CODE = re.compile(r"\d{10}")
_SECRET = re.compile(rf"[{_LETTERS}]{{8}}")


def new_code(year: int) -> str:
    """Return a random code such as ``26-4839-2174``: the year, seven digits, one check digit."""
    digits = f"{year % 100:02d}{secrets.randbelow(10**7):07d}"
    return _grouped(digits + _check_digit(digits))


class DistinctCodes:
    """Codes for many cases that are written at once, before a table can say which code is taken: no two alike."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._given = set(taken)

    def new(self, year: int) -> str:
        """Return a code of ``year`` that was not given before."""
        while (code := new_code(year)) in self._given:
            pass
        self._given.add(code)
        return code


def new_secret() -> str:
    """Return a random secret such as ``K7QP-3MXD`` (39 bits; guessing is throttled by the host)."""
    return secret_of(secrets.token_bytes(32))


def secret_of(digest: bytes) -> str:
    """Return the secret that ``digest`` (at least 16 random or keyed bytes) stands for.

    A form sent twice must show the same secret, though only a hash of it is kept.
    """
    number, text = int.from_bytes(digest, "big"), ""
    for _ in range(8):
        number, letter = divmod(number, len(_LETTERS))
        text += _LETTERS[letter]
    return f"{text[:4]}-{text[4:]}"


def read_code(typed: str) -> str | None:
    """Return the code a person meant by ``typed``, or None when it cannot be one."""
    digits = re.sub(r"\D", "", typed)
    if not _CODE.fullmatch(digits) or _check_digit(digits[:-1]) != digits[-1]:
        return None
    return _grouped(digits)


def new_name(length: int = 5) -> str:
    """Return a short random name for an address that people read off a screen and type: ``K7QP3``."""
    return "".join(secrets.choice(_LETTERS) for _ in range(length))


def read_name(typed: str) -> str | None:
    """Return the short name a person meant by ``typed``, or None when it cannot be one."""
    text = re.sub(r"[\s\-.]", "", typed).upper()
    return text if 4 <= len(text) <= 12 and not set(text) - set(_LETTERS) else None


def read_secret(typed: str) -> str | None:
    """Return the secret a person meant by ``typed``, or None when it cannot be one."""
    text = re.sub(r"[\s\-.]", "", typed).upper()
    return f"{text[:4]}-{text[4:]}" if _SECRET.fullmatch(text) else None


def _grouped(digits: str) -> str:
    return f"{digits[:2]}-{digits[2:6]}-{digits[6:]}"


def _check_digit(digits: str) -> str:
    """Luhn: catches one wrong digit and most swaps of neighbours."""
    total = 0
    for place, char in enumerate(reversed(digits)):
        value = int(char) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return str(-total % 10)
