"""The officer's screens before a petition is taken up, and what the sender sees of a split letter."""

from __future__ import annotations

import re

import pytest
from chinhquyen_reception import commands, queries
from django.urls import reverse

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import FilePetition, Flag, PetitionState
from chinhquyen_sdk.testing.communes import browser_at

pytestmark = pytest.mark.django_db

LETTER = (
    "Một là đường vào xóm Đồng Tâm hư hỏng đã lâu, trẻ em ngã xe, nhờ xã sửa. "
    "Hai là tôi tố cáo ông X Tổ trưởng lập khống danh sách hỗ trợ bão số 3 để chiếm đoạt tiền."
)


@pytest.fixture
def filed(site):
    wish = FilePetition(
        content=LETTER, sender_name="Trần Văn Kín", sender_address="Xóm Đồng Tâm", consent=True, source="desk", signed=False
    )  # fmt: skip
    return commands.file_petition(site, wish, actor=Actor.staff("7", "Lê Thị Cán Bộ"))


@pytest.fixture
def code(filed):
    return filed.petition.code


@pytest.fixture
def desk(site, officer):
    return browser_at(site, officer)


def post(client, name, code, **data):
    return client.post(reverse(f"reception_{name}", args=[code]), data)


def test_the_case_shows_kind_reasons_missing_conditions_and_marks(desk, code):
    page = desk.get(reverse("reception_case", args=[code])).content.decode()
    for words in (
        "Đơn nhiều nội dung",
        "Tách đơn nhiều nội dung",
        "thiếu 2 điều",
        "chữ ký hoặc điểm chỉ",
        "Nêu tên cán bộ",
    ):
        assert words in page
    assert "1. Ngày, tháng, năm" in page  # the step that asks for it is filled in
    assert "Trần Văn Kín" not in page


def test_the_officer_confirms_the_kind(desk, site, code):
    assert post(desk, "kind", code).status_code == 302
    assert queries.petition_by_code(site, code).kind_by


def test_conditions_are_ticked_with_a_note(desk, site, code):
    answer = post(desk, "conditions", code, met_chu_ky="yes", note_chu_ky="điểm chỉ trang 2", met_ngay="no")
    assert answer.status_code == 302
    found = {row.condition: (row.met, row.note) for row in queries.petition_by_code(site, code).conditions}
    assert found["chu_ky"] == (True, "điểm chỉ trang 2")
    assert found["ngay"] == (False, "")


def test_of_others_without_naming_whom_is_shown_at_the_field(desk, code):
    answer = post(desk, "competence", code, **{"tham-quyen-competence": "others"})
    assert answer.status_code == 422
    assert "Mời ghi tên cơ quan có thẩm quyền." in answer.content.decode()


def test_a_link_to_nothing_is_shown_at_the_field(desk, code):
    answer = post(desk, "link", code, **{"lien-quan-to": "26-0000-0000", "lien-quan-link": "repeat"})
    assert answer.status_code == 422
    assert "không có đơn nào mã này" in answer.content.decode()


def test_marks_are_set_and_found_in_the_inbox(desk, site, code):
    assert post(desk, "flags", code, **{"luu-y-flags": ["urgent_safety"]}).status_code == 302
    assert queries.petition_by_code(site, code).flags == (Flag.URGENT,)
    listed = desk.get(reverse("reception_inbox"), {"flag": "urgent_safety"}).content.decode()
    assert code in listed
    assert "Nguy hiểm, gấp" in listed
    assert code not in desk.get(reverse("reception_inbox"), {"flag": "election"}).content.decode()


def test_the_split_screen_is_filled_in_by_the_classifier_and_splits(desk, site, filed, code):
    page = desk.get(reverse("reception_split", args=[code])).content.decode()
    assert page.count("<fieldset") == 4
    form = {
        "kind_0": "phan_anh", "content_0": "Đường vào xóm Đồng Tâm hư hỏng đã lâu.",
        "kind_1": "to_cao", "content_1": "Ông X lập khống danh sách hỗ trợ bão số 3.", "kind_2": "phan_anh", "kind_3": "phan_anh",
    }  # fmt: skip
    assert post(desk, "split", code, **form).status_code == 302
    assert queries.petition_by_code(site, code).state is PetitionState.SPLIT
    client = browser_at(site)
    client.post(reverse("reception:lookup"), {"code": code, "secret": filed.secret})
    seen = client.get(reverse("reception:case", args=[code])).content.decode()
    assert "Từng việc trong đơn" in seen
    for part in queries.all_parts_of(site, queries.petition_by_code(site, code)):
        assert part.code in seen
        assert client.get(reverse("reception:case", args=[part.code])).status_code == 200


def test_one_part_alone_is_answered_in_words_and_nothing_typed_is_lost(desk, code):
    answer = post(desk, "split", code, kind_0="phan_anh", content_0="Đường vào xóm hư hỏng.")
    assert answer.status_code == 422
    assert "Đường vào xóm hư hỏng." in answer.content.decode()


def test_a_short_part_is_shown_at_its_field(desk, code):
    answer = post(
        desk,
        "split",
        code,
        kind_0="phan_anh",
        content_0="Đường vào xóm hư hỏng.",
        kind_1="to_cao",
        content_1="ngắn",
    )
    assert "id_content_1_error" in answer.content.decode()


def test_what_came_by_post_without_a_name_is_typed_in(desk, site):
    answer = desk.post(
        reverse("reception_desk"),
        {"source": "post", "content": "Ông Y lập khống danh sách hỗ trợ để chiếm đoạt tiền.", "kind": "to_cao",
         "unnamed": "on", "signed": "false", "senders": "1", "instance": "1"},
    )  # fmt: skip
    assert answer.status_code == 200
    (petition,) = queries.inbox(
        site, queries.InboxFilter(), today=answer.context["filed"].petition.received_on
    ).petitions
    assert (petition.named, petition.source.value, petition.signed) == (False, "post", False)


def test_the_words_after_looking_at_conditions_say_what_is_left(desk, code):
    page = desk.get(reverse("reception_case", args=[code])).content.decode()
    names = set(re.findall(r'name="(met_[a-z_]+)"', page))
    assert names
    told = desk.post(
        reverse("reception_conditions", args=[code]), dict.fromkeys(names, "yes"), follow=True
    ).content.decode()
    assert "Đã ghi các điều kiện." in told
    assert "Điều còn thiếu đã điền sẵn" not in told
    some = desk.post(
        reverse("reception_conditions", args=[code]), dict.fromkeys(names, "no"), follow=True
    ).content.decode()
    assert "Điều còn thiếu đã điền sẵn" in some


def test_a_part_is_not_told_to_be_split_again(site, desk, code):
    parts = {
        "kind_0": "phan_anh",
        "content_0": "Đường vào xóm hư hỏng.",
        "kind_1": "kien_nghi",
        "content_1": "Xin xem lại danh sách hỗ trợ bão.",
    }
    post(desk, "split", code, **parts)
    part = queries.all_parts_of(site, queries.petition_by_code(site, code))[0]
    page = desk.get(reverse("reception_case", args=[part.code])).content.decode()
    assert part.suggestion
    assert all(reason not in page for reason in part.suggestion)
