"""Documents as an officer types them."""

from __future__ import annotations

from datetime import date
from typing import Any

from chinhquyen_documents import commands

from chinhquyen_sdk.domain import documents as law
from chinhquyen_sdk.domain.people import Actor

HOA = Actor.staff("7", "Lê Thị Hoa")
TYPED = {
    "kind": "nghi-dinh", "symbol": "42/2022/NĐ-CP", "issued_on": "2022-06-24", "issuer": "Chính phủ",
    "summary": "Cung cấp thông tin và dịch vụ công trực tuyến", "field": "Thông tin", "effective_on": "2022-08-15",
}  # fmt: skip


def text(response: Any) -> str:
    return b"".join(response.streaming_content).decode() if response.streaming else response.content.decode()


def kept(site: Any, **more: Any) -> law.LegalDocument:
    wish = law.KeepDocument.model_validate({**TYPED, **more})
    return commands.add_document(site, wish, actor=HOA)


def plan(
    site: Any, symbol: str = "45/KH-UBND", day: date = date(2026, 2, 12), **more: Any
) -> law.LegalDocument:
    facts = {"kind": "ke-hoach", "issuer": "UBND tỉnh Thái Nguyên", "summary": "Chuyển đổi số năm 2026"}
    return kept(site, **{**facts, "effective_on": None, "field": "", **more}, symbol=symbol, issued_on=day)


def replacing(symbol: str) -> tuple[law.Relation, ...]:
    return (law.Relation(kind=law.RelationKind.REPLACES, symbol=symbol),)
