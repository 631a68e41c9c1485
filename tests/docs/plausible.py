"""Events as they happen: every field filled with what a commune would write there."""

from __future__ import annotations

import types
import typing
from datetime import UTC, date, datetime, time
from enum import Enum
from typing import Any
from uuid import UUID

from pydantic import AwareDatetime, BaseModel

from chinhquyen_sdk.domain.community_decisions import Matter, Tally, VoteForm, VoteOutcome
from chinhquyen_sdk.domain.events import Event, event_types
from chinhquyen_sdk.domain.office.events import HandOverPart
from chinhquyen_sdk.domain.people import Actor

CASE = UUID("6b0f0b0e-0000-4000-8000-000000000001")
AT = datetime(2026, 11, 28, 19, 0, tzinfo=UTC)  # already the 29th in Vietnam
SAID: dict[str, Any] = {
    "id": CASE,
    "at": AT,
    "actor": Actor.staff("7", "Lê Thị Cán Bộ"),
    "code": "26-4839-2174",
    "kind": "kien_nghi",
    "basis": "Điều 27 Luật Khiếu nại",
    "reason": "còn thiếu bản đồ thửa đất",
    "document": "12/TB-UBND",
    "agency": "Công an phường",
    "officer": "Trần Thị Lụa",
    "officer_id": "9",
    "title": "Đường bê tông ngõ 5",
    "village_name": "Tổ 5",
    "parts": ("26-1111-2222", "26-3333-4444"),
    "module": "street_lamps",
    "names": ("days_to_mend",),
    "giver_id": "7",
    "giver_name": "Lê Thị Cán Bộ",
    "outcome": VoteOutcome(
        title="Làm đường bê tông ngõ 5",
        matter=next(iter(Matter)),
        village=CASE,
        form=next(iter(VoteForm)),
        decided_on=date(2026, 11, 20),
        tally=Tally(households=40, informed=40, attended=36, voted=36, agreed=34),
        text="Mỗi hộ góp hai triệu đồng, làm trước Tết.",
        document="03/BB-TDP",
        passed=True,
    ),
}
_BY_TYPE: dict[type, Any] = {
    UUID: CASE, AwareDatetime: AT, date: date(2026, 12, 7), time: time(8, 30), int: 2, str: "Tổ 5",
    bool: True,
}  # fmt: skip


def happened(hook: str, **said: Any) -> Event:
    """Return the event of ``hook`` with every field said."""
    kind = event_types()[hook]
    fields = {name: _value(name, info.annotation) for name, info in kind.model_fields.items()}
    if hook == "work_handed_over":
        fields["parts"] = (HandOverPart(taker_id="9", taker_name="Trần Thị Lụa", kinds=("lamp",)),)
    return kind.model_validate({**fields, **said})


def _value(name: str, annotation: Any) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return next(iter(annotation))
    if name in SAID:
        return SAID[name]
    kinds = typing.get_args(annotation) if _is_choice(annotation) else (annotation,)
    if any(isinstance(kind, type) and issubclass(kind, BaseModel) for kind in kinds):
        return None  # the decision about personal data, where there was none to take
    return next((_BY_TYPE[kind] for kind in kinds if kind in _BY_TYPE), ())


def _is_choice(annotation: Any) -> bool:
    return isinstance(annotation, types.UnionType) or typing.get_origin(annotation) is typing.Union
