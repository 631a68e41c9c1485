"""Documents that editors upload: the bytes must be what the name says, as for the files of citizens."""

from __future__ import annotations

from typing import Any

import filetype

from chinhquyen_sdk.host.files.kinds import Dangerous, kind_of
from chinhquyen_sdk.host.files.limits import ENDINGS

DANGEROUS = "Tệp có chứa chương trình hoặc nén bất thường nên không nhận được. Mời lưu lại thành PDF."
LIES = "Tệp mang đuôi .{ending} nhưng bên trong là loại khác. Mời kiểm tra lại."
# Wagtail takes these too; by what their bytes are known, "" for plain text.
OTHERS = {
    "ods": {"ods", "zip"},
    "pptx": {"pptx", "zip"},
    "rtf": {"rtf"},
    "xls": {"xls", "doc", "ppt", "msi"},  # one container for all of old Office
    "csv": {""},
    "mp3": {"mp3"},
    "ogg": {"ogg"},
    "m4a": {"m4a", "mp4", "mov"},
}


def what_is_wrong(file: Any) -> str:
    """Return the sentence for the editor, or nothing."""
    ending = str(file.name).rpartition(".")[2].lower()
    try:
        kind = kind_of(file)
    except Dangerous:
        return DANGEROUS
    if ending in ENDINGS:
        return "" if kind == ENDINGS[ending] else LIES.format(ending=ending)
    file.seek(0)
    guess = filetype.guess(file.read(8192))
    file.seek(0)
    known = guess.extension if guess else "" if kind == "txt" else None
    return "" if known in OTHERS.get(ending, set()) else LIES.format(ending=ending)
