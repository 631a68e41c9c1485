"""The register's part of the commune's report: how projects stand, what was begun and finished, which are late."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from chinhquyen_projects.hooks import Hooks

from chinhquyen_sdk.domain.periods import read_period

from .site_office import road, today, told

pytestmark = pytest.mark.django_db


def test_an_empty_register_is_no_section(ref: Any) -> None:
    assert Hooks().report_sections(ref, read_period(str(today().year))) == []


def test_month_and_year_tell_how_projects_stand_and_what_was_begun(site: Any, ref: Any) -> None:
    one = road(site, started=True)
    told(site, one.code)
    road(site, title="Nạo vét kênh Núi Cốc", planned_finish=today() + timedelta(days=90))
    began = today() - timedelta(days=190)
    for code in (f"{began:%Y-%m}", str(began.year)):
        (section,) = Hooks().report_sections(ref, read_period(code))
        assert "sổ có 2 chương trình, dự án: 1 chuẩn bị, 1 đang thi công." in section.text
        assert (
            "Tổng vốn 2,7 tỷ đồng" in section.text and "khởi công 1 dự án, hoàn thành 0 dự án" in section.text
        )
        assert "1 dự án chậm so với dự kiến." in section.text  # the canal should have begun 200 days ago
        assert section.figures == ("projects_supervised",)
        by_state, unfinished = section.tables
        assert ("Đang thi công", "1", "1.350.000.000", "0") in by_state.rows
        assert (one.code, one.title, "Đang thi công", "40%", "–") in unfinished.rows
        assert [series.values for series in section.charts[0].series] == [(0, 0), (1350, 1350)]
    (other,) = Hooks().report_sections(ref, read_period(f"{began.year - 1}-01"))
    assert "không có dự án nào khởi công, hoàn thành" in other.text
