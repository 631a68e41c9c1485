"""What everybody reads, takes away and, with a link, confirms."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from chinhquyen_disclosure import commands, queries
from chinhquyen_disclosure.rows import ProofRow
from django.core import signing
from django.utils import timezone

from chinhquyen_sdk.domain.disclosure import CorrectPosting, Form
from chinhquyen_sdk.host.sites import site_ref

from .desk import HOA, TEXT, published, today, town

pytestmark = pytest.mark.django_db


def text(response: Any) -> str:
    return response.content.decode()


def link(site: Any, one: Any, hamlet: Any) -> str:
    return f"/bang-cong-khai/xac-nhan/{queries.head_link(site, one, hamlet)}/"


def test_the_board_lists_the_newest_first_and_says_when_it_comes_down(site: Any, citizen: Any) -> None:
    assert "Chưa có bài nào" in text(citizen.get("/bang-cong-khai/"))
    town(site)
    published(site, "dccs-11-12", days_ago=60, title="Mức thu ở chợ trung tâm")
    published(site, days_ago=3)
    shown = text(citizen.get("/bang-cong-khai/"))
    assert shown.index("Kết quả xét hỗ trợ") < shown.index("Mức thu ở chợ")
    assert "niêm yết đến" in shown
    assert "Hết thời gian niêm yết" in shown


def test_it_is_found_without_diacritics_by_topic_by_month_and_in_the_archive(site: Any, citizen: Any) -> None:
    town(site)
    published(site, "dccs-11-12", days_ago=60, title="Mức thu ở chợ trung tâm")
    published(site, days_ago=0)
    old, new = "Mức thu ở chợ", "Kết quả xét hỗ trợ"

    def found(query: str) -> tuple[bool, bool]:
        shown = text(citizen.get(f"/bang-cong-khai/?{query}"))
        return old in shown, new in shown

    assert found("q=muc+thu") == (True, False)
    assert found("nhom=chinh-sach") == (False, True)
    assert found(f"thang={today():%Y-%m}") == (False, True)
    assert found("luu=1") == (True, False)
    assert found("nhom=bay&thang=hom-qua&sau=xyz") == (True, True), "what is written wrongly filters nothing"


def test_a_posting_says_how_else_it_was_made_known_and_names_nobody(site: Any, citizen: Any) -> None:
    hamlets = town(site)
    one = published(site)
    commands.confirm_receipt(site, one.id, hamlets[0], 0)
    shown = text(citizen.get(f"/bang-cong-khai/{one.id}/"))
    assert "1 trên 3 xóm, tổ" in shown
    assert "Văn phòng phường, 0208 3000 100" in shown
    assert "Lê Thị Hoa" not in shown


def test_a_late_page_says_sorry(site: Any, citizen: Any) -> None:
    town(site)
    one = published(site, days_ago=1, starts_on=today() - timedelta(days=40))
    assert "xin lỗi" in text(citizen.get(f"/bang-cong-khai/{one.id}/"))


def test_how_far_we_are_is_said_honestly_and_what_was_not_read_is_not_called_law(
    site: Any, citizen: Any
) -> None:
    town(site)
    published(site)
    shown = text(citizen.get("/bang-cong-khai/viec-phai-cong-khai/"))
    assert "đã đăng 1, trong đó 0 việc đủ mọi hình thức" in shown
    assert "đang chậm, chúng tôi xin lỗi" in shown
    assert "quỹ đất; quy hoạch" not in shown


def test_reading_the_link_changes_nothing_and_one_button_confirms_once(site: Any, visit: Any) -> None:
    hamlet = town(site)[0]
    one = published(site)
    phone, url = visit(site, enforce_csrf_checks=True), link(site, one, hamlet)
    first = phone.get(url)
    assert hamlet.name in text(first)
    assert "noindex" in text(first)
    assert not ProofRow.objects.exists()
    token = {"csrfmiddlewaretoken": phone.cookies["csrftoken"].value}
    assert phone.post(url, {"confirmed": "on"}).status_code == 403, "from another page nothing is confirmed"
    assert phone.post(url, token).status_code == 422
    for _ in range(2):
        answer = phone.post(url, {**token, "confirmed": "on"}, follow=True)
        assert "đã ghi nhận" in text(answer)
    assert [proof.village for proof in queries.proofs_of(site, one.id)] == [hamlet.id]


def test_a_link_holds_no_name_and_opens_only_its_own_telling(
    site: Any, other_site: Any, citizen: Any, visit: Any
) -> None:
    hamlet = town(site)[0]
    one = published(site)
    url = link(site, one, hamlet)
    assert signing.loads(url.split("/")[-2], salt=f"chinhquyen.disclosure.receipt.{site.pk}") == [
        one.id.hex, hamlet.id.hex, 0,
    ]  # fmt: skip
    assert visit(other_site).get(url).status_code == 404
    assert citizen.get(url[:-3] + "xx/").status_code == 404
    right = CorrectPosting(text="Tám hộ, không phải bảy hộ.", reason="Ghi thiếu")
    commands.correct_posting(site, one.id, right, actor=HOA)
    citizen.post(url, {"confirmed": "on"})
    assert not ProofRow.objects.exists(), "an old link says nothing of the correction"
    assert "đã đính chính" in text(citizen.get(url))


def test_a_link_ends_by_itself(site: Any, citizen: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    hamlet = town(site)[0]
    one = published(site)
    url = link(site, one, hamlet)
    later = timezone.now().timestamp() + 46 * 24 * 3600
    monkeypatch.setattr("django.core.signing.time.time", lambda: later)
    assert citizen.get(url).status_code == 404


def test_the_newest_as_rss_and_the_whole_as_open_data(site: Any, citizen: Any) -> None:
    town(site)
    published(site, title="=Tổng thu chi quý này")
    assert "Tổng thu chi quý này" in text(citizen.get("/bang-cong-khai/rss.xml"))
    rows = text(citizen.get("/bang-cong-khai/du-lieu.csv"))
    assert rows.startswith("\ufeffma,tieu_de")
    assert "'=Tổng thu" in rows, "no spreadsheet runs it"
    body = json.loads(text(citizen.get("/bang-cong-khai/du-lieu.json")))
    assert body["licence_url"].startswith("https://creativecommons.org/")
    assert body["postings"][0]["tieu_de"] == "=Tổng thu chi quý này"


def test_programs_read_what_is_public_and_publish_only_with_the_right(
    site: Any, officer: Any, visit: Any, citizen: Any
) -> None:
    from rest_framework.authtoken.models import Token

    from .desk import due

    town(site)
    one = published(site)
    assert citizen.get("/api/v1/disclosure/postings/").json()["results"][0]["id"] == str(one.id)
    assert citizen.get(f"/api/v1/disclosure/postings/{one.id}/").json()["made_known"]
    assert citizen.get("/api/v1/disclosure/dues/").status_code in (401, 403)
    key = {"authorization": f"Token {Token.objects.create(user=officer).key}"}
    dues = citizen.get("/api/v1/disclosure/dues/", headers=key).json()["results"]
    assert {"standing", "explanation", "basis"} <= set(dues[0])
    body = {"title": "Mức thu ở chợ trung tâm", "text": TEXT, "contact": "Văn phòng phường", "checked": True}
    url = f"/api/v1/disclosure/dues/{due(site, 'dccs-11-12').id}/posting/"
    unseen = citizen.post(url, {**body, "checked": False}, content_type="application/json", headers=key)
    assert unseen.status_code in (400, 422)
    assert citizen.post(url, body, content_type="application/json", headers=key).status_code == 201


def test_the_chairs_calendar_is_offered_for_the_duty_of_article_24(
    site: Any, officer: Any, visit: Any
) -> None:
    from chinhquyen_reception_days.commands import load_demo

    from .desk import due

    town(site)
    load_demo(site_ref(site))
    shown = text(visit(site, officer).get(f"/admin/cong-khai/viec/{due(site, 'tcd-24').id}/dang/"))
    assert "Người đứng đầu tiếp công dân" in shown


def test_the_piece_shows_the_newest_and_is_silent_without_any(site: Any, ref: Any) -> None:
    from chinhquyen_disclosure.panels.due_items import draw_newest

    assert draw_newest(ref, None) == ""
    town(site)
    assert published(site).title in draw_newest(ref, None)


def test_a_posting_is_read_in_a_few_questions(
    site: Any, citizen: Any, django_assert_max_num_queries: Any
) -> None:
    town(site)
    one = published(site)
    citizen.get(f"/bang-cong-khai/{one.id}/")
    with django_assert_max_num_queries(8):
        citizen.get(f"/bang-cong-khai/{one.id}/")
    assert Form.WEBSITE in one.forms


def test_how_many_the_piece_shows_is_the_commune_s(site: Any, ref: Any) -> None:
    from chinhquyen_disclosure.module import DisclosureSettings
    from chinhquyen_disclosure.panels.due_items import draw_newest

    from chinhquyen_sdk.domain.people import Actor
    from chinhquyen_sdk.host.module_settings import keep_settings

    town(site)
    first, second = published(site), published(site, "dccs-11-12", 1)
    keep_settings(site, "disclosure", DisclosureSettings(newest_shown=1), actor=Actor.staff("7", "Lụa"))
    drawn = draw_newest(ref, None)
    assert str(second.id) in drawn and str(first.id) not in drawn
