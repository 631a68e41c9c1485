"""The commune's own list: brought, looked at, taken in once, whatever stops the worker."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
import pytest
from chinhquyen_projects import commands, queries
from chinhquyen_projects.commands import importing
from chinhquyen_projects.module import PROJECTS
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from chinhquyen_sdk.domain.projects import ProjectState
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.exports import rows_of

from .site_office import HOA, road, text, today, town

pytestmark = pytest.mark.django_db
HEADINGS = [
    "STT",
    "Danh mục công trình",
    "Nguồn vốn",
    "Chủ đầu tư",
    "Tổ dân phố",
    "Tổng mức đầu tư (triệu đồng)",
    "Ngày khởi công",
    "Ngày hoàn thành",
]
ROWS = [
    [1, "Đường bê tông tổ 5", "ngân sách", "UBND phường", "Tổ 5", 1250, "2/3/2026", ""],
    [2, "Nhà văn hóa tổ 6", "dân góp", "", "Tổ 6", 850.5, "2/3/2025", "20/12/2025"],
    [3, "", "ngân sách", "", "", 12, "", ""],
    [4, "Kênh mương", "xổ số", "", "", "nhiều", "", ""],
    [5, "ĐƯỜNG bê tông tổ 5", "ngân sách", "", "Tổ 5", 1250, "", ""],
    [6, "Nâng cấp đường liên tổ", "ngân sách", "", "", 10, "", ""],
    [7, "Hỗ trợ bà Nguyễn Thị Lan, CCCD 019185000123", "ngân sách", "", "", 10, "", ""],
]  # fmt: skip


def workbook(rows: list[Any]) -> bytes:
    book = openpyxl.Workbook()
    for row in [["UBND PHƯỜNG QUYẾT THẮNG"], ["DANH MỤC CÔNG TRÌNH"], HEADINGS, *rows]:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_an_officer_sees_every_wrong_row_before_anything_is_written(
    site: Any, officer: Any, visit: Any
) -> None:
    town(site)
    one = road(site)
    desk = visit(site, officer)
    content = workbook(ROWS)
    page = desk.post(
        reverse("projects_import"), {"file": SimpleUploadedFile("da.xlsx", content)}, follow=True
    )
    shown = text(page)
    assert (
        "2 dòng nhập được, 5 dòng không nhập" in shown
        and "1.250.000.000 đồng" in shown
        and "850.500.000 đồng" in shown
    )
    for said in (
        "Tên dự án, công trình: Chỗ này còn để trống", "Lựa chọn này không có trong danh sách", "Chưa đọc được số tiền",
        "Trùng với dòng 4", f"Đã có trong sổ, mã {one.code}", "Hình như còn thông tin riêng",
    ):  # fmt: skip
        assert said in shown, said
    assert len(queries.projects_page(site)[0]) == 1, "nothing is written by looking"
    columns = dict(page.context["hidden"])
    address = page.redirect_chain[-1][0]
    assert "Đang nhập" in text(desk.post(address, columns, follow=True))
    while commands.continue_lists():
        pass
    done = text(desk.get(address))
    assert "ghi được 2 trên 7 dòng" in done and "đã có trong sổ" in done
    titles = {found.title: found for found in queries.projects_page(site)[0]}
    assert (
        titles["Đường bê tông tổ 5"].state is ProjectState.BUILDING
        and titles["Đường bê tông tổ 5"].village_name == "Tổ 5"
    )
    assert titles["Nhà văn hóa tổ 6"].state is ProjectState.DONE
    again = desk.post(reverse("projects_import"), {"file": SimpleUploadedFile("da.xlsx", content)})
    assert again.status_code == 422 and "Tệp này đã được nhập rồi" in text(again)
    assert commands.recount(site, repair=False) == []


def listed(site: Any, count: int) -> Any:
    lines = "\n".join(f"Đường số {number},ngân sách,{number} triệu" for number in range(count))
    id = commands.bring_list(
        site, "ds.csv", f"Tên dự án,Loại vốn,Tổng mức đầu tư\n{lines}\n".encode(), actor=HOA
    )
    commands.take_in_list(site, id, queries.brought_list(site, id).matched)
    return id


def test_a_worker_that_is_stopped_in_the_middle_loses_and_doubles_nothing(
    site: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    id, calls = listed(site, 50), []
    real = importing.register_project

    def torn(*args: Any, **kwargs: Any) -> Any:
        calls.append(1)
        if len(calls) == 30:
            raise KeyboardInterrupt
        return real(*args, **kwargs)

    monkeypatch.setattr(importing, "register_project", torn)
    assert commands.continue_lists()
    with pytest.raises(KeyboardInterrupt):
        commands.continue_lists()
    while commands.continue_lists():
        pass
    found = queries.brought_list(site, id)
    assert (found.taken, found.running, found.problems) == (50, False, [])
    codes = [one.code for one in queries.every_project(site)]
    assert len(codes) == len(set(codes)) == 50
    assert sum(total.projects for total in queries.totals(site)) == 50


def test_a_list_told_twice_to_begin_begins_once(site: Any) -> None:
    id = listed(site, 3)
    commands.take_in_list(site, id, {"title": 0})
    assert queries.brought_list(site, id).matched != {"title": 0}
    with pytest.raises(Refused):
        other = commands.bring_list(site, "b.csv", b"Ten du an,Loai von\nDuong so 9,ngan sach\n", actor=HOA)
        commands.take_in_list(site, other, {"title": 0, "funding": 0})


def test_the_register_goes_out_as_it_came_in(site: Any) -> None:
    road(site, started=True)
    (line,) = list(
        rows_of(site, PROJECTS, today().replace(month=1, day=1), today().replace(month=12, day=31))
    )
    assert (line["title"], line["capital"], line["funding"]) == (
        "Nâng cấp đường liên tổ",
        1_350_000_000,
        "Đầu tư công",
    )
