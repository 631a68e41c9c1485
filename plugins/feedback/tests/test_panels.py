"""Officers: the inbox, a case, photographs, what the public sees, calls typed in, who sees to what."""

from __future__ import annotations

from typing import Any

import pytest
from chinhquyen_feedback import commands, queries
from chinhquyen_feedback.rows import PhotoRow, ReportRow
from django.db import connection
from django.test.utils import CaptureQueriesContext

from chinhquyen_sdk.domain.feedback import MoveName, MoveReport, ReportSource, ReportState
from chinhquyen_sdk.host.files import check_upload
from chinhquyen_sdk.host.models import AccessLog
from chinhquyen_sdk.host.staff import actor_of

from .street import HERE, HOLE, LUA, photo, sent

pytestmark = pytest.mark.django_db
ADMIN = "/admin/phan-anh/"


@pytest.fixture
def desk(site: Any, officer: Any, visit: Any) -> Any:
    return visit(site, officer)


def done(site: Any, code: str) -> None:
    commands.move_report(site, code, MoveReport(move=MoveName.FINISH, answer="Đã vá xong."), actor=LUA)


def test_the_inbox_shows_what_waits_and_asks_no_more_of_many(site: Any, desk: Any) -> None:
    asked = []
    for many in (3, 30):
        for number in range(many):
            sent(site, words=f"Ổ gà số {number}")
        desk.get(ADMIN)
        with CaptureQueriesContext(connection) as queries_made:
            page = desk.get(ADMIN).content.decode()
        asked.append(len(queries_made))
    assert page.count("Ổ gà số") == 25
    assert "after=" in page
    assert asked[1] <= asked[0] + 1  # one page more is looked for


def test_one_finishes_it_with_a_photo_of_the_work(site: Any, desk: Any, citizen: Any) -> None:
    code = sent(site).report.code
    path = f"{ADMIN}{code}/viec/finish/"
    assert desk.post(path, {"finish-answer": ""}).status_code == 422
    answer = desk.post(path, {"finish-answer": "Đã vá, cảm ơn bà con.", "finish-photos": photo("sau.jpg")})
    assert answer.status_code == 302
    page = citizen.get(f"/phan-anh/viec/{code}/").content.decode()
    assert "Đã vá, cảm ơn bà con." in page and "Ảnh sau khi làm" in page
    assert PhotoRow.objects.get().after


def test_a_document_is_no_photo_and_nothing_is_half_done(site: Any, desk: Any) -> None:
    code = sent(site).report.code
    pdf = photo("giay.pdf", b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n")
    answer = desk.post(f"{ADMIN}{code}/viec/finish/", {"finish-answer": "xong", "finish-photos": pdf})
    assert answer.status_code == 422
    assert queries.report_by_code(site, code).state is ReportState.NEW


def test_what_names_somebody_is_let_out_in_the_officers_words(site: Any, desk: Any, citizen: Any) -> None:
    code = sent(site, words="Chó nhà ông Tuấn thả rông", place="trước nhà ông Tuấn").report.code
    page = f"/phan-anh/viec/{code}/"
    assert "Tuấn" not in citizen.get(page).content.decode()
    given = {"show-showing": "public", "show-public_words": "Chó thả rông", "show-place": "cuối ngõ"}
    assert desk.post(f"{ADMIN}{code}/cong-khai/", given).status_code == 302
    shown = citizen.get(page).content.decode()
    assert "Chó thả rông" in shown and "cuối ngõ" in shown and "Tuấn" not in shown


def test_hidden_takes_photos_and_map_with_it(site: Any, desk: Any, citizen: Any) -> None:
    found = sent(site, **HERE).report
    commands.keep_photos(site, [check_upload(photo())], None)
    PhotoRow.objects.update(report_id=found.id, draft=None, released=True)
    near = "/phan-anh/ban-do.geojson?bbox=105.83,21.58,105.85,21.60"
    assert found.code in citizen.get(near).content.decode()
    desk.post(f"{ADMIN}{found.code}/cong-khai/", {"show-showing": "hidden"})
    from django.core.cache import cache

    cache.clear()
    assert citizen.get(near).json()["features"] == []
    assert citizen.get("/phan-anh/ban-do.geojson").json()["features"] == []
    assert citizen.get(f"/phan-anh/anh/{PhotoRow.objects.get().pk}/").status_code == 404


def test_opening_the_number_is_written_down(site: Any, desk: Any) -> None:
    code = sent(site, phone="0912 000 123").report.code
    assert "0912000123" not in desk.get(f"{ADMIN}{code}/").content.decode()
    assert "0912000123" in desk.post(f"{ADMIN}{code}/lien-he/").content.decode()
    assert AccessLog.objects.filter(site=site).count() == 1


def test_calls_are_typed_in_one_after_the_other(site: Any, desk: Any) -> None:
    page = desk.get(f"{ADMIN}ghi/").content.decode()
    assert "Đường dây nóng" in page and "Hòm thư góp ý" in page
    assert desk.post(f"{ADMIN}ghi/", {"source": "hotline"}).status_code == 422
    answer = desk.post(f"{ADMIN}ghi/", {**HOLE, "source": "card"})
    assert answer["Location"] == f"{ADMIN}ghi/?source=card"
    row = ReportRow.objects.get()
    assert (row.source, row.state) == (ReportSource.CARD, ReportState.NEW)
    assert row.code in desk.get(answer["Location"]).content.decode()
    again = desk.post(f"{ADMIN}ghi/", {**HOLE, "source": "hotline"})
    assert "Có phải việc này không?" in again.content.decode()
    assert desk.post(f"{ADMIN}ghi/", {**HOLE, "source": "hotline", "moi": "1"}).status_code == 302


def test_the_rule_of_a_kind_gives_it_to_its_officer_with_its_own_days(
    site: Any, chair: Any, officer: Any, visit: Any, desk: Any
) -> None:
    assert desk.get(f"{ADMIN}phan-cong/").status_code == 302
    boss = visit(site, chair)
    rule = {"kind": "duong", "village": "Tổ 7", "unit": "Tổ duy tu", "officer": str(officer.pk), "days": "2"}
    assert boss.post(f"{ADMIN}phan-cong/", {**rule, "days": "0"}).status_code == 422
    assert boss.post(f"{ADMIN}phan-cong/", rule).status_code == 302
    mine = sent(site).report
    other = sent(site, village="Tổ 8").report
    assert (mine.state, mine.officer_id) == (ReportState.ASSIGNED, str(officer.pk))
    assert other.state is ReportState.NEW and mine.due_on < other.due_on
    assert queries.duty(site, "duong", "Tổ 7").unit == "Tổ duy tu"
    row = next(rule for rule in queries.rules(site) if rule.village)
    boss.post(f"{ADMIN}phan-cong/{row.id}/bo/")
    assert sent(site).report.state is ReportState.NEW


def test_not_done_is_said_by_a_neighbour_and_counted_in_public(site: Any, citizen: Any, visit: Any) -> None:
    code = sent(site).report.code
    done(site, code)
    year = queries.report_by_code(site, code).sent_at.year
    assert (queries.solved(site, year).done, queries.solved(site, year).share) == (1, 100)
    path = f"/phan-anh/viec/{code}/chua-xong/"
    assert "Vì sao chưa xong?" in citizen.get(path).content.decode()
    assert "Cần sửa" in citizen.post(path, {}).content.decode()
    answer = citizen.post(path, {"reason": "partly", "note": "còn một hố cạnh nhà bà Lan"}, follow=True)
    page = answer.content.decode()
    assert "xin lỗi" in page and "bà Lan" not in page
    solved = queries.solved(site, year)
    assert (solved.done, solved.waiting, solved.reopened) == (0, 1, 1)
    assert queries.notes(site, queries.report_by_code(site, code).id)[0].text.startswith("còn một hố")


def test_a_merged_report_points_to_the_first_and_adds_its_voice(site: Any, desk: Any) -> None:
    first, second = sent(site).report.code, sent(site).report.code
    assert desk.post(f"{ADMIN}{second}/viec/merge/", {"merge-original": "26-0000-0001"}).status_code == 422
    assert desk.post(f"{ADMIN}{second}/viec/merge/", {"merge-original": first}).status_code == 302
    assert queries.report_by_code(site, first).me_too == 1
    assert queries.report_by_code(site, second).original == first


def test_the_neighbours_officer_sees_nothing(site: Any, other_officer: Any, visit: Any) -> None:
    assert visit(site, other_officer).get(ADMIN)["Location"] == "/admin/"


def test_the_map_counts_from_afar_and_shows_each_near_by(site: Any, citizen: Any) -> None:
    code = sent(site, **HERE).report.code
    sent(site, kind="den", latitude="21.5905", longitude="105.8405")
    far = citizen.get("/phan-anh/ban-do.geojson?bbox=105.0,21.0,106.5,22.0").json()["features"]
    assert [each["properties"] for each in far] == [{"count": 2, "open": 2}]
    near = citizen.get("/phan-anh/ban-do.geojson?bbox=105.835,21.585,105.845,21.595&kind=duong").json()
    assert [each["properties"]["code"] for each in near["features"]] == [code]
    done(site, code)
    from django.core.cache import cache

    cache.clear()
    far = citizen.get("/phan-anh/ban-do.geojson?bbox=105.0,21.0,106.5,22.0").json()["features"]
    assert far[0]["properties"] == {"count": 2, "open": 1}
    assert citizen.get("/phan-anh/ban-do.geojson?bbox=la,la").status_code == 200


def test_the_public_list_pages_by_key_and_asks_little(
    site: Any, citizen: Any, django_assert_max_num_queries: Any
) -> None:
    for number in range(25):
        sent(site, words=f"Ổ gà số {number}", village="Tổ 7")
    first = queries.public_page(site, queries.PublicFilter(kind="duong", village="Tổ 7"))
    rest = queries.public_page(site, queries.PublicFilter(), after=first.after)
    seen = [line.report.code for page in (first, rest) for line in page.lines]
    assert (len(seen), len(set(seen)), rest.after) == (25, 25, "")
    citizen.get("/phan-anh/")
    with django_assert_max_num_queries(10):
        citizen.get("/phan-anh/")


def test_an_officer_is_named_nowhere_in_public(site: Any, officer: Any, citizen: Any) -> None:
    from chinhquyen_sdk.domain.feedback import AssignReport

    code = sent(site).report.code
    wish = AssignReport(officer_id=str(officer.pk), officer_name="Trần Thị Lụa")
    commands.assign_reports(site, [code], wish, actor=actor_of(officer))
    assert "Lụa" not in citizen.get(f"/phan-anh/viec/{code}/").content.decode()
