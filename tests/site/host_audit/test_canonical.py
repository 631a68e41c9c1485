"""The same thing is written the same way, however it came; different things are written differently."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chinhquyen_sdk.host.audit.canonical import canonical

WHOLE = st.integers(min_value=-(2**53), max_value=2**53)
JSON = st.recursive(
    st.none()
    | st.booleans()
    | WHOLE
    | st.floats(allow_nan=False, allow_infinity=False, width=32)
    | st.text(),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(st.text(), inside, max_size=4),
    max_leaves=12,
)


@given(JSON)
def test_what_a_database_gives_back_is_written_the_same(value: Any) -> None:
    assert canonical(json.loads(json.dumps(value))) == canonical(value)


@given(st.dictionaries(st.text(), WHOLE, min_size=2))
def test_the_order_of_names_says_nothing(value: dict[str, int]) -> None:
    assert canonical(dict(reversed(value.items()))) == canonical(value)


@given(JSON, JSON)
def test_two_things_are_written_alike_only_when_they_are_alike(one: Any, other: Any) -> None:
    if canonical(one) == canonical(other):
        assert json.loads(canonical(one)) == json.loads(canonical(other))
        assert one == other


@given(st.datetimes(timezones=st.just(UTC)), st.integers(min_value=-12, max_value=14))
def test_a_moment_is_the_same_in_every_place(moment: datetime, hours: int) -> None:
    if timedelta(days=2) < moment - datetime(1, 1, 1, tzinfo=UTC) and moment.year < 9999:
        assert canonical(moment.astimezone(timezone(timedelta(hours=hours)))) == canonical(moment)


def test_what_has_no_one_way_is_refused() -> None:
    with pytest.raises(TypeError):
        canonical({"a": object()})
    with pytest.raises(ValueError):
        canonical(float("nan"))
