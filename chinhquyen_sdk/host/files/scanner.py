"""The virus scanner: clamd by its INSTREAM command, or the test scanner that knows one harmless sample."""

from __future__ import annotations

import logging
import socket
import struct
from typing import IO
from urllib.parse import urlsplit

from django.conf import settings

log = logging.getLogger(__name__)
_CHUNK = 64 * 1024
_SECONDS = 20.0
# The sample every scanner knows (eicar.org), in two halves so that no scanner stops at this file.
_EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + b"STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


class Down(OSError):
    """The scanner does not answer, or not in a way we understand."""


def infected(file: IO[bytes]) -> bool:
    """Return whether the scanner of ``CHINHQUYEN_SCANNER`` finds a virus in ``file``; raise ``Down``.

    The setting: "" (none), "tcp://127.0.0.1:3310", "unix:///run/clamav/clamd.ctl", or "test".
    """
    address = str(getattr(settings, "CHINHQUYEN_SCANNER", ""))
    if not address:
        return False
    file.seek(0)
    try:
        if address == "test":
            return _EICAR in file.read()
        return _ask_clamd(address, file)
    except (OSError, ValueError) as error:
        log.warning("The virus scanner does not answer (%s).", type(error).__name__)
        raise Down from error
    finally:
        file.seek(0)


def accepts_unscanned() -> bool:
    """Return whether files are taken while the scanner is away (``CHINHQUYEN_SCANNER_DOWN = "accept"``)."""
    return getattr(settings, "CHINHQUYEN_SCANNER_DOWN", "refuse") == "accept"


def _ask_clamd(address: str, file: IO[bytes]) -> bool:
    with _connect(address) as connection:
        connection.sendall(b"zINSTREAM\0")
        while chunk := file.read(_CHUNK):
            connection.sendall(struct.pack(">I", len(chunk)) + chunk)
        connection.sendall(struct.pack(">I", 0))
        answer = b""
        while not answer.endswith(b"\0") and (more := connection.recv(4096)):
            answer += more
    text = answer.rstrip(b"\0").strip()
    if text.endswith(b"FOUND"):
        return True
    if text.endswith(b"OK"):
        return False
    raise ValueError(text[:80])


def _connect(address: str) -> socket.socket:
    parts = urlsplit(address)
    if parts.scheme == "unix":
        connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        connection.settimeout(_SECONDS)
        try:
            connection.connect(parts.path)
        except OSError:
            connection.close()
            raise
        return connection
    return socket.create_connection((parts.hostname, parts.port or 3310), timeout=_SECONDS)
