"""Three clicks: choose, say, save. What is typed stays, what is wrong is said where it stands."""

from __future__ import annotations

from datetime import timedelta

import pytest
from chinhquyen_letters.rows import LetterRow, WishRow
from django.utils import timezone

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.testing.communes import browser_at

pytestmark = pytest.mark.django_db
WEDDING = "/admin/thu/viet/wedding/"


@pytest.fixture
def desk(site, officer):
    return browser_at(site, officer)


def typed(days_ago=0, **more):
    day = local_day(timezone.now()) - timedelta(days=days_ago)
    facts = {
        "first.name": "Nguyễn Văn Nam", "first.sex": "nam", "first.birth_year": "1998", "second.name": "Trần Thị Hoa",
        "second.sex": "nu", "second.birth_year": "2000", "village": "Tổ 5", "registered_on": day.isoformat(),
    }  # fmt: skip
    return {**facts, **more}


def test_each_occasion_says_its_manner_requirement_and_timing(desk):
    page = desk.get("/admin/thu/viet/").content.decode()
    for said in ("Thư chia buồn", "Cách thức", "Yêu cầu", "quá 21 ngày sau thì không gửi nữa", WEDDING):
        assert said in page


def test_from_the_list_to_a_draft_that_waits_for_approval(site, desk):
    assert "/admin/thu/viet/" in desk.get("/admin/thu/").content.decode()
    page = desk.post(WEDDING, typed(), follow=True).content.decode()
    assert "Anh Nguyễn Văn Nam và chị Trần Thị Hoa" in page
    assert "chờ người khác xem và duyệt" in page
    assert LetterRow.objects.get(site=site).state == "draft"


def test_a_look_before_saving_saves_nothing(desk):
    page = desk.post(WEDDING, typed(xem="1"))
    assert page.status_code == 200
    assert "Anh Nam và chị Hoa thân mến," in page.content.decode()
    assert "Hôm nay là ngày cuối nên gửi" in page.content.decode()
    assert not LetterRow.objects.exists()


def test_the_live_look_is_a_piece_of_the_page(desk):
    piece = desk.post(WEDDING, typed(xem="1"), headers={"X-Chi-Ban-Xem": "1"}).content.decode()
    assert "cq-letter" in piece
    assert "<form" not in piece


def test_what_is_missing_is_said_at_its_field_and_the_rest_is_kept(desk):
    page = desk.post(WEDDING, typed(**{"second.name": " ", "registered_on": "31/2/2026"}))
    text = page.content.decode()
    assert page.status_code == 422
    assert "Nguyễn Văn Nam" in text
    assert "31/2/2026" in text
    assert set(page.context["form"].errors) == {"second.name", "registered_on"}


def test_too_late_says_what_to_do_instead_and_keeps_what_was_typed(desk):
    page = desk.post(WEDDING, typed(days_ago=30))
    assert page.status_code == 422
    assert "chúc trực tiếp" in page.content.decode()
    assert "Nguyễn Văn Nam" in page.content.decode()
    assert list(page.context["form"].errors) == ["registered_on"]


def test_a_rough_word_is_warned_of(desk):
    facts = {"person.name": "Ma Thị Lan", "mistake": "Chúng tôi ghi sai tên vì bà cố tình khai khác.", "xem": "1",
             "fix": "Chúng tôi đã sửa lại trong sổ.", "officer": "Trần Thị Lụa",
             "happened_on": local_day(timezone.now()).isoformat()}  # fmt: skip
    assert "nghe như trách" in desk.post("/admin/thu/viet/error_apology/", facts).content.decode()


@pytest.mark.parametrize(
    "form", ["birth", "condolence", "illness_visit", "new_year", "invitation", "late_apology"]
)
def test_every_form_opens_and_takes_an_empty_answer(desk, form):
    page = desk.get(f"/admin/thu/viet/{form}/").content.decode()
    assert 'name="village"' in page
    assert ".name" in page
    assert desk.post(f"/admin/thu/viet/{form}/", {}).status_code == 422


def test_the_second_parent_may_be_missing(site, desk):
    day = local_day(timezone.now()).isoformat()
    facts = {"first.name": "Trần Thị Hoa", "child": "Bé An", "born_on": day, "happened_on": day}
    desk.post("/admin/thu/viet/birth/", facts)
    assert LetterRow.objects.filter(site=site, template="birth").exists()


def test_a_visit_without_consent_is_refused_at_the_box(desk):
    facts = {"person.name": "Hoàng Thị Mai", "happened_on": local_day(timezone.now()).isoformat()}
    page = desk.post("/admin/thu/viet/illness_visit/", facts)
    assert list(page.context["form"].errors) == ["consent"]
    assert desk.post("/admin/thu/viet/illness_visit/", facts | {"consent": "on"}).status_code == 302


def test_a_wish_is_noted_and_honoured(site, desk):
    assert desk.post("/admin/thu/y-muon/", {"name": "Trần Thị Hoa"}).status_code == 422
    said = {"name": "Trần Thị Hoa", "wish": "no", "said_on": local_day(timezone.now()).isoformat()}
    assert "Trần Thị Hoa" in desk.post("/admin/thu/y-muon/", said, follow=True).content.decode()
    assert WishRow.objects.filter(site=site).count() == 1
    assert "không muốn nhận thư" in desk.post(WEDDING, typed()).content.decode()


def test_the_day_list_shows_the_letter_and_what_is_set_aside(desk):
    desk.post(WEDDING, typed())
    page = desk.get("/admin/thu/hom-nay/").content.decode()
    assert "Gửi hôm nay: 1" in page
    assert "Trần Thị Hoa" in page


def test_the_day_list_asks_the_database_little(site, desk, django_assert_max_num_queries):
    for number in range(12):
        desk.post(WEDDING, typed(**{"first.name": f"Người {number}", "second.name": f"Bạn {number}"}))
    desk.get("/admin/thu/hom-nay/")
    with django_assert_max_num_queries(14):
        assert "Gửi hôm nay: 12" in desk.get("/admin/thu/hom-nay/").content.decode()
