"""Figures of all modules: what is declared is told, what is not known is no zero, a past day keeps its rows."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from chinhquyen_sdk.domain.periods import Period, PeriodLength, year_of
from chinhquyen_sdk.host import indicators
from chinhquyen_sdk.host.indicators import asking, keeping, reading, screens
from chinhquyen_sdk.host.models import FigureRow, TraceChunk
from chinhquyen_sdk.modules import registry
from chinhquyen_sdk.testing.communes import browser_at, make_staff

from .lanterns import Lanterns, manifest

pytestmark = pytest.mark.django_db
YEAR = year_of(2026)


@pytest.fixture
def lanterns(monkeypatch: pytest.MonkeyPatch) -> Iterator[Lanterns]:
    """The made module is here, and it is the 10th of March."""
    monkeypatch.setattr(registry(), "manifests", (*registry().manifests, manifest))
    made = Lanterns({1: True, 2: True, 3: False, 4: True})
    assert registry().register_hooks("lanterns", made)
    be_on(monkeypatch, date(2026, 3, 10))
    yield made
    registry().plugin_manager.unregister(name="lanterns")


def be_on(monkeypatch: pytest.MonkeyPatch, day: date) -> None:
    for module in (asking, keeping, reading, screens):
        monkeypatch.setattr(module, "today", lambda: day)


def told(site: Any, code: str) -> Any:
    return next(each for each in indicators.told_now(site, YEAR) if each.code == code)


def test_a_declared_figure_is_told_with_its_parts_and_against_its_target(
    site: Any, lanterns: Lanterns
) -> None:
    one = told(site, "lanterns_lit")
    assert (one.value, one.parts, one.target, one.standing.label) == ("75%", "3/4", "100%", "chưa đạt")


def test_what_nobody_counted_is_no_zero(site: Any, lanterns: Lanterns) -> None:
    assert told(site, "lanterns_hung").value == "chưa có dữ liệu"
    lanterns.lit = {}
    assert told(site, "lanterns_lit").as_json()["value"] is None


def test_every_line_of_the_plan_is_there_and_what_no_module_answers_has_no_data(site: Any) -> None:
    lines = [each for each in indicators.told_now(site, YEAR) if each.indicator.plan]
    assert [each.code for each in lines] == [f"P-{number:02d}" for number in range(1, 14)]
    assert {each.value for each in lines if not each.module} == {"chưa có dữ liệu"}
    assert "P-08" in {each.code for each in lines if not each.module}


def test_a_broken_module_has_no_data_and_stops_nobody(site: Any, lanterns: Lanterns) -> None:
    lanterns.broken = True
    assert told(site, "lanterns_lit").figure.note == "Phần việc này đang hỏng, chưa hỏi được số."
    assert told(site, "P-01").module == "office"


def test_a_period_to_come_has_no_data(site: Any, lanterns: Lanterns) -> None:
    found = indicators.told_now(site, year_of(2027))
    assert {each.figure.value for each in found} == {None}


def test_a_past_day_shows_its_own_value_and_rows(
    site: Any, lanterns: Lanterns, monkeypatch: pytest.MonkeyPatch
) -> None:
    indicators.keep(site, YEAR)
    be_on(monkeypatch, date(2026, 3, 20))
    lanterns.lit[3] = True
    indicators.keep(site, YEAR)
    one = indicators.find(site, 2026, "lanterns_lit")
    then = indicators.trace(site, one, YEAR, date(2026, 3, 15))
    now = indicators.trace(site, one, YEAR, date(2026, 3, 20))
    assert (then.told.value, [row.counted for row in then.page.rows]) == ("75%", [True, True, False, True])
    assert (now.told.value, [row.counted for row in now.page.rows]) == ("100%", [True, True, True, True])
    assert indicators.trace(site, one, YEAR, date(2026, 3, 9)) is None


def test_a_day_on_which_nothing_moved_costs_nothing(
    site: Any, lanterns: Lanterns, monkeypatch: pytest.MonkeyPatch
) -> None:
    indicators.keep(site, YEAR)
    before = FigureRow.objects.count(), TraceChunk.objects.count()
    be_on(monkeypatch, date(2026, 3, 11))
    assert indicators.keep(site, YEAR) == 0
    assert (FigureRow.objects.count(), TraceChunk.objects.count()) == before


def test_many_rows_are_kept_in_chunks_and_a_change_costs_one_of_them(
    site: Any, lanterns: Lanterns, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "CHUNK", 10)
    lanterns.lit = dict.fromkeys(range(35), True)
    indicators.keep(site, YEAR)
    before = TraceChunk.objects.filter(site=site).count()
    be_on(monkeypatch, date(2026, 3, 11))
    lanterns.lit[12] = False
    indicators.keep(site, YEAR)
    assert TraceChunk.objects.filter(site=site).count() == before + 1
    one, after, seen = indicators.find(site, 2026, "lanterns_lit"), "", []
    be_on(monkeypatch, date(2026, 3, 12))
    while True:
        page = indicators.trace(site, one, YEAR, date(2026, 3, 11), after).page
        seen += page.rows
        if not (after := page.after):
            break
    assert [row.counted for row in seen] == [n != 12 for n in range(35)]


def test_months_tell_how_far_the_year_had_come(
    site: Any, lanterns: Lanterns, monkeypatch: pytest.MonkeyPatch
) -> None:
    indicators.keep(site, YEAR)
    be_on(monkeypatch, date(2026, 4, 2))
    lanterns.lit[3] = True
    indicators.keep(site, YEAR)
    months = indicators.months_of(site, "lanterns_lit", 2026)
    assert [(month, int(value)) for month, value in months] == [(3, 75), (4, 100)]
    assert indicators.months_of_many(site, ["lanterns_lit"], 2026)["lanterns_lit"].running
    page = browser_at(site).get("/chinh-quyen-lam-duoc-gi/?ky=2026").content.decode()
    assert "Đèn lồng đã thắp: cộng từ đầu năm đến hết mỗi tháng" in page and "Đến hết tháng" in page


def test_months_that_are_told_by_themselves_are_drawn_by_themselves(
    site: Any, lanterns: Lanterns, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in (3, 4):
        be_on(monkeypatch, date(2026, number, 10))
        lanterns.lit[3] = number == 4
        indicators.keep(site, Period(length=PeriodLength.MONTH, year=2026, number=number))
        indicators.keep(site, YEAR)
    course = indicators.months_of_many(site, ["lanterns_lit"], 2026)["lanterns_lit"]
    assert ([int(value or 0) for _, value in course.months], course.running) == ([75, 100], False)
    page = browser_at(site).get("/chinh-quyen-lam-duoc-gi/?ky=2026").content.decode()
    assert "Đèn lồng đã thắp: từng tháng" in page


def test_figures_kept_are_read_in_one_query(
    site: Any, lanterns: Lanterns, django_assert_max_num_queries: Any
) -> None:
    indicators.keep(site, YEAR)
    with django_assert_max_num_queries(2):  # one more for the switches, where nobody asked before
        found = indicators.latest(site, YEAR)
    assert next(each for each in found if each.code == "lanterns_lit").value == "75%"


def test_the_command_prints_a_json_object_a_line(site: Any, lanterns: Lanterns) -> None:
    out = StringIO()
    call_command("indicators", site=site.hostname, period="2026", json=True, stdout=out)
    lines = [json.loads(line) for line in out.getvalue().splitlines()]
    lit = next(line for line in lines if line["id"] == "lanterns_lit")
    assert (lit["value"], lit["target"], lit["unit"], lit["basis"]) == (75, 100, "%", "Nếp của xóm")
    assert [row["label"] for row in lit["rows"]] == ["Đèn 1", "Đèn 2", "Đèn 3", "Đèn 4"]
    assert next(line for line in lines if line["id"] == "P-08")["value"] is None
    with pytest.raises(CommandError, match="2026-q4"):
        call_command("indicators", site=site.hostname, period="quý 4", stdout=out)


def test_a_figure_on_the_screen_leads_to_the_rows_of_its_day(
    site: Any, other_site: Any, lanterns: Lanterns, monkeypatch: pytest.MonkeyPatch
) -> None:
    indicators.keep(site, YEAR)
    be_on(monkeypatch, date(2026, 3, 20))
    lanterns.lit[3] = True
    officer = browser_at(site, make_staff(site, "xem", "chinhquyen.oversee_work"))
    table = officer.get("/admin/chi-tieu/?ky=2026&ngay=2026-03-12").content.decode()
    assert "/admin/chi-tieu/lanterns_lit/?ky=2026&amp;ngay=2026-03-12" in table
    shown = officer.get("/admin/chi-tieu/lanterns_lit/?ky=2026&ngay=2026-03-12").content.decode()
    assert "75%" in shown and "Chưa thắp." in shown and "như ngày 12/03/2026" in shown
    stranger = browser_at(site, make_staff(other_site, "la", "chinhquyen.oversee_work"))
    assert stranger.get("/admin/chi-tieu/lanterns_lit/").status_code in (302, 403)


def test_everybody_reads_public_figures_and_the_office_the_rows(site: Any, lanterns: Lanterns) -> None:
    indicators.keep(site, YEAR)
    anyone, officer = browser_at(site), browser_at(site, make_staff(site, "xem", "chinhquyen.oversee_work"))
    told = anyone.get("/api/v1/indicators/?period=2026").json()["results"]
    assert next(each for each in told if each["id"] == "lanterns_lit")["numerator"] == 3
    assert "assigned_readings_confirmed_on_time" not in {each["name"] for each in told}
    assert anyone.get("/api/v1/indicators/lanterns_lit/rows/").status_code in (401, 403)
    rows = officer.get("/api/v1/indicators/lanterns_lit/rows/?period=2026").json()
    assert [row["counted"] for row in rows["rows"]] == [True, True, False, True]
