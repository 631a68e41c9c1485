"""Minutes of the meeting that elects: which village, which day, who came as counts, votes for each candidate. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import NamedTuple, Self
from uuid import UUID, uuid4

from pydantic import Field, model_validator

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.messages import field_error, problem
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.text import Line

from . import events
from .board_records import Board
from .house import HOUSE
from .members import Member
from .states import BoardState

NOT_NAMED = "Không còn ghi tên"


class Votes(Record):
    """One candidate and how many households said yes."""

    name: Line = Field(min_length=2, max_length=120, title="Họ và tên")
    votes: int = Field(ge=0, le=100_000, title="Số hộ tán thành")


class RecordElection(Record):
    """One meeting as its minutes tell it."""

    village: UUID | None = Field(default=None, title="Xóm, tổ dân phố nào họp")
    day: date = Field(title="Ngày họp")
    households: int = Field(ge=1, le=100_000, title="Tổng số hộ của xóm, tổ")
    attended: int = Field(ge=1, le=100_000, title="Số hộ có người dự họp")
    candidates: tuple[Votes, ...] = Field(
        min_length=1, max_length=20, title="Người được giới thiệu và số hộ tán thành"
    )

    @model_validator(mode="after")
    def _numbers_fit(self) -> Self:
        if self.attended > self.households:
            raise problem("more_than_all", "Số hộ dự họp không thể hơn tổng số hộ của xóm, tổ.")
        most = max(self.candidates, key=lambda one: one.votes)
        if most.votes > self.attended:
            raise problem("more_than_came", f"{most.name} có {most.votes} hộ tán thành, hơn số hộ dự họp.")
        return self


class Candidate(Votes):
    """One candidate of a meeting that was held."""

    id: UUID


class Election(Record):
    """The minutes. Everybody reads village and day; the rest is the office's. ``attended``: None where it was not asked yet."""

    id: UUID
    board: UUID
    village: UUID | None = None
    village_name: Line = Field(default="", max_length=100)
    held_on: date
    households: int
    attended: int | None = None
    by_election: bool = False
    candidates: tuple[Candidate, ...]

    def won(self, candidate: Candidate) -> bool:
        """Whether more than half of all households said yes (Luật 10/2022 Điều 21 khoản 1)."""
        return candidate.votes * 2 > self.households


class ElectionOutcome(NamedTuple):
    """What an act leads to."""

    election: Election
    event: events.SupervisionEvent


def record_election(
    board: Board, wish: RecordElection, villages: Sequence[Village], *, actor: Actor, at: datetime
) -> ElectionOutcome:
    """Write the minutes down; in a board that sits already it was a by-election."""
    if board.state is BoardState.ENDED:
        raise Refused("Ban này đã kết thúc.", basis=HOUSE, code="ended")
    made = _made(uuid4(), board, wish, villages, at)
    return ElectionOutcome(made, events.ElectionHeld(**_frame(made, board, actor, at)))


def change_election(
    one: Election, board: Board, wish: RecordElection, members: Iterable[Member], villages: Sequence[Village], *,
    actor: Actor, at: datetime,
) -> ElectionOutcome:  # fmt: skip
    """Mend minutes that were typed wrongly; once somebody sits by them they stand."""
    if any(each.election == one.id for each in members):
        text = "Đã có người vào ban theo biên bản này nên không sửa được nữa."
        raise Refused(text, basis=HOUSE, code="election_used")
    made = _made(one.id, board, wish, villages, at).model_copy(update={"by_election": one.by_election})
    return ElectionOutcome(made, events.ElectionMended(**_frame(made, board, actor, at)))


def _made(
    id: UUID, board: Board, wish: RecordElection, villages: Sequence[Village], at: datetime
) -> Election:
    if wish.day > local_day(at):
        raise field_error("day", "date_in_future", "Ngày này ở tương lai, mời xem lại.")
    name = next((each.name for each in villages if each.id == wish.village), "")
    if villages and not name:
        raise field_error("village", "unknown_village", "Mời chọn xóm, tổ dân phố đã họp.")
    candidates = tuple(Candidate(id=uuid4(), name=one.name, votes=one.votes) for one in wish.candidates)
    return Election(
        id=id, board=board.id, village=wish.village, village_name=name, held_on=wish.day, households=wish.households,
        attended=wish.attended, by_election=board.state is BoardState.ACTIVE, candidates=candidates,
    )  # fmt: skip


def candidate_of(elections: Iterable[Election], id: UUID | None) -> tuple[Election, Candidate] | None:
    """Return the candidate ``id`` with the minutes, or None."""
    return next(((one, each) for one in elections for each in one.candidates if each.id == id), None)


def was_elected(member: Member, elections: Iterable[Election]) -> bool:
    """Whether the minutes say that more than half of all households of the village elected ``member``."""
    found = candidate_of(elections, member.candidate)
    return found is not None and found[0].id == member.election and found[0].won(found[1])


def may_join(elections: Iterable[Election], members: Iterable[Member]) -> list[tuple[Election, Candidate]]:
    """Return who was elected and is not in the board yet."""
    there = {each.candidate for each in members}
    return [
        (one, each) for one in elections for each in one.candidates if one.won(each) and each.id not in there
    ]


def without_names(one: Election, members: Iterable[Member]) -> Election:
    """Return the minutes without the names of those who never sat in the board."""
    there = {each.candidate for each in members}
    kept = tuple(
        each if each.id in there else each.model_copy(update={"name": NOT_NAMED}) for each in one.candidates
    )
    return one.model_copy(update={"candidates": kept})


def _frame(one: Election, board: Board, actor: Actor, at: datetime) -> dict[str, object]:
    return {"title": board.title, "subject": board.id, "on": one.held_on, "village": one.village_name,
            "by_election": one.by_election, "actor": actor, "at": at}  # fmt: skip
