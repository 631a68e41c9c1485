"""A receipt by e-mail, when the commune wants one: the two numbers of a receipt, and nothing of the matter."""

from __future__ import annotations

import logging

from django.core.mail import EmailMessage
from wagtail.models import Site

from chinhquyen_sdk.host.sites import site_ref

from .filing import Filed

log = logging.getLogger("chinhquyen.mail")


def send_receipt(site: Site, filed: Filed, address: str) -> bool:
    """Send code and secret to ``address``; not for a denunciation: a mailbox may be read by others at home or at work.

    Marked as automatic, so that no machine answers it. A mail server that is away stops nothing.
    """
    if filed.petition.kind.identity_protected:
        return False
    place = site_ref(site).title
    words = (
        f"Kính gửi ông/bà,\n\nỦy ban nhân dân {place} đã nhận thư của ông/bà.\n\n"
        f"Mã đơn: {filed.petition.code}\nMã bí mật: {filed.secret}\n\n"
        f"Ông/bà xem đơn đang ở đâu tại {site.root_url}/don-thu/tra-cuu/ bằng hai mã trên. Mã bí mật chỉ gửi một lần trong thư này.\n\n"
        "Đây là thư tự động, ông/bà không cần trả lời."
    )
    message = EmailMessage(
        f"Đã nhận thư của ông/bà, mã {filed.petition.code}", words, None, [address],
        headers={"Auto-Submitted": "auto-replied", "X-Auto-Response-Suppress": "All"},
    )  # fmt: skip
    try:
        return message.send() == 1
    except (OSError, ValueError) as error:
        log.warning("receipt not sent: %s", type(error).__name__)
        return False
