"""From the form without an account to the answer: what a citizen does and reads, what an officer does."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from chinhquyen_information import commands, queries
from chinhquyen_information.hooks import Hooks
from chinhquyen_information.panels.papers import answer_paper
from chinhquyen_information.rows import FileRow, RequestRow
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from chinhquyen_sdk.domain import information as law
from chinhquyen_sdk.domain.information import Step
from chinhquyen_sdk.domain.office import HandOverPart, WorkHandedOver
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.host.models import AccessLog
from chinhquyen_sdk.host.sites import site_ref
from chinhquyen_sdk.rendering import paper_html

from .factories import ADMIN, ASKED, HERE, codes, provided, registered, step, text, upload


def opened(visit: Any, site: Any, done: commands.Registered) -> Any:
    citizen = visit(site)
    citizen.post(f"{HERE}tra-cuu/", {"code": done.request.code, "secret": done.secret.lower()})
    return citizen


def test_a_citizen_asks_and_takes_the_file_of_the_answer(
    site: Any, citizen: Any, officer: Any, visit: Any
) -> None:
    page = text(citizen.post(f"{HERE}yeu-cau/", ASKED))
    assert "Chậm nhất" in page and "ông/bà nhận thông tin hoặc văn bản nói rõ lý do" in page
    code, secret = codes(page)
    desk = visit(site, officer)
    assert desk.post(f"{ADMIN}{code}/viec/nhan/", {"nhan-scope": "TT-23-1B"}).status_code == 303
    said = {"cung-cap-answer": "Gửi bà bản quyết toán đã duyệt.", "cung-cap-document": "42/UBND-KT",
            "cung-cap-files": SimpleUploadedFile("quyet-toan.txt", "Quyết toán: 812 triệu đồng.".encode())}  # fmt: skip
    assert desk.post(f"{ADMIN}{code}/viec/cung-cap/", said).status_code == 303
    stranger = visit(site)
    [file] = FileRow.objects.all()
    address = f"{HERE}ho-so/{code}/tep/{file.pk}/"
    assert stranger.get(f"{HERE}ho-so/{code}/").status_code == stranger.get(address).status_code == 403
    found = stranger.post(f"{HERE}tra-cuu/", {"code": code, "secret": secret.lower()}, follow=True)
    assert "bản quyết toán đã duyệt" in text(found) and address in text(found)
    assert b"".join(stranger.get(address).streaming_content).decode() == "Quyết toán: 812 triệu đồng."


def test_sent_twice_is_one_request_with_the_same_secret(site: Any, citizen: Any) -> None:
    first, second = (codes(text(citizen.post(f"{HERE}yeu-cau/", ASKED))) for _ in range(2))
    assert first == second and RequestRow.objects.count() == 1


def test_a_form_with_holes_keeps_what_was_typed_and_says_what_the_law_asks(citizen: Any) -> None:
    holes = {
        **ASKED,
        "phone": "",
        "consent": "",
        "asker": "cong_dan",
        "delivery": "buu_dien",
        "acting": "dai_dien",
    }
    page = text(citizen.post(f"{HERE}yeu-cau/", holes))
    for said in (
        "cần đồng ý",
        "liên quan trực tiếp đến mình",
        "Gửi qua bưu điện thì cần địa chỉ",
        "yêu cầu thay ai",
    ):
        assert said in page
    assert "Hoàng Thị Mến" in page


def test_what_is_missing_is_named_and_the_period_begins_when_it_came(
    site: Any, officer: Any, visit: Any
) -> None:
    done = registered(site, title="Văn bản hỗ trợ")
    code, desk = done.request.code, visit(site, officer)
    asked = {"xin-bo-sung-missing": ["ND-THONG-TIN", "ND-DONG-Y"], "xin-bo-sung-missing_note": "Năm nào?"}
    assert desk.post(f"{ADMIN}{code}/viec/xin-bo-sung/", {}).status_code == 422
    desk.post(f"{ADMIN}{code}/viec/xin-bo-sung/", asked)
    mine = opened(visit, site, done)
    page = text(mine.get(f"{HERE}ho-so/{code}/"))
    assert (
        "văn bản gì, việc gì, vào thời gian nào" in page
        and "văn bản đồng ý của người đó" in page
        and "Năm nào?" in page
    )
    consent = SimpleUploadedFile("dong-y.txt", "Tôi đồng ý.".encode())
    for _ in range(2):
        mine.post(
            f"{HERE}ho-so/{code}/bo-sung/", {"text": "Hỗ trợ nhà ở năm 2025.", "once": "x", "files": consent}
        )
        consent.seek(0)
    found = queries.request_by_code(site, code)
    assert found is not None and found.content.count("Hỗ trợ nhà ở") == 1 and FileRow.objects.count() == 1
    assert [clock.void for clock in found.clocks] == [True, False]


def test_a_refusal_needs_a_ground_and_tells_how_to_complain(site: Any, officer: Any, visit: Any) -> None:
    done = registered(site)
    code, desk = done.request.code, visit(site, officer)
    said = {
        "tu-choi-reason": "Biên bản họp nội bộ luật không cho cung cấp.",
        "tu-choi-document": "118/TB-UBND",
    }
    assert desk.post(f"{ADMIN}{code}/viec/tu-choi/", said).status_code == 422
    desk.post(f"{ADMIN}{code}/viec/tu-choi/", {**said, "tu-choi-ground": "TC-27-1-15-6"})
    page = text(opened(visit, site, done).get(f"{HERE}ho-so/{code}/"))
    assert "Điều 27 khoản 1, Điều 15 khoản 6" in page and "quyền khiếu nại" in page and "khởi kiện" in page
    found = queries.request_by_code(site, code)
    assert found is not None
    drawn = paper_html(answer_paper(site, found))
    assert "quyền khiếu nại" in drawn and "Hoàng Thị Mến" in drawn
    assert desk.get(f"{ADMIN}{code}/van-ban.pdf").content.startswith(b"%PDF")


@pytest.mark.parametrize(
    ("taken", "fields", "said"),
    [
        (Step.POINT, {"places": "Bảng công khai | /bang-cong-khai/\nBảng tin xóm", "document": "1/TB"}, "Bảng tin xóm"),
        (Step.REDIRECT, {"agency": "Sở Xây dựng", "reason": "Gọi bộ phận một cửa của Sở.", "document": "2/TB"}, "Sở Xây dựng"),
        (Step.EXTEND, {"reason": "Hồ sơ ở kho lưu trữ huyện cũ.", "document": "3/TB"}, "Cần thêm thời gian"),
    ],
)  # fmt: skip
def test_every_other_answer_reaches_the_asker(
    site: Any, visit: Any, taken: Step, fields: dict[str, Any], said: str
) -> None:
    done = registered(site)
    step(site, done.request.code, taken, **fields)
    assert said in text(opened(visit, site, done).get(f"{HERE}ho-so/{done.request.code}/"))


def test_a_wrong_answer_is_told_looked_at_again_and_answered(site: Any, officer: Any, visit: Any) -> None:
    done = provided(site)
    code, mine = done.request.code, opened(visit, site, done)
    assert mine.post(f"{HERE}ho-so/{code}/chua-dung/", {"dispute": "Sai"}).status_code == 422
    mine.post(f"{HERE}ho-so/{code}/chua-dung/", {"dispute": "Thiếu phần cống ở km 2.", "once": "y"})
    assert "Đang kiểm tra lại" in text(visit(site, officer).get(ADMIN))
    step(
        site, code, Step.SETTLE, [upload("cong.txt")], correction="Gửi thêm phần cống.", document="43/UBND-KT"
    )
    assert "Gửi thêm phần cống" in text(mine.get(f"{HERE}ho-so/{code}/"))
    year = queries.numbers_of(site, done.request.received_on.year)
    assert (year.received, year.answered, year.on_time, year.provided) == (1, 1, 1, 1)


def test_the_name_is_not_in_plain_rows_and_a_look_is_written_down(
    site: Any, officer: Any, visit: Any
) -> None:
    code = registered(site, organisation="Chi hội Phụ nữ", asker="to_chuc").request.code
    assert "Mến" not in str(list(RequestRow.objects.values("title", "content", "relation", "reason")))
    desk = visit(site, officer)
    assert "Hoàng Thị Mến" not in text(desk.get(f"{ADMIN}{code}/"))
    page = text(desk.post(f"{ADMIN}{code}/nguoi-hoi/"))
    assert "Hoàng Thị Mến" in page and "Chi hội Phụ nữ" in page
    assert AccessLog.objects.filter(user=officer).count() == 1


def test_the_desk_takes_in_for_whoever_came_and_the_list_is_filtered(
    site: Any, officer: Any, visit: Any
) -> None:
    desk = visit(site, officer)
    page = text(
        desk.post(f"{ADMIN}nhan/", {**ASKED, "source": "buu_dien", "received_on": "01/11/2026", "once": "z"})
    )
    code, _ = codes(page)
    found = queries.request_by_code(site, code)
    assert found is not None and found.due_on == date(2026, 11, 13) and found.source.label == "Bưu điện"
    assert code in text(desk.get(f"{ADMIN}?buoc=received&cua=chua-giao"))
    assert code not in text(desk.get(f"{ADMIN}?buoc=working")) and code not in text(
        desk.get(f"{ADMIN}?cua=toi")
    )
    assert desk.get(f"{ADMIN}?q={code}").status_code == 303
    assert code in text(desk.get(f"{ADMIN}so/"))


def test_the_day_view_the_register_and_the_export_know_it(site: Any, ref: Any) -> None:
    code = registered(site).request.code
    for officer in ("", "none"):
        assert [item.code for item in Hooks().due_items(ref, date.max, officer, None, 200)] == [code]
    [item] = Hooks().due_items(ref, date.max, "", timezone.localdate(), 200)
    assert item.next_move is not None and item.next_move.url.endswith("?viec=nhan#viec")
    year = timezone.localdate().year
    [line] = queries.export_book(site, {"since": f"{year}-01-01", "until": f"{year}-12-31"})
    assert (line["number"], line["code"], line["in_time"]) == (1, code, "")


def test_who_leaves_hands_over_open_requests(site: Any, ref: Any) -> None:
    one = registered(site).request
    step(site, one.code, Step.ASSIGN, officer_id="7", officer_name="Người đi")
    part = HandOverPart(taker_id="8", taker_name="Người đến")
    event = WorkHandedOver(
        at=timezone.now(),
        actor=Actor.system(),
        subject=one.id,
        giver_id="7",
        giver_name="Người đi",
        parts=(part,),
    )
    for _ in range(2):
        Hooks().work_handed_over(ref, event)
    assert [item.officer_name for item in Hooks().work_of(ref, "8")] == ["Người đến"]


def test_pages_do_not_grow_with_requests(site: Any, officer: Any, visit: Any, citizen: Any) -> None:
    provided(site)
    desk = visit(site, officer)

    def asked(client: Any, path: str) -> int:
        client.get(path)
        with CaptureQueriesContext(connection) as queried:
            assert client.get(path).status_code == 200
        return len(queried)

    pages = [(desk, ADMIN), (desk, f"{ADMIN}so/"), (citizen, HERE), (citizen, f"{HERE}so-lieu/")]
    before = [asked(*page) for page in pages]
    for _ in range(4):
        registered(site)
    assert [asked(*page) for page in pages] == before
    assert max(before[2:]) <= 12
    [piece] = Hooks().pieces(site_ref(site))
    assert "5 yêu cầu cung cấp thông tin" in piece.render(site_ref(site), None)


def test_the_register_of_disclosure_learns_where_requests_are_received(ref: Any, site: Any) -> None:
    from chinhquyen_sdk.host.models import CommuneProfile

    assert Hooks().made_public(ref) == []
    CommuneProfile.objects.update_or_create(
        site=site, defaults={"phone": "0208 000 000", "address": "Xóm Trung"}
    )
    [found] = Hooks().made_public(ref)
    assert (found.duty, found.url) == ("ltctt-17-u", HERE) and "0208 000 000" in found.text


def test_a_letter_is_told_of_the_answer_and_never_who_asked(site: Any) -> None:
    done = provided(site, withheld="Tên từng hộ", ground="TC-27-1-15-2")
    facts = Hooks().letter_facts(site_ref(site), queries.history(site, done.request.id)[-1])
    assert facts is not None and facts.fields["withheld"] == "Tên từng hộ" and facts.to.name == ""
    assert "Mến" not in facts.model_dump_json() and "0912" not in facts.model_dump_json()


def test_totals_are_mended_by_a_recount(site: Any) -> None:
    done = registered(site)
    row = RequestRow.objects.get()
    assert commands.recount(site, repair=False) == []
    row.received_on = date(2025, 12, 31)
    row.save()
    assert len(commands.recount(site, repair=True)) == 2
    assert queries.numbers_of(site, 2025).received == 1 and commands.recount(site, repair=False) == []
    assert law.tallies(done.request)["received"] == 1
