"""Files that are to be published, read for the personal data in them, and to be found: text, Word, Excel, PDF. No Django."""

from __future__ import annotations

from .files import find_in_file, text_of_file
from .redacting import redact_file

__all__ = ["find_in_file", "redact_file", "text_of_file"]
