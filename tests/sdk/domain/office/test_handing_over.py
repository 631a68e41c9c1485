"""The record of a hand-over."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from chinhquyen_sdk.domain.office import DueItem, HandOverPart, HandOverWork, hand_over, hand_over_paper
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.sites import SiteRef

AT = datetime(2026, 9, 7, 2, tzinfo=UTC)
CHAIR = Actor.staff("9", "Ma Văn Thắng")
SITE = SiteRef(id=1, kind="phường", name="Quyết Thắng", hostname="quyetthang.localhost")


def item(code, kind="phan_anh", due=date(2026, 9, 1)):
    return DueItem(module="reception", id=uuid4(), code=code, title="Bà Hoa kêu đường hỏng", url="/", kind=kind,
                   kind_label="Phản ánh", step="Mới nhận", due=due)  # fmt: skip


def wish(*parts):
    return HandOverWork(
        giver_id="1", giver_name="Lê Thị Hoa", reason="Chuyển công tác",
        parts=parts or (HandOverPart(taker_id="2", taker_name="Dương Văn Sơn"),),
    )  # fmt: skip


def test_the_record_lists_every_case_by_code_and_says_who_takes_it_without_citizens_words():
    done, event = hand_over(wish(), [item("26-1"), item("26-2", due=None)], number=3, actor=CHAIR, at=AT)
    assert [(line.code, line.taker) for line in done.lines] == [
        ("26-1", "Dương Văn Sơn"),
        ("26-2", "Dương Văn Sơn"),
    ]
    assert event.subject == done.id
    said = hand_over_paper(done, SITE).model_dump_json()
    assert "Bà Hoa" not in said and "Bà Hoa" not in event.model_dump_json()
    for words in ("BIÊN BẢN BÀN GIAO", "quá hạn: 1", "đang tạm dừng", "Ma Văn Thắng", "Số việc bàn giao: 2"):
        assert words in said


def test_work_can_be_split_and_what_fits_nobody_stays():
    parts = (HandOverPart(taker_id="2", taker_name="Sơn", kinds=("khieu_nai",)),)
    done, _ = hand_over(wish(*parts), [item("26-1", "khieu_nai"), item("26-2")], number=1, actor=CHAIR, at=AT)
    assert [line.taker for line in done.lines] == ["Sơn", ""]


@pytest.mark.parametrize(
    ("parts", "items", "code"),
    [
        ((HandOverPart(taker_id="1", taker_name="Hoa"),), [item("26-1")], "same_person"),
        ((), [], "nothing_open"),
        ((HandOverPart(taker_id="2", taker_name="Sơn", kinds=("to_cao",)),), [item("26-1")], "nothing_fits"),
    ],
)
def test_a_hand_over_that_moves_nothing_is_refused(parts, items, code):
    with pytest.raises(Refused) as refused:
        hand_over(wish(*parts), items, number=1, actor=CHAIR, at=AT)
    assert refused.value.code == code
    assert refused.value.basis
