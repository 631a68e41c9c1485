"""Who showed, hid, joined a question, who took a voter off the count: it stands on the page's own history, and with the reason."""

from __future__ import annotations

from typing import Any

from chinhquyen_dialogues import commands, queries

from chinhquyen_sdk.domain import dialogues as law
from chinhquyen_sdk.domain.dialogues import events
from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.host.places import keep_villages

from .factories import CHAIR, CITIZEN, announced, asked

ROAD = "Bao giờ đường đến xóm tôi được đổ bê tông?"
AGAIN = "Khi nào xã đổ bê tông đường đến xóm?"


def history(site: Any, subject: Any) -> list[str]:
    return [event.for_staff() for event in queries.history(site, subject) if event.actor == CHAIR]


def test_who_hid_the_question_and_why_stands_on_the_officers_page(
    site: Any, officer: Any, visit: Any, citizen: Any
) -> None:
    talk = announced(site)
    asked(site, talk, text=ROAD)
    commands.show_questions(site, talk.code, [1], "Đường sá", actor=CHAIR)
    wish = law.HideQuestion(reason=law.HideReason.INSULT)
    for _ in range(2):
        commands.hide_question(site, talk.code, 1, wish, actor=CHAIR)
    page = visit(site, officer).get(f"/admin/doi-thoai/{talk.code}/").content.decode()
    hidden = f"Không cho hiện câu hỏi số 1. Lý do: {law.HideReason.INSULT.label}"
    assert page.count(hidden) == 1 and f'{hidden} <span class="cqa-small">{CHAIR.name}</span>' in page
    assert "Cho hiện câu hỏi số 1." in page
    assert hidden not in citizen.get(f"/doi-thoai/{talk.code}/").content.decode()


def test_who_joined_questions_is_known_and_showing_what_is_shown_is_no_news(site: Any) -> None:
    talk = announced(site)
    for text in (ROAD, AGAIN, "Trạm y tế xã mở cửa ngày nào trong tuần?"):
        asked(site, talk, text=text)
    for _ in range(2):
        commands.show_questions(site, talk.code, [1, 3], actor=CHAIR)
    commands.join_questions(site, talk.code, [1, 2], actor=CHAIR)
    said = history(site, talk.id)
    assert said[-2:] == ["Cho hiện câu hỏi số 1, 3.", "Gộp câu hỏi số 2 vào câu số 1."]


def test_who_took_a_voter_off_is_known_and_the_voter_is_not_named(site: Any) -> None:
    keep_villages(site, [Village(name="Xóm Chùa", voters=100)])
    wish = law.OpenDemand(title="Đường liên xóm", content="Đề nghị xã nói rõ khi nào làm đường liên xóm.")
    demand = commands.open_demand(site, wish, actor=CITIZEN)
    voter = law.GiveConsent(name="Nguyễn Thị Hoa", born=1970, village="Xóm Chùa", agrees=True)
    commands.give_consent(site, demand.code, voter, actor=CITIZEN)
    [line], _ = queries.voters(site, demand.id)
    for _ in range(2):
        commands.strike_consent(site, demand.code, line.id, "Bà Hoa đã chuyển đi", actor=CHAIR)
    [struck] = [one for one in queries.history(site, demand.id) if isinstance(one, events.ConsentStruck)]
    assert (struck.actor, struck.counted) == (CHAIR, 0)
    assert "Hoa" not in struck.model_dump_json()
