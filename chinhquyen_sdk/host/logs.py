"""Keeps out of the logs what opens a case: the token in the address of a receipt's QR code."""

from __future__ import annotations

import logging
import re

# /don-thu/q/<token>/ and whatever other module puts a token behind /q/.
_TOKEN = re.compile(r"(/q/)[^/\s\"?]+")


class MaskTokens(logging.Filter):
    """Put it on every handler that writes addresses, gunicorn's access log included."""

    def filter(self, record: logging.LogRecord) -> bool:
        text = record.getMessage()
        if "/q/" in text:
            record.msg, record.args = _TOKEN.sub(r"\1***", text), None
        return True
