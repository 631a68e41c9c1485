"""Neighbours and officers find a report by a few words; in public never by what is kept back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from chinhquyen_feedback import commands, queries
from chinhquyen_feedback.rows import PublicWordsRow, WordsRow

from chinhquyen_sdk.domain.feedback import (
    AssignReport,
    MoveName,
    MoveReport,
    ReportState,
    Showing,
    ShowReport,
)
from chinhquyen_sdk.host import fulltext

from .street import LUA, sent

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 28)


def in_public(site: Any, q: str, **more: Any) -> list[str]:
    page = queries.public_page(site, queries.PublicFilter(q=q, **more))
    return [line.report.code for line in page.lines]


def at_the_desk(site: Any, q: str, **more: Any) -> list[str]:
    page = queries.inbox(site, queries.InboxFilter(q=q, **more), today=TODAY)
    return [report.code for report in page.reports]


@pytest.mark.parametrize(
    "typed", ["ổ gà", "o ga", "GA  O", "nha van hoa", "tổ 7 ổ gà", "truoc nhà", "o truo"]
)
def test_recall_is_full_without_diacritics_in_any_order(site: Any, typed: str) -> None:
    code = sent(site).report.code
    sent(site, kind="den", words="Đèn tắt ba hôm nay", village="Xóm 9")
    assert in_public(site, typed) == [code] == at_the_desk(site, typed)


@pytest.mark.parametrize("typed", ["!!!", '"', "a' OR 1=1 --", "NEAR(a b)", "zzs1", "*", "hoa AND"])
def test_whatever_is_typed_is_words_and_never_a_command(site: Any, typed: str) -> None:
    sent(site)
    assert in_public(site, typed) == [] == at_the_desk(site, typed)


def test_the_code_finds_one(site: Any) -> None:
    code = sent(site).report.code
    sent(site)
    assert in_public(site, code) == [code] == at_the_desk(site, code.replace("-", " "))


def test_what_is_held_back_is_found_at_the_desk_only(site: Any) -> None:
    code = sent(site, words="Trưởng thôn thu tiền không biên lai").report.code
    assert queries.report_by_code(site, code).showing is Showing.HELD
    assert at_the_desk(site, "thu tien") == [code]
    assert in_public(site, "thu tien") == in_public(site, code) == []
    assert PublicWordsRow.objects.get(report__code=code).words == ""


def test_a_name_is_found_at_the_desk_only_and_the_officers_words_by_everybody(site: Any) -> None:
    code = sent(site, words="Chó nhà ông Tuấn thả rông", place="trước nhà ông Tuấn").report.code
    assert at_the_desk(site, "ong tuan") == [code]
    assert in_public(site, "tuan") == in_public(site, "cho nha") == []
    wish = ShowReport(showing=Showing.PUBLIC, public_words="Chó thả rông", place="cuối ngõ")
    commands.show_report(site, code, wish, actor=LUA)
    assert in_public(site, "cho tha rong") == [code]
    assert in_public(site, "tuan") == []


def test_hidden_leaves_the_public_index_and_shown_again_takes_its_old_place(site: Any) -> None:
    old, new = sent(site).report.code, sent(site).report.code
    commands.show_report(site, old, ShowReport(showing=Showing.HIDDEN), actor=LUA)
    assert in_public(site, "o ga") == [new]
    commands.show_report(site, old, ShowReport(showing=Showing.PUBLIC, public_words="Ổ gà to"), actor=LUA)
    assert in_public(site, "o ga") == [new, old]


def test_the_neighbours_words_find_nothing_here_even_with_a_mark_typed_into_the_text(
    site: Any, other_site: Any
) -> None:
    sent(other_site, words=f"Ổ gà {fulltext.mark('s', site.pk)} zzhalfopen")
    assert in_public(site, "o ga") == [] == at_the_desk(site, "o ga")


def test_words_and_filters_go_together(site: Any) -> None:
    one, other = sent(site).report.code, sent(site, village="Xóm Núi", kind="den").report.code
    commands.assign_reports(site, [one], AssignReport(officer_id="7", officer_name="Lụa"), actor=LUA)
    assert in_public(site, "o ga", village="Xóm Núi") == in_public(site, "o ga", kind="den") == [other]
    assert in_public(site, "o ga", state=ReportState.ASSIGNED) == [one]
    assert at_the_desk(site, "o ga", officer="7") == [one]
    assert at_the_desk(site, "o ga", officer="none") == [other] == at_the_desk(site, "o ga", kind="den")
    assert at_the_desk(site, "o ga", held=True) == []
    report = queries.report_by_code(site, one)
    week = queries.InboxFilter(q="o ga", due="week", village="Tổ 7")
    assert [r.code for r in queries.inbox(site, week, today=report.due_on).reports] == [one]
    late = queries.InboxFilter(q="o ga", due="overdue", village="Tổ 7")
    assert [r.code for r in queries.inbox(site, late, today=report.due_on + timedelta(days=1)).reports] == [
        one
    ]
    assert queries.inbox(site, late, today=report.due_on).reports == []


def test_open_ones_first_the_newest_on_top_page_by_page(site: Any, visit: Any, officer: Any) -> None:
    codes = [sent(site).report.code for _ in range(5)]
    for code in codes[:2]:
        commands.move_report(site, code, MoveReport(move=MoveName.FINISH, answer="Đã vá xong."), actor=LUA)
    desk, seen, after = [], [], ""
    while True:
        page = queries.inbox(site, queries.InboxFilter(q="o ga"), today=TODAY, after=after, size=2)
        desk += [report.code for report in page.reports]
        if not (after := page.after):
            break
        assert queries.is_key(after)
    while True:
        public = queries.public_page(site, queries.PublicFilter(q="o ga"), after=after, size=2)
        seen += [line.report.code for line in public.lines]
        if not (after := public.after):
            break
    assert desk == [*codes[:1:-1], *codes[1::-1]]
    assert seen == codes[::-1]
    assert "Tìm" in visit(site, officer).get("/admin/phan-anh/?q=o+ga").content.decode()


def test_an_act_that_fails_leaves_the_index_alone(site: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("chinhquyen_feedback.commands.sending.journal.record", lambda *args: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        sent(site)
    assert WordsRow.objects.count() == PublicWordsRow.objects.count() == 0


def test_reports_that_lack_words_or_numbers_are_named_and_get_them(site: Any) -> None:
    code = sent(site, latitude="21.590000", longitude="105.840000").report.code
    assert commands.recount(site, repair=False) == []
    PublicWordsRow.objects.all().delete()
    year = queries.report_by_code(site, code).sent_at.year
    queries_before = queries.solved(site, year)
    commands.counting.TallyRow.objects.update(received=5)
    wrong = commands.recount(site, repair=False)
    assert wrong[0] == "không tìm được bằng từ: 1 phản ánh" and "duong Tổ 7" in wrong[1] and len(wrong) == 2
    assert in_public(site, "o ga") == []
    commands.recount(site, repair=True)
    assert in_public(site, "o ga") == [code]
    assert queries.solved(site, year) == queries_before
    assert commands.recount(site, repair=False) == []


def test_a_page_of_found_reports_costs_few_queries(site: Any, django_assert_max_num_queries: Any) -> None:
    for n in range(30):
        sent(site, words=f"Ổ gà số {n}")
    with django_assert_max_num_queries(4):  # PostgreSQL is asked for the newest key first
        assert len(in_public(site, "o ga")) == 20
    with django_assert_max_num_queries(3):
        assert len(at_the_desk(site, "o ga")) == queries.inbox.__kwdefaults__["size"]


def test_keys_far_apart_come_newest_first_page_by_page(site: Any) -> None:
    apart = [3, 4_095, 4_096, 12_288, 20_000, 150_000, 160_000, 1_000_000]
    sent_reports = [sent(site).report for _ in apart]
    WordsRow.objects.all().delete()
    WordsRow.objects.bulk_create(
        WordsRow(id=key, report_id=report.id, words=fulltext.indexed(["Đèn đường tắt"], []))
        for key, report in zip(apart, sent_reports, strict=True)
    )
    for wanted in (fulltext.Wanted(("den", "duong")), fulltext.Wanted((), (("den", "rac"),), "tat")):
        seen: list[int] = []
        while page := fulltext.keys(WordsRow, wanted, before=seen[-1] if seen else None, size=3):
            seen += page
        assert seen == apart[::-1]
    assert fulltext.keys(WordsRow, fulltext.Wanted(("ngap",)), before=None, size=3) == []
