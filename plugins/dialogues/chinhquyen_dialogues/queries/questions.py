"""Questions, for the hall and for the office. A dialogue has some hundreds at most; lists stop there."""

from __future__ import annotations

from typing import NamedTuple
from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.dialogues import Dialogue, Question, QuestionState
from chinhquyen_sdk.domain.reception import FilePetition
from chinhquyen_sdk.domain.reception.sources import Source

from ..rows import DialogueRow, QuestionRow

MOST = 500


class Asker(NamedTuple):
    """Who asked, for officers."""

    name: str
    phone: str


def board(site: Site, dialogue: UUID) -> list[Question]:
    """Return every question of a dialogue by number: what officers work on."""
    rows = QuestionRow.objects.filter(site=site, dialogue=dialogue).order_by("number").defer("asker")
    return [row.record() for row in rows[:MOST]]


def question_list(site: Site, dialogue: UUID) -> list[Question]:
    """Return the questions on the list, by topic, those most asked first."""
    rows = QuestionRow.objects.filter(site=site, dialogue=dialogue, state=QuestionState.SHOWN.value)
    found = [row.record() for row in rows.order_by("number").defer("asker")[:MOST]]
    return sorted(found, key=lambda q: (not q.topic, q.topic, -q.askers, q.number))


def question(site: Site, dialogue: UUID, number: int) -> Question | None:
    """Return one question of a dialogue."""
    row = QuestionRow.objects.filter(site=site, dialogue=dialogue, number=number).first()
    return row.record() if row else None


def asker_of(site: Site, dialogue: UUID, number: int) -> Asker | None:
    """Return who asked, if they said so; the caller holds the permission and logs the look."""
    row = QuestionRow.objects.filter(site=site, dialogue=dialogue, number=number).first()
    return Asker(row.asker.get("name", ""), row.asker.get("phone", "")) if row and row.asker else None


def asked(site: Site, question: UUID) -> tuple[Dialogue, Question, str] | None:
    """Return the dialogue, the question and its asker's name, for the letter with the answer."""
    row = QuestionRow.objects.filter(site=site, pk=question).first()
    if row is None:
        return None
    talk = DialogueRow.objects.get(site=site, pk=row.dialogue)
    return talk.record(), row.record(), (row.asker or {}).get("name", "")


def question_by_id(site: Site, question: UUID) -> Question | None:
    """Return the question with this id, or None when it is not this site's; its id is known to who asked it only."""
    row = QuestionRow.objects.filter(site=site, pk=question).defer("asker").first()
    return row.record() if row else None


def handed_petition(site: Site, question: UUID) -> FilePetition | None:
    """Return the petition that ``question`` became; None when it is not ours, or was not handed over."""
    row = QuestionRow.objects.filter(site=site, pk=question, state=QuestionState.HANDED.value).first()
    if row is None or row.petition:
        return None
    asked: Question = row.record()
    talk = DialogueRow.objects.get(site=site, pk=asked.dialogue).record()
    who = Asker(**row.asker) if row.asker else Asker("", "")
    name = who.name if any(char.isalpha() for char in who.name) else ""
    return FilePetition(
        source=Source.DIALOGUE, unnamed=not (name and who.phone), sender_name=name, sender_phone=who.phone,
        content=f"{asked.text}\n\n(Hỏi tại “{talk.title}”, câu số {asked.number}.)", village=asked.village,
        consent=False, received_on=local_day(asked.asked_at),
    )  # fmt: skip
