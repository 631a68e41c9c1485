"""Every step a sender must be told of becomes one draft that waits for approval."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from chinhquyen_letters import queries
from chinhquyen_letters.hooks import Hooks

from chinhquyen_sdk.domain.reception import events
from chinhquyen_sdk.domain.reception.kinds import PetitionKind

from .factories import Knows, accepted, happens

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
}  # fmt: skip

FORMAL = (PetitionKind.COMPLAINT, PetitionKind.DENUNCIATION)  # only their period may be lengthened by law
TOLD = [(s, k) for s in STEPS for k in PetitionKind if s is not events.PetitionExtended or k in FORMAL]


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
