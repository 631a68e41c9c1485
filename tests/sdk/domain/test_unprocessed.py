"""A petition left unprocessed: the threshold of discipline (NĐ 154/2026/NĐ-CP Điều 41) and the day it names."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import (
    FilePetition,
    MovePetition,
    PetitionKind,
    Suggestion,
    file_petition,
    move_petition,
)
from chinhquyen_sdk.domain.reception.unprocessed import received_before, unprocessed_line
from chinhquyen_sdk.domain.sites import SiteRef

SITE = SiteRef(id=1, code="05455", kind="phường", name="Quyết Thắng")
AT = datetime(2026, 7, 6, 2, 0, tzinfo=UTC)


def filed(kind):
    wish = FilePetition(
        kind=kind,
        content="Nội dung đủ dài để đọc.",
        sender_name="Hoa",
        sender_phone="0912000000",
        consent=True,
    )
    hint = Suggestion(PetitionKind.FEEDBACK, (), True)
    return file_petition(
        SITE, wish, id=uuid4(), code="26-1111-2222", suggestion=hint, actor=Actor.citizen(), at=AT
    ).petition


def accepted(kind):
    wish = MovePetition(move="accept")
    return move_petition(SITE, filed(kind), wish, actor=Actor.staff("1", "Lê Thị Hoa"), at=AT).petition


def test_forty_five_days_unprocessed_is_an_alarm():
    petition = filed("khieu_nai")
    assert unprocessed_line(petition).due == date(2026, 8, 20)
    assert unprocessed_line(accepted("khieu_nai")) is None


@pytest.mark.parametrize("ahead", range(120))
def test_the_days_of_receipt_and_the_thresholds_say_the_same(ahead):
    day = date(2026, 7, 20) + timedelta(days=ahead)
    last = received_before(day)
    if last is None:  # no paper's threshold falls so early: the decree is too young
        assert unprocessed_line(filed("khieu_nai")).due > day
        return
    received = filed("khieu_nai").model_copy(update={"received_on": last})
    assert unprocessed_line(received).due <= day
    later = received.model_copy(update={"received_on": last + timedelta(days=1)})
    assert unprocessed_line(later).due > day
