"""E-mail becomes petitions: against a real mail server, with everything people and machines send."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from email.message import EmailMessage
from io import StringIO
from uuid import UUID

import pytest
from chinhquyen_reception import commands, queries
from chinhquyen_reception.commands import mailing
from chinhquyen_reception.rows import AttachmentRow, IdentityRow, MailRow, PetitionRow
from django.core import mail
from django.core.management import CommandError, call_command

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import Source
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.mail import Mailbox, MailboxDown
from chinhquyen_sdk.testing.communes import browser_at

from . import dovecot

pytestmark = [pytest.mark.django_db, pytest.mark.dovecot]
LAMP = "Kính gửi UBND phường. Đèn đường ngõ 12 hỏng ba hôm nay, tối om, nhờ phường sửa giúp."
BRIBE = "Tôi tố cáo ông Thuận cán bộ địa chính nhận của tôi 6 triệu mới làm sổ đỏ, đề nghị xử lý."
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360f8cf"
    "c000000301010018dd8db00000000049454e44ae426082"
)


@pytest.fixture(scope="module")
def server() -> Iterator[dovecot.Server]:
    with dovecot.running() as started:
        yield started


@pytest.fixture
def box(server, request) -> Mailbox:
    return _box(server, f"{abs(hash(request.node.name))}@xa.example.vn")


def _box(server, user, **more) -> Mailbox:
    return Mailbox(
        host="127.0.0.1", port=server.port, user=user, password=dovecot.PASSWORD, tls="none", **more
    )


def letter(
    text=LAMP, subject="Đèn hỏng", sender="Nguyễn Thị Hoa <hoa@example.com>", key="1", **headers
) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, "xa@example.vn", subject
    message["Message-ID"] = f"<{key}@example.com>"
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    return message


def test_a_letter_becomes_a_petition_once_and_lies_in_its_folder(server, box, site):
    server.put(box.user, letter())
    counts = commands.import_mailbox(site, box)
    assert counts == {mailing.TAKEN: 1}
    petition = PetitionRow.objects.get(site=site).record()
    assert (petition.source, petition.title, petition.sender_name) == (
        Source.EMAIL,
        "Đèn hỏng",
        "Nguyễn Thị Hoa",
    )
    assert petition.sender_address == "E-mail: hoa@example.com"
    assert petition.content == LAMP
    assert (server.count(box.user, "INBOX"), server.count(box.user, mailing.TAKEN)) == (0, 1)
    assert mail.outbox == []


def test_the_same_message_again_is_the_same_petition(server, box, site):
    server.put(box.user, letter())
    server.put(box.user, letter())
    commands.import_mailbox(site, box)
    server.put(box.user, letter())
    commands.import_mailbox(site, box)
    assert PetitionRow.objects.filter(site=site).count() == 1


def test_when_the_line_breaks_before_the_move_nothing_is_filed_twice(server, box, site, monkeypatch):
    server.put(box.user, letter())

    def breaks(self, uid, folder):
        raise MailboxDown("gone")

    with monkeypatch.context() as broken:
        broken.setattr("chinhquyen_sdk.host.mail.imap.ImapBox.move", breaks)
        with pytest.raises(MailboxDown):
            commands.import_mailbox(site, box)
    assert server.count(box.user, "INBOX") == 1
    assert commands.import_mailbox(site, box) == {mailing.TAKEN: 1}
    assert PetitionRow.objects.filter(site=site).count() == 1


def test_a_message_that_fails_stays_and_the_others_go_on(server, box, site, monkeypatch):
    server.put(box.user, letter(subject="hỏng", key="1"))
    server.put(box.user, letter(subject="lành", key="2"))
    whole = mailing.file_petition

    def fails(site, wish, **more):
        if wish.title == "hỏng":
            raise RuntimeError
        return whole(site, wish, **more)

    monkeypatch.setattr(mailing, "file_petition", fails)
    assert commands.import_mailbox(site, box) == {"later": 1, mailing.TAKEN: 1}
    assert server.count(box.user, "INBOX") == 1


def test_a_denouncer_by_email_is_parted_and_gets_no_mail(server, site):
    box = _box(server, "tocao@xa.example.vn", receipt=True)
    server.put(box.user, letter(BRIBE, subject="Gửi xã"))
    commands.import_mailbox(site, box)
    row = PetitionRow.objects.get(site=site)
    assert (row.kind, row.sender_name, row.sender_address) == ("to_cao", "", "")
    assert "Nguyễn Thị Hoa" in IdentityRow.objects.get(petition=row).identity.values()
    assert mail.outbox == []


def test_a_receipt_tells_the_two_numbers_and_nothing_of_the_matter(server, site):
    box = _box(server, "bien-nhan@xa.example.vn", receipt=True)
    server.put(box.user, letter())
    commands.import_mailbox(site, box)
    sent = mail.outbox[0]
    code = PetitionRow.objects.get(site=site).code
    assert sent.to == ["hoa@example.com"]
    assert code in sent.body
    assert "Mã bí mật" in sent.body
    assert sent.extra_headers["Auto-Submitted"] == "auto-replied"
    assert not any(word in sent.subject + sent.body for word in ("Đèn", "Hoa", "ngõ 12"))


def test_files_are_kept_and_bad_ones_named(server, box, site):
    message = letter()
    message.add_attachment(PNG, maintype="image", subtype="png", filename="anh.png")
    message.add_attachment(
        b"MZ\x90\x00" + b"\0" * 500, maintype="application", subtype="octet-stream", filename="xem.exe"
    )
    message.add_attachment(_bomb(), maintype="application", subtype="zip", filename="ho-so.docx")
    server.put(box.user, message)
    assert commands.import_mailbox(site, box) == {mailing.TAKEN: 1}
    petition = PetitionRow.objects.get(site=site)
    assert [row.name for row in AttachmentRow.objects.filter(petition=petition)] == ["anh.png"]
    assert all(name in petition.content for name in ("xem.exe", "ho-so.docx", mailing.TAKEN))


def _bomb() -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("[Content_Types].xml", b"x")
        bomb.writestr("word/document.xml", b"\0" * 80_000_000)
    return kept.getvalue()


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto_Submitted": "auto-replied"},
        {"Precedence": "bulk"},
        {"List_Id": "<tin.example.com>"},
        {"X_Spam_Flag": "YES"},
        {"X_Autoreply": "yes"},
    ],
)
def test_what_a_machine_sends_is_put_aside_not_filed(server, box, site, headers):
    server.put(box.user, letter(**headers))
    assert commands.import_mailbox(site, box) == {mailing.LEFT: 1}
    assert not PetitionRow.objects.exists()
    assert server.count(box.user, mailing.LEFT) == 1
    assert queries.waiting_mail(site) == []


def test_a_bounce_is_put_aside(server, box, site):
    server.put(box.user, letter(sender="Mail Delivery <MAILER-DAEMON@mx.example.com>"))
    assert commands.import_mailbox(site, box) == {mailing.LEFT: 1}


def test_what_cannot_be_read_waits_for_a_person(server, box, site, officer):
    server.put(box.user, letter("", subject="Trống"))
    server.put(box.user, b"From: x@example.com\r\nContent-Type: application/pkcs7-mime\r\n\r\nAAAA")
    server.put(box.user, b"khong co phan dau gi ca\r\n\r\nxin chao")
    assert commands.import_mailbox(site, box)[mailing.LOOK] == 3
    assert server.count(box.user, mailing.LOOK) == 3
    desk = browser_at(site, officer)
    page = desk.get("/admin/don-thu/thu-dien-tu/").content.decode()
    assert "Trống" in page
    assert "mã hóa" in page
    assert "Thư điện tử cần xem" in desk.get("/admin/don-thu/").content.decode()
    waiting = queries.waiting_mail(site)
    desk.post("/admin/don-thu/thu-dien-tu/", {"id": waiting[0].id})
    desk.post("/admin/don-thu/thu-dien-tu/", {"id": "không phải mã"})
    assert len(queries.waiting_mail(site)) == 2
    assert MailRow.objects.filter(settled_by__gt="").count() == 1
    [told] = journal.timeline(site, UUID(str(waiting[0].id)))
    assert (told.hook, told.actor.kind) == ("mail_settled", "staff"), "who looked stands in the journal"


def test_fifty_megabytes_are_not_fetched(server, box, site, monkeypatch):
    monkeypatch.setattr("chinhquyen_sdk.host.mail.imap.LARGEST", 200_000)
    message = letter()
    message.add_attachment(b"x" * 400_000, maintype="application", subtype="pdf", filename="to.pdf")
    server.put(box.user, message)
    assert commands.import_mailbox(site, box) == {mailing.LOOK: 1}
    assert "lớn quá" in queries.waiting_mail(site)[0].reason


def test_only_the_own_commune_sees_what_waits(server, box, site, other_site):
    server.put(box.user, letter(""))
    commands.import_mailbox(site, box)
    assert queries.waiting_mail(other_site) == []
    assert not commands.settle_mail(other_site, queries.waiting_mail(site)[0].id, actor=Actor.system())


def test_the_command_reads_the_mailbox_of_its_commune(server, box, site, settings):
    settings.CHINHQUYEN_MAILBOXES = {site.hostname.replace(".", "_").replace("-", "_"): box}
    server.put(box.user, letter())
    said = StringIO()
    call_command("import_mail", stdout=said)
    assert f"{mailing.TAKEN}: 1" in said.getvalue()
    assert PetitionRow.objects.get().site_id == site.pk


def test_a_mailbox_that_is_away_is_told_and_stops_nothing(site, settings):
    away = Mailbox(host="127.0.0.1", port=1, user="x", password="y", tls="none")
    settings.CHINHQUYEN_MAILBOXES = {site.hostname.replace(".", "_").replace("-", "_"): away}
    assert commands.import_mail() == {"down": 1}
    with pytest.raises(CommandError, match="không mở được"):
        call_command("import_mail", stdout=StringIO())
