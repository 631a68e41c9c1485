"""A list: its columns matched, each wrong row told, taken in once by the worker, even when it is stopped."""

from __future__ import annotations

import io

import openpyxl
import pytest
from chinhquyen_letters import commands, queries
from chinhquyen_letters.rows import ImportRow, LetterRow, LifeEventRow
from django.core.files.uploadedfile import SimpleUploadedFile

from chinhquyen_sdk.domain.letters.columns import columns_for
from chinhquyen_sdk.domain.letters.templates import template
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.testing.communes import browser_at

from .life import NOON, OFFICER

pytestmark = pytest.mark.django_db
HEAD = ("Người nhận thư: họ và tên", "Năm sinh", "Đã góp gì", "Cho việc gì", "Ngày ghi nhận đóng góp", "Xóm")


def rows(count):
    return [(f"Người Số {n}", 1960, "hiến đất", "mở đường", "01/12/2026", "Xóm 2") for n in range(count)]


def csv_of(lines, head=HEAD):
    return "\n".join(";".join(map(str, line)) for line in [head, *lines]).encode("utf-8-sig")


def brought(site, lines):
    return commands.bring_list(site, "thanks", "dong-gop.csv", csv_of(lines), actor=OFFICER)


def taken(site, lines):
    id = brought(site, lines)
    commands.take_in_list(site, id, queries.brought_list(site, id).matched)
    return id


def test_headings_are_matched_and_can_be_chosen(site):
    found = queries.brought_list(site, brought(site, rows(2)))
    assert found.matched == {
        "person.name": 0, "gift": 2, "work": 3, "happened_on": 4, "village": 5, "person.birth_year": 1
    }  # fmt: skip


def test_wrong_rows_are_told_by_their_number(site):
    lines = [
        *rows(2),
        ("", 1960, "công", "đường", "01/12/2026", ""),
        ("Lan", "xx", "", "b", "31/2/2026", ""),
        rows(1)[0],
    ]
    found = queries.brought_list(site, brought(site, lines))
    look = queries.outlook(site, found.id, found.matched, NOON.date())
    assert look.good == 2
    assert [at for at, _ in look.problems] == [4, 5, 6]
    assert "còn để trống" in look.problems[0][1]


def test_the_worker_goes_on_where_it_was_stopped_and_nobody_is_doubled(site, monkeypatch):
    id = taken(site, rows(120))
    commands.continue_lists(NOON)
    from chinhquyen_letters.commands import importing

    honest, told = importing.record_life_event, []

    def killed(*args, **kwargs):
        told.append(1)
        if len(told) == 10:
            raise KeyboardInterrupt
        return honest(*args, **kwargs)

    monkeypatch.setattr(importing, "record_life_event", killed)
    with pytest.raises(KeyboardInterrupt):
        commands.continue_lists(NOON)
    monkeypatch.undo()
    assert queries.brought_list(site, id).next_row == LifeEventRow.objects.count() == 50
    while commands.continue_lists(NOON):
        pass
    done = queries.brought_list(site, id)
    assert (done.taken, done.problems, LifeEventRow.objects.count()) == (120, [], 120)
    assert ImportRow.objects.get(pk=id).cells == []
    while commands.draft_due(NOON):
        pass
    assert LetterRow.objects.count() == 120


def test_a_list_and_its_rows_are_taken_in_once(site):
    taken(site, rows(3))
    while commands.continue_lists(NOON):
        pass
    with pytest.raises(Refused, match="đã được nhập"):
        brought(site, rows(3))
    again = taken(site, rows(5))
    while commands.continue_lists(NOON):
        pass
    done = queries.brought_list(site, again)
    assert (done.taken, [at for at, _ in done.problems]) == (2, [2, 3, 4])


def test_excel_with_a_title_above_and_our_own_headings(site):
    book = openpyxl.Workbook()
    book.active.append(["DANH SÁCH ĐĂNG KÝ KẾT HÔN"])
    book.active.append(list(columns_for(template("wedding")).values()))
    book.active.append(["", "Tổ 5", "Nam", "Nam", 1998, "", "", "Hoa", "Nữ", 2000, "", "", "4/12/2026", "có"])
    out = io.BytesIO()
    book.save(out)
    id = commands.bring_list(site, "wedding", "kh.xlsx", out.getvalue(), actor=OFFICER)
    found = queries.brought_list(site, id)
    assert queries.outlook(site, id, found.matched, NOON.date()).good == 1


def test_on_the_screen_from_file_to_progress(site, officer):
    desk = browser_at(site, officer)
    assert desk.post("/admin/thu/danh-sach/", {"template": "thanks"}).status_code == 422
    file = SimpleUploadedFile("dong-gop.csv", csv_of([*rows(2), ("", 1, "a", "b", "x", "")]))
    page = desk.post("/admin/thu/danh-sach/", {"template": "thanks", "file": file}, follow=True)
    assert "2 dòng nhập được, 1 dòng không nhập" in page.content.decode()
    address = page.redirect_chain[-1][0]
    columns = dict(page.context["hidden"])
    assert "Đang nhập" in desk.post(address, columns, follow=True).content.decode()
    commands.continue_lists()
    assert "ghi được 2 trên 3 dòng" in desk.get(address).content.decode()
    assert "dong-gop.csv" in desk.get("/admin/thu/danh-sach/").content.decode()
    assert "Đã góp gì" in desk.get("/admin/thu/viet/thanks/mau.csv").content.decode()


def test_the_neighbour_does_not_see_our_list(two_sites):
    site, other = two_sites
    id = brought(site, rows(1))
    assert queries.brought_list(other, id) is None
    assert queries.lists_taken(other) == []


def test_a_long_list_is_looked_through_stretch_by_stretch(site, officer, monkeypatch):
    monkeypatch.setattr(queries, "LOOKED_THROUGH", 3)
    id = brought(
        site,
        [
            *rows(5),
            ("", 1, "a", "b", "x", ""),
            ("Người Số 1", 1960, "hiến đất", "mở đường", "01/12/2026", "Xóm 2"),
        ],
    )
    desk = browser_at(site, officer)
    page = desk.get(f"/admin/thu/danh-sach/{id}/").content.decode()
    assert "Dòng 2 đến 4" in page
    assert "Xem đoạn trước" not in page
    behind = desk.get(f"/admin/thu/danh-sach/{id}/", {"tu": "3"}).content.decode()
    assert "Dòng 5 đến 7" in behind
    assert "2 dòng nhập được, 1 dòng không nhập" in behind
    last = desk.get(f"/admin/thu/danh-sach/{id}/", {"tu": "6"}).content.decode()
    assert "Xem đoạn sau" not in last
    assert "Nhập cả 7 dòng" in last
