"""What letters hear of dialogues: whom to invite, and the answer somebody waits for."""

from __future__ import annotations

from typing import Any

import pytest
from chinhquyen_dialogues import commands
from chinhquyen_dialogues.hooks import Hooks

from chinhquyen_sdk.domain import dialogues as law
from chinhquyen_sdk.domain.letters.drafting import draft_for, form_for
from chinhquyen_sdk.domain.letters.office import Office
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.host import journal

from .factories import CHAIR, announced, asked, live, planned

pytestmark = pytest.mark.django_db


def answered(site: Any, manner: law.Manner, **asker: str) -> law.Question:
    talk = live(site)
    question = asked(site, talk, **asker)
    commands.show_questions(site, talk.code, [question.number], actor=CHAIR)
    wish = law.AnswerQuestion(answer="Quý một năm sau.", manner=manner, answered_by="Bà Nông Thị Thơm")
    return commands.answer_question(site, talk.code, question.number, wish, actor=CHAIR)


def wished(site: Any, question: law.Question) -> list[Any]:
    return [event for event in journal.timeline(site, question.id) if event.hook == "letter_wanted"]


def letter(ref: SiteRef, event: Any) -> Any:
    facts = Hooks().letter_facts(site=ref, event=event)
    assert facts is not None
    form = form_for(event, {each.id: each for each in Hooks().letter_templates(site=ref)})
    return draft_for(event, facts, Office(site=ref, phone="0208 3000 000"), form=form)


def test_who_left_a_name_gets_the_written_answer_as_a_letter(site: Any, ref: SiteRef) -> None:
    question = answered(site, law.Manner.WRITING, asker="Nông Văn Bảy")
    (event,) = wished(site, question)
    written = letter(ref, event)
    assert written.addressee == "Ông/bà Nông Văn Bảy"
    assert "Bao giờ đường đến xóm tôi được đổ bê tông?" in written.body
    assert "chúng tôi xin trả lời: Quý một năm sau." in written.body
    assert "Bảy" not in event.model_dump_json()


@pytest.mark.parametrize(
    ("manner", "asker"), [(law.Manner.MEETING, {"asker": "Nông Văn Bảy"}), (law.Manner.WRITING, {})]
)
def test_an_answer_in_the_hall_or_to_nobody_known_is_no_letter(
    site: Any, manner: law.Manner, asker: dict[str, str]
) -> None:
    assert wished(site, answered(site, manner, **asker)) == []


def test_the_front_and_the_village_heads_are_invited(site: Any, ref: SiteRef) -> None:
    talk = announced(site)
    invitation = letter(ref, journal.timeline(site, talk.id)[-1])
    assert invitation.addressee.startswith("Ủy ban Mặt trận Tổ quốc Việt Nam và các ông, bà trưởng xóm")
    assert "Đối thoại về đường liên xóm" in invitation.body
    assert "Địa điểm: Nhà văn hóa tổ 5." in invitation.body


def test_a_dialogue_for_some_villages_invites_their_heads(site: Any, ref: SiteRef) -> None:
    talk = planned(site, villages=("Tổ 5", "Xóm Cầu Đá"))
    event = journal.timeline(site, announced(site).id)[-1].model_copy(update={"subject": talk.id})
    facts = Hooks().letter_facts(site=ref, event=event)
    assert facts is not None
    assert facts.to.name.endswith("Tổ 5, Xóm Cầu Đá")


def test_another_communes_dialogue_is_not_known_here(site: Any, other_site: Any, ref: SiteRef) -> None:
    talk = announced(other_site)
    event = journal.timeline(other_site, talk.id)[-1]
    assert Hooks().letter_facts(site=ref, event=event) is None
