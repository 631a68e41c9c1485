"""Before a letter leaves it is asked again: is it still in time, does its reader still want it, may it go this way?"""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from chinhquyen_letters import commands, queries
from django.utils import timezone

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.letters.commands import ApproveLetter, KeepAddress, SendLetter
from chinhquyen_sdk.domain.letters.life_events import RecordLifeEvent
from chinhquyen_sdk.domain.letters.states import LetterState
from chinhquyen_sdk.domain.letters.wishes import NoteWish
from chinhquyen_sdk.domain.reception.kinds import PetitionKind
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.testing.communes import browser_at

from .factories import CHAIR, accepted, approved, drafted
from .life import NOON, OFFICER, illness, wedding

pytestmark = pytest.mark.django_db
CHRISTMAS = NOON + timedelta(days=21)


def condolence() -> RecordLifeEvent:
    facts = {"person": {"name": "Ma Thị Lan"}, "deceased": {"name": "Ma Văn Sáu"}, "passed_on": "2026-12-03"}
    return RecordLifeEvent(template="condolence", facts=facts)


def written(site, wish=None):
    return commands.write_by_hand(site, wish or wedding(), actor=OFFICER, at=NOON)


def yes(site, letter, at=NOON, **more):
    wish = ApproveLetter(letter=letter.id, seen=letter.digest, **more)
    return commands.approve_letter(site, wish, actor=CHAIR, at=at)


def send(site, letter, at=NOON, channel="hand", **more):
    return commands.send_letter(
        site, SendLetter(letter=letter.id, channel=channel, **more), actor=OFFICER, at=at
    )


def says(site, wish, name="Nguyễn Văn Nam", **more):
    said = NoteWish(name=name, wish=wish, said_on=date(2026, 12, 4), **more)
    commands.note_wish(site, said, actor=OFFICER, at=NOON)


def test_drafted_in_time_and_too_late_by_now_it_is_not_approved(site):
    letter = written(site)
    with pytest.raises(Refused) as refused:
        yes(site, letter, at=CHRISTMAS)
    assert "Đã quá muộn" in refused.value.text
    assert "mời ghi vì sao" in refused.value.text
    assert refused.value.basis == "quy tắc của xã, không phải luật"
    assert queries.letter(site, letter.id).number is None


def test_a_reason_lets_it_pass_where_the_rule_says_so_and_once_given_it_counts(site):
    letter = yes(site, written(site), at=CHRISTMAS, late_reason="Hai anh chị đi làm xa mới về.")
    assert send(site, letter, at=CHRISTMAS).state is LetterState.SENT


def test_a_condolence_after_three_weeks_is_refused_and_no_reason_helps(site):
    letter = written(site, condolence())
    with pytest.raises(Refused) as refused:
        yes(site, letter, at=CHRISTMAS, late_reason="Bận quá.")
    assert "xin đến thăm gia đình" in refused.value.text
    assert "mời ghi vì sao" not in refused.value.text


def test_approved_in_time_it_is_not_sent_too_late_and_the_screen_asks_why(site, officer):
    letter = yes(site, written(site))
    with pytest.raises(Refused, match="quá muộn"):
        send(site, letter, at=CHRISTMAS)
    assert queries.moment_of(site, letter, date(2026, 12, 25)).needs_reason
    assert not queries.moment_of(site, letter, date(2026, 12, 5)).needs_reason


def test_who_said_no_after_the_draft_gets_no_letter(site, officer):
    letter = yes(site, written(site))
    says(site, "no", village="Tổ 5")
    with pytest.raises(Refused, match="không muốn nhận"):
        send(site, letter)
    page = browser_at(site, officer).get(f"/admin/thu/{letter.id}/")
    assert page.status_code == 200


def test_what_is_owed_cannot_be_opted_out_of(site):
    says(site, "no", "Nguyễn Thị Bình")
    assert send(site, approved(site)).state is LetterState.SENT


def test_an_address_is_a_yes_to_its_way_until_a_later_no(site):
    letter = yes(site, written(site, illness()))
    told = KeepAddress(letter=letter.id, channel="email", address="mai@vidu.vn", agreed=True)
    commands.keep_address(site, told, actor=OFFICER, at=NOON)
    says(site, "no", "Hoàng Thị Mai", channel="email")
    with pytest.raises(Refused, match="chưa đồng ý"):
        send(site, letter, channel="email")
    assert send(site, letter).state is LetterState.SENT


def test_when_nobody_knows_any_more_who_was_written_to_a_greeting_stays_in_the_house(site):
    from chinhquyen_letters.rows import LifeEventRow

    letter = yes(site, written(site))
    LifeEventRow.objects.all().delete()
    with pytest.raises(Refused) as refused:
        send(site, letter)
    assert refused.value.code == "wishes_gone"


def test_a_letter_about_a_denunciation_goes_by_no_mailbox_whatever_its_template(site, modules):
    from chinhquyen_reception import commands as reception

    from chinhquyen_sdk.domain.people import Actor
    from chinhquyen_sdk.domain.reception import FilePetition

    wish = FilePetition(kind=PetitionKind.DENUNCIATION, content="Tố cáo việc thu tiền.", sender_name="Nông Văn Bảy",
                        sender_phone="0987000111", consent=True)  # fmt: skip
    case = reception.file_petition(site, wish, actor=Actor.citizen()).petition
    # A template that protects nobody, about a case that does.
    letter = drafted(site, accepted(PetitionKind.COMPLAINT, subject=case.id))
    told = KeepAddress(letter=letter.id, channel="email", address="a@vidu.vn", agreed=True)
    with pytest.raises(Refused) as refused:
        commands.keep_address(site, told, actor=OFFICER)
    assert (refused.value.code, refused.value.field) == ("identity_protected", "address")


def test_the_case_tells_its_sender_how_the_letter_went(site):
    letter = approved(site)
    commands.send_letter(site, SendLetter(letter=letter.id, channel="post", postal_code="RX1"), actor=OFFICER)
    lines = [event.for_citizen() for event in journal.timeline(site, letter.about)]
    assert "Thư “Thông báo thụ lý khiếu nại” (Số: 01/TB-UBND) đã gửi. Cách gửi: Bưu điện." in lines
    assert "RX1" not in str(lines)


def test_what_a_machine_tries_again_is_told_once(site, django_capture_on_commit_callbacks):
    letter = approved(site)
    told = KeepAddress(letter=letter.id, channel="email", address="a@vidu.vn", agreed=True)
    commands.keep_address(site, told, actor=OFFICER)
    with django_capture_on_commit_callbacks():
        send(site, letter, channel="email")
    from chinhquyen_letters.commands.dispatching import Failed
    from chinhquyen_letters.rows import DeliveryRow

    commands.end_dispatch(site, DeliveryRow.objects.get(letter=letter.id).pk, Failed("Máy chủ thư bận."))
    lines = [line for event in journal.timeline(site, letter.about) if (line := event.for_citizen())]
    assert [line for line in lines if "Thư điện tử" in line] == [
        "Thư “Thông báo thụ lý khiếu nại” (Số: 01/TB-UBND) đã gửi. Cách gửi: Thư điện tử."
    ]


def test_the_chair_says_why_a_late_letter_still_goes_while_reading_one_after_the_other(site, chair):
    then = timezone.now() - timedelta(days=30)
    letter = commands.write_by_hand(site, wedding(registered_on=local_day(then)), actor=OFFICER, at=then)
    office = browser_at(site, chair)
    assert "Vì sao vẫn gửi" in office.get("/admin/thu/duyet/").content.decode()
    yes = {"letter": letter.id, "seen": letter.digest, "deed": "approve"}
    assert office.post("/admin/thu/duyet/", yes).status_code == 409
    office.post("/admin/thu/duyet/", {**yes, "late_reason": "Hai anh chị đi làm xa mới về."})
    assert queries.letter(site, letter.id).number == 1
