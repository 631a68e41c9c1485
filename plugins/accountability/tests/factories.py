"""A request for explanation, asked as a citizen would."""

from __future__ import annotations

import re
from typing import Any

from chinhquyen_accountability import commands

from chinhquyen_sdk.domain import accountability as law
from chinhquyen_sdk.domain.people import Actor

ASKED = {
    "subject": "Chậm trả tiền bồi thường", "content": "Vì sao đến nay hộ tôi chưa nhận tiền?", "asker": "ca_nhan",
    "affected": "Hộ tôi có 40 cây trong diện thu hồi.", "wanted": "van_ban", "name": "Hoàng Thị Mến",
    "phone": "0912 000 201", "consent": "on", "once": "mot-lan",
}  # fmt: skip


JSON = {"content_type": "application/json"}


def text(response: Any) -> str:
    return response.content.decode()


def codes(page: str) -> tuple[str, str]:
    return re.search(r"\d{2}-\d{4}-\d{4}", page)[0], re.search(r">([2-9A-Z]{4}-[2-9A-Z]{4})<", page)[1]  # type: ignore[index]


def registered(site: Any, **more: Any) -> commands.Registered:
    fields = {name: value for name, value in ASKED.items() if name not in ("consent", "once")}
    wish = law.AskExplanation.model_validate({**fields, "consent": True, **more})
    return commands.ask_explanation(site, wish, actor=Actor.citizen())
