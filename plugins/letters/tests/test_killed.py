"""Hundreds of letters approved and printed by processes that are killed again and again: none lost, doubled, unnumbered."""

from __future__ import annotations

from random import Random

import pytest
from chinhquyen_letters import commands, queries
from chinhquyen_letters.rows import ApprovalRow, BatchRow
from django.conf import settings

from chinhquyen_sdk.domain.letters.commands import ApproveLetters, PrintPile
from chinhquyen_sdk.domain.people import Actor
from tests.mortal import Nursery, address

from .counted import each_has_its_number, each_is_printed_once
from .many import drafts, looked_at

MANY = 300
CHAIR = Actor.staff("99", "Ma Văn Thắng")
WORK = "plugins.letters.tests.taking_up"


@pytest.fixture
def later(monkeypatch):
    """What a command asks for waits; only the processes that are killed work."""
    for task in (commands.write_pile, commands.write_approval):
        monkeypatch.setattr(type(task), "enqueue", lambda *_: None)


def finished(nursery, work, row, ripe, kills, chance):
    """Kill a process at each of the moments ``ripe``, at others by chance, then let one come to the end."""
    killed = 0
    for each in ripe:
        nursery.begin(f"{WORK}:{work}", str(row.pk))
        killed += nursery.kill_when(lambda each=each: each(far(row)), after=chance.uniform(0, 0.05))
    for _ in range(kills):
        nursery.begin(f"{WORK}:{work}", str(row.pk))
        killed += nursery.kill_when(lambda: True, after=chance.uniform(0.01, 0.4))
    nursery.begin(f"{WORK}:{work}", str(row.pk))
    assert nursery.end().status == 0
    done = fresh(row)
    assert (done.state, done.reason) == ("done", "")
    return killed


def fresh(row):
    return type(row).objects.get(pk=row.pk)


def far(row):
    """Return how far the job is, without what it is about."""
    columns = {ApprovalRow: ("reached",), BatchRow: ("written", "letters", "marked")}[type(row)]
    return type(row).objects.only("pk", *columns).get(pk=row.pk)


@pytest.mark.django_db(transaction=True)
def test_killed_at_any_moment_no_letter_is_lost_doubled_or_unnumbered(site, later, record_property):
    seed = Random().randrange(10**6)
    record_property("seed", seed)
    chance = Random(seed)
    with Nursery(address(), settings.PRIVATE_ROOT) as nursery:
        letters = drafts(site, MANY)
        approval = ApprovalRow.objects.get(
            pk=commands.approve_letters(site, ApproveLetters(letters=looked_at(letters)), actor=CHAIR)
        )
        part = chance.randrange(20, 200)
        assert finished(nursery, "approval", approval, [lambda job: job.reached >= part], 1, chance)
        each_has_its_number(site, MANY)
        pile = BatchRow.objects.get(pk=commands.print_pile(site, PrintPile(), actor=CHAIR))
        some = chance.randrange(25, 150)
        moments = [
            lambda job: job.written >= some,
            lambda job: job.written >= MANY,
            lambda job: bool(job.letters),
            lambda job: job.marked >= 200,
        ]
        assert finished(nursery, "pile", pile, moments, 1, chance) >= 3
    each_is_printed_once(site, queries.pile(site, pile.pk))
