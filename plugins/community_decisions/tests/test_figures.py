"""P-03, P-04, P-05 of the province's plan: shares of households, and the decisions that make them up, household by household."""

from __future__ import annotations

import json
from datetime import date
from io import StringIO
from typing import Any

import pytest
from chinhquyen_community_decisions import commands
from chinhquyen_community_decisions.hooks import Hooks
from chinhquyen_community_decisions.rows import DecisionRow
from django.core.management import call_command

from chinhquyen_sdk.domain import community_decisions as law
from chinhquyen_sdk.domain.indicators import plan_line
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.periods import Period, read_period, year_of
from chinhquyen_sdk.host import indicators
from chinhquyen_sdk.host.indicators import asking, keeping, reading
from chinhquyen_sdk.testing.communes import browser_at, make_staff

from .desk import HOA, ago, moment, road, text, today, town

pytestmark = pytest.mark.django_db


def the_year() -> Period:
    """The year in which the decisions of these tests were made: in January that is the last one."""
    return year_of(ago(10).year)


def ballot(site: Any, **more: Any) -> Any:
    """A rule of the village itself, voted by paper: 84 of its 120 households."""
    facts: dict[str, Any] = {
        "title": "Giữ yên lặng sau 22 giờ", "matter": "self_rule", "village": town(site)[2].id, "form": "ballot",
        "tally": {"households": 120, "informed": 120, "voted": 84, "agreed": 80}, "decided_on": ago(10),
    }  # fmt: skip
    return road(site, **facts | more)


def told(site: Any, code: str, period: Period | None = None) -> Any:
    found = indicators.told_now(site, period or the_year())
    return next(each for each in found if each.code == code)


def rows(site: Any, code: str) -> Any:
    one = told(site, code)
    return indicators.rows_now(site, one.indicator.id, the_year()).rows


@pytest.mark.parametrize("code", ["P-03", "P-04", "P-05"])
def test_the_plans_line_is_answered_in_the_plans_words(site: Any, code: str) -> None:
    line, one = plan_line(2026, code), told(site, code)
    assert line is not None and one.module == "community_decisions"
    assert (one.indicator.title, one.indicator.target, one.indicator.unit) == (line.title, line.target, "%")
    assert line.section in one.indicator.basis
    assert one.value == "chưa có dữ liệu", "nothing decided yet is no zero"


def test_people_who_were_told_of_what_is_discussed_are_all_households_of_all_forms(site: Any) -> None:
    road(site)
    ballot(site)
    assert (told(site, "P-03").value, told(site, "P-03").parts) == ("99%", "238/240 hộ")
    assert {(row.numerator, row.denominator) for row in rows(site, "P-03")} == {(118, 120), (120, 120)}


def test_household_representatives_present_are_counted_where_people_met(site: Any) -> None:
    road(site)
    ballot(site)
    assert (told(site, "P-04").value, told(site, "P-04").parts) == ("83%", "100/120 hộ")
    (row,) = rows(site, "P-04")
    assert (row.label, row.why) == (
        "Tổ 1: Làm đường bê tông ngõ 5",
        "Họp. 100 trong 120 hộ có đại diện dự họp.",
    )


def test_voters_who_took_part_by_paper_or_online_are_counted_by_their_households(site: Any) -> None:
    road(site)
    ballot(site)
    online = {
        "form": "online",
        "online_agreed": 100,
        "title": "Đặt tên khu dân cư văn hóa",
        "village": town(site)[1].id,
    }
    ballot(site, **online, tally={"households": 120, "informed": 120, "voted": 110, "agreed": 99})  # fmt: skip
    one = told(site, "P-05")
    assert (one.value, one.parts, one.standing.label) == ("80%", "194/240 hộ", "chưa đạt")
    assert "theo hộ" in one.indicator.how
    assert {row.why for row in rows(site, "P-05")} == {
        "Phát phiếu đến từng hộ. 84 trong 120 hộ đã bỏ phiếu, biểu quyết.",
        "Biểu quyết trực tuyến. 110 trong 120 hộ đã bỏ phiếu, biểu quyết.",
    }


def test_a_month_tells_of_its_own_decisions(site: Any) -> None:
    one = road(site)
    month = read_period(f"{one.decided_on:%Y-%m}")
    other = read_period(f"{one.decided_on.year - 1}-{one.decided_on:%m}")
    assert month and other
    assert told(site, "P-04", month).parts == "100/120 hộ"
    assert told(site, "P-04", other).figure.value is None


def test_the_households_of_a_past_day_are_kept_with_its_rows(
    site: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    road(site)
    then, year = today(), the_year()
    indicators.keep(site, year)
    for module in (asking, keeping, reading):
        monkeypatch.setattr(module, "today", lambda: date(then.year + 1, 1, 1))
    road(site, title="Làm đường bê tông ngõ 6")
    one = indicators.find(site, year.year, "P-04")
    assert one
    kept = indicators.trace(site, one, year, then)
    assert kept and (kept.told.parts, kept.live) == ("100/120 hộ", False)
    assert [(row.parts, row.counted) for row in kept.page.rows] == [("100/120", True)]


def test_screen_page_api_and_command_show_how_many_households_each_decision_adds(site: Any) -> None:
    one = ballot(site)
    officer = browser_at(site, make_staff(site, "xem", "chinhquyen.oversee_work"))
    name = told(site, "P-05").indicator.id
    screen = text(officer.get(f"/admin/chi-tieu/{name}/?ky={the_year().code}"))
    assert "Tính vào số (hộ)" in screen and "84/120" in screen and f"/admin/viec-dan-ban/{one.id}/" in screen
    page = text(browser_at(site).get(f"/chinh-quyen-lam-duoc-gi/{name}/?ky={the_year().code}"))
    assert "84/120 hộ" in page and "còn 36 hộ chưa được tính" in page and f"/viec-dan-ban/{one.id}/" in page
    api = officer.get(f"/api/v1/indicators/{name}/rows/?period={the_year().code}").json()
    assert [(row["numerator"], row["denominator"]) for row in api["rows"]] == [(84, 120)]
    assert (api["numerator"], api["denominator"], api["part_unit"]) == (84, 120, "hộ")
    out = StringIO()
    call_command("indicators", site=site.hostname, period=the_year().code, json=True, stdout=out)
    line = next(each for each in map(json.loads, out.getvalue().splitlines()) if each["id"] == "P-05")
    assert [row["numerator"] for row in line["rows"]] == [84] and line["part_unit"] == "hộ"


def test_the_figures_cost_the_same_however_many_decisions_there_are(
    site: Any, django_assert_num_queries: Any
) -> None:
    from chinhquyen_community_decisions import queries

    for number in range(4):
        road(site, title=f"Làm đường bê tông ngõ {number} của tổ")
    with django_assert_num_queries(1):
        queries.indicator_figures(site, the_year())
    with django_assert_num_queries(1):
        queries.indicator_rows(site, "decision_households_attended", the_year(), "", 50)


def test_the_demo_has_people_behind_each_of_the_three(site: Any, ref: Any) -> None:
    town(site)
    commands.load_demo(ref)
    oldest = (
        DecisionRow.objects.filter(site=site, form__in=("ballot", "online")).order_by("decided_on").first()
    )
    assert oldest is not None
    for code in ("P-03", "P-04", "P-05"):
        one = told(site, code, read_period(str(oldest.decided_on.year)))
        assert one.figure.value is not None and one.parts.endswith(" hộ")


def test_month_and_year_report_what_people_decided_gave_and_were_told(site: Any, ref: Any) -> None:
    assert Hooks().report_sections(ref, the_year()) == []
    one = road(site)
    ballot(site)
    line = law.AddLine(source="donation", amount=5_000_000, what="Con em ở xa ủng hộ", day=ago(10))
    commands.add_line(site, one.id, line, actor=HOA)
    days = law.AddLine(
        source="households", good="work_days", amount=1214, what="Ngày công của các hộ", day=ago(10)
    )
    commands.add_line(site, one.id, days, actor=HOA)
    wish = law.SendReport(text="Bê tông mỏng hơn bà con quyết định")
    commands.send_report(site, one.id, wish, actor=Actor.citizen(), at=moment(10))
    month = read_period(f"{one.decided_on:%Y-%m}")
    assert month
    for period in (month, the_year()):
        (section,) = Hooks().report_sections(ref, period)
        assert section.text.split("\n") == [
            f"Trong {period.label} bà con bàn 2 việc; 2 việc được thông qua.",
            "Được báo trước về việc bàn và quyết định: 238 trên 240 hộ (99%).",
            "Có đại diện dự các cuộc họp: 100 trên 120 hộ (83%).",
            "Tham gia qua phiếu hoặc biểu quyết trực tuyến: 84 trên 120 hộ (70%).",
            "Sổ thu chi các công trình bà con quyết định: Các hộ đóng góp 1.214 ngày công; Ủng hộ, tài trợ 5.000.000 đồng.",
            "Bà con báo 1 việc làm chưa đúng; đã trả lời 0.",
        ]
        assert set(section.tables[0].rows) == {
            ("Tổ 1", "1", "118/120", "100/120", "–"),
            ("Xóm Đồng", "1", "120/120", "–", "84/120"),
        }


def test_what_did_not_pass_and_a_struck_line_are_told_as_such(site: Any, ref: Any) -> None:
    one = road(
        site,
        passed=False,
        tally={"households": 120, "informed": 118, "attended": 70, "voted": 70, "agreed": 60},
    )
    (section,) = Hooks().report_sections(ref, the_year())
    assert "bàn 1 việc; 0 việc được thông qua, 1 việc chưa đủ số hộ đồng ý." in section.text
    assert "thu chi" not in section.text.lower() and one.state.label == "Chưa được thông qua"


def test_two_months_are_drawn(site: Any, ref: Any) -> None:
    first, second = date(the_year().year - 1, 3, 5), date(the_year().year - 1, 5, 5)
    road(site, decided_on=first)
    ballot(site, decided_on=second)
    (section,) = Hooks().report_sections(ref, year_of(first.year))
    (chart,) = section.charts
    assert chart.labels == ("T3", "T5")
    assert [series.values for series in chart.series] == [(100, 84), (20, 36)]
