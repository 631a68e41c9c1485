"""What letters about dialogues and their questions say beyond the event."""

from __future__ import annotations

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.letters.facts import LetterFacts
from chinhquyen_sdk.domain.people import Addressee

from .records import Dialogue, Question

_ONLINE = "họp trực tuyến, đường vào phòng họp có trên trang của xã, phường"
_LONGEST = 2_000
_LONGEST_ANSWER = 15_000  # more does not fit into one letter
_TOO_LONG = "câu trả lời dài nên được in riêng, gửi kèm thư này."


def invitation_facts(dialogue: Dialogue) -> LetterFacts:
    """Return what the invitation to the Front and the village heads says; without villages it goes to all of them."""
    fields = {
        "topic": dialogue.title, "place": dialogue.place or _ONLINE, "content": dialogue.content.strip()[:_LONGEST],
    }  # fmt: skip
    return LetterFacts(to=_heads(dialogue.villages), fields=fields)


def answer_facts(dialogue: Dialogue, question: Question, asker: str) -> LetterFacts:
    """Return what the letter with the answer says; an asker without a name is addressed by the dialogue's code."""
    fields = {
        "topic": dialogue.title, "received_on": local_day(question.asked_at), "question": question.text[:_LONGEST],
        "answer": question.answer if len(question.answer) <= _LONGEST_ANSWER else _TOO_LONG, "answered_by": question.answered_by,
    }  # fmt: skip
    return LetterFacts(to=Addressee(name=asker), fields=fields)


def _heads(villages: tuple[str, ...]) -> Addressee:
    if not villages:
        return Addressee()
    called = "Ủy ban Mặt trận Tổ quốc Việt Nam và các ông, bà trưởng xóm, tổ trưởng tổ dân phố"
    heads = f"{called}: {', '.join(villages)}"
    return Addressee(salutation="", name=heads) if len(heads) <= 300 else Addressee()
