"""The yearly conference: planned for several villages, told in time, its three reports public, the missing named."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from chinhquyen_community_decisions.hooks import Hooks
from chinhquyen_community_decisions.panels import due
from chinhquyen_community_decisions.rows import YearlyRow

from .desk import SAID, ago, gathering, text, today, town

pytestmark = pytest.mark.django_db
DESK = "/admin/viec-dan-ban/hoi-nghi/"


def test_it_goes_from_the_plan_to_a_kept_promise(site: Any, officer: Any, citizen: Any, visit: Any) -> None:
    villages, desk = town(site), visit(site, officer)
    wish = {"villages": [str(v.id) for v in villages[:2]], "day": ago(3).isoformat(), "hour": "8:00", "place": "Nhà văn hóa",
            "content": "Ba báo cáo, hỏi và trả lời"}  # fmt: skip
    assert desk.post(f"{DESK}them/", wish).status_code == 303
    twice = desk.post(f"{DESK}them/", wish)
    assert twice.status_code == 422 and "mỗi năm một lần" in text(twice)
    row = YearlyRow.objects.get(site=site, village=villages[0].id)

    def step(name: str, **fields: str) -> Any:
        return desk.post(
            f"{DESK}{row.pk}/buoc/{name}/", {f"{name}-{key}": value for key, value in fields.items()}
        )

    assert step("gui-ke-hoach", day=ago(20).isoformat(), agreed="on").status_code == 303
    late = step("bao-ho", day=ago(5).isoformat(), informed="115")
    assert late.status_code == 422 and "ít nhất 5 ngày" in text(late) and "Điều 11" in text(late)
    assert step("bao-ho", day=ago(9).isoformat(), informed="115").status_code == 303
    reports = {
        "head_report": SAID + " Xóm.",
        "front_report": SAID + " Mặt trận.",
        "inspection_report": SAID + " Thanh tra.",
    }
    assert step("ket-qua", attended="96", **reports).status_code == 303
    promise = {"text": "Bao giờ có đèn đường?", "promise": "Lắp ba bóng đèn", "due_on": ago(1).isoformat()}
    assert step("cau-hoi", **promise).status_code == 303
    page = f"/hoi-nghi-thuong-nien/{row.pk}/"
    shown = text(citizen.get(page))
    assert "96 trên 120 hộ dự (80%)" in shown and "Mặt trận." in shown and "Chậm từ" in shown
    assert step("da-lam", number="1", day=today().isoformat()).status_code == 303
    assert "Đã làm" in text(citizen.get(page))
    front = text(citizen.get(f"/hoi-nghi-thuong-nien/?nam={row.year}"))
    assert "1 trên 3" in front and "Chưa họp: Tổ 2, Xóm Đồng" in front
    api = citizen.get(f"/api/v1/community-conferences/?nam={row.year}").json()
    assert (api["held"], api["villages"], api["missing"]) == (1, 3, ["Tổ 2", "Xóm Đồng"])


def test_towards_the_years_end_the_desk_names_the_missing_villages(
    site: Any, ref: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    town(site)
    monkeypatch.setattr(due, "today", lambda: date(2026, 10, 31))
    assert Hooks().due_items(ref, date(2026, 11, 5), "", None, 9) == []
    monkeypatch.setattr(due, "today", lambda: date(2026, 11, 2))
    (waiting,) = Hooks().due_items(ref, date(2026, 11, 8), "", None, 9)
    assert waiting.due is None and waiting.waiting == "others" and "Còn 3 xóm" in waiting.title
    (last,) = Hooks().due_items(ref, date(2027, 1, 3), "", None, 9)
    assert last.due == date(2026, 12, 31)


def test_a_conference_that_was_put_off_may_be_planned_again(site: Any, officer: Any, visit: Any) -> None:
    village, desk = town(site)[0], visit(site, officer)
    one = gathering(site, village)
    assert (
        desk.post(f"{DESK}{one.id}/buoc/khong-hop/", {"khong-hop-reason": "Mưa lũ, dời lại"}).status_code
        == 303
    )
    again = gathering(site, village, days=9)
    assert again.year == one.year or again.day.year != one.day.year
    assert YearlyRow.objects.filter(village=village.id).count() == 2


def test_no_page_shows_the_office_papers(site: Any, citizen: Any) -> None:
    one = gathering(site, town(site)[1], held=True)
    assert timedelta(0) < today() - one.day
    assert "Tải" not in text(citizen.get(f"/hoi-nghi-thuong-nien/{one.id}/"))
