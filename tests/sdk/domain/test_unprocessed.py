"""What nobody processed, and what an officer reads of the law that the sender does not."""

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
    all_grounds,
    file_petition,
    move_petition,
    new_code,
)
from chinhquyen_sdk.domain.reception.unprocessed import received_before, unprocessed_line
from chinhquyen_sdk.domain.sites import SiteRef

SITE = SiteRef(id=1, code="05455", kind="phường", name="Quyết Thắng")
STAFF = Actor.staff("1", "Lê Thị Hoa")
AT = datetime(2026, 7, 6, 2, 0, tzinfo=UTC)


def filed(kind="khieu_nai"):
    wish = FilePetition(
        kind=kind, content="Việc này đã lâu chưa ai xem.", sender_name="Nguyễn Thị Hoa", sender_phone="0912000301",
        consent=True,
    )  # fmt: skip
    hint = Suggestion(PetitionKind.FEEDBACK, (), True)
    code, sender = new_code(2026), Actor.citizen()
    return file_petition(SITE, wish, id=uuid4(), code=code, suggestion=hint, actor=sender, at=AT).petition


def test_forty_five_days_unprocessed_is_an_alarm_until_somebody_takes_it_up():
    petition = filed()
    assert unprocessed_line(petition).due == date(2026, 8, 20)
    taken = move_petition(SITE, petition, MovePetition(move="accept"), actor=STAFF, at=AT).petition
    assert unprocessed_line(taken) is None


@pytest.mark.parametrize("ahead", range(0, 120, 3))
def test_the_days_of_receipt_and_the_thresholds_say_the_same(ahead):
    day = date(2026, 7, 20) + timedelta(days=ahead)
    last = received_before(day)
    if last is None:  # no paper's threshold falls so early: the decree is too young
        assert unprocessed_line(filed()).due > day
        return
    received = filed().model_copy(update={"received_on": last})
    assert unprocessed_line(received).due <= day
    later = received.model_copy(update={"received_on": last + timedelta(days=1)})
    assert unprocessed_line(later).due > day


@pytest.mark.parametrize("ground", [g for g in all_grounds() if "refuse" in g.moves], ids=lambda g: g.id)
def test_the_sender_never_reads_an_article_that_nobody_read_again(ground):
    wish = MovePetition(move="refuse", ground=ground.id, reason="Xem căn cứ.")
    refused = move_petition(SITE, filed(min(ground.kinds)), wish, actor=STAFF, at=AT)
    assert (ground.basis in refused.event.for_citizen()) is ground.verified
    assert ground.basis in refused.event.for_staff()
    assert ("chưa kiểm chứng" in refused.event.for_staff()) is not ground.verified
