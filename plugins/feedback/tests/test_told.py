"""What an officer showed, put away or shared out stands in the journal, with who did it."""

from __future__ import annotations

from typing import Any

from chinhquyen_feedback import commands, queries
from chinhquyen_feedback.rows import PhotoRow, RuleRow
from django.urls import reverse

from chinhquyen_sdk.domain.feedback import kind_of

from .street import HOLE, LUA, photo

SEND = "/phan-anh/gui/"


def test_who_let_a_photograph_out_and_who_put_it_away_stands_with_the_report(
    site: Any, citizen: Any, officer: Any, visit: Any
) -> None:
    citizen.post(SEND, {**HOLE, "photos": photo()})
    row = PhotoRow.objects.get()
    for released in (True, True, False):
        assert commands.release_photo(site, row.report_id, row.pk, released=released, actor=LUA)
    said = [event.for_staff() for event in queries.history(site, row.report_id) if event.actor == LUA]
    assert said == ["Cho hiện một ảnh.", "Cất một ảnh, không hiện công khai nữa."]
    case = visit(site, officer).get(reverse("feedback_case", args=[row.report.code])).content.decode()
    assert f'Cho hiện một ảnh. <span class="cqa-small">{LUA.name}</span>' in case


def test_who_shared_the_work_out_anew_is_read_in_the_log_of_the_site(
    site: Any, superuser: Any, visit: Any
) -> None:
    commands.save_rule(site, "rac", "Tổ 7", officer_id="7", officer_name="Trần Thị Lụa", days=2, actor=LUA)
    commands.drop_rule(site, RuleRow.objects.get().pk, actor=LUA)
    commands.drop_rule(site, RuleRow(site=site).pk, actor=LUA)
    log = visit(site, superuser).get("/admin/nhat-ky-he-thong/").content.decode()
    label = kind_of("rac").label
    assert f"Phân công phản ánh “{label} ở Tổ 7”: giao Trần Thị Lụa, hẹn xong trong 2 ngày." in log
    assert log.count(f"Bỏ phân công riêng cho phản ánh “{label} ở Tổ 7”.") == 1
