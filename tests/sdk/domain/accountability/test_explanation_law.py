"""A request for explanation goes the way Điều 14 and 15 of Luật PCTN 36/2018/QH14 say."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from chinhquyen_sdk.domain import accountability as law
from chinhquyen_sdk.domain.dates import VIETNAM
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused

CHAIR = Actor.staff("1", "Ma Văn Thắng")
MONDAY = date(2026, 10, 5)


def at(day: date, hour: int = 8) -> datetime:
    return datetime.combine(day, time(hour), VIETNAM)


def wish(**more: Any) -> law.AskExplanation:
    facts: dict[str, Any] = {
        "subject": "Chậm trả tiền bồi thường", "content": "Vì sao đến nay hộ tôi chưa nhận tiền?",
        "affected": "Hộ tôi có 40 cây trong diện thu hồi.", "name": "Hoàng Thị Mến", "phone": "0912 000 201", "consent": True,
    }  # fmt: skip
    return law.AskExplanation.model_validate(facts | more)


def asked(day: date = MONDAY, **more: Any) -> law.ExplanationRequest:
    return law.ask_explanation(
        wish(**more), id=uuid4(), code="26-0000-0000", actor=Actor.citizen(), at=at(day)
    ).request


def accepted(**more: Any) -> law.ExplanationRequest:
    taken = law.AcceptRequest(responsible="Bà Thơm, Phó Chủ tịch")
    return law.accept_request(asked(**more), taken, actor=CHAIR, at=at(date(2026, 10, 8))).request


ANSWER = law.ExplainRequest(answer="Hồ sơ kiểm đếm phải đo lại 12 thửa, nay đã xong.", document="112/GT-UBND")


def explained() -> law.ExplanationRequest:
    return law.explain_request(accepted(), ANSWER, actor=CHAIR, at=at(date(2026, 10, 20))).request


def test_people_hear_in_five_working_days_and_read_fifteen_days_after() -> None:
    assert asked().due_on == date(2026, 10, 12)
    assert accepted().due_on == date(2026, 10, 23)


def test_the_press_and_state_bodies_are_answered_in_ten_days_from_the_request() -> None:
    assert asked(asker=law.Asker.PRESS).due_on == date(2026, 10, 15)
    assert accepted(asker=law.Asker.AGENCY).due_on == date(2026, 10, 15)


def test_a_rule_that_was_not_read_again_is_our_word_and_not_the_law() -> None:
    step = law.next_step(asked(), MONDAY)
    assert step and step.basis == "" and step.counting == ""
    press = law.next_step(asked(asker=law.Asker.PRESS), MONDAY)
    assert press and "Điều 14" in press.basis


def test_while_the_asker_is_asked_the_clock_stands() -> None:
    more = law.AskMore(missing="Ông cho biết thửa đất nào.")
    waiting = law.ask_more(asked(), more, actor=CHAIR, at=at(date(2026, 10, 7))).request
    assert waiting.due_on is None and not waiting.is_late(date(2027, 1, 1))
    back = law.add_more(
        waiting, law.AddMore(text="Thửa 12 tờ 5."), actor=Actor.citizen(), at=at(date(2026, 10, 20))
    )
    assert back.request.due_on and back.request.due_on > date(2026, 10, 20)
    assert "Thửa 12" in back.request.content


def test_more_time_is_taken_once_and_only_where_the_rule_allows() -> None:
    more = law.ExtendRequest(reason="Phải đo lại 12 thửa.", document="08/GH-UBND")
    longer = law.extend_request(accepted(), more, actor=CHAIR, at=at(date(2026, 10, 15))).request
    assert longer.due_on == date(2026, 11, 9)  # the thirtieth day, 7/11, is a Saturday
    with pytest.raises(Refused):
        law.extend_request(longer, more, actor=CHAIR, at=at(date(2026, 10, 16)))
    with pytest.raises(Refused):
        law.extend_request(accepted(asker=law.Asker.PRESS), more, actor=CHAIR, at=at(date(2026, 10, 10)))


def test_a_no_names_a_ground_of_the_list() -> None:
    facts = {"reason": "Hồ sơ của hộ khác có thông tin riêng.", "document": "118/TB-UBND"}
    said = law.refuse_request(
        asked(), law.RefuseRequest(ground="GT-PRIVATE", **facts), actor=CHAIR, at=at(MONDAY)
    ).request
    assert said.state is law.RequestState.REFUSED and said.due_on is None
    with pytest.raises(ValidationError, match="căn cứ"):
        law.refuse_request(asked(), law.RefuseRequest(ground="THICH", **facts), actor=CHAIR, at=at(MONDAY))
    assert all(ground.basis and not ground.verified for ground in law.grounds())


def test_a_meeting_does_not_replace_the_paper() -> None:
    meeting = law.MeetAsker(meeting_at=at(date(2026, 10, 12)), meeting_place="Phòng tiếp dân")
    met = law.set_meeting(accepted(), meeting, actor=CHAIR, at=at(date(2026, 10, 9))).request
    assert met.due_on == date(2026, 10, 23)
    with pytest.raises(ValidationError, match="ở sau"):
        law.set_meeting(accepted(), meeting, actor=CHAIR, at=at(date(2026, 10, 20)))


@given(st.sampled_from(["Hoàng Thị Mến", "hoàng thị mến", "0912000201"]))
def test_what_is_published_never_tells_who_asked(name: str) -> None:
    told = ("Hoàng Thị Mến", "0912000201", "")
    text = law.PublishExplanation(
        public_subject="Vì sao trả tiền chậm", public_answer=f"Trả lời {name}: phải đo lại 12 thửa."
    )
    with pytest.raises(Refused, match="người hỏi"):
        law.publish_explanation(explained(), text, told_of=told, actor=CHAIR, at=at(date(2026, 10, 21)))
    clean = text.model_copy(update={"public_answer": "Phải đo lại 12 thửa, nay đã xong."})
    out = law.publish_explanation(explained(), clean, told_of=told, actor=CHAIR, at=at(date(2026, 10, 21)))
    assert out.request.published_on == date(2026, 10, 21)


def test_only_an_answer_is_published_and_a_late_one_says_sorry() -> None:
    text = law.PublishExplanation(public_subject="Vì sao chậm", public_answer="Phải đo lại 12 thửa đất.")
    with pytest.raises(Refused):
        law.publish_explanation(accepted(), text, told_of=(), actor=CHAIR, at=at(MONDAY))
    late = law.explain_request(accepted(), ANSWER, actor=CHAIR, at=at(date(2026, 10, 30)))
    assert "xin lỗi" in (late.event.for_citizen() or "") and not late.request.in_time
    assert "xin lỗi" in law.status_sentence(accepted(), date(2026, 10, 30))


def test_a_request_needs_a_way_to_answer_and_a_day_that_is_not_in_the_future() -> None:
    with pytest.raises(ValidationError, match="số điện thoại hoặc địa chỉ"):
        wish(phone="")
    with pytest.raises(ValidationError, match="tương lai"):
        asked(received_on=date(2026, 10, 6))


def test_what_is_closed_takes_no_further_step() -> None:
    gone = law.withdraw_request(asked(), actor=Actor.citizen(), at=at(MONDAY)).request
    for act in (lambda: law.withdraw_request(gone, actor=CHAIR, at=at(MONDAY)),
                lambda: law.explain_request(gone, ANSWER, actor=CHAIR, at=at(MONDAY))):  # fmt: skip
        with pytest.raises(Refused):
            act()
