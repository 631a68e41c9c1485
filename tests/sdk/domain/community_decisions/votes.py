"""Votes as minutes hold them, and what follows."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from chinhquyen_sdk.domain.community_decisions import CommunityDecision, VoteOutcome, record_decision
from chinhquyen_sdk.domain.people import Actor

HOA = Actor.staff("7", "Lê Thị Hoa")
AT = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
VILLAGE = UUID("1b0e6f1e-6a5a-4b8e-8a5d-1d2c3b4a5f60")
ROAD: dict[str, Any] = {
    "title": "Làm đường bê tông ngõ 5", "matter": "works", "village": VILLAGE, "form": "meeting", "decided_on": date(2026, 11, 2),
    "tally": {"households": 120, "informed": 120, "attended": 100, "voted": 100, "agreed": 90},
    "text": "Mỗi hộ góp 2 triệu đồng, đổ bê tông 300 mét.", "document": "Nghị quyết 03/NQ-CĐDC", "signed": True,
}  # fmt: skip


def vote(**more: Any) -> VoteOutcome:
    return VoteOutcome.model_validate(ROAD | more)


def decided(**more: Any) -> CommunityDecision:
    return record_decision(vote(**more), village_name="Xóm Đồng", villages=3, actor=HOA, at=AT).decision


def numbers(households: int, agreed: int, *, attended: int | None = None) -> dict[str, int]:
    came = households if attended is None else attended
    return {
        "households": households,
        "informed": households,
        "attended": came,
        "voted": max(came, agreed),
        "agreed": agreed,
    }
