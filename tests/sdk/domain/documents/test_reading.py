"""Assigned reading: opened, then confirmed, by nobody but the reader."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from pydantic import ValidationError

from chinhquyen_sdk.domain import documents as law
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused

NOW = datetime(2026, 11, 28, 2, tzinfo=UTC)
CHAIR = Actor.staff("1", "Nguyễn Văn An")
HOA, MINH = law.Reader(id="7", name="Lý Thị Hoa"), law.Reader(id="8", name="Trần Minh")


def document() -> law.LegalDocument:
    return law.add_document(law.plan_documents()[0], actor=CHAIR, at=NOW).document


def test_each_reader_once_and_only_the_reader_confirms_after_opening() -> None:
    one = document()
    wish = law.AssignReading(readers=(HOA, MINH, HOA), due_on=date(2026, 12, 5))
    task, lines, told = law.assign_reading(one, wish, actor=CHAIR, at=NOW)
    assert [line.reader for line in lines] == ["Lý Thị Hoa", "Trần Minh"] and told.readers == 2
    hoa = Actor.staff("7", "Lý Thị Hoa")
    with pytest.raises(Refused, match="mở văn bản"):
        law.confirm_reading(lines[0], one, actor=hoa, at=NOW)
    opened = law.open_reading(lines[0], NOW)
    with pytest.raises(Refused, match="tự xác nhận"):
        law.confirm_reading(opened, one, actor=CHAIR, at=NOW)
    done, _ = law.confirm_reading(opened, one, actor=hoa, at=NOW)
    assert done.state is law.ReadingState.CONFIRMED and not done.is_late(date(2027, 1, 1))
    assert law.open_reading(done, NOW) == done == law.release_reading(done)
    with pytest.raises(Refused):
        law.confirm_reading(done, one, actor=hoa, at=NOW)
    assert lines[1].is_late(date(2026, 12, 6)) and not lines[1].is_late(date(2026, 12, 5))
    stopped, _ = law.stop_reading(task, one, actor=CHAIR, at=NOW)
    with pytest.raises(Refused):
        law.stop_reading(stopped, one, actor=CHAIR, at=NOW)


def test_a_day_that_has_gone_is_refused_at_its_field() -> None:
    wish = law.AssignReading(readers=(HOA,), due_on=date(2026, 11, 27))
    with pytest.raises(ValidationError, match="đã qua"):
        law.assign_reading(document(), wish, actor=CHAIR, at=NOW)
    with pytest.raises(ValidationError):
        law.AssignReading(readers=(), due_on=date(2026, 12, 1))


def test_a_late_confirmation_stays_late() -> None:
    _, (line,), _ = law.assign_reading(
        document(), law.AssignReading(readers=(HOA,), due_on=date(2026, 11, 30)), actor=CHAIR, at=NOW
    )
    late = law.open_reading(line, NOW)
    done, _ = law.confirm_reading(late, document(), actor=Actor.staff("7", ""), at=NOW + timedelta(days=9))
    assert done.is_late(date(2026, 12, 31))
