"""A project from the officer's form to everybody's page."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from chinhquyen_projects import commands, queries
from chinhquyen_projects.hooks import Hooks
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from chinhquyen_sdk.domain.periods import year_of
from chinhquyen_sdk.domain.projects import (
    AddGift,
    FinishProject,
    Funding,
    GiftKind,
    PauseProject,
    ProjectState,
    SpendGift,
    WithdrawProject,
)
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host import public_search
from chinhquyen_sdk.host.files import check_upload

from .site_office import HOA, Watchers, picture, road, text, today, town

pytestmark = pytest.mark.django_db


def test_an_officer_enters_a_project_and_everybody_reads_it_at_once(
    site: Any, officer: Any, visit: Any, citizen: Any
) -> None:
    hill = town(site)[0]
    form = {
        "title": "Nâng cấp đường liên tổ 5 - 6", "funding": "public", "investor": "UBND phường", "village": str(hill.id),
        "capital_province": "1,2 tỷ", "capital_community": "nhiều", "planned_start": "02/03/2026", "planned_finish": "2026-10-30",
    }  # fmt: skip
    desk = visit(site, officer)
    refused = desk.post(reverse("projects_add"), form)
    assert refused.status_code == 422
    assert "Chưa đọc được số tiền" in text(refused) and 'value="1,2 tỷ"' in text(refused)
    done = desk.post(reverse("projects_add"), form | {"capital_community": "150 triệu"}, follow=True)
    assert done.status_code == 200
    code = queries.projects_page(site)[0][0].code
    assert code == f"DA-{today().year}-001"
    page = text(citizen.get(reverse("projects:project", args=[code])))
    assert (
        "1.350.000.000 đồng" in page
        and "Tổ 5" in page
        and "<svg" in page
        and "chưa có số liệu đã chi" in page
    )
    assert "Nâng cấp đường liên tổ 5 - 6" in text(citizen.get(reverse("projects:list")))
    found = public_search.find(site, "duong lien to")
    assert [row.path for row in found.rows] == [reverse("projects:project", args=[code])]


def test_the_same_project_is_not_entered_twice(site: Any) -> None:
    one = road(site)
    with pytest.raises(Refused) as raised:
        road(site, title="NÂNG CẤP đường  liên tổ")
    assert raised.value.code == "double" and one.code in raised.value.text
    with pytest.raises(Refused) as raised:
        road(site, title="Đường khác", code=one.code)
    assert raised.value.code == "code_taken"
    commands.withdraw_project(site, one.code, WithdrawProject(reason="Nhập nhầm tên"), actor=HOA)
    assert road(site).code != one.code


def test_progress_moves_the_page_the_totals_and_the_desk(
    site: Any, officer: Any, visit: Any, citizen: Any, ref: Any
) -> None:
    one = road(site, started=True)
    (due,) = Hooks().due_items(ref, today(), "", None, 10)
    assert (due.step, due.code) == ("Báo tiến độ tháng", one.code)
    form = {"tien-do-on": today().isoformat(), "tien-do-percent": "65%", "tien-do-paid_province": "1,3 tỷ",
            "tien-do-told": "Đã đổ xong nền đường, còn rãnh nước."}  # fmt: skip
    address = reverse("projects_progress", args=[one.code])
    refused = visit(site, officer).post(address, form)
    assert refused.status_code == 422 and "chỉ có 1.200.000.000 đồng" in text(refused)
    assert (
        visit(site, officer).post(address, form | {"tien-do-paid_province": "800 triệu"}).status_code == 303
    )
    page = text(citizen.get(reverse("projects:project", args=[one.code])))
    assert "làm được 65%" in page and "đã chi 800.000.000 đồng" in page and "còn rãnh nước" in page
    assert Hooks().due_items(ref, today(), "", None, 10) == []
    (total,) = queries.totals(site)
    assert (total.state, total.projects, total.capital, total.paid) == (
        ProjectState.BUILDING,
        1,
        1_350_000_000,
        800_000_000,
    )
    assert commands.recount(site, repair=False) == []


def test_a_late_project_says_so_and_the_office_apologises(site: Any, citizen: Any) -> None:
    one = road(site, started=True, planned_finish=today() - timedelta(days=10))
    page = text(citizen.get(reverse("projects:project", args=[one.code])))
    assert "đã chậm 10 ngày" in page and "Chúng tôi xin lỗi bà con" in page
    assert "Chậm" in text(citizen.get(reverse("projects:list")))
    commands.finish_project(site, one.code, FinishProject(on=today()), actor=HOA)
    page = text(citizen.get(reverse("projects:project", args=[one.code])))
    assert "chậm 10 ngày so với dự kiến" in page and "xin lỗi" not in page


def test_what_people_gave_and_where_it_went_stand_on_the_page(site: Any, citizen: Any) -> None:
    one = road(site, started=True)
    commands.add_gift(
        site,
        one.code,
        AddGift(kind=GiftKind.MONEY, amount=150_000_000, told="86 hộ trong tổ", households=86, on=today()),
        actor=HOA,
    )
    commands.add_gift(
        site, one.code, AddGift(kind=GiftKind.DAYS, amount=320, told="Bà con Tổ 5", on=today()), actor=HOA
    )
    commands.spend_gift(
        site, one.code, SpendGift(amount=40_000_000, told="Mua xi măng", on=today()), actor=HOA
    )
    page = text(citizen.get(reverse("projects:project", args=[one.code])))
    assert (
        "150.000.000 đồng" in page
        and "320 ngày công" in page
        and "còn 110.000.000 đồng" in page
        and "Mua xi măng" in page
    )
    with pytest.raises(Refused) as raised:
        wish = AddGift(kind=GiftKind.MONEY, amount=5, told="Bà Nguyễn Thị Hoa, CCCD 019185000123", on=today())
        commands.add_gift(site, one.code, wish, actor=HOA)
    assert raised.value.code == "personal_data"


def test_who_supervises_is_asked_of_the_module_that_keeps_boards(
    site: Any, citizen: Any, modules: Any, switch_off: Any
) -> None:
    one, other = road(site, started=True), road(site, title="Kênh mương nội đồng")
    road(site, title="Xưởng chế biến chè", funding=Funding.PRIVATE)
    page = text(citizen.get(reverse("projects:project", args=[one.code])))
    assert "Chưa có Ban giám sát đầu tư của cộng đồng" in page
    switch_off("supervision")
    page = text(citizen.get(reverse("projects:project", args=[one.code])))
    assert "Chưa có dữ liệu về Ban giám sát" in page
    assert queries.supervised(site).known is False
    watchers = Watchers(one.code)
    assert modules.register_hooks("watchers", watchers)
    found = queries.supervised(site)
    assert (found.total, found.having, found.share, [each.code for each in found.missing]) == (
        2,
        1,
        50,
        [other.code],
    )
    page = text(citizen.get(reverse("projects:project", args=[one.code])))
    assert f"Ban Giám sát {one.code}" in page and "04/10/2026" in page and "Còn 2 kiến nghị" in page
    missing = text(citizen.get(reverse("projects:without_board")))
    assert (
        "Kênh mương nội đồng" in missing
        and "Nâng cấp đường" not in missing
        and "Xưởng chế biến" not in missing
    )
    watchers.asked = 0
    assert "1 trên 2 công trình" in text(citizen.get(reverse("projects:list")))
    assert watchers.asked == 1, "one question for the page"


def test_photographs_show_no_place_they_were_taken_at_and_go_when_asked(
    site: Any, officer: Any, visit: Any, citizen: Any
) -> None:
    one = road(site, started=True)
    desk, address = visit(site, officer), reverse("projects_photos", args=[one.code])
    form = {
        "anh-alt": "Máy lu đang lèn lớp đá dăm.",
        "anh-taken_on": today().isoformat(),
        "anh-pictures": picture(),
    }
    assert "Chưa hỏi ý người trong ảnh" in text(desk.post(address, form))
    assert desk.post(address, form | {"anh-consent": "on", "anh-pictures": picture()}).status_code == 303
    (photo,) = queries.photos(site, one.id)
    shown = citizen.get(reverse("projects:photo", args=[one.code, photo.id]))
    assert (shown.status_code, shown["Content-Type"]) == (200, "image/jpeg")
    assert "Máy lu đang lèn" in text(citizen.get(reverse("projects:project", args=[one.code])))
    assert desk.post(address, {"bo": str(photo.id)}).status_code == 303
    assert citizen.get(reverse("projects:photo", args=[one.code, photo.id])).status_code == 404


def test_a_document_with_somebodys_data_is_stopped_until_a_person_has_read_it(
    site: Any, citizen: Any
) -> None:
    one = road(site)

    def file() -> Any:
        return check_upload(
            SimpleUploadedFile("ds.txt", "Ông Trần Văn Bình, CCCD 019185000123, 0912 345 678".encode())
        )

    with pytest.raises(Refused) as raised:
        commands.add_document(site, one.code, "Danh sách hiến đất", file=file(), actor=HOA)
    assert (raised.value.code, raised.value.field) == ("personal_data", "checked")
    assert queries.documents(site, one.id) == []
    commands.add_document(site, one.code, "Danh sách hiến đất", file=file(), checked=True, actor=HOA)
    (kept,) = queries.documents(site, one.id)
    assert citizen.get(reverse("projects:document", args=[one.code, kept.id])).status_code == 200


def test_the_register_of_disclosure_is_told_what_the_pages_say(site: Any, ref: Any) -> None:
    assert Hooks().made_public(ref) == []
    one = road(site, started=True)
    assert [told.duty for told in Hooks().made_public(ref)] == ["dccs-11-03", "ltctt-17-g"]
    wish = AddGift(kind=GiftKind.MONEY, amount=15_000_000, told="Bà con Tổ 5", on=today())
    commands.add_gift(site, one.code, wish, actor=HOA)
    said = {told.duty: told.text for told in Hooks().made_public(ref)}
    assert "bà con góp 15 triệu đồng" in said["dccs-11-05"] and "Đang thi công" in said["dccs-11-03"]


def test_other_modules_get_cards_of_what_is_public(site: Any, ref: Any) -> None:
    gone, one = road(site, title="Nhập nhầm dự án"), road(site, started=True)
    commands.withdraw_project(site, gone.code, WithdrawProject(reason="Nhập nhầm tên"), actor=HOA)
    (card,) = Hooks().investment_projects(ref)
    assert (card.code, card.state, card.capital) == (one.code, ProjectState.BUILDING, 1_350_000_000)
    assert card.url == reverse("projects:project", args=[one.code])


def test_a_pause_is_read_by_everybody_and_waits_for_its_day(site: Any, citizen: Any, ref: Any) -> None:
    one = road(site, started=True)
    wish = PauseProject(on=today(), reason="Chờ di chuyển cột điện", until=today() + timedelta(days=9))
    commands.pause_project(site, one.code, wish, actor=HOA)
    assert "Chờ di chuyển cột điện" in text(citizen.get(reverse("projects:project", args=[one.code])))
    (due,) = Hooks().due_items(ref, today() + timedelta(days=10), "", None, 10)
    assert (due.step, due.due) == ("Làm lại", today() + timedelta(days=9))


def test_what_is_seen_at_the_site_is_told_through_the_modules_that_take_it(
    site: Any, citizen: Any, switch_off: Any
) -> None:
    one = road(site)
    address = reverse("projects:project", args=[one.code])
    assert reverse("feedback:send") in text(citizen.get(address))
    switch_off("feedback")
    page = text(citizen.get(address))
    assert reverse("feedback:send") not in page.partition('id="bao"')[2].partition("</section>")[0]
    assert "Gọi Ủy ban nhân dân" in page or "Mời đến trụ sở" in page


def test_a_wrong_day_of_a_photograph_is_said_at_its_field(site: Any, officer: Any, visit: Any) -> None:
    one = road(site, started=True)
    form = {
        "anh-alt": "Máy lu đang lèn lớp đá dăm.",
        "anh-taken_on": "32/13/2026",
        "anh-pictures": picture(),
        "anh-consent": "on",
    }
    answer = visit(site, officer).post(reverse("projects_photos", args=[one.code]), form)
    assert answer.status_code == 422 and "Ngày chưa đúng" in text(answer)


def test_the_share_of_supervised_projects_leads_to_the_projects_behind_it(
    site: Any, ref: Any, modules: Any, switch_off: Any
) -> None:
    one, other = road(site), road(site, title="Kênh mương nội đồng")
    switch_off("supervision")
    (unknown,) = Hooks().indicators(ref, year_of(today().year))
    assert unknown.value is None and unknown.note
    modules.register_hooks("watchers", Watchers(one.code))
    (figure,) = Hooks().indicators(ref, year_of(today().year))
    assert (figure.value, figure.numerator, figure.denominator) == (50, 1, 2)
    page = Hooks().indicator_rows(ref, figure.indicator, year_of(today().year), "", 10)
    assert page and [(one.code in row.label, row.counted) for row in page.rows] == [
        (True, True),
        (False, False),
    ]
    assert (
        other.code in page.rows[1].label
        and Hooks().indicator_rows(ref, "other", year_of(2026), "", 10) is None
    )
