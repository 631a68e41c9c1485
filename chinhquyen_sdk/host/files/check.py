"""One door for every file a person sends."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from uuid import uuid4

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile

from chinhquyen_sdk.domain.text import normalise, one_line

from . import limits, photos, scanner
from .kinds import CONTENT_TYPES, Dangerous, kind_of

_NAME_MAX = 120
_ENDING_OF = {"jpeg": "jpg"}


class FileProblem(Exception):
    """A file that cannot be taken: ``code`` for programs, ``text`` (Vietnamese) for the sender."""

    def __init__(self, code: str, text: str, name: str = "") -> None:
        super().__init__(text)
        self.code = code
        self.text = text
        self.name = name


@dataclass(frozen=True)
class CleanFile:
    """A checked file. ``content`` is what to store, ``stored_name`` a random name to store it under."""

    name: str
    kind: str
    content_type: str
    size: int
    sha256: str
    content: ContentFile[bytes]

    @property
    def stored_name(self) -> str:
        return f"{uuid4().hex}.{_ENDING_OF.get(self.kind, self.kind)}"


def check_upload(upload: UploadedFile) -> CleanFile:
    """Return ``upload`` checked and cleaned, or raise ``FileProblem``. Nothing is written anywhere."""
    name = safe_name(upload.name or "")
    _check_size(upload, name)
    kind = _checked_kind(upload, name)
    _check_virus(upload, name)
    upload.seek(0)
    try:
        kind, content = photos.cleaned(kind, upload.read())
    except photos.Unreadable:
        text = "không mở được, có thể đã hỏng. Mời ông/bà chụp hoặc lưu lại rồi gửi."
        raise _problem("damaged", name, text) from None
    stem = PurePosixPath(name).stem
    return CleanFile(
        name=f"{stem}.{_ENDING_OF.get(kind, kind)}",
        kind=kind,
        content_type=CONTENT_TYPES[kind],
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        content=ContentFile(content),
    )


def check_uploads(uploads: Iterable[UploadedFile]) -> list[CleanFile]:
    """Return all ``uploads`` checked; raise the first ``FileProblem``, also when there are too many."""
    given = list(uploads)
    most = limits.max_files()
    if len(given) > most:
        raise FileProblem("too_many", f"Mỗi lần gửi nhiều nhất {most} tệp; ông/bà đã chọn {len(given)} tệp.")
    return [check_upload(upload) for upload in given]


def safe_name(name: str) -> str:
    """Return the file's own name for showing and downloading: no path, no marks, at most 120 characters."""
    plain = one_line(normalise(name.replace("\\", "/").rpartition("/")[2])).lstrip(".")
    plain = "".join(c for c in plain if c not in '<>:"|?*').strip() or "tep"
    stem, dot, ending = plain.rpartition(".")
    if not dot or len(ending) > 9:
        return plain[:_NAME_MAX]
    return f"{stem[: _NAME_MAX - len(ending) - 1]}.{ending}"


def _problem(code: str, name: str, text: str) -> FileProblem:
    return FileProblem(code, f"Tệp “{name}” {text}", name)


def _check_size(upload: UploadedFile, name: str) -> None:
    size = upload.size or 0
    if size == 0:
        raise _problem("empty", name, "không có nội dung. Mời ông/bà chọn lại.")
    if size > limits.max_bytes():
        mine, most = limits.megabytes(size), limits.megabytes(limits.max_bytes())
        text = f"nặng {mine}, mỗi tệp nhiều nhất {most}. Mời ông/bà chọn tệp nhỏ hơn."
        raise _problem("too_large", name, text)


def _checked_kind(upload: UploadedFile, name: str) -> str:
    ending = name.rpartition(".")[2].lower()
    try:
        kind = kind_of(upload.file)
    except Dangerous:
        text = "có chứa chương trình hoặc nén bất thường nên không nhận được. Mời ông/bà lưu lại thành PDF."
        raise _problem("dangerous", name, text) from None
    if kind is None or (ending not in limits.ENDINGS and "." in name):
        raise _problem("kind", name, f"thuộc loại chưa nhận được. Mời ông/bà gửi {limits.NAMES}.")
    if "." in name and limits.ENDINGS[ending] != kind:
        text = f"mang đuôi .{ending} nhưng bên trong là loại khác. Mời ông/bà kiểm tra lại."
        raise _problem("kind_mismatch", name, text)
    return kind


def _check_virus(upload: UploadedFile, name: str) -> None:
    try:
        found = scanner.infected(upload.file)
    except scanner.Down:
        if scanner.accepts_unscanned():
            return
        text = "chưa kiểm tra được vi-rút vì máy quét đang bận. Mời ông/bà gửi lại sau ít phút."
        raise _problem("scanner_down", name, text) from None
    if found:
        text = "có vi-rút nên không nhận được. Mời ông/bà kiểm tra lại máy rồi gửi tệp khác."
        raise _problem("infected", name, text)
