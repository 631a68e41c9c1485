"""E-mail becomes petitions: each message exactly once, whatever happens in between; what is not taken in is kept and shown."""

from __future__ import annotations

import logging
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.utils import timezone
from pydantic import ValidationError
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import FilePetition, Source
from chinhquyen_sdk.domain.reception.events import MailSettled
from chinhquyen_sdk.domain.reception.mail import Mail, Unreadable, Verdict, judge, read_mail
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.files import CleanFile, FileProblem, check_upload, max_files
from chinhquyen_sdk.host.mail import Fetched, ImapBox, Mailbox, MailboxDown, mailbox_of
from chinhquyen_sdk.host.sites import site_ref
from chinhquyen_sdk.modules import registry

from ..module import DAYS_KEPT
from ..rows import MailRow
from .filing import Filed, file_petition, filed_once
from .receipts import send_receipt

log = logging.getLogger("chinhquyen.mail")
# Plain letters: folder names with diacritics are written differently by every server.
TAKEN, LEFT, LOOK = "Da-nhan", "Khong-phai-don", "Can-xem"
KEPT = timedelta(days=DAYS_KEPT["mail"])
LONGEST = 19_000


class Done(NamedTuple):
    """What became of a message: the folder it goes to, and what staff are told."""

    folder: str
    reason: str = ""


def import_mail() -> Counter[str]:
    """Read the mailbox of every commune that has one; one that is away does not stop the others."""
    counts: Counter[str] = Counter()
    for site in Site.objects.all():
        ref = site_ref(site)
        box = mailbox_of(ref)
        if box is None or not registry().switch(ref, "reception"):
            continue
        try:
            counts += import_mailbox(site, box)
        except MailboxDown as down:
            counts["down"] += 1
            log.error("mailbox not read: %s", down)
    return counts


def import_mailbox(site: Site, box: Mailbox) -> Counter[str]:
    """Take in what waits in ``box``. A message is moved only after what became of it is kept."""
    counts: Counter[str] = Counter()
    with ImapBox(box) as opened:
        for fetched in opened.waiting():
            try:
                done = take_in(site, fetched, box)
            except Exception as error:  # noqa: BLE001 - one message must not hold up the rest; it stays and is tried again
                log.error("message not taken in: %s", type(error).__name__)
                counts["later"] += 1
                continue
            opened.move(fetched.uid, done.folder)
            counts[done.folder] += 1
    return counts


def take_in(site: Site, fetched: Fetched, box: Mailbox) -> Done:
    """Make a petition of one message, or say why not."""
    try:
        mail = read_mail(fetched.raw)
    except Unreadable as unreadable:
        return _aside(site, None, fetched, Done(LOOK, unreadable.text))
    if not fetched.whole:
        return _aside(
            site,
            mail,
            fetched,
            Done(LOOK, f"Thư nặng {fetched.size // 1048576} MB, lớn quá nên không tải về."),
        )
    judged = judge(mail, box.own_addresses)
    if judged.verdict is not Verdict.FILE:
        folder = LEFT if judged.verdict is Verdict.LEAVE else LOOK
        return _aside(site, mail, fetched, Done(folder, judged.reason))
    try:
        _file(site, mail, fetched, box)
    except ValidationError as error:
        told = str(error.errors()[0]["msg"])[:200]
        return _aside(site, mail, fetched, Done(LOOK, f"Chưa đủ để lập thành đơn: {told}"))
    return Done(TAKEN)


def _file(site: Site, mail: Mail, fetched: Fetched, box: Mailbox) -> Filed:
    once = f"mail:{mail.key}"
    before = filed_once(site, once)
    if before:
        return before
    uploads, refused = _checked(mail)
    filed = file_petition(
        site, _wish(mail, fetched.at, refused), actor=Actor.citizen(), uploads=uploads, once=once
    )
    if box.receipt:
        send_receipt(site, filed, mail.sender_email)
    return filed


def _wish(mail: Mail, at: datetime, refused: list[str]) -> FilePetition:
    notes = [*mail.notes, *refused]
    text = mail.text or "Thư không có chữ, nội dung nằm trong tệp đính kèm."
    if len(text) > LONGEST:
        text, notes = text[:LONGEST], [*notes, "Thư dài hơn, phần sau còn trong hộp thư."]
    if notes:
        text += (
            f"\n\n[Ghi chú khi nhận thư: {' '.join(notes)[:900]} Thư gốc còn trong hộp thư, ngăn {TAKEN}.]"
        )
    name = (
        mail.sender_name
        if any(c.isalpha() for c in mail.sender_name)
        else mail.sender_email.partition("@")[0]
    )
    named = any(c.isalpha() for c in name)
    return FilePetition(
        source=Source.EMAIL, unnamed=not named, title=mail.subject[:200], content=text, sender_name=name[:150] if named else "",
        sender_address=f"E-mail: {mail.sender_email}", consent=False, received_on=_day(at),
    )  # fmt: skip


def _day(at: datetime) -> date:
    """The day the server got it; a clock ahead of ours does not make tomorrow's petitions."""
    return min(local_day(at.astimezone(UTC)), today())


def _checked(mail: Mail) -> tuple[list[CleanFile], list[str]]:
    """The files that may be kept, and what is told of the others."""
    kept: list[CleanFile] = []
    refused: list[str] = []
    for file in mail.files:
        if len(kept) >= max_files():
            refused.append(f"Tệp “{file.name[:60]}” không nhận vì đã đủ {max_files()} tệp.")
            continue
        try:
            kept.append(check_upload(SimpleUploadedFile(file.name, file.content)))
        except FileProblem as problem:
            refused.append(problem.text)
    return kept, refused


def _aside(site: Site, mail: Mail | None, fetched: Fetched, done: Done) -> Done:
    """Remember what was not taken in, for the officers' list; who and what encrypted."""
    seen = {"sender": mail.sender_email if mail else "", "subject": mail.subject if mail else ""}
    key = mail.key if mail else f"{fetched.at:%Y%m%d%H%M%S}-{fetched.size}"
    MailRow.objects.get_or_create(
        site=site, key=key[:64],
        defaults={"needs_look": done.folder == LOOK, "folder": done.folder, "reason": done.reason[:300], "seen": seen, "at": fetched.at},
    )  # fmt: skip
    return done


@transaction.atomic
def settle_mail(site: Site, row_id: str, *, actor: Actor) -> bool:
    """Take a message off the list of those that need a look; who did it is kept."""
    row = MailRow.objects.select_for_update().filter(site=site, pk=row_id, needs_look=True).first()
    if row is None:
        return False
    row.needs_look, row.settled_by = False, actor.name[:150]
    row.save()
    journal.record(site, MailSettled(at=timezone.now(), actor=actor, subject=row.pk))
    return True
