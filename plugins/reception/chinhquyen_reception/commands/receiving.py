"""A letter with a decision arrived: the case says until when the complainant may go on."""

from __future__ import annotations

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain.letters.events import LetterDelivered
from chinhquyen_sdk.domain.reception.receiving import decision_received
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.sites import site_ref

from ..rows import PetitionRow


@transaction.atomic
def note_received(site: Site, told: LetterDelivered) -> None:
    """Write down that the decision was received; told twice, it is written once."""
    row = PetitionRow.objects.select_for_update().filter(site=site, pk=told.subject).first()
    fact = decision_received(row.record(), told, remote=site_ref(site).remote) if row else None
    if fact is not None and all(known.id != fact.id for known in journal.timeline(site, fact.subject)):
        journal.record(site, fact)
