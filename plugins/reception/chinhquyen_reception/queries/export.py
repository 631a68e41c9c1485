"""Petitions as rows of a file, for reports. Read bit by bit, so that memory does not grow with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.db.models import QuerySet
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.reception import Petition
from chinhquyen_sdk.domain.reception.figures import was_on_time

from ..rows import PetitionRow

_NOT_NEEDED = ("secret_hash", "once_hash", "suggestion")
_AT_ONCE = 500


def export_petitions(site: Site, parameters: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """Yield the petitions received in the period, oldest first."""
    rows = _received(site, parameters).order_by("received_on", "id").defer(*_NOT_NEEDED)
    return (_line(row.record()) for row in rows.iterator(chunk_size=_AT_ONCE))


def count_petitions(site: Site, parameters: Mapping[str, str]) -> int:
    """Return how many petitions were received in the period; for the progress of a file only."""
    return _received(site, parameters).count()


def _received(site: Site, parameters: Mapping[str, str]) -> QuerySet[Any]:
    return PetitionRow.objects.filter(
        site=site, received_on__gte=parameters["since"], received_on__lte=parameters["until"]
    )


def _line(petition: Petition) -> dict[str, Any]:
    closed = local_day(petition.closed_at) if petition.closed_at else None
    # A file is read by everybody it is sent to, also by who is kept out of a case.
    hidden = petition.kind.identity_protected or bool(petition.barred)
    return {
        "code": petition.code,
        "received_on": petition.received_on,
        "source": _source(petition),
        "kind": petition.kind.label,
        "state": petition.state.label(petition.kind),
        "village": "" if hidden else petition.village,
        "officer": petition.officer_name,
        "due_on": petition.due_on,
        "closed_on": closed,
        "days": (closed - petition.received_on).days if closed else None,
        "on_time": None if closed is None else "đúng hẹn" if was_on_time(petition) else "trễ hẹn",
        "agency": petition.agency,
        "title": "" if hidden else petition.title,
        "content": "" if hidden else petition.content,
        "sender_name": petition.sender_name,
        "sender_phone": petition.sender_phone,
        "sender_address": petition.sender_address,
        "answer": "" if hidden else petition.answer,
    }


def _source(petition: Petition) -> str:
    return str(getattr(petition.source, "label", petition.source.value))
