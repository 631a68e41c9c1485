"""Letters by e-mail, against a real mail server in a thread."""

from __future__ import annotations

import asyncio
import threading
from datetime import timedelta
from email import message_from_bytes, policy

import pytest
from chinhquyen_letters import commands, queries
from chinhquyen_letters.rows import DeliveryRow
from django.utils import timezone

from chinhquyen_sdk.domain.letters.commands import KeepAddress, SendLetter
from chinhquyen_sdk.domain.letters.states import LetterState
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception.kinds import PetitionKind
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.testing.communes import browser_at

from .factories import accepted, approved, drafted

LUA = Actor.staff("7", "Trần Thị Lụa")


class MailServer:
    """Speaks enough SMTP for Django; ``refuse`` makes it say no to what it is sent."""

    def __init__(self) -> None:
        self.taken: list[bytes] = []
        self.refuse = False
        self.loop = asyncio.new_event_loop()
        self.server = self.loop.run_until_complete(
            asyncio.start_server(self._talk, "127.0.0.1", 0, limit=2**24)
        )
        self.port = self.server.sockets[0].getsockname()[1]
        self.thread = threading.Thread(target=self.loop.run_forever, daemon=True)
        self.thread.start()

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 here\r\n")
        while line := await reader.readline():
            verb = line[:4].upper().strip()
            if verb == b"DATA":
                writer.write(b"354 go on\r\n")
                mail = await reader.readuntil(b"\r\n.\r\n")
                if not self.refuse:
                    self.taken.append(mail[:-3])
                writer.write(b"451 later\r\n" if self.refuse else b"250 taken\r\n")
            else:
                writer.write(b"221 bye\r\n" if verb == b"QUIT" else b"250 ok\r\n")
            await writer.drain()
            if verb == b"QUIT":
                break
        writer.close()

    def stop(self) -> None:
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join(5)
        self.server.close()
        self.loop.close()


@pytest.fixture
def mail_server(settings):
    server = MailServer()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
    settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
    settings.EMAIL_HOST_USER = settings.EMAIL_HOST_PASSWORD = ""
    yield server
    server.stop()


def sent_by_email(site, capture):
    letter = approved(site)
    commands.keep_address(
        site, KeepAddress(letter=letter.id, channel="email", address="binh@vidu.vn", agreed=True), actor=LUA
    )
    with capture():  # the worker is called by the test
        commands.send_letter(site, SendLetter(letter=letter.id, channel="email"), actor=LUA)
    (way,) = DeliveryRow.objects.filter(letter=letter.id)
    return letter, way


def state_of(site, letter):
    return queries.letter(site, letter.id).state


@pytest.mark.django_db
def test_the_letter_arrives_once_with_its_pdf(site, mail_server, django_capture_on_commit_callbacks):
    letter, way = sent_by_email(site, django_capture_on_commit_callbacks)
    for _ in range(2):
        commands.dispatch_letter.func(str(way.pk))
    (raw,) = mail_server.taken
    mail = message_from_bytes(raw, policy=policy.default)
    assert mail["To"] == "binh@vidu.vn"
    (pdf,) = mail.iter_attachments()
    assert pdf.get_content().startswith(b"%PDF")
    assert "Kính gửi" in mail.get_body().get_content()
    assert state_of(site, letter) is LetterState.DELIVERED


@pytest.mark.django_db
def test_a_server_that_says_no_is_asked_three_times_then_the_next_way_is_shown(
    site, officer, mail_server, django_capture_on_commit_callbacks
):
    mail_server.refuse = True
    letter, way = sent_by_email(site, django_capture_on_commit_callbacks)
    for attempt in (1, 2, 3):
        way = DeliveryRow.objects.get(letter=letter.id, attempt=attempt)
        commands.dispatch_letter.func(str(way.pk))
    assert DeliveryRow.objects.filter(letter=letter.id).count() == 3
    assert state_of(site, letter) is LetterState.UNDELIVERED
    page = browser_at(site, officer).get(f"/admin/thu/{letter.id}/").content.decode()
    assert "Nên gửi tiếp: <strong>Đưa tận tay" in page


@pytest.mark.django_db
def test_what_a_dead_worker_had_is_a_failed_attempt_and_is_tried_anew(
    site, mail_server, django_capture_on_commit_callbacks
):
    letter, way = sent_by_email(site, django_capture_on_commit_callbacks)
    DeliveryRow.objects.filter(pk=way.pk).update(begun_at=timezone.now() - timedelta(minutes=9))
    commands.dispatch_again()
    first, second = queries.attempts_on(site, [letter.id])[letter.id]
    assert (first.outcome.value, second.outcome.value) == ("failed", "under_way")
    later = DeliveryRow.objects.get(letter=letter.id, attempt=2)
    commands.dispatch_letter.func(str(later.pk))
    assert len(mail_server.taken) == 1
    assert state_of(site, letter) is LetterState.DELIVERED


@pytest.mark.django_db
def test_no_address_without_a_yes_and_no_mail_without_an_address(site, officer):
    letter = approved(site)
    desk = browser_at(site, officer)
    page = desk.post(f"/admin/thu/{letter.id}/dia-chi/email/", {"email-address": "binh@vidu.vn"})
    assert page.status_code == 422
    assert "Chỉ ghi địa chỉ khi người nhận đã đồng ý" in page.content.decode()
    with pytest.raises(Refused, match="Chưa có sự đồng ý"):
        commands.send_letter(site, SendLetter(letter=letter.id, channel="email"), actor=LUA)
    desk.post(
        f"/admin/thu/{letter.id}/dia-chi/email/", {"email-address": "binh@vidu.vn", "email-agreed": "on"}
    )
    assert queries.addresses_of(site, letter.id)["email"].address == "binh@vidu.vn"


@pytest.mark.django_db
def test_a_denouncers_letter_goes_to_no_mailbox(site):
    letter = drafted(site, accepted(PetitionKind.DENUNCIATION))
    with pytest.raises(Refused, match="tố cáo"):
        commands.keep_address(
            site, KeepAddress(letter=letter.id, channel="email", address="a@vidu.vn", agreed=True), actor=LUA
        )


@pytest.mark.django_db
def test_the_address_is_sealed_in_the_database(site):
    from django.db import connection

    letter = approved(site)
    commands.keep_address(
        site, KeepAddress(letter=letter.id, channel="email", address="binh@vidu.vn", agreed=True), actor=LUA
    )
    with connection.cursor() as cursor:
        cursor.execute("select address from cq_letters_addressrow")
        assert "vidu" not in str(cursor.fetchall())
