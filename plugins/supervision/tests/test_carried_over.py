"""What stood with each member before minutes were a record of their own is carried over."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

pytestmark = pytest.mark.django_db(transaction=True)
APP = "cq_supervision"


def at(name: str) -> Any:
    executor = MigrationExecutor(connection)
    executor.migrate([(APP, name)])
    return MigrationExecutor(connection).loader.project_state([(APP, name)]).apps


def test_members_elected_in_one_meeting_share_its_minutes(site: Any) -> None:
    try:
        old = at("0003_reports_of_others")
        board = old.get_model(APP, "BoardRow").objects.create(
            site_id=site.pk,
            kind="thanh-tra",
            term_from=date(2026, 1, 1),
            state="active",
            recognised_on=date(2026, 2, 1),
        )
        village = uuid4()
        common = {
            "site_id": site.pk,
            "board": board.pk,
            "village": village,
            "village_name": "Tổ 1",
            "households": 100,
        }
        people = old.get_model(APP, "MemberRow").objects
        two = [
            people.create(name=name, elected_on=date(2026, 1, 10), votes_for=votes, **common)
            for name, votes in (("Bà A", 80), ("Ông B", 70))
        ]
        later = people.create(name="Bà C", elected_on=date(2026, 5, 1), votes_for=60, **common)
        named = people.create(name="Ông D", part="mat-tran", **{**common, "households": None})
        new = at("0005_members_without_votes")
        held = {one.held_on: one for one in new.get_model(APP, "ElectionRow").objects.all()}
        assert (
            len(held) == 2 and held[date(2026, 5, 1)].by_election and not held[date(2026, 1, 10)].by_election
        )
        first = held[date(2026, 1, 10)]
        assert {one["name"]: one["votes"] for one in first.candidates} == {
            "Bà A": 80,
            "Ông B": 70,
        } and first.attended is None
        members = new.get_model(APP, "MemberRow").objects
        assert {members.get(pk=one.pk).election for one in two} == {first.pk}
        assert str(members.get(pk=two[0].pk).candidate) == first.candidates[0]["id"]
        assert (
            members.get(pk=later.pk).election == held[date(2026, 5, 1)].pk
            and members.get(pk=named.pk).election is None
        )
    finally:
        executor = MigrationExecutor(connection)
        executor.migrate(executor.loader.graph.leaf_nodes(APP))
