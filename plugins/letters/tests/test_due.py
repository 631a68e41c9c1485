"""Letters stand on the desk: drafts with who may approve, returned ones with their drafter, by the commune's own rule."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import uuid4

import pytest
from chinhquyen_letters import commands, queries
from chinhquyen_letters.hooks import Hooks
from django.utils import timezone

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.letters.commands import ApproveLetter, EditLetter, ReturnLetter
from chinhquyen_sdk.domain.letters.life_events import RecordLifeEvent
from chinhquyen_sdk.domain.letters.states import LetterState
from chinhquyen_sdk.domain.letters.waiting import waits_until
from chinhquyen_sdk.domain.office import HandOverPart, WorkHandedOver
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.staff import actor_of

from .factories import AT, CHAIR, approved, drafted

pytestmark = pytest.mark.django_db
FAR = date(2030, 1, 1)


def due(ref, officer="", since=None, until=FAR):
    return Hooks().due_items(site=ref, until=until, officer=officer, since=since, most=200)


def returned(site, by):
    letter = drafted(site)
    words = {name: getattr(letter, name) for name in ("subject", "addressee", "address", "body")}
    commands.edit_letter(site, EditLetter(letter=letter.id, **words), actor=by)
    return commands.return_letter(site, ReturnLetter(letter=letter.id, remark="Sửa giúp."), actor=CHAIR)


def test_a_draft_is_the_work_of_who_may_approve_and_says_whose_rule_it_is(site, ref, officer, chair):
    letter = drafted(site)
    numbered = approved(site)
    (item,) = due(ref, str(chair.pk))
    assert item.id == letter.id
    assert item.due == waits_until(LetterState.DRAFT, local_day(timezone.now()))
    assert "tự đặt" in item.step
    assert (item.decides, due(ref, "none")[0].decides) == ("cq_letters.approve_letter", "")
    assert due(ref, str(officer.pk)) == []
    assert [each.id for each in due(ref, "none")] == [numbered.id]  # to be sent, by nobody in particular
    assert [each.officer_id for each in due(ref)] == [str(chair.pk), ""]


def test_without_anybody_to_approve_it_is_nobodys(site, ref, officer):
    drafted(site)
    assert [item.officer_id for item in due(ref, "none")] == [""]


def test_nobody_is_asked_to_approve_own_words(site, ref, chair):
    letter = drafted(site)
    words = {name: getattr(letter, name) for name in ("subject", "addressee", "address", "body")}
    commands.edit_letter(site, EditLetter(letter=letter.id, **words), actor=actor_of(chair))
    assert due(ref, str(chair.pk)) == []


def test_a_returned_letter_is_its_drafters_until_it_is_handed_over(site, ref, officer, chair):
    returned(site, actor_of(officer))
    (item,) = due(ref, str(officer.pk))
    assert item.next_move.label == "Sửa lời thư"
    assert due(ref, str(chair.pk)) == []
    part = HandOverPart(taker_id="8", taker_name="Người đến")
    event = WorkHandedOver(
        at=AT,
        actor=Actor.system(),
        subject=item.id,
        giver_id=str(officer.pk),
        giver_name="Lụa",
        parts=(part,),
    )
    for _ in range(2):
        Hooks().work_handed_over(site=ref, event=event)
    assert Hooks().work_of(site=ref, officer=str(officer.pk)) == []
    assert [each.id for each in Hooks().work_of(site=ref, officer="8")] == [item.id]


def test_a_window_of_days_leaves_out_what_is_due_outside_it(site, ref, chair):
    drafted(site)
    (item,) = due(ref)
    assert due(ref, since=item.due, until=item.due) == [item]
    assert due(ref, since=item.due + timedelta(days=1)) == due(ref, until=item.due - timedelta(days=1)) == []


def thanks():
    facts = {"person": {"name": f"Người {uuid4()}"}, "gift": "hiến đất", "work": "mở đường"}
    return RecordLifeEvent(template="thanks", facts=facts, happened_on=local_day(timezone.now()))


def test_an_event_without_a_letter_is_the_work_of_who_wrote_it_down(site, ref, officer, chair):
    commands.record_life_event(site, thanks(), actor=actor_of(officer))
    (item,) = due(ref, str(officer.pk))
    assert (item.title, item.due) == (
        "Thư cảm ơn người đóng góp",
        local_day(timezone.now()) + timedelta(days=7),
    )
    assert due(ref, str(chair.pk)) == []
    commands.draft_due()
    assert due(ref, str(officer.pk)) == []


def test_an_event_goes_to_whoever_takes_over_and_who_wrote_it_down_still_may_not_approve(site, ref, officer):
    mine = actor_of(officer)
    told = commands.record_life_event(site, thanks(), actor=mine)
    assert [each.id for each in Hooks().work_of(site=ref, officer=mine.id)] == [told.id]
    part = HandOverPart(taker_id="8", taker_name="Người đến")
    event = WorkHandedOver(
        at=AT, actor=Actor.system(), subject=told.id, giver_id=mine.id, giver_name="Lụa", parts=(part,)
    )  # fmt: skip
    for _ in range(2):
        Hooks().work_handed_over(site=ref, event=event)
    assert due(ref, mine.id) == []
    assert [each.id for each in due(ref, "8")] == [told.id]
    letter = commands.draft_life_event(site, told.id)
    with pytest.raises(Refused, match="người khác duyệt"):
        commands.approve_letter(site, ApproveLetter(letter=letter.id, seen=letter.digest), actor=mine)


def test_it_costs_the_desk_four_queries(site, ref, chair, django_assert_num_queries):
    for _ in range(3):
        drafted(site)
        commands.record_life_event(site, thanks(), actor=CHAIR)
    with django_assert_num_queries(4):
        assert len(due(ref)) == 6


def test_the_neighbours_letters_are_their_own(two_sites, ref):
    site, other = two_sites
    drafted(other)
    assert due(ref) == []
    assert queries.open_letters(site, drafter="", drafts=True) == []
