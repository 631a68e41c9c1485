"""Boards as they are, with members who were elected and declared."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import uuid4

from chinhquyen_sdk.domain.dates import VIETNAM
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.domain.supervision import (
    Board,
    BoardKind,
    BoardState,
    Candidate,
    Election,
    Known,
    Member,
    MemberPart,
    MemberRole,
    standards,
)

AT = datetime(2026, 11, 20, 9, tzinfo=VIETNAM)
HOA, FRONT = Actor.staff("7", "Lê Thị Hoa"), Actor.staff("8", "Trần Văn Mặt Trận")
PLACES = tuple(Village(name=f"Tổ {n}", households=100) for n in range(1, 7))


def answers(kind: BoardKind) -> dict[str, str]:
    """Return what a candidate says who may sit."""
    return {each.id: each.good for each in standards(kind)}


def board(kind: BoardKind = BoardKind.INSPECTION, **more: Any) -> Board:
    facts = {
        "state": BoardState.ACTIVE,
        "term_from": date(2026, 7, 1),
        "term_until": date(2031, 6, 30),
        "seats": 6,
    }
    if kind is BoardKind.INVESTMENT:
        facts |= {"project_title": "Đường liên xóm", "term_until": None}
    return Board.model_validate({"id": uuid4(), "kind": kind, **facts, **more})


def election(one: Board, place: Village, *, yes: int = 80, of: int = 100) -> Election:
    """Return the minutes of a meeting in ``place`` with one candidate."""
    return Election(
        id=uuid4(), board=one.id, village=place.id, village_name=place.name, held_on=date(2026, 6, 1), households=of, attended=of,
        candidates=(Candidate(id=uuid4(), name="Nguyễn Thị A", votes=yes),),
    )  # fmt: skip


MINUTES = tuple(
    election(Board(id=uuid4(), kind=BoardKind.INSPECTION, term_from=date(2026, 7, 1)), place)
    for place in PLACES
)
KNOWN = Known(PLACES, MINUTES)


def member(one: Board, place: Village, **more: Any) -> Member:
    held = MINUTES[PLACES.index(place)]
    facts = {"name": "Nguyễn Thị A", "village": place.id, "village_name": place.name, "election": held.id,
             "candidate": held.candidates[0].id, "answers": answers(one.kind)}  # fmt: skip
    return Member.model_validate({"id": uuid4(), "board": one.id, **facts, **more})


def six(one: Board) -> list[Member]:
    """Return a board of inspection as the law wants it."""
    made = [member(one, place) for place in PLACES]
    return [made[0].model_copy(update={"role": MemberRole.HEAD}), *made[1:]]


def five(one: Board) -> list[Member]:
    """Return a board for a project as the law wants it."""
    parts = [MemberPart.FRONT, MemberPart.INSPECTION, *[MemberPart.RESIDENT] * 3]
    made = [member(one, place, part=part) for place, part in zip(PLACES, parts, strict=False)]
    return [made[0].model_copy(update={"role": MemberRole.HEAD}), *made[1:]]
