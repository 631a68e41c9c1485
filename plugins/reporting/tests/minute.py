"""What the commune's worker does in a minute, as a child of the nursery does it."""

from __future__ import annotations

from chinhquyen_reporting import commands


def send(_: str) -> None:
    commands.send_waiting()
