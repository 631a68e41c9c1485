"""Nothing is published unseen: screen, correction, program; what was typed and sent waits until it is looked at."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from chinhquyen_disclosure import commands, queries
from chinhquyen_disclosure.rows import FileRow, PostingRow
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from chinhquyen_sdk.domain.disclosure import CloseDue, CorrectPosting, DueStep
from chinhquyen_sdk.domain.privacy import Unseen
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.models import CommuneProfile, HeldFile, HeldRow
from chinhquyen_sdk.host.privacy.holding import forget_old

from .desk import HOA, due, published, today, town

pytestmark = pytest.mark.django_db
PHONE, NAME = "0912 000 348", "Nguyễn Thị Mơ"
SAID = f"Hỗ trợ bà {NAME}, điện thoại {PHONE}, ba mươi triệu đồng."
LAW = "Điều 11 khoản 7 Luật 10/2022/QH15"


def text(response: Any) -> str:
    return response.content.decode()


def fields(**changes: Any) -> dict[str, Any]:
    day = f"{today() - timedelta(days=1):%Y-%m-%d}"
    return {"title": "Kết quả xét hỗ trợ sửa nhà đợt hai", "text": SAID, "contact": "Văn phòng phường", "checked": "on",
            "starts_on": day} | changes  # fmt: skip


def answers(page: Any, **decided: str) -> dict[str, str]:
    """Answer the finds of a look by their kinds ("phone": "replace"); whoever is not named is kept with the law."""
    form = page.context["form"]
    said = {"digest": form.look.digest}
    for one in form.look.found:
        decision = decided.get(one.finding.kind.value, "keep")
        said |= {
            one.id: decision,
            f"{one.id}_by": one.finding.suggestion,
            f"{one.id}_why": LAW if decision == "keep" else "",
        }
    return said


@pytest.fixture
def sent(site: Any, officer: Any, visit: Any) -> tuple[Any, str]:
    """A posting with a person in its words and another in its file, sent from the desk."""
    town(site)
    desk = visit(site, officer)
    file = SimpleUploadedFile("danh-sach.txt", "Bà Trần Thị Lan, điện thoại 0987 000 111".encode())
    url = f"/admin/cong-khai/viec/{due(site, 'dccs-11-07').id}/dang/"
    answer = desk.post(url, fields(files=[file]))
    assert (answer.status_code, PostingRow.objects.count()) == (303, 0)
    return desk, answer["Location"]


def test_the_officer_answers_each_find_and_exactly_that_is_published(site: Any, sent: Any) -> None:
    desk, look = sent
    page = desk.get(look)
    shown = text(page)
    assert (
        f"<mark>{PHONE}</mark>" in shown and "(Nội dung)" in shown and "tệp “danh-sach.txt”, dòng 1" in shown
    )
    gap = desk.post(look, {"digest": page.context["form"].look.digest})
    assert gap.status_code == 422 and "Còn một chỗ chưa trả lời" in text(gap)
    done = desk.post(look, answers(page, phone="replace"), follow=True)
    assert "thay 2 chỗ, giữ 2 chỗ" in text(done)
    one = PostingRow.objects.get().record()
    assert PHONE not in one.text and NAME in one.text
    file = FileRow.objects.get()
    with file.file.open("rb") as opened:
        kept = opened.read()
    assert b"0987 000 111" not in kept and file.size == len(kept)
    said = queries.history(site, one.id)[0]
    assert (
        LAW in said.for_staff() and PHONE not in said.model_dump_json() and LAW not in str(said.for_citizen())
    )
    assert not HeldRow.objects.exists() and not HeldFile.objects.exists()
    assert desk.post(look, {}).status_code == 303, "sent twice it leads home, nothing goes up twice"


def test_what_was_typed_and_sent_comes_back_and_a_change_is_looked_at_anew(site: Any, sent: Any) -> None:
    desk, look = sent
    edit = desk.get(look).context["edit"]
    form = text(desk.get(edit))
    assert SAID in form and "Giữ danh-sach.txt" in form
    kept = HeldFile.objects.get().sha256
    again = desk.post(edit, fields(text=SAID.replace(PHONE, "0912 000 349"), giu=[kept]))
    assert again.status_code == 303 and again["Location"] != look
    assert "0912 000 349" in text(desk.get(again["Location"]))
    assert HeldRow.objects.count() == 1
    clean = desk.post(desk.get(again["Location"]).context["edit"], fields(text="Bảy hộ được hỗ trợ sửa nhà."))
    assert clean.status_code == 303 and PostingRow.objects.get().text.startswith("Bảy hộ")
    assert not HeldRow.objects.exists()


def test_a_look_at_other_words_does_not_count_and_a_look_may_be_thrown_away(site: Any, sent: Any) -> None:
    desk, look = sent
    old = answers(desk.get(look))
    row = HeldRow.objects.get()
    row.wish = {**row.wish, "text": SAID + " Số khác: 0912 000 777."}
    row.save()
    assert "Nội dung đã đổi" in text(desk.post(look, old))
    assert desk.post(look, {"bo": "1"}).status_code == 303
    assert not HeldRow.objects.exists() and not PostingRow.objects.exists()


def test_a_scan_is_never_clean_until_somebody_says_who_looked(site: Any, officer: Any, visit: Any) -> None:
    town(site)
    desk = visit(site, officer)
    scan = SimpleUploadedFile("quet.pdf", b"%PDF-1.4 hong", content_type="application/pdf")
    url = f"/admin/cong-khai/viec/{due(site, 'dccs-11-07').id}/dang/"
    look = desk.post(url, fields(text="Bảy hộ được hỗ trợ sửa nhà.", files=[scan]))["Location"]
    page = desk.get(look)
    assert "quet.pdf" in text(page)
    assert desk.post(look, answers(page)).status_code == 422
    said = {**answers(page), "read_by_person": "Văn thư đã xem cả trang, không có gì riêng"}
    assert desk.post(look, said).status_code == 303
    assert "Văn thư đã xem" in queries.history(site, PostingRow.objects.get().pk)[0].for_staff()


def test_corrections_go_through_the_same_door(site: Any, officer: Any, visit: Any) -> None:
    town(site)
    one, desk = published(site), visit(site, officer)
    wrong = {"dinh-chinh-text": SAID, "dinh-chinh-reason": "Ghi thiếu một hộ"}
    look = desk.post(f"/admin/cong-khai/bai/{one.id}/dinh-chinh/", wrong)["Location"]
    page = desk.get(look)
    assert SAID in text(desk.get(page.context["edit"].partition("#")[0]))
    assert desk.post(look, answers(page, phone="replace")).status_code == 303
    corrected = PostingRow.objects.get().record().corrections[0]
    assert PHONE not in corrected.text and NAME in corrected.text
    with pytest.raises(Unseen):
        commands.correct_posting(site, one.id, CorrectPosting(text=SAID, reason="Ghi sai tên"), actor=HOA)


def test_a_program_gets_kinds_and_places_and_may_answer(site: Any, officer: Any, citizen: Any) -> None:
    from rest_framework.authtoken.models import Token

    town(site)
    key = {"authorization": f"Token {Token.objects.create(user=officer).key}"}
    url = f"/api/v1/disclosure/dues/{due(site, 'dccs-11-12').id}/posting/"
    body = {"title": "Mức thu ở chợ trung tâm", "text": SAID, "contact": "Văn phòng phường", "checked": True}

    def send(**more: Any) -> Any:
        return citizen.post(url, {**body, **more}, content_type="application/json", headers=key)

    refused = send()
    said = refused.json()
    assert (refused.status_code, said["code"]) == (409, "privacy_unseen")
    assert {(e["field"], e["code"]) for e in said["errors"]} == {
        ("text", "privacy_name"),
        ("text", "privacy_phone"),
    }
    assert PHONE not in text(refused) and "Nội dung" in said["errors"][0]["text"]
    look = {"digest": said["look"], "answers": {
        "f1": {"decision": "keep", "reason": LAW}, "f2": {"decision": "replace"}}}  # fmt: skip
    assert send(text=SAID + " Thêm chữ.", look=look).json()["code"] == "privacy_changed"
    half = {**look, "answers": {"f1": look["answers"]["f1"]}}
    assert send(look=half).json()["code"] == "privacy_unanswered"
    done = send(look=look)
    assert done.status_code == 201 and PHONE not in done.json()["text"] and NAME in done.json()["text"]


def test_a_long_list_is_answered_kind_by_kind_and_one_find_otherwise(
    site: Any, officer: Any, visit: Any
) -> None:
    town(site)
    desk = visit(site, officer)
    people = "\n".join(f"Bà Nguyễn Thị Mơ {n}, điện thoại 0912 000 34{n}." for n in range(5))
    url = f"/admin/cong-khai/viec/{due(site, 'dccs-11-07').id}/dang/"
    look = desk.post(url, fields(text=people))["Location"]
    form = desk.get(look).context["form"]
    finds = [one for one in form.look.found if one.finding.kind.value == "phone"]
    said = {"digest": form.look.digest, "all_name": "keep", "all_phone": "replace"}
    assert "cần ghi lý do" in text(desk.post(look, said))
    said |= {"all_name_why": LAW, finds[2].id: "wrong"}
    assert desk.post(look, said).status_code == 303
    kept = PostingRow.objects.get().text
    assert "0912 000 342" in kept and kept.count("0912 xxx xx") == 4


def test_a_script_is_stopped_too_and_the_communes_own_number_is_no_find(site: Any) -> None:
    town(site)
    profile = CommuneProfile.for_site(site)
    profile.hotline = "0912 555 000"
    profile.save()
    published(site, contact="Văn phòng phường, 0912 555 000")
    with pytest.raises(Unseen) as stopped:
        published(site, "dccs-11-12", summary="Gọi 0913 111 222 để biết thêm.")
    assert stopped.value.errors[0][0] == "summary" and "0913" not in str(stopped.value.errors)


def test_a_short_public_line_is_worded_anew(site: Any) -> None:
    town(site)
    wish = CloseDue(reason=f"Bà {NAME} (điện thoại {PHONE}) đã rút đơn.")
    with pytest.raises(Refused) as refused:
        commands.take_due_step(site, due(site, "dccs-11-08").id, DueStep.CLOSE, wish, actor=HOA)
    assert refused.value.field == "reason" and refused.value.code.startswith("privacy_")


def test_what_nobody_looks_at_is_forgotten_after_a_week(
    site: Any, other_site: Any, officer: Any, visit: Any, sent: Any
) -> None:
    desk, look = sent
    stranger = visit(other_site, officer).get(look)
    assert stranger.status_code in (302, 303, 403)
    HeldRow.objects.update(created_at=timezone.now() - timedelta(days=6))
    assert forget_old() == 0
    HeldRow.objects.update(created_at=timezone.now() - timedelta(days=8))
    assert forget_old() == 1 and not HeldFile.objects.exists()
    assert "chờ quá 7 ngày" in text(desk.get(look, follow=True))
