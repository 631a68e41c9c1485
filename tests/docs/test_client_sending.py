"""What the client does by itself: sends again, waits as asked, shows how far a file is, does many things at once."""

from __future__ import annotations

import asyncio
import io
import random
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

import pytest
from PIL import Image

from chinhquyen_sdk import MoveName, MovePetition
from chinhquyen_sdk.client import AsyncSite, ClientProblem, Patience, Site, Upload
from tests.docs.test_client import WISH

QUICK = Patience(tries=3, first=0.01)


BUSY = b"HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
CUT = b"HTTP/1.1 422 Unprocessable Entity\r\nContent-Length: 20477\r\nConnection: close\r\n\r\n"


def a_photo() -> bytes:
    """A picture that does not get small: noise."""
    pixels = random.Random(7).randbytes(300 * 300 * 3)
    kept = io.BytesIO()
    Image.frombytes("RGB", (300, 300), pixels).save(kept, "PNG")
    return kept.getvalue()


class Between:
    """Stands between a program and the site: what ``first`` says of the first requests, the rest goes through."""

    def __init__(self, address: str, first: list[Callable[[bytes], bytes | None]]) -> None:
        self._site = (urlsplit(address).hostname or "", urlsplit(address).port or 80)
        self._first = first
        self.seen: list[bytes] = []
        self._door = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://localhost:{self._door.getsockname()[1]}"

    def serve(self) -> None:
        while True:
            try:
                line, _ = self._door.accept()
            except OSError:
                return
            with line:
                asked = _whole(line)
                self.seen.append(asked)
                answer = self._first.pop(0)(asked) if self._first else self.through(asked)
                if answer:
                    line.sendall(answer)

    def through(self, asked: bytes) -> bytes:
        head, _, body = asked.partition(b"\r\n\r\n")
        lines = [each for each in head.split(b"\r\n") if not each.lower().startswith(b"connection")]
        with socket.create_connection(self._site) as site:
            site.sendall(b"\r\n".join([*lines, b"Connection: close", b"", b""]) + body)
            return b"".join(iter(lambda: site.recv(65536), b""))

    def lost(self, asked: bytes) -> None:
        """The site does it; its answer never arrives."""
        self.through(asked)

    def close(self) -> None:
        self._door.shutdown(socket.SHUT_RDWR)
        self._door.close()


def _whole(line: socket.socket) -> bytes:
    data = b""
    while b"\r\n\r\n" not in data:
        data += line.recv(65536)
    head, _, body = data.partition(b"\r\n\r\n")
    length = next(
        (int(each[15:]) for each in head.split(b"\r\n") if each.lower().startswith(b"content-length:")), 0
    )
    while len(body) < length:
        body += line.recv(65536)
    return head + b"\r\n\r\n" + body


@contextmanager
def between(address: str, *first: str | bytes) -> Iterator[Between]:
    """A line to ``address`` on which the first requests are "lost", or answered with the bytes given."""
    one = Between(address, [])
    one._first = [one.lost if each == "lost" else (lambda asked, said=each: said) for each in first]
    threading.Thread(target=one.serve, daemon=True).start()
    try:
        yield one
    finally:
        one.close()


def test_an_answer_that_was_lost_is_asked_for_again_and_one_petition_was_filed(address, token):
    with between(address, "lost", "lost") as line:
        receipt = Site(line.address, patience=QUICK).file(WISH)
    assert len(line.seen) == 3
    assert [each.code for each in Site(address, token=token).petitions()] == [receipt.code]


def test_an_answer_that_was_cut_off_is_none(address, token):
    with between(address, CUT, CUT) as line:
        receipt = Site(line.address, patience=QUICK).file(WISH)
    assert len(line.seen) == 3
    assert [one.code for one in Site(address, token=token).petitions()] == [receipt.code]


def test_a_step_whose_answer_was_lost_is_not_taken_a_second_time(address, token):
    code = Site(address).file(WISH).code
    with between(address, "lost") as line, pytest.raises(ClientProblem) as problem:
        Site(line.address, token=token, patience=QUICK).move(code, MovePetition(move=MoveName.ACCEPT))
    assert (problem.value.code, len(line.seen)) == ("unreachable", 1)


def test_the_site_is_given_the_time_it_asks_for(address, monkeypatch):
    waited: list[float] = []
    monkeypatch.setattr("chinhquyen_sdk.client.site.time.sleep", waited.append)
    with between(address, BUSY) as line:
        Site(line.address, patience=QUICK).file(WISH)
    assert waited == [1.0]


def test_patience_ends_and_a_long_wait_is_the_programs_to_decide(address, monkeypatch):
    monkeypatch.setattr("chinhquyen_sdk.client.site.time.sleep", lambda seconds: None)
    with between(address, BUSY, BUSY, BUSY) as line, pytest.raises(ClientProblem) as problem:
        Site(line.address, patience=QUICK).reception_days()
    assert (problem.value.status, len(line.seen)) == (503, 3)
    with (
        between(address, BUSY.replace(b"1\r\nCont", b"3600\r\nCont")) as line,
        pytest.raises(ClientProblem) as long,
    ):
        Site(line.address, patience=QUICK).reception_days()
    assert (long.value.retry_after, len(line.seen)) == (3600, 1)


def test_a_file_goes_up_piece_by_piece_and_says_how_far_it_is(address, site, tmp_path):
    photo = tmp_path / "đèn.png"
    photo.write_bytes(a_photo())
    told: list[tuple[int, int]] = []
    with between(address, "lost") as line:
        receipt = Site(line.address, patience=QUICK).file(
            WISH,
            files=[Upload.of(photo), Upload("ngõ.png", a_photo())],
            progress=lambda *far: told.append(far),
        )
    sent, totals = [far for far, _ in told], {total for _, total in told}
    assert len(sent) > 4
    assert sent == sorted(set(sent))
    assert totals == {sent[-1]}
    assert _names_of_files(site, receipt.code) == {"đèn.png", "ngõ.png"}


def _names_of_files(site: Any, code: str) -> set[str]:
    from chinhquyen_reception.queries import attachments, petition_by_code

    petition = petition_by_code(site, code)
    assert petition
    return {each.name for each in attachments(site, petition.id)}


def test_a_sender_follows_until_nothing_more_is_to_come(address, token, monkeypatch):
    receipt = Site(address).file(WISH)
    office = Site(address, token=token)

    def meanwhile(seconds: float) -> None:
        office.move(receipt.code, MovePetition(move=MoveName.ANSWER, answer="Đã thay bóng đèn chiều nay."))

    monkeypatch.setattr("chinhquyen_sdk.client.site.time.sleep", meanwhile)
    seen = list(Site(address).follow(receipt.code, receipt.secret, every=60))
    assert [case.answer for case in seen] == ["", "Đã thay bóng đèn chiều nay."]


def test_twenty_are_filed_at_once_and_listed(address, token):
    async def at_once() -> list[str]:
        async with AsyncSite(address, token=token, patience=Patience(tries=6, first=0.2)) as site:
            wishes = [WISH.model_copy(update={"village": f"Xóm {number}"}) for number in range(20)]
            filed = await asyncio.gather(*(site.file(wish) for wish in wishes))
            listed = [each.code async for each in site.petitions()]
            assert sorted(listed) == sorted(each.code for each in filed)
            return listed

    assert len(set(asyncio.run(at_once()))) == 20


def test_awaited_too_it_sends_again_and_shows_how_far_a_file_is(address, token):
    told: list[tuple[int, int]] = []

    async def send(line: str) -> str:
        async with AsyncSite(line, patience=QUICK) as site:
            wish_files = [Upload("ảnh.png", a_photo())]
            return (await site.file(WISH, files=wish_files, progress=lambda *far: told.append(far))).code

    with between(address, "lost") as line:
        code = asyncio.run(send(line.address))
    assert [each.code for each in Site(address, token=token).petitions()] == [code]
    assert told[-1][0] == told[-1][1]
    assert [far for far, _ in told] == sorted({far for far, _ in told})


def test_both_sites_can_do_the_same():
    from chinhquyen_sdk.client import async_site, site

    def able(kind: type) -> set[str]:
        return {name for name in vars(kind) if not name.startswith("_")} - {"close"}

    assert able(site.Site) == able(async_site.AsyncSite)
