"""The commune's numbers: kept in the same transaction, equal to a recount, cheap to read, honest to see."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from io import StringIO
from typing import Any

import pytest
from chinhquyen_reception import commands, queries
from chinhquyen_reception.rows import PetitionRow, TallyRow
from django.core.management import call_command
from django.utils import timezone

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.periods import read_period
from chinhquyen_sdk.domain.reception import AssignPetition, FilePetition, MovePetition, ReclassifyPetition
from chinhquyen_sdk.domain.reception.figures import Count, Figures
from chinhquyen_sdk.testing.communes import browser_at

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 2, 2, tzinfo=UTC)
STAFF = Actor.staff("7", "Lê Thị Cán Bộ")


def file(site: Any, village: str = "Tổ 5", at: datetime = AT, kind: str = "phan_anh") -> str:
    wish = FilePetition(
        kind=kind, content="Đèn đường ngõ 12 hỏng đã hai tuần.", sender_name="Nguyễn Thị Hoa",
        sender_phone="0912 000 123", village=village, consent=True,
    )  # fmt: skip
    return str(commands.file_petition(site, wish, actor=Actor.citizen(), at=at).petition.code)


def answer(site: Any, code: str, days: int) -> None:
    wish = MovePetition(move="answer", answer="Đã sửa xong.")
    commands.move_petition(site, code, wish, actor=STAFF, at=AT + timedelta(days=days))


def numbers(site: Any, period: str = "2026") -> Figures:
    return queries.figures(site, read_period(period), today=local_day(AT + timedelta(days=30)))


def test_running_totals_follow_the_petitions(site: Any) -> None:
    first, second, third = (file(site) for _ in range(3))
    commands.move_petition(site, second, MovePetition(move="accept"), actor=STAFF, at=AT + timedelta(days=1))
    answer(site, first, 2)
    answer(site, second, 60)
    found = numbers(site)
    assert found.total == Count(received=3, accepted=1, finished=1, on_time=1, days=2, asked=1)
    assert numbers(site, "2027").total.late == 1
    assert (found.open, numbers(site, "2027").open) == (2, 1)
    assert commands.recount(site, repair=False) == [] and third


def test_every_act_leaves_the_totals_equal_to_a_recount(site: Any) -> None:
    code, other = file(site), file(site, "")
    commands.assign_petitions(
        site, [code, other], AssignPetition(officer_id="7", officer_name="Lê Thị Cán Bộ"), actor=STAFF
    )
    wish = ReclassifyPetition(kind="to_cao", reason="Nêu đích danh người nhận tiền")
    commands.reclassify_petition(site, code, wish, actor=STAFF, at=AT)
    assert commands.recount(site, repair=False) == []
    (line,) = numbers(site).by_officer
    assert (line.label, line.count.received) == ("Lê Thị Cán Bộ", 2)


def test_an_act_that_fails_leaves_the_totals_alone(site: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    file(site)
    monkeypatch.setattr("chinhquyen_reception.commands.filing.journal.record", lambda *args: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        file(site)
    assert numbers(site).total.received == 1


def test_a_wrong_total_is_named_and_mended(site: Any) -> None:
    file(site)
    TallyRow.objects.filter(dimension="kind").update(received=5)
    out = StringIO()
    with pytest.raises(SystemExit):
        call_command("recount", check=True, stdout=out)
    assert "11/2026 kind phan_anh" in out.getvalue()
    call_command("recount", stdout=StringIO())
    assert numbers(site).total.received == 1
    call_command("recount", check=True, stdout=StringIO())


def test_the_demos_year_is_counted(site: Any) -> None:
    from chinhquyen_sdk.host.sites import site_ref

    commands.load_demo(site_ref(site))
    ever = sum(row.received for row in TallyRow.objects.filter(site=site, dimension="kind"))
    assert ever == PetitionRow.objects.filter(site=site).count()


def test_numbers_cost_three_queries_however_many(site: Any, django_assert_num_queries: Any) -> None:
    for n in range(5):
        file(site, f"Tổ {n}")
    with django_assert_num_queries(3):
        numbers(site)


def test_what_is_overdue_and_not_done_is_told_too(site: Any) -> None:
    file(site)
    found = queries.figures(site, read_period("2026"), today=local_day(AT + timedelta(days=90)))
    assert (found.overdue, found.total.late) == (1, 0)


class TestPages:
    """Public page, officers' page, API: the same numbers."""

    @pytest.fixture(autouse=True)
    def cases(self, site: Any) -> None:
        at = timezone.now()
        for _ in range(6):
            file(site, "Tổ 5", at)
        file(site, "Xóm Vắng", at)

    def test_the_public_page_tells_numbers_and_what_they_count(self, site: Any) -> None:
        page = browser_at(site).get("/don-thu/giu-loi-hen/").content.decode()
        assert "Đơn có ngày nhận trong kỳ." in page and "<svg" in page and "<table" in page
        assert "Xóm Vắng" not in page and "Cán bộ" not in page

    def test_the_public_page_costs_few_queries(self, site: Any, django_assert_max_num_queries: Any) -> None:
        browser = browser_at(site)
        browser.get("/don-thu/giu-loi-hen/")
        with django_assert_max_num_queries(7):
            browser.get("/don-thu/giu-loi-hen/?ky=2026")

    def test_another_period_and_nonsense_are_pages_too(self, site: Any) -> None:
        for period in ("2025", "2026-q1", "abc", "2026-13", "' OR 1=1"):
            assert browser_at(site).get("/don-thu/giu-loi-hen/", {"ky": period}).status_code == 200

    def test_the_neighbours_numbers_are_their_own(self, other_site: Any) -> None:
        page = browser_at(other_site).get("/api/v1/reception/figures/").json()
        assert page["total"]["received"] == 0

    def test_officers_see_their_work_and_small_villages(self, site: Any, officer: Any) -> None:
        page = browser_at(site, officer).get("/admin/don-thu/so-lieu/").content.decode()
        assert "Xóm Vắng" in page and "theo cán bộ phụ trách" in page

    def test_programs_read_the_same(self, site: Any, officer: Any) -> None:
        year = local_day(timezone.now()).year
        public = browser_at(site).get(f"/api/v1/reception/figures/?period={year}").json()
        assert public["total"]["received"] == 7 and public["by_officer"] == []
        assert "Xóm Vắng" not in {line["label"] for line in public["by_village"]}
        staff = browser_at(site, officer).get("/api/v1/reception/figures/").json()
        assert "Xóm Vắng" in {line["label"] for line in staff["by_village"]}

    def test_a_period_that_is_none_is_said_to_programs(self, site: Any) -> None:
        assert browser_at(site).get("/api/v1/reception/figures/?period=2026-13").status_code in (400, 422)
