"""From a step of a real petition to the letter about it: what its module adds, and what it must not."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.letters.drafting import draft_for
from chinhquyen_sdk.domain.letters.facts import LetterFacts
from chinhquyen_sdk.domain.letters.fields import NOTICES
from chinhquyen_sdk.domain.letters.records import compose, erased
from chinhquyen_sdk.domain.letters.templates import LetterTemplate, all_templates
from chinhquyen_sdk.domain.people import Actor, Addressee
from chinhquyen_sdk.domain.reception import (
    FilePetition,
    MovePetition,
    Petition,
    PetitionKind,
    Suggestion,
    file_petition,
    move_petition,
)
from chinhquyen_sdk.domain.reception.facts import LONGEST_ANSWER, letter_facts
from chinhquyen_sdk.rendering import letter_pdf

from .factories import OFFICE, document, letter, notice

AT = datetime(2026, 7, 6, 2, 0, tzinfo=UTC)
STAFF = Actor.staff("1", "Lê Thị Hoa")


def filed(kind: PetitionKind) -> Petition:
    wish = FilePetition(
        kind=kind, content="Nội dung đủ dài để đọc.", sender_name="Nguyễn Thị Bình", sender_phone="0912000000", consent=True
    )  # fmt: skip
    hint = Suggestion(PetitionKind.FEEDBACK, (), True)
    return file_petition(
        OFFICE.site, wish, id=uuid4(), code="26-1111-2222", suggestion=hint, actor=Actor.citizen(), at=AT
    ).petition


def walk(kind: PetitionKind, *steps: dict[str, Any]) -> tuple[Petition, Event]:
    petition, event = filed(kind), None
    for days, step in enumerate(steps):
        wish = MovePetition.model_validate(step)
        petition, event = move_petition(
            OFFICE.site, petition, wish, actor=STAFF, at=AT + timedelta(days=days)
        )
    assert event is not None
    return petition, event


def body(petition: Petition, event: Event) -> str:
    drafted = draft_for(event, letter_facts(petition, event), OFFICE)
    assert drafted is not None
    return drafted.body


ACCEPT: dict[str, Any] = {"move": "accept"}
SUSPEND = {"move": "suspend", "reason": "Chờ kết quả giám định.", "document": "9/QĐ-UBND"}
RESUME = {"move": "resume", "document": "10/QĐ-UBND"}


def test_after_a_pause_the_result_is_promised_and_not_the_day_a_paper_is_sent() -> None:
    petition, event = walk(PetitionKind.COMPLAINT, ACCEPT, SUSPEND, RESUME)
    facts = letter_facts(petition, event)
    assert facts.fields["due"] != getattr(event, "due", None)
    assert "Điều 28 Luật Khiếu nại" in facts.fields["due_basis"]
    assert "sẽ có quyết định giải quyết bằng văn bản" in body(petition, event)


def test_while_it_stands_nothing_is_promised() -> None:
    assert "Chậm nhất" not in body(*walk(PetitionKind.COMPLAINT, ACCEPT, SUSPEND))


def test_a_wish_for_more_names_its_day() -> None:
    step = {"move": "ask_supplement", "reason": "Bản sao quyết định.", "until": date(2026, 7, 20)}
    text = body(*walk(PetitionKind.FEEDBACK, step))
    assert "Cần bổ sung: bản sao quyết định." in text
    assert "trước thứ Hai, ngày 20 tháng 7 năm 2026" in text


def test_an_answer_too_long_for_a_letter_goes_with_it() -> None:
    petition, event = walk(PetitionKind.FEEDBACK, {"move": "answer", "answer": "Đã vá xong đường."})
    assert "Nội dung trả lời: Đã vá xong đường." in body(petition, event)
    long = petition.model_copy(update={"answer": "x" * (LONGEST_ANSWER + 1)})
    assert "Nội dung trả lời" not in body(long, event)


def test_of_a_protected_petition_neither_name_nor_answer_is_told() -> None:
    _, event = walk(PetitionKind.FEEDBACK, {"move": "answer", "answer": "Ông Bảy đã sửa."})
    sealed = filed(PetitionKind.DENUNCIATION).model_copy(update={"answer": "Ông Bảy đã sửa."})
    assert letter_facts(sealed, event) == LetterFacts()


@pytest.mark.parametrize(
    "form", [f for f in all_templates() if f.fields in NOTICES], ids=lambda form: form.id
)
def test_every_letter_is_printed_with_the_longest_name(form: LetterTemplate) -> None:
    to = Addressee(name=" ".join(["Nguyễn"] * 21), address=" ".join(["Xóm"] * 60))
    text = form.write(notice(form), OFFICE, to)
    made = letter(form.id, addressee=f"Ông/bà {to.name}", address=to.address, body=text)
    assert letter_pdf(compose(made, OFFICE)).startswith(b"%PDF")
    assert set(notice(form).model_dump()) == set(NOTICES[form.fields].model_fields)


def test_an_erased_letter_keeps_its_number_and_nothing_said() -> None:
    sent = letter(document=document(), about=UUID(int=7), about_code="26-1111-2222")
    empty = erased(sent)
    assert empty.document is not None
    assert empty.document.number_line == "Số: 05/TB-UBND"
    assert "Bình" not in empty.model_dump_json()
    assert erased(empty) == empty
