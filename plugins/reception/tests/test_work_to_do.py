"""What stands first on an officer's screen, what lists say of a case without a day, and the papers of a dialogue."""

from __future__ import annotations

from datetime import timedelta

import pytest
from chinhquyen_reception import commands, queries
from chinhquyen_reception.panels.due import due_item
from chinhquyen_reception.panels.officer import line
from chinhquyen_reception.queries.inbox import Due
from django.utils import timezone

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import FilePetition, MovePetition
from chinhquyen_sdk.domain.reception.acts.talking import HoldDialogue, ScheduleDialogue
from chinhquyen_sdk.domain.reception.acts.verifying import FinishVerification, GiveVerification
from chinhquyen_sdk.domain.reception.step_papers import Signer
from chinhquyen_sdk.domain.reception.talk_papers import minutes_paper
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.sites import site_ref
from chinhquyen_sdk.rendering import paper_html
from chinhquyen_sdk.testing.communes import browser_at

pytestmark = pytest.mark.django_db
STAFF = Actor.staff("1", "Lê Thị Hoa")


@pytest.fixture
def code(site):
    wish = FilePetition(kind="khieu_nai", content="Tôi không đồng ý với biên bản kiểm đếm, đề nghị đếm lại.",
                        sender_name="Nguyễn Thị Hoa", sender_phone="0912 000 301", consent=True)  # fmt: skip
    filed = commands.file_petition(site, wish, actor=Actor.citizen(), at=timezone.now() - timedelta(days=20))
    return moved(site, filed.petition.code, "accept", ago=16).code


def moved(site, code, name, ago=0, **fields):
    at = timezone.now() - timedelta(days=ago)
    return commands.move_petition(site, code, MovePetition(move=name, **fields), actor=STAFF, at=at)


def work(site, code, wish, ago=0):
    return commands.work_on(site, code, wish, actor=STAFF, at=timezone.now() - timedelta(days=ago))


def verified(site, code, *, differ):
    give = GiveVerification(matter="Đếm lại cây tại vườn.", leader_name="Lê Văn Minh", document="7/QĐ",
                            due=today(), no_conflict=True)  # fmt: skip
    task = work(site, code, give, 15).verifications[-1].id
    found = FinishVerification(task=task, report="9/BC", result="Đếm được 17 cây.", views_differ=differ)
    return work(site, code, found, 14)


def invited(site, code):
    wish = ScheduleDialogue(when=timezone.now() - timedelta(hours=1), place="Nhà văn hóa tổ 5", notice="35/GM-UBND",
                            agenda="Số cây được đếm.", invited=("Tổ kiểm đếm",))  # fmt: skip
    return work(site, code, wish, 13)


def first_button(page):
    section = page.split('id="viec"')[1]
    button = section.split("<summary")[1]
    return button.split(">")[1].split("<")[0], "button-secondary" not in button.split(">")[0]


def test_what_the_law_wants_first_is_the_first_button(site, officer, code):
    desk = browser_at(site, officer)
    page = desk.get(f"/admin/don-thu/{code}/").content.decode()
    assert first_button(page) == ("Giao xác minh", True)
    assert page.count("/ho-so/giao-xac-minh/") == 1
    assert due_item(queries.petition_by_code(site, code)).next_move.label == "Giao xác minh"
    differs = verified(site, code, differ=True)
    assert due_item(differs).next_move.label == "Hẹn đối thoại"
    assert first_button(desk.get(f"/admin/don-thu/{code}/").content.decode()) == (
        "Ra quyết định giải quyết",
        False,
    )
    assert due_item(invited(site, code)).next_move.label == "Ghi biên bản đối thoại"


def test_after_verification_the_decision_is_first_again(site, officer, code):
    assert due_item(verified(site, code, differ=False)).next_move.label == "Ra quyết định giải quyết"
    page = browser_at(site, officer).get(f"/admin/don-thu/{code}/").content.decode()
    assert first_button(page) == ("Ra quyết định giải quyết", True)


def test_a_decision_carried_out_without_a_day_does_not_stand(site, officer, code):
    verified(site, code, differ=False)
    moved(site, code, "decide", document="5/QĐ-UBND", answer="Khiếu nại đúng.")
    petition = moved(site, code, "send_decision")
    assert petition.due_on is None
    assert line(petition, today()).due == "open"
    desk = browser_at(site, officer)
    listed = desk.get("/admin/don-thu/").content.decode()
    assert "Chưa hẹn ngày" in listed
    assert 'class="cqa-stands"' not in listed
    standing = queries.InboxFilter(due=Due.STANDING)
    assert queries.inbox(site, standing, today=today()).petitions == []


def test_who_must_supply_something_stands(site):
    wish = FilePetition(content="Đường hỏng, nhờ sửa giúp bà con.", sender_name="Nguyễn Thị Hoa",
                        sender_phone="0912 000 301", consent=True)  # fmt: skip
    filed = commands.file_petition(site, wish, actor=Actor.citizen())
    asked = moved(site, filed.petition.code, "ask_supplement", reason="Đoạn đường nào?")
    assert line(asked, today()).due == "stands"
    assert len(queries.inbox(site, queries.InboxFilter(due=Due.STANDING), today=today()).petitions) == 1


def test_invitation_and_minutes_of_a_dialogue_are_printed(site, officer, code):
    verified(site, code, differ=True)
    talked = invited(site, code)
    desk = browser_at(site, officer)
    page = desk.get(f"/admin/don-thu/{code}/").content.decode()
    for paper in ("giay-moi-doi-thoai", "bien-ban-doi-thoai"):
        assert f"/admin/don-thu/{code}/giay-to/{paper}.pdf" in page
        for kind in ("pdf", "docx"):
            assert desk.get(f"/admin/don-thu/{code}/giay-to/{paper}.{kind}").status_code == 200
    assert "Mẫu số 14" in page
    hold = HoldDialogue(talk=talked.dialogues[0].id, minutes="4/BB-UBND", outcome="differ",
                        agreed="Đếm lại tại vườn.", differing="Bốn cây ở góc vườn.")  # fmt: skip
    held = work(site, code, hold)
    shown = paper_html(minutes_paper(held, site_ref(site), Signer("Nguyễn Văn Chủ", "Chủ tịch")))
    for words in (
        "Số: 04/BB-UBND",
        "Đếm lại tại vườn.",
        "Bốn cây ở góc vườn.",
        "Nguyễn Thị Hoa",
        "Mẫu số 14",
    ):
        assert words in shown
    assert "giay-moi-doi-thoai" not in desk.get(f"/admin/don-thu/{code}/").content.decode()
