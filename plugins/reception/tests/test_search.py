"""Officers find a petition by a few words, with or without diacritics, at once, in their own commune only."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from chinhquyen_reception import commands, queries
from chinhquyen_reception.rows import WordsRow
from django.db import connection

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import AssignPetition, FilePetition, MovePetition, ReclassifyPetition
from chinhquyen_sdk.host import fulltext

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 2, 2, tzinfo=UTC)
TODAY = date(2026, 11, 25)
STAFF = Actor.staff("7", "Lê Thị Cán Bộ")


def file(site: Any, content: str = "Đường dây nóng gọi mãi không ai nghe máy.", **more: Any) -> str:
    told = {
        "kind": "phan_anh",
        "sender_name": "Nguyễn Thị Hoa",
        "sender_phone": "0912 000 201",
        "village": "Tổ 5",
    }
    wish = FilePetition(content=content, consent=True, **told | more)
    return str(commands.file_petition(site, wish, actor=Actor.citizen(), at=AT).petition.code)


def found(site: Any, q: str, **more: Any) -> list[str]:
    page = queries.inbox(site, queries.InboxFilter(q=q, **more), today=TODAY)
    return [petition.code for petition in page.petitions]


@pytest.mark.parametrize(
    "typed",
    ["đường dây nóng", "duong day nong", "DUONG  DAY", "nong day duong", "khong ai nghe", "hoa nguyen",
     "0912000201", "0912 000 201", "tổ 5", "đường dây nón", "đươ\u0300ng dây"],
)  # fmt: skip
def test_recall_is_full_without_diacritics_in_any_order(site: Any, typed: str) -> None:
    code = file(site)
    file(site, "Rác chợ để qua đêm.", sender_name="Lò Văn Páo", sender_phone="0912 000 999", village="Xóm 9")
    assert found(site, typed) == [code]


def test_a_word_is_found_by_its_beginning_but_not_by_its_middle(site: Any) -> None:
    code = file(site)
    assert found(site, "nghe ma") == [] != found(site, "duo") == [code]
    assert found(site, "uong") == []


@pytest.mark.parametrize(
    "typed", ["!!!", "   -- ", '"', "a' OR 1=1 --", "NEAR(a b)", "zzs1", "*", "đường AND"]
)
def test_whatever_is_typed_is_words_and_never_a_command(site: Any, typed: str) -> None:
    file(site)
    assert found(site, typed) == []


def test_the_code_finds_one(site: Any) -> None:
    code = file(site)
    file(site)
    assert found(site, code) == [code] == found(site, code.replace("-", " "))


def test_what_a_denouncer_wrote_and_who_it_was_is_not_in_the_index(site: Any) -> None:
    code = file(
        site, "Ông X nhận tiền của dân.", kind="to_cao", sender_name="Trần Văn Kín", village="Xóm Núi"
    )
    words = WordsRow.objects.get(petition__code=code).words
    assert not {"tien", "kin", "tran", "nui", "0912000201"} & set(words.split())
    assert found(site, "nhan tien") == found(site, "tran van kin") == []
    assert found(site, "to cao") == [code]


def test_turned_into_a_denunciation_it_leaves_the_index_at_once(site: Any) -> None:
    code = file(site, "Ông X nhận tiền của dân.")
    assert found(site, "nhan tien") == [code]
    wish = ReclassifyPetition(kind="to_cao", reason="Nêu đích danh người nhận tiền")
    commands.reclassify_petition(site, code, wish, actor=STAFF, at=AT)
    assert found(site, "nhan tien") == []


def test_the_neighbours_words_find_nothing_here_even_with_a_mark_typed_into_the_text(
    site: Any, other_site: Any
) -> None:
    file(other_site, f"Đường hỏng {fulltext.mark('s', site.pk)} zzhalfopen")
    assert found(site, "duong hong") == []


def test_open_ones_first_the_newest_on_top_page_by_page(site: Any) -> None:
    codes = [file(site, f"Đèn đường số {n} hỏng.") for n in range(7)]
    for code in codes[:3]:
        commands.move_petition(
            site, code, MovePetition(move="answer", answer="Đã sửa xong."), actor=STAFF, at=AT
        )
    seen: list[str] = []
    after = ""
    for _ in range(10):
        page = queries.inbox(site, queries.InboxFilter(q="den duong"), today=TODAY, after=after, size=2)
        seen += [petition.code for petition in page.petitions]
        after = page.after
        if not after:
            break
        assert queries.is_key(after)
    assert seen == [*codes[:2:-1], *codes[2::-1]]


def test_words_and_filters_go_together(site: Any) -> None:
    mine, other = file(site), file(site, village="Xóm Núi")
    commands.assign_petitions(
        site, [mine], AssignPetition(officer_id="7", officer_name="Lê Thị Cán Bộ"), actor=STAFF, at=AT
    )
    assert found(site, "duong", officer="7") == [mine]
    assert found(site, "duong", officer="none") == [other] == found(site, "duong", village="Xóm Núi")
    assert found(site, "duong", kind="to_cao") == []
    assert set(found(site, "duong", due="overdue")) == {
        code for code in (mine, other) if queries.petition_by_code(site, code).is_late(TODAY)
    }
    due = queries.petition_by_code(site, mine).due_on
    page = queries.inbox(site, queries.InboxFilter(q="duong", due="today"), today=due)
    assert {petition.code for petition in page.petitions} == {mine, other}
    week = queries.inbox(
        site, queries.InboxFilter(q="duong", due="week"), today=due - timedelta(days=due.weekday())
    )
    assert {petition.code for petition in week.petitions} == {mine, other}


def test_an_act_that_fails_leaves_the_index_alone(site: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("chinhquyen_reception.commands.filing.journal.record", lambda *args: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        file(site)
    assert found(site, "duong day") == []


def test_petitions_that_lack_words_are_named_and_get_them(site: Any) -> None:
    code = file(site)
    WordsRow.objects.all().delete()
    assert found(site, "duong") == []
    assert commands.recount(site, repair=False) == ["không tìm được bằng từ: 1 đơn"]
    commands.recount(site, repair=True)
    assert found(site, "duong") == [code]


def test_a_page_of_found_petitions_costs_few_queries(site: Any, django_assert_max_num_queries: Any) -> None:
    for n in range(30):
        file(site, f"Đèn đường số {n} hỏng.")
    with django_assert_max_num_queries(3):  # PostgreSQL is asked for the newest key first
        assert len(found(site, "den duong")) == queries.PAGE_SIZE
    with django_assert_max_num_queries(6):
        assert found(site, "khong co tu nay") == []


def test_a_page_of_the_list_is_one_query_however_deep(site: Any, django_assert_num_queries: Any) -> None:
    for n in range(7):
        file(site, f"Đèn đường số {n} hỏng.")
    wanted = queries.InboxFilter()
    with django_assert_num_queries(1):
        first = queries.inbox(site, wanted, today=TODAY, size=3)
    with django_assert_num_queries(1):
        second = queries.inbox(site, wanted, today=TODAY, size=3, after=first.after)
    assert len({petition.code for petition in first.petitions + second.petitions}) == 6


def test_the_pieces_writing_leaves_are_merged_and_all_is_still_found(site: Any) -> None:
    codes = [file(site, f"Đèn đường số {n} hỏng.") for n in range(6)]
    steps = 0
    while fulltext.merge_indexes():
        steps += 1
        assert steps < 50
    assert found(site, "den duong") == codes[::-1]
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(DISTINCT segid) FROM cq_reception_wordsrow_index_idx")
            assert steps and cursor.fetchone()[0] == 1


def test_the_index_answers_without_reading_petitions(site: Any) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL plans by the number of rows; the walk is shown on SQLite")
    with connection.cursor() as cursor:
        cursor.execute(
            "EXPLAIN QUERY PLAN SELECT rowid FROM cq_reception_wordsrow_index WHERE cq_reception_wordsrow_index MATCH %s "
            "ORDER BY rowid DESC LIMIT 26",
            ['"duong"'],
        )
        plan = " ".join(str(row) for row in cursor.fetchall())
    assert "VIRTUAL TABLE INDEX" in plan and "TEMP B-TREE" not in plan
