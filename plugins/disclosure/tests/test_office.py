"""What the office does: the register opens, one act publishes, every form is proven, too early is a lawful no."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from chinhquyen_disclosure import commands, queries
from chinhquyen_disclosure.rows import DueRow, PhotoRow, PostingRow, ProofRow
from django.core.files.uploadedfile import SimpleUploadedFile

from chinhquyen_sdk.domain.disclosure import DueState, Form, GiveProof

from .desk import HOA, TEXT, at, due, picture, published, today, town

pytestmark = pytest.mark.django_db


def text(response: Any) -> str:
    return response.content.decode()


def posting(site: Any) -> Any:
    return PostingRow.objects.get(site=site).record()


FIELDS = {
    "title": "Kết quả xét hỗ trợ sửa nhà đợt hai", "text": TEXT, "contact": "Văn phòng phường", "checked": "on",
    "starts_on": f"{today() - timedelta(days=1):%Y-%m-%d}",
}  # fmt: skip


def test_the_register_opens_once_however_often_it_is_asked(site: Any, other_site: Any) -> None:
    first = commands.open_dues(site, 2026)
    assert first > 50
    assert commands.open_dues(site, 2026) == 0
    assert 0 < commands.open_dues(site, 2027) < first, "what goes on always is not opened a second time"
    assert not DueRow.objects.filter(site=other_site).exists()


def test_the_workers_hour_opens_this_year_where_the_module_is_on(
    site: Any, other_site: Any, switch_off: Any
) -> None:
    switch_off("disclosure", other_site)
    commands.open_all(at(today()))
    assert queries.is_open(site, today().year)
    assert not queries.is_open(other_site, today().year)


def test_one_act_publishes_and_opens_the_other_forms(site: Any, officer: Any, visit: Any) -> None:
    town(site)
    desk, one = visit(site, officer), due(site, "dccs-11-07")
    url = f"/admin/cong-khai/viec/{one.id}/"
    assert "khoản 7" in text(desk.get(url))
    paper = SimpleUploadedFile("danh-sach.txt", "Danh sách bảy hộ".encode(), content_type="text/plain")
    answer = desk.post(f"{url}dang/", {**FIELDS, "files": [paper]})
    assert answer.status_code == 303
    found = posting(site)
    assert set(found.forms) == {Form.WEBSITE, Form.BOARD, Form.LOUDSPEAKER, Form.VILLAGE_HEAD}
    assert [file.name for file in queries.files_of(site, found.id)] == ["danh-sach.txt"]
    assert due(site, "dccs-11-07").state is DueState.PUBLISHED
    shown = text(visit(site).get(f"/bang-cong-khai/{found.id}/"))
    assert TEXT in shown
    assert "danh-sach.txt" in shown
    assert desk.post(f"{url}dang/", FIELDS).status_code == 422, "nothing goes up twice"
    assert PostingRow.objects.filter(site=site).count() == 1


def test_what_does_not_fit_is_said_at_its_field_and_keeps_what_was_typed(
    site: Any, officer: Any, visit: Any
) -> None:
    town(site)
    url = f"/admin/cong-khai/viec/{due(site, 'dccs-11-07').id}/dang/"
    answer = visit(site, officer).post(url, {**FIELDS, "checked": "", "title": "Ngắn"})
    assert answer.status_code == 422
    assert "đọc lại một lượt" in text(answer)
    assert "ít nhất 10 chữ cái" in text(answer)
    assert TEXT in text(answer)
    assert not PostingRow.objects.exists()


def test_from_the_photograph_to_complete_in_all_forms(site: Any, officer: Any, visit: Any) -> None:
    hamlets = town(site)
    one, desk = published(site), visit(site, officer)
    url = f"/admin/cong-khai/bai/{one.id}/"
    assert "ảnh bảng niêm yết ở trụ sở" in text(desk.get(url))
    board = {"board-on": f"{today():%Y-%m-%d}", "board-where": "office"}
    assert desk.post(f"{url}minh-chung/board/", board).status_code == 422, "without a photograph"
    assert desk.post(f"{url}minh-chung/board/", {**board, "board-pictures": picture()}).status_code == 303
    days = [f"{today() - timedelta(days=n):%Y-%m-%d}" for n in range(3)]
    assert desk.post(f"{url}ngay-doc-loa/", {"ngay": days}).status_code == 303
    assert desk.post(f"{url}ngay-doc-loa/", {"ngay": days}).status_code == 303
    assert ProofRow.objects.filter(form=Form.LOUDSPEAKER).count() == 3
    for hamlet in hamlets:
        assert not posting(site).complete_on
        commands.confirm_receipt(site, one.id, hamlet, 0)
    assert posting(site).complete_on == today()
    assert due(site, "dccs-11-07").state is DueState.COMPLETE
    assert "Đã đủ các hình thức" in text(desk.get(url))
    photo = PhotoRow.objects.get()
    assert desk.get(f"{url}anh/{photo.pk}/?nho=1")["Content-Type"] == "image/jpeg"
    assert visit(site).get(f"{url}anh/{photo.pk}/").status_code in (302, 403), (
        "a board may show who stood there"
    )


def test_the_same_photograph_twice_is_one(site: Any, officer: Any, visit: Any) -> None:
    town(site)
    url = f"/admin/cong-khai/bai/{published(site).id}/minh-chung/board/"
    for _ in range(2):
        visit(site, officer).post(
            url, {"board-on": f"{today():%Y-%m-%d}", "board-where": "office", "board-pictures": picture()}
        )
    assert (PhotoRow.objects.count(), ProofRow.objects.count()) == (1, 1)


def test_a_new_hamlet_makes_what_was_complete_incomplete_on_the_screen(
    site: Any, officer: Any, visit: Any
) -> None:
    town(site, "Tổ 1")
    one = published(site, "dccs-11-14")
    assert posting(site).complete_on
    assert "Đã đủ các hình thức" in text(visit(site, officer).get(f"/admin/cong-khai/bai/{one.id}/"))


def test_the_board_is_not_cleared_early_and_the_page_stays(site: Any, officer: Any, visit: Any) -> None:
    town(site)
    one, desk = published(site, days_ago=40), visit(site, officer)
    url = f"/admin/cong-khai/bai/{one.id}/"
    desk.post(
        f"{url}minh-chung/board/",
        {"board-on": f"{one.day:%Y-%m-%d}", "board-where": "office", "board-pictures": picture()},
    )
    early = desk.post(f"{url}go-bang/", {"go-bang-on": f"{one.day + timedelta(days=20):%Y-%m-%d}"})
    assert early.status_code == 422
    assert "giữ đến hết" in text(early)
    assert "Điều 13 khoản 2" in text(early)
    assert desk.post(f"{url}go-bang/", {"go-bang-on": f"{today():%Y-%m-%d}"}).status_code == 303
    assert "Hết thời gian niêm yết" in text(visit(site).get(f"/bang-cong-khai/{one.id}/"))


def test_a_correction_stands_beside_the_first_text_and_asks_for_the_forms_again(
    site: Any, officer: Any, visit: Any
) -> None:
    hamlets = town(site, "Tổ 1")
    one = published(site)
    commands.confirm_receipt(site, one.id, hamlets[0], 0)
    wanted = {"dinh-chinh-text": "Tám hộ, không phải bảy hộ.", "dinh-chinh-reason": "Ghi thiếu một hộ"}
    url = f"/admin/cong-khai/bai/{one.id}/dinh-chinh/"
    assert visit(site, officer).post(url, wanted).status_code == 303
    assert visit(site, officer).post(url, wanted).status_code == 303
    assert len(posting(site).corrections) == 1
    shown = text(visit(site).get(f"/bang-cong-khai/{one.id}/"))
    assert shown.index("Tám hộ, không phải bảy hộ.") < shown.index(TEXT)
    assert "0/1" in text(visit(site, officer).get(f"/admin/cong-khai/bai/{one.id}/"))


def test_what_did_not_arise_is_closed_with_a_reason_many_at_once(site: Any, officer: Any, visit: Any) -> None:
    town(site)
    ids = [str(due(site, code).id) for code in ("dccs-11-08", "dccs-11-09", "dccs-11-04")]
    desk, url = visit(site, officer), "/admin/cong-khai/khong-phat-sinh/"
    assert desk.post(url, {"viec": ids, "reason": "không"}).status_code == 422
    answer = desk.post(url, {"viec": ids, "reason": "Trong năm không có việc này."}, follow=True)
    assert "Đã đóng 2 việc" in text(answer)
    assert "công khai thường xuyên" in text(answer)
    assert due(site, "dccs-11-08").state is DueState.NOT_ARISEN


def test_what_arose_gets_its_day_from_the_book_and_a_second_one_its_own_line(
    site: Any, officer: Any, visit: Any
) -> None:
    town(site)
    desk, one = visit(site, officer), due(site, "dccs-11-07")
    url = f"/admin/cong-khai/viec/{one.id}/"
    day = f"{today() - timedelta(days=2):%Y-%m-%d}"
    said = {"phat-sinh-label": "Trợ cấp Tết", "phat-sinh-starts_on": day}
    assert desk.post(f"{url}buoc/phat-sinh/", said).status_code == 303
    assert due(site, "dccs-11-07").due_on > today()
    assert "Ngày làm việc thứ" in text(desk.get(url))
    more = {"them-label": "Hỗ trợ tiền điện", "them-starts_on": day}
    assert desk.post(f"{url}them/", more).status_code == 303
    assert desk.post(f"{url}them/", more).status_code == 303
    assert DueRow.objects.filter(site=site, duty="dccs-11-07").count() == 2


def test_a_loudspeaker_the_commune_has_not_is_left_out_with_a_reason(
    site: Any, officer: Any, visit: Any
) -> None:
    town(site)
    one, desk = published(site), visit(site, officer)
    url = f"/admin/cong-khai/bai/{one.id}/bo/"
    assert (
        desk.post(
            f"{url}loudspeaker/", {"bo-loudspeaker-reason": "Phường chưa có hệ thống truyền thanh"}
        ).status_code
        == 303
    )
    assert Form.LOUDSPEAKER in posting(site).waived
    refused = desk.post(f"{url}board/", {"bo-board-reason": "Không có bảng niêm yết nào"})
    assert refused.status_code == 422


def test_the_register_shows_the_year_in_a_few_questions(
    site: Any, officer: Any, visit: Any, django_assert_max_num_queries: Any
) -> None:
    town(site)
    published(site)
    desk = visit(site, officer)
    desk.get("/admin/cong-khai/")
    with django_assert_max_num_queries(30):
        shown = text(desk.get("/admin/cong-khai/"))
    assert "Cần làm ngay" in shown
    assert "Đã đăng, còn thiếu hình thức" in shown
    assert "cqd-mark--late" in shown


def test_the_list_of_the_quarter_is_written_by_itself(site: Any, officer: Any, visit: Any) -> None:
    town(site)
    one = published(site, days_ago=0)
    quarter = (today().month + 2) // 3
    row = DueRow.objects.get(site=site, duty="dccs-13-danh-sach", term=f"{today().year}-q{quarter}")
    shown = text(visit(site, officer).get(f"/admin/cong-khai/viec/{row.pk}/dang/"))
    assert one.title in shown
    assert "Hình thức: niêm yết" in shown


def test_the_day_view_shows_what_is_due_and_not_what_may_never_arise(site: Any, ref: Any) -> None:
    from chinhquyen_disclosure.hooks import Hooks

    town(site)
    far = today() + timedelta(days=1)
    kinds = {item.title for item in Hooks().due_items(ref, far, "", None, 200)}
    assert not any("nhập ngũ" in title for title in kinds) or today().month == 12
    assert Hooks().due_items(ref, far, "17", None, 200) == []


def test_a_proof_of_the_office_names_who_wrote_it_down(site: Any) -> None:
    town(site)
    one = published(site, extra_forms=("social",))
    wish = GiveProof(form=Form.SOCIAL, on=today(), place="Nhóm Zalo tổ 3")
    commands.prove_form(site, one.id, wish, actor=HOA)
    assert queries.proofs_of(site, one.id)[0].by == "Lê Thị Hoa"
