"""The demo fills the screens of letters with invented people, once."""

from __future__ import annotations

import pytest
from chinhquyen_letters import commands, queries
from chinhquyen_letters.rows import LetterRow, LifeEventRow
from django.utils import timezone

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.letters.book import gaps
from chinhquyen_sdk.domain.letters.states import LetterState
from chinhquyen_sdk.host.sites import site_ref

pytestmark = pytest.mark.django_db


def test_the_demo_has_letters_in_every_state_and_is_loaded_once(two_sites, officer, chair):
    for _ in range(2):
        for site in two_sites:
            commands.load_demo(site_ref(site))
    for site in two_sites:
        rows = LetterRow.objects.filter(site=site)
        assert LifeEventRow.objects.filter(site=site).count() == rows.count() + 2
        states = set(rows.values_list("state", flat=True))
        assert states == {str(state) for state in LetterState} - {"signed"}
        assert rows.exclude(drafted_by="").filter(approved_by__gt="").count() > 10
        names = list(rows.values_list("addressee", flat=True))
        assert len(set(names)) == len(names)
        today = local_day(timezone.now())
        assert {line.timing.state for line in queries.day_list(site, today)} >= {"now", "late"}
        assert len(queries.wishes_noted(site)) == 1
        assert {pile.state for pile in queries.piles(site)} <= {"done", "waiting"}
        assert queries.piles(site)[-1].has_files


def test_the_demos_books_have_no_gap_and_their_numbers_follow_the_days(site, ref, officer, chair):
    commands.load_demo(ref)
    issued = LetterRow.objects.exclude(number=None)
    for year in set(issued.values_list("year", flat=True)):
        lines = list(issued.filter(year=year).order_by("number").values_list("number", "issued_on"))
        assert gaps([number for number, _ in lines]) == ()
        assert [day for _, day in lines] == sorted(day for _, day in lines)
    assert queries.to_reprint(site)
