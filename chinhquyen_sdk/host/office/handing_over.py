"""Handing work over: the record is written with the fact, then every module gives its own rows away."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk import calling
from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.office import HandOver, HandOverWork, hand_over
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused

from .. import journal
from ..idempotency import once
from ..models import HandOverRow
from ..numbers import next_number
from ..sites import site_ref
from .day import items_of

BOOK = "bien-ban-ban-giao"
_SHOWN = 50


def give_work(
    site: Site, wish: HandOverWork, *, actor: Actor, once_key: str, at: datetime | None = None
) -> HandOver:
    """Hand over all open work of one officer. The same form twice is one hand-over.

    Raises ``Refused``; also when a module cannot say which work there is: nothing may be left behind unseen.
    """
    moment = at or timezone.now()

    def give() -> dict[str, str]:
        return {"id": str(_give(site, wish, actor, moment).id)}

    answer = once(site, "office.hand_over", once_key, wish.model_dump_json(), give)
    found = hand_over_of(site, UUID(answer["id"]))
    if found is None:
        raise PermissionDenied
    return found


def _give(site: Site, wish: HandOverWork, actor: Actor, at: datetime) -> HandOver:
    answers = calling.ask("work_of", site_ref(site), officer=wish.giver_id)
    if answers.failures:
        names = ", ".join(failure.slug for failure in answers.failures)
        raise Refused(f"Mô-đun {names} đang hỏng nên chưa bàn giao được. Mời báo người quản trị.",
                      basis="quy tắc an toàn của hệ thống: không bỏ sót việc khi bàn giao", code="module_broken")  # fmt: skip
    items = sorted(
        items_of(answers.values), key=lambda item: (item.module, item.due or local_day(at), item.code)
    )
    number = next_number(site, BOOK, local_day(at).year)
    done, event = hand_over(wish, items, number=number, actor=actor, at=at)
    HandOverRow.objects.create(site=site, **HandOverRow.values_of(done))
    journal.record(site, event)
    return done


def hand_over_of(site: Site, id: UUID) -> HandOver | None:
    """Return one record of ``site``, or None."""
    row = HandOverRow.objects.filter(site=site, pk=id).first()
    return row.record() if row else None


def hand_overs(site: Site) -> list[Any]:
    """Return the newest hand-overs, without their lists of cases."""
    rows = HandOverRow.objects.filter(site=site).order_by("-created_at").defer("lines")
    return list(rows[:_SHOWN])
