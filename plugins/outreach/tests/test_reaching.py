"""Regulations in versions, conferences in every hamlet, checks followed to their end: at the desk, in public, by program."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from chinhquyen_outreach import commands, queries
from chinhquyen_outreach.hooks import Hooks
from chinhquyen_outreach.rows import CheckRow, ConferenceRow, PhotoRow, RegulationRow, VersionRow
from django.core.files.uploadedfile import SimpleUploadedFile

from chinhquyen_sdk.host.models import JournalEntry

from .desk import picture, planned, policy, text, today, town

pytestmark = pytest.mark.django_db
RULES = "/admin/quy-che/"
TEXT = "Điều 1. Phạm vi\nBà con được biết, được bàn.\nĐiều 2. Họp\nMỗi năm họp một lần."


def day(days: int) -> str:
    return (today() + timedelta(days=days)).isoformat()


def test_a_regulation_goes_from_draft_through_the_people_into_force(
    site: Any, chair: Any, citizen: Any, visit: Any
) -> None:
    desk = visit(site, chair)
    desk.post(
        f"{RULES}them/",
        {"title": "Quy chế thực hiện dân chủ", "about": "Bà con biết, bàn, làm.", "democracy": "on"},
    )
    one = RegulationRow.objects.get(site=site)
    page = f"/quy-che/{one.slug}/"
    assert desk.post(f"{RULES}{one.pk}/du-thao/", {"text": TEXT}).status_code == 303
    assert citizen.get(page).status_code == 404, "a draft is the office's own"
    draft = VersionRow.objects.get(site=site)
    asking = {
        "lay-y-kien-since": day(-40),
        "lay-y-kien-until": day(-35),
        "lay-y-kien-how": "Họp xóm, hòm thư góp ý",
    }
    short = desk.post(f"{RULES}ban/{draft.pk}/lay-y-kien/", asking)
    assert short.status_code == 422 and "ít nhất 20 ngày" in text(short)
    assert (
        desk.post(f"{RULES}ban/{draft.pk}/lay-y-kien/", asking | {"lay-y-kien-until": day(-10)}).status_code
        == 303
    )
    assert "Lấy ý kiến bà con về bản 1" in text(citizen.get(page))
    issuing = {"ban-hanh-document": "12/QĐ-UBND", "ban-hanh-passed_on": day(-5), "ban-hanh-in_force_on": day(-1),
               "ban-hanh-opinions": "40", "ban-hanh-taken": "31",
               "ban-hanh-told": "Ý kiến của ông Trần Văn An, 0912 345 678, chưa tiếp thu."}  # fmt: skip
    named = desk.post(f"{RULES}ban/{draft.pk}/ban-hanh/", issuing)
    assert named.status_code == 422 and "còn thông tin riêng" in text(named)
    right = issuing | {"ban-hanh-told": "Chín ý kiến chưa tiếp thu vì luật đã định."}
    assert desk.post(f"{RULES}ban/{draft.pk}/ban-hanh/", right).status_code == 303
    shown = text(citizen.get(page))
    assert "Bản 1: đang áp dụng" in shown and "12/QĐ-UBND" in shown and "40 ý kiến, tiếp thu 31" in shown
    desk.post(f"{RULES}{one.pk}/du-thao/", {"text": TEXT.replace("một lần", "hai lần")})
    second = VersionRow.objects.get(site=site, number=2)
    assert "hai" in text(desk.get(f"{RULES}{one.pk}/so-sanh/1-2/"))
    assert citizen.get(f"{page}so-sanh/1-2/").status_code == 404
    desk.post(f"{RULES}ban/{second.pk}/lay-y-kien/", asking | {"lay-y-kien-until": day(30)})
    compared = text(citizen.get(f"{page}so-sanh/1-2/"))
    assert "<del>một</del>" in compared and "<ins>hai</ins>" in compared and "1 chỗ khác nhau" in compared
    assert "Đang lấy ý kiến đến" in text(citizen.get("/quy-che/"))
    issued_twice = desk.post(f"{RULES}ban/{draft.pk}/ban-hanh/", right)
    assert issued_twice.status_code == 422 and "đã ban hành" in text(issued_twice)
    told = citizen.get("/api/v1/outreach/regulations/").json()["results"][0]
    assert told["in_force"] == 1 and [each["state"] for each in told["versions"]] == ["consulted", "issued"]
    figures = citizen.get("/api/v1/outreach/indicators/").json()["results"]
    assert [(each["id"], each["value"]) for each in figures] == [("P-02", 0), ("P-09", 1)]


def test_conferences_of_several_hamlets_are_planned_at_once_and_followed_one_by_one(
    site: Any, ref: Any, officer: Any, citizen: Any, visit: Any
) -> None:
    hamlets, desk = town(site), visit(site, officer)
    wish = {"title": "Phổ biến luật và chính sách", "democracy": "on", "day": day(-1), "hour": "8:00", "place": "Nhà văn hóa",
            "content": "Luật mới"}  # fmt: skip
    nowhere = desk.post("/admin/hoi-nghi-xom/them/", wish)
    assert nowhere.status_code == 422 and "Mời chọn xóm" in text(nowhere)
    two = [str(each.id) for each in hamlets[:2]]
    assert desk.post("/admin/hoi-nghi-xom/them/", wish | {"villages": two}).status_code == 303
    first, second = ConferenceRow.objects.filter(site=site).order_by("village_name")
    case = f"/admin/hoi-nghi-xom/{first.pk}/"
    assert next(item.title for item in Hooks().due_items(ref, today(), "", None, 9)).startswith(
        "Phổ biến luật"
    )
    assert desk.post(f"{case}buoc/moi/", {"moi-ways": ["loa", "nhom"], "moi-letter": "on"}).status_code == 303
    assert JournalEntry.objects.filter(hook="letter_wanted", subject=first.pk).exists()
    event = JournalEntry.objects.filter(subject=first.pk).first()
    facts = Hooks().letter_facts(ref, event)  # type: ignore[arg-type] - only its subject is looked at
    assert facts and facts.fields["hour"] == "08 giờ 00" and "Tổ 1" in facts.to.name
    result = {"ket-qua-households": "121", "ket-qua-people": "130", "ket-qua-spread": "Luật và quy chế mới"}
    many = desk.post(f"{case}buoc/ket-qua/", result)
    assert many.status_code == 422 and "Tổ 1 có 120 hộ" in text(many)
    assert desk.post(f"{case}buoc/ket-qua/", result | {"ket-qua-households": "90"}).status_code == 303
    asked = {"cau-hoi-text": "Bao giờ làm đường ngõ?", "cau-hoi-code": "26-3927-5920"}
    assert desk.post(f"{case}buoc/cau-hoi/", asked).status_code == 303
    assert (
        desk.post(
            f"/admin/hoi-nghi-xom/{second.pk}/buoc/khong-hop/",
            {"khong-hop-reason": "Mưa lũ, dời sang tháng sau"},
        ).status_code
        == 303
    )
    page = text(citizen.get(f"/hoi-nghi-tuyen-truyen/{first.pk}/"))
    assert "90 trên 120 hộ (75%)" in page and "26-3927-5920" in page and "Trần Thị Lụa" not in page
    front = text(citizen.get("/hoi-nghi-tuyen-truyen/"))
    assert "<strong>1 trên 3</strong>" in front and "Chưa họp: Tổ 2, Xóm Đồng" in front and "<svg" in front


def test_a_photograph_needs_its_words_and_a_word_about_the_people_in_it(
    site: Any, officer: Any, citizen: Any, visit: Any
) -> None:
    hamlets, desk = town(site), visit(site, officer)
    (one,) = planned(site, hamlets[0])
    case = f"/admin/hoi-nghi-xom/{one.id}/"
    desk.post(
        f"{case}buoc/ket-qua/",
        {"ket-qua-households": "9", "ket-qua-people": "9", "ket-qua-spread": "Luật và quy chế"},
    )
    silent = desk.post(f"{case}anh/", {"anh-pictures": picture(), "anh-alt": "Bà con nghe cán bộ trình bày"})
    assert silent.status_code == 422 and "Chưa hỏi ý người trong ảnh" in text(silent)
    sent = {"anh-pictures": picture(), "anh-alt": "Bà con nghe cán bộ trình bày", "anh-consent": "on"}
    assert desk.post(f"{case}anh/", sent).status_code == 303
    photo = PhotoRow.objects.get(site=site)
    address = f"/hoi-nghi-tuyen-truyen/{one.id}/anh/{photo.pk}/"
    assert 'alt="Bà con nghe cán bộ trình bày"' in text(citizen.get(f"/hoi-nghi-tuyen-truyen/{one.id}/"))
    assert citizen.get(address)["Content-Type"] == "image/jpeg"
    assert (
        desk.post(
            f"{case}bien-ban/", {"bien-ban-files": SimpleUploadedFile("bb.txt", b"Bien ban")}
        ).status_code
        == 303
    )
    (minutes,) = queries.minutes(site, one.id)
    assert text(desk.get(f"{case}bien-ban/{minutes.id}/")) == "Bien ban"
    assert "bb.txt" not in text(citizen.get(f"/hoi-nghi-tuyen-truyen/{one.id}/"))
    desk.post(f"{case}anh/", {"bo": str(photo.pk)})
    assert citizen.get(address).status_code == 404


def test_a_check_is_public_from_its_plan_to_what_was_mended_and_names_nobody(
    site: Any, ref: Any, officer: Any, citizen: Any, visit: Any
) -> None:
    desk = visit(site, officer)
    sent = desk.post(
        "/admin/kiem-tra-thuc-hien/them/",
        {"title": "Niêm yết ở nhà văn hóa", "day": day(-9), "team": "Tổ công tác", "where": "Tổ 1"},
    )
    one = CheckRow.objects.get(site=site)
    assert sent["Location"] == f"/admin/kiem-tra-thuc-hien/{one.pk}/"
    step, page = f"/admin/kiem-tra-thuc-hien/{one.pk}/buoc/", f"/kiem-tra-thuc-hien/{one.pk}/"
    found = {"ket-qua-day": day(-8), "ket-qua-found": "Ông Trần Văn An, số 0912 345 678, chưa treo bảng.", "ket-qua-wrong": "on",
             "ket-qua-mend": "Treo bảng", "ket-qua-mend_by": day(-2)}  # fmt: skip
    named = desk.post(f"{step}ket-qua/", found)
    assert (
        named.status_code == 422 and "còn thông tin riêng" in text(named) and "chưa treo bảng" in text(named)
    )
    plain = found | {"ket-qua-found": "Nhà văn hóa chưa treo bảng danh mục."}
    assert desk.post(f"{step}ket-qua/", plain).status_code == 303
    late = text(citizen.get(page))
    assert "chậm từ" in late and "xin lỗi" in late and "Trần Thị Lụa" not in late
    assert [item.kind for item in Hooks().due_items(ref, today(), "", None, 9)] == ["kiem_tra_thuc_hien"]
    assert (
        desk.post(
            f"{step}khac-phuc/", {"khac-phuc-day": day(0), "khac-phuc-done": "Đã treo đủ bảng danh mục."}
        ).status_code
        == 303
    )
    assert "chậm hơn hạn" in text(citizen.get(page)) and Hooks().due_items(ref, today(), "", None, 9) == []
    assert "Đã xong" in text(citizen.get("/kiem-tra-thuc-hien/"))
    again = desk.post(
        f"{step}khac-phuc/", {"khac-phuc-day": day(0), "khac-phuc-done": "Đã treo đủ bảng danh mục."}
    )
    assert again.status_code == 422


def test_pages_cost_the_same_however_much_there_is(
    site: Any, citizen: Any, django_assert_max_num_queries: Any
) -> None:
    hamlets = town(site)
    one = policy(site)
    for _ in range(12):
        planned(site, *hamlets, policy=one.id)
    citizen.get("/chinh-sach/")
    for address, most in (("/chinh-sach/", 8), (f"/chinh-sach/{one.slug}/", 14), ("/hoi-nghi-tuyen-truyen/", 10),
                          ("/quy-che/", 8), ("/kiem-tra-thuc-hien/", 7)):  # fmt: skip
        with django_assert_max_num_queries(most):
            assert citizen.get(address).status_code == 200


def test_a_person_without_the_right_changes_nothing(
    site: Any, staff: Any, visit: Any, other_officer: Any
) -> None:
    hamlets = town(site)
    (one,) = planned(site, hamlets[0])
    writer = visit(site, staff(site, "chi-soan", "cq_outreach.write_policy"))
    assert writer.get(f"/admin/hoi-nghi-xom/{one.id}/").status_code == 200
    for client in (writer, visit(site, other_officer)):
        sent = client.post(
            f"/admin/hoi-nghi-xom/{one.id}/buoc/khong-hop/", {"khong-hop-reason": "Không họp nữa"}
        )
        assert sent["Location"] == "/admin/"
    assert queries.conference(site, one.id).state.is_open  # type: ignore[union-attr] - planned above
    assert commands.CHECK_STEPS.keys() == {"ket-qua", "khac-phuc", "khong-kiem-tra"}


def test_the_demo_tells_a_year_once(site: Any, ref: Any, citizen: Any) -> None:
    town(site)
    commands.load_demo(ref)
    commands.load_demo(ref)
    assert (
        ConferenceRow.objects.filter(site=site).count() == 8
        and VersionRow.objects.filter(site=site).count() == 3
    )
    assert "<strong>3 trên 3</strong>" in text(citizen.get("/hoi-nghi-tuyen-truyen/"))
    assert "chỗ khác nhau" in text(citizen.get("/quy-che/quy-che-thuc-hien-dan-chu/so-sanh/1-2/"))
