"""A question that is a petition in truth: taken out of the hall, filed once, found again by whoever asked it."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from chinhquyen_dialogues import commands, queries
from chinhquyen_dialogues.hooks import Hooks
from chinhquyen_dialogues.rows import QuestionRow

from chinhquyen_sdk.domain import dialogues as law
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.sites import site_ref
from chinhquyen_sdk.testing.communes import browser_at

from .factories import CHAIR, asked, live, tell_handed

TEXT = "Ủy ban thu hồi 200 mét đất nhà tôi mà không bồi thường, tôi khiếu nại quyết định ấy."


def test_it_leaves_the_list_and_reception_is_told_what_was_asked(site: Any) -> None:
    talk = live(site)
    question = asked(site, talk, TEXT, asker="Nguyễn Thị Hoa", phone="0912000301", village="Tổ 5")
    commands.show_questions(site, talk.code, [1], "Đất đai", actor=CHAIR)
    commands.call_question(site, talk.code, 1, actor=CHAIR)
    assert Hooks().handed_petition(site_ref(site), question.id) is None
    commands.hand_question(site, talk.code, 1, actor=CHAIR)
    wish = Hooks().handed_petition(site_ref(site), question.id)
    assert wish is not None and TEXT in wish.content and talk.title in wish.content
    assert (wish.sender_name, wish.unnamed, wish.source.value) == ("Nguyễn Thị Hoa", False, "dialogue")
    assert queries.question_list(site, talk.id) == [] and queries.waiting(site, talk.id) == 0
    assert queries.dialogue_by_code(site, talk.code).now_asked is None  # type: ignore[union-attr] - planned above
    assert Hooks().handed_petition(site_ref(site), uuid4()) is None
    with pytest.raises(Refused, match="đã nhận thành đơn"):
        commands.show_questions(site, talk.code, [1], actor=CHAIR)


def test_who_asked_follows_it_to_the_petition_and_nobody_else_does(site: Any, citizen: Any) -> None:
    talk, visitor = live(site), browser_at(site)
    sent = citizen.post(f"/doi-thoai/{talk.code}/hoi/", {"text": TEXT}, follow=True)
    assert "Theo dõi câu hỏi này" in sent.content.decode()
    [question] = queries.board(site, talk.id)
    mine = f"/doi-thoai/{talk.code}/cau-hoi/{question.id}/"
    assert TEXT in citizen.get(mine).content.decode()
    commands.hand_question(site, talk.code, 1, actor=CHAIR)
    tell_handed()
    kept = QuestionRow.objects.get(pk=question.id)
    assert kept.petition and kept.text == "" and kept.asker is None
    page = citizen.get(mine).content.decode()
    assert kept.petition in page and f"/don-thu/ho-so/{kept.petition}/" in page
    assert citizen.get(f"/don-thu/ho-so/{kept.petition}/").status_code == 200
    assert visitor.get(f"/don-thu/ho-so/{kept.petition}/").status_code == 403
    assert "1 câu: Đã nhận thành đơn" in visitor.get(f"/doi-thoai/{talk.code}/").content.decode()
    assert (
        law.QuestionState.HANDED.value
        == citizen.get(f"/api/v1/dialogues/{talk.code}/questions/mine/{question.id}/").json()["state"]
    )


def test_a_denunciation_opens_with_its_own_secret_only(site: Any, citizen: Any) -> None:
    talk = live(site)
    question = asked(site, talk, "Tôi tố cáo ông trưởng xóm tham ô tiền hỗ trợ lũ lụt của bà con năm ngoái.")
    commands.hand_question(site, talk.code, 1, actor=CHAIR)
    tell_handed()
    page = citizen.get(f"/doi-thoai/{talk.code}/cau-hoi/{question.id}/").content.decode()
    code = QuestionRow.objects.get(pk=question.id).petition
    assert code in page and "được giữ kín" in page and "/don-thu/ho-so/" not in page
    assert citizen.get(f"/don-thu/ho-so/{code}/").status_code == 403


def test_an_officer_hands_the_ticked_questions_over_on_the_board(site: Any, officer: Any, visit: Any) -> None:
    talk = live(site)
    asked(site, talk, TEXT)
    browser = visit(site, officer)
    browser.post(f"/admin/doi-thoai/{talk.code}/cau-hoi/xep/", {"viec": "don", "so": "1"})
    page = browser.get(f"/admin/doi-thoai/{talk.code}/cau-hoi/").content.decode()
    assert "Câu 1: Đã nhận thành đơn" in page
