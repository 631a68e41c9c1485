"""The bytes of a message as a letter: who, when, what, which files. Nothing in it is trusted."""

from __future__ import annotations

import email
import hashlib
from datetime import datetime
from email.header import decode_header
from email.message import Message
from email.policy import compat32
from email.utils import getaddresses, parsedate_to_datetime
from typing import NamedTuple

from chinhquyen_sdk.domain.text import normalise, one_line

from .plain import decoded, words_of_html

MOST_PARTS = 100
MOST_TEXT = 200_000
_SEALED = {"application/pkcs7-mime", "application/x-pkcs7-mime", "multipart/encrypted"}
_SIGNATURES = {"application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"}
_TNEF = {"application/ms-tnef", "application/vnd.ms-tnef"}


class Unreadable(Exception):
    """A message that a person must look at; ``text`` says why, in Vietnamese."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class MailFile(NamedTuple):
    """A file of a message, as it came."""

    name: str
    content: bytes


class Mail(NamedTuple):
    """A message. ``key`` tells it from every other; ``notes`` say what could not be taken."""

    key: str
    sender_name: str
    sender_email: str
    subject: str
    sent_at: datetime | None
    text: str
    files: tuple[MailFile, ...]
    notes: tuple[str, ...]
    headers: dict[str, str]


def read_mail(raw: bytes) -> Mail:
    """Return the letter in ``raw``, or raise :class:`Unreadable`."""
    try:
        return _read(raw)
    except Unreadable:
        raise
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError, AssertionError) as error:
        raise Unreadable(f"Thư bị hỏng, không đọc được ({type(error).__name__}).") from None


def header(message: Message, name: str) -> str:
    """Return a header as text: encoded words decoded, one line, wrong alphabets survived."""
    return _words(str(message.get(name, "")))


def key_of(raw: bytes, message_id: str) -> str:
    """Return what tells a message from every other: its Message-ID, or its bytes when it has none."""
    return hashlib.sha256(message_id.strip().encode() if message_id.strip() else raw).hexdigest()


def _read(raw: bytes) -> Mail:
    message = email.message_from_bytes(raw, policy=compat32)
    if not message.keys():
        raise Unreadable("Thư không có phần đầu, không biết ai gửi.")
    plain, html, files, notes = _parts(message)
    text = plain.strip() or words_of_html(html)
    name, address = _sender(message)
    return Mail(
        key=key_of(raw, header(message, "Message-ID")), sender_name=name, sender_email=address,
        subject=header(message, "Subject")[:500], sent_at=_date(message), text=normalise(text)[:MOST_TEXT],
        files=tuple(files), notes=tuple(notes),
        headers={key.lower(): _words(str(value))[:500] for key, value in message.items()}
        | {"content-type": message.get_content_type()},
    )  # fmt: skip


def _parts(message: Message) -> tuple[str, str, list[MailFile], list[str]]:
    plain: list[str] = []
    html: list[str] = []
    files: list[MailFile] = []
    notes: list[str] = []
    for number, part in enumerate(message.walk()):
        if number > MOST_PARTS:
            notes.append(f"Thư có hơn {MOST_PARTS} phần, chỉ đọc phần đầu.")
            break
        kind, name = part.get_content_type(), _file_name(part)
        if kind in _SEALED:
            raise Unreadable("Thư đã mã hóa, máy không mở được.")
        if part.is_multipart() or kind in _SIGNATURES:
            continue
        content = _content(part)
        if kind.startswith("multipart/"):  # it promised parts that never came
            kind, name = "text/plain", ""
        if not content.strip() and not name:
            continue
        if kind in _TNEF or name.lower() == "winmail.dat":
            notes.append("Tệp winmail.dat của Outlook không mở được, mời người gửi gửi lại dạng thường.")
        elif name or kind not in ("text/plain", "text/html"):
            files.append(MailFile(name or f"tep-{len(files) + 1}{_ending(kind)}", content))
        else:
            (plain if kind == "text/plain" else html).append(decoded(content, part.get_content_charset()))
    return "\n\n".join(plain), "\n".join(html), files, notes


def _content(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _file_name(part: Message) -> str:
    given = part.get_filename() or ""
    return _words(given)[:200]


def _ending(kind: str) -> str:
    return {
        "image/jpeg": ".jpg",
        "image/png": ".png",
        "application/pdf": ".pdf",
        "message/rfc822": ".eml",
    }.get(kind, "")


def _words(value: str) -> str:
    """Decode ``=?utf-8?B?…?=`` by hand: mail programs get it wrong in ways the library refuses."""
    try:
        pieces = decode_header(value)
    except (ValueError, LookupError, AssertionError):
        pieces = [(value, None)]
    words = (piece if isinstance(piece, str) else decoded(piece, charset) for piece, charset in pieces)
    readable = "".join(words).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return one_line(normalise(readable))


def _sender(message: Message) -> tuple[str, str]:
    found = getaddresses([str(message.get("From", ""))])
    name, address = found[0] if found else ("", "")
    return _words(name).strip("\"' ")[:150], one_line(address)[:250]


def _date(message: Message) -> datetime | None:
    try:
        sent = parsedate_to_datetime(str(message.get("Date", "")))
    except (ValueError, TypeError, OverflowError):
        return None
    return sent if sent.tzinfo else None
