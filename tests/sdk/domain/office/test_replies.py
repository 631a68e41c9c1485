"""Templates of replies: known places only, filled for one petition, a protected sender never named."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from chinhquyen_sdk.domain.reception import Petition, PetitionKind, PetitionState
from chinhquyen_sdk.domain.reception.papers import receipt_paper
from chinhquyen_sdk.domain.reception.replies import (
    FIELD_OF,
    PLACEHOLDERS,
    SAMPLE,
    KeepReply,
    fill,
    reply_facts,
    shipped_replies,
)
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.rendering import paper_html

SITE = SiteRef(id=1, kind="phường", name="Quyết Thắng", hostname="quyetthang.localhost")
DAY = date(2026, 11, 9)


def petition(**more):
    given = {
        "id": uuid4(), "code": "26-4839-2174", "kind": PetitionKind.FEEDBACK, "state": PetitionState.RECEIVED,
        "title": "Đường hỏng", "content": "Đường hỏng lắm", "sender_name": "Nguyễn Thị Bình", "source": "desk",
        "filed_at": datetime(2026, 11, 2, tzinfo=UTC), "received_on": date(2026, 11, 2), "village": "Xóm Chùa",
    }  # fmt: skip
    return Petition(**(given | more))


def keep(body="Kính gửi {{ten_nguoi_gui}}", **more):
    return KeepReply(name="Mẫu thử", move=more.pop("move", "answer"), body=body, **more)


def test_every_shipped_template_can_be_filled_and_every_step_has_one():
    assert {one.move for one in shipped_replies()} == set(FIELD_OF)
    assert len({one.slug for one in shipped_replies()}) == len(shipped_replies())
    for one in shipped_replies():
        assert "{{" not in fill(one.body, SAMPLE)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("Kính gửi {{ten_nguoi_gu}}", "Có phải {{ten_nguoi_gui}}"),
        ("Kính gửi {{la_hoac}} ạ", "Không có chỗ điền nào tên {{la_hoac}}"),
        ("Mã đơn {{ma_don là", "lẻ"),
        ("Mã đơn ma_don}} là", "lẻ"),
        ("Mã đơn {{}} là đây", "Không có chỗ điền"),
    ],
)
def test_an_unknown_place_is_refused_with_what_may_be_meant(body, words):
    with pytest.raises(ValidationError) as refused:
        keep(body)
    assert words in str(refused.value)


def test_a_step_without_words_for_the_sender_takes_no_template():
    with pytest.raises(ValidationError):
        keep(move="accept")


def test_a_template_is_filled_for_one_petition():
    facts = reply_facts(petition(), SITE, phone="0208 385 0000", today=DAY)
    assert set(facts) == set(PLACEHOLDERS)
    said = fill("{{ten_nguoi_gui}}, {{ma_don}}, {{ ngay_nhan }}, {{xa_phuong}}, {{xom}}", facts)
    assert said == "ông/bà Nguyễn Thị Bình, 26-4839-2174, 02/11/2026, phường Quyết Thắng, Xóm Chùa"


@pytest.mark.parametrize("kind", [PetitionKind.DENUNCIATION, PetitionKind.MIXED])
def test_a_protected_sender_is_named_neither_in_a_reply_nor_on_the_receipt(kind):
    sealed = petition(kind=kind)
    assert "Bình" not in str(reply_facts(sealed, SITE, phone="", today=DAY))
    assert "Bình" not in paper_html(receipt_paper(sealed, SITE, [], officer="Lê Thị Hoa", today=DAY))


def test_the_receipt_lists_what_was_handed_in_and_both_sign():
    said = paper_html(receipt_paper(petition(), SITE, ["anh-duong.jpg"], officer="Lê Thị Hoa", today=DAY))
    for words in (
        "Mẫu số 02/TCD",
        "GIẤY BIÊN NHẬN",
        "anh-duong.jpg",
        "Nguyễn Thị Bình",
        "NGƯỜI NHẬN",
        "26-4839-2174",
    ):
        assert words in said


@given(st.text(max_size=200))
def test_filling_never_breaks_and_changes_nothing_it_does_not_know(text):
    if "{{" not in text:
        assert fill(text, SAMPLE) == text
    fill(text, SAMPLE)
