"""The pages on the client and on webhooks do what they say."""

from __future__ import annotations

import http.client
import time
from typing import Any

import pytest

from chinhquyen_sdk.client import sign
from tests.docs.snippets import snippets
from tests.docs.test_client_sending import a_photo
from tests.docs.test_tutorial import printed_by, walk

SECRET = "whsec_c29tZSBzZWNyZXQgb2YgYSB0ZXN0"


def test_the_page_of_the_client_walks_against_a_running_site(address, token, monkeypatch):
    monkeypatch.setenv("TOKEN", token)
    page = [each for each in snippets("client.md") if each.language == "python"]
    walk(page, {"photo": a_photo()}, address)


@pytest.fixture
def receiver(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The receiver of the page, on a free port."""
    monkeypatch.setenv("WEBHOOK_SECRET", SECRET)
    monkeypatch.setenv("PORT", "0")
    (snippet,) = [each for each in snippets("webhooks.md") if each.language == "python"]
    assert len(snippet.code.splitlines()) <= 40
    names: dict[str, Any] = {}
    printed_by(snippet.code, names)
    yield names["server"]
    names["server"].server_close()


def post(server: Any, secret: str, at: int, body: bytes) -> int:
    line = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=5)
    signed = sign(secret, "msg-1", at, body)
    line.request(
        "POST", "/", body, {"webhook-id": "msg-1", "webhook-timestamp": str(at), "webhook-signature": signed}
    )
    server.handle_request()
    return line.getresponse().status


def test_the_receiver_of_the_page_takes_what_is_genuine_once(receiver, capsys):
    now, body = (
        int(time.time()),
        b'{"label": "C\xc3\xb3 \xc4\x91\xc6\xa1n m\xe1\xbb\x9bi", "code": "26-0000-0018"}',
    )
    assert [post(receiver, SECRET, now, body) for _ in range(2)] == [204, 204]
    assert capsys.readouterr().out == "Có đơn mới 26-0000-0018\n"
    assert post(receiver, "whsec_bm90IHRoZSBzZWNyZXQ=", now, body) == 401
    assert post(receiver, SECRET, now - 3600, body) == 401
