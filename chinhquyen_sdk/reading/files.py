"""One door for every file that is to be published: what personal data stands in it, and where."""

from __future__ import annotations

from itertools import count

from chinhquyen_sdk.domain.privacy import Found, Look, OwnFacts, digest_of, find_personal_data
from chinhquyen_sdk.domain.privacy.review import found_in

from .docx import read_docx
from .package import opened
from .parts import MOST_BYTES, FileText, Part, refused
from .pdf import read_pdf
from .xlsx import read_xlsx


def find_in_file(content: bytes, name: str, *, office: OwnFacts | None = None) -> Look:
    """Return what an editor must answer before the file is published. What cannot be read whole raises ``Refused``.

    A page that is a picture is told in ``unread``; such a file is never clean.
    """
    numbers = count(1)
    found: list[Found] = []
    file = read_file(content, name)
    for part in file.parts:
        for one in found_in(part.text, find_personal_data(part.text, office=office)):
            found.append(one._replace(id=f"f{next(numbers)}", place=part.place(one.finding.start)))
    return Look(digest_of(content), tuple(found), file.unread)


def text_of_file(content: bytes, name: str) -> str:
    """Return the words of a file, part after part, for a search, without remarks in the margin.

    What cannot be read raises ``Refused``.
    """
    parts = read_file(content, name).parts
    return "\n".join(part.text for part in parts if "comments" not in part.member)


def read_file(content: bytes, name: str) -> FileText:
    """Return the text of a file by what is in it, not by its name."""
    if not content:
        raise refused("empty", "Tệp không có nội dung.")
    if len(content) > MOST_BYTES:
        raise refused("too_large", "Tệp lớn quá 20 MB, máy không xem hết được. Mời chia nhỏ.")
    if content[:1024].lstrip().startswith(b"%PDF-"):
        return read_pdf(content)
    if content[:4] in (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0"):
        with opened(content) as archive:
            names = set(archive.namelist())
            if "word/document.xml" in names:
                return read_docx(archive)
            if "xl/workbook.xml" in names:
                return read_xlsx(archive)
        raise refused(
            "kind", f"Máy chưa xem được loại tệp của “{name}”. Mời lưu lại thành .docx, .xlsx hoặc .pdf."
        )
    return _plain(content, name)


def _plain(content: bytes, name: str) -> FileText:
    try:
        text = content.decode("utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError:
        text = "\x00"
    if "\x00" in text:
        raise refused("kind", f"Máy không đọc được “{name}”. Mời gửi tệp chữ UTF-8, .docx, .xlsx hoặc .pdf.")
    starts, places, at = [], [], 0
    for number, line in enumerate(text.split("\n"), start=1):
        starts.append(at)
        places.append(f"dòng {number}")
        at += len(line) + 1
    return FileText("txt", (Part(text, tuple(starts), tuple(places)),))
