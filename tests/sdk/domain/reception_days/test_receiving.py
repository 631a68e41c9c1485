"""Receiving, refusing, concluding, correcting: what the law asks of each."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
from pydantic import ValidationError

from chinhquyen_sdk.domain.people import Actor, Addressee
from chinhquyen_sdk.domain.reception.kinds import PetitionKind
from chinhquyen_sdk.domain.reception_days import acts, writing
from chinhquyen_sdk.domain.reception_days.book import COLUMNS, CorrectEntry, WriteEntry, line_of
from chinhquyen_sdk.domain.reception_days.facts import letter_facts
from chinhquyen_sdk.domain.reception_days.lists import check_representatives, group_limit, refusal_grounds
from chinhquyen_sdk.domain.reception_days.states import VisitState
from chinhquyen_sdk.domain.reception_days.visits import RegisterVisit
from chinhquyen_sdk.domain.refusals import Refused

AT = datetime(2026, 12, 1, 2, tzinfo=UTC)
OFFICER = Actor.staff("7", "Trần Thị Lụa")


def visit(**more):
    known = {"name": "Nguyễn Thị Hoa", "phone": "0912 000 123", "matter": "Đất đai giáp ranh"}
    wish = RegisterVisit(**{**known, **more})
    return acts.register_visit(
        None, wish, id=uuid4(), code="26-0000-0000", number=1, actor=OFFICER, at=AT
    ).visit


def entry(kind=PetitionKind.COMPLAINT, by_chair=True, **more):
    known = {
        "kind": kind,
        "name": "Nguyễn Thị Hoa",
        "address": "Tổ 5",
        "summary": "Ranh giới đất",
        "competent": True,
    }
    wish = WriteEntry(**{**known, **more})
    return writing.write_entry(
        visit(), wish, number=12, by_chair=by_chair, receiver="Ma Văn Thắng", actor=OFFICER, at=AT
    )


@pytest.mark.parametrize(("people", "most"), [(4, None), (5, 2), (10, 2), (11, 5), (80, 5)])
def test_representatives_of_a_group_by_article_29(people, most):
    limit = group_limit(people)
    assert (limit.most if limit else None) == most


def test_too_many_or_no_representatives_are_refused_with_the_article():
    with pytest.raises(Refused, match="1 hoặc 2 người đại diện") as no:
        check_representatives(7, ("A", "B", "C"))
    assert "Điều 29" in no.value.basis
    with pytest.raises(Refused):
        visit(people=12)


def test_who_comes_for_another_brings_a_paper():
    with pytest.raises(ValidationError, match="giấy ủy quyền"):
        RegisterVisit(name="Hoa", phone="0912000123", matter="Đất đai", proxy_for="Bà Lan")


def test_the_decrees_ten_grounds_are_law_from_july_2026():
    assert len(refusal_grounds(date(2026, 6, 30))) == 3
    assert len(refusal_grounds(date(2026, 7, 1))) == 13


def test_prolonging_a_settled_case_is_refused_in_writing_within_three_working_days():
    refused = writing.refuse_visit(
        visit(), writing.RefuseVisit(ground="TCD-9-3", explained="Đã giải thích"), number=3, receiver="Lụa",
        actor=OFFICER, at=AT,
    )  # fmt: skip
    assert refused.visit.state is VisitState.REFUSED
    assert refused.entry.notice_due == date(2026, 12, 4)
    told = writing.refuse_visit(
        visit(), writing.RefuseVisit(ground="ND154-4-D", explained="Đã giải thích"), number=3, receiver="Lụa",
        actor=OFFICER, at=AT,
    )  # fmt: skip
    assert told.entry.notice_due is None


def test_a_ground_that_is_not_law_is_no_ground():
    with pytest.raises(Refused):
        writing.refuse_visit(
            visit(), writing.RefuseVisit(ground="KHONG-THICH", explained="Đã giải thích"), number=3, receiver="Lụa",
            actor=OFFICER, at=AT,
        )  # fmt: skip


def test_within_competence_the_visitor_is_answered_in_ten_working_days():
    written = entry()
    assert written.entry.reply_due == date(2026, 12, 15)
    assert "15/12/2026" in written.event.for_citizen()
    assert entry(competent=False, guided_to="Tòa án nhân dân khu vực").entry.reply_due is None


def test_not_ours_needs_a_word_where_to_go():
    with pytest.raises(ValidationError, match="hướng dẫn"):
        entry(competent=False)


def test_the_book_has_the_thirteen_columns_of_the_form():
    assert len(COLUMNS) == 13
    assert set(line_of(entry().entry)) == {column.name for column in COLUMNS}


def test_a_line_without_identity_names_nobody():
    shown = line_of(entry().entry, identity=False)
    assert "Hoa" not in str(shown)


def test_a_correction_keeps_the_first_text():
    line = entry().entry
    changed, kept, event = writing.correct(
        line, CorrectEntry(column="address", text="Tổ 6", reason="Ghi nhầm tổ"), actor=OFFICER, at=AT
    )
    assert (kept.before, kept.after, changed.words.address) == ("Tổ 5", "Tổ 6", "Tổ 6")
    assert "Tổ 6" not in event.model_dump_json()
    with pytest.raises(Refused):
        writing.correct(line, CorrectEntry(column="number", text="1", reason="đổi số"), actor=OFFICER, at=AT)


def test_only_the_chairs_own_reception_has_a_conclusion():
    said = writing.ConcludeVisit(conclusion="Giao đo lại ranh giới.", responsible="Phòng Kinh tế")
    done = entry()
    with pytest.raises(Refused) as no:
        other = entry(by_chair=False)
        writing.conclude(other.visit, other.entry, said, actor=OFFICER, at=AT)
    assert "Điều 25" in no.value.basis
    concluded = writing.conclude(done.visit, done.entry, said, actor=OFFICER, at=AT)
    assert letter_facts(concluded.entry, concluded.event).to.name == "Nguyễn Thị Hoa"
    assert "ranh giới" not in concluded.event.model_dump_json()


def test_a_letter_about_a_denunciation_names_nobody():
    done = entry(kind=PetitionKind.DENUNCIATION)
    said = writing.ConcludeVisit(conclusion="Giao xác minh ngay.", responsible="Thanh tra")
    concluded = writing.conclude(done.visit, done.entry, said, actor=OFFICER, at=AT)
    assert letter_facts(concluded.entry, concluded.event).to == Addressee()


def test_the_queue_goes_one_way():
    waiting = visit()
    called = acts.call(waiting, at=AT).visit
    assert acts.finish(called, at=AT).visit.state is VisitState.RECEIVED
    assert acts.skip(called, at=AT).visit.state is VisitState.MISSED
    with pytest.raises(Refused):
        acts.finish(waiting, at=AT)
