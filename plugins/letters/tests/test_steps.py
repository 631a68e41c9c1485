"""Every step a sender must be told of becomes one draft that waits for approval."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from uuid import uuid4

import pytest
from chinhquyen_letters import queries
from chinhquyen_letters.hooks import Hooks

from chinhquyen_sdk.domain.events import event_types
from chinhquyen_sdk.domain.letters.templates import all_templates
from chinhquyen_sdk.domain.reception import events
from chinhquyen_sdk.domain.reception.kinds import PetitionKind
from chinhquyen_sdk.domain.reception_days.events import VisitRefused

from .factories import AT, CHAIR, Knows, accepted, happens

pytestmark = pytest.mark.django_db

RESOLVE = "Điều 28 Luật Khiếu nại số 02/2011/QH13"
STEPS: dict[type[events.PetitionEvent], tuple[dict[str, Any], str]] = {
    events.PetitionRefused: ({"ground": "Thời hiệu đã hết.", "basis": "Điều 11"}, "Lý do: thời hiệu đã hết."),
    events.PetitionGuided: ({"agency": "Sở Xây dựng", "document": "12/HD-UBND"}, "gửi đơn đến Sở Xây dựng"),
    events.PetitionExtended: (
        {"document": "7/QĐ-UBND", "reason": "Phải đo lại.", "tests": ("Nhiều địa điểm",), "due": date(2027, 1, 15),
         "basis": f"{RESOLVE}; Điều 30 Luật Tố cáo số 25/2018/QH14"},
        "Chậm nhất thứ Sáu, ngày 15 tháng 01 năm 2027",
    ),
    events.PetitionReopened: (
        {"reason": "Mới làm một phần", "due": date(2026, 12, 1), "basis": "Lời hẹn của xã, phường"},
        "Thời hạn này theo lời hẹn của xã, phường.",
    ),
    events.PetitionReturned: ({"ground": "Gửi kèm giấy tờ gốc.", "basis": "TT 05"}, "Lý do: gửi kèm giấy tờ gốc."),
    events.SupplementAsked: ({"reason": "Bản sao quyết định."}, "bổ sung"),
    events.PetitionSuspended: ({"document": "9/QĐ-UBND", "reason": "Chờ tòa án."}, "9/QĐ-UBND"),
    events.PetitionResumed: ({"document": "10/QĐ-UBND"}, "10/QĐ-UBND"),
    events.PetitionDecided: ({"document": "11/QĐ-UBND"}, "11/QĐ-UBND"),
    events.PetitionStopped: ({"document": "12/QĐ-UBND"}, "12/QĐ-UBND"),
    events.PetitionContinued: ({"ground": "Bị ép rút.", "basis": "Điều 10"}, "giải quyết tiếp"),
    events.PetitionSplit: ({"parts": ("26-1111-2222",), "number": 2}, "Mã của từng việc: 26-1111-2222."),
    events.PetitionFinished: ({"document": "13/BC-UBND"}, "đã xong chưa?"),
    events.AnsweredAgain: ({"document": "14/UBND"}, "xin lỗi"),
    events.PetitionArchived: ({"reason": "Đã trả lời rồi."}, "Lý do: đã trả lời rồi."),
}  # fmt: skip

FORMAL = {PetitionKind.COMPLAINT, PetitionKind.DENUNCIATION}
SIMPLE = {PetitionKind.PROPOSAL, PetitionKind.FEEDBACK}
# The law gives these steps to some kinds alone; the others may be taken with any.
KINDS = {
    events.PetitionExtended: FORMAL,
    events.PetitionSuspended: FORMAL,
    events.PetitionResumed: FORMAL,
    events.PetitionStopped: FORMAL,
    events.PetitionContinued: FORMAL,
    events.PetitionFinished: FORMAL,
    events.PetitionReturned: {PetitionKind.COMPLAINT, *SIMPLE},
    events.PetitionArchived: {PetitionKind.COMPLAINT, *SIMPLE},
    events.PetitionDecided: {*FORMAL, *SIMPLE, PetitionKind.OTHER},
}
TOLD = [(step, kind) for step in STEPS for kind in PetitionKind if kind in KINDS.get(step, set(PetitionKind))]
LETTERLESS = [(step, kind) for step in KINDS for kind in PetitionKind if kind not in KINDS[step]]


def told(step, kind, **more):
    words = STEPS[step][0] if step in STEPS else {}
    return step(**{**accepted(kind, due=None, basis="").model_dump(exclude={"id"}), **words, **more})


@pytest.mark.parametrize(("step", "kind"), TOLD)
def test_a_step_told_twice_is_one_draft_that_never_names_a_denouncer(site, ref, modules, step, kind):
    modules.register_hooks("aaa", Knows())
    event = told(step, kind)
    happens(site, event)
    getattr(Hooks(), event.hook)(site=ref, event=event)
    (entry,) = queries.waiting(site)
    assert entry.letter.number is None
    assert STEPS[step][1] in entry.letter.body
    assert ("Bình" in entry.letter.model_dump_json()) is not kind.identity_protected


def test_the_complainant_is_invited_to_the_dialogue_once(site, ref, modules):
    modules.register_hooks("aaa", Knows())
    when = datetime(2026, 12, 4, 1, 30, tzinfo=UTC)
    event = told(events.DialogueScheduled, PetitionKind.COMPLAINT, when=when, place="Nhà văn hóa tổ 5")
    happens(site, event)
    Hooks().complaint_dialogue_scheduled(site=ref, event=event)
    (entry,) = queries.waiting(site)
    assert "lúc 08 giờ 30, thứ Sáu, ngày 04 tháng 12 năm 2026" in entry.letter.body
    assert "Nhà văn hóa tổ 5" in entry.letter.body
    assert entry.letter.addressee == "Bà Nguyễn Thị Bình"


def test_what_is_due_for_another_reason_is_not_promised_as_the_longer_period(site):
    happens(site, told(events.PetitionExtended, PetitionKind.DENUNCIATION, basis="khoản 3 Điều 29"))
    (entry,) = queries.waiting(site)
    assert "Chậm nhất" not in entry.letter.body


def test_what_an_officer_typed_about_a_denunciation_is_not_repeated(site):
    happens(
        site, told(events.PetitionExtended, PetitionKind.DENUNCIATION, reason="Ông Bảy xóm Đình vắng nhà")
    )
    (entry,) = queries.waiting(site)
    assert "Bảy" not in entry.letter.model_dump_json()


@pytest.mark.parametrize(("step", "kind"), LETTERLESS)
def test_a_step_that_a_kind_cannot_take_calls_for_no_letter(site, modules, step, kind):
    modules.register_hooks("aaa", Knows())
    happens(site, told(step, kind))
    assert queries.waiting(site) == []


def test_the_answer_goes_out_with_its_words(site, modules):
    modules.register_hooks("aaa", Knows(answer="Đường đã vá xong.\n\nMời bà ra xem."))
    happens(site, told(events.PetitionDecided, PetitionKind.FEEDBACK))
    (entry,) = queries.waiting(site)
    assert "Nội dung trả lời: Đường đã vá xong.\n\nMời bà ra xem." in entry.letter.body


@pytest.mark.parametrize("step", STEPS)
def test_of_a_denunciation_no_word_an_officer_typed_is_in_the_letter(site, modules, step):
    modules.register_hooks("aaa", Knows(answer="Ông Bảy xóm Đình vắng nhà"))
    happens(site, told(step, PetitionKind.DENUNCIATION, reason="Ông Bảy xóm Đình vắng nhà"))
    assert all("Bảy" not in entry.letter.model_dump_json() for entry in queries.waiting(site))


def test_an_anonymous_paper_is_archived_in_silence(site):
    happens(site, told(events.PetitionArchived, PetitionKind.FEEDBACK))
    assert queries.waiting(site) == []


@pytest.mark.parametrize("due", [None, date(2026, 12, 5)])
def test_a_visitor_is_written_to_where_the_decree_wants_a_notice(site, modules, due):
    modules.register_hooks("aaa", Knows())
    refused = VisitRefused(
        at=AT, actor=CHAIR, subject=uuid4(), code="26-4839-2174", on=date(2026, 12, 1), day=uuid4(), notice_due=due,
        ground="Đã được trả lời.", basis="Điều 9",
    )  # fmt: skip
    happens(site, refused)
    assert [entry.letter.addressee for entry in queries.waiting(site)] == ["Bà Nguyễn Thị Bình"] * bool(due)


def test_every_occasion_of_a_template_is_heard():
    occasions = {form.called_by for form in all_templates() if form.called_by in event_types()}
    assert {name for name in occasions if not hasattr(getattr(Hooks, name), "chinhquyen_impl")} == set()
