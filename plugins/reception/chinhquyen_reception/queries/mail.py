"""Messages that wait for a person to look."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from wagtail.models import Site

from ..rows import MailRow

SHOWN = 50


class WaitingMail(NamedTuple):
    """A message that was not taken in. It lies in ``folder`` of the mailbox."""

    id: str
    at: datetime
    sender: str
    subject: str
    reason: str
    folder: str


def waiting_mail(site: Site) -> list[WaitingMail]:
    """Return the newest messages that nobody has looked at yet, at most fifty."""
    rows = MailRow.objects.filter(site=site, needs_look=True).order_by("-at")[:SHOWN]
    return [
        WaitingMail(
            str(row.pk),
            row.at,
            row.seen.get("sender", ""),
            row.seen.get("subject", ""),
            row.reason,
            row.folder,
        )
        for row in rows
    ]


def mail_waits(site: Site) -> bool:
    """Whether any message waits."""
    return MailRow.objects.filter(site=site, needs_look=True).exists()
