"""A life event drafts one letter for its readers: in time, once, and only if they allow it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from chinhquyen_letters import commands, queries
from chinhquyen_letters.rows import LetterRow, LifeEventRow, WishRow
from django.db import connection
from django.utils import timezone
from pydantic import ValidationError

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.letters.consent import Wish
from chinhquyen_sdk.domain.letters.life_events import LifeEventState, RecordLifeEvent
from chinhquyen_sdk.domain.letters.wishes import NoteWish
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.retention import forget_due

from .life import NOON, OFFICER, illness, wedding

pytestmark = pytest.mark.django_db
CHRISTMAS = NOON + timedelta(days=21)


def says(site, wish, name="Nguyễn Văn Nam", **more):
    said = NoteWish(name=name, wish=wish, said_on=date(2026, 12, 1), **more)
    commands.note_wish(site, said, actor=OFFICER, at=NOON)


def test_by_hand_the_event_and_its_letter_come_together(site):
    letter = commands.write_by_hand(site, wedding(), actor=OFFICER, at=NOON)
    assert letter.addressee.startswith("Anh Nguyễn Văn Nam và chị Trần Thị Hoa")
    assert letter.drafted_by == OFFICER.id
    assert queries.life_event(site, letter.event).state is LifeEventState.DRAFTED


def test_neither_of_two_gets_a_second_letter_about_one_event(site):
    commands.write_by_hand(site, wedding(), actor=OFFICER, at=NOON)
    again = wedding(first="nguyen  van NAM", second={"name": "Ai khác"})
    with pytest.raises(Refused) as refused:
        commands.record_life_event(site, again, actor=OFFICER, at=NOON)
    assert refused.value.code == "written_already"
    assert LifeEventRow.objects.count() == 1


def test_too_late_is_refused_with_what_to_do_instead(site):
    with pytest.raises(Refused) as refused:
        commands.write_by_hand(site, wedding(), actor=OFFICER, at=CHRISTMAS)
    assert "gặp hai người thì chúc trực tiếp" in refused.value.text
    assert not LifeEventRow.objects.exists()


def test_a_letter_that_is_better_late_than_never_may_be_late(site):
    thanks = RecordLifeEvent(
        template="thanks",
        happened_on="2026-09-01",
        facts={"person": {"name": "Ma Thị Lan"}, "gift": "hiến đất", "work": "mở đường"},
    )
    assert commands.write_by_hand(site, thanks, actor=OFFICER, at=NOON).addressee == "Ông/bà Ma Thị Lan"


def test_what_is_missing_is_named_by_its_field(site):
    with pytest.raises(ValidationError, match=r"second\.name"):
        commands.write_by_hand(site, wedding(second={"birth_year": 2000}), actor=OFFICER, at=NOON)


def test_a_visit_waits_for_a_yes(site):
    with pytest.raises(Refused, match="đã đồng ý"):
        commands.write_by_hand(site, illness(consent=False), actor=OFFICER, at=NOON)
    assert commands.write_by_hand(site, illness(), actor=OFFICER, at=NOON).event


def test_a_yes_noted_before_is_enough(site):
    says(site, "yes", "Hoàng Thị Mai", birth_year=1960, village="Tổ 3")
    assert commands.write_by_hand(site, illness(consent=False), actor=OFFICER, at=NOON).event


def test_who_does_not_want_letters_gets_none(site):
    says(site, "no", village="Tổ 5")
    with pytest.raises(Refused, match="không muốn nhận"):
        commands.write_by_hand(site, wedding(), actor=OFFICER, at=NOON)
    assert commands.write_by_hand(site, wedding(village="Tổ 6"), actor=OFFICER, at=NOON).event


def test_the_latest_word_counts(site):
    says(site, "no")
    says(site, "yes", birth_year=1998, village="Tổ 5", occasion="ket_hon")
    assert commands.write_by_hand(site, wedding(), actor=OFFICER, at=NOON).event


def test_the_worker_drafts_what_has_its_day_once(site):
    kept = commands.record_life_event(site, wedding(), actor=OFFICER, at=NOON)
    refused = commands.record_life_event(site, illness(consent=False), actor=OFFICER, at=NOON)
    for _ in range(2):
        assert commands.draft_due(NOON) is False
    assert [row.event for row in LetterRow.objects.all()] == [kept.id]
    aside = queries.life_event(site, refused.id)
    assert aside.state is LifeEventState.NOT_WRITTEN
    assert "đồng ý" in aside.reason
    says(site, "yes", "Hoàng Thị Mai", birth_year=1960, village="Tổ 3")
    assert commands.draft_life_event(site, refused.id, at=NOON).event == refused.id


def test_drafted_late_by_the_worker_it_is_not_written_any_more(site):
    kept = commands.record_life_event(site, wedding(), actor=OFFICER, at=NOON)
    commands.draft_due(CHRISTMAS)
    assert "quá muộn" in queries.life_event(site, kept.id).reason


def test_names_are_sealed_in_the_database(site):
    commands.record_life_event(site, wedding(), actor=OFFICER, at=NOON)
    says(site, "no")
    with connection.cursor() as cursor:
        for model in (LifeEventRow, WishRow):
            cursor.execute(f"SELECT * FROM {model._meta.db_table}")  # noqa: S608 - our own table
            assert "Văn Nam" not in str(cursor.fetchall())


def test_what_is_old_is_forgotten(site):
    commands.record_life_event(site, wedding(), actor=OFFICER, at=NOON)
    forget_due("letters")
    assert LifeEventRow.objects.exists()
    LifeEventRow.objects.update(updated_at=NOON - timedelta(days=400))
    forget_due("letters")
    assert not LifeEventRow.objects.exists()


def test_the_days_list_holds_what_is_ours_and_not_yet_gone(two_sites):
    site, other = two_sites
    commands.record_life_event(other, wedding(), actor=OFFICER, at=NOON)
    commands.record_life_event(site, wedding("Lê Văn Bền"), actor=OFFICER, at=NOON)
    letter = commands.write_by_hand(site, illness(), actor=OFFICER, at=NOON)
    lines = queries.day_list(site, date(2026, 12, 5))
    assert [line.letter for line in lines] == [None, letter.id]
    assert "chậm 1 ngày" in lines[0].timing.explanation
    LetterRow.objects.filter(pk=letter.id).update(state="sent")
    assert len(queries.day_list(site, date(2026, 12, 5))) == 1


def test_the_journal_says_in_words_which_letter_is_not_written(site):
    told = commands.record_life_event(site, wedding(), actor=OFFICER, at=NOON)
    commands.set_aside(site, told.id, "gia đình xin thôi", actor=OFFICER)
    (fact,) = [each for each in journal.timeline(site, told.id) if each.hook == "life_event_set_aside"]
    assert fact.for_staff() == "Không viết thư “Thư chúc mừng kết hôn”, lý do ghi trong sự việc."


def says_years_ago(site, name, wish, years):
    day = local_day(timezone.now()) - timedelta(days=365 * years + 2)
    said = NoteWish(name=name, village="Tổ 1", wish=wish, said_on=day)
    commands.note_wish(site, said, actor=OFFICER)


def test_a_yes_fades_and_a_no_stays_until_something_newer_is_said(site):
    says_years_ago(site, "A", Wish.YES, 2)
    says_years_ago(site, "B", Wish.NO, 9)
    says_years_ago(site, "C", Wish.YES, 1)
    says_years_ago(site, "D", Wish.NO, 3)
    says_years_ago(site, "D", Wish.YES, 0)
    forget_due("letters")
    assert sorted(one.said.name for one in queries.wishes_noted(site)) == ["B", "C", "D", "D"]
    WishRow.objects.update(created_at=timezone.now() - timedelta(days=200))
    forget_due("letters")
    kept = [(one.said.name, one.said.wish) for one in queries.wishes_noted(site)]
    assert sorted(kept) == [("B", Wish.NO), ("C", Wish.YES), ("D", Wish.YES)]
