"""Which event calls for which letter, to whom, and what it promises."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest

from chinhquyen_sdk.domain.letters.drafting import draft_for
from chinhquyen_sdk.domain.letters.facts import LetterFacts
from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.people import Actor, Addressee
from chinhquyen_sdk.domain.reception.events import PetitionAccepted, PetitionTransferred
from chinhquyen_sdk.domain.reception.kinds import CHOSEN_BY_SENDERS, PetitionKind

from .factories import BINH, OFFICE

FRAME: dict[str, Any] = {
    "at": datetime(2026, 11, 20, 18, 0, tzinfo=UTC),  # the 21st in Vietnam
    "actor": Actor.staff("7", "Trần Thị Lụa"),
    "subject": UUID(int=7),
    "code": "26-4839-2174",
    "received_on": date(2026, 11, 18),
    "due": date(2026, 12, 21),
    "basis": "Điều 28 Luật Khiếu nại số 02/2011/QH13",
}


def drafted(kind: PetitionKind, to: Addressee = BINH, **more: Any) -> Letter:
    letter = draft_for(PetitionAccepted(**{**FRAME, "kind": kind, **more}), LetterFacts(to=to), OFFICE)
    assert letter is not None
    return letter


@pytest.mark.parametrize("kind", [k for k in CHOSEN_BY_SENDERS if not k.identity_protected])
def test_the_letter_goes_to_the_sender_and_promises_what_the_event_promised(kind: PetitionKind) -> None:
    letter = drafted(kind)
    assert (letter.addressee, letter.address) == ("Bà Nguyễn Thị Bình", BINH.address)
    assert "từ ngày 21 tháng 11 năm 2026" in letter.body
    assert "Chậm nhất thứ Hai, ngày 21 tháng 12 năm 2026" in letter.body
    assert "Điều 28 Luật Khiếu nại" in letter.body


def test_a_denouncer_is_never_named_whatever_the_answer_was() -> None:
    letter = drafted(PetitionKind.DENUNCIATION)
    assert letter.addressee == "Người gửi đơn mã số 26-4839-2174"
    assert letter.address == ""
    assert "Bình" not in letter.model_dump_json()


def test_a_denunciation_promises_the_conclusion_and_not_this_letter_itself() -> None:
    body = drafted(PetitionKind.DENUNCIATION, due=date(2026, 11, 27), basis="khoản 3 Điều 29").body
    assert "ngày 27 tháng 11" not in body
    assert "Chậm nhất thứ Hai, ngày 21 tháng 12 năm 2026" in body
    assert "Điều 30 Luật Tố cáo" in body


def test_a_day_beyond_the_calendar_is_not_promised() -> None:
    body = drafted(PetitionKind.DENUNCIATION, at=datetime(2059, 1, 5, tzinfo=UTC)).body
    assert "Chậm nhất" not in body


def test_somebody_without_a_name_is_called_by_the_code() -> None:
    assert drafted(PetitionKind.FEEDBACK, Addressee()).addressee == "Người gửi đơn mã số 26-4839-2174"


def test_a_transfer_says_where_to() -> None:
    event = PetitionTransferred(**{**FRAME, "kind": PetitionKind.FEEDBACK, "agency": "Sở Xây dựng"})
    letter = draft_for(event, LetterFacts(to=BINH), OFFICE)
    assert letter is not None
    assert "chuyển đơn đến Sở Xây dựng" in letter.body
    assert letter.event == event.id


def test_the_longest_name_and_address_fit() -> None:
    to = Addressee(salutation="ông/bà", name="Ư" * 150, address="Đ" * 300)
    assert drafted(PetitionKind.FEEDBACK, to).addressee.endswith("Ư" * 150)
