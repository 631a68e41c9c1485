"""What the law lists about receiving citizens: grounds, cases, limits, each with where it was read."""

from __future__ import annotations

import functools
import tomllib
from datetime import date
from importlib import resources
from typing import Any

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused

_READ = frozenset({"verified", "verified-copy"})


class Item(Record):
    """One line of a list of the law. ``verified`` False is shown to staff as "chưa kiểm chứng"."""

    id: str
    text: str
    basis: str
    confidence: str
    source: str
    valid_from: date = date.min

    @property
    def verified(self) -> bool:
        return self.confidence in _READ


class RefusalGround(Item):
    """A ground for not receiving somebody; ``written`` asks for the notice Mẫu 01/TCD."""

    written: bool = False


class GroupLimit(Item):
    """How many may speak for a group of that many people."""

    from_people: int
    to_people: int | None = None
    most: int


@functools.cache
def _lists() -> dict[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath("data/lists.toml").read_text("utf-8"))


@functools.cache
def _all(name: str, kind: type[Item]) -> tuple[Item, ...]:
    return tuple(kind.model_validate(row) for row in _lists()[name])


def refusal_grounds(on: date) -> tuple[RefusalGround, ...]:
    """Return the grounds on which a person may be refused on day ``on``."""
    return tuple(
        g for g in _all("refusal", RefusalGround) if isinstance(g, RefusalGround) and g.valid_from <= on
    )


def ad_hoc_cases(on: date) -> tuple[Item, ...]:
    """Return the cases in which the chair receives outside the calendar (Điều 18 khoản 3)."""
    return tuple(item for item in _all("ad_hoc", Item) if item.valid_from <= on)


def online_cases(on: date) -> tuple[Item, ...]:
    """Return the cases that may be received online (NĐ 154/2026 Điều 20)."""
    return tuple(item for item in _all("online", Item) if item.valid_from <= on)


def no_deputy(on: date) -> Item | None:
    """Return the rule that keeps a deputy from the chair's days, where it is law on ``on``."""
    return next((item for item in _all("delegation", Item) if item.valid_from <= on), None)


def pick(items: tuple[Any, ...], id: str, field: str) -> Any:
    """Return the item ``id``; refuse one that is not in the list in force."""
    for item in items:
        if item.id == id:
            return item
    raise Refused(
        "Mời chọn một trường hợp trong danh sách của luật đang có hiệu lực.",
        basis=items[0].basis if items else "chưa có quy định cho ngày này",
        code="ground_unknown",
        field=field,
    )


def group_limit(people: int) -> GroupLimit | None:
    """Return the limit for ``people`` who come about one matter; None: each may speak."""
    for limit in _all("group", GroupLimit):
        if isinstance(limit, GroupLimit) and limit.from_people <= people <= (limit.to_people or people):
            return limit
    return None


def check_representatives(people: int, named: tuple[str, ...]) -> None:
    """Refuse too many representatives, or none where the law asks for some."""
    limit = group_limit(people)
    if limit is None:
        return
    if not named:
        text = f"{limit.text}. Mời ghi tên người đại diện."
    elif len(named) > limit.most:
        text = f"{limit.text}. Đang ghi {len(named)} người."
    else:
        return
    raise Refused(text, basis=limit.basis, code="representatives", field="representatives")
