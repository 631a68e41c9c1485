"""Templates of replies and lawful forms on the officers' screens."""

from __future__ import annotations

from io import BytesIO

import pytest
from chinhquyen_reception import commands, queries
from django.urls import reverse
from pypdf import PdfReader

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.domain.reception import FilePetition, PetitionKind, PetitionState
from chinhquyen_sdk.domain.reception.moves import MoveName
from chinhquyen_sdk.domain.reception.replies import KeepReply
from chinhquyen_sdk.host import places
from chinhquyen_sdk.host.staff import actor_of
from chinhquyen_sdk.testing.communes import browser_at, make_staff

pytestmark = pytest.mark.django_db
STAFF = Actor.staff("7", "Lê Thị Cán Bộ")
SHIPPED = "tra-loi-phan-anh-da-xu-ly"


def filed(site, **more):
    given = {
        "content": "Đường vào xóm hư hỏng, ổ gà nhiều, nhờ địa phương sửa giúp.", "sender_name": "Nguyễn Thị Hoa",
        "sender_phone": "0912 000 301", "consent": True, "kind": "phan_anh",
    }  # fmt: skip
    return commands.file_petition(site, FilePetition(**(given | more)), actor=Actor.citizen()).petition


@pytest.fixture
def desk(site, officer):
    return browser_at(site, officer)


def page(response):
    return response.content.decode()


def kept(site, **more):
    given = {
        "name": "Mẫu của phường",
        "kind": "phan_anh",
        "move": "answer",
        "body": "Thưa {{ten_nguoi_gui}}, xong rồi ạ.",
    }
    return commands.keep_reply(site, KeepReply(**(given | more)), actor=STAFF)


def test_shipped_templates_are_there_from_the_first_day_and_asked_for_in_one_query(
    site, django_assert_num_queries
):
    with django_assert_num_queries(1):
        found = queries.replies_for(site, PetitionKind.FEEDBACK)
    assert set(found) == {MoveName.ANSWER, MoveName.ASK_SUPPLEMENT, MoveName.GUIDE}
    assert all(
        one.template.kind in (None, PetitionKind.FEEDBACK) for group in found.values() for one in group
    )


def test_a_commune_rewords_a_shipped_template_for_itself_and_can_go_back(site, other_site):
    shipped = queries.reply(site, SHIPPED).template
    reworded = KeepReply(
        name=shipped.name, kind=shipped.kind, move=shipped.move, body="Thưa {{xung_ho}}, xong rồi."
    )
    for _ in range(2):
        assert commands.keep_reply(site, reworded, actor=STAFF, key=SHIPPED) == SHIPPED
    assert queries.reply(site, SHIPPED).template.body == "Thưa {{xung_ho}}, xong rồi."
    assert queries.reply(other_site, SHIPPED).template == shipped
    assert commands.drop_reply(site, SHIPPED, actor=STAFF)
    assert queries.reply(site, SHIPPED).template == shipped


def test_an_own_template_is_the_communes_alone(site, other_site):
    key = kept(site)
    assert queries.reply(site, key).own
    assert queries.reply(other_site, key) is None
    assert not commands.drop_reply(other_site, key, actor=STAFF)
    assert commands.drop_reply(site, key, actor=STAFF)


def test_who_changed_the_communes_words_is_read_in_the_log(site, superuser, officer):
    commands.drop_reply(site, kept(site), actor=actor_of(officer))
    log = browser_at(site, superuser).get("/admin/nhat-ky-he-thong/").content.decode()
    assert "Ghi lời của mẫu trả lời “Mẫu của phường”." in log
    assert "Bỏ lời riêng của mẫu trả lời “Mẫu của phường”." in log
    assert "Trần Thị Lụa" in log and "xong rồi ạ" not in log


def test_inserting_puts_the_words_in_without_script_and_keeps_what_was_typed(site, desk):
    petition, key = filed(site), kept(site)
    assert "Mẫu của phường" in page(desk.get(f"/admin/don-thu/{petition.code}/"))
    typed = {"answer-answer": "Tôi viết dở câu này", "mau": key, "chen_mau": "1"}
    shown = page(desk.post(f"/admin/don-thu/{petition.code}/viec/answer/", typed))
    assert "Tôi viết dở câu này\n\nThưa ông/bà Nguyễn Thị Hoa, xong rồi ạ." in shown
    assert queries.petition_by_code(site, petition.code).state is PetitionState.RECEIVED


def test_inserting_without_choosing_asks_to_choose_and_keeps_what_was_typed(site, desk):
    petition = filed(site)
    typed = {"ask_supplement-reason": "Nhờ bác gửi", "mau": "khong-co", "chen_mau": "1"}
    shown = page(desk.post(f"/admin/don-thu/{petition.code}/viec/ask_supplement/", typed))
    assert "Mời chọn một mẫu" in shown and "Nhờ bác gửi" in shown


def test_a_move_asked_for_in_the_address_is_open(site, desk):
    petition = filed(site)
    assert 'class="cqa-move" open' in page(desk.get(f"/admin/don-thu/{petition.code}/?viec=answer"))
    assert 'class="cqa-move" open' not in page(desk.get(f"/admin/don-thu/{petition.code}/"))


def test_who_may_writes_a_template_looks_at_it_and_is_told_of_unknown_places(site, desk):
    new = "/admin/don-thu/mau-tra-loi/moi/"
    typed = {"name": "Mẫu mới", "kind": "", "move": "guide", "body": "Thưa {{ten_nguoi_gu}}, mời đến phường."}
    shown = page(desk.post(new, typed))
    assert "Có phải {{ten_nguoi_gui}}?" in shown and "mời đến phường" in shown
    typed["body"] = "Thưa {{ten_nguoi_gui}}, mời đến phường."
    assert "Thưa ông/bà Nguyễn Thị Bình, mời đến phường." in page(desk.post(new, typed | {"xem": "1"}))
    assert all(not one.own for one in queries.replies(site))
    assert desk.post(new, typed).status_code == 302
    assert "Mẫu mới" in page(desk.get("/admin/don-thu/mau-tra-loi/"))
    (own,) = [one for one in queries.replies(site) if one.own]
    address = f"/admin/don-thu/mau-tra-loi/{own.key}/"
    assert "Xóa mẫu này" in page(desk.get(address))
    assert desk.post(f"{address}bo/").status_code == 302
    assert desk.get(address).status_code == 404


def test_who_only_handles_petitions_reads_templates_and_changes_none(site):
    reader = browser_at(site, make_staff(site, "doc", "cq_reception.handle_petition"))
    assert reader.get("/admin/don-thu/mau-tra-loi/").status_code == 200
    assert reader.get(f"/admin/don-thu/mau-tra-loi/{SHIPPED}/").status_code in (302, 403)


def test_the_receipt_is_printed_from_the_case_and_from_no_other_commune(
    site, other_site, desk, other_officer
):
    petition = filed(site)
    address = reverse("reception_paper", args=[petition.code, "giay-bien-nhan", "pdf"])
    shown = page(desk.get(f"/admin/don-thu/{petition.code}/"))
    assert address in shown and "Mẫu số 02/TCD" in shown and "chưa kiểm chứng" in shown
    said = PdfReader(BytesIO(desk.get(address).content)).pages[0].extract_text()
    assert "GIẤY BIÊN NHẬN" in said and petition.code in said and "Trần Thị Lụa" in said
    assert desk.get(address.replace("pdf", "docx")).content[:2] == b"PK"
    assert desk.get(address.replace("bien-nhan", "la")).status_code == 404
    assert browser_at(other_site, other_officer).get(address).status_code == 404


def test_the_filter_offers_the_villages_of_the_house(site, other_site, desk):
    places.keep_villages(site, [Village(name="Xóm Chùa")])
    places.keep_villages(other_site, [Village(name="Xóm Lạ")])
    assert queries.villages(site) == ["Xóm Chùa"]
    assert "<option>Xóm Chùa</option>" in page(desk.get("/admin/don-thu/"))
