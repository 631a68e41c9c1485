"""The same request twice is done once: a double click, a lost answer, a page sent again the next morning.

A form carries its key in the hidden field ``once``, the API in the header Idempotency-Key
(draft-ietf-httpapi-idempotency-key-header).
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.datastructures import MultiValueDict
from wagtail.models import Site

from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.sites import SiteRef

from .models.idempotency import IdempotencyKey

KEPT = timedelta(days=2)
KEY_LENGTH = 200
_SCOPE = 60


class KeyReused(Refused):
    """A key came back with another request than the one it was first used for."""

    def __init__(self) -> None:
        super().__init__(
            "Lượt gửi này đã được nhận rồi. Nếu muốn gửi một nội dung khác, mời ông/bà mở lại trang gửi mới.",
            basis="",
            code="idempotency_key_reused",
        )


def new_key() -> str:
    """Return a key for one form."""
    return secrets.token_urlsafe(18)


def once(
    site: Site | SiteRef, scope: str, key: str, body: str, act: Callable[[], dict[str, Any]]
) -> dict[str, Any]:
    """Do ``act`` in a transaction and return its answer (JSON values); a known ``key`` gets the first answer.

    ``scope`` names the deed ("reception.file_petition"), ``body`` what was asked (a hash will do): the same
    key with another body raises ``KeyReused``. Of two at one instant one waits and gets the other's answer.
    When ``act`` raises, nothing is kept and the key may be used again.
    """
    name = {"site_id": site.id, "scope": _fitting(scope), "key_hash": _hash(key)}
    with transaction.atomic():
        mine = _claim(name, _hash(body))
        if mine is None:
            return _first_answer(name, _hash(body))
        mine.answer = act()
        mine.save(update_fields=["answer"])
        return mine.answer


def with_files(body: str, files: MultiValueDict[str, UploadedFile]) -> str:
    """Return what ``once`` compares where files came along: ``body`` and what is in each, read bit by bit.

    A file's name is not looked at: what was cut off and is picked again may have another.
    """
    parts = [body]
    for field, sent in sorted(files.lists()):
        for file in sent:
            digest = hashlib.sha256()
            for chunk in file.chunks():
                digest.update(chunk)
            file.seek(0)
            parts.append(f"{field}:{digest.hexdigest()}")
    return "\n".join(parts)


def forget_old() -> int:
    """Delete the answers older than two days and return how many they were."""
    return IdempotencyKey.objects.filter(created_at__lt=timezone.now() - KEPT).delete()[0]


def _claim(name: dict[str, Any], body_hash: str) -> IdempotencyKey | None:
    try:
        with transaction.atomic():
            # The unique key makes a second one wait here until the first has committed or given up.
            return IdempotencyKey.objects.create(**name, body_hash=body_hash)
    except IntegrityError:
        return None


def _first_answer(name: dict[str, Any], body_hash: str) -> dict[str, Any]:
    first = IdempotencyKey.objects.get(**name)
    if first.body_hash != body_hash:
        raise KeyReused
    answer: dict[str, Any] = first.answer
    return answer


def _fitting(scope: str) -> str:
    """Return ``scope`` as its column holds it: a deed's name with the key of its thing may be longer."""
    return scope if len(scope) <= _SCOPE else f"{scope[: _SCOPE - 33]}:{_hash(scope)[:32]}"


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
