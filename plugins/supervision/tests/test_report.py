"""What the boards did stands in the commune's report to the province, of the month and of the year."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from chinhquyen_supervision import commands
from chinhquyen_supervision.hooks import Hooks

from chinhquyen_sdk.domain.periods import read_period
from chinhquyen_sdk.domain.supervision import AnswerRecommendation

from .desk import HOA, active, found, going, recommended, seen, today

pytestmark = pytest.mark.django_db


def test_nobody_went_is_no_section(ref: Any) -> None:
    assert Hooks().report_sections(ref, read_period(str(today().year))) == []


def test_month_and_year_tell_of_visits_findings_and_how_recommendations_were_answered(
    site: Any, ref: Any
) -> None:
    board = active(site)
    seen(site, going(site, board))
    found(site, board, day=today(), gravity="nghiem-trong")
    recommended(site, board, day=today(), days_ago=0, title="Nắp cống vỡ")
    for code in (f"{today():%Y-%m}", str(today().year)):
        (section,) = Hooks().report_sections(ref, read_period(code))
        assert "đi xem 1 lần, phát hiện 2 việc, trong đó 1 việc nghiêm trọng" in section.text
        assert "Gửi 1 kiến nghị; đã được trả lời 0, trong đó đúng hạn 0." in section.text
        assert section.figures == ("recommendations_in_time",)
        assert ("Nghiêm trọng", "1", "0", "0") in section.tables[0].rows
        assert ("Cần sửa", "1", "1", "0") in section.tables[0].rows
    before = read_period(f"{today().year - 1}")
    assert Hooks().report_sections(ref, before) == []


def test_what_is_late_is_said(site: Any, ref: Any) -> None:
    one = recommended(site, active(site), days_ago=28)
    (section,) = Hooks().report_sections(ref, read_period(f"{today() - timedelta(days=28):%Y-%m}"))
    assert "1 kiến nghị quá hạn chưa được trả lời." in section.text
    wish = AnswerRecommendation.model_validate(
        {"day": today(), "document": "15/UBND", "answer": "tiep-thu", "text": "Sẽ đổ thêm bê tông cho đủ."}
    )
    commands.answer_recommendation(site, one.id, wish, actor=HOA)
    (section,) = Hooks().report_sections(ref, read_period(f"{today() - timedelta(days=28):%Y-%m}"))
    assert "Gửi 1 kiến nghị; đã được trả lời 1, trong đó đúng hạn 0." in section.text
    assert "Không có kiến nghị nào quá hạn chưa trả lời." in section.text
