"""Word and Excel files from the outside: an archive of XML that may be hostile."""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Iterator, Mapping

from .parts import LARGE_IMAGE, refused

_MOST_UNPACKED = 80_000_000
_MOST_MEMBERS = 3_000
_MOST_RATIO = 200
_PICTURE = re.compile(r"(?:word|xl|ppt)/media/")
_EMBEDDED = re.compile(r"(?:word|xl)/(?:embeddings|activeX|ctrlProps)/|oleObject")
TEXT = re.compile(r"<(?:\w+:)?(?:t|delText|instrText|v|f|oddHeader|oddFooter)\b[^>]*>([^<]*)</")


def opened(content: bytes) -> zipfile.ZipFile:
    """Return the archive, or refuse one that is broken, locked or unpacks to far more than it weighs."""
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise refused(
            "locked",
            "Tệp có mật khẩu hoặc là dạng cũ (.doc, .xls). Mời bỏ mật khẩu, lưu lại thành .docx hoặc .xlsx.",
        )
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        members = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError, IndexError):
        raise refused(
            "damaged", "Không mở được tệp, có thể đã hỏng hoặc tải lên chưa hết. Mời lưu lại rồi thử lại."
        ) from None
    unpacked = sum(member.file_size for member in members)
    if (
        len(members) > _MOST_MEMBERS
        or unpacked > _MOST_UNPACKED
        or unpacked > _MOST_RATIO * max(len(content), 20_000)
    ):
        raise refused(
            "too_large", "Tệp nén bất thường, mở ra quá lớn nên máy không xem. Mời lưu lại thành tệp mới."
        )
    if any(member.flag_bits & 1 for member in members):
        raise refused("locked", "Tệp có mật khẩu, máy không đọc được. Mời bỏ mật khẩu rồi thử lại.")
    return archive


def source(archive: zipfile.ZipFile, name: str) -> str:
    """Return one XML member as text. What an office program never writes (DTD, CDATA, comments) is refused: text could hide there."""
    try:
        raw = archive.read(name)
        text = raw.decode("utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except KeyError:
        return ""
    except Exception:  # noqa: BLE001 - a broken archive raises whatever its packer knows
        raise refused(
            "damaged", "Tệp bị hỏng ở bên trong, máy không đọc được. Mời lưu lại rồi thử lại."
        ) from None
    if "<!" in text:
        raise refused(
            "strange",
            "Tệp có cấu trúc lạ, máy không dám coi là đã xem hết. Mời mở ra và lưu lại từ Word hoặc Excel.",
        )
    return text


def members(archive: zipfile.ZipFile, pattern: str) -> list[str]:
    return sorted(name for name in archive.namelist() if re.fullmatch(pattern, name))


def unread(archive: zipfile.ZipFile) -> tuple[str, ...]:
    """Return in words what stands in the file and is no text."""
    infos = archive.infolist()
    pictures = sum(bool(_PICTURE.match(one.filename)) and one.file_size >= LARGE_IMAGE for one in infos)
    embedded = sum(bool(_EMBEDDED.search(one.filename)) for one in infos)
    return tuple(_unread(pictures, embedded))


def _unread(pictures: int, embedded: int) -> Iterator[str]:
    if pictures:
        yield f"Tệp có {pictures} ảnh: máy không đọc được chữ trong ảnh, mời người xem."
    if embedded:
        yield f"Tệp có {embedded} tệp khác nhúng bên trong: máy không đọc được, mời người xem."


def repacked(content: bytes, changed: Mapping[str, str]) -> bytes:
    """Return the archive with some members written anew."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            new.writestr(
                member, changed[member.filename].encode() if member.filename in changed else old.read(member)
            )
    return out.getvalue()


def plain(xml: str) -> str:
    return html.unescape(xml) if "&" in xml else xml


def escaped(text: str) -> str:
    return html.escape(text, quote=False)
