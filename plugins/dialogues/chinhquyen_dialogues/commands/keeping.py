"""Writing down: row, journal and running totals in one transaction."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import F
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.dialogues import Dialogue, Promise, Question
from chinhquyen_sdk.host import journal

from ..rows import DialogueRow, PromiseRow, QuestionRow, TallyRow
from .showing import let_find


def now(at: datetime | None) -> datetime:
    """Return ``at``, or this moment."""
    return at or timezone.now()


def dialogue_columns(dialogue: Dialogue) -> dict[str, Any]:
    """Return the columns of ``dialogue``, with those lists sort by."""
    return {
        **DialogueRow.values_of(dialogue),
        "sort_day": dialogue.day,
        "is_open": dialogue.state.is_open,
    }


def locked(site: Site, code: str) -> DialogueRow:
    """Return the dialogue ``code``, locked until the transaction ends."""
    row: DialogueRow = DialogueRow.objects.select_for_update().get(site=site, code=code)
    return row


def question_row(site: Site, talk: DialogueRow, number: int) -> QuestionRow:
    """Return question ``number`` of ``talk``, locked until the transaction ends."""
    found: QuestionRow = QuestionRow.objects.select_for_update().get(
        site=site, dialogue=talk.pk, number=number
    )
    return found


def change(row: Any, values: dict[str, Any]) -> None:
    """Set ``values`` on ``row`` and write it."""
    for name, value in values.items():
        setattr(row, name, value)
    row.save()


def keep_dialogue(site: Site, row: DialogueRow, dialogue: Dialogue, event: Any = None) -> Dialogue:
    """Write the outcome of an act on a dialogue."""
    change(row, dialogue_columns(dialogue))
    let_find(site, dialogue)
    if event is not None:
        journal.record(site, event)
    return dialogue


def keep_question(row: QuestionRow, question: Question) -> Question:
    """Write a changed question; the dialogue's total of those that wait follows."""
    before = row.record().waits
    change(row, QuestionRow.values_of(question))
    if before != question.waits:
        step = 1 if question.waits else -1
        DialogueRow.objects.filter(pk=question.dialogue).update(waiting=F("waiting") + step)
    return question


def promise_columns(promise: Promise) -> dict[str, Any]:
    """Return the columns of ``promise``, with the day lists sort by."""
    return {**PromiseRow.values_of(promise), "sort_day": promise.next_day}


def tally(site: Site, year: int, **added: int) -> None:
    """Add to the year's totals."""
    line = TallyRow.objects.filter(site=site, year=year)
    sums = {name: F(name) + number for name, number in added.items()}
    if not line.update(**sums):
        TallyRow.objects.bulk_create([TallyRow(site=site, year=year)], ignore_conflicts=True)
        line.update(**sums)
