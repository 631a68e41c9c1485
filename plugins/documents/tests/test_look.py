"""Nothing enters the library unseen: words, files, changes, tables, programs."""

from __future__ import annotations

from typing import Any

import pytest
from chinhquyen_documents import commands, queries
from chinhquyen_documents.rows import DocumentRow, ImportRow
from django.core.files.uploadedfile import SimpleUploadedFile

from chinhquyen_sdk.domain import documents as law
from chinhquyen_sdk.domain.privacy import Unseen
from chinhquyen_sdk.host.models import HeldRow

from .factories import HOA, TYPED, kept, replacing, text

pytestmark = pytest.mark.django_db
DESK = "/admin/van-ban/"
SAID = "Hỗ trợ bà Nguyễn Thị Mơ, điện thoại 0912 000 348."
LAW = "Điều 11 khoản 7 Luật 10/2022/QH15"


def answers(page: Any, decision: str = "replace") -> dict[str, str]:
    form = page.context["form"]
    said = {"digest": form.look.digest}
    for one in form.look.found:
        said |= {one.id: decision, f"{one.id}_by": one.finding.suggestion, f"{one.id}_why": LAW}
    return said


def a_list(name: str = "danh-sach.txt") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, "Bà Trần Thị Lan, điện thoại 0987 000 111".encode())


def test_a_new_document_waits_with_its_file_until_each_find_is_answered(
    site: Any, officer: Any, visit: Any
) -> None:
    desk = visit(site, officer)
    sent = desk.post(f"{DESK}them/", {**TYPED, "body": SAID, "files": [a_list()]})
    assert sent.status_code == 303 and not DocumentRow.objects.exists()
    look = sent["Location"]
    page = desk.get(look)
    assert "<mark>0912 000 348</mark>" in text(page) and "tệp “danh-sach.txt”" in text(page)
    edit = page.context["edit"]
    assert SAID in text(desk.get(edit)) and "Giữ danh-sach.txt" in text(desk.get(edit))
    assert desk.post(look, answers(page)).status_code == 303
    row = DocumentRow.objects.get()
    assert "000 348" not in queries.body(row.pk) and len(queries.files(site, row.pk)) == 1
    said = queries.history(site, row.pk)[0]
    assert "thay 4 chỗ" in said.for_staff() and "0912" not in said.model_dump_json()
    assert not HeldRow.objects.exists()


def test_new_words_are_looked_at_anew_and_words_that_stay_were_seen(
    site: Any, officer: Any, visit: Any
) -> None:
    desk, one = visit(site, officer), kept(site)
    url = f"{DESK}{one.id}/sua/"
    look = desk.post(url, {**TYPED, "body": SAID})["Location"]
    page = desk.get(look)
    assert SAID in text(desk.get(page.context["edit"]))
    assert desk.post(look, answers(page, "keep")).status_code == 303 and queries.body(one.id) == SAID
    later = {**TYPED, "body": SAID, "expires_on": "2027-01-01"}
    assert desk.post(url, later)["Location"].endswith(f"{one.id}/"), "the day is new, the words are not"
    commands.relate_document(site, one.id, replacing("1/2000/NĐ-CP")[0], actor=HOA)
    with pytest.raises(Unseen):
        wish = law.KeepDocument.model_validate({**TYPED, "body": SAID + " Thêm một câu."})
        commands.change_document(site, one.id, wish, actor=HOA)


def test_files_added_later_are_looked_at_and_a_scan_is_read_by_a_person(
    site: Any, officer: Any, visit: Any
) -> None:
    desk, one = visit(site, officer), kept(site)
    look = desk.post(f"{DESK}{one.id}/tep/", {"files": [a_list()]})["Location"]
    assert not queries.files(site, one.id)
    assert desk.post(look, answers(desk.get(look))).status_code == 303
    (file,) = queries.files(site, one.id)
    opened = queries.opened_file(site, file.id)
    assert opened and b"000 111" not in opened.file.read()
    scan = SimpleUploadedFile("quet.pdf", b"%PDF-1.4 hong", content_type="application/pdf")
    look = desk.post(f"{DESK}{one.id}/tep/", {"files": [scan]})["Location"]
    page = desk.get(look)
    assert desk.post(look, answers(page)).status_code == 422
    said = {**answers(page), "read_by_person": "Văn thư đã xem, không có gì riêng"}
    assert desk.post(look, said).status_code == 303 and len(queries.files(site, one.id)) == 2


def test_a_row_of_a_table_with_a_person_is_left_out_and_named(site: Any) -> None:
    table = (
        "Số ký hiệu;Ngày ban hành;Nơi ban hành;Trích yếu\n"
        "45/QĐ-UBND;12/02/2026;UBND xã;Trợ cấp bà Nguyễn Thị Mơ, điện thoại 0912 000 348\n"
        "46/QĐ-UBND;12/02/2026;UBND xã;Chuyển đổi số\n"
    )
    id = commands.bring_table(site, "a.csv", table.encode(), actor=HOA)
    table = queries.brought_table(site, id)
    assert table
    commands.take_in_table(site, id, table.matched)
    while commands.continue_lists():
        pass
    assert [row.symbol for row in DocumentRow.objects.all()] == ["46/QĐ-UBND"]
    ((number, why),) = ImportRow.objects.get(pk=id).problems
    assert number == 2 and "thông tin riêng" in why and "Trích yếu" in why and "0912" not in why


def test_a_program_gets_kinds_and_places_and_may_answer(site: Any, officer: Any, visit: Any) -> None:
    desk = visit(site, officer)

    def send(**more: Any) -> Any:
        return desk.post(
            "/api/v1/documents/", {**TYPED, "body": SAID, **more}, content_type="application/json"
        )

    refused = send()
    said = refused.json()
    assert refused.status_code == 409 and said["code"] == "privacy_unseen"
    assert {e["field"] for e in said["errors"]} == {"body"} and "0912" not in text(refused)
    look = {"digest": said["look"], "answers": {
        "f1": {"decision": "keep", "reason": LAW}, "f2": {"decision": "replace"}}}  # fmt: skip
    done = send(look=look)
    assert done.status_code == 201 and "000 348" not in queries.body(done.json()["id"])


def test_whoever_signs_is_named_for_the_post(site: Any) -> None:
    kept(site, signer="Nguyễn Văn Hùng", body="Nguyễn Văn Hùng sinh ngày 02/3/1970 ký ban hành.")
    with pytest.raises(Unseen):
        kept(site, symbol="43/2022/NĐ-CP", body="Nguyễn Văn Hùng sinh ngày 02/3/1970 ký ban hành.")
