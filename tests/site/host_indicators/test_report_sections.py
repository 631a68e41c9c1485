"""The commune's monthly and yearly report hold what people decided, what was supervised, how projects stand: figures, no names."""

from __future__ import annotations

import io
import zipfile
from datetime import timedelta
from typing import Any

import openpyxl
import pytest
from django.utils.module_loading import import_string

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.domain.privacy import find_personal_data
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.places import keep_villages
from chinhquyen_sdk.host.sites import site_ref
from chinhquyen_sdk.modules import registry
from chinhquyen_sdk.testing.communes import browser_at, make_staff

pytestmark = pytest.mark.django_db
SECTIONS = ("community_decisions.decided", "supervision.findings", "projects.register")


@pytest.fixture
def year(site: Any) -> str:
    """A commune that has lived a year: the demo of the three modules; returns the year most of it lies in."""
    keep_villages(site, [Village(name=f"Tổ {n}", households=100 + n) for n in range(1, 9)])
    for slug in ("projects", "supervision", "community_decisions"):
        manifest = registry().manifest(slug)
        assert manifest and manifest.demo
        import_string(manifest.demo.replace(":", "."))(site_ref(site))
    return str((today() - timedelta(days=9)).year)


def composed(site: Any, period: str) -> Any:
    compose = import_string("chinhquyen_reporting.commands.compose")
    return compose(site, period, actor=Actor.staff("7", "Lê Thị Hoa"))


def test_the_years_report_holds_the_three_with_figures_and_annex(site: Any, year: str) -> None:
    report = composed(site, year)
    for id in SECTIONS:
        section = report.section(id)
        assert section is not None, id
        assert section.text.strip() and section.figures and section.tables, id
        words = [section.text, *(cell for table in section.tables for row in table.rows for cell in row)]
        assert find_personal_data("\n".join(words)) == (), f"{id} names somebody"
    known = {each.code: each for each in report.figures}
    for code in ("P-03", "P-04", "P-05"):
        assert known[code].value is not None and known[code].told.parts.endswith(" hộ"), code
        assert known[code].rows, "the rows of that day are kept"


def test_the_months_report_holds_what_the_month_had(site: Any, year: str) -> None:
    month = f"{today() - timedelta(days=9):%Y-%m}"
    report = composed(site, month)
    decided = report.section("community_decisions.decided")
    assert decided is not None and f"tháng {int(month[5:])}/{month[:4]}" in decided.text
    assert report.section("projects.register") is not None
    given = {each.id for each in report.sections}
    assert not given & {"community_decisions.figures", "projects.figures"}, "said twice"


def test_paper_and_annex_show_the_parts_of_a_share_of_sums(site: Any, year: str) -> None:
    report = composed(site, year)
    chair = browser_at(
        site, make_staff(site, "chutich", "cq_reporting.write_report", "cq_reporting.approve_report")
    )
    page = f"/admin/bao-cao/{report.id}/"
    parts = next(each.told.parts for each in report.figures if each.code == "P-04")
    assert parts in chair.get(page).content.decode()
    with zipfile.ZipFile(io.BytesIO(chair.get(f"{page}tep.docx").content)) as word:
        assert parts in word.read("word/document.xml").decode()
    book = openpyxl.load_workbook(io.BytesIO(chair.get(f"{page}tep.xlsx").content))
    cells = {str(cell.value) for row in book.worksheets[0].iter_rows() for cell in row}
    assert any(parts in cell for cell in cells)
    titles = {sheet["A1"].value for sheet in book.worksheets}
    assert "Bà con bàn và quyết định ở từng xóm, tổ dân phố" in titles
    trace = chair.get(f"{page}chi-tieu/decision_households_attended/").content.decode()
    assert "Tính vào số (hộ)" in trace and "/101" in trace
