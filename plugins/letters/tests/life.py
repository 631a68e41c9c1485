"""Life events to work with; nobody here is real."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from chinhquyen_sdk.domain.letters.life_events import RecordLifeEvent
from chinhquyen_sdk.domain.people import Actor

NOON = datetime(2026, 12, 4, 5, 0, tzinfo=UTC)
OFFICER = Actor.staff("7", "Trần Thị Lụa")


def wedding(first: str = "Nguyễn Văn Nam", **more: Any) -> RecordLifeEvent:
    facts = {
        "first": {"name": first, "sex": "nam", "birth_year": 1998},
        "second": {"name": f"Trần Thị Hoa vợ {first}", "sex": "nu", "birth_year": 2000},
        "registered_on": "2026-12-04",
        "village": "Tổ 5",
    }
    return RecordLifeEvent(template="wedding", facts={**facts, **more})


def illness(consent: bool = True) -> RecordLifeEvent:
    facts = {"person": {"name": "Hoàng Thị Mai", "sex": "nu", "birth_year": 1960}, "village": "Tổ 3"}
    return RecordLifeEvent(template="illness_visit", facts=facts, happened_on="2026-12-03", consent=consent)
