"""A fact reaches the address: signed, without a person in it, again until it is taken, given up in plain sight."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from chinhquyen_webhooks import commands, queries
from chinhquyen_webhooks.rows import DeliveryRow, WebhookRow
from django.utils import timezone

from chinhquyen_sdk.client import NotGenuine, verify
from chinhquyen_sdk.domain.webhooks import DeliveryState, KeepWebhook, ReplaySince
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.retention import forget_due

from .conftest import LAN

pytestmark = pytest.mark.django_db


def secret_of(id):
    return WebhookRow.objects.get(pk=id).secret


def only(site, id):
    (one,) = queries.deliveries(site, id)[0]
    return one


def due_now():
    DeliveryRow.objects.update(next_at=timezone.now() - timedelta(seconds=1))


def test_a_new_petition_is_told_signed_and_names_nobody(site, registered, receiver, file):
    code = file()
    commands.send_waiting()
    (got,) = receiver.got
    assert verify(secret_of(registered), got.headers, got.body) == str(only(site, registered).id)
    said = json.loads(got.body)
    assert (said["kind"], said["code"], said["commune_code"]) == ("petition_filed", code, "05455")
    assert said["address"].endswith(f"/api/v1/reception/petitions/{code}/")
    for word in ("Hoa", "0912", "Đèn"):
        assert word not in got.body.decode()
    one = only(site, registered)
    assert (one.state, one.tries, one.status, one.error) == (DeliveryState.TAKEN, 1, 204, "")


def test_another_secret_or_an_old_message_is_not_genuine(registered, receiver, file):
    file()
    commands.send_waiting()
    (got,) = receiver.got
    secret = secret_of(registered)
    with pytest.raises(NotGenuine):
        verify(commands.keeping.new_secret(), got.headers, got.body)
    with pytest.raises(NotGenuine):
        verify(secret, got.headers, got.body.replace(b"petition", b"question"))
    with pytest.raises(NotGenuine):
        verify(secret, got.headers, got.body, now=timezone.now().timestamp() + 600)
    with pytest.raises(NotGenuine):
        verify(secret, {}, got.body)


def test_what_is_not_taken_is_sent_again_and_given_up_in_plain_sight(site, registered, receiver, file):
    receiver.answers = [503] * 6
    file()
    for tries in range(1, 7):
        commands.send_waiting()
        assert only(site, registered).tries == tries
        commands.send_waiting()  # not before its time
        due_now()
    one = only(site, registered)
    assert (one.state, one.status, one.error) == (DeliveryState.GIVEN_UP, 503, "Bên nhận trả lời mã 503.")
    assert len(receiver.got) == 6
    assert len({got.headers["webhook-id"] for got in receiver.got}) == 1
    assert queries.webhook(site, registered).failed == 1
    assert commands.replay(site, one.id, actor=LAN)
    assert not commands.replay(site, registered, actor=LAN)
    told = journal.timeline(site, registered)[-1]
    assert (told.actor, told.for_staff()) == (LAN, f"Gửi lại tin {one.code} ({told.host})")
    commands.send_waiting()
    assert only(site, registered).state is DeliveryState.TAKEN


def test_nobody_at_the_address_and_a_redirect_are_no_yes(site, registered, receiver, file):
    receiver.answers = [302]
    file()
    commands.send_waiting()
    assert (only(site, registered).state, only(site, registered).status) == (DeliveryState.WAITING, 302)
    WebhookRow.objects.update(address="http://127.0.0.1:9/")
    due_now()
    commands.send_waiting()
    assert only(site, registered).error == "Không tới được bên nhận."
    assert len(receiver.got) == 1


def test_told_of_the_same_fact_twice_one_message_goes(site, ref, registered, receiver, file):
    from chinhquyen_sdk.domain.events import decode
    from chinhquyen_sdk.host.models import JournalEntry

    file()
    entry = JournalEntry.objects.get(hook="petition_filed")
    commands.hear(ref, decode(entry.hook, entry.payload))
    commands.send_waiting()
    assert len(receiver.got) == 1


def test_while_off_nothing_goes_and_other_facts_are_not_told(site, registered, receiver, file):
    commands.switch(site, registered, on=False, actor=LAN)
    file()
    commands.send_waiting()
    assert queries.deliveries(site, registered)[0] == []
    commands.switch(site, registered, on=True, actor=LAN)
    wish = KeepWebhook(label="Một cửa", address=receiver.address, kinds=("visit_registered",))
    commands.change(site, registered, wish, actor=LAN)
    file()
    commands.send_waiting()
    assert receiver.got == []


def test_everything_since_a_day_goes_again(site, registered, receiver, file):
    from chinhquyen_sdk.host.days import today

    file()
    file()
    commands.send_waiting()
    assert (
        commands.replay_since(site, registered, ReplaySince(since=today() + timedelta(days=1)), actor=LAN)
        == 0
    )
    assert commands.replay_since(site, registered, ReplaySince(since=today()), actor=LAN) == 2
    said = [each.what for each in journal.timeline(site, registered)]
    assert said[1:] == [f"Gửi lại 2 tin từ ngày {today():%d/%m/%Y}"], "nothing sent, nothing told"
    commands.send_waiting()
    assert len(receiver.got) == 4
    assert len({got.headers["webhook-id"] for got in receiver.got}) == 2


def test_after_a_change_both_secrets_open_a_message_and_later_only_the_new(site, registered, receiver, file):
    old = secret_of(registered)
    commands.rotate_secret(site, registered, actor=LAN)
    new = secret_of(registered)
    file()
    commands.send_waiting()
    for secret in (old, new, (old, new)):
        assert verify(secret, receiver.got[0].headers, receiver.got[0].body)
    WebhookRow.objects.update(old_until=timezone.now())
    assert forget_due("webhooks") == 1
    assert WebhookRow.objects.get().old_secret is None
    file()
    commands.send_waiting()
    assert verify(new, receiver.got[1].headers, receiver.got[1].body)
    with pytest.raises(NotGenuine):
        verify(old, receiver.got[1].headers, receiver.got[1].body)


def test_old_messages_are_forgotten(site, registered, receiver, file):
    file()
    DeliveryRow.objects.update(created_at=timezone.now() - timedelta(days=31))
    assert forget_due("webhooks") == 1
    assert queries.deliveries(site, registered)[0] == []


def test_a_message_of_an_off_module_waits(site, registered, receiver, file, switch_off):
    file()
    switch_off("webhooks")
    commands.send_waiting()
    assert receiver.got == []


def test_what_an_address_costs_does_not_grow_with_the_addresses(
    site, registered, receiver, file, django_assert_num_queries
):
    for number in range(3):
        wish = KeepWebhook(label=f"Thêm {number}", address=receiver.address, kinds=("petition_filed",))
        commands.register(site, wish, actor=LAN)
    with django_assert_num_queries(1):
        assert len(queries.webhooks(site)) == 4
