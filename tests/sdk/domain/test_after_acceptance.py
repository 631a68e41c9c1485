"""After acceptance: verified before decided, talked before decided where views differ, carried out before closed."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import (
    MOVES,
    FilePetition,
    MovePetition,
    PetitionKind,
    PetitionState,
    Suggestion,
    file_petition,
    lawful_moves,
    move_petition,
    new_code,
    status_sentence,
)
from chinhquyen_sdk.domain.reception.acts import executing, hearing, talking, verifying
from chinhquyen_sdk.domain.reception.extension import complexity_tests
from chinhquyen_sdk.domain.reception.readiness import posted_until
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.law import deadline

SITE = SiteRef(id=1, code="05455", kind="phường", name="Quyết Thắng")
STAFF, SENDER = Actor.staff("1", "Lê Thị Hoa"), Actor.citizen()
AT = datetime(2026, 7, 6, 2, 0, tzinfo=UTC)


def filed(kind, at=AT):
    wish = FilePetition(
        kind=kind,
        content="Nội dung đủ dài để đọc.",
        sender_name="Hoa",
        sender_phone="0912000000",
        consent=True,
    )
    hint = Suggestion(PetitionKind.FEEDBACK, (), True)
    return file_petition(
        SITE, wish, id=uuid4(), code=new_code(2026), suggestion=hint, actor=SENDER, at=at
    ).petition


def move(petition, name, at=AT, **fields):
    return move_petition(SITE, petition, MovePetition(move=name, **fields), actor=STAFF, at=at).petition


def accepted(kind, at=AT):
    return move(filed(kind, at), "accept", at)


def given_out(petition, at=AT, **more):
    wish = {"matter": "Đo lại mốc giới thửa đất.", "leader_name": "Lê Văn Minh", "members": "Trần Thị Lan",
            "document": "7/QĐ-UBND", "due": date(2026, 7, 20), "no_conflict": True} | more  # fmt: skip
    return verifying.give_verification(
        petition, verifying.GiveVerification(**wish), actor=STAFF, at=at
    ).petition


def verified(petition, at=AT, differ=False):
    petition = given_out(petition)
    found = verifying.FinishVerification(
        task=petition.verifications[-1].id, report="9/BC", result="Mốc đúng như sổ.", views_differ=differ
    )
    return verifying.finish_verification(petition, found, actor=STAFF, at=at).petition


def decided(petition, at=AT, **more):
    return move(petition, "decide", at, document="12/QĐ-UBND", answer="Giữ nguyên mốc giới.", **more)


def test_a_denunciation_is_not_concluded_before_it_was_verified():
    with pytest.raises(Refused, match="xác minh") as caught:
        decided(accepted("to_cao"))
    assert "Điều 31" in caught.value.basis
    assert decided(verified(accepted("to_cao"))).state is PetitionState.DECIDED


def test_a_complaint_found_right_at_once_needs_no_verification():
    with pytest.raises(Refused):
        decided(accepted("khieu_nai"))
    assert decided(accepted("khieu_nai"), ground="KN-29-RIGHT").state is PetitionState.DECIDED


def test_an_open_verification_holds_the_decision_and_is_what_is_due_next():
    petition = given_out(accepted("khieu_nai"))
    assert petition.due_on == date(2026, 7, 20)
    with pytest.raises(Refused, match="chưa có kết quả"):
        decided(petition)


def test_one_alone_does_not_verify_a_denunciation():
    with pytest.raises(Refused) as caught:
        given_out(accepted("to_cao"), members="")
    assert caught.value.field == "staff_ids"


def test_the_report_is_due_before_the_decision():
    with pytest.raises(ValidationError, match="trước hạn giải quyết"):
        given_out(accepted("khieu_nai"), due=date(2026, 12, 1))


def test_where_views_differ_the_parties_talk_before_the_decision():
    petition = verified(accepted("khieu_nai"), differ=True)
    with pytest.raises(Refused, match="đối thoại"):
        decided(petition)
    near = talking.ScheduleDialogue(when=AT + timedelta(days=3), place="Nhà văn hóa tổ 5", notice="3/TB")
    with pytest.raises(Refused) as caught:
        talking.schedule_dialogue(petition, near, actor=STAFF, at=AT)
    assert "Điều 28" in caught.value.basis
    assert "11/07/2026" in caught.value.text
    far = near.model_copy(update={"when": AT + timedelta(days=6)})
    outcome = talking.schedule_dialogue(petition, far, actor=STAFF, at=AT)
    assert "Nhà văn hóa tổ 5" in outcome.event.for_citizen()
    talk = outcome.petition.dialogues[0].id
    held = talking.HoldDialogue(talk=talk, minutes="4/BB", outcome="differ", differing="Mức bồi thường.")
    with pytest.raises(Refused, match="chưa đến giờ"):
        talking.hold_dialogue(outcome.petition, held, actor=STAFF, at=AT)
    talked = talking.hold_dialogue(outcome.petition, held, actor=STAFF, at=AT + timedelta(days=7)).petition
    assert decided(talked, AT + timedelta(days=8)).state is PetitionState.DECIDED


def test_who_stays_away_with_a_good_reason_is_invited_again():
    petition = verified(accepted("khieu_nai"), differ=True)
    wish = talking.ScheduleDialogue(when=AT + timedelta(days=6), place="Trụ sở", notice="3/TB")
    petition = talking.schedule_dialogue(petition, wish, actor=STAFF, at=AT).petition
    away = talking.HoldDialogue(talk=petition.dialogues[0].id, minutes="4/BB", outcome="excused")
    petition = talking.hold_dialogue(petition, away, actor=STAFF, at=AT + timedelta(days=7)).petition
    with pytest.raises(Refused, match="phải tổ chức đối thoại"):
        decided(petition, AT + timedelta(days=8))


def test_tests_of_complexity_came_into_force_in_july():
    assert complexity_tests(PetitionKind.COMPLAINT, date(2026, 6, 30)) == ()
    assert len(complexity_tests(PetitionKind.COMPLAINT, date(2026, 7, 1))) == 7
    assert len(complexity_tests(PetitionKind.DENUNCIATION, date(2026, 6, 1))) == 7
    june = accepted("khieu_nai", datetime(2026, 6, 1, 2, tzinfo=UTC))
    assert move(june, "extend", reason="phức tạp", document="1/TB").clocks[-1].extension
    with pytest.raises(ValidationError, match="tiêu chí"):
        move(accepted("khieu_nai"), "extend", reason="phức tạp", document="1/TB")


def executing_complaint():
    petition = move(decided(accepted("khieu_nai"), ground="KN-29-RIGHT"), "send_decision")
    wish = executing.SetDuty(
        what="Trả lại 2 triệu đồng cho bà.", who="Công chức tài chính", due=date(2026, 8, 3)
    )
    return executing.set_duty(petition, wish, actor=STAFF, at=AT).petition


def test_a_complaint_is_closed_when_the_decision_was_carried_out():
    petition = executing_complaint()
    assert (petition.state, petition.due_on) == (PetitionState.EXECUTING, date(2026, 8, 3))
    with pytest.raises(Refused, match="thi hành"):
        move(petition, "finish", document="5/BC")
    done = executing.FinishDuty(duty=petition.duties[0].id, result="Đã trả đủ ngày 20/7.")
    petition = executing.finish_duty(petition, done, actor=STAFF, at=AT).petition
    assert move(petition, "finish", document="5/BC").state is PetitionState.CLOSED


def test_a_conclusion_stays_posted_fifteen_days_and_is_acted_upon_before_the_case_is_closed():
    petition = move(decided(verified(accepted("to_cao"))), "send_decision")
    assert any(c.rule == "TC-36-HANDLE" and c.is_running for c in petition.clocks)
    petition = move(petition, "publish_conclusion", place="Niêm yết tại trụ sở")
    until = posted_until(petition)
    assert until >= petition.posted_on + timedelta(days=15)
    with pytest.raises(Refused, match="xử lý theo kết luận"):
        move(petition, "finish", document="5/BC")
    petition = move(petition, "handle_conclusion", document="6/QĐ")
    with pytest.raises(Refused, match="niêm yết"):
        move(petition, "finish", document="5/BC")
    later = datetime.combine(until, AT.timetz())
    assert move(petition, "finish", later, document="5/BC").state is PetitionState.CLOSED


def test_a_withdrawn_complaint_is_stopped_by_a_decision_that_is_sent():
    petition = move(accepted("khieu_nai"), "withdraw", reason="Đã ổn thỏa")
    assert petition.state is PetitionState.WITHDRAWING
    petition = move(petition, "stop", document="8/QĐ-UBND")
    assert petition.due_on == deadline("KN-SUSPEND-SEND", date(2026, 7, 6)).due
    petition = move(petition, "send_stop")
    assert petition.state is PetitionState.WITHDRAWN
    with pytest.raises(ValidationError):
        move(petition, "restore", reason="bị ép", document="9")
    again = move(petition, "restore", ground="KN-10-FORCED", reason="bị ép", document="9")
    assert (again.state, again.closed_at) == (PetitionState.ACCEPTED, None)
    assert again.due_on


def test_a_denunciation_taken_back_under_threat_goes_on_with_its_clock():
    petition = accepted("to_cao")
    back = move(petition, "withdraw", AT + timedelta(days=2), reason="Thôi")
    on = move(back, "continue", AT + timedelta(days=4), ground="TC-33-FORCED")
    assert on.state is PetitionState.ACCEPTED
    assert all(not c.is_paused for c in on.clocks)


def closed():
    return move(accepted("phan_anh"), "answer", answer="Đã sửa đèn.")


def say(petition, at=AT, **wish):
    return hearing.say_verdict(SITE, petition, hearing.SayVerdict(**wish), actor=SENDER, at=at)


def test_not_solved_reopens_with_a_promise_that_is_not_called_law():
    outcome = say(closed(), solved=False, why="half_done")
    petition = outcome.petition
    assert (petition.state, petition.closed_at) == (PetitionState.REOPENED, None)
    clock = next(c for c in petition.clocks if c.name == "reopened_reply")
    assert "không phải thời hạn luật định" in clock.deadline().basis
    assert "xin lỗi" in status_sentence(petition, date(2026, 7, 7))
    assert "làm rồi nhưng chưa xong" in outcome.event.for_citizen()
    again = move(petition, "answer_again", answer="Đã thay bóng mới.")
    assert again.state is PetitionState.CLOSED
    assert hearing.may_say_until(again, date(2026, 7, 7))


def test_not_solved_needs_a_reason_and_comes_in_time():
    with pytest.raises(ValidationError, match="vì sao chưa xong"):
        hearing.SayVerdict(solved=False)
    with pytest.raises(Refused):
        say(closed(), AT + timedelta(days=60), solved=False, why="not_done")
    with pytest.raises(Refused):
        say(filed("phan_anh"), solved=True)


def test_the_last_word_counts():
    petition = say(closed(), solved=True).petition
    assert hearing.said_solved(petition)
    with pytest.raises(Refused):
        say(petition, solved=True)
    petition = say(petition, AT + timedelta(days=3), solved=False, why="broken_again").petition
    assert [word.solved for word in petition.verdicts] == [False]


@pytest.mark.parametrize("kind", PetitionKind)
@pytest.mark.parametrize("state", [s for s in PetitionState if s.is_open])
def test_every_open_state_that_is_reached_has_a_lawful_way_on(kind, state):
    reached = {PetitionState.RECEIVED} | ({PetitionState.REOPENED} if any(
        m.target is PetitionState.CLOSED for m in MOVES if kind in m.kinds) else set())  # fmt: skip
    for _ in PetitionState:
        reached |= {m.target for s in reached for m in lawful_moves(kind, s) if m.target}
    if state in reached:
        assert any(m.target for m in lawful_moves(kind, state))


@pytest.mark.parametrize("step", [m for m in MOVES if m.target is PetitionState.CLOSED], ids=lambda m: m.name)
def test_every_closing_names_its_document(step):
    assert step.paper


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 20), st.integers(1, 60), st.booleans())
def test_days_that_stand_are_given_back(begin, length, longer):
    petition = accepted("khieu_nai")
    if longer:
        petition = move(petition, "extend", reason="phức tạp", document="1/TB", tests=["KN-3A-A"])
    plain = next(c for c in petition.clocks if c.name == "complaint_resolve").deadline().due
    stood = move(petition, "suspend", AT + timedelta(days=begin), reason="bão", document="2/QĐ")
    back = move(stood, "resume", AT + timedelta(days=begin + length), document="3/QĐ")
    due = next(c for c in back.clocks if c.name == "complaint_resolve").deadline().due
    assert due >= plain
    assert due >= plain + timedelta(days=length - 9)  # a due day moved off a holiday may swallow some
