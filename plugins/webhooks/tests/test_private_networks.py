"""No address leads a message into our own house, whatever it looks like and wherever its name points later."""

from __future__ import annotations

import socket

import pytest
from chinhquyen_webhooks import commands
from chinhquyen_webhooks.commands import reaching

from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.webhooks import KeepWebhook

from .conftest import LAN


@pytest.mark.parametrize(
    "address",
    [
        "https://127.0.0.1/", "https://localhost/", "https://10.0.0.7/", "https://192.168.1.1/", "https://172.16.4.4/",
        "https://169.254.169.254/latest/meta-data/", "https://0.0.0.0/", "https://[::1]/", "https://[fd00::1]/",
        "https://[::ffff:127.0.0.1]/", "https://[2002:7f00:1::]/", "https://2130706433/", "https://0x7f.1/",
        "https://100.64.0.1/", "https://224.0.0.1/", "http://127.0.0.1:8000/", "http://example.org/",
    ],
)  # fmt: skip
def test_a_private_or_open_address_is_refused(address):
    with pytest.raises(Refused) as no:
        reaching.way_to(address)
    assert no.value.field == "address"


def test_a_name_that_points_inside_is_refused_also_when_one_of_its_addresses_is_outside(monkeypatch):
    def both(host, port, **kwargs):
        return [
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, port)) for ip in ("93.184.215.14", "10.1.1.1")
        ]

    monkeypatch.setattr(reaching.socket, "getaddrinfo", both)
    with pytest.raises(Refused, match="mạng nội bộ"):
        reaching.way_to("https://tot.example/")


def test_the_judged_address_is_the_one_connected_to(monkeypatch):
    asked, dialled = [], []

    def once(host, port, **kwargs):
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("93.184.215.14", port))]

    def dial(address, timeout):
        dialled.append(address)
        raise OSError

    monkeypatch.setattr(reaching.socket, "getaddrinfo", once)
    monkeypatch.setattr(reaching.socket, "create_connection", dial)
    with pytest.raises(reaching.NotTaken):
        reaching.post("https://tot.example/tin/", {}, b"{}")
    assert (asked, dialled) == (["tot.example"], [("93.184.215.14", 443)])


@pytest.mark.django_db
def test_an_address_that_turned_inside_later_is_not_sent_to(site, registered, receiver, file, settings):
    settings.CHINHQUYEN_WEBHOOKS_LOCAL = False
    file()
    commands.send_waiting()
    assert receiver.got == []


@pytest.mark.django_db
def test_it_is_refused_already_when_it_is_typed(site, settings):
    wish = KeepWebhook(label="Nội bộ", address="https://192.168.1.5/", kinds=("petition_filed",))
    with pytest.raises(Refused, match="mạng nội bộ"):
        commands.register(site, wish, actor=LAN)
