"""How a person is addressed: by calling, by age and by sex; "ông/bà" whenever that is not known."""

from __future__ import annotations

import functools
import re
import tomllib
from datetime import date
from enum import StrEnum
from importlib import resources
from typing import Any

from pydantic import Field

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line


class Sex(StrEnum):
    MALE = "nam"
    FEMALE = "nu"
    UNKNOWN = ""

    @property
    def label(self) -> str:
        """The officers' word."""
        return {"nam": "Nam", "nu": "Nữ", "": "Không rõ"}[self.value]


class Role(StrEnum):
    """A calling that decides the form of address whatever the age."""

    NONE = ""
    TEACHER = "giao_vien"
    HEROIC_MOTHER = "me_viet_nam_anh_hung"
    VILLAGE_ELDER = "gia_lang"
    MONK = "nha_su"
    PRIEST = "linh_muc"

    @property
    def label(self) -> str:
        """The officers' word."""
        return _ROLES[self]


_ROLES = {
    Role.NONE: "Không ghi",
    Role.TEACHER: "Thầy giáo, cô giáo",
    Role.HEROIC_MOTHER: "Mẹ Việt Nam anh hùng",
    Role.VILLAGE_ELDER: "Già làng",
    Role.MONK: "Nhà sư",
    Role.PRIEST: "Linh mục",
}


class Person(Record):
    """Somebody a letter speaks to or of. The year of birth is for the form of address alone and is never printed."""

    name: Line = Field(title="Họ và tên", min_length=1, max_length=150)
    sex: Sex = Field(default=Sex.UNKNOWN, title="Nam hay nữ")
    birth_year: int | None = Field(default=None, title="Năm sinh", ge=1880, le=2200)
    role: Role = Field(default=Role.NONE, title="Chức phận")
    called: Line = Field(
        default="",
        title="Xưng hô",
        max_length=30,
        description="để trống: tự chọn theo tuổi, ví dụ cô, chú, bác",
    )


@functools.cache
def _customs() -> dict[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath("data/addressing.toml").read_text("utf-8"))


def called(person: Person, on: date) -> str:
    """Return the form of address for ``person`` on the day ``on``: "cụ", "bà", "anh", "thầy", "ông/bà" …"""
    if person.called:
        return person.called
    row = _customs()["roles"][person.role] if person.role else _by_age(person, on)
    if row is None:
        return {Sex.MALE: "ông", Sex.FEMALE: "bà"}.get(person.sex, str(_customs()["fallback"]))
    return str(row[person.sex or "either"])


def _by_age(person: Person, on: date) -> dict[str, str] | None:
    if person.birth_year is None or not 0 <= (age := on.year - person.birth_year) <= _customs()["oldest"]:
        return None
    row: dict[str, str] = next(row for row in _customs()["ages"] if age >= row["from"])
    return row


def named(person: Person, on: date) -> str:
    """Return "bà Nguyễn Thị Bình"."""
    return f"{called(person, on)} {person.name}"


def given_name(name: str) -> str:
    """Return what neighbours call somebody: the last word; the whole name where it may not be the last one.

    Ê Đê, Ba Na and K'Ho names begin with a mark of sex ("Y Moan Êñuôl", "H'Hen Niê", "K'Brêu") and end with the clan.
    """
    if re.match(r"(?:Y|[HKA-Z]['’ʼ]\w+|Ka)\b", name) or not re.search(r"\w", name.split(" ")[-1]):
        return name
    return name.split(" ")[-1]


def hello(person: Person, on: date) -> str:
    """Return the opening line: "Kính thưa bà Bình," to elders, "Anh Nam thân mến," to the young."""
    word = called(person, on)
    return _opening(word, f"{word} {given_name(person.name)}")


def of_one_age(one: Person, other: Person) -> tuple[Person, Person]:
    """Return two who share a letter; of whom no year is known, the other's counts: "anh Nam và chị Hoa", not "bà Hoa"."""
    ages = (one.birth_year or other.birth_year, other.birth_year or one.birth_year)
    return one.model_copy(update={"birth_year": ages[0]}), other.model_copy(update={"birth_year": ages[1]})


def hello_both(one: Person, other: Person, on: date) -> str:
    """Return the opening line to two people: "Anh Nam và chị Hoa thân mến,"."""
    one, other = of_one_age(one, other)
    names = " và ".join(f"{called(p, on)} {given_name(p.name)}" for p in (one, other))
    young = all(called(p, on) in _DEAR for p in (one, other))
    return _opening("anh" if young else "ông", names)


_DEAR = ("anh", "chị", "em", "bé", "cháu")


def _opening(word: str, names: str) -> str:
    return f"{names[:1].upper()}{names[1:]} thân mến," if word in _DEAR else f"Kính thưa {names},"


def both(one: Person, other: Person, on: date) -> str:
    """Return the word for two people together: "hai anh chị"; "hai ông bà" when their words do not pair."""
    one, other = of_one_age(one, other)
    pair = {called(one, on), called(other, on)}
    words = sorted(pair) * (2 if len(pair) == 1 else 1)
    pairs = _customs()["pairs"]
    return str(pairs.get(" ".join(words)) or pairs.get(" ".join(reversed(words))) or "hai ông bà")
