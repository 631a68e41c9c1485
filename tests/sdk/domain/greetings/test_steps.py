"""Draft, second person, moment, end: the rules without a database."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from pydantic import ValidationError

from chinhquyen_sdk.domain import greetings as law
from chinhquyen_sdk.domain.dates import VIETNAM
from chinhquyen_sdk.domain.greetings import Greeting, GreetingState
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.sites import SiteRef

HOA, AN = Actor.staff("7", "Lê Thị Hoa"), Actor.staff("8", "Nguyễn Thị An")
BEGUN = datetime(2026, 12, 20, 9, tzinfo=VIETNAM)
NEW_YEAR = datetime(2027, 1, 1, 6, tzinfo=VIETNAM)


def drafted(**more: Any) -> Greeting:
    occasion = next(each for each in law.occasions() if each.code == "tet-duong-lich")
    on = law.Coming(occasion, 2027, date(2027, 1, 1))
    speaker = law.Speaker(site=SiteRef(id=1, kind="xã", name="Đại Từ"), name="Ma Văn Thắng")
    begun = law.draft_greeting(on, speaker, id=uuid4(), actor=HOA, at=BEGUN).greeting
    return begun.model_copy(update=more)


def approved(greeting: Greeting) -> Greeting:
    return law.approve_greeting(
        greeting, law.ApproveGreeting(seen=greeting.digest), actor=AN, at=BEGUN
    ).greeting


def planned(at: datetime = NEW_YEAR) -> Greeting:
    wish = law.PlanGreeting(publish_at=at, shown_days=4, loudspeaker=True, social_media=True)
    return law.plan_greeting(approved(drafted()), wish, actor=HOA, at=BEGUN).greeting


def test_the_writer_cannot_approve() -> None:
    one = drafted()
    with pytest.raises(Refused, match="chính anh/chị soạn") as refused:
        law.approve_greeting(one, law.ApproveGreeting(seen=one.digest), actor=HOA, at=BEGUN)
    assert refused.value.code == "same_person" and refused.value.basis
    assert approved(one).approver == "Nguyễn Thị An"


def test_nobody_approves_words_that_were_not_seen() -> None:
    with pytest.raises(Refused, match="vừa được sửa"):
        law.approve_greeting(drafted(), law.ApproveGreeting(seen="khac"), actor=AN, at=BEGUN)


def test_new_words_need_a_new_look_and_whoever_wrote_them_is_the_writer() -> None:
    wish = law.EditGreeting(title="Chúc mừng năm mới", page="Kính gửi bà con, chúc bà con an vui.",
                            script="Kính thưa bà con, chúc bà con an vui.", social="Chúc bà con an vui.")  # fmt: skip
    again = law.edit_greeting(planned(), wish, actor=AN, at=BEGUN).greeting
    assert (again.state, again.version, again.approver, again.drafter) == (
        GreetingState.DRAFT,
        2,
        "",
        "Nguyễn Thị An",
    )
    with pytest.raises(Refused):
        law.approve_greeting(again, law.ApproveGreeting(seen=again.digest), actor=AN, at=BEGUN)


def test_a_moment_that_is_over_cannot_be_planned() -> None:
    wish = law.PlanGreeting(publish_at=BEGUN - timedelta(hours=1), shown_days=3)
    with pytest.raises(ValidationError, match="Giờ này đã qua"):
        law.plan_greeting(approved(drafted()), wish, actor=HOA, at=BEGUN)


def test_a_post_that_is_too_long_says_by_how_much() -> None:
    with pytest.raises(ValidationError, match="Dài 700 chữ cái, bài mạng xã hội nhiều nhất 600"):
        law.EditGreeting(title="Chúc mừng", page="x" * 30, script="x" * 30, social="a" * 700)


def test_it_goes_out_at_its_moment_and_not_before() -> None:
    one = planned()
    assert law.at_its_moment(one, NEW_YEAR - timedelta(minutes=1)) is None
    outcome = law.at_its_moment(one, NEW_YEAR + timedelta(hours=5))
    assert outcome and outcome.greeting.state is GreetingState.PUBLISHED
    assert outcome.event.hook == "greeting_published" and outcome.greeting.last_day == date(2027, 1, 4)


def test_a_day_that_is_over_is_not_sent_late_but_asked_about() -> None:
    outcome = law.at_its_moment(planned(), datetime(2027, 1, 2, 0, 1, tzinfo=VIETNAM))
    assert outcome and outcome.greeting.state is GreetingState.MISSED
    later = datetime(2027, 1, 2, 7, tzinfo=VIETNAM)
    wish = law.PlanGreeting(publish_at=later, shown_days=2)
    assert (
        law.plan_greeting(outcome.greeting, wish, actor=HOA, at=later - timedelta(hours=1)).greeting.state
        is GreetingState.PLANNED
    )


def test_it_leaves_the_front_page_after_its_days() -> None:
    shown = law.at_its_moment(planned(), NEW_YEAR)
    assert shown and law.at_its_moment(shown.greeting, datetime(2027, 1, 4, 23, 59, tzinfo=VIETNAM)) is None
    ended = law.at_its_moment(shown.greeting, datetime(2027, 1, 5, 0, 1, tzinfo=VIETNAM))
    assert ended and ended.greeting.state is GreetingState.ENDED


@pytest.mark.parametrize("state", [GreetingState.PUBLISHED, GreetingState.ENDED])
def test_what_is_public_is_not_reworded_behind_the_readers(state: GreetingState) -> None:
    wish = law.EditGreeting(title="Chúc mừng", page="x" * 30, script="x" * 30, social="x" * 30)
    with pytest.raises(Refused):
        law.edit_greeting(drafted(state=state), wish, actor=HOA, at=BEGUN)
    assert law.open_steps(state) == (law.GreetingStep.WITHDRAW,)


def test_only_an_approved_greeting_is_read_out_and_never_tomorrow() -> None:
    played = law.LogPlay(played_at=BEGUN, place="loa xóm Đồng")
    with pytest.raises(Refused, match="chưa được duyệt"):
        law.log_play(drafted(), played, actor=HOA, at=BEGUN)
    with pytest.raises(ValidationError, match="tương lai"):
        law.log_play(planned(), played, actor=HOA, at=BEGUN - timedelta(minutes=1))
    assert "loa xóm Đồng" in law.log_play(planned(), played, actor=HOA, at=BEGUN).for_staff()
