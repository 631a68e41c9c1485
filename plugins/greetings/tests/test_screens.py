"""What the office does, what everybody sees, what programs read."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from chinhquyen_greetings import queries
from chinhquyen_greetings.rows import GreetingRow, PlayRow
from django.urls import reverse
from django.utils import timezone

from chinhquyen_sdk.domain.greetings import GreetingState
from chinhquyen_sdk.host.sites import site_ref

from .desk import drafted, planned, published

pytestmark = pytest.mark.django_db
YEAR = timezone.localdate().year + 1
NEW_YEAR = {"dip": "tet-duong-lich", "nam": str(YEAR)}


def text(response: Any) -> str:
    return response.content.decode()


def case(site: Any) -> Any:
    row = GreetingRow.objects.get(site=site)
    return row.record()


def words(one: Any, **more: str) -> dict[str, str]:
    return {
        f"sua-{name}": more.get(name, getattr(one, name)) for name in ("title", "page", "script", "social")
    }


def test_from_the_calendar_to_the_chairs_yes_to_the_planned_hour(
    site: Any, officer: Any, chair: Any, visit: Any
) -> None:
    desk, boss = visit(site, officer), visit(site, chair)
    assert "Tết Nguyên đán" in text(desk.get(f"/admin/loi-chuc/?nam={YEAR}"))
    assert desk.post("/admin/loi-chuc/soan/", NEW_YEAR).status_code == 303
    one = case(site)
    url = f"/admin/loi-chuc/{one.id}/"
    assert "cần một người khác duyệt" in text(desk.get(url))
    desk.post(f"{url}viec/duyet/", {"duyet-seen": one.digest})
    assert case(site).state is GreetingState.DRAFT
    assert boss.post(f"{url}viec/duyet/", {"duyet-seen": one.digest}).status_code == 303
    plan = {
        "hen-gio-publish_at": f"{YEAR}-01-01T06:00",
        "hen-gio-shown_days": "4",
        "hen-gio-loudspeaker": "on",
    }
    assert desk.post(f"{url}viec/hen-gio/", plan).status_code == 303
    one = case(site)
    assert (one.state, one.loudspeaker, one.social_media) == (GreetingState.PLANNED, True, False)


def test_a_mistake_is_said_by_the_field_and_nothing_typed_is_lost(
    site: Any, officer: Any, visit: Any
) -> None:
    one, desk = drafted(site), visit(site, officer)
    long = "Chúc bà con " * 60
    sent = desk.post(
        f"/admin/loi-chuc/{one.id}/viec/sua/", words(one, social=long, title="Tựa đề mới của tôi")
    )
    page = text(sent)
    assert sent.status_code == 422 and "bài mạng xã hội nhiều nhất 600" in page
    assert "Tựa đề mới của tôi" in page and case(site).version == 1
    wrong = desk.post(
        f"/admin/loi-chuc/{one.id}/viec/hen-gio/", {"hen-gio-publish_at": "mai", "hen-gio-shown_days": "x"}
    )
    assert wrong.status_code == 422


def test_numbers_become_words_before_anything_is_kept(site: Any, officer: Any, visit: Any) -> None:
    one, desk = drafted(site), visit(site, officer)
    typed = words(one, script="UBND mời bà con họp lúc 7h30 ngày 2/9, mời đủ 120 hộ.")
    page = text(desk.post(f"/admin/loi-chuc/{one.id}/viec/sua/", {**typed, "doi": "1"}))
    assert (
        "Ủy ban nhân dân mời bà con họp lúc bảy giờ ba mươi phút" in page and "một trăm hai mươi hộ" in page
    )
    assert case(site).version == 1


def test_the_trial_shows_everything_and_changes_nothing(site: Any, officer: Any, visit: Any) -> None:
    desk = visit(site, officer)
    page = text(desk.get("/admin/loi-chuc/thu/", NEW_YEAR))
    for shown in (
        "Chưa ai soạn",
        "Lời đọc",
        "chữ cái",
        "06:00",
        "tháng Mười một năm",
        "Chưa ai duyệt",
        "Chép bài",
    ):
        assert shown in page
    assert not GreetingRow.objects.exists()
    drafted(site)
    before = list(GreetingRow.objects.values())
    assert "Cần một người khác duyệt" in text(
        desk.get("/admin/loi-chuc/thu/", {"dip": "tet-duong-lich", "nam": "2027"})
    )
    assert list(GreetingRow.objects.values()) == before
    assert desk.get("/admin/loi-chuc/thu/", {"dip": "khong-co", "nam": "2027"}).status_code == 404
    assert desk.get("/admin/loi-chuc/thu/", {"dip": "tet-duong-lich", "nam": "9999"}).status_code == 404
    assert desk.get("/admin/loi-chuc/thu/").status_code == 200


def test_who_played_it_where_and_when_is_written_down_once(site: Any, officer: Any, visit: Any) -> None:
    one, desk = published(site), visit(site, officer)
    at = timezone.localtime() - timedelta(minutes=5)
    typed = {"played_at": f"{at:%Y-%m-%dT%H:%M}", "place": "cụm loa tổ 3", "note": "đọc hai lần"}
    for _ in range(2):
        assert desk.post(f"/admin/loi-chuc/{one.id}/phat/", typed).status_code == 303
    assert PlayRow.objects.count() == 1 and "cụm loa tổ 3" in text(desk.get(f"/admin/loi-chuc/{one.id}/"))
    future = {**typed, "played_at": f"{at + timedelta(days=2):%Y-%m-%dT%H:%M}"}
    answer = desk.post(f"/admin/loi-chuc/{one.id}/phat/", future)
    assert answer.status_code == 422 and "tương lai" in text(answer) and "đọc hai lần" in text(answer)
    (line,) = queries.export_log(site, {"since": "2000-01-01", "until": "2099-12-31"})
    assert line["plays"] == 1 and "cụm loa tổ 3" in line["played"]


def test_the_front_page_shows_it_for_its_days_and_then_nothing(site: Any) -> None:
    from chinhquyen_greetings.panels.due import draw_current

    assert draw_current(site_ref(site), None) == ""
    one = published(site)
    assert one.title in draw_current(site_ref(site), None)
    GreetingRow.objects.update(published_at=timezone.now() - timedelta(days=9))
    assert draw_current(site_ref(site), None) == ""


def test_taken_down_is_gone_for_everybody(site: Any, officer: Any, visit: Any, citizen: Any) -> None:
    one = published(site)
    assert one.title in text(citizen.get("/loi-chuc/"))
    visit(site, officer).post(
        f"/admin/loi-chuc/{one.id}/viec/go-xuong/", {"go-xuong-remark": "Đăng nhầm ảnh."}
    )
    assert citizen.get(f"/loi-chuc/{one.id}/").status_code == 404 and one.title not in text(
        citizen.get("/loi-chuc/")
    )


def test_days_of_ones_own(site: Any, officer: Any, visit: Any) -> None:
    desk = visit(site, officer)
    wrong = desk.post(
        "/admin/loi-chuc/dip/", {"label": "Hội chùa", "calendar": "lunar", "day": "31", "month": "1"}
    )
    assert wrong.status_code == 422 and "Không có ngày này" in text(wrong) and "Hội chùa" in text(wrong)
    desk.post(
        "/admin/loi-chuc/dip/", {"label": "Hội chùa Hang", "calendar": "lunar", "day": "19", "month": "1"}
    )
    assert "Hội chùa Hang" in text(desk.get("/admin/loi-chuc/?nam=2027"))
    own = next(each for each, _ in queries.all_occasions(site) if each.own)
    desk.post("/admin/loi-chuc/dip/chon/", {"dip": own.code, "chuc": "0"}, follow=True)
    assert "Hội chùa Hang" not in text(desk.get("/admin/loi-chuc/?nam=2027"))
    desk.post(f"/admin/loi-chuc/dip/{own.code}/bo/")
    assert not any(each.own for each, _ in queries.all_occasions(site))


def test_programs_read_what_is_published_and_staff_write(
    site: Any, officer: Any, chair: Any, visit: Any, citizen: Any
) -> None:
    desk, boss = visit(site, officer), visit(site, chair)
    api = "/api/v1/greetings/"
    made = desk.post(api, {"occasion": "tet-duong-lich", "year": YEAR}, content_type="application/json")
    assert made.status_code == 201
    one = made.json()
    seen = {"seen": queries.greeting(site, one["id"]).digest}  # type: ignore[union-attr] - drafted above
    step = f"{api}{one['id']}/steps/duyet/"
    assert desk.post(step, seen, content_type="application/json").status_code == 403
    assert boss.post(step, seen, content_type="application/json").json()["state"] == "approved"
    wrong = desk.post(api, {"occasion": "khong-co", "year": YEAR}, content_type="application/json")
    assert wrong.status_code == 422 and "Không có dịp này" in text(wrong)
    assert citizen.get(api).status_code in (401, 403)
    assert citizen.get(f"{api}published/").json()["results"] == []
    assert citizen.get(f"{api}published/{one['id']}/").status_code == 404


def test_a_published_greeting_has_no_officers_account_in_it(site: Any, citizen: Any) -> None:
    one = published(site)
    read = citizen.get(f"/api/v1/greetings/published/{one.id}/").json()
    assert read["title"] == one.title and not {"drafted_by", "approved_by", "drafter", "remark"} & set(read)


def test_a_neighbours_greeting_is_not_here(site: Any, other_site: Any, officer: Any, visit: Any) -> None:
    one, desk = planned(other_site), visit(site, officer)
    for name in ("greetings_case", "greetings_sound"):
        assert desk.get(reverse(name, args=[one.id])).status_code == 404
    for name in ("greetings_play", "greetings_read"):
        assert desk.post(reverse(name, args=[one.id]), {}).status_code == 404
    assert queries.calendar(site, date(2027, 1, 1), date(2027, 1, 2))[0].greeting is None
