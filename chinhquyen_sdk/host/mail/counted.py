"""Django's way to the mail server, with an eye on what does not leave."""

from __future__ import annotations

from collections.abc import Sequence

from django.core.mail import EmailMessage
from django.core.mail.backends import smtp

from ..metrics import count_mail_failed


class EmailBackend(smtp.EmailBackend):
    """Counts each time the mail server does not take what it is given; the error goes on to who sent."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        try:
            taken = super().send_messages(email_messages) or 0
        except Exception:
            count_mail_failed()
            raise
        if taken < len(email_messages):
            count_mail_failed()
        return taken
