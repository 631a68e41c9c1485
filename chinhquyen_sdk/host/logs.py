"""Keeps out of the logs what opens a case or leads to a person, whoever wrote the line: ours, Django's, a library's."""

from __future__ import annotations

import logging
import re

# /don-thu/q/<token>/ and whatever other module puts a token behind /q/.
_TOKEN = re.compile(r"(/q/)[^/\s\"?]+")
_MASKS = (
    (re.compile(r"\?[\w.~%+-]+=[^\s\"']*"), "?***"),  # what was asked behind an address
    (re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+"), "***@***"),
    (re.compile(r"\b\d{2}-\d{4}-\d{4}\b"), "**-****-****"),  # a case's code
    (re.compile(r"\b(?:\d{1,3}\.){3}\d{1,3}\b"), "*.*.*.*"),
    (re.compile(r"(?<![\w.:-])(?:\+84|0)(?:[ .]?\d){9,10}(?!\w)"), "0*********"),
)


class MaskTokens(logging.Filter):
    """Put it on every handler that writes addresses, gunicorn's access log included."""

    def filter(self, record: logging.LogRecord) -> bool:
        text = record.getMessage()
        masked = _TOKEN.sub(r"\1***", text)
        for pattern, mask in _MASKS:
            masked = pattern.sub(mask, masked)
        if masked != text:
            record.msg, record.args = masked, None
        return True
