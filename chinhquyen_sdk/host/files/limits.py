"""How large, how many, and which kinds."""

from __future__ import annotations

from django.conf import settings

# Ending -> kind. The content decides the kind (kinds.py); the ending must agree with it.
ENDINGS = {
    "pdf": "pdf",
    "jpg": "jpeg",
    "jpeg": "jpeg",
    "png": "png",
    "webp": "webp",
    "heic": "heic",
    "heif": "heic",
    "docx": "docx",
    "xlsx": "xlsx",
    "odt": "odt",
    "doc": "doc",
    "txt": "txt",
}
NAMES = "ảnh (JPG, PNG, WebP, HEIC), PDF, Word (DOC, DOCX, ODT), Excel (XLSX) hoặc tệp chữ (TXT)"


def max_bytes() -> int:
    """Return the largest size of one file, in bytes (setting ``CHINHQUYEN_FILE_MAX_BYTES``)."""
    return int(getattr(settings, "CHINHQUYEN_FILE_MAX_BYTES", 10 * 1024 * 1024))


def max_files() -> int:
    """Return how many files one form takes (setting ``CHINHQUYEN_FILES_MAX``)."""
    return int(getattr(settings, "CHINHQUYEN_FILES_MAX", 5))


def megabytes(size: int) -> str:
    """Return ``size`` bytes as people write it ("10,5 MB"), rounded up: over the limit stays over."""
    tenths = -(-size * 10 // (1024 * 1024))
    return f"{tenths // 10} MB" if tenths % 10 == 0 else f"{tenths // 10},{tenths % 10} MB"


def accept() -> str:
    """Return the ``accept`` attribute of the file input. HEIC is left out so that iPhones send JPEG."""
    return ",".join(f".{ending}" for ending, kind in ENDINGS.items() if kind != "heic")
