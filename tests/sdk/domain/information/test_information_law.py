"""A request for information goes the way Luật Tiếp cận thông tin 01/2026/QH16 says."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from chinhquyen_sdk.domain import information as law
from chinhquyen_sdk.domain.dates import VIETNAM
from chinhquyen_sdk.domain.information import events
from chinhquyen_sdk.domain.information.facts import letter_facts
from chinhquyen_sdk.domain.information.letters import letter_templates
from chinhquyen_sdk.domain.information.public import my_information
from chinhquyen_sdk.domain.information.wishes import read_links
from chinhquyen_sdk.domain.letters.noticing import notice_of
from chinhquyen_sdk.domain.messages import field_errors
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.privacy import Review, digest_of
from chinhquyen_sdk.domain.refusals import Refused

CLERK = Actor.staff("1", "Ma Văn Thắng")
MONDAY = date(2026, 10, 5)
ANSWER = law.ProvideInformation(answer="Quyết toán đã duyệt là 812 triệu đồng.", document="42/UBND")
REFUSAL = law.RefuseInformation(
    ground="TC-27-5", reason="Hồ sơ ba mươi năm của mười bốn xóm.", document="1/TB"
)
STATE = law.RequestState


def at(day: date, hour: int = 8) -> datetime:
    return datetime.combine(day, time(hour), VIETNAM)


def wish(**more: Any) -> law.AskInformation:
    facts = {"title": "Quyết toán đường liên xóm", "content": "Xin bản chụp quyết toán.", "name": "Hoàng Thị Mến",
             "phone": "0912 000 201", "consent": True}  # fmt: skip
    return law.AskInformation.model_validate({**facts, **more})


def asked(day: date = MONDAY, **more: Any) -> law.InformationRequest:
    return law.ask_information(
        wish(**more), id=uuid4(), code="26-0000-0000", actor=Actor.citizen(), at=at(day)
    ).request


def working(scope: str = "TT-23-3", **more: Any) -> law.InformationRequest:
    taken = law.AcceptInformation(scope=scope)
    return law.accept_request(asked(**more), taken, actor=CLERK, at=at(MONDAY)).request


def provided(day: date = MONDAY, said: law.ProvideInformation = ANSWER) -> law.InformationRequest:
    return law.provide_information(working(), said, actor=CLERK, at=at(day)).request


def extended(one: law.InformationRequest, day: date) -> law.InformationRequest:
    said = law.ExtendInformation(reason="Hồ sơ ở kho lưu trữ huyện cũ.", document="3/TB")
    return law.extend_request(one, said, actor=CLERK, at=at(day)).request


def test_twelve_days_from_a_whole_request_by_every_way_and_each_day_explains_itself() -> None:
    for channel in law.Channel:
        assert asked(source=channel).due_on == date(
            2026, 10, 19
        )  # the twelfth day is a Saturday and 18 a Sunday
    clock = asked().clock
    assert clock is not None
    line = clock.deadline()
    assert line.verified and "Điều 26 khoản 3" in line.explain() and "dholmes0207" in (line.source or "")


def test_requests_sent_before_the_new_law_keep_the_old_periods() -> None:
    before = date(2026, 8, 31)
    post, web = (asked(date(2026, 10, 5), received_on=before, source=way) for way in ("buu_dien", "web"))
    assert (post.clocks[0].rule, web.clocks[0].rule) == ("LTCTT-31-POST-COMPLEX", "LTCTT-30-ONLINE-COMPLEX")
    assert law.next_step(web, before).basis == ""  # type: ignore[union-attr] # not read again: no law to the citizen


def test_once_and_within_the_period_at_most_twelve_days_more() -> None:
    longer = extended(working(), date(2026, 10, 19))
    assert longer.due_on == date(2026, 10, 29)
    with pytest.raises(Refused, match="một lần"):
        extended(longer, date(2026, 10, 20))
    with pytest.raises(Refused, match="quá hạn"):
        extended(working(), date(2026, 10, 20))


@given(st.dates(date(2026, 9, 1), date(2027, 10, 1)), st.integers(0, 60))
def test_late_is_after_the_day_and_in_time_is_until_it(day: date, after: int) -> None:
    one = asked(day)
    assert one.due_on is not None and (one.due_on - day).days >= 12
    answered = day + timedelta(days=after)
    done = law.refuse_request(one, REFUSAL, actor=CLERK, at=at(answered)).request
    assert done.in_time == (answered <= one.due_on) == (not one.is_late(answered))
    assert law.tallies(done)["on_time"] == int(done.in_time) and done.due_on is None


def test_a_request_that_is_not_whole_has_no_clock_until_it_is() -> None:
    more = law.AskMore(missing=("ND-THONG-TIN", "ND-DONG-Y"), missing_note="Năm nào?")
    waiting = law.ask_more(working(), more, actor=CLERK, at=at(date(2026, 10, 12))).request
    assert waiting.due_on is None and waiting.in_time and len(waiting.asked_for) == 2
    added = law.AddMore(text="Đường Nà Lang, năm 2025.")
    back = law.add_more(waiting, added, actor=Actor.citizen(), at=at(date(2026, 11, 2))).request
    assert back.state is STATE.RECEIVED and back.due_on == date(2026, 11, 16) and not back.missing
    with pytest.raises(ValidationError, match="đánh dấu"):
        law.AskMore(missing=())


@pytest.mark.parametrize(
    ("more", "field", "said"),
    [
        ({"asker": "cong_dan"}, "relation", "liên quan trực tiếp"),
        ({"asker": "nguoi_nuoc_ngoai"}, "relation", "liên quan trực tiếp"),
        ({"asker": "to_chuc"}, "organisation", "tên tổ chức"),
        ({"acting": "dai_dien"}, "represented", "thay ai"),
        ({"delivery": "buu_dien"}, "address", "cần địa chỉ"),
        ({"phone": ""}, "address", "số điện thoại hoặc địa chỉ"),
        ({"consent": False}, "consent", "cần đồng ý"),
    ],
)
def test_what_the_law_lets_nobody_leave_out_is_said_at_its_field(
    more: dict[str, Any], field: str, said: str
) -> None:
    with pytest.raises(ValidationError) as wrong:
        wish(**more)
    assert said in field_errors(wrong.value)[field][0].text


def test_no_fee_only_real_costs_and_none_for_what_should_be_public() -> None:
    costs = law.ChargeCosts(amount=22_000, cost_detail="44 trang, 500 đồng một trang", document="2/TB")
    for free in ("TT-23-1A", "TT-23-1C"):
        with pytest.raises(Refused, match="không thu chi phí"):
            law.charge_costs(working(free), costs, actor=CLERK, at=at(MONDAY))
    paying = law.charge_costs(working("TT-23-1B"), costs, actor=CLERK, at=at(MONDAY)).request
    assert paying.due_on == working().due_on and "22.000 đồng" in law.cost_sentence(paying)
    read = law.provide_information(paying, ANSWER, actor=CLERK, at=at(MONDAY)).request  # rather on the screen
    assert read.state is STATE.PROVIDED and law.cost_sentence(read) == ""
    paid = law.take_payment(paying, law.TakePayment(paid_on=MONDAY), actor=CLERK, at=at(MONDAY)).request
    assert paid.state is STATE.WORKING and "Đã trả" in law.cost_sentence(paid)


def test_refused_only_on_a_ground_of_the_list_and_for_costs_only_when_they_were_told() -> None:
    assert all(ground.verified and ground.source for ground in law.grounds())
    for ground in ("", "TC-27-9", "TC-27-2", "TC-27-3"):  # the last two have kinder steps
        with pytest.raises((Refused, ValidationError)):
            law.refuse_request(
                working(), REFUSAL.model_copy(update={"ground": ground}), actor=CLERK, at=at(MONDAY)
            )
    unpaid = REFUSAL.model_copy(update={"ground": "TC-27-6"})
    with pytest.raises(Refused, match="Chưa báo chi phí"):
        law.refuse_request(working(), unpaid, actor=CLERK, at=at(MONDAY))


def test_every_no_tells_the_way_to_complain() -> None:
    partial = ANSWER.model_copy(update={"withheld": "Tên từng hộ", "ground": "TC-27-1-15-2"})
    public = law.PointToPublic(places="Bảng công khai | /bang-cong-khai/", document="1/TB")
    other = law.RedirectInformation(agency="Sở Xây dựng", reason="Gọi một cửa của Sở.", document="1/TB")
    noes = [
        law.refuse_request(working(), REFUSAL, actor=CLERK, at=at(MONDAY)).request,
        law.point_to_public(working(), public, actor=CLERK, at=at(MONDAY)).request,
        law.redirect_request(working(), other, actor=CLERK, at=at(MONDAY)).request,
        provided(said=partial),
    ]
    for no in noes:
        assert "Điều 13" in my_information(no, MONDAY).complaint
    assert my_information(provided(), MONDAY).complaint == ""


def test_a_part_is_withheld_on_a_ground_and_the_rest_is_given() -> None:
    for more in (
        {"withheld": "Tên từng hộ"},
        {"ground": "TC-27-1-15-2"},
        {"withheld": "Tên", "ground": "TC-27-5"},
    ):
        with pytest.raises(ValidationError):
            law.ProvideInformation(answer="Quyết toán là 812 triệu.", document="1", **more)
    part = provided(said=ANSWER.model_copy(update={"withheld": "Tên từng hộ", "ground": "TC-27-1-15-2"}))
    assert part.is_partial and "một phần" in law.status_sentence(part, MONDAY)
    assert law.tallies(part)["partial"] == 1 and law.tallies(part)["refused"] == 0


def test_passed_on_only_for_who_agreed() -> None:
    there = law.RedirectInformation(
        agency="Sở Xây dựng", reason="Gọi một cửa của Sở.", forwarded=True, document="1/TB"
    )
    with pytest.raises(Refused, match="chưa đồng ý"):
        law.redirect_request(working(), there, actor=CLERK, at=at(MONDAY))
    assert law.redirect_request(working(forward=True), there, actor=CLERK, at=at(MONDAY)).request.forwarded


def test_ten_days_to_answer_who_says_it_is_wrong() -> None:
    said = law.DisputeAnswer(dispute="Thiếu phần cống ở km 2.")
    open_again = law.dispute_answer(
        provided(), said, actor=Actor.citizen(), at=at(date(2026, 10, 12))
    ).request
    assert open_again.due_on == date(2026, 10, 22) and open_again.state.is_open
    with pytest.raises(Refused):
        law.withdraw_request(open_again, actor=Actor.citizen(), at=at(MONDAY))
    found = law.SettleDispute(correction="Gửi thêm phần cống.", document="2/UBND")
    late = law.settle_dispute(open_again, found, actor=CLERK, at=at(date(2026, 10, 23))).request
    assert late.state is STATE.PROVIDED and not late.in_time and law.tallies(late)["answered"] == 1


def test_five_working_days_to_set_right_what_the_office_found_itself() -> None:
    found = law.CorrectAnswer(found_on=MONDAY, correction="Số đúng là 821 triệu đồng.", document="2/UBND")
    for day, late in ((date(2026, 10, 12), False), (date(2026, 10, 13), True)):
        done, event = law.correct_answer(provided(), found, actor=CLERK, at=at(day))
        assert (
            isinstance(event, events.InformationCorrected) and event.late is late and done.in_time is not late
        )
    early = found.model_copy(update={"found_on": date(2026, 10, 1)})
    with pytest.raises(ValidationError, match="sau ngày trả lời"):
        law.correct_answer(provided(), early, actor=CLERK, at=at(MONDAY))


def test_places_are_a_name_and_an_address_or_a_name_alone() -> None:
    found = read_links(
        "Bảng công khai | /bang-cong-khai/\n\nCổng tỉnh | https://thainguyen.gov.vn/\nBảng tin xóm"
    )
    assert [link.url for link in found] == ["/bang-cong-khai/", "https://thainguyen.gov.vn/", ""]
    for wrong in ("Bảng | javascript:alert(1)", "| /a/"):
        with pytest.raises(ValidationError):
            law.PointToPublic(places=wrong, document="1/TB")


def test_published_words_were_looked_at_and_do_not_tell_who_asked() -> None:
    words = law.PublishAnswer(
        public_title="Quyết toán đường", public_answer="Đã duyệt 812 triệu đồng, đủ hồ sơ."
    )
    seen = Review(digest=digest_of(law.public_content(words.text, [])))
    more: dict[str, Any] = {"actor": CLERK, "at": at(MONDAY)}
    out = law.publish_answer(provided(), words, review=seen, told_of=("Hoàng Thị Mến",), **more).request
    assert out.published_on == MONDAY
    named = words.model_copy(update={"public_answer": "Gửi bà Hoàng Thị Mến: 812 triệu đồng."})
    with pytest.raises(Refused, match=r"thông tin riêng|đã đổi"):
        law.publish_answer(
            provided(),
            named.model_copy(update={"public_answer": "Gọi 0987 654 321"}),
            review=seen,
            told_of=(),
            **more,
        )
    looked = Review(digest=digest_of(law.public_content(named.text, [])))
    with pytest.raises(Refused, match="còn tên"):
        law.publish_answer(provided(), named, review=looked, told_of=("Hoàng Thị Mến", "0912000201"), **more)
    assert law.retract_answer(out, law.RetractAnswer(reason="Nhầm số"), **more).request.public_answer == ""


def test_every_state_and_step_has_words_and_no_step_is_open_where_nothing_is_owed() -> None:
    for state in STATE:
        assert state.label and state.citizen_label
        owed = set(law.open_steps(state)) - {law.Step.PUBLISH, law.Step.RETRACT, law.Step.CORRECT}
        assert bool(owed) == state.is_open
    assert all(step.label and step.done for step in law.Step)


def test_every_letter_says_what_its_event_and_its_request_tell() -> None:
    forms = {form.called_by: form for form in letter_templates()}
    refused = law.refuse_request(working(), REFUSAL, actor=CLERK, at=at(MONDAY))
    late = law.extend_request(
        working(),
        law.ExtendInformation(reason="Hồ sơ ở kho cũ.", document="3/TB"),
        actor=CLERK,
        at=at(MONDAY),
    )
    more = law.ask_more(working(), law.AskMore(missing=("ND-LIEN-HE",)), actor=CLERK, at=at(MONDAY))
    given = law.provide_information(working(), ANSWER, actor=CLERK, at=at(MONDAY))
    told = {}
    for request, event in (refused, late, more, given):
        told[event.hook] = notice_of(event, forms[event.hook], letter_facts(request, event).fields)
    assert None not in told.values() and len(forms) == 7
    assert "Điều 27 khoản 5" in told["information_refused"].ground_basis  # type: ignore[union-attr] - none is None, said above
    assert told["information_extended"].due == date(2026, 10, 29)  # type: ignore[union-attr] - none is None, said above
    assert isinstance(late.event, events.InformationExtended)
