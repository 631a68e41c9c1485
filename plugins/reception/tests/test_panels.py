"""The officers' screens, as officers use them."""

from __future__ import annotations

from datetime import date

import pytest
from chinhquyen_reception import commands, queries
from chinhquyen_reception.hooks import Hooks
from django.core.exceptions import ObjectDoesNotExist
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.periods import read_period
from chinhquyen_sdk.domain.reception import AssignPetition, FilePetition, MovePetition, PetitionState
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.models import AccessLog
from chinhquyen_sdk.testing.communes import browser_at

pytestmark = pytest.mark.django_db
CONTENT = "Đường vào xóm hư hỏng, ổ gà nhiều, nhờ địa phương sửa giúp."


def file(site, **more):
    given = {
        "content": CONTENT,
        "sender_name": "Nguyễn Thị Hoa",
        "sender_phone": "0912 000 301",
        "consent": True,
    }
    return commands.file_petition(site, FilePetition(**(given | more)), actor=Actor.citizen()).petition


@pytest.fixture
def desk(site, officer):
    return browser_at(site, officer)


def page(response):
    return response.content.decode()


def test_the_inbox_lists_this_communes_petitions_only(site, other_site, desk):
    mine, theirs = file(site), file(other_site)
    shown = page(desk.get("/admin/don-thu/"))
    assert mine.code in shown
    assert theirs.code not in shown


def test_the_inbox_asks_the_database_little_however_many_there_are(site, desk, django_assert_max_num_queries):
    for _ in range(30):
        file(site)
    desk.get("/admin/don-thu/")
    with django_assert_max_num_queries(18):
        desk.get("/admin/don-thu/")


@pytest.mark.parametrize(
    "query",
    ["q=duong+vao", "kind=phan_anh", "state=received", "due=week&kind=to_cao", "due=nonsense", "after=x"],
)
def test_filters_answer_and_bad_ones_do_no_harm(desk, site, query):
    file(site)
    assert desk.get(f"/admin/don-thu/?{query}").status_code == 200


def test_every_lawful_step_stands_on_the_case_and_accepting_is_one_form(site, desk):
    petition = file(site, kind="khieu_nai")
    shown = page(desk.get(f"/admin/don-thu/{petition.code}/"))
    assert all(label in shown for label in ("Thụ lý", "Không thụ lý", "Đề nghị bổ sung", "Luật Khiếu nại"))
    assert desk.post(f"/admin/don-thu/{petition.code}/viec/accept/").status_code == 302
    assert queries.petition_by_code(site, petition.code).state is PetitionState.ACCEPTED


def test_refusal_without_a_ground_says_so_at_the_field_and_keeps_what_was_typed(site, desk):
    petition = file(site, kind="khieu_nai")
    answer = desk.post(
        f"/admin/don-thu/{petition.code}/viec/refuse/", {"refuse-reason": "Đã viết dài dòng ở đây"}
    )
    assert answer.status_code == 422
    assert "Mời chọn căn cứ pháp luật." in page(answer)
    assert "Đã viết dài dòng ở đây" in page(answer)


def test_ticked_petitions_are_given_to_an_officer(site, officer, desk):
    codes = [file(site).code for _ in range(2)]
    desk.post(
        "/admin/don-thu/giao/", {"code": codes, "officer": officer.pk, "here": "https://elsewhere.example/"}
    )
    assert {queries.petition_by_code(site, code).officer_id for code in codes} == {str(officer.pk)}


def test_a_list_that_is_no_longer_true_gives_nothing_and_says_so(site, officer, desk):
    code = file(site).code
    ticked = {"code": [code, "26-0000-0000"], "officer": officer.pk}
    shown = desk.post("/admin/don-thu/giao/", ticked, follow=True).content.decode()
    assert "chưa giao đơn nào" in shown
    assert queries.petition_by_code(site, code).officer_id == ""


def test_a_paper_petition_of_a_person_without_telephone_is_typed_in(site, desk):
    form = {
        "content": CONTENT,
        "sender_name": "Nông Thị Lả",
        "sender_address": "Xóm Nà Pài",
        "received_on": "2026-11-20",
        "consent": "on",
    }
    shown = page(
        desk.post(
            "/admin/don-thu/nhan/", {**form, "files": SimpleUploadedFile("don.pdf", b"MZ this is a program")}
        )
    )
    assert "Nông Thị Lả" in shown  # the wrong file is named, what was typed is kept
    shown = page(desk.post("/admin/don-thu/nhan/", form))
    assert "Mã bí mật" in shown
    assert (
        queries.inbox(site, queries.InboxFilter(q="nong thi la"), today=_day()).petitions[0].source == "desk"
    )


def _day():
    from datetime import date

    return date(2026, 11, 23)


def test_only_who_may_opens_a_denouncer_and_each_look_is_logged(site, desk, chair):
    petition = file(site, kind="to_cao", sender_name="Trần Văn Kín")
    shown = page(desk.get(f"/admin/don-thu/{petition.code}/"))
    assert "Trần Văn Kín" not in shown
    assert desk.post(f"/admin/don-thu/{petition.code}/danh-tinh/", {"reason": "tò mò thôi"}).status_code in (
        302,
        403,
    )
    assert AccessLog.objects.count() == 0
    opened = browser_at(site, chair).post(
        f"/admin/don-thu/{petition.code}/danh-tinh/", {"reason": "mời người tố cáo làm việc"}
    )
    assert "Trần Văn Kín" in page(opened)
    assert "no-store" in opened["Cache-Control"]
    assert AccessLog.objects.count() == 1


def test_the_neighbours_officer_finds_nothing_here(site, other_site, other_officer):
    petition = file(site)
    stranger = browser_at(site, other_officer)
    assert stranger.get(f"/admin/don-thu/{petition.code}/").status_code in (302, 403)
    at_home = browser_at(other_site, other_officer)
    assert at_home.get(f"/admin/don-thu/{petition.code}/").status_code == 404
    assert at_home.post(f"/admin/don-thu/{petition.code}/viec/accept/").status_code == 404


def test_an_editor_without_the_job_does_not_see_petitions(site, editor):
    file(site)
    response = browser_at(site, editor).get("/admin/don-thu/")
    assert response.status_code in (302, 403)


def test_the_home_page_tells_how_many_promises_were_kept(site, ref):
    petition = file(site)
    commands.move_petition(
        site, petition.code, MovePetition(move="answer", answer="Đã sửa xong."), actor=Actor.system()
    )
    (piece,) = Hooks().pieces(ref)
    shown = piece.render(ref, None)
    assert "<dt>đơn đã xong</dt><dd>1</dd>" in shown
    assert "<dt>xong đúng hẹn</dt><dd>100%</dd>" in shown
    assert "/don-thu/giu-loi-hen/" in shown


def test_the_years_report_tells_what_was_received_and_finished_by_kind(site, ref):
    assert Hooks().report_sections(ref, read_period(f"{today().year}")) == []
    petition = file(site)
    commands.move_petition(
        site, petition.code, MovePetition(move="answer", answer="Đã sửa xong."), actor=Actor.system()
    )
    (section,) = Hooks().report_sections(ref, read_period(f"{today().year}"))
    assert "nhận 1 đơn, giải quyết xong 1 đơn" in section.text
    assert (petition.kind.label, "1", "1", "1") in section.tables[0].rows


@pytest.mark.parametrize(
    ("source", "more"),
    [
        (
            "post",
            {
                "sender_name": "Hà Văn An",
                "sender_address": "xóm 5",
                "dated_on": "2026-06-01",
                "signed": "true",
            },
        ),
        ("hotline", {"sender_name": "Hà Văn An", "sender_phone": "0912 000 345"}),
        ("post", {"unnamed": "on", "signed": "false"}),
        ("email", {"sender_name": "Hà Văn An", "sender_address": "E-mail: an@example.com"}),
    ],
)
def test_a_letter_by_post_or_a_call_is_typed_in_on_the_same_screen(desk, site, source, more):
    answer = desk.post("/admin/don-thu/nhan/", {"source": source, "content": CONTENT, **more})
    assert "Mã bí mật" in page(answer)
    petition = queries.inbox(site, queries.InboxFilter(), today=date(2026, 7, 1)).petitions[0]
    assert petition.source == source
    assert petition.signed is {"true": True, "false": False}.get(more.get("signed", ""))


def test_at_the_desk_consent_is_asked_of_who_stands_there(desk):
    answer = desk.post(
        "/admin/don-thu/nhan/",
        {"source": "desk", "content": CONTENT, "sender_name": "Hà", "sender_phone": "0912000345"},
    )
    assert answer.status_code == 422
    assert "đồng ý" in page(answer)


def test_the_door_is_chosen_beforehand_by_the_address(desk):
    assert 'value="hotline" selected' in page(desk.get("/admin/don-thu/nhan/?nguon=hotline"))


def test_what_is_ticked_twice_is_given_once_in_one_order(site, officer):
    codes = [file(site).code for _ in range(3)]
    wish = AssignPetition(officer_id=str(officer.pk), officer_name="Lụa")
    with CaptureQueriesContext(connection) as asked:
        assert commands.assign_petitions(site, [*reversed(codes), codes[0]], wish, actor=Actor.system()) == 3
    read = [
        q["sql"] for q in asked if q["sql"].startswith("SELECT") and "code" in q["sql"].partition("WHERE")[2]
    ]
    assert len(read) == 1
    assert "ORDER BY" in read[0]


def test_with_a_petition_of_the_neighbour_among_them_nothing_is_given(site, other_site, officer):
    mine, theirs = file(site), file(other_site)
    wish = AssignPetition(officer_id=str(officer.pk), officer_name="Lụa")
    with pytest.raises(ObjectDoesNotExist):
        commands.assign_petitions(site, [mine.code, theirs.code], wish, actor=Actor.system())
    assert queries.petition_by_code(site, mine.code).officer_id == ""
