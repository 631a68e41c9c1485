"""Webhooks keep what every module promises."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from chinhquyen_sdk.domain.webhooks import DeliveryState
from chinhquyen_sdk.testing.contract import ModuleContract


class TestWebhooks(ModuleContract):
    slug = "webhooks"
    parameters = {"step": "ngung"}
    quiet = {
        "hear": "hears what others told; the message is a row somebody sees",
        "send_waiting": "each sending is a row with its state",
        "send_now": "each sending is a row with its state",
        "send_test": "a message that tells of nothing: a row with its state",
    }
    own_words = ("Không tới được bên nhận.", "Bên nhận trả lời mã 503.")

    def states(self) -> Iterator[tuple[Any, str]]:
        return ((state, state.label) for state in DeliveryState)
