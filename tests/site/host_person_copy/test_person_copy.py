"""An officer sees who somebody is and hands over all that is held about that person: everything, of nobody else, and it is logged."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import UTC, datetime
from typing import Any

import pytest
from chinhquyen_feedback import commands as feedback
from chinhquyen_reception import commands as reception
from django.urls import reverse

from chinhquyen_sdk import Actor, FilePetition, MoveName, MovePetition
from chinhquyen_sdk.domain.feedback import SendReport
from chinhquyen_sdk.host.exports import EXPORT_PERSONAL
from chinhquyen_sdk.host.models.access import AccessLog
from chinhquyen_sdk.testing.communes import browser_at, make_staff

pytestmark = pytest.mark.django_db
AT = datetime(2026, 9, 7, 2, 0, tzinfo=UTC)
REASON = "Yêu cầu tại bộ phận một cửa sáng nay"


@pytest.fixture
def petition(site: Any) -> Any:
    wish = FilePetition(
        content="Đèn đường ngõ 12 hỏng ba tuần nay, buổi tối rất nguy hiểm.", sender_name="Nguyễn Thị Hoa",
        sender_phone="0912 000 301", village="Tổ 5", consent=True,
    )  # fmt: skip
    one = reception.file_petition(site, wish, actor=Actor.citizen(), at=AT).petition
    officer = Actor.staff("7", "Trần Thị Lụa")
    done = MovePetition(
        move=MoveName.ANSWER, answer="Điện lực đã thay bóng hôm qua, xin lỗi bà con vì để lâu."
    )
    return reception.move_petition(site, one.code, done, actor=officer)


@pytest.fixture
def desk(site: Any) -> Any:
    return browser_at(site, make_staff(site, "mot-cua", EXPORT_PERSONAL))


def ask(desk: Any, codes: str, **more: str) -> Any:
    sent = {"codes": codes, "proof": "identity", "reason": REASON, **more}
    return desk.post(reverse("chinhquyen_person_copy"), sent)


def opened(response: Any) -> tuple[str, dict[str, Any]]:
    assert response.status_code == 200, response.content.decode()[:3000]
    archive = zipfile.ZipFile(io.BytesIO(b"".join(response.streaming_content)))
    return archive.read("du-lieu.html").decode(), json.loads(archive.read("du-lieu.json"))


def test_the_person_gets_what_was_told_and_what_was_done(site, desk, petition):
    page, told = opened(ask(desk, petition.code))
    (record,) = told["records"]
    facts = {fact["title"]: fact["text"] for fact in record["facts"]}
    assert "accepted" not in page and facts["Đơn đang ở đâu"].endswith(".")
    assert facts["Người gửi"] == "Nguyễn Thị Hoa" and facts["Xóm, tổ dân phố"] == "Tổ 5"
    assert "Điện lực đã thay bóng" in facts["Trả lời"]
    assert [line["text"] for line in record["timeline"]] and "Nguyễn Thị Hoa" in page
    assert "Trần Thị Lụa" not in json.dumps(told, ensure_ascii=False), (
        "an officer's name is not the person's data"
    )


def test_several_cases_of_several_modules_come_together(site, desk, petition):
    sent = SendReport(kind="den", words="Đèn tắt trước nhà văn hóa.", village="Tổ 5", phone="0912 000 301")
    report = feedback.send_report(site, sent, actor=Actor.citizen())
    _, told = opened(ask(desk, f"{petition.code}\n{report.report.code}"))
    assert [record["kind"] for record in told["records"]] == ["Đơn", "Phản ánh nhanh"]


def test_each_look_is_logged_first_and_the_next_copy_tells_of_it(site, desk, petition):
    _, before = opened(ask(desk, petition.code))
    look = AccessLog.objects.get(subject=petition.id)
    assert look.reason == REASON and before["looks"] == []
    _, after = opened(ask(desk, petition.code))
    assert [each["text"] for each in after["looks"]] == [look.what]


def test_a_code_nobody_knows_is_named_at_its_field_and_nothing_is_handed_out(site, desk, petition):
    refused = ask(desk, f"{petition.code} 26-9999-9999")
    page = refused.content.decode()
    assert refused.status_code == 422 and "không có hồ sơ nào mang mã 26-9999-9999" in page
    assert REASON in page and AccessLog.objects.count() == 0


def test_the_neighbours_case_is_not_there_and_without_the_power_there_is_no_door(site, other_site, petition):
    there = browser_at(other_site, make_staff(other_site, "ben-canh", EXPORT_PERSONAL))
    assert ask(there, petition.code).status_code == 422
    assert ask(browser_at(site, make_staff(site, "khac")), petition.code).status_code in (302, 403)
    assert AccessLog.objects.count() == 0


def test_cases_of_two_people_are_not_handed_to_one(site, desk, petition):
    wish = FilePetition(
        content="Loa kẹo kéo hát đến 23 giờ, cháu nhỏ không ngủ được.", sender_name="Ma Thị Liễu", sender_phone="0912 000 108",
        consent=True,
    )  # fmt: skip
    other = reception.file_petition(site, wish, actor=Actor.citizen(), at=AT).petition
    refused = ask(desk, f"{petition.code} {other.code}")
    page = refused.content.decode()
    assert refused.status_code == 422 and f"{other.code} đứng tên khác với hồ sơ {petition.code}" in page
    assert AccessLog.objects.count() == 0, "nothing was shown"


def test_of_a_denunciation_the_name_stays_apart(site, desk):
    wish = FilePetition(
        kind="to_cao", content="Tôi tố cáo việc thu tiền sai quy định ở tổ dân phố trong năm nay.",
        sender_name="Lý Thị Bưởi", sender_phone="0912 000 777", sender_address="Tổ 9", consent=True,
    )  # fmt: skip
    one = reception.file_petition(site, wish, actor=Actor.citizen(), at=AT).petition
    page, told = opened(ask(desk, one.code))
    assert "Bưởi" not in page and "Bưởi" not in json.dumps(told, ensure_ascii=False)


def test_when_a_module_cannot_answer_no_half_copy_is_handed_out(site, desk, petition, monkeypatch):
    from chinhquyen_letters import queries

    def torn(*_: object) -> None:
        raise RuntimeError("torn")

    monkeypatch.setattr(queries, "personal_records", torn)
    refused = ask(desk, petition.code)
    assert refused.status_code == 422 and "chưa trả lời được" in refused.content.decode()
