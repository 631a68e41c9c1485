"""Codes of the hour (RFC 6238) and codes of reserve: made, checked, each good once."""

from __future__ import annotations

import base64
import hashlib
import re
import secrets
import time
from datetime import timedelta
from enum import StrEnum
from typing import Any

from cryptography.hazmat.primitives.constant_time import bytes_eq
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP
from django.db import transaction
from django.utils import timezone

from .models import Authenticator

# Every app of codes knows these; SHA-1 is RFC 6238's own, and some apps ignore a wish for another.
SECONDS, DIGITS, SECRET_BYTES = 30, 6, 20
# A telephone's clock may be one step off, either way.
STEPS = (0, -1, 1)
TRIES, LOCK = 5, timedelta(minutes=15)
# No 0/O, 1/I/L: they are copied by hand from paper.
LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
RESERVE, RESERVE_LETTERS, GROUP = 10, 12, 4


class Answer(StrEnum):
    RIGHT = "right"
    WRONG = "wrong"
    USED = "used"
    LOCKED = "locked"


def new_secret() -> str:
    """Return a key in the letters that apps let one type."""
    return base64.b32encode(secrets.token_bytes(SECRET_BYTES)).decode()


def address_of(secret: str, account: str, issuer: str) -> str:
    """Return the otpauth: address that the square code holds."""
    return _clock(secret).get_provisioning_uri(account, issuer)


def code_at(secret: str, moment: float) -> str:
    """Return the code an app shows at ``moment``."""
    return _clock(secret).generate(moment).decode()


def new_reserve() -> list[str]:
    """Return ten codes for the day the telephone is lost, as they are printed."""
    return [
        _printed("".join(secrets.choice(LETTERS) for _ in range(RESERVE_LETTERS))) for _ in range(RESERVE)
    ]


def hidden(code: str) -> str:
    """Return what is kept of a code of reserve; its 59 random bits need no slow hash, and the column is sealed."""
    return hashlib.sha256(_bare(code).encode()).hexdigest()


def check(user: Any, typed: str) -> Answer:
    """Judge what ``user`` typed, and use it up. The row is locked: two tries at one instant count as two."""
    with transaction.atomic():
        found = Authenticator.objects.select_for_update().get(user=user)
        if found.locked_until and found.locked_until > timezone.now():
            return Answer.LOCKED
        answer = _judge(found, _bare(typed))
        _count(found, answer)
        found.save()
    return answer


def step_of(secret: str, typed: str) -> int | None:
    """Return the step of the hour whose code was typed; None when it is none of those that count."""
    now, bare = time.time(), _bare(typed)
    for off in STEPS:
        moment = now + off * SECONDS
        if bytes_eq(code_at(secret, moment).encode(), bare.encode()):
            return int(moment // SECONDS)
    return None


def _judge(found: Authenticator, bare: str) -> Answer:
    if len(bare) == RESERVE_LETTERS:
        return _judge_reserve(found, bare)
    step = step_of(found.secret, bare)
    if step is None:
        return Answer.WRONG
    if step <= found.last_step:
        return Answer.USED
    found.last_step = step
    return Answer.RIGHT


def _judge_reserve(found: Authenticator, bare: str) -> Answer:
    if hidden(bare) not in found.recovery:
        return Answer.WRONG
    found.recovery = [kept for kept in found.recovery if kept != hidden(bare)]
    return Answer.RIGHT


def _count(found: Authenticator, answer: Answer) -> None:
    found.wrong = 0 if answer is Answer.RIGHT else found.wrong + 1
    found.locked_until = None
    if found.wrong >= TRIES:
        found.wrong, found.locked_until = 0, timezone.now() + LOCK


def _clock(secret: str) -> TOTP:
    return TOTP(base64.b32decode(secret), DIGITS, SHA1(), SECONDS)  # noqa: S303 - see above: RFC 6238's own


def _bare(typed: str) -> str:
    """What was typed, without the blanks and dashes people put in."""
    return re.sub(r"[^0-9A-Z]", "", typed.upper())


def _printed(code: str) -> str:
    return "-".join(code[at : at + GROUP] for at in range(0, len(code), GROUP))
