"""Letters announced by Zalo through the real letters module, against a fake of the service."""

from __future__ import annotations

import json
import logging
from datetime import date

import pytest
from chinhquyen_letters import commands, queries
from chinhquyen_letters.rows import DeliveryRow
from chinhquyen_zalo_notices import commands as zalo
from django.core import mail

from chinhquyen_sdk import Actor, FilePetition
from chinhquyen_sdk.domain.letters.commands import ApproveLetter, KeepAddress, SendLetter
from chinhquyen_sdk.domain.letters.life_events import RecordLifeEvent
from chinhquyen_sdk.domain.letters.states import LetterState
from chinhquyen_sdk.domain.reception import MovePetition, PetitionKind
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.models import JournalEntry
from chinhquyen_sdk.testing.communes import browser_at

from .fake import SECRET, TOKEN, FakeZalo

pytestmark = pytest.mark.django_db
PHONE = "0912345678"
LUA, CHAIR = Actor.staff("7", "Trần Thị Lụa"), Actor.staff("99", "Ma Văn Thắng")


@pytest.fixture
def service(settings, monkeypatch):
    fake = FakeZalo()
    settings.CHINHQUYEN_ZALO_URL, settings.CHINHQUYEN_ZALO_TEMPLATE = fake.url, "4711"
    settings.CHINHQUYEN_ZALO_TOKEN, settings.CHINHQUYEN_ZALO_SECRET = TOKEN, SECRET
    monkeypatch.setattr(zalo, "PATIENCE", 0.3)
    yield fake
    fake.stop()


def letter_for(site, kind=PetitionKind.COMPLAINT):
    """A petition is filed and accepted, its letter drafted and approved, as on a real site."""
    from chinhquyen_reception import commands as reception

    wish = FilePetition(
        kind=kind, content="Xin trả lời về đất ở xóm Cầu Đá.", sender_name="Nguyễn Thị Bình", sender_phone="0987000111",
        village="Tổ 5", consent=True,
    )  # fmt: skip
    filed = reception.file_petition(site, wish, actor=Actor.citizen()).petition
    reception.move_petition(site, filed.code, MovePetition(move="accept"), actor=LUA)
    for entry in JournalEntry.objects.filter(site=site, subject=filed.id, hook="petition_accepted"):
        journal.tell_entry(entry.seq)
    (waiting,) = queries.waiting(site)
    wish = ApproveLetter(letter=waiting.letter.id, seen=waiting.letter.digest)
    return commands.approve_letter(site, wish, actor=CHAIR)


def agree(site, letter, channel="zalo", address=PHONE):
    told = KeepAddress(letter=letter.id, channel=channel, address=address, agreed=True)
    commands.keep_address(site, told, actor=LUA)


def send(site, letter, capture):
    with capture():  # the worker is called by the test
        commands.send_letter(site, SendLetter(letter=letter.id, channel="zalo"), actor=LUA)


def carry(site, letter):
    """Do what the worker does until nothing is under way."""
    while way := DeliveryRow.objects.filter(letter=letter.id, outcome="under_way").first():
        commands.dispatch_letter.func(str(way.pk))
    return queries.letter(site, letter.id).state


def test_its_reader_is_told_where_the_letter_is_and_nothing_else(
    service, site, django_capture_on_commit_callbacks
):
    letter = letter_for(site)
    agree(site, letter)
    send(site, letter, django_capture_on_commit_callbacks)
    assert carry(site, letter) is LetterState.DELIVERED
    (message,) = service.taken.values()
    assert message["phone"] == "84912345678"
    assert message["template_data"]["letter"] == "Số: 01/TB-UBND"
    assert str(letter.id) in message["template_data"]["link"]
    assert "Bình" not in json.dumps(message, ensure_ascii=False)


def test_without_a_yes_the_form_says_so_by_its_field(service, site, officer):
    letter = letter_for(site)
    desk = browser_at(site, officer)
    page = desk.post(f"/admin/thu/{letter.id}/dia-chi/zalo/", {"zalo-address": PHONE})
    assert page.status_code == 422
    assert "khi người nhận đã đồng ý" in page.content.decode()
    page = desk.post(f"/admin/thu/{letter.id}/dia-chi/zalo/", {"zalo-address": "12", "zalo-agreed": "on"})
    assert "Số Zalo viết chưa đúng dạng." in page.content.decode()
    with pytest.raises(Refused, match="Chưa có sự đồng ý"):
        commands.send_letter(site, SendLetter(letter=letter.id, channel="zalo"), actor=LUA)
    assert service.asked == []


@pytest.mark.parametrize("answers", [["503", -32], ["late", -100]])
def test_what_passes_is_tried_again_under_the_same_message_id(
    service, site, answers, django_capture_on_commit_callbacks
):
    service.answers = answers
    letter = letter_for(site)
    agree(site, letter)
    send(site, letter, django_capture_on_commit_callbacks)
    assert carry(site, letter) is LetterState.DELIVERED
    assert len(service.asked) == 3
    assert len({message["tracking_id"] for message in service.asked}) == 1
    assert len(service.taken) == 1


def test_a_number_without_zalo_goes_over_to_the_mailbox_by_itself(
    service, site, django_capture_on_commit_callbacks
):
    service.answers = [-118]
    letter = letter_for(site)
    agree(site, letter)
    agree(site, letter, "email", "binh@vidu.vn")
    send(site, letter, django_capture_on_commit_callbacks)
    assert carry(site, letter) is LetterState.DELIVERED
    tried = queries.attempts_on(site, [letter.id])[letter.id]
    assert [(one.channel, one.failure) for one in tried] == [("zalo", "Số này không có Zalo."), ("email", "")]
    assert [message.to for message in mail.outbox] == [["binh@vidu.vn"]]


def test_the_number_stands_in_no_journal_log_or_address(
    service, site, caplog, django_capture_on_commit_callbacks
):
    caplog.set_level(logging.DEBUG)
    service.answers = ["late", "500", -118]
    letter = letter_for(site)
    agree(site, letter)
    send(site, letter, django_capture_on_commit_callbacks)
    carry(site, letter)
    kept = [json.dumps(entry.payload) for entry in JournalEntry.objects.all()]
    tried = [one.model_dump_json() for one in queries.attempts_on(site, [letter.id])[letter.id]]
    for text in (*kept, *tried, *service.lines, caplog.text):
        assert PHONE[1:] not in text


def test_switched_off_it_is_gone_and_what_was_under_way_is_offered_another_way(
    service, site, officer, switch_off, django_capture_on_commit_callbacks
):
    letter = letter_for(site)
    agree(site, letter)
    send(site, letter, django_capture_on_commit_callbacks)
    switch_off("zalo_notices")
    assert carry(site, letter) is LetterState.UNDELIVERED
    assert service.asked == []
    page = browser_at(site, officer).get(f"/admin/thu/{letter.id}/").content.decode()
    assert "Zalo: <strong>" in page
    assert "Cách gửi này đã tắt." in page
    assert "Nên gửi tiếp: <strong>Đưa tận tay" in page
    assert "Số Zalo" not in page


def test_where_nothing_is_set_up_the_way_is_not_offered(site, officer, settings):
    settings.CHINHQUYEN_ZALO_URL = ""
    letter = letter_for(site)
    assert "Số Zalo" not in browser_at(site, officer).get(f"/admin/thu/{letter.id}/").content.decode()


def test_a_denouncers_letter_is_announced_nowhere(service, site):
    letter = letter_for(site, PetitionKind.DENUNCIATION)
    with pytest.raises(Refused, match="tố cáo"):
        agree(site, letter)


def test_good_wishes_are_no_message(service, site):
    facts = {"person": {"name": "Ma Thị Lan"}, "gift": "hiến đất", "work": "mở đường"}
    wish = RecordLifeEvent(template="thanks", happened_on=date.today(), facts=facts)  # noqa: DTZ011
    draft = commands.write_by_hand(site, wish, actor=LUA)
    letter = commands.approve_letter(site, ApproveLetter(letter=draft.id, seen=draft.digest), actor=CHAIR)
    with pytest.raises(Refused, match="trọn lời"):
        agree(site, letter)
