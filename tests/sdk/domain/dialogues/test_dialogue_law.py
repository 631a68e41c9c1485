"""A dialogue goes the way Điều 43 of Luật 72/2025/QH15 says."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from chinhquyen_sdk.domain import dialogues as law
from chinhquyen_sdk.domain.dates import VIETNAM
from chinhquyen_sdk.domain.dialogues.telling import demand_sentence
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused

CHAIR = Actor.staff("1", "Ma Văn Thắng")
DAY = date(2026, 12, 10)


def at(day: date, hour: int = 8) -> datetime:
    return datetime.combine(day, time(hour), VIETNAM)


def planned(**more: Any) -> law.Dialogue:
    wish = law.PlanDialogue(title="Đối thoại năm 2026", planned_on=DAY, **more)
    return law.plan_dialogue(wish, id=uuid4(), code="K7QP3", actor=CHAIR, at=at(date(2026, 9, 1))).dialogue


def notice(day: date = DAY, **more: Any) -> law.AnnounceDialogue:
    facts: dict[str, Any] = {"starts_at": at(day), "place": "Nhà văn hóa tổ 5", "content": "Rác, đường, điện, nước",
                             "how_to": "Bà con đến trực tiếp."}  # fmt: skip
    return law.AnnounceDialogue.model_validate(facts | more)


def announced() -> law.Dialogue:
    return law.announce_dialogue(planned(), notice(), actor=CHAIR, at=at(date(2026, 12, 1))).dialogue


def held() -> law.Dialogue:
    live = law.open_dialogue(announced(), actor=CHAIR, at=at(DAY)).dialogue
    wish = law.CloseDialogue(
        attended=120, secretary="Nguyễn Thị Mai", minutes="Hội nghị bắt đầu lúc 8 giờ, kết thúc 11 giờ."
    )
    return law.close_dialogue(live, wish, actor=CHAIR, at=at(DAY, 11)).dialogue


def ask(
    dialogue: law.Dialogue, text: str = "Bao giờ nạo vét rãnh thoát nước tổ 5?", number: int = 1
) -> law.Question:
    wish = law.AskQuestion(text=text)
    return law.ask_question(dialogue, wish, id=uuid4(), number=number, door=law.Door.WEB, actor=Actor.citizen(),
                        at=at(date(2026, 12, 2))).question  # fmt: skip


@given(st.dates(date(2026, 1, 10), date(2026, 12, 20)), st.integers(0, 30))
def test_the_people_are_told_seven_days_before_or_the_day_is_refused(day: date, before: int) -> None:
    told = at(day - timedelta(days=before))
    try:
        outcome = law.announce_dialogue(planned(), notice(day), actor=CHAIR, at=told)
    except Refused as refused:
        assert refused.field == "starts_at" and "Điều 43" in refused.basis
        assert before < 7 or (day - timedelta(days=before)).weekday() >= 5 or before <= 20
    else:
        assert before >= 7
        assert outcome.dialogue.state is law.DialogueState.ANNOUNCED


def test_a_new_day_needs_its_own_seven_days_but_a_mended_sentence_does_not() -> None:
    soon = at(date(2026, 12, 8))
    mended = law.announce_dialogue(
        announced(), notice(how_to="Bà con gửi xe ở sân sau."), actor=CHAIR, at=soon
    )
    assert mended.dialogue.how_to == "Bà con gửi xe ở sân sau."
    with pytest.raises(Refused):
        law.announce_dialogue(announced(), notice(date(2026, 12, 11)), actor=CHAIR, at=soon)


def test_who_is_invited_online_needs_a_way_in() -> None:
    with pytest.raises(ValidationError, match="đường vào phòng họp"):
        notice(attendance=law.Attendance.ONLINE)


def test_the_result_is_owed_ten_days_after() -> None:
    assert held().result_due == date(2026, 12, 21)  # the tenth day, 20/12, is a Sunday


def test_no_result_is_published_while_a_question_has_no_answer() -> None:
    wish = law.PublishResult(result="Mười hai câu hỏi đều đã được trả lời.")
    with pytest.raises(Refused, match="Còn 2 câu hỏi"):
        law.publish_result(held(), wish, unanswered=2, actor=CHAIR, at=at(date(2026, 12, 15)))
    late = law.publish_result(held(), wish, unanswered=0, actor=CHAIR, at=at(date(2026, 12, 22)))
    assert late.dialogue.published_late and "chậm" in late.event.for_citizen()


def test_a_dialogue_does_not_begin_before_its_day_and_is_not_called_off_after() -> None:
    with pytest.raises(Refused):
        law.open_dialogue(announced(), actor=CHAIR, at=at(date(2026, 12, 9)))
    with pytest.raises(Refused):
        law.cancel_dialogue(
            held(), law.CancelDialogue(reason="Trùng lịch họp Hội đồng"), actor=CHAIR, at=at(DAY)
        )


def test_a_question_waits_for_a_look_and_a_possible_denunciation_is_marked() -> None:
    question = ask(announced(), "Tôi tố cáo ông X nhận tiền hai triệu đồng của mấy hộ để cho qua.")
    assert question.state is law.QuestionState.NEW
    assert "tố cáo" in question.caution
    assert "số" in ask(announced(), "Gọi cho nhà ấy theo số 0912 000 456 mà hỏi.").caution
    with pytest.raises(Refused):
        ask(planned())


def test_the_same_question_of_many_is_one() -> None:
    talk = announced()
    first, second, third = (ask(talk, number=n) for n in (1, 2, 3))
    two, _ = law.join_questions(second, (third,))
    whole, joined = law.join_questions(first, (two,))
    assert whole.askers == 3
    assert joined[0].joined_to == whole.id and not joined[0].waits
    assert law.join_questions(whole, joined)[0].askers == 3  # joined twice counts once
    assert law.alike(first, (ask(talk, "Rãnh thoát nước tổ 5 bao giờ được nạo vét?", 4),))


def test_what_is_answered_on_paper_has_words() -> None:
    with pytest.raises(ValidationError, match="nội dung trả lời"):
        law.AnswerQuestion(manner=law.Manner.WRITING, answered_by="Chủ tịch")


def promise(**more: Any) -> law.Promise:
    facts = {"what": "Nạo vét rãnh thoát nước", "owner": "Bà Thơm", "due_on": date(2026, 12, 31)} | more
    wish = law.MakePromise.model_validate(facts)
    return law.make_promise(
        held(), wish, id=uuid4(), number=1, question=None, actor=CHAIR, at=at(DAY)
    ).promise


@pytest.mark.parametrize("missing", ["what", "owner", "due_on"])
def test_a_promise_without_deed_person_or_day_is_none(missing: str) -> None:
    facts = {"what": "Nạo vét rãnh thoát nước", "owner": "Bà Thơm", "due_on": date(2026, 12, 31)}
    with pytest.raises(ValidationError):
        law.MakePromise.model_validate({k: v for k, v in facts.items() if k != missing})


def test_a_second_day_does_not_make_the_first_one_kept() -> None:
    wish = law.DelayPromise(why_late="Nhà thầu bỏ giữa chừng", moved_to=date(2027, 1, 31))
    later = law.delay_promise("K7QP3", promise(), wish, actor=CHAIR, at=at(date(2026, 12, 30))).promise
    assert later.due_on == date(2026, 12, 31) and later.next_day == date(2027, 1, 31)
    assert later.is_late(date(2027, 1, 5))
    done = law.KeepPromise(result="Đã nạo vét xong hai điểm")
    kept = law.keep_promise("K7QP3", later, done, photo=False, actor=CHAIR, at=at(date(2027, 1, 20)))
    assert kept.promise.is_late(date(2027, 3, 1)) and kept.event.late  # type: ignore[attr-defined]


def test_a_promise_is_not_due_before_it_was_made() -> None:
    with pytest.raises(ValidationError, match="từ ngày đối thoại"):
        promise(due_on=date(2026, 12, 9))


def demand(voters: int | None) -> law.Demand:
    wish = law.OpenDemand(title="Bãi rác mới", content="Bà con muốn nghe vì sao chọn chỗ này.")
    return law.open_demand(
        wish, voters=voters, id=UUID(int=1), code="ABCDE", actor=Actor.citizen(), at=at(DAY)
    ).demand


@given(st.integers(1, 60_000))
def test_a_tenth_of_the_voters_is_never_less_than_a_tenth(voters: int) -> None:
    needed = law.voters_needed(voters)
    assert needed is not None and (needed - 1) * 10 < voters <= needed * 10


def consent(number: int, born: int = 1970) -> law.GiveConsent:
    return law.GiveConsent(name=f"Nguyễn Văn {chr(65 + number)}", born=born, village="Tổ 5", agrees=True)


def test_the_voter_who_completes_the_tenth_obliges_the_commune() -> None:
    asked, events = demand(25), []
    for number in range(4):
        done = law.count_consent(asked, consent(number), actor=Actor.citizen(), at=at(DAY))
        asked, events = done.demand, [*events, done.event]
    assert [event is not None for event in events] == [False, False, True, False]
    assert asked.state is law.DemandState.REACHED and asked.plan_due
    with pytest.raises(Refused, match="phải tổ chức"):
        law.close_demand(asked, law.CloseDemand(reason="Không cần nữa đâu"), actor=CHAIR, at=at(DAY))


def test_children_do_not_vote_and_uncounted_voters_are_counted_later() -> None:
    asked = demand(None)
    assert asked.needed is None
    with pytest.raises(Refused, match="18 tuổi"):
        law.count_consent(asked, consent(1, 2015), actor=Actor.citizen(), at=at(DAY))
    asked = law.count_consent(asked, consent(1), actor=Actor.citizen(), at=at(DAY)).demand
    assert law.recount_voters(asked, 10, actor=CHAIR, at=at(DAY)).demand.state is law.DemandState.REACHED


def test_a_voter_is_the_same_person_with_or_without_diacritics() -> None:
    plain = law.GiveConsent(name="nguyen van a", born=1970, village="to 5", agrees=True)
    assert law.voter_key(plain) == law.voter_key(consent(0))


def test_large_numbers_are_written_as_people_write_them() -> None:
    assert "(888 trên 8.875 người)" in demand_sentence(demand(8875))
