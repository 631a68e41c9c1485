"""Keeping a case although its days are over, and letting it go again; both are lines of the log."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from pydantic import Field
from wagtail.models import Site

from chinhquyen_sdk.domain.codes import read_code
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused

from .. import audit
from ..models import RetentionHold
from .rules import rules

_BASIS = "hồ sơ đang có khiếu nại, tố cáo, tố tụng hoặc việc kiểm tra thì chưa xóa"


class HoldCase(Record):
    """Keep a case: which, and why."""

    code: str = Field(min_length=3, max_length=40, title="Mã hồ sơ")
    reason: str = Field(
        min_length=10, max_length=400, title="Vì sao giữ lại",
        description="Ví dụ: đang có khiếu nại lần hai; tòa án đã thụ lý. Không ghi tên, địa chỉ của người dân.",
    )  # fmt: skip


@transaction.atomic
def hold_case(site: Site, wish: HoldCase, *, actor: Actor) -> RetentionHold:
    """Keep the case until the hold is lifted. Raises ``Refused`` when there is no such case, or it is held already."""
    code = read_code(wish.code) or wish.code
    subject = case_of(site, code)
    if subject is None:
        raise Refused("Không có hồ sơ nào mang mã này ở đây.", basis=_BASIS, code="no_such_case")
    if RetentionHold.objects.filter(site=site, subject=subject, lifted_at=None).exists():
        raise Refused("Hồ sơ này đang được giữ lại rồi.", basis=_BASIS, code="held_already")
    hold: RetentionHold = RetentionHold.objects.create(
        site=site, subject=subject, code=code, reason=wish.reason, placed_by=actor.id
    )
    audit.record(site, "hold_placed", subject=subject, actor=actor)
    return hold


@transaction.atomic
def lift_hold(site: Site, hold: UUID, *, actor: Actor) -> bool:
    """Let a case go; say whether it was held."""
    row = RetentionHold.objects.select_for_update().filter(site=site, pk=hold, lifted_at=None).first()
    if row is None:
        return False
    row.lifted_at, row.lifted_by = timezone.now(), actor.id
    row.save(update_fields=["lifted_at", "lifted_by", "updated_at"])
    audit.record(site, "hold_lifted", subject=row.subject, actor=actor)
    return True


def holds(site: Site) -> list[RetentionHold]:
    """Return the cases that are held here, newest first."""
    return list(RetentionHold.objects.filter(site=site, lifted_at=None).order_by("-created_at", "-pk"))


def case_of(site: Site, code: str) -> UUID | None:
    """Return the id of the case that bears ``code`` here, whichever module keeps it."""
    for model in _coded():
        found: Any = model.objects.filter(site=site, code=code).values_list("pk", flat=True).first()
        if found:
            return UUID(str(found))
    return None


def codes_of(site: Site, cases: Iterable[UUID]) -> dict[str, str]:
    """Return the codes of ``cases`` by their ids, as far as they have one: a question a table, however many cases."""
    wanted = set(cases)
    rows = (
        model.objects.filter(site=site, pk__in=wanted).values_list("pk", "code")
        for model in _coded()
        if wanted
    )
    return {str(pk): code for found in rows for pk, code in found if code}


def _coded() -> list[Any]:
    models = dict.fromkeys(ruled.model for ruled in rules())
    return [model for model in models if any(field.name == "code" for field in model._meta.concrete_fields)]
