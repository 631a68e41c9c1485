"""Whether a message is a petition, something to leave aside, or something a person must look at."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from chinhquyen_sdk.domain.reception.classify import Matter, classify

from .reading import Mail

SHORTEST = 10
_DAEMONS = re.compile(r"^(mailer-daemon|postmaster|bounce)", re.IGNORECASE)


class Verdict(StrEnum):
    """``FILE``: take it in; ``LEAVE``: no petition, put aside; ``LOOK``: a person must look."""

    FILE = "file"
    LEAVE = "leave"
    LOOK = "look"


class Judged(NamedTuple):
    """A verdict and why (Vietnamese, for staff)."""

    verdict: Verdict
    reason: str = ""


def judge(mail: Mail, own_addresses: frozenset[str] = frozenset()) -> Judged:
    """Say what to do with ``mail``. Nothing is thrown away: what is left aside lies in a folder of its own."""
    machine = _from_a_machine(mail, own_addresses)
    if machine:
        return Judged(Verdict.LEAVE, machine)
    if not mail.sender_email or "@" not in mail.sender_email:
        return Judged(Verdict.LOOK, "Thư không có địa chỉ người gửi.")
    if len(mail.text) < SHORTEST and not mail.files:
        return Judged(Verdict.LOOK, " ".join(("Thư không có nội dung đọc được.", *mail.notes)))
    if mail.text.count("\ufffd") > max(3, len(mail.text) // 50):
        return Judged(Verdict.LOOK, "Chữ trong thư bị hỏng bảng mã, nhiều chữ không đọc được.")
    if _advertises(mail):
        return Judged(Verdict.LOOK, "Thư giống quảng cáo, mời xem rồi quyết định.")
    return Judged(Verdict.FILE)


def _from_a_machine(mail: Mail, own: frozenset[str]) -> str:
    head = mail.headers
    if head.get("auto-submitted", "no").lower().split(";")[0].strip() not in ("", "no"):
        return "Thư trả lời tự động."
    if any(name in head for name in ("x-autoreply", "x-autorespond", "x-auto-response-suppress-reply")):
        return "Thư trả lời tự động."
    if (
        head.get("content-type") == "multipart/report"
        or _DAEMONS.match(mail.sender_email)
        or head.get("return-path") == "<>"
    ):
        return "Thư báo không gửi được."
    if (
        head.get("precedence", "").lower() in ("bulk", "list", "junk", "auto_reply")
        or "list-id" in head
        or "list-unsubscribe" in head
    ):
        return "Thư gửi hàng loạt, bản tin."
    if head.get("x-spam-flag", "").lower() == "yes" or head.get("x-spam-status", "").lower().startswith(
        "yes"
    ):
        return "Máy chủ thư báo là thư rác."
    if mail.sender_email.lower() in own:
        return "Thư do chính hộp thư này gửi."
    return ""


def _advertises(mail: Mail) -> bool:
    found = classify(mail.text, mail.subject)
    spam = any("Quảng cáo" in reason for reason in found.reasons)
    return found.kind is Matter.OTHER and found.known and spam and not found.possible_denunciation
