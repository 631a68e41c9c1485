"""Minutes of elections at the desk: written, mended, their file kept in the office, names forgotten."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from chinhquyen_supervision import queries
from chinhquyen_supervision.module import KEEP
from django.core.files.uploadedfile import SimpleUploadedFile

from chinhquyen_sdk.domain.supervision import BoardKind

from .desk import ADMIN, active, answers, elected, forming, text, today, town, words

pytestmark = pytest.mark.django_db


def day(days: int = 0) -> str:
    return (today() + timedelta(days=days)).isoformat()


@pytest.fixture
def keeper(site: Any, visit: Any, staff: Any) -> Any:
    return visit(site, staff(site, "ghi-viec", KEEP))


def test_minutes_are_mended_until_somebody_sits_by_them_and_their_file_is_the_offices(
    site: Any, keeper: Any, citizen: Any
) -> None:
    places, board = town(site), forming(site, members=0)
    told = {
        "village": str(places[0].id),
        "day": day(-20),
        "households": "100",
        "attended": "60",
        "candidates": "Bà Lan; 61",
    }
    wrong = keeper.post(f"{ADMIN}ban/{board.id}/bau/", told)
    assert wrong.status_code == 422 and "hơn số hộ dự họp" in text(wrong) and "Bà Lan; 61" in text(wrong)
    unread = keeper.post(f"{ADMIN}ban/{board.id}/bau/", told | {"candidates": "Bà Lan 61"})
    assert unread.status_code == 422 and "Chưa đọc được dòng “Bà Lan 61”" in text(unread)
    file = SimpleUploadedFile("bien-ban.txt", "Biên bản họp".encode())
    made = keeper.post(
        f"{ADMIN}ban/{board.id}/bau/", told | {"attended": "90", "candidates": "Bà Lan; 50", "files": [file]}
    )
    here = made["Location"]
    assert "Chưa quá nửa tổng số hộ" in words(keeper.get(here)) and "bien-ban.txt" in text(keeper.get(here))
    assert keeper.post(f"{here}buoc/sua/", told | {"attended": "90"}).status_code == 303
    (one,) = queries.elections(site, board.id)
    add = f"{ADMIN}ban/{board.id}/thanh-vien/"
    asked = {f"answers.{rule}": said for rule, said in answers(BoardKind.INSPECTION).items()}
    joined = {**asked, "candidate": str(one.candidates[0].id), "role": "truong"}
    assert keeper.post(add, joined).status_code == 303
    assert keeper.post(f"{here}buoc/sua/", told | {"attended": "91"}).status_code == 422
    assert keeper.post(add, joined).status_code == 422, "nobody sits twice"
    paper = next(iter(queries.papers(site, one.id)[one.id]))
    assert keeper.get(f"{ADMIN}tep/{paper.id}/").status_code == 200
    assert citizen.get(f"{ADMIN}tep/{paper.id}/").status_code == 302


def test_when_the_board_ends_the_names_of_those_who_were_not_elected_go(site: Any, keeper: Any) -> None:
    board = active(site)
    lost = elected(site, board, town(site)[0], "Ông Thua", votes=20)
    assert lost and "Ông Thua" in str(queries.elections(site, board.id))
    end = {"ket-thuc-day": day(), "ket-thuc-reason": "Hết nhiệm kỳ."}
    keeper.post(f"{ADMIN}ban/{board.id}/buoc/ket-thuc/", end)
    kept = str(queries.elections(site, board.id))
    assert "Ông Thua" not in kept and "Thành viên 1" in kept
