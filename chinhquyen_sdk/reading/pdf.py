"""The text layer of a PDF, read in a process of its own with limits: a PDF can be made to run for ever.

`python -m chinhquyen_sdk.reading.pdf` reads a PDF from standard input and writes JSON.
"""

from __future__ import annotations

import io
import json
import subprocess
import sys
from typing import Any

from .parts import FileText, Part, refused

_SECONDS = 30
_MEMORY = 1_200_000_000
_MOST_PAGES = 1_000
_LARGE = 300 * 300  # pixels; a smaller picture is a logo


def read_pdf(content: bytes) -> FileText:
    """Return the text of every page, and in words which pages have none."""
    try:
        done = subprocess.run(  # noqa: S603 - our own module, the file goes in by standard input
            [sys.executable, "-m", __name__],
            input=content,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
        told = json.loads(done.stdout) if done.returncode == 0 else {"problem": "damaged"}
    except subprocess.TimeoutExpired:
        told = {"problem": "too_long"}
    if problem := told.get("problem"):
        raise refused(problem, _PROBLEMS[problem])
    parts = tuple(
        Part(text, (0,), (f"trang {n}",)) for n, text in enumerate(told["pages"], start=1) if text.strip()
    )
    return FileText("pdf", parts, tuple(_unread(told)))


_PROBLEMS = {
    "damaged": "Không đọc được PDF này, có thể đã hỏng hoặc tải lên chưa hết. Mời lưu lại rồi thử lại.",
    "locked": "PDF có mật khẩu, máy không đọc được. Mời bỏ mật khẩu rồi thử lại.",
    "too_long": "PDF quá dài hoặc quá phức tạp, máy không xem hết được. Mời chia thành nhiều tệp.",
}


def _unread(told: dict[str, Any]) -> list[str]:
    scanned, pictures = told["scanned"], told["pictures"]
    said = []
    if scanned and len(scanned) == len(told["pages"]):
        said.append("Tệp ảnh quét: máy không đọc được, mời người xem.")
    elif scanned:
        said.append(
            f"Trang {', '.join(map(str, scanned[:20]))} là ảnh quét: máy không đọc được, mời người xem."
        )
    if pictures:
        said.append(
            f"Trang {', '.join(map(str, pictures[:20]))} có ảnh: máy không đọc được chữ trong ảnh, mời người xem."
        )
    return said


def _limited() -> None:
    try:
        import resource
    except ImportError:  # Windows: the time limit of the caller is all there is
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))


def _told(content: bytes) -> dict[str, Any]:
    import logging

    import pypdf

    logging.disable(logging.CRITICAL)
    reader = pypdf.PdfReader(io.BytesIO(content))
    if reader.is_encrypted and not reader.decrypt(""):
        return {"problem": "locked"}
    if len(reader.pages) > _MOST_PAGES:
        return {"problem": "too_long"}
    pages, scanned, pictures = [], [], []
    for number, page in enumerate(reader.pages, start=1):
        text = page.extract_text() + "\n" + _remarks(page)
        pages.append(text)
        large = any(_is_large(one) for one in _images(page))
        if not text.strip() and (large or page.get_contents() is not None):
            scanned.append(number)
        elif large:
            pictures.append(number)
    return {"pages": pages, "scanned": scanned, "pictures": pictures}


def _remarks(page: Any) -> str:
    """Notes and filled-in fields, which stand beside the page's own text."""
    found = [note.get_object() for note in page.get("/Annots") or ()]
    return "\n".join(str(note[key]) for note in found for key in ("/Contents", "/V") if key in note)


def _images(page: Any) -> list[Any]:
    objects = (page.get("/Resources") or {}).get("/XObject") or {}
    return [objects[name].get_object() for name in objects]


def _is_large(one: Any) -> bool:
    if one.get("/Subtype") == "/Form":
        return any(_is_large(inner) for inner in _images(one))
    return (
        one.get("/Subtype") == "/Image" and int(one.get("/Width", 0)) * int(one.get("/Height", 0)) >= _LARGE
    )


if __name__ == "__main__":
    _limited()
    try:
        answer = _told(sys.stdin.buffer.read())
    except MemoryError:
        answer = {"problem": "too_long"}
    except Exception:  # noqa: BLE001 - a hostile PDF raises whatever it likes
        answer = {"problem": "damaged"}
    json.dump(answer, sys.stdout)
