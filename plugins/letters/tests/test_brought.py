"""A way for letters that another module brings: asked for, tried again, gone over from, switched off, guarded."""

from __future__ import annotations

import pytest
from chinhquyen_letters import commands, queries

from chinhquyen_sdk.domain.letters.channels import NotDelivered
from chinhquyen_sdk.domain.letters.commands import SendLetter
from chinhquyen_sdk.domain.letters.states import LetterState
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.testing.communes import browser_at

from .brought import LUA, Brings, Shut, keep
from .factories import accepted, approved, drafted

pytestmark = pytest.mark.django_db


def agreed(site, capture, module=None, *, email: bool = False, to: str = "123"):
    letter = approved(site)
    keep(site, letter, "pigeon", to)
    if email:
        keep(site, letter, "email", "binh@vidu.vn")
    with capture():
        commands.send_letter(site, SendLetter(letter=letter.id, channel="pigeon"), actor=LUA)
    return letter


def way(site, letter, attempt):
    from chinhquyen_letters.rows import DeliveryRow

    return DeliveryRow.objects.get(site=site, letter=letter.id, attempt=attempt)


def carry(site, letter, attempt):
    commands.dispatch_letter.func(str(way(site, letter, attempt).pk))


def state_of(site, letter):
    return queries.letter(site, letter.id).state


def test_a_channel_of_another_module_carries_a_letter(
    site, officer, modules, django_capture_on_commit_callbacks
):
    pigeons = Brings()
    modules.register_hooks("aaa", pigeons)
    letter = agreed(site, django_capture_on_commit_callbacks)
    carry(site, letter, 1)
    (sent,) = pigeons.sent
    assert sent.address == "123"
    assert sent.pdf().startswith(b"%PDF")
    assert state_of(site, letter) is LetterState.DELIVERED
    page = browser_at(site, officer).get(f"/admin/thu/{letter.id}/").content.decode()
    assert "Bồ câu: <strong>Đã đến tay" in page


def test_an_address_is_judged_in_the_channels_words_by_its_field(site, officer, modules):
    modules.register_hooks("aaa", Brings())
    letter = approved(site)
    desk = browser_at(site, officer)
    page = desk.post(
        f"/admin/thu/{letter.id}/dia-chi/pigeon/", {"pigeon-address": "12", "pigeon-agreed": "on"}
    )
    assert page.status_code == 422
    assert "Số bồ câu viết chưa đúng dạng. Ba chữ số." in page.content.decode()
    assert 'value="12"' in page.content.decode()
    page = desk.post(f"/admin/thu/{letter.id}/dia-chi/pigeon/", {"pigeon-address": "123"})
    assert "khi người nhận đã đồng ý" in page.content.decode()
    assert desk.post(f"/admin/thu/{letter.id}/dia-chi/hand/").status_code == 404
    assert queries.addresses_of(site, letter.id) == {}


def test_what_fails_for_a_while_is_tried_again_under_the_same_id(
    site, modules, django_capture_on_commit_callbacks
):
    pigeons = Brings([NotDelivered("Mỏi cánh."), RuntimeError("123")])
    modules.register_hooks("aaa", pigeons)
    letter = agreed(site, django_capture_on_commit_callbacks)
    for attempt in (1, 2, 3):
        carry(site, letter, attempt)
    assert len({sent.id for sent in pigeons.sent}) == 1
    assert state_of(site, letter) is LetterState.DELIVERED
    tried = queries.attempts_on(site, [letter.id])[letter.id]
    assert [one.failure for one in tried] == ["Mỏi cánh.", "Không gửi được (RuntimeError).", ""]


@pytest.mark.parametrize("failures", [1, 3])
def test_where_it_cannot_help_the_next_way_its_reader_agreed_to_is_taken(
    site, modules, failures, django_capture_on_commit_callbacks
):
    modules.register_hooks("aaa", Brings([NotDelivered("Lạc đường.", again=failures == 3)] * failures))
    letter = agreed(site, django_capture_on_commit_callbacks, email=True)
    for attempt in range(1, failures + 2):
        carry(site, letter, attempt)
    assert way(site, letter, failures + 1).channel == "email"
    assert state_of(site, letter) is LetterState.DELIVERED


def test_a_channel_that_is_switched_off_ends_what_it_had_and_the_next_way_is_named(
    site, officer, modules, django_capture_on_commit_callbacks
):
    modules.register_hooks("aaa", Brings())
    letter = agreed(site, django_capture_on_commit_callbacks)
    modules.plugin_manager.unregister(name="aaa")
    carry(site, letter, 1)
    page = browser_at(site, officer).get(f"/admin/thu/{letter.id}/").content.decode()
    assert "Bồ câu: <strong>Không có người nhận" in page
    assert "Cách gửi này đã tắt." in page
    assert "Nên gửi tiếp: <strong>Đưa tận tay" in page
    with pytest.raises(Refused, match="Mời chọn cách khác"):
        commands.send_letter(site, SendLetter(letter=letter.id, channel="pigeon"), actor=LUA)


def test_a_guard_of_another_module_refuses_by_the_field_also_on_the_way(
    site, officer, modules, django_capture_on_commit_callbacks
):
    storm = Brings([NotDelivered("Gió."), NotDelivered("Gió.")])
    modules.register_hooks("aaa", storm)
    letter = agreed(site, django_capture_on_commit_callbacks)
    storm.refuses = True
    carry(site, letter, 1)
    assert state_of(site, letter) is LetterState.UNDELIVERED
    page = browser_at(site, officer).post(f"/admin/thu/{letter.id}/viec/send/", {"channel": "pigeon"})
    assert page.status_code == 422
    assert "Trời đang bão. (quy tắc của chuồng bồ câu)" in page.content.decode()


def test_a_broken_guard_keeps_the_letter_in_the_house(site, modules):
    modules.register_hooks("aaa", Shut())
    letter = approved(site)
    with pytest.raises(Refused) as refused:
        commands.send_letter(site, SendLetter(letter=letter.id, channel="hand"), actor=LUA)
    assert refused.value.code == "guard_broken"
    assert state_of(site, letter) is LetterState.APPROVED


def test_a_drafts_address_is_asked_for_too(site, modules):
    modules.register_hooks("aaa", Brings(refuses=True))
    letter = drafted(site, accepted())
    with pytest.raises(Refused, match="bão"):
        keep(site, letter, "pigeon", "123")
    assert queries.addresses_of(site, letter.id) == {}
