"""Assigned reading: given by the chair, opened, confirmed by the reader, seen by the chair, due on the day view."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from chinhquyen_documents import commands, queries
from chinhquyen_documents.hooks import Hooks
from chinhquyen_documents.rows import ReadingRow
from django.utils import timezone

from chinhquyen_sdk.domain.office import WorkHandedOver
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.host.sites import site_ref
from chinhquyen_sdk.host.staff import name_of

from .factories import kept, text

pytestmark = pytest.mark.django_db
DESK = "/admin/van-ban/"


def assigned(site: Any, chair: Any, officer: Any, visit: Any) -> tuple[Any, Any]:
    one, boss = kept(site, body="Theo Luật 10/2022/QH15"), visit(site, chair)
    due = timezone.localdate()
    sent = boss.post(
        f"{DESK}{one.id}/giao/", {"readers": [str(officer.pk)], "due_on": due.isoformat(), "note": "Đọc kỹ"}
    )
    assert sent.status_code == 303
    return boss, sent["Location"]


def test_from_giving_to_confirming(site: Any, chair: Any, officer: Any, visit: Any) -> None:
    boss, task = assigned(site, chair, officer, visit)
    assert f"Chưa đọc: {name_of(officer)}" in text(boss.get(task))
    desk = visit(site, officer)
    assert "42/2022/NĐ-CP" in text(desk.get("/admin/viec-hom-nay/"))
    row = ReadingRow.objects.get(reader_id=str(officer.pk))
    url = f"/admin/doc-van-ban/{row.pk}/"
    desk.post(url)  # before it was opened
    assert ReadingRow.objects.get(pk=row.pk).state == "chua-mo"
    assert boss.get(url).status_code == 404  # another's reading
    assert "Đọc kỹ" in text(desk.get(url))
    assert desk.post(url).status_code == 303
    assert "Mọi người đã đọc" in text(boss.get(task))
    assert "Đã đọc" in text(desk.get("/admin/doc-van-ban/")) and "1/1" in text(boss.get(f"{DESK}giao-doc/"))
    due = Hooks().due_items(
        site_ref(site), timezone.localdate() + timedelta(days=9), str(officer.pk), None, 50
    )
    assert due == []


def test_nobody_chosen_or_a_past_day_is_said_at_its_field(
    site: Any, chair: Any, officer: Any, visit: Any
) -> None:
    one, boss = kept(site), visit(site, chair)
    none = boss.post(f"{DESK}{one.id}/giao/", {"due_on": "2030-01-01", "note": "ghi chú của tôi"})
    assert none.status_code == 422 and "ghi chú của tôi" in text(none)
    past = boss.post(f"{DESK}{one.id}/giao/", {"everyone": "on", "due_on": "2020-01-01"})
    assert past.status_code == 422 and "Ngày này đã qua" in text(past)
    assert visit(site, officer).get(f"{DESK}{one.id}/giao/")["Location"] == "/admin/"


def test_a_leaver_need_not_read_and_a_stopped_assignment_waits_for_nobody(
    site: Any, chair: Any, officer: Any, visit: Any
) -> None:
    boss, task = assigned(site, chair, officer, visit)
    gone = WorkHandedOver(
        at=timezone.now(), actor=Actor.system(), subject=kept(site, symbol="1/2020/NĐ-CP").id,
        giver_id=str(officer.pk), giver_name="A", parts=(),
    )  # fmt: skip
    commands.hand_over(site, gone)
    assert ReadingRow.objects.get().state == "thoi"
    assert list(Hooks().work_of(site_ref(site), str(officer.pk))) == []
    assert boss.post(task).status_code == 303
    assert "Đã thôi giao đọc" in text(boss.get(task))


def test_the_day_view_asks_two_questions_however_many_readings(
    site: Any, chair: Any, officer: Any, visit: Any, django_assert_num_queries: Any
) -> None:
    assigned(site, chair, officer, visit)
    with django_assert_num_queries(2):
        assert len(queries.due(site, timezone.localdate() + timedelta(days=5), str(officer.pk))) == 1
