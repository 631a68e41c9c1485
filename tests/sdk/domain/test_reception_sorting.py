"""Before a petition is taken up: conditions, competence, several matters, links; in the words of the law."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from chinhquyen_sdk import law
from chinhquyen_sdk.domain import reception as r
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import (
    CheckConditions,
    Checked,
    DecideCompetence,
    FilePetition,
    Flag,
    Link,
    LinkPetition,
    MovePetition,
    PetitionKind,
    PetitionState,
    SplitPetition,
)
from chinhquyen_sdk.domain.reception.conditions import all_conditions, conditions_for
from chinhquyen_sdk.domain.reception.marks import sender_mark, word_marks
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.sites import SiteRef

SITE = SiteRef(id=1, name="xã Hoa Chè", hostname="hoache.test")
AT = datetime(2026, 11, 19, 2, 0, tzinfo=UTC)
STAFF = Actor.staff("7", "Lê Thị Cán Bộ")
SAID = "Tôi không đồng ý với quyết định thu hồi đất số 12, đề nghị xem xét lại diện tích đã đo."


def petition(kind="khieu_nai", *, at=AT, **more):
    wish = {
        "kind": kind, "content": SAID, "sender_name": "Nguyễn Thị Hoa", "sender_phone": "0912 000 201",
        "sender_address": "Xóm 5", "consent": True, "source": "desk",
    }  # fmt: skip
    filed = FilePetition(**(wish | more))
    suggestion = r.suggest_kind(filed.content)
    return r.file_petition(
        SITE, filed, id=uuid4(), code=r.new_code(2026), suggestion=suggestion, actor=STAFF, at=at
    ).petition


def moved(one, *, at=AT, **wish):
    return r.move_petition(SITE, one, MovePetition(**wish), actor=STAFF, at=at).petition


def missing(one):
    return {condition.id for condition in r.missing_conditions(one)}


class TestConditions:
    def test_a_paper_without_date_and_signature_names_both(self):
        assert missing(petition(signed=False)) == {"ngay", "chu_ky"}
        assert missing(petition(signed=True, dated_on=date(2026, 11, 18))) == set()

    def test_a_web_letter_needs_no_date_and_a_report_no_signature(self):
        assert missing(petition("phan_anh", source="web")) == set()

    def test_a_complaint_by_telephone_fails_on_its_form(self):
        assert "hinh_thuc" in missing(petition(source="hotline"))
        assert "hinh_thuc" not in missing(petition("phan_anh", source="hotline"))

    def test_a_signature_nobody_looked_for_is_a_question_not_a_lack(self):
        found = {row.condition.id: row.met for row in r.conditions_found(petition())}
        assert found["chu_ky"] is None

    def test_what_the_officer_found_wins_and_is_recorded(self):
        one = petition(signed=False, dated_on=date(2026, 11, 18))
        wish = CheckConditions(checked=(Checked(condition="chu_ky", met=True, note="điểm chỉ ở trang 2"),))
        outcome = r.check_conditions(one, wish, actor=STAFF, at=AT)
        assert missing(outcome.petition) == set()
        assert outcome.event.missing == ()
        (row,) = [found for found in r.conditions_found(outcome.petition) if found.condition.id == "chu_ky"]
        assert (row.by_officer, row.note) == (True, "điểm chỉ ở trang 2")

    def test_the_sender_reads_what_is_missing_and_how_to_give_it(self):
        asked = r.asking_for(r.missing_conditions(petition(signed=False)))
        assert "1. Ngày, tháng, năm" in asked
        assert "2. Chữ ký" in asked

    def test_a_letter_in_another_script_asks_for_vietnamese(self):
        assert "khong_phai_tieng_viet" in missing(
            petition("phan_anh", content="请修理我们村的路，路很坏很危险，谢谢你们。")
        )

    def test_every_condition_names_its_article_and_how_to_mend_it(self):
        for condition in all_conditions():
            assert "Điều" in condition.basis
            assert condition.ask.endswith(".")

    @given(st.sampled_from(PetitionKind), st.sampled_from(r.Source), st.booleans())
    def test_known_to_be_missing_is_always_among_what_is_asked_for(self, kind, source, signed):
        one = petition(kind.value, source=source, signed=signed)
        assert missing(one) <= {condition.id for condition in conditions_for(one)}


class TestSupplement:
    def test_not_given_in_time_the_letter_is_archived_for_a_year(self):
        asked = moved(petition(), move="ask_supplement", reason="Chữ ký của ông/bà.")
        assert asked.supplement_by == date(2026, 12, 4)
        with pytest.raises(Refused, match="04/12/2026"):
            moved(
                asked,
                move="archive",
                ground="TT05-NOT-SUPPLIED",
                reason="chưa bổ sung",
                at=AT + timedelta(days=9),
            )
        late = moved(
            asked,
            move="archive",
            ground="TT05-NOT-SUPPLIED",
            reason="chưa bổ sung",
            at=AT + timedelta(days=20),
        )
        assert late.state is PetitionState.ARCHIVED
        assert late.kept_until == law.deadline("DON-ARCHIVE", date(2026, 12, 9)).due

    def test_nobody_is_archived_for_what_was_never_asked(self):
        with pytest.raises(Refused):
            moved(petition(), move="archive", ground="TT05-NOT-SUPPLIED", reason="thiếu chữ ký")


class TestCompetence:
    def test_a_second_complaint_is_the_provinces(self):
        with pytest.raises(Refused, match="Chủ tịch Ủy ban nhân dân tỉnh"):
            moved(petition(instance=2), move="accept")

    def test_what_is_of_others_is_not_taken_up(self):
        wish = DecideCompetence(competence="others", agency="Sở Nông nghiệp và Môi trường")
        one = r.decide_competence(SITE, petition(), wish, actor=STAFF, at=AT).petition
        with pytest.raises(Refused, match="Sở Nông nghiệp"):
            moved(one, move="accept")
        assert moved(one, move="guide", agency=one.agency).state is PetitionState.GUIDED

    def test_a_complaint_of_others_is_guided_never_transferred(self):
        assert r.find_move(PetitionKind.COMPLAINT, PetitionState.RECEIVED, r.MoveName.TRANSFER) is None

    def test_a_denunciation_of_others_has_five_working_days_from_receipt(self):
        one = petition("to_cao", received_on=date(2026, 11, 16))
        wish = DecideCompetence(competence="others", agency="Công an tỉnh")
        decided = r.decide_competence(SITE, one, wish, actor=STAFF, at=AT).petition
        assert decided.due_on == law.deadline("TC-26-TRANSFER", date(2026, 11, 16)).due
        back = r.decide_competence(
            SITE, decided, DecideCompetence(competence="commune"), actor=STAFF, at=AT
        ).petition
        assert back.due_on == one.due_on

    def test_of_others_but_whose_must_be_said(self):
        with pytest.raises(ValidationError):
            r.decide_competence(SITE, petition(), DecideCompetence(competence="others"), actor=STAFF, at=AT)


class TestAnonymous:
    def unsigned(self):
        return petition("to_cao", unnamed=True, sender_name="", sender_phone="", sender_address="")

    def test_it_is_not_handled_as_a_denunciation(self):
        with pytest.raises(Refused, match="không rõ tên"):
            moved(self.unsigned(), move="accept")

    def test_concrete_and_with_evidence_it_goes_to_inspection(self):
        done = moved(self.unsigned(), move="inspect", agency="Thanh tra tỉnh", reason="Có ảnh chụp sổ chi.")
        assert done.state is PetitionState.INSPECTED

    def test_who_gave_a_name_is_not_treated_as_anonymous(self):
        with pytest.raises(Refused):
            moved(petition("to_cao"), move="inspect", agency="Thanh tra tỉnh", reason="Có ảnh.")


class TestSeveralMatters:
    WISH = SplitPetition(
        parts=(
            {"kind": "khieu_nai", "content": "Đề nghị xem lại quyết định thu hồi đất số 12."},
            {"kind": "to_cao", "content": "Ông X lập khống danh sách hỗ trợ bão."},
        )
    )

    def split(self, letter, at=AT):
        names = [r.Name(UUID(int=n), f"26-0000-000{n}") for n in (1, 2)]
        return r.split_petition(SITE, letter, self.WISH, names, actor=STAFF, at=at)

    def test_every_clock_counts_from_the_day_the_letter_was_received(self):
        letter = petition("nhieu_noi_dung", received_on=date(2026, 11, 16))
        split = self.split(letter, at=AT + timedelta(days=3))
        complaint, denunciation = (outcome.petition for outcome in split.parts)
        assert complaint.due_on == law.deadline("KN-27-ACCEPT", date(2026, 11, 16)).due
        assert denunciation.due_on == law.deadline("TC-24-INITIAL", date(2026, 11, 16)).due
        assert split.letter.petition.state is PetitionState.SPLIT
        assert not split.letter.petition.is_open

    def test_no_event_leads_from_a_sibling_to_the_denouncer(self):
        split = self.split(petition("nhieu_noi_dung"))
        assert (split.letter.event.parts, split.letter.event.number) == ((), 2)
        assert [part.event.part_of for part in split.parts] == ["", ""]
        assert split.parts[0].petition.part_of == ""

    def test_a_letter_is_split_before_it_is_taken_up_only(self):
        taken = moved(petition(), move="accept")
        with pytest.raises(Refused):
            self.split(taken)

    def test_one_part_is_no_splitting(self):
        with pytest.raises(ValidationError):
            SplitPetition(parts=self.WISH.parts[:1])


class TestTogether:
    def linked(self, later, earlier, link=Link.REPEAT, at=AT):
        return r.link_petition(
            later, LinkPetition(to=earlier.code, link=link), earlier, actor=STAFF, at=at
        ).petition

    def test_the_third_time_it_is_prolonged(self):
        first = petition()
        second = self.linked(petition(at=AT + timedelta(days=30)), first)
        third = self.linked(petition(at=AT + timedelta(days=60)), second)
        assert (second.turn, third.turn) == (2, 3)
        assert second.flags == ()
        assert third.flags == (Flag.PROLONGED,)

    def test_after_a_year_it_is_prolonged(self):
        assert self.linked(petition(), petition(at=AT - timedelta(days=400))).flags == (Flag.PROLONGED,)

    def test_guided_once_it_is_not_guided_again(self):
        guided = moved(petition(), move="guide", agency="Ủy ban nhân dân tỉnh")
        again = self.linked(petition(at=AT + timedelta(days=3)), guided)
        with pytest.raises(Refused, match="một lần"):
            moved(again, move="guide", agency="Ủy ban nhân dân tỉnh")

    def test_five_people_are_a_group(self):
        assert petition(senders=5).flags == (Flag.GROUP,)
        assert petition(senders=4).flags == ()

    def test_the_same_person_and_words_leave_the_same_marks(self):
        one = petition()
        other = petition(
            sender_name="NGUYỄN THỊ HOA", sender_phone="+84912000201", content=SAID.upper() + " Xin cảm ơn."
        )
        assert sender_mark(one) == sender_mark(other)
        assert len(set(word_marks(one)) & set(word_marks(other))) >= 2

    def test_a_denouncer_shares_no_mark_with_the_neighbours(self):
        open_marks = {sender_mark(petition()), *word_marks(petition())}
        assert not open_marks & {sender_mark(petition("to_cao")), *word_marks(petition("to_cao"))}
