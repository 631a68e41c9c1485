"""What officers do: enter, relate, attach, import; what is wrong is said by its field and nothing typed is lost."""

from __future__ import annotations

from typing import Any

import pytest
from chinhquyen_documents import commands, queries
from chinhquyen_documents.queries import Filter
from chinhquyen_documents.rows import DocumentRow, ImportRow
from django.core.files.uploadedfile import SimpleUploadedFile

from .factories import HOA, TYPED, kept, text

pytestmark = pytest.mark.django_db
DESK = "/admin/van-ban/"
TABLE = (
    "Số ký hiệu;Ngày ban hành;Nơi ban hành;Trích yếu;Thay thế\n"
    "45/KH-UBND;12/02/2026;UBND tỉnh;Chuyển đổi số;\n"
    "46/KH-UBND;31/02/2026;UBND tỉnh;Sai ngày;\n"
    "45/kh-ubnd;12/02/2026;Ủy ban nhân dân tỉnh;Trùng dòng đầu;\n"
    "47/QĐ-UBND;01/03/2026;UBND tỉnh;Quy chế mới;Quyết định 12/QĐ-UBND ngày 01/03/2020\n"
)


def table(content: str | bytes = TABLE, name: str = "danh-muc.csv") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content.encode() if isinstance(content, str) else content)


def test_an_officer_enters_a_document_with_its_file_and_a_mistake_keeps_what_was_typed(
    site: Any, officer: Any, visit: Any
) -> None:
    desk = visit(site, officer)
    wrong = desk.post(f"{DESK}them/", {**TYPED, "effective_on": "2020-01-01", "summary": "Trích yếu của tôi"})
    assert wrong.status_code == 422
    assert "không thể trước ngày ban hành" in text(wrong) and "Trích yếu của tôi" in text(wrong)
    empty = desk.post(f"{DESK}them/", {})
    assert empty.status_code == 422 and "Chỗ này còn để trống" in text(empty)
    sent = {**TYPED, "files": [SimpleUploadedFile("a.txt", b"noi dung")]}
    assert desk.post(f"{DESK}them/", sent).status_code == 303
    one = queries.page(site, Filter()).documents[0]
    assert one.symbol == "42/2022/NĐ-CP" and [f.kind for f in queries.files(site, one.id)] == ["txt"]
    again = desk.post(f"{DESK}them/", TYPED)
    assert again.status_code == 422 and "Thư viện đã có" in text(again)
    assert "42/2022/NĐ-CP" in text(desk.get(DESK, {"q": "dich vu cong"}))


def test_a_relation_is_found_by_search_and_changes_the_effect(site: Any, officer: Any, visit: Any) -> None:
    old, new = (
        kept(site),
        kept(site, symbol="224/2026/NĐ-CP", issued_on="2026-06-20", effective_on="2026-07-01"),
    )
    desk = visit(site, officer)
    assert "42/2022/NĐ-CP" in text(desk.get(f"{DESK}{new.id}/", {"tim": "42/2022"}))
    said = {"kind": "thay-the", "symbol": "42/2022/NĐ-CP", "issued_on": "2022-06-24"}
    assert desk.post(f"{DESK}{new.id}/quan-he/", said).status_code == 303
    assert "Hết hiệu lực từ ngày 01/07/2026" in text(desk.get(f"{DESK}{old.id}/"))
    assert desk.post(f"{DESK}{new.id}/quan-he/", {**said, "bo": "1"}).status_code == 303
    assert "Còn hiệu lực" in text(desk.get(f"{DESK}{old.id}/"))
    itself = desk.post(f"{DESK}{new.id}/quan-he/", {"kind": "thay-the", "symbol": "224/2026/NĐ-CP"})
    assert itself.status_code == 422 and "chính nó" in text(itself)


def test_editing_keeps_relations_and_removing_needs_a_reason(site: Any, officer: Any, visit: Any) -> None:
    one = kept(site, relations=[{"kind": "can-cu", "symbol": "1/2020/QH14"}], body="Chữ cũ")
    desk = visit(site, officer)
    assert "Chữ cũ" in text(desk.get(f"{DESK}{one.id}/sua/"))
    assert (
        desk.post(
            f"{DESK}{one.id}/sua/", {**TYPED, "summary": "Trích yếu mới", "body": "Chữ mới"}
        ).status_code
        == 303
    )
    after = queries.by_id(site, one.id)
    assert (
        after
        and after.summary == "Trích yếu mới"
        and after.relations == one.relations
        and queries.body(one.id) == "Chữ mới"
    )
    assert desk.post(f"{DESK}{one.id}/rut/", {"reason": ""}).status_code == 422
    assert desk.post(f"{DESK}{one.id}/rut/", {"reason": "Nhập hai lần"}).status_code == 303
    assert "Đã rút khỏi thư viện" in text(desk.get(f"{DESK}{one.id}/"))
    file = {"files": [SimpleUploadedFile("x.exe", b"MZ\x90\x00")]}
    assert desk.post(f"{DESK}{one.id}/tep/", file).status_code == 422


def test_a_table_is_looked_at_then_taken_in_once(site: Any, officer: Any, visit: Any) -> None:
    desk = visit(site, officer)
    sent = desk.post(f"{DESK}nhap/", {"file": table()})
    assert sent.status_code == 303
    preview = text(desk.get(sent["Location"]))
    assert "2 văn bản mới, 1 văn bản đã có, 1 dòng không nhập được" in preview and "Ngày ban hành" in preview
    assert not DocumentRow.objects.exists()
    assert desk.post(sent["Location"], {}).status_code == 303
    while commands.continue_lists():
        pass
    assert "Xong: thêm 2 văn bản, 1 văn bản đã có" in text(desk.get(sent["Location"]))
    assert sorted(one.symbol for one in queries.page(site, Filter()).documents) == [
        "45/KH-UBND",
        "47/QĐ-UBND",
    ]
    again = desk.post(f"{DESK}nhap/", {"file": table()})
    assert again.status_code == 422 and "đã được nhập rồi" in text(again)
    longer = desk.post(
        f"{DESK}nhap/", {"file": table(TABLE + "48/KH-UBND;02/03/2026;UBND tỉnh;Trồng rừng;\n")}
    )
    assert "1 văn bản mới, 3 văn bản đã có" in text(desk.get(longer["Location"]))


@pytest.mark.parametrize("content", ["", "chỉ một dòng", b"\x00\x01\x02", b"PK\x03\x04hong"])
def test_a_file_that_is_no_table_is_said_in_words(site: Any, officer: Any, visit: Any, content: Any) -> None:
    sent = visit(site, officer).post(f"{DESK}nhap/", {"file": table(content)})
    assert sent.status_code == 422 and "cq-error" in text(sent)


def test_thousands_of_rows_go_on_where_a_stopped_worker_was(site: Any) -> None:
    rows = "".join(f"{n}/KH-UBND;12/02/2026;UBND tỉnh;Kế hoạch thứ {n};\n" for n in range(1, 351))
    id = commands.bring_table(site, "dai.csv", (TABLE.splitlines()[0] + "\n" + rows).encode(), actor=HOA)
    table = queries.brought_table(site, id)
    assert table
    commands.take_in_table(site, id, table.matched)
    assert commands.continue_lists()
    half = ImportRow.objects.get(pk=id)
    assert half.next_row == half.taken == 100
    commands.take_in_table(site, id, {"symbol": 0})  # told again while it runs: nothing begins anew
    while commands.continue_lists():
        pass
    done = ImportRow.objects.get(pk=id)
    assert (done.taken, done.known, done.cells) == (350, 0, []) and DocumentRow.objects.count() == 350
    assert commands.recount(site) == []


def test_a_nukeviet_dump_is_taken_in_with_its_relations(site: Any, officer: Any, visit: Any) -> None:
    dump = (
        "INSERT INTO `nv4_vi_laws_cat` (`id`,`title`) VALUES (2,'Quyết định');\n"
        "INSERT INTO `nv4_vi_laws_subject` (`id`,`title`) VALUES (3,'UBND phường');\n"
        "INSERT INTO `nv4_vi_laws_row` (`id`,`replacement`,`code`,`cid`,`sid`,`introtext`,`status`,`publtime`,`startvalid`) VALUES\n"
        "(11,'','12/QĐ-UBND',2,3,'Nội quy cũ',1,1577811600,1577898000),\n"
        "(12,'11','15/QĐ-UBND',2,3,'Nội quy mới',1,1609434000,1609520400);\n"
    )
    dump += "INSERT INTO `nv4_vi_laws_row` (`id`,`code`,`status`,`publtime`) VALUES (13,'16/QĐ-UBND',0,1609434000);"
    desk = visit(site, officer)
    sent = desk.post(f"{DESK}nhap/", {"file": table(dump, "laws.sql")})
    assert "1 văn bản chưa đăng ở trang cũ, không nhập: 16/QĐ-UBND" in text(desk.get(sent["Location"]))
    desk.post(sent["Location"], {})
    while commands.continue_lists():
        pass
    new, old = queries.page(site, Filter()).documents
    assert (new.symbol, old.symbol, new.issuer) == ("15/QĐ-UBND", "12/QĐ-UBND", "UBND phường")
    assert old.ended_on == new.effective_on


def test_the_neighbours_officer_may_not_enter(site: Any, other_officer: Any, visit: Any) -> None:
    assert (
        visit(site, other_officer).post(f"{DESK}them/", TYPED)["Location"] == "/admin/"
    )  # "not yours", said there
    assert not DocumentRow.objects.exists()
