"""Writing down: row and event in one transaction, words looked through before everybody reads them."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Protocol, TypeVar
from uuid import UUID

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.community_decisions import CommunityDecision, YearlyConference
from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.privacy import Review
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.files import CleanFile

from ..rows import DecisionRow, PaperRow, YearlyRow
from .public_words import look_through

Thing = TypeVar("Thing", CommunityDecision, YearlyConference)


def now(at: datetime | None) -> datetime:
    """Return ``at``, or this moment."""
    return at or timezone.now()


def locked(table: Any, site: Site, id: UUID) -> Any:
    """Return the row ``id`` of ``table``, locked until the transaction ends."""
    return table.objects.select_for_update().get(site=site, pk=id)


def columns_for(record: Any) -> dict[str, Any]:
    """Return the columns of a decision or a conference, with the day its next step is due."""
    table = DecisionRow if isinstance(record, CommunityDecision) else YearlyRow
    values: dict[str, Any] = table.values_of(record)
    return {**values, "next_due": record.falls_on}


def keep(site: Site, row: Any, record: Thing, event: Event, review: Review | None = None) -> Thing:
    """Write ``record`` over ``row``, and the fact."""
    for name, value in columns_for(record).items():
        setattr(row, name, value)
    row.save()
    tell(site, event, review)
    return record


def tell(site: Site, event: Event, review: Review | None) -> None:
    """Write the fact down, with what was decided about personal data in its words."""
    journal.record(site, event.model_copy(update={"review": review}) if review else event)


class Act(Protocol[Thing]):
    """What the law makes of a wish: the thing as it stands then, and the fact."""

    def __call__(self, one: Any, wish: Any, /, *, actor: Actor, at: datetime) -> tuple[Thing, Event]: ...


class StepCommand(Protocol[Thing]):
    """A command that changes one row as a wish asks."""

    def __call__(
        self,
        site: Site,
        id: UUID,
        wish: Any,
        *,
        review: Review | None = None,
        actor: Actor,
        at: datetime | None = None,
    ) -> Thing: ...


def step(table: type[DecisionRow] | type[YearlyRow], act: Act[Thing]) -> StepCommand[Thing]:
    """Return the command that does no more than ``act``: the row locked, what everybody will read looked through, row and event written.

    What the law refuses is refused before anybody looks.
    """

    @transaction.atomic
    def command(
        site: Site, id: UUID, wish: Any, *, review: Review | None = None, actor: Actor, at: datetime | None = None
    ) -> Thing:  # fmt: skip
        row = locked(table, site, id)
        after, event = act(row.record(), wish, actor=actor, at=now(at))
        look_through(site, wish, review)
        return keep(site, row, after, event, review)

    return command


def keep_paper(site: Site, file: CleanFile, **owner: Any) -> None:
    """Keep a paper for the office; the same file twice is one."""
    if PaperRow.objects.filter(site=site, sha256=file.sha256, **owner).exists():
        return
    kept = PaperRow(site=site, name=file.name, kind=file.kind, content_type=file.content_type, size=file.size,
                    sha256=file.sha256, **owner)  # fmt: skip
    kept.file.save(file.stored_name, ContentFile(file.content.read()), save=False)
    kept.save()
