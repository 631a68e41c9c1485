"""What everybody will read of a board names no citizen: reasons of exceptions, words of photographs."""

from __future__ import annotations

from typing import Any

import pytest
from chinhquyen_supervision import commands, queries
from chinhquyen_supervision.module import FRONT, KEEP

from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.supervision import ChangeRole, RecogniseBoard

from .desk import ADMIN, HOA, active, forming, found, picture, text, today, town

pytestmark = pytest.mark.django_db
TOLD = "Bà Hoàng Thị Mến, số điện thoại 0912 345 678, chưa nhận."


def test_the_front_words_a_reason_without_naming_anybody(site: Any, visit: Any, staff: Any) -> None:
    town(site)
    board = forming(site, members=2)
    wish = RecogniseBoard(number="12/QĐ-MTTQ", day=today(), exceptions={"BTTND-SIZE-LEAST": TOLD})
    with pytest.raises(Refused) as no:
        commands.recognise_board(site, board.id, wish, actor=HOA)
    assert no.value.field == "exceptions.BTTND-SIZE-LEAST"
    front = visit(site, staff(site, "mat-tran", FRONT, KEEP))
    sent = {
        "cong-nhan-number": "12/QĐ-MTTQ", "cong-nhan-day": today().isoformat(),
        "cong-nhan-exceptions.BTTND-SIZE-LEAST": TOLD,
    }  # fmt: skip
    page = front.post(f"{ADMIN}ban/{board.id}/buoc/cong-nhan/", sent)
    assert page.status_code == 422 and "0912 345 678" in text(page), "what was typed is kept"


def test_a_new_role_out_of_the_rule_has_a_reason_without_a_name(site: Any) -> None:
    board = active(site)
    member = queries.members(site, board.id)[1]
    with pytest.raises(Refused) as no:
        commands.change_role(site, member.id, ChangeRole(role="pho", exception=TOLD), actor=HOA)
    assert no.value.field == "exception"


def test_a_photograph_that_is_shown_at_once_is_described_without_a_name(site: Any) -> None:
    finding = found(site, active(site))
    with pytest.raises(Refused) as no:
        commands.add_photo(site, finding.id, picture(), TOLD, shown=True, actor=HOA)
    assert no.value.field == "alt" and not queries.photos(site, finding.id)
