"""A regulation lives in versions: the people are asked, it is passed, it holds from its day, the old one stays readable."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from chinhquyen_sdk.domain import outreach as law
from chinhquyen_sdk.domain.outreach.comparing import Kind, compare
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused

NOW = datetime(2026, 6, 30, 2, tzinfo=UTC)
HOA = Actor.staff("7", "Lê Thị Hoa")
TEXT = "Điều 1. Phạm vi\nQuy chế này nói về việc bà con bàn và quyết định.\nĐiều 2. Họp xóm\nMỗi năm họp một lần."


def regulation(*, democracy: bool = True) -> law.Regulation:
    wish = law.KeepRegulation(
        title="Quy chế thực hiện dân chủ", about="Bà con biết, bàn, làm, kiểm tra.", democracy=democracy
    )
    return law.add_regulation(wish, actor=HOA, at=NOW)[0]


def drafted(of: law.Regulation, *known: law.RegulationVersion, text: str = TEXT) -> law.RegulationVersion:
    return law.draft_version(of, known, law.KeepVersion(text=text), actor=HOA, at=NOW).version


def consulted(
    of: law.Regulation, one: law.RegulationVersion, until: date = date(2026, 3, 23)
) -> law.RegulationVersion:
    wish = law.ConsultVersion(since=date(2026, 3, 2), until=until, how="Họp các xóm, hòm thư, trang này")
    return law.consult_version(of, one, wish, actor=HOA, at=NOW).version


def issuing(**more: object) -> law.IssueVersion:
    facts = {"document": "12/QĐ-UBND", "passed_on": date(2026, 4, 10), "in_force_on": date(2026, 5, 1), "opinions": 40,
             "taken": 31, "told": "Chín ý kiến không tiếp thu vì luật đã định khác."} | more  # fmt: skip
    return law.IssueVersion.model_validate(facts)


def test_the_regulation_of_democracy_is_put_before_the_people_for_twenty_days() -> None:
    of = regulation()
    with pytest.raises(Refused, match="ít nhất 20 ngày") as no:
        consulted(of, drafted(of), date(2026, 3, 15))
    assert "Điều 28" in no.value.basis and no.value.field == "until"
    assert law.consulted_days(consulted(of, drafted(of))) == 22
    assert consulted(regulation(democracy=False), drafted(of), date(2026, 3, 15)).until == date(2026, 3, 15)


def test_nothing_is_issued_that_the_people_were_not_asked_about() -> None:
    of = regulation()
    draft = drafted(of)
    with pytest.raises(Refused, match="chưa lấy ý kiến"):
        law.issue_version(of, draft, issuing(), actor=HOA, at=NOW)
    asked = consulted(of, draft)
    with pytest.raises(Refused, match="Còn lấy ý kiến"):
        law.issue_version(of, asked, issuing(passed_on=date(2026, 3, 23)), actor=HOA, at=NOW)
    with pytest.raises(ValidationError, match="lớn hơn"):
        issuing(taken=41)
    done = law.issue_version(of, asked, issuing(), actor=HOA, at=NOW)
    assert done.version.is_public and "thứ Sáu, 1/5/2026" in (done.event.for_citizen() or "")
    with pytest.raises(Refused, match="không sửa được"):
        consulted(of, done.version)


def test_one_version_holds_on_each_day_and_the_old_one_stays() -> None:
    of = regulation()
    first = law.issue_version(of, consulted(of, drafted(of)), issuing(), actor=HOA, at=NOW).version
    draft = drafted(of, first, text=TEXT + "\nĐiều 3. Mới")
    assert draft.number == 2 and drafted(of, first, draft, text=TEXT + "\nĐiều 3. Khác").id == draft.id
    second = law.issue_version(
        of, consulted(of, draft), issuing(in_force_on=date(2026, 7, 1)), actor=HOA, at=NOW
    ).version
    both = (first, second)
    assert law.in_force(both, date(2026, 4, 30)) is None
    assert law.in_force(both, date(2026, 6, 30)) == first and law.in_force(both, date(2026, 7, 1)) == second
    assert [law.phase_of(one, both, date(2026, 6, 30)) for one in both] == [law.Phase.NOW, law.Phase.COMING]
    assert [law.phase_of(one, both, date(2026, 7, 1)) for one in both] == [law.Phase.PAST, law.Phase.NOW]


LINE = st.sampled_from(
    (
        "Điều 1. Họp",
        "Điều 2. Họp xóm hai lần",
        "Điều 2. Họp xóm một lần",
        "Mỗi hộ một phiếu",
        "a b c",
        "a b d",
    )
)


@given(st.lists(LINE, max_size=7), st.lists(LINE, max_size=7))
def test_nothing_is_lost_on_either_side_of_a_comparison(old: list[str], new: list[str]) -> None:
    rows = compare("\n".join(old), "\n".join(new))
    assert ["".join(p.text for p in row.old) for row in rows if row.old] == old
    assert ["".join(p.text for p in row.new) for row in rows if row.new] == new
    assert old != new or all(row.kind is Kind.SAME for row in rows)
    assert all(row.kind is not Kind.SAME or row.old == row.new for row in rows)


def test_a_changed_line_shows_only_the_words_that_changed() -> None:
    (row,) = compare("Mỗi năm họp một lần vào tháng ba.", "Mỗi năm họp hai lần vào tháng ba.")
    assert row.kind is Kind.CHANGED
    assert [p.text for p in row.old if p.marked] == ["một"] and [p.text for p in row.new if p.marked] == [
        "hai"
    ]
    kinds = [row.kind for row in compare("Điều 1. A\nĐiều 2. B\nĐiều 3. C", "Điều 1. A\nĐiều 3. C mới")]
    assert kinds == [Kind.SAME, Kind.REMOVED, Kind.CHANGED]


def test_a_whole_text_in_one_line_or_in_thousands_of_other_lines_is_compared_at_once() -> None:
    started = time.process_time()
    (row,) = compare("họp xóm " * 20_000, "họp tổ " * 20_000)
    assert row.kind is Kind.CHANGED and row.old[0].marked
    old, new = (
        "\n".join(f"{word} {n} việc của bà con" for n in range(1500)) for word in ("Khoản", "Mục nhỏ")
    )
    assert len(compare(old, new)) >= 1500
    assert time.process_time() - started < 5
    with pytest.raises(ValidationError, match="2000 dòng"):
        law.KeepVersion(text="dòng\n" * 2001 + "hết")
