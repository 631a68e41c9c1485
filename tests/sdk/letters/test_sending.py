"""From the chair's yes to the reader's hand: states, attempts, wishes, the book."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from chinhquyen_sdk.domain.letters.addressing import Person
from chinhquyen_sdk.domain.letters.book import book_entry, gaps
from chinhquyen_sdk.domain.letters.channels import (
    EMAIL,
    HAND,
    POST,
    RETRIES,
    AddressAsked,
    LetterChannel,
)
from chinhquyen_sdk.domain.letters.consent import ContactWish, Wish, may_write, once_key, person_mark
from chinhquyen_sdk.domain.letters.delivery import Delivery, Outcome, next_channel
from chinhquyen_sdk.domain.letters.occasions import Occasion
from chinhquyen_sdk.domain.letters.states import (
    ISSUED,
    OPEN,
    STEPS,
    LetterMove,
    LetterState,
    after,
    open_moves,
)

from .factories import letter

AT = datetime(2026, 12, 4, 8, tzinfo=UTC)
ZALO = LetterChannel(
    "zalo",
    "Zalo",
    order=100,
    asks=AddressAsked(label="Số Zalo", pattern=r"0\d{9}", consent="Đồng ý nhận qua Zalo"),
)
ALL = (ZALO, EMAIL, HAND, POST)


def tried(channel: LetterChannel, outcome: Outcome, *, at: datetime = AT, **more: Any) -> Delivery:
    told = {"postal_code": "EA123", "received_by": "bà Bình", "failure": "vắng nhà", **more}
    return Delivery(letter=UUID(int=1), channel=channel.slug, outcome=outcome, at=at, **told)


def wish(said: Wish, *, days: int = 0, **more: Any) -> ContactWish:
    return ContactWish(person_mark="m", wish=said, said_on=date(2026, 1, 1) + timedelta(days=days), **more)


def test_the_usual_way_of_a_letter() -> None:
    state = LetterState.DRAFT
    for move in ("check", "approve", "sign", "print", "send", "deliver"):
        found = after(state, LetterMove(move))
        assert found is not None
        state = found
    assert state is LetterState.DELIVERED
    assert open_moves(state) == ()


def test_sent_back_to_be_reworded_is_not_come_back_from_the_road() -> None:
    assert LetterState.RETURNED.label == "Trả lại để sửa"
    assert LetterState.UNDELIVERED.label == "Không đến tay người nhận"
    assert LetterMove.SEND in open_moves(LetterState.UNDELIVERED)
    assert LetterMove.SEND not in open_moves(LetterState.RETURNED)


@given(st.lists(st.sampled_from(list(LetterMove)), max_size=12))
def test_whatever_is_tried_an_issued_letter_is_never_reworded(moves: list[LetterMove]) -> None:
    state, issued = LetterState.DRAFT, False
    for move in moves:
        state = after(state, move) or state
        assert not (issued and state in OPEN)
        issued = issued or state in ISSUED


def test_every_state_is_reached_and_named() -> None:
    assert {step.target for step in STEPS.values()} | {LetterState.DRAFT} == set(LetterState)
    assert all(state.label for state in LetterState)


def test_a_failure_goes_over_to_the_next_channel_after_its_tries() -> None:
    failures = [tried(ZALO, Outcome.FAILED)] * RETRIES
    assert next_channel(ALL, []) is ZALO
    assert next_channel(ALL, failures[:1]) is ZALO
    assert next_channel(ALL, failures) is EMAIL
    assert next_channel(ALL, [tried(ZALO, Outcome.UNKNOWN)]) is EMAIL


def test_nobody_is_pursued() -> None:
    assert next_channel(ALL, [tried(HAND, Outcome.REFUSED)]) is None
    assert next_channel(ALL, [tried(HAND, Outcome.DELIVERED)]) is None
    assert next_channel(ALL, [tried(POST, Outcome.UNDER_WAY)]) is None


@pytest.mark.parametrize(
    ("channel", "outcome", "missing", "code"),
    [
        (HAND, Outcome.DELIVERED, "received_by", "tên người đã nhận"),
        (POST, Outcome.UNDER_WAY, "postal_code", "mã bưu gửi"),
        (EMAIL, Outcome.FAILED, "failure", "vì sao"),
    ],
)
def test_an_attempt_says_enough(channel: LetterChannel, outcome: Outcome, missing: str, code: str) -> None:
    with pytest.raises(ValidationError, match=code):
        tried(channel, outcome, **{missing: ""})


def test_paper_may_always_carry_what_is_owed_and_zalo_only_what_was_asked_for() -> None:
    assert may_write(Occasion.LATE_APOLOGY, [], ALL).channels == (HAND, POST)
    asked = [wish(Wish.YES, channel="zalo")]
    assert may_write(Occasion.LATE_APOLOGY, asked, ALL).channels == (ZALO, HAND, POST)
    assert EMAIL not in may_write(Occasion.LATE_APOLOGY, asked, ALL).channels


def test_who_wants_no_greetings_gets_none_but_still_hears_what_concerns_them() -> None:
    no = [wish(Wish.NO)]
    refused = may_write(Occasion.WEDDING, no, ALL)
    assert refused.channels == ()
    assert "không muốn nhận" in refused.reason
    assert may_write(Occasion.LATE_APOLOGY, no, ALL).channels


def test_the_latest_word_counts() -> None:
    said = [wish(Wish.YES, days=9), wish(Wish.NO)]
    assert may_write(Occasion.WEDDING, said, ALL).channels
    assert may_write(Occasion.WEDDING, [*said, wish(Wish.NO, days=10)], ALL).channels == ()


def test_a_visit_letter_waits_for_a_yes() -> None:
    assert "đã đồng ý" in may_write(Occasion.VISIT, [], ALL).reason
    assert may_write(Occasion.VISIT, [wish(Wish.YES, occasion=Occasion.VISIT)], ALL).channels


def test_one_person_written_twice_is_one() -> None:
    one = person_mark(Person(name="Nguyễn Thị Bình", birth_year=1961), "Tổ 5")
    assert person_mark(Person(name="NGUYỄN  THỊ BÌNH", birth_year=1961), "tổ 5") == one
    assert person_mark(Person(name="Nguyễn Thị Bình", birth_year=1962), "Tổ 5") != one
    assert once_key("khai_sinh:7", one) != once_key("khai_sinh:8", one)
    assert "binh" not in one


def test_a_line_of_the_book_says_how_it_went() -> None:
    sent = letter(number=5, issued_on=date(2026, 12, 4), approved_by="7", state=LetterState.SENT)
    entry = book_entry(
        sent,
        [
            tried(ZALO, Outcome.FAILED),
            tried(HAND, Outcome.DELIVERED, at=AT + timedelta(days=1)),
        ],
    )
    assert (entry.number, entry.attempts, entry.channel, entry.delivered_on) == (
        5,
        2,
        "hand",
        date(2026, 12, 5),
    )
    assert entry.kind == "Thông báo thụ lý khiếu nại"
    with pytest.raises(ValueError, match="no book"):
        book_entry(letter())


def test_a_missing_number_is_seen() -> None:
    assert gaps([1, 2, 4, 7]) == (3, 5, 6)
    assert gaps([]) == ()


def test_nobody_is_written_to_electronically_without_an_address_and_a_yes() -> None:
    with pytest.raises(ValueError, match="a yes"):
        LetterChannel("zalo", "Zalo", deliver=lambda dispatch: None)
    with pytest.raises(ValueError, match="a slug"):
        LetterChannel("Zalo của tôi", "Zalo")


def test_an_attempt_of_a_channel_that_is_gone_keeps_its_name() -> None:
    assert tried(ZALO, Outcome.FAILED, channel_label="Zalo").called == "Zalo"
    assert tried(HAND, Outcome.FAILED).called == "Đưa tận tay"
