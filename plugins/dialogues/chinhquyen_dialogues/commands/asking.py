"""Questions: taken in at every door, looked at, grouped, joined, answered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import uuid4

from django.db import transaction
from django.db.models import F
from wagtail.models import Site

from chinhquyen_sdk.domain import dialogues as law
from chinhquyen_sdk.domain.dialogues import Dialogue, Door, Manner, Question, events
from chinhquyen_sdk.domain.letters.events import LetterWanted
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.host import journal

from ..rows import DialogueRow, QuestionRow
from .keeping import keep_dialogue, keep_question, locked, now, question_row


@transaction.atomic
def ask_question(
    site: Site, code: str, wish: law.AskQuestion, *, door: Door, actor: Actor, at: datetime | None = None
) -> Question:
    """Take a question in; it waits for an officer's look."""
    row = locked(site, code)
    asked = law.ask_question(
        row.record(), wish, id=uuid4(), number=row.questions + 1, door=door, actor=actor, at=now(at)
    )
    who = {"name": wish.asker, "phone": wish.phone} if wish.asker or wish.phone else None
    QuestionRow.objects.create(site=site, asker=who, **QuestionRow.values_of(asked.question))
    DialogueRow.objects.filter(pk=row.pk).update(questions=F("questions") + 1, waiting=F("waiting") + 1)
    journal.record(site, asked.event)
    return asked.question


@transaction.atomic
def show_questions(
    site: Site,
    code: str,
    numbers: Sequence[int],
    topic: str = "",
    *,
    actor: Actor,
    at: datetime | None = None,
) -> int:
    """Put questions on the list, under the heading ``topic``; return how many."""
    row = locked(site, code)
    changed = []
    for number in numbers:
        found = question_row(site, row, number)
        before = found.record()
        if keep_question(found, law.show_question(before, topic)) != before:
            changed.append(number)
    if changed:
        journal.record(site, events.QuestionsShown(numbers=tuple(changed), **_frame(row, actor, at)))
    return len(numbers)


@transaction.atomic
def hide_question(
    site: Site, code: str, number: int, wish: law.HideQuestion, *, actor: Actor, at: datetime | None = None
) -> Question:
    """Take a question off the list, for a reason everybody reads; who did it, and why, stands in the journal."""
    row = locked(site, code)
    found = question_row(site, row, number)
    before = found.record()
    hidden = keep_question(found, law.hide_question(before, wish.reason))
    if hidden != before:
        told = _frame(row, actor, at)
        journal.record(site, events.QuestionHidden(number=number, reason=wish.reason, **told))
    return hidden


@transaction.atomic
def join_questions(
    site: Site, code: str, numbers: Sequence[int], *, actor: Actor, at: datetime | None = None
) -> Question:
    """Make one of several questions: the first number stays, the others count as askers of it."""
    row = locked(site, code)
    rows = [question_row(site, row, number) for number in sorted(set(numbers))]
    whole, joined = law.join_questions(rows[0].record(), tuple(each.record() for each in rows[1:]))
    for each in joined:
        keep_question(next(r for r in rows if r.pk == each.id), each)
        QuestionRow.objects.filter(site=site, dialogue=row.pk, joined_to=each.id).update(joined_to=whole.id)
    if joined:
        numbers_joined = tuple(each.number for each in joined)
        told = _frame(row, actor, at)
        journal.record(site, events.QuestionsJoined(number=whole.number, joined=numbers_joined, **told))
    return keep_question(rows[0], whole)


@transaction.atomic
def answer_question(
    site: Site, code: str, number: int, wish: law.AnswerQuestion, *, actor: Actor, at: datetime | None = None
) -> Question:
    """Answer a question, in the hall or in writing; in writing the asker who left a name gets a letter."""
    row = locked(site, code)
    found = question_row(site, row, number)
    answered = law.answer_question(row.record(), found.record(), wish, actor=actor, at=now(at))
    journal.record(site, answered.event)
    if wish.manner is Manner.WRITING and (found.asker or {}).get("name"):
        wanted = {"at": answered.event.at, "actor": actor, "subject": found.pk, "code": row.code}
        journal.record(site, LetterWanted(template="question_answered", **wanted))
    if row.now_asked == found.pk:
        DialogueRow.objects.filter(pk=row.pk).update(now_asked=None)
    return keep_question(found, answered.question)


@transaction.atomic
def call_question(site: Site, code: str, number: int | None, *, actor: Actor) -> Dialogue:
    """Mark the question that is being answered now: the projector shows it large. None takes the mark off."""
    row = locked(site, code)
    question = question_row(site, row, number).pk if number else None
    return keep_dialogue(site, row, row.record().model_copy(update={"now_asked": question}))


def _frame(row: DialogueRow, actor: Actor, at: datetime | None) -> dict[str, Any]:
    return {"at": now(at), "actor": actor, "subject": row.pk, "code": row.code}
