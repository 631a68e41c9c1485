"""Sending with a browser that runs no JavaScript: photographs, duplicates, receipts, twice."""

from __future__ import annotations

import io
import re
from datetime import timedelta
from typing import Any

import pytest
from chinhquyen_feedback import commands, queries
from chinhquyen_feedback.module import FeedbackSettings
from chinhquyen_feedback.rows import PhotoRow, ReportRow
from django.utils import timezone
from PIL import Image

from chinhquyen_sdk.domain.feedback import ReopenReport, ReportState, Showing
from chinhquyen_sdk.domain.feedback.records import Reopening
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.files import check_upload
from chinhquyen_sdk.host.module_settings import keep_settings
from chinhquyen_sdk.host.retention import forget_due
from plugins.feedback.tests.street import HERE, HOLE, LUA, jpeg, photo, sent, text_of

pytestmark = pytest.mark.django_db
SEND = "/phan-anh/gui/"


def test_a_photo_and_a_village_are_on_their_way_in_one_page(site: Any, citizen: Any) -> None:
    page = citizen.get(SEND)
    once = re.search(r'name="once" value="([^"]+)"', page.content.decode())[1]
    answer = citizen.post(SEND, {**HOLE, "words": "", "photos": photo(), "once": once})
    receipt = citizen.get(answer["Location"])
    assert answer.status_code == 303
    words = text_of(receipt)
    assert "Chúng tôi đã nhận" in words and "Mã bí mật" not in words
    row = ReportRow.objects.get()
    assert PhotoRow.objects.get().report_id == row.pk
    again = citizen.post(SEND, {**HOLE, "words": "", "photos": photo(), "once": once})
    assert again["Location"] == answer["Location"]
    assert ReportRow.objects.count() == 1


def test_a_telephone_number_makes_it_private_and_is_sealed(site: Any, citizen: Any) -> None:
    answer = citizen.post(SEND, {**HOLE, "phone": "0912 000 123"})
    assert "Mã bí mật" in text_of(citizen.get(answer["Location"]))
    row = ReportRow.objects.get()
    assert row.contact == "0912000123"
    assert "0912" not in f"{row.index.words}{row.public_index.words}{row.words}"


def test_mistakes_are_said_and_the_photo_is_not_lost(site: Any, citizen: Any) -> None:
    answer = citizen.post(SEND, {"words": "hỏng", "photos": photo()})
    words = text_of(answer)
    assert answer.status_code == 422
    assert "Đã giữ 1 ảnh" in words
    assert "Mời ông/bà chọn một loại việc" in words and "chọn xóm" in words
    token = re.search(r'name="giu" value="([^"]+)"', answer.content.decode())[1]
    done = citizen.post(SEND, {**HOLE, "giu": token})
    assert done.status_code == 303
    assert PhotoRow.objects.get().report_id == ReportRow.objects.get().pk


def test_what_is_no_picture_is_refused_in_words(site: Any, citizen: Any) -> None:
    pdf = photo("giay.pdf", b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n")
    assert "không phải ảnh" in text_of(citizen.post(SEND, {**HOLE, "photos": pdf}))
    assert not ReportRow.objects.exists()


def test_the_place_and_the_telephone_are_gone_from_the_file_and_it_is_small(site: Any) -> None:
    upload = check_upload(photo(content=jpeg((4000, 3000), placed=True)))
    commands.keep_photos(site, [upload], None)
    row = PhotoRow.objects.get()
    with Image.open(io.BytesIO(row.file.read())) as kept:
        assert max(kept.size) == 1600
        assert dict(kept.getexif()) == {}


def test_the_same_hole_is_shown_before_it_is_sent_twice(site: Any, citizen: Any) -> None:
    first = sent(site, **HERE).report
    near = {
        **HOLE,
        "words": "ổ gà to quá",
        "latitude": "21.590100",
        "longitude": "105.840100",
        "photos": photo(),
    }
    hint = citizen.post(SEND, near)
    assert "Có phải việc này không?" in text_of(hint)
    assert ReportRow.objects.count() == 1
    joined = citizen.post(f"/phan-anh/viec/{first.code}/cung-thay/", follow=True)
    assert "1 người" in text_of(joined)
    citizen.post(f"/phan-anh/viec/{first.code}/cung-thay/")
    assert queries.report_by_code(site, first.code).me_too == 1
    fields = dict(re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', hint.content.decode()))
    fields.pop("csrfmiddlewaretoken", None)
    assert citizen.post(SEND, fields).status_code == 303
    assert ReportRow.objects.count() == 2
    assert PhotoRow.objects.get().report_id is not None


def test_the_hint_asks_the_database_little(site: Any, django_assert_max_num_queries: Any) -> None:
    from chinhquyen_sdk.domain.feedback import SendReport

    for _ in range(5):
        sent(site, **HERE)
    with django_assert_max_num_queries(1):
        assert len(queries.similar(site, SendReport(**HOLE, **HERE))) == 3


def test_a_possible_denunciation_is_nowhere_to_be_seen(site: Any, citizen: Any, visit: Any) -> None:
    answer = citizen.post(SEND, {**HOLE, "words": "to truong thu tien lam duong khong bien lai"})
    row = ReportRow.objects.get()
    assert row.showing == Showing.HELD
    mine = text_of(citizen.get(answer["Location"]))
    assert "giữ kín" in mine and "Mã bí mật" in mine
    stranger = visit(site)
    for path in (
        "/phan-anh/",
        "/phan-anh/?q=lam+duong",
        "/phan-anh/ban-do.geojson",
        "/api/v1/feedback/reports/",
    ):
        assert row.code not in stranger.get(path).content.decode()
    assert stranger.get(f"/phan-anh/viec/{row.code}/").status_code == 403
    secret = re.search(r"Mã bí mật ([2-9A-Z]{4}-[2-9A-Z]{4})", mine)[1]
    opened = stranger.post("/phan-anh/tra-cuu/", {"code": row.code, "secret": secret}, follow=True)
    assert "thu tien" in text_of(opened)


def test_photos_are_seen_by_nobody_before_an_officer_let_them_out(
    site: Any, citizen: Any, visit: Any
) -> None:
    citizen.post(SEND, {**HOLE, "photos": photo()})
    row = PhotoRow.objects.get()
    stranger, path = visit(site), f"/phan-anh/anh/{row.pk}/"
    assert stranger.get(path).status_code == 404
    assert citizen.get(path).status_code == 200  # the sender's own
    commands.release_photo(site, row.report_id, row.pk, released=True, actor=Actor.system())
    assert stranger.get(path).status_code == 200
    assert str(row.pk) in stranger.get("/phan-anh/").content.decode()


def test_what_was_never_sent_is_forgotten(site: Any) -> None:
    draft = commands.keep_photos(site, [check_upload(photo())], None)
    assert queries.unsent_photos(site, draft)
    PhotoRow.objects.update(created_at=timezone.now() - timedelta(days=3))
    forget_due("feedback")
    assert not PhotoRow.objects.exists()


def test_a_kind_the_commune_leaves_to_others_has_no_button(site: Any, citizen: Any) -> None:
    assert 'value="den"' in citizen.get(SEND).content.decode()
    keep_settings(site, "feedback", FeedbackSettings(hidden_kinds=("den",)), actor=LUA)
    page = citizen.get(SEND).content.decode()
    assert 'value="den"' not in page and 'value="duong"' in page


def test_how_long_one_may_say_it_is_not_done_is_the_commune_s(site: Any, citizen: Any) -> None:
    report = sent(site, **HERE).report
    closed = timezone.now() - timedelta(days=20)
    ReportRow.objects.filter(pk=report.id).update(state=ReportState.DONE, is_closed=True, closed_at=closed)
    again = f"/phan-anh/viec/{report.code}/"
    assert "Chưa xong, mở lại" in text_of(citizen.get(again))
    keep_settings(site, "feedback", FeedbackSettings(reopen_days=14), actor=LUA)
    assert "Chưa xong, mở lại" not in text_of(citizen.get(again))
    wish = ReopenReport.model_validate({"reason": next(iter(Reopening))})
    with pytest.raises(Refused, match="quá 14 ngày"):
        commands.reopen_report(site, report.code, wish, actor=Actor.citizen())
