"""The journal keeps what happened: whole, in order, for ever, and for one commune only."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.models import JournalEntry, Untold
from tests.site.host_core.lamps import light, lit, other_site, the_site

pytestmark = pytest.mark.django_db


def test_a_timeline_reads_back_what_was_recorded_in_order() -> None:
    site, subject = the_site(), uuid4()
    first, second = lit("bếp", subject), lit("sân", subject)
    for event in (first, second):
        journal.record(site, event)
    light(site, "ngõ")
    assert journal.timeline(site, subject) == [first, second]
    assert journal.timeline(site, subject)[0].for_citizen() == "Đèn phòng bếp đã sáng"


def test_one_commune_does_not_see_another_ones_timeline() -> None:
    subject = uuid4()
    light(the_site(), "bếp", subject)
    assert journal.timeline(other_site(), subject) == []


def test_an_entry_is_never_changed_or_deleted() -> None:
    entry = light(the_site(), "bếp")
    entry.hook = "something_else"
    for attempt in (
        entry.save,
        entry.delete,
        JournalEntry.objects.all().delete,
        lambda: JournalEntry.objects.update(hook="x"),
        lambda: JournalEntry.objects.bulk_update([entry], ["hook"]),
    ):
        with pytest.raises(TypeError):
            attempt()
    assert JournalEntry.objects.get().hook == "lamp_lit"


def test_the_same_event_is_written_once() -> None:
    site, event = the_site(), lit("bếp")
    journal.record(site, event)
    with pytest.raises(IntegrityError), transaction.atomic():
        journal.record(site, event)


def test_an_event_whose_act_is_undone_did_not_happen() -> None:
    with pytest.raises(ValueError, match="undone"), transaction.atomic():
        journal.record(the_site(), lit("bếp"))
        raise ValueError("undone")
    assert not JournalEntry.objects.exists()
    assert not Untold.objects.exists()


def test_an_event_of_a_module_that_is_away_keeps_its_frame() -> None:
    site, subject = the_site(), uuid4()
    event = lit("bếp", subject)
    payload = event.model_dump(mode="json")
    JournalEntry.objects.create(
        id=event.id,
        site=site,
        hook="gone",
        subject=subject,
        payload=payload,
        actor_kind="system",
        at=event.at,
    )
    (kept,) = journal.timeline(site, subject)
    assert type(kept) is Event
    assert kept.at == event.at


@pytest.mark.django_db(transaction=True)
def test_recording_outside_a_transaction_is_refused() -> None:
    with pytest.raises(RuntimeError):
        journal.record(the_site(), lit("bếp"))
