"""Does it hold, since when, why not."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from pydantic import ValidationError

from chinhquyen_sdk.domain import documents as law
from chinhquyen_sdk.domain.documents.effect import Ending
from chinhquyen_sdk.domain.messages import field_errors
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused

NOW = datetime(2026, 11, 28, 2, tzinfo=UTC)
OFFICER = Actor.staff("7", "Lý Thị Hoa")
FACTS: dict[str, Any] = {
    "kind": "nghi-dinh", "symbol": "42/2022/NĐ-CP", "issued_on": date(2022, 6, 24), "issuer": "Chính phủ",
    "summary": "Cung cấp thông tin và dịch vụ công trực tuyến", "effective_on": date(2022, 8, 15),
}  # fmt: skip


def document(**more: Any) -> law.LegalDocument:
    return law.add_document(law.KeepDocument(**{**FACTS, **more}), actor=OFFICER, at=NOW).document


def test_a_document_holds_from_its_day_until_another_takes_its_place() -> None:
    one = document()
    ending = Ending(law.RelationKind.REPLACES, "Nghị định 224/2026/NĐ-CP", date(2026, 7, 1))
    done = law.mark_ended(one, [ending], actor=OFFICER, at=NOW)
    assert done and done.event.for_citizen()
    said = [
        law.effect_on(done.document, day).sentence
        for day in (date(2022, 8, 1), date(2023, 1, 1), date(2026, 7, 1))
    ]
    assert said == [
        "Sẽ có hiệu lực từ ngày 15/08/2022",
        "Còn hiệu lực từ ngày 15/08/2022",
        "Hết hiệu lực từ ngày 01/07/2026 vì được thay thế bằng Nghị định 224/2026/NĐ-CP",
    ]
    assert law.mark_ended(done.document, [ending], actor=OFFICER, at=NOW) is None
    again = law.mark_ended(done.document, [], actor=OFFICER, at=NOW)  # the relation was a mistake and is gone
    assert again and law.effect_on(again.document, date(2026, 8, 1)).state is law.EffectState.IN_FORCE


def test_an_amendment_or_a_document_without_its_day_ends_nothing() -> None:
    one = document()
    endings = [
        Ending(law.RelationKind.AMENDS, "Nghị định A", date(2024, 1, 1)),
        Ending(law.RelationKind.REPLACES, "Nghị định B", None),
    ]
    assert law.mark_ended(one, endings, actor=OFFICER, at=NOW) is None


def test_the_first_end_counts_and_no_day_is_said_to_be_unknown() -> None:
    one = document(expires_on=date(2025, 12, 31))
    assert law.effect_on(one, date(2026, 1, 1)).sentence == (
        "Hết hiệu lực từ ngày 31/12/2025 vì hết thời hạn ghi trong văn bản"
    )
    assert law.next_turn(one, date(2025, 1, 1)) == date(2025, 12, 31)
    bare = document(effective_on=None)
    assert law.effect_on(bare, date(2026, 1, 1)).state is law.EffectState.UNKNOWN


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"effective_on": date(2022, 1, 1)}, ""),
        ({"expires_on": date(2022, 8, 15)}, ""),
        ({"kind": "Bùa chú"}, "kind"),
        ({"issued_on": date(1, 1, 1)}, "issued_on"),
        ({"symbol": ""}, "symbol"),
        ({"relations": (law.Relation(kind=law.RelationKind.REPLACES, symbol="42/2022/nđ-cp"),)}, ""),
    ],
)
def test_wrong_facts_are_told_in_vietnamese_at_their_field(wrong: dict[str, Any], field: str) -> None:
    with pytest.raises(ValidationError) as caught:
        law.KeepDocument(**{**FACTS, **wrong})
    problems = field_errors(caught.value)
    assert field in problems and problems[field][0].text[0].isupper()


def test_a_kind_by_its_name_and_a_symbol_by_its_letters() -> None:
    assert law.KeepDocument(**{**FACTS, "kind": "Nghị Định"}).kind == "nghi-dinh"
    symbols = [
        "114-KL/TW",
        "357-QĐ/TU",
        "02/2026/TT-BTC",
        "1891/UBND-NC",
        "226/TTr-SNV",
        "10/2022/QH15",
        "12 b",
    ]
    found = [law.kind_of_symbol(symbol) for symbol in symbols]
    assert found == ["ket-luan", "quyet-dinh", "thong-tu", "cong-van", "to-trinh", "", ""]
    assert law.symbol_key("Số: 030/2020/ND–CP") == law.symbol_key("30/2020/NĐ-CP")
    assert law.issuer_key("Ủy ban nhân dân tỉnh Thái Nguyên") == law.issuer_key("UBND tỉnh Thái Nguyên")


def test_a_removed_document_is_left_alone() -> None:
    gone = law.remove_document(
        document(), law.RemoveDocument(reason="Nhập hai lần"), actor=OFFICER, at=NOW
    ).document
    with pytest.raises(Refused):
        law.change_document(gone, law.KeepDocument(**FACTS), actor=OFFICER, at=NOW)


def test_the_plans_documents_are_there_and_none_pretends_to_be_checked() -> None:
    found = law.plan_documents()
    cited = [one for one in found if one.note.startswith("Kế hoạch dẫn")]
    assert len(cited) == 31 and not any(one.verified for one in found)
    assert len({law.identity(one) for one in found}) == len(found)
    numbers = next(one for one in found if one.symbol == "1847/QĐ-TTg")
    assert "1874" in numbers.note  # the plan writes both; an officer must look
    assert law.law_names()["luat tiep can thong tin"] == "1/2026/qh16"
