"""What is counted: each fact in its month, every change undone and done, nobody told apart."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st

from chinhquyen_sdk.domain.reception import Petition, PetitionKind, PetitionState, Source
from chinhquyen_sdk.domain.reception.clocks import after
from chinhquyen_sdk.domain.reception.figures import (
    FEWEST,
    OTHERS,
    Count,
    Dimension,
    FigureLine,
    Figures,
    TallyKey,
    change,
    for_everybody,
    sum_of,
    tallies,
)

RECEIVED = date(2026, 3, 30)


def petition(**more: object) -> Petition:
    told = {
        "id": uuid4(), "code": "26-0001-0001", "kind": PetitionKind.FEEDBACK, "state": PetitionState.RECEIVED,
        "title": "Đèn hỏng", "content": "Đèn đường hỏng.", "source": Source.WEB, "received_on": RECEIVED,
        "filed_at": datetime(2026, 3, 30, 3, tzinfo=UTC), "village": "Tổ 5", "officer_id": "7",
        "clocks": after((), PetitionKind.FEEDBACK, "petition_filed", RECEIVED, remote=False),
    }  # fmt: skip
    return Petition.model_validate(told | more)


def closed(days: int, **more: object) -> Petition:
    at = datetime(2026, 3, 30, 3, tzinfo=UTC) + timedelta(days=days)
    clocks = after(petition().clocks, PetitionKind.FEEDBACK, "petition_decided", at.date(), remote=False)
    return petition(state=PetitionState.CLOSED, closed_at=at, clocks=clocks, **more)


def of(found: Mapping[TallyKey, Count], dimension: Dimension) -> dict[tuple[int, str], Count]:
    return {
        (place.month.month, place.key): count
        for place, count in found.items()
        if place.dimension is dimension
    }


def test_a_petition_is_counted_when_it_came_and_when_it_was_done() -> None:
    found = tallies(closed(5, accepted_on=date(2026, 4, 1)))
    assert of(found, Dimension.VILLAGE) == {
        (3, "Tổ 5"): Count(received=1),
        (4, "Tổ 5"): Count(accepted=1, finished=1, on_time=1, days=5, asked=1),
    }


def test_done_after_its_day_is_late() -> None:
    count = of(tallies(closed(90)), Dimension.KIND)[(6, "phan_anh")]
    assert (count.finished, count.on_time, count.late, count.average_days) == (1, 0, 1, Decimal("90.0"))


def test_a_denouncers_village_is_not_told_even_by_a_number() -> None:
    assert set(of(tallies(petition(kind=PetitionKind.DENUNCIATION)), Dimension.VILLAGE)) == {(3, "")}


def test_reopened_it_is_no_longer_done() -> None:
    again = of(change(closed(5), petition()), Dimension.KIND)
    assert again == {(4, "phan_anh"): Count(finished=-1, on_time=-1, days=-5, asked=-1)}


def test_given_to_somebody_else_it_moves() -> None:
    moved = change(petition(), petition(officer_id="9"))
    assert moved == {
        TallyKey(date(2026, 3, 1), Dimension.OFFICER, "7"): Count(received=-1),
        TallyKey(date(2026, 3, 1), Dimension.OFFICER, "9"): Count(received=1),
    }


states = st.sampled_from(
    [
        None,
        petition(),
        petition(officer_id=""),
        petition(kind=PetitionKind.DENUNCIATION),
        closed(3),
        closed(90),
    ]
)


@given(st.lists(states, min_size=2, max_size=6))
def test_the_sum_of_changes_is_what_the_last_state_adds(walk: list[Petition | None]) -> None:
    total: dict[TallyKey, Count] = {}
    for before, then in zip([None, *walk], walk, strict=False):
        for place, count in change(before, then).items():
            total[place] = total.get(place, Count()) + count
    expected = tallies(walk[-1]) if walk[-1] else {}
    assert {p: c for p, c in total.items() if c != Count()} == expected


def test_numbers_of_nothing_are_not_known_rather_than_perfect() -> None:
    assert (Count().share_on_time, Count().average_days) == (None, None)


def test_almost_always_is_not_always() -> None:
    assert Count(finished=1000, on_time=999).share_on_time == 99


def figures(**villages: int) -> Figures:
    lines = tuple(FigureLine(key=name, label=name, count=Count(received=n)) for name, n in villages.items())
    return Figures(
        period="2026", since=date(2026, 1, 1), until=date(2026, 12, 31), asked_on=date(2026, 11, 24), open=0,
        total=sum_of(line.count for line in lines), by_village=lines,
        by_officer=(FigureLine(key="7", label="Lê Thị Cán Bộ", count=Count(received=3)),),
    )  # fmt: skip


def shown(found: Figures) -> dict[str, int]:
    return {line.label: line.count.received for line in for_everybody(found, whole_year=True).by_village}


def test_the_public_sees_no_officer_and_no_village_of_few() -> None:
    public = for_everybody(figures(to1=9, to2=2, to3=4), whole_year=True)
    assert public.by_officer == ()
    assert {line.label: line.count.received for line in public.by_village} == {"to1": 9, OTHERS: 6}


def test_one_hidden_village_is_not_given_away_by_the_sum() -> None:
    assert shown(figures(to1=9, to2=8, to3=2)) == {"to1": 9, OTHERS: 10}


def test_of_a_month_no_village_is_told() -> None:
    assert for_everybody(figures(to1=9, to2=8), whole_year=False).by_village == ()


@given(st.dictionaries(st.text("abc", min_size=1, max_size=3), st.integers(0, 12), max_size=8))
def test_no_village_of_few_can_be_found_out(villages: dict[str, int]) -> None:
    lines = shown(figures(**villages))
    assert all(number >= FEWEST for number in lines.values())
    hidden = [name for name in villages if name not in lines]
    if OTHERS in lines:
        assert len(hidden) >= 2 or not lines.get(OTHERS)
    if not lines:
        return
    assert sum(lines.values()) == sum(villages.values())
