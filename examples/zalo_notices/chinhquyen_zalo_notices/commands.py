"""One message to the sending service of Zalo: a template, the number of the letter, where to open it. No name, no words of it."""

from __future__ import annotations

import hashlib
import hmac

import requests
from django.conf import settings

from chinhquyen_sdk import Dispatch, NotDelivered

NEEDED = ("URL", "TOKEN", "SECRET", "TEMPLATE")
PATIENCE = 10  # seconds
# What no later try can mend; every other answer may be another tomorrow.
LASTING = {
    -108: "Số Zalo không dùng được.",
    -118: "Số này không có Zalo.",
    -119: "Số này không nhận tin của cơ quan.",
}


def absent() -> str:
    """Return why nothing can be sent from this installation; "" when it can."""
    missing = [name for name in NEEDED if not _setting(name)]
    return f"Chưa khai báo CHINHQUYEN_ZALO_{missing[0]}." if missing else ""


def announce(dispatch: Dispatch) -> None:
    """Send the message; raise NotDelivered with words that name nobody."""
    message = {
        "phone": f"84{dispatch.address[1:]}",
        "template_id": _setting("TEMPLATE"),
        "template_data": {
            "office": dispatch.site.title, "letter": dispatch.document.number_line, "link": dispatch.link,
        },
        "tracking_id": dispatch.id.hex,
    }  # fmt: skip
    try:
        answer = requests.post(_setting("URL"), json=message, headers=_signed(), timeout=PATIENCE)
        answer.raise_for_status()
        code = int(answer.json().get("error", -1))
    except (requests.RequestException, ValueError, AttributeError, TypeError) as error:
        # Not the error itself: its text holds the address that was called.
        raise NotDelivered(f"Zalo không trả lời ({type(error).__name__}).") from None
    if code in LASTING:
        raise NotDelivered(LASTING[code], again=False)
    if code != 0:
        raise NotDelivered(f"Zalo chưa nhận (mã {code}).")


def _signed() -> dict[str, str]:
    token = _setting("TOKEN")
    proof = hmac.new(_setting("SECRET").encode(), token.encode(), hashlib.sha256).hexdigest()
    return {"access_token": token, "appsecret_proof": proof}


def _setting(name: str) -> str:
    return str(getattr(settings, f"CHINHQUYEN_ZALO_{name}", ""))
