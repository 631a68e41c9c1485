"""E-mail as a channel: one mail with the letter's words and its PDF."""

from __future__ import annotations

from dataclasses import replace
from smtplib import SMTPException

from django.core.mail import EmailMessage

from chinhquyen_sdk import rendering
from chinhquyen_sdk.domain.letters.channels import EMAIL, HAND, POST, Dispatch, LetterChannel, NotDelivered


def own_channels() -> list[LetterChannel]:
    """Return the ways every house has."""
    return [replace(EMAIL, deliver=_deliver), HAND, POST]


def _deliver(dispatch: Dispatch) -> None:
    try:
        taken = _message(dispatch).send() == 1
    except (OSError, SMTPException, ValueError) as error:
        raise NotDelivered(f"Không gửi được thư điện tử ({type(error).__name__}).") from error
    if not taken:
        raise NotDelivered("Máy chủ thư không nhận.")


def _message(dispatch: Dispatch) -> EmailMessage:
    document = dispatch.document
    message = EmailMessage(
        f"{dispatch.site.title}: {document.subject or document.heading}",
        rendering.letter_text(document) + "\n\nBản in đẹp ở tệp đính kèm.",
        None,
        [dispatch.address],
        headers={"Auto-Submitted": "auto-generated", "Message-ID": f"<{dispatch.id.hex}@{dispatch.host}>"},
    )
    message.attach("thu.pdf", dispatch.pdf(), "application/pdf")
    return message
