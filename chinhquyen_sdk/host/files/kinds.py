"""What a file is, read from its bytes; its name and the browser's claim are not believed."""

from __future__ import annotations

import zipfile
from typing import IO

import filetype

from .running import runs_something

CONTENT_TYPES = {
    "pdf": "application/pdf",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
    "heic": "image/heic",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "odt": "application/vnd.oasis.opendocument.text",
    "doc": "application/msword",
    "txt": "text/plain; charset=utf-8",
}
_PLAIN = {"pdf": "pdf", "jpg": "jpeg", "png": "png", "webp": "webp", "heic": "heic"}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# An office file is unpacked by whoever opens it: one that would unpack to more than this is a bomb.
_UNPACKED_MAX = 300 * 1024 * 1024
_RATIO_MAX = 200
_MEMBERS_MAX = 5000


class Dangerous(ValueError):
    """A file of an allowed kind that carries macros or scripts, or that unpacks to far more than it weighs."""


def kind_of(file: IO[bytes]) -> str | None:
    """Return the kind of ``file`` (a key of ``CONTENT_TYPES``), or None when it is none of ours.

    Raises ``Dangerous``. An archive is judged by its table of contents; nothing is unpacked.
    """
    file.seek(0)
    head = file.read(8192)
    file.seek(0)
    if head.startswith(b"PK\x03\x04"):
        return _office_kind(file)
    if head.startswith(_OLE):
        return _old_word(file)
    if head.startswith(b"%PDF-"):
        if runs_something(file):
            raise Dangerous
        return "pdf"
    guess = filetype.guess(head)
    if guess is not None:
        return _PLAIN.get(guess.extension)
    return "txt" if _is_text(file) else None


def _office_kind(file: IO[bytes]) -> str | None:
    try:
        with zipfile.ZipFile(file) as archive:
            members = archive.infolist()
            _refuse_bomb(members)
            names = {member.filename for member in members}
            if "mimetype" in names:
                with archive.open("mimetype") as declared:
                    is_text = declared.read(100).strip() == CONTENT_TYPES["odt"].encode()
                return "odt" if is_text else None
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError):
        return None
    finally:
        file.seek(0)
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise Dangerous
    if "[Content_Types].xml" not in names:
        return None
    return "docx" if "word/document.xml" in names else "xlsx" if "xl/workbook.xml" in names else None


def _refuse_bomb(members: list[zipfile.ZipInfo]) -> None:
    unpacked = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members) or 1
    if len(members) > _MEMBERS_MAX or unpacked > _UNPACKED_MAX or unpacked / packed > _RATIO_MAX:
        raise Dangerous


def _old_word(file: IO[bytes]) -> str | None:
    content = file.read()
    file.seek(0)
    if "_VBA_PROJECT".encode("utf-16-le") in content:
        raise Dangerous
    return "doc" if "WordDocument".encode("utf-16-le") in content else None


def _is_text(file: IO[bytes]) -> bool:
    content = file.read()
    file.seek(0)
    if b"\x00" in content:
        return False
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
