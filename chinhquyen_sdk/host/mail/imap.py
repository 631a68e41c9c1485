"""A mailbox, politely: look, take one, put it where it belongs. Nothing is ever deleted."""

from __future__ import annotations

import contextlib
import imaplib
import re
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from types import TracebackType
from typing import NamedTuple, Self

from .box import Mailbox

TIMEOUT = 30
AT_ONCE = 50
LARGEST = 30 * 1024 * 1024
_SIZE = re.compile(rb"RFC822\.SIZE (\d+)")
_DATE = re.compile(rb'INTERNALDATE "([^"]+)"')


class MailboxDown(Exception):
    """The mailbox cannot be reached or refuses; the text names no password."""


class Fetched(NamedTuple):
    """A message as the server gives it. ``whole`` False: too large, only its head was fetched."""

    uid: str
    raw: bytes
    at: datetime
    size: int
    whole: bool


class ImapBox:
    """A mailbox that is open: ``with ImapBox(box) as opened``."""

    def __init__(self, box: Mailbox) -> None:
        self.box = box
        self._folders: dict[str, str] = {}

    def __enter__(self) -> Self:
        try:
            self._imap = _connect(self.box)
            self._imap.login(self.box.user, self.box.password.get_secret_value())
            # What a server can do it tells in full only to whom it knows.
            self._can = self._imap.capability()[1][0].decode().upper().split()
            self._do(self._imap.select(_quoted(self.box.folder)), "không mở được ngăn thư")
        except (OSError, imaplib.IMAP4.error) as error:
            raise MailboxDown(f"{self.box.host}: {type(error).__name__}") from None
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with contextlib.suppress(OSError, imaplib.IMAP4.error):
            self._imap.logout()

    def waiting(self) -> Iterator[Fetched]:
        """Yield the messages of the folder, the oldest first, at most fifty."""
        _, found = self._do(self._imap.uid("SEARCH", "UNDELETED"), "không tìm được thư")
        for uid in (found[0] or b"").decode().split()[:AT_ONCE]:
            fetched = self._fetch(uid)
            if fetched:
                yield fetched

    def move(self, uid: str, folder: str) -> None:
        """Put a message into ``folder``, made when it is not there."""
        place = self._folder(folder)
        if "MOVE" in self._can:
            self._do(self._imap.uid("MOVE", uid, _quoted(place)), "không chuyển được thư")
            return
        self._do(self._imap.uid("COPY", uid, _quoted(place)), "không chép được thư")
        self._imap.uid("STORE", uid, "+FLAGS", "(\\Deleted)")
        if "UIDPLUS" in self._can:
            self._imap.uid("EXPUNGE", uid)

    def _fetch(self, uid: str) -> Fetched | None:
        _, about = self._do(self._imap.uid("FETCH", uid, "(RFC822.SIZE INTERNALDATE)"), "không đọc được thư")
        told = b" ".join(piece if isinstance(piece, bytes) else b" ".join(piece) for piece in about if piece)
        size = _SIZE.search(told)
        if not size:
            return None  # another reader moved it meanwhile
        whole = int(size[1]) <= LARGEST
        asked = "(BODY.PEEK[])" if whole else "(BODY.PEEK[HEADER]<0.65536>)"
        _, parts = self._do(self._imap.uid("FETCH", uid, asked), "không đọc được thư")
        raw = next((bytes(piece[1]) for piece in parts if isinstance(piece, tuple)), b"")
        return Fetched(uid, raw, _moment(_DATE.search(told)), int(size[1]), whole)

    def _folder(self, name: str) -> str:
        """Some servers keep every folder below INBOX; ask once."""
        if name not in self._folders:
            for place in (name, f"INBOX.{name}", f"INBOX/{name}"):
                self._imap.create(_quoted(place))
                if self._imap.status(_quoted(place), "(MESSAGES)")[0] == "OK":
                    self._folders[name] = place
                    break
            else:
                raise MailboxDown(f"{self.box.host}: không tạo được ngăn {name}")
        return self._folders[name]

    def _do(self, answer: tuple[str, list[bytes]], problem: str) -> tuple[str, list[bytes]]:
        if answer[0] != "OK":
            raise MailboxDown(f"{self.box.host}: {problem}")
        return answer


def _connect(box: Mailbox) -> imaplib.IMAP4:
    if box.tls == "tls":
        return imaplib.IMAP4_SSL(
            box.host, box.port or 993, ssl_context=ssl.create_default_context(), timeout=TIMEOUT
        )
    plain = imaplib.IMAP4(box.host, box.port or 143, timeout=TIMEOUT)
    if box.tls == "starttls":
        plain.starttls(ssl.create_default_context())
    return plain


def _moment(found: re.Match[bytes] | None) -> datetime:
    try:
        return (
            parsedate_to_datetime(found[1].decode().strip().replace("-", " ", 2))
            if found
            else datetime.now(UTC)
        )
    except ValueError:
        return datetime.now(UTC)


def _quoted(folder: str) -> str:
    return '"' + folder.replace("\\", "\\\\").replace('"', '\\"') + '"'
