"""What may stand in the place of a find: as little as protects, as much as the reader needs."""

from __future__ import annotations

import functools
import re

from .kinds import PersonalData
from .lists import RUN, either, table

_HIDDEN = {
    PersonalData.HEALTH: "(thông tin sức khỏe đã ẩn)",
    PersonalData.ADDRESS: "(địa chỉ đã ẩn)",
    PersonalData.EMAIL: "(thư điện tử đã ẩn)",
}


def suggestion(kind: PersonalData, seen: str) -> str:
    """Return the mask for ``seen``: "0912 xxx xx8", "N.V.A.", "xã Yên Lĩnh"."""
    if kind is PersonalData.NAME:
        return "".join(f"{word[0].upper()}." for word in re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", seen))
    if kind is PersonalData.PHONE:
        return _veiled(seen, keep_first=4, keep_last=1)
    if kind in (PersonalData.IDENTITY, PersonalData.ACCOUNT, PersonalData.INSURANCE):
        return _veiled(seen, keep_first=0, keep_last=3)
    if kind is PersonalData.PLATE:
        return seen[:2] + re.sub(r"\d", "x", seen[2:])
    if kind is PersonalData.BIRTH:
        year = re.search(r"(?:19|20)\d\d", seen)
        return year[0] if year and len(seen) > 4 else f"{seen[:3]}x"
    if kind is PersonalData.ADDRESS:
        return _wider(seen)
    return _HIDDEN[kind]


def _veiled(seen: str, keep_first: int, keep_last: int) -> str:
    places = [n for n, c in enumerate(seen) if c.isalnum()]
    hidden = set(places[keep_first : len(places) - keep_last])
    return "".join("x" if n in hidden else c for n, c in enumerate(seen))


def _wider(seen: str) -> str:
    """The ward, commune and what is above it may stay."""
    found = _areas().search(seen)
    return found[0] if found else _HIDDEN[PersonalData.ADDRESS]


@functools.cache
def _areas() -> re.Pattern[str]:
    return re.compile(rf"(?i:{either(table('circumstances')['areas'])})\.? *{RUN}.*$")
