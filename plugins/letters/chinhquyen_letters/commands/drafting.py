"""A letter is born from a fact, once; where a newer one says the same better, the older gives way."""

from __future__ import annotations

from uuid import UUID

from django.db import IntegrityError, transaction
from wagtail.models import Site

from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.letters import events
from chinhquyen_sdk.domain.letters.drafting import draft_for, form_for
from chinhquyen_sdk.domain.letters.facts import LetterFacts
from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.letters.states import LetterState
from chinhquyen_sdk.domain.letters.templates import LetterTemplate
from chinhquyen_sdk.domain.people import Actor

from ..queries import known_templates, office, template_of
from ..rows import LetterRow
from .keeping import enter, keep, record

REPLACED = "Nội dung đã được sửa, có thư mới thay thư này."


def draft_letter(site: Site, event: Event, facts: LetterFacts | None) -> Letter | None:
    """Draft the letter ``event`` calls for; told twice, the first draft stands. None: no letter is due.

    ``facts`` None: no module knows the case. Then the letter goes to its code, or is not written when it would lack
    what it must say; a module that knows the case and leaves that out is at fault, and the journal tells again.
    """
    called = form_for(event, known_templates(site))
    if called is None:
        return None
    form = template_of(site, called.id)
    try:
        with transaction.atomic():
            return _first(site, event.id) or _draft(site, event, form, facts)
    except IntegrityError:
        first = _first(site, event.id)
        if first is None:
            raise
        return first


def _first(site: Site, event: UUID) -> Letter | None:
    row = LetterRow.objects.filter(site=site, event=event).first()
    return row.record() if row else None


def _draft(site: Site, event: Event, form: LetterTemplate, facts: LetterFacts | None) -> Letter | None:
    earlier = _earlier(site, form, event.subject)
    sent = next((row.record() for row in earlier if row.record().state.is_issued), None)
    letter = draft_for(event, facts or LetterFacts(), office(site), sent, form)
    if letter is None:
        if facts is not None:
            raise LookupError(f"letter_facts: not enough for {form.id}")
        return None
    for row in earlier:
        if row.record().state.is_open:
            gone = keep(row, row.record(), state=LetterState.CANCELLED, remark=REPLACED)
            record(site, gone, events.LetterCancelled, Actor.system(), event.at)
    enter(site, letter, form.book)
    record(site, letter, events.LetterDrafted, Actor.system(), event.at)
    return letter


def _earlier(site: Site, form: LetterTemplate, case: UUID) -> list[LetterRow]:
    """Return the letters that a new one replaces, locked, the newest first."""
    if "replaced" not in form.facts.model_fields:
        return []
    rows = LetterRow.objects.select_for_update().filter(site=site, about=case, template=form.id)
    return list(rows.exclude(state=LetterState.CANCELLED.value).order_by("-created_at", "-number"))
