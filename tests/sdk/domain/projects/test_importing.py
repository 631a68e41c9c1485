"""A commune's own list of projects, read row by row."""

from __future__ import annotations

from datetime import date
from typing import Any

from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.domain.projects import FinishProject, Funding, ReportProgress, StartProject
from chinhquyen_sdk.domain.projects.importing import (
    RowRead,
    import_heading_row,
    match_import,
    read_project_row,
)

TODAY = date(2026, 11, 28)
HILL = Village(name="Tổ 5")
HEADINGS = ["STT", "Danh mục công trình", "Nguồn vốn", "Chủ đầu tư", "Địa điểm XD", "Tổ dân phố", "Tổng mức đầu tư (triệu đồng)",
            "Ngân sách tỉnh (triệu đồng)", "Ngày khởi công", "Ngày hoàn thành", "Tiến độ (%)"]  # fmt: skip


def read(*cells: str, headings: Any = HEADINGS) -> RowRead:
    return read_project_row(
        cells, match_import(headings), headings=headings, row=7, villages=[HILL], today=TODAY
    )


def test_columns_are_known_by_how_offices_head_them() -> None:
    found = match_import(HEADINGS)
    named = {name: HEADINGS[at] for name, at in found.items()}
    assert named == {
        "title": "Danh mục công trình", "funding": "Nguồn vốn", "investor": "Chủ đầu tư", "place": "Địa điểm XD",
        "village": "Tổ dân phố", "total": "Tổng mức đầu tư (triệu đồng)", "capital_province": "Ngân sách tỉnh (triệu đồng)",
        "started_on": "Ngày khởi công", "finished_on": "Ngày hoàn thành", "percent": "Tiến độ (%)",
    }  # fmt: skip
    rows = [["UBND PHƯỜNG QUYẾT THẮNG"], ["DANH MỤC CÔNG TRÌNH NĂM 2026"], HEADINGS, ["1", "Đường tổ 5"]]
    assert import_heading_row(rows) == 2


def test_a_row_gives_the_project_and_the_steps_it_has_taken() -> None:
    found = read(
        "1",
        "Đường liên tổ 5 - 6",
        "MTQG xây dựng NTM",
        "UBND phường",
        "cầu Đồng",
        "tổ 5",
        "1.250",
        "1.000",
        "2/3/2026",
        "",
        "0.65",
    )
    assert found.problems == () and found.wish is not None
    assert (found.wish.funding, found.wish.village) == (Funding.NATIONAL_TARGET, HILL.id)
    assert (found.wish.capital_province, found.wish.capital_other) == (1_000_000_000, 250_000_000)
    assert [type(step) for step in found.steps] == [StartProject, ReportProgress]
    assert isinstance(found.steps[1], ReportProgress) and found.steps[1].percent == 65
    done = read("2", "Nhà văn hóa Tổ 5", "Dân góp", "", "", "Xóm Lạ", "850", "", "2/3/2025", "20/12/2025", "")
    assert done.wish is not None and done.wish.place == "Xóm Lạ" and done.wish.funding is Funding.COMMUNITY
    assert [type(step) for step in done.steps] == [StartProject, FinishProject]


def test_a_wrong_row_says_everything_that_is_wrong_with_it() -> None:
    found = read("3", "", "xổ số", "", "", "", "nhiều", "", "32/13/2026", "", "")
    assert found.wish is None
    said = "; ".join(found.problems)
    assert all(word in said for word in ("Tên dự án", "Loại vốn", "Tổng mức đầu tư", "Khởi công"))
    more = read("4", "Kênh mương nội đồng", "ngân sách", "", "", "", "1.000", "1.200", "", "", "")
    assert more.problems == ("Các nguồn vốn cộng lại lớn hơn tổng mức đầu tư, mời xem lại.",)
