"""One act puts a page up and opens its forms; what proves them counts, what is missing is said."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from chinhquyen_sdk.domain.disclosure import (
    CorrectPosting,
    Form,
    GiveProof,
    Phase,
    RemoveBoard,
    WaiveForm,
    completeness,
    correct_posting,
    prove_form,
    publish_posting,
    settle,
    take_down,
    waive_form,
)
from chinhquyen_sdk.domain.disclosure.proofs import longest_run
from chinhquyen_sdk.domain.disclosure.telling import loudspeaker_script, message
from chinhquyen_sdk.domain.refusals import Refused
from tests.sdk.domain.disclosure.desk import (
    AT,
    HOA,
    VILLAGES,
    all_proofs,
    due,
    morning,
    on_the_board,
    proved,
    published,
    wish,
)


def test_publishing_opens_every_form_the_law_asks_for_and_counts_the_due_day() -> None:
    done = publish_posting(due("dccs-11-09"), wish(starts_on=AT.date()), id=uuid4(), actor=HOA, at=AT)
    assert set(done.posting.forms) == {Form.WEBSITE, Form.BOARD, Form.LOUDSPEAKER, Form.VILLAGE_HEAD}
    assert done.due.posting == done.posting.id
    assert done.due.due_on == date(2026, 11, 11)
    assert not done.posting.late


def test_a_page_put_up_after_its_day_says_that_it_is_late() -> None:
    done = publish_posting(due("dccs-11-09"), wish(starts_on=date(2026, 10, 1)), id=uuid4(), actor=HOA, at=AT)
    assert done.posting.late
    assert done.event.late
    assert done.due.in_time is False


def test_it_is_complete_only_when_every_form_is_proven_in_every_village() -> None:
    posting = published()
    posting, proofs = all_proofs(posting)
    assert completeness(posting, proofs, VILLAGES).is_complete
    for left_out in proofs:
        rest = [proof for proof in proofs if proof is not left_out]
        so_far = completeness(posting, rest, VILLAGES)
        assert not so_far.is_complete
        assert so_far.missing


def test_what_is_missing_is_said_in_words() -> None:
    posting = published()
    words = " ".join(completeness(posting, [], VILLAGES).missing)
    assert "trụ sở" in words
    assert "3 ngày đọc loa" in words
    assert "3 trưởng xóm" in words
    assert completeness(posting, [], VILLAGES).share == (1, 4)


@given(st.sets(st.dates(date(2026, 1, 1), date(2026, 3, 1)), max_size=20))
def test_days_on_the_loudspeaker_count_only_when_they_follow_one_another(days: set[date]) -> None:
    run = longest_run(list(days))
    assert run <= len(days)
    assert all(not all(day + timedelta(days=n) in days for n in range(run + 1)) for day in days), (
        "no longer run is hidden"
    )


def test_three_days_with_a_gap_are_not_three_days() -> None:
    posting = published()
    logged = [proved(posting, Form.LOUDSPEAKER, posting.day + timedelta(days=n))[1] for n in (0, 1, 3)]
    read = next(
        each for each in completeness(posting, logged, VILLAGES).forms if each.form is Form.LOUDSPEAKER
    )
    assert (read.done, read.needed, read.is_done) == (2, 3, False)


def test_a_board_without_a_photograph_proves_nothing() -> None:
    with pytest.raises(ValidationError, match="chụp bảng"):
        GiveProof(form=Form.BOARD, on=AT.date())


@given(st.integers(min_value=0, max_value=90))
def test_the_board_is_not_cleared_within_thirty_days(days: int) -> None:
    posting, _ = on_the_board(published(), AT.date())
    on = AT.date() + timedelta(days=days)
    if on <= posting.ends_on:
        with pytest.raises(Refused) as no:
            take_down(posting, RemoveBoard(on=on), actor=HOA, at=morning(on))
        assert "Điều 13 khoản 2" in no.value.basis
    else:
        assert take_down(posting, RemoveBoard(on=on), actor=HOA, at=morning(on)).posting.removed_on == on


def test_what_hangs_always_is_not_taken_down() -> None:
    posting, _ = on_the_board(published("dccs-11-13"), AT.date())
    assert posting.phase(date(2040, 1, 1)) is Phase.ALWAYS
    with pytest.raises(Refused, match="thường xuyên"):
        take_down(posting, RemoveBoard(on=AT.date()), actor=HOA, at=AT)


def test_after_its_time_a_posting_is_past_and_keeps_its_words() -> None:
    posting, _ = on_the_board(published(), AT.date())
    assert posting.phase(posting.ends_on) is Phase.SHOWN
    assert posting.phase(posting.ends_on + timedelta(days=1)) is Phase.PAST
    assert "30 ngày" in posting.explain_end() or "thứ 30" in posting.explain_end()


def test_a_correction_stands_beside_the_first_text_and_is_made_known_again() -> None:
    posting, proofs = all_proofs(published())
    wanted = CorrectPosting(text="Danh sách gồm 13 công dân.", reason="Ghi thiếu một người")
    corrected = correct_posting(posting, wanted, actor=HOA, at=AT).posting
    assert corrected.text == posting.text
    assert corrected.corrections[0].text == "Danh sách gồm 13 công dân."
    assert not completeness(corrected, proofs, VILLAGES).is_complete, "the correction is not known yet"
    again, more = all_proofs(corrected)
    assert completeness(again, [*proofs, *more], VILLAGES).is_complete


def test_a_form_the_law_asks_of_everybody_is_not_waived_but_a_missing_loudspeaker_is() -> None:
    posting = published()
    without = waive_form(
        posting,
        WaiveForm(form=Form.LOUDSPEAKER, reason="Phường không có hệ thống truyền thanh"),
        actor=HOA,
        at=AT,
    ).posting
    read = next(each for each in completeness(without, [], ()).forms if each.form is Form.LOUDSPEAKER)
    assert read.is_done
    with pytest.raises(Refused, match="không bỏ được"):
        waive_form(posting, WaiveForm(form=Form.BOARD, reason="Không có bảng niêm yết"), actor=HOA, at=AT)


def test_where_the_law_leaves_the_choice_one_form_is_enough() -> None:
    posting = published("pctn-10-a")
    assert completeness(posting, [], VILLAGES).is_complete, "the page alone is one of the forms"


def test_becoming_complete_is_one_fact_said_once() -> None:
    posting, proofs = all_proofs(published())
    done = settle(posting, proofs, VILLAGES, actor=HOA, at=AT)
    assert done
    assert settle(done.posting, proofs, VILLAGES, actor=HOA, at=AT) is None


def test_a_proof_is_of_a_form_that_is_open_and_of_a_day_that_was() -> None:
    posting = published()
    tomorrow = GiveProof(form=Form.LOUDSPEAKER, on=AT.date() + timedelta(days=1))
    with pytest.raises(ValidationError, match="tương lai"):
        prove_form(posting, tomorrow, id=uuid4(), actor=HOA, at=AT)
    with pytest.raises(ValidationError, match="không mở"):
        proved(posting, Form.SOCIAL, AT.date(), place="Nhóm Zalo tổ 3")


def test_the_same_text_for_the_ear_and_for_the_telephone() -> None:
    posting = published(summary="12 công dân được gọi nhập ngũ, giao quân ngày 15/02/2027.")
    script = loudspeaker_script(posting, "phường Quyết Thắng")
    assert "mười hai công dân" in script
    assert "mười lăm tháng hai năm hai nghìn không trăm hai mươi bảy" in script
    short = message(posting, "Phường Quyết Thắng", "https://quyetthang.example/cong-khai/x/")
    assert short.endswith("https://quyetthang.example/cong-khai/x/")
    assert "12 công dân" in short
