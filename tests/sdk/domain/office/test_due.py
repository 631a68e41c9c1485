"""Where a piece of work stands on a day's page, and who takes it over."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chinhquyen_sdk.domain.office import DueItem, HandOverPart, Lane, WorkHandedOver, lane_of
from chinhquyen_sdk.domain.people import Actor

MONDAY = date(2026, 9, 7)


def item(**more):
    return DueItem(module="reception", id=uuid4(), title="Đường hỏng", url="/admin/", **more)


@pytest.mark.parametrize(
    ("due", "waiting", "lane"),
    [
        (MONDAY - timedelta(days=1), "me", Lane.OVERDUE),
        (MONDAY - timedelta(days=1), "citizen", Lane.OVERDUE),
        (MONDAY, "me", Lane.TODAY),
        (MONDAY, "citizen", Lane.CITIZEN),
        (MONDAY + timedelta(days=6), "me", Lane.WEEK),
        (MONDAY + timedelta(days=7), "me", Lane.LATER),
        (None, "others", Lane.OTHERS),
        (None, "me", Lane.LATER),
    ],
)
def test_the_lane_of_a_piece_of_work(due, waiting, lane):
    assert lane_of(item(due=due, waiting=waiting), MONDAY) is lane


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_every_day_has_one_lane_and_the_past_is_always_late(due, today):
    assert (lane_of(item(due=due), today) is Lane.OVERDUE) == (due < today)


def test_the_first_part_that_fits_takes_over():
    event = WorkHandedOver(
        at=datetime(2026, 9, 7, tzinfo=UTC), actor=Actor.system(), subject=uuid4(), giver_id="1", giver_name="A",
        parts=(
            HandOverPart(taker_id="2", taker_name="B", kinds=("khieu_nai",)),
            HandOverPart(taker_id="3", taker_name="C", villages=("Xóm Chùa",)),
            HandOverPart(taker_id="4", taker_name="D", kinds=("phan_anh",)),
        ),
    )  # fmt: skip
    assert event.taker("khieu_nai", "Xóm Chùa").taker_id == "2"
    assert event.taker("phan_anh", "Xóm Chùa").taker_id == "3"
    assert event.taker("phan_anh", "").taker_id == "4"
    assert event.taker("to_cao", "") is None
    assert event.for_staff() == "Công việc của A được bàn giao cho B, C, D."
